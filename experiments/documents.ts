/**
 * The tables of the ODD, filled in from the code: between `<!-- generated:NAME -->` and `<!-- /generated -->` stands what the declarations
 * say today. Pure functions from text to text; `npm run documents` writes, test/documents.test.ts compares.
 */
import {
  type Activity,
  activities,
  allowedValues,
  counties,
  type Intervention,
  interventions,
  type Level,
  levels,
  type Observed,
  type Outcome,
  outcomes,
  type ParameterEntry,
  parameters,
  regimes,
  stories,
  type Tally,
  tallies,
} from '../sim/index.ts';
import { activityTexts, beliefRows, doubleRows, purposeRows, type StateRow, tallyTexts, wholeRows } from './document-rows.ts';

/** Makes a Markdown table; cells lose line breaks and bars. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

const code = (name: string) => `\`${name}\``;

/** A source as the English document names it. */
function sourceText(source: string): string {
  return source.replace('吴海红、吴安戚 2020', 'Wu & Wu 2020').replace(/（[^）]*）/g, '');
}

function parameterRow(entry: ParameterEntry): string[] {
  const range = entry.kind === 'number' || entry.kind === 'integer' ? `${entry.min} … ${entry.max}` : allowedValues(entry).en;
  return [code(entry.id), String(entry.default), range, entry.unit.en, entry.doc.en, sourceText(entry.source)];
}

function parameterTables(): string {
  const groups = [...new Set(parameters.map(({ group }) => group))];
  return groups
    .map((group) => {
      const entries = parameters.filter((entry) => entry.group === group);
      const roles = [...new Set(entries.map(({ role }) => role))].join(', ');
      const heads = ['parameter', 'default', 'range', 'unit', 'meaning', 'source'];
      return `**${group}** (${roles})\n\n${table(heads, entries.map(parameterRow))}`;
    })
    .join('\n\n');
}

/** One row for each slot that any of these points sets; a dash where a point leaves the default. */
function pointTable(points: readonly { readonly id: string; readonly values: Readonly<Record<string, number>> }[]): string {
  const names = parameters.map(({ id }) => id).filter((id) => points.some(({ values }) => values[id] !== undefined));
  const rows = names.map((id) => [
    code(id),
    String(parameters.find((entry) => entry.id === id)?.default),
    ...points.map(({ values }) => (values[id] === undefined ? '–' : String(values[id]))),
  ]);
  return table(['slot', 'default', ...points.map(({ id }) => code(id))], rows);
}

const signs = { add: '+', multiply: '×', min: 'min', max: 'max' } as const;

function interventionRow(one: Intervention): string[] {
  const touches = one.touches.map(({ slot, kind, amount, knob }) => `${code(slot)} ${signs[kind]} ${amount} (${knob})`).join('; ');
  return [code(one.id), one.dimension, touches, one.defines.map(code).join(', ') || '–', one.dodge.en, sourceText(one.source)];
}

/** What an outcome reads of the observations, found by letting it compute on an object that notes every look. */
export function readsOf(outcome: Outcome): string {
  const seen = new Set<string>();
  const note = (prefix: string) =>
    new Proxy<Record<string, number>>(
      {},
      {
        get: (_, key) => {
          seen.add(`${prefix}${String(key)}`);
          return 1;
        },
      },
    );
  const perLevel = (prefix: string) => note(prefix) as Record<Level, number>;
  const hours = Object.fromEntries(levels.map((level) => [level, note(`${level} `) as Record<Activity, number>])) as Observed['hours'];
  outcome.compute({
    weeks: 52,
    departments: 1,
    townships: 1,
    committees: 2,
    own: perLevel('own hours of '),
    overtime: perLevel('overtime of '),
    hours,
    shiftedHours: perLevel('hours shifted to '),
    tally: note('') as Record<Tally, number>,
    matrix: [],
    committeeBurden: [0.1, 0.3],
  });
  return [...seen].map((name) => (name.includes(' ') ? name : code(name))).join(', ') || 'burden of each committee';
}

