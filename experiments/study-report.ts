/** The report of a study: everything its page shows, as plain data that can stand inside the one HTML file. Pure: no files, no clock. */
import { outcomes, type Problem, type Text } from '../sim/index.ts';
import type { AbcResult } from './analysis/abc.ts';
import type { FlipResult } from './analysis/flip.ts';
import type { FrontierResult } from './analysis/frontier.ts';
import { analyses as methods } from './analysis/index.ts';
import type { MorrisResult } from './analysis/morris.ts';
import type { PrimResult } from './analysis/prim.ts';
import type { RegretResult } from './analysis/regret.ts';
import type { SharesResult } from './analysis/shares.ts';
import type { SobolResult } from './analysis/sobol.ts';
import type { SummaryResult } from './analysis/summary.ts';
import { snakeCase } from './csv.ts';
import type { StudyResults } from './results.ts';

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

function titleOf(method: string, output: readonly string[], labels: StudyReport['labels']): Text {
  const label = methods.find(({ id }) => id === method)?.label ?? { zh: method, en: method };
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
