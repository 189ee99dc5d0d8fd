/** The report of a study: everything its page shows, as plain data that can stand inside the one HTML file. Pure: no files, no clock. */
import { outcomes, type Problem, type Text } from '../sim/index.ts';
import type { AbcResult } from './analysis/abc.ts';
import { type AnalysisOptions, defineAnalysis, type Needs } from './analysis/define.ts';
import type { FrontierResult } from './analysis/frontier.ts';
import { analyses as methods } from './analysis/index.ts';
import { meanInterval } from './analysis/intervals.ts';
import type { MorrisResult } from './analysis/morris.ts';
import { meanOf } from './analysis/paired.ts';
import type { PrimResult } from './analysis/prim.ts';
import { policyProblems, type RegretResult } from './analysis/regret.ts';
import type { SharesResult } from './analysis/shares.ts';
import type { SobolResult } from './analysis/sobol.ts';
import type { SummaryResult } from './analysis/summary.ts';
import { cellsOf, commonProblems, distinct, numbersOf, type Table } from './analysis/table.ts';
import { type World, worldsOf } from './analysis/worlds.ts';
import { snakeCase } from './csv.ts';
import { embeddable, type StudyResults } from './results.ts';

/** A range of one input, or one value of it where it has few. */
export interface FlipBin {
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | string | null;
}

/** Which policy is best where two inputs lie in these bins. */
export interface FlipCell {
  /** Index of the bin of the first input, and of the second. */
  readonly x: number;
  readonly y: number;
  /** Worlds (contexts and seeds) in the cell: runs of each policy. */
  readonly worlds: number;
  readonly best: string;
  readonly second: string;
  /** Mean paired difference best - second in the output's own direction, with an interval that holds for all rivals at once. */
  readonly difference: number;
  readonly lower95: number | null;
  readonly upper95: number | null;
  /** Whether the best is better than every rival, and not the second alone, by more than its interval. */
  readonly isClear: boolean;
}

export interface FlipResult {
  readonly inputs: readonly [string, string];
  readonly bins: readonly [readonly FlipBin[], readonly FlipBin[]];
  readonly policies: readonly string[];
  /** Cells that hold worlds. */
  readonly cells: readonly FlipCell[];
}

/** What each method found. The accepted sample of `abc` stays in the files: no picture needs it. */
export interface ReportedResults {
  readonly abc: Omit<AbcResult, 'sample'>;
  readonly flip: FlipResult;
  readonly frontier: FrontierResult;
  readonly morris: MorrisResult;
  readonly prim: PrimResult;
  readonly regret: RegretResult;
  readonly shares: SharesResult;
  readonly sobol: SobolResult;
  readonly summary: SummaryResult;
}
export type ReportedMethod = keyof ReportedResults;

interface AnalysisHead {
  readonly id: string;
  /** Columns that were analysed. */
  readonly output: readonly string[];
  readonly title: Text;
  /** The command that reproduces the figure. */
  readonly command: string;
  /** Rows that went in. */
  readonly rows: number;
}
export type DoneAnalysis<M extends ReportedMethod = ReportedMethod> = {
  readonly [K in M]: AnalysisHead & { readonly method: K; readonly state: 'done'; readonly result: ReportedResults[K] };
}[M];
export interface RefusedAnalysis extends AnalysisHead {
  readonly method: string;
  readonly state: 'refused';
  readonly problems: readonly Problem[];
}
export type ReportedAnalysis = DoneAnalysis | RefusedAnalysis;

/** Under what the runs were made, for the line of sources. */
export interface ReportSetting {
  readonly county: Text;
  readonly seedText: string;
  readonly replicates: number;
  readonly runs: number;
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly window: string;
}

/** Everything the page of a study shows. */
export interface StudyReport {
  readonly schemaVersion: 1;
  readonly kind: 'study';
  readonly modelHash: string;
  readonly id: string;
  readonly question: Text;
  readonly command: string;
  readonly setting: ReportSetting;
  /** Inputs, outputs and policies in words, by the names that the results use. */
  readonly labels: Readonly<Record<string, Text>>;
  /** Lowest and highest value of each input with a range. */
  readonly ranges: Readonly<Record<string, readonly [number, number]>>;
  readonly paired: StudyResults | null;
  /** In the order of the page; refused ones last. */
  readonly analyses: readonly ReportedAnalysis[];
  readonly notes: readonly Text[];
}

/** An analysis as a runner hands it in; without a title it is called by its method and outputs. */
export type GivenAnalysis = GivenHead &
  (
    | { readonly method: string; readonly state: 'done'; readonly result: object }
    | { readonly method: string; readonly state: 'refused'; readonly problems: readonly Problem[] }
  );
type GivenHead = Omit<AnalysisHead, 'title'> & { readonly title?: Text };

/** Figures follow the question: which arm, where that changes, what the output hangs on, what is known of the inputs. */
const order: readonly ReportedMethod[] = ['summary', 'frontier', 'regret', 'flip', 'shares', 'morris', 'sobol', 'prim', 'abc'];

