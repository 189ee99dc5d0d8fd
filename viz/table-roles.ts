/** Which column of a table from a file is what, and all that keeps it from being shown. */
import type { Table } from '../experiments/analysis/table.ts';
import { outcomes, type Problem, parameters, shown } from '../sim/index.ts';
import { mostPolicies, severalIn } from './models/robust-file.ts';

/** Which column is what. */
export interface Roles {
  /** Columns of outcomes, known ones first. */
  readonly outputs: readonly string[];
  /** Columns that could name the policy. */
  readonly policies: readonly string[];
  /** Columns of what was varied: numbers that take several values. */
  readonly inputs: readonly string[];
  readonly luck: string | null;
  readonly story: string | null;
  readonly stories: readonly string[];
  /** Rows of runs that failed; they are left out. */
  readonly failed: number;
}

/** Columns that say which run a row is, whatever they hold. */
const identity = [
  'study',
  'story',
  'point',
  'arm',
  'replicate',
  'seed',
  'status',
  'county',
  'weeks',
  'warmup_weeks',
  'hash',
  'scenario_hash',
  'model_hash',
  'state_hash',
];

const plain = (name: string) => name.replace(/[-_\s.]/g, '').toLowerCase();
const outcomeNames = new Set(outcomes.map(({ id }) => plain(id)));
const parameterNames = new Set(parameters.map(({ id }) => plain(id)));

/** Reads the roles of the columns; tells everything that keeps the table from being shown. */
export function rolesOf(table: Table): { readonly roles: Roles; readonly problems: readonly Problem[] } {
  const isOutcome = (name: string) => outcomeNames.has(plain(name));
  const numbers: string[] = [];
  const policies: string[] = [];
  const problems: Problem[] = [];
  for (const [name, cells] of table.columns) {
    const some = cells.filter((cell) => cell !== null);
    const texts = some.filter((cell) => typeof cell === 'string');
    if (some.length > 0 && texts.length === 0 && !identity.includes(name)) numbers.push(name);
    if (isOutcome(name) && texts.length > 0)
      problems.push({
        where: `column ${name.slice(0, 60)}`,
        given: shown(String(texts[0]).slice(0, 60)),
        allowed: { zh: '结果一列每格一个数或留空', en: 'a number or nothing in each cell of an outcome' },
      });
    const values = new Set(some);
    if (texts.length > 0 && values.size <= mostPolicies && !['story', 'status', 'seed', 'study'].includes(name) && !name.endsWith('hash'))
      policies.push(name);
  }
  const known = numbers.filter(isOutcome);
  const varied = numbers.filter((name) => !isOutcome(name) && !plain(name).endsWith('mechanical') && severalIn(table, name));
  const inputs = varied.filter((name) => parameterNames.has(plain(name)));
  // A table of another model names neither: then whatever varies may be either.
  const outputs = known.length > 0 ? known : varied.filter((name) => !inputs.includes(name));
  if (outputs.length === 0)
    problems.push({
      where: 'columns',
      given: shown([...table.columns.keys()].slice(0, 8).join(', ').slice(0, 120)),
      allowed: {
        zh: '至少一列结果，如 burden、effectiveness（表头同 runs.csv）',
        en: 'at least one outcome, such as burden or effectiveness, named as in runs.csv',
      },
    });
  if (table.length < 2) problems.push({ where: 'rows', given: String(table.length), allowed: { zh: '至少两行', en: 'at least two rows' } });
  const first = ['arm', 'policy'].filter((name) => policies.includes(name));
  const has = (name: string) => table.columns.has(name);
  return {
    roles: {
      outputs,
      policies: [...first, ...policies.filter((name) => !first.includes(name))],
      inputs: known.length > 0 && inputs.length === 0 ? varied : inputs,
      luck: has('seed') ? 'seed' : has('replicate') ? 'replicate' : null,
      story: has('story') ? 'story' : null,
      stories: has('story')
        ? [...new Set(table.columns.get('story'))].filter((story): story is string => typeof story === 'string').slice(0, 8)
        : [],
      failed: (table.columns.get('status') ?? []).filter((status) => status !== null && status !== 'done').length,
    },
    problems,
  };
}
