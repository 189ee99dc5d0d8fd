/** The columns of the tables: what each holds, in both languages, with its unit. */
import { type Outcome, outcomes, parameters, type Text } from '../../sim/index.ts';
import { type Cell, snakeCase } from '../csv.ts';
import type { Factor } from '../design/define.ts';
import { columnOf, labelOf, targetOf } from '../study-factors.ts';
import type { Study } from '../study-plan.ts';
import type { Block, PlannedRun } from './blocks.ts';
import type { JournalLine, Values } from './lines.ts';

export type ColumnType = 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';

/** One column of a table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly label: Text;
  readonly unit: Text;
  readonly definition: Text;
}

/** One run as a row sees it. */
export interface RunRow {
  readonly block: Block;
  readonly run: PlannedRun;
  readonly line: JournalLine;
  readonly mechanical: Values | null;
}

/** A column with the way to its cell. */
export interface RunColumn extends Column {
  readonly cell: (row: RunRow) => Cell;
}

const none: Text = { zh: '', en: '' };

/** Declares a column without a unit. */
export function column(name: string, type: ColumnType, zh: string, en: string, unit: Text = none, definition: Text = none): Column {
  return { name, type, label: { zh, en }, unit, definition };
}

/** The columns that say which run a row belongs to; every table begins with them. */
export function identityColumns(study: Study): RunColumn[] {
  const of = (one: Column, cell: RunColumn['cell']): RunColumn => ({ ...one, cell });
  return [
    of(column('study', 'STRING', '研究', 'study'), () => study.settings.id),
    of(column('story', 'STRING', '成因', 'story'), ({ block }) => block.story),
    of(column('point', 'INT32', '设计中的行，自 1 起', 'row of the design, from 1'), ({ block }) => block.point + 1),
    of(column('arm', 'STRING', '方案', 'arm'), ({ run }) => run.label),
    of(column('replicate', 'INT32', '重复', 'replicate'), ({ block }) => block.replicate),
    of(column('seed', 'STRING', '种子', 'seed'), ({ block }) => block.seed),
  ];
}

/** The columns of the table of runs. */
export function runColumns(study: Study, modelHash: string): RunColumn[] {
  const of = (one: Column, cell: RunColumn['cell']): RunColumn => ({ ...one, cell });
  const chosen = study.settings.outcomes.map((id) => outcomes.find((outcome) => outcome.id === id) as Outcome);
  return [
    ...identityColumns(study),
    of(column('status', 'STRING', '状态：done 或 failed', 'status: done or failed'), ({ line }) =>
      line.kind === 'run' ? 'done' : 'failed',
    ),
    of(column('scenario_hash', 'STRING', '情景哈希', 'hash of the scenario'), ({ run }) => run.scenarioHash),
    of(column('model_hash', 'STRING', '模型哈希', 'hash of the model'), () => modelHash),
    of(column('state_hash', 'STRING', '终态哈希', 'hash of the final state'), ({ line }) => (line.kind === 'run' ? line.hash : null)),
    ...factorColumns(study),
    ...chosen.map((outcome) =>
      of(outcomeColumn(outcome), ({ line }) => (line.kind === 'run' ? (line.outcomes[outcome.id] ?? null) : null)),
    ),
    ...(study.settings.mechanical && study.arms.length > 1
      ? chosen.map((outcome) => of(mechanicalColumn(outcome), ({ mechanical }) => mechanical?.[outcome.id] ?? null))
      : []),
  ];
}

/** The columns of the factors that no other column holds. */
export function factorColumns({ settings }: Study): RunColumn[] {
  return settings.factors
    .filter(({ id }) => id !== 'story' && id !== 'seed')
    .map((factor) => {
      const target = targetOf(factor.id);
      const entry = target?.kind === 'parameter' ? parameters.find(({ id }) => id === target.id) : undefined;
      const { zh, en } = labelOf(factor.id);
      return {
        ...column(columnOf(factor.id), typeOf(factor), zh, en, entry?.unit ?? none, entry?.doc ?? none),
        cell: ({ block }) => block.row[factor.id] ?? null,
      };
    });
}

function typeOf(factor: Factor): ColumnType {
  if (factor.kind === 'category') return factor.values.every((value) => typeof value === 'number') ? 'DOUBLE' : 'STRING';
  return { continuous: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN' }[factor.kind] as ColumnType;
}

/** The column of an outcome. */
export function outcomeColumn({ id, label, unit, definition }: Outcome): Column {
  return { name: snakeCase(id), type: 'DOUBLE', label, unit, definition };
}

function mechanicalColumn({ id, label, unit }: Outcome): Column {
  return {
    name: `${snakeCase(id)}_mechanical`,
    type: 'DOUBLE',
    label: { zh: `${label.zh}（机械部分）`, en: `${label.en} (mechanical)` },
    unit,
    definition: {
      zh: '此方案的条件、基准方案的决定：与基准之差即机械部分。',
      en: 'Under the conditions of the arm with the decisions of the baseline: its difference from the baseline is the mechanical part.',
    },
  };
}