/**
 * Assembles the report of a study. Analyses are put in the order of the page, those without a title get one, ids that occur twice are
 * told apart, and a result that holds a number which is none is reported as refused, for JSON cannot carry it.
 */
export function studyReport(
  parts: Omit<StudyReport, 'schemaVersion' | 'kind' | 'analyses'> & { readonly analyses: readonly GivenAnalysis[] },
): StudyReport {
  const seen = new Map<string, number>();
  const analyses = parts.analyses.map((given): ReportedAnalysis => {
    const times = (seen.get(given.id) ?? 0) + 1;
    seen.set(given.id, times);
    const { method, output, command, rows } = given;
    const id = times === 1 ? given.id : `${given.id}-${times}`;
    const head = { id, method, output, title: given.title ?? titleOf(method, output, parts.labels), command, rows };
    if (given.state === 'refused') return { ...head, state: 'refused', problems: given.problems };
    const problem = resultProblem(method, given.result);
    if (problem !== undefined) return { ...head, state: 'refused', problems: [problem] };
    const { sample: _, ...result } = given.result as { readonly sample?: unknown };
    return { ...head, state: 'done', result } as unknown as DoneAnalysis;
  });
  const place = (one: ReportedAnalysis) => (one.state === 'refused' ? order.length : order.indexOf(one.method));
  const { modelHash, id, question, command, setting, labels, ranges, paired, notes } = parts;
  return {
    schemaVersion: 1,
    kind: 'study',
    modelHash,
    id,
    question,
    command,
    setting,
    labels,
    ranges,
    paired,
    analyses: analyses.sort((a, b) => place(a) - place(b)),
    notes,
  };
}

/** Puts a study's report into the page that was built for results. */
export function withReport(page: string, report: StudyReport): string {
  const element = `<script type="application/json" id="results">${embeddable(report)}</script>`;
  const place = /<script type="application\/json" id="results">[^<]*<\/script>/;
  if (place.test(page)) return page.replace(place, () => element);
  return page.replace(/<body[^>]*>/, (body) => `${body}\n${element}`);
}

function titleOf(method: string, output: readonly string[], labels: StudyReport['labels']): Text {
  const label = method === flip.id ? flip.label : (methods.find(({ id }) => id === method)?.label ?? { zh: method, en: method });
  const nameOf = (name: string): Text =>
    (Object.hasOwn(labels, name) ? labels[name] : undefined) ??
    outcomes.find(({ id }) => snakeCase(id) === snakeCase(name))?.label ?? { zh: name, en: name };
  const named = (language: keyof Text, between: string) => output.map((name) => nameOf(name)[language]).join(between);
  if (output.length === 0) return label;
  return { zh: `${label.zh}（${named('zh', '、')}）`, en: `${label.en} (${named('en', ', ')})` };
}

/** The problem of a result that no page could show. */
function resultProblem(method: string, result: object): Problem | undefined {
  if (!(order as readonly string[]).includes(method))
    return {
      where: 'method',
      given: method,
      allowed: { zh: `报告能画的方法：${order.join('、')}`, en: `a method that the report can draw: ${order.join(', ')}` },
    };
  const path = notFinite(result, 'result');
  if (path === undefined) return undefined;
  return {
    where: path,
    given: 'NaN / Infinity',
    allowed: { zh: '有限的数；检查输入的行，或增加运行', en: 'a finite number; look at the rows that went in, or run more' },
  };
}