function outcomeRow(one: Outcome): string[] {
  const [low, high] = one.range;
  const range = `${low ?? '−∞'} … ${high ?? '∞'}`;
  return [code(one.id), one.definition.en, readsOf(one), one.unit.en, range, one.better];
}

const stateTable = (rows: readonly StateRow[]) =>
  table(
    ['variable', 'length', 'meaning'],
    rows.map(({ name, length, meaning }) => [code(name), length, meaning]),
  );

function departmentTable(): string {
  const [home] = counties;
  const rows = (home?.departments ?? []).map((one) => [
    String(one.id),
    one.label.en,
    ...[one.expertise, one.enforcement, one.equipment, one.severity, one.locality].map(String),
    one.petition,
    one.hardBias ? 'yes' : '–',
    one.growth ? 'yes' : '–',
    one.branch,
  ]);
  return table(
    [
      'id',
      'department',
      '`expertise`',
      '`enforcement`',
      '`equipment`',
      '`severity`',
      '`locality`',
      'petitions',
      'hard',
      'growth',
      'branch',
    ],
    rows,
  );
}

/** Numbers run together where they follow each other: 1–3, 5. */
function spans(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const n of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else found.push([n, n]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function countyTable(): string {
  const rows = counties.map(({ id, departments, townships, source }) => [
    code(id),
    spans(departments.map((one) => one.id)),
    townships.map(({ committees }) => committees).join(' '),
    [...new Set(townships.map(({ capacityFactor }) => capacityFactor))].join(', '),
    source,
  ]);
  return table(['county', 'departments (ids)', 'committees of townships 1, 2, …', '`capacityFactor`', 'source'], rows);
}

/** Every generated table, by the name that stands in its marker. */
export const generated: Readonly<Record<string, () => string>> = {
  parameters: parameterTables,
  regimes: () => pointTable(regimes),
  stories: () => pointTable(stories),
  interventions: () =>
    table(
      ['intervention', 'dimension', 'touches: slot, operation, amount (knob)', 'grey', 'dodge', 'source'],
      interventions.map(interventionRow),
    ),
  outcomes: () => table(['outcome', 'definition', 'reads', 'unit', 'range', 'better'], outcomes.map(outcomeRow)),
  beliefs: () =>
    table(
      ['belief', 'meaning', 'start', 'learned', 'decides'],
      beliefRows.map(({ name, meaning, start, learned, readBy }) => [code(name), meaning, start, learned, readBy]),
    ),
  purposes: () =>
    table(
      ['purpose', 'word a', 'word b', 'lane 1: `draw`', 'lane 2: `second`', 'in'],
      purposeRows.map(({ name, a, b, first, second, where }) => [code(name), a, b, first, second, where]),
    ),
  doubles: () => stateTable(doubleRows),
  whole: () => stateTable(wholeRows),
  activities: () =>
    table(
      ['activity', 'hours on'],
      activities.map((name) => [code(name), activityTexts[name]]),
    ),
  tallies: () =>
    table(
      ['tally', 'counts'],
      tallies.map((name) => [code(name), tallyTexts[name]]),
    ),
  departments: departmentTable,
  counties: countyTable,
};

const block = /<!-- generated:([\w-]+) -->\n[\s\S]*?<!-- \/generated -->/g;

/** Names of the generated tables that a document has room for, in order. */
export function tablesOf(text: string): string[] {
  return [...text.matchAll(block)].map(([, name = '']) => name);
}

/** Writes every generated table of a document anew; the rest of the text stays as it is. @throws Error on an unknown name */
export function fillDocument(text: string): string {
  return text.replace(block, (_, name: string) => {
    const make = generated[name];
    if (make === undefined) throw new Error(`no table is called ${name}; there are ${Object.keys(generated).join(', ')}`);
    return `<!-- generated:${name} -->\n${make()}\n<!-- /generated -->`;
  });
}
