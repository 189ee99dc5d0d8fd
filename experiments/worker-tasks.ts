import {
  type ArmResult,
  type BlockRequest,
  type Explanation,
  explain,
  type RunResult,
  run,
  runBlock,
  type Scenario,
  type Tally,
} from '../sim/index.ts';
import { type MatchedChange, type MatterEnd, matchedChange, matterEnds } from './analysis/matched-matters.ts';
import { type Cell, csvLine, snakeCase } from './csv.ts';
import { type EvidenceAnswer, runArmValues } from './evidence/arm-values.ts';
import { type ArmsAnswer, runArms } from './sweep/run-arms.ts';
import { type Trace, traceOf } from './sweep/trace.ts';

/** What a worker thread can be asked to do. */
export type WorkerTasks =
  | { readonly kind: 'block'; readonly request: BlockRequest }
  | { readonly kind: 'arms'; readonly request: BlockRequest }
  | { readonly kind: 'evidence'; readonly request: BlockRequest; readonly years: readonly boolean[] }
  | { readonly kind: 'trace'; readonly scenario: Scenario; readonly seed: string; readonly series: boolean; readonly events: boolean }
  | { readonly kind: 'run'; readonly scenario: Scenario; readonly seed: string; readonly series: boolean; readonly events: boolean }
  | { readonly kind: 'observe'; readonly scenarios: readonly Observation[]; readonly seed: string }
  | { readonly kind: 'explain'; readonly scenario: Scenario; readonly seed: string; readonly unit?: string };

/** One run, its tables already in CSV: a long text crosses threads faster than a million objects. */
export interface RunAnswer {
  readonly hash: string;
  readonly outcomes: RunResult['outcomes'];
  readonly series?: string;
  readonly events?: string;
}

/** A scenario to look at; `matchedWith` is the place in the list, before it, of the one its matters are matched with. */
export interface Observation {
  readonly scenario: Scenario;
  readonly matchedWith?: number;
}

/** What patterns are measured on: outcomes of the whole and of each full year, sums, and matters matched one by one. */
export interface Seen {
  readonly outcomes: RunResult['outcomes'];
  readonly years: RunResult['years'];
  readonly tally: Readonly<Record<Tally, number>>;
  readonly departmentHours: { readonly own: number; readonly petition: number };
  readonly matched?: MatchedChange;
}

/** Carries out one order. */
export function workerTasks(
  task: WorkerTasks,
  onProgress: (done: number, total: number) => void,
): ArmResult[] | ArmsAnswer | EvidenceAnswer | Trace | RunAnswer | Explanation | Seen[] {
  if (task.kind === 'block') return runBlock(task.request, onProgress);
  if (task.kind === 'arms') return runArms(task.request, onProgress);
  if (task.kind === 'evidence') return runArmValues(task.request, task.years, onProgress);
  if (task.kind === 'trace') return traceOf(task.scenario, task.seed, task.series, task.events);
  if (task.kind === 'observe') return observe(task.scenarios, task.seed, onProgress);
  if (task.kind === 'explain') {
    const result = run(task.scenario, task.seed, { events: true });
    return explain(result.events ?? [], task.scenario.county, task.unit);
  }
  const result = run(task.scenario, task.seed, { series: task.series, events: task.events });
  return {
    hash: result.hash,
    outcomes: result.outcomes,
    ...(result.series === undefined ? {} : { series: seriesCsv(result.series) }),
    ...(result.events === undefined ? {} : { events: eventsCsv(result.events) }),
  };
}

/** Runs scenarios one after the other on one seed. */
export function observe(list: readonly Observation[], seed: string, onProgress?: (done: number, total: number) => void): Seen[] {
  const ends = new Map<number, ReadonlyMap<string, MatterEnd>>();
  const compared = new Set(list.map(({ matchedWith }) => matchedWith));
  return list.map(({ scenario, matchedWith }, at) => {
    const first = matchedWith === undefined ? undefined : ends.get(matchedWith);
    const { outcomes, years, observed, events } = run(scenario, seed, { events: compared.has(at) || first !== undefined });
    const own = events === undefined ? undefined : matterEnds(events, scenario.weeks);
    if (own !== undefined && compared.has(at)) ends.set(at, own);
    onProgress?.(at + 1, list.length);
    return {
      outcomes,
      years: years.slice(0, Math.floor(scenario.weeks / 52)),
      tally: observed.tally,
      departmentHours: { own: observed.own.department, petition: observed.hours.department.petition },
      ...(first === undefined || own === undefined ? {} : { matched: matchedChange(first, own) }),
    };
  });
}

function seriesCsv(series: NonNullable<RunResult['series']>): string {
  return [csvLine(series.columns.map(snakeCase)), ...series.rows.map(csvLine)].join('');
}

/** One row an event; a column for each kind of value that any event has, in the order of first appearance. */
function eventsCsv(events: NonNullable<RunResult['events']>): string {
  const names = [...new Set(events.flatMap((event) => Object.keys(event.values)))];
  const rows = events.map((event): Cell[] => [
    event.week,
    event.kind,
    event.matter,
    event.part,
    event.unit,
    event.other,
    ...names.map((name) => event.values[name]),
  ]);
  return [csvLine(['week', 'kind', 'matter', 'part', 'unit', 'other', ...names.map(snakeCase)]), ...rows.map(csvLine)].join('');
}