/** The path of the first number that is none. */
function notFinite(value: unknown, path: string): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = notFinite(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An input with no more values than this is not binned. */
const mostValues = 6;
const mostBins = 5;
/** Points that a cell should hold on average. */
const pointsPerCell = 5;

const needs: Needs = {
  designs: ['factorial', 'lhs', 'sobol', 'custom'],
  text: { zh: '每个（情境、种子）遇到每个方案；两个变动的输入', en: 'every context and seed meets every policy; two inputs that vary' },
  options: ['inputs', 'policy', 'better'],
  also: ['contexts', 'luck', 'factors'],
  outputs: 'one',
};

/**
 * Maps which policy is best over two inputs: where the ranking flips. Inputs with many values fall into bins of equal width. In each
 * cell policies are compared on the same worlds; the best is called clear only where its paired differences from all rivals exclude zero
 * at once, for it was chosen on these very runs. Where all contexts share their seeds, a cell's differences of a seed are averaged first.
 * Source: J. C. Hsu, Ann. Stat. 12 (1984) 1136, for comparisons with the best; here by Bonferroni's bound: assumption, on the safe side.
 */
export const flip = defineAnalysis<FlipResult>({
  id: 'flip',
  label: { zh: '翻转图：何处哪个方案最好', en: 'Flip map: which arm is best where' },
  summary: {
    zh: '两个输入的每个区间里哪个方案最好，以及是否明显好于其他方案',
    en: 'which policy is best for each range of two inputs, and whether it is clearly better than its rivals',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything' });
    if (options.inputs !== undefined && options.inputs.length !== 2)
      problems.push({ where: 'inputs', given: String(options.inputs.length), allowed: { zh: '两个输入', en: 'two inputs' } });
    if (problems.length > 0) return problems;
    const { worlds, problems: misfits } = worldsOf(table, withContexts(options));
    return misfits.length > 0 ? [...misfits] : policyProblems(worlds);
  },
  run: (table, options) => {
    const { worlds } = worldsOf(table, withContexts(options));
    const [first = '', second = ''] = options.inputs ?? [];
    const sign = options.better?.[0] === 'lower' ? -1 : 1;
    const y = numbersOf(table, options.outputs[0] as string);
    const axes = [axisOf(table, first, options, worlds.contexts.length), axisOf(table, second, options, worlds.contexts.length)] as const;
    const byLuck = worlds.isCrossed && worlds.lucks.length > 1;
    const inCells = new Map<string, { readonly x: number; readonly y: number; readonly own: World[] }>();
    for (const world of worlds.worlds) {
      const [column, row] = axes.map(({ binOf }) => binOf(world.rows[0] as number)) as [number, number];
      const key = `${column} ${row}`;
      const cell = inCells.get(key) ?? { x: column, y: row, own: [] };
      inCells.set(key, cell);
      cell.own.push(world);
    }
    const cells = [...inCells.values()].map(({ x, y: row, own }): FlipCell => {
      const units = byLuck
        ? worlds.lucks.map((_, luck) => own.filter((world) => world.luck === luck)).filter((some) => some.length > 0)
        : own.map((world) => [world]);
      const means = worlds.policies.map((_, p) => units.map((some) => meanOf(some.map(({ rows }) => y[rows[p] as number] as number))));
      const ranked = worlds.policies.map((_, p) => p).sort((a, b) => sign * (meanOf(means[b] ?? []) - meanOf(means[a] ?? [])) || a - b);
      const [best = 0, next = 0] = ranked;
      const rivals = ranked.slice(1);
      const against = (rival: number) => (means[best] ?? []).map((value, unit) => value - (means[rival]?.[unit] as number));
      const boundsOf = (rival: number) => meanInterval(against(rival), 1 - 0.05 / rivals.length);
      const [lower95, upper95] = boundsOf(next);
      return {
        x,
        y: row,
        worlds: own.length,
        best: worlds.policies[best] as string,
        second: worlds.policies[next] as string,
        difference: meanOf(against(next)),
        lower95,
        upper95,
        isClear: rivals.every((rival) => {
          const [lower, upper] = boundsOf(rival);
          return lower !== null && upper !== null && (sign === 1 ? lower > 0 : upper < 0);
        }),
      };
    });
    return {
      inputs: [first, second],
      bins: [axes[0].bins, axes[1].bins],
      policies: worlds.policies,
      cells: cells.sort((a, b) => a.y - b.y || a.x - b.x),
    };
  },
});

/** Both inputs are part of what tells one context from another. */
function withContexts(options: AnalysisOptions): AnalysisOptions {
  return { ...options, contexts: [...new Set([...(options.inputs ?? []), ...(options.contexts ?? [])])] };
}

interface Axis {
  readonly bins: readonly FlipBin[];
  readonly binOf: (row: number) => number;
}

function axisOf(table: Table, input: string, { factors }: AnalysisOptions, points: number): Axis {
  const cells = cellsOf(table, input);
  const values = distinct(cells);
  const isNumbers = cells.every((cell) => typeof cell === 'number');
  if (!isNumbers || values.length <= mostValues) {
    const sorted = isNumbers ? [...new Set(cells as number[])].sort((a, b) => a - b) : values;
    const places = new Map(sorted.map((value, i) => [String(value), i]));
    return {
      bins: sorted.map((value) => ({ low: null, high: null, value })),
      binOf: (row) => places.get(String(cells[row])) ?? 0,
    };
  }
  const numbers = numbersOf(table, input);
  const factor = factors?.find(({ id }) => id === input);
  const hasRange = factor?.kind === 'continuous' || factor?.kind === 'integer';
  const low = hasRange ? factor.low : numbers.reduce((least, value) => Math.min(least, value));
  const high = hasRange ? factor.high : numbers.reduce((most, value) => Math.max(most, value));
  const count = Math.max(2, Math.min(mostBins, Math.floor(Math.sqrt(points / pointsPerCell))));
  const edge = (i: number) => low + ((high - low) * i) / count;
  return {
    bins: Array.from({ length: count }, (_, i) => ({ low: edge(i), high: edge(i + 1), value: null })),
    binOf: (row) => Math.max(0, Math.min(count - 1, Math.floor((((numbers[row] as number) - low) / (high - low)) * count))),
  };
}
