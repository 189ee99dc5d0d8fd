/** Tables of weeks and events: each run is done again for them, for they are far too long to be kept in the journal. */
import type { Worker } from 'node:worker_threads';
import { activities, levels, outcomes, type Text } from '../../sim/index.ts';
import { type Cell, snakeCase } from '../csv.ts';
import { runPool } from '../pool.ts';
import type { WorkerTasks } from '../worker-tasks.ts';
import { type Column, column, identityColumns, outcomeColumn, type RunRow } from './columns.ts';
import { rowsOfRuns } from './rows.ts';
import { TableFiles } from './table-files.ts';
import type { Results, WrittenTable } from './tables.ts';
import { eventsOf, type Trace } from './trace.ts';

export const detailTables = ['weeks', 'events'] as const;
export type DetailTable = (typeof detailTables)[number];

const hoursUnit: Text = { zh: '自有工时之比', en: 'share of own hours' };

const eventColumns: readonly Column[] = [
  column('week', 'INT32', '周（含预热）', 'week, warm-up included'),
  column('kind', 'STRING', '事件', 'kind of event'),
  column('matter', 'STRING', '事项', 'matter'),
  column('part', 'INT32', '分解件（0 为整件）', 'part of a split matter, 0 for the whole'),
  column('unit', 'STRING', '单位', 'unit'),
  column('other', 'STRING', '对方', 'other unit'),
  column('values', 'STRING', '所定或所测的值，JSON', 'what was decided or measured, as JSON'),
];

/** Writes the tables of weeks and events that are asked for. Returns undefined if it was stopped; then none of them is there. */
export async function writeDetails(
  { study, blocks, journal, reached }: Results,
  folder: string,
  wanted: readonly DetailTable[],
  pool: {
    readonly workers: number;
    readonly makeWorker: () => Worker;
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number, left: number) => void;
  },
): Promise<WrittenTable[] | undefined> {
  if (wanted.length === 0) return [];
  const identity = identityColumns(study);
  const rows = rowsOfRuns(blocks, journal, reached);
  const given = new Map<number, RunRow>();
  const files = new Map<DetailTable, TableFiles>();
  const begin = (name: DetailTable, columns: readonly Column[]) => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const table = new TableFiles(folder, name, [...identity, ...columns]);
    files.set(name, table);
    return table;
  };
  const all = reached * study.arms.length;
  let done = 0;
  try {
    await runPool<WorkerTasks, Trace>(
      all,
      (job) => {
        const next = given.get(job) ?? rows.next().value;
        if (next === undefined) return undefined;
        given.set(job, next);
        const { scenario } = next.run;
        return { kind: 'trace', scenario, seed: next.block.seed, series: wanted.includes('weeks'), events: wanted.includes('events') };
      },
      {
        workers: pool.workers,
        makeWorker: pool.makeWorker,
        ...(pool.signal === undefined ? {} : { signal: pool.signal }),
        onEnd: (job, end) => {
          const row = given.get(job) as RunRow;
          given.delete(job);
          done += 1;
          pool.onProgress?.(done, all - done);
          if (end.state === 'failed') throw new Error(`${row.block.seed} ${row.run.label}: ${end.message}`);
          const who: Cell[] = identity.map(({ cell }) => cell(row));
          const { series } = end.result;
          if (series !== undefined) {
            const table = begin('weeks', series.columns.map(seriesColumn));
            for (const values of series.rows) table.add([...who, ...values.map((value) => (Number.isFinite(value) ? value : null))]);
          }
          if (end.result.events === undefined) return;
          const table = begin('events', eventColumns);
          for (const { week, kind, matter, part, unit, other, values } of eventsOf(end.result))
            table.add([...who, week, kind, matter, part, unit, other, JSON.stringify(values)]);
        },
      },
    );
  } catch (error) {
    for (const table of files.values()) table.discard();
    throw error;
  }
  if (pool.signal?.aborted === true) {
    for (const table of files.values()) table.discard();
    return undefined;
  }
  return wanted.flatMap((name): WrittenTable[] => {
    const table = files.get(name);
    table?.commit();
    return table === undefined ? [] : [{ name, columns: table.columns, rows: table.rows }];
  });
}

/** The column of a weekly series, which is an outcome, or the hours of a level on an activity. */
function seriesColumn(name: string): Column {
  const outcome = outcomes.find(({ id }) => id === name);
  if (outcome !== undefined) return outcomeColumn(outcome);
  if (name === 'week') return column('week', 'INT32', '周，自 0 起（不含预热）', 'week, from 0 (warm-up not counted)');
  const level = levels.find((one) => name.startsWith(`${one}_`));
  const activity = activities.find((one) => name === `${level}_${one}`);
  const label = { zh: `${level ?? ''} 用于 ${activity ?? name} 的工时`, en: `hours of ${level ?? ''}s on ${activity ?? name}` };
  return { ...column(snakeCase(name), 'DOUBLE', label.zh, label.en, hoursUnit) };
}
