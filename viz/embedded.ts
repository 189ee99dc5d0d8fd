import type { FlipBin, FlipResult } from '../experiments/analysis/flip.ts';
import type { StudyResults } from '../experiments/results.ts';
import type { ReportedMethod, StudyReport } from '../experiments/study-report.ts';
import { activities, levels } from '../sim/index.ts';
import {
  also,
  byKey,
  type Check,
  count,
  faultsOf,
  list,
  number,
  oneOf,
  optional,
  orNull,
  record,
  shape,
  text,
  truth,
  where,
} from './check.ts';

const both = shape({ zh: text, en: text });
const maybe = orNull(number);
const share: Check = number;
const values = record(maybe);

const results = also(
  shape({
    schemaVersion: oneOf(1),
    modelHash: text,
    command: text,
    county: shape({ id: text, label: both }),
    weeks: number,
    warmupWeeks: number,
    seedText: text,
    replicates: number,
    baseline: text,
    arms: list(shape({ label: text, text: both })),
    stories: list(text),
    window: text,
    rows: list(shape({ story: text, replicate: number, arm: text, outcomes: values, mechanical: orNull(values), hash: optional(text) })),
    effort: list(
      shape({
        story: text,
        arm: text,
        replicate: number,
        shares: list(
          shape(Object.fromEntries(levels.map((level) => [level, shape(Object.fromEntries(activities.map((one) => [one, number])))]))),
        ),
      }),
    ),
    matrix: list(shape({ story: text, arm: text, rows: list(list(number)) })),
    departments: list(both),
  }),
  where<StudyResults>(({ stories }) => stories.length > 0, 'stories: [1…]'),
);

const problem = shape({ where: text, given: text, allowed: both, nearest: optional(text) });

/** Lower and upper bounds under their usual names. */
function bounds(...names: readonly string[]): Record<string, Check> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`${name}Lower95`, maybe],
      [`${name}Upper95`, maybe],
    ]),
  );
}

const bin = also(
  shape({ low: maybe, high: maybe, value: (value, path, wrong) => (typeof value === 'string' ? undefined : maybe(value, path, wrong)) }),
  where<FlipBin>(({ low, high, value }) => value !== null || (low !== null && high !== null), 'value | low, high'),
);

/** What the result of each method looks like. */
const methods: Readonly<Record<ReportedMethod, Check>> = {
  abc: shape({
    accepted: count,
    tolerance: number,
    posteriors: list(
      shape({
        input: text,
        mean: number,
        deviation: number,
        median: number,
        lower50: number,
        upper50: number,
        lower95: number,
        upper95: number,
        narrowing: number,
      }),
    ),
    correlations: list(shape({ inputs: list(text, 2), correlation: number })),
    targets: list(shape({ output: text, target: number, scale: number, percentile: share, fitted: number })),
    calibration: list(shape({ input: text, ranks: list(number), p: share, coverage95: share })),
  }),
  flip: also(
    shape({
      inputs: list(text, 2),
      bins: list(list(bin), 2),
      policies: list(text),
      cells: list(
        shape({
          x: count,
          y: count,
          worlds: count,
          best: text,
          second: text,
          difference: number,
          lower95: maybe,
          upper95: maybe,
          isClear: truth,
        }),
      ),
    }),
    where<FlipResult>(({ bins, cells }) => cells.every(({ x, y }) => x < bins[0].length && y < bins[1].length), 'cells: x, y < bins'),
  ),
  frontier: shape({
    units: count,
    policies: list(
      shape({
        policy: text,
        means: list(number, 2),
        probability: share,
        ...bounds('probability'),
        isOnMeanFrontier: truth,
        meanProbability: share,
      }),
    ),
  }),
  morris: shape({
    trajectories: count,
    indices: list(shape({ input: text, mu: number, muStar: number, sigma: maybe, ...bounds('mu', 'muStar', 'sigma') })),
  }),
  prim: shape({
    threshold: number,
    side: oneOf('above', 'below'),
    casesOfInterest: count,
    boxes: list(
      also(
        shape({
          coverage: share,
          density: share,
          mass: share,
          limits: list(
            shape({
              input: text,
              low: maybe,
              high: maybe,
              values: orNull(list(text)),
              restricts: oneOf('low', 'high', 'both', 'values'),
              quasiP: number,
            }),
          ),
          sentence: both,
          trajectory: list(
            shape({ step: oneOf('start', 'peel', 'paste', 'drop'), coverage: share, density: share, mass: share, restricted: count }),
          ),
          chosen: count,
        }),
        where<{ readonly chosen: number; readonly trajectory: readonly unknown[] }>(
          ({ chosen, trajectory }) => chosen < trajectory.length,
          'chosen < trajectory',
        ),
      ),
    ),
  }),
  regret: shape({
    intervals: oneOf('luck', 'contexts'),
    threshold: maybe,
    policies: list(
      shape({
        policy: text,
        mean: number,
        regret: number,
        worstContext: text,
        worstRegret: number,
        bestShare: share,
        satisficing: maybe,
        ...bounds('regret', 'satisficing'),
      }),
    ),
    contexts: list(shape({ context: text, best: text })),
  }),
  shares: (() => {
    const part = shape({
      source: oneOf('policy', 'context', 'policy-context', 'luck', 'luck-common', 'policy-luck'),
      share: number,
      lower95: maybe,
      upper95: maybe,
    });
    return shape({ policies: count, contexts: count, seeds: count, variance: number, shares: list(part), luck: list(part) });
  })(),
  sobol: shape({
    intervals: oneOf('scrambles', 'bootstrap'),
    scrambles: count,
    indices: list(shape({ input: text, s1: number, st: number, ...bounds('s1', 'st') })),
    pairs: list(shape({ inputs: list(text, 2), s2: number, ...bounds('s2') })),
  }),
  summary: shape({
    baseline: text,
    summaries: list(
      shape({
        policy: text,
        output: text,
        n: count,
        missing: count,
        units: count,
        ...Object.fromEntries(
          ['mean', 'median', 'lower50', 'upper50', 'lower80', 'upper80', 'lower95', 'upper95', 'better'].map((key) => [key, maybe]),
        ),
        effectSize: maybe,
        p: maybe,
        pHolm: maybe,
        family: text,
      }),
    ),
  }),
};

const head = { id: text, method: text, output: list(text), title: both, command: text, rows: count };
const analysis = byKey('state', {
  done: also(
    shape(head),
    byKey('method', Object.fromEntries(Object.entries(methods).map(([method, result]) => [method, shape({ result })]))),
  ),
  refused: shape({ ...head, problems: list(problem) }),
});

const report = shape({
  schemaVersion: oneOf(1),
  kind: oneOf('study'),
  modelHash: text,
  id: text,
  question: both,
  command: text,
  setting: shape({ county: both, seedText: text, replicates: number, runs: number, weeks: number, warmupWeeks: number, window: text }),
  labels: record(both),
  ranges: record(list(number, 2)),
  paired: orNull(results),
  analyses: list(analysis),
  notes: list(both),
});

/** What came with the file: the results of a comparison, the report of a study, or a reason why it cannot be used. */
export interface Embedded {
  readonly results: StudyResults | null;
  readonly report: StudyReport | null;
  readonly problem: string | null;
}

const nothing: Embedded = { results: null, report: null, problem: null };

/** Reads what came with the file: nothing if there is nothing, a reason if it is not what it should be. */
export function readEmbedded(given: string | null | undefined): Embedded {
  const trimmed = given?.trim() ?? '';
  if (trimmed === '') return nothing;
  try {
    const parsed: unknown = JSON.parse(trimmed);
    const isReport = typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === 'study';
    const faults = faultsOf(parsed, isReport ? report : results);
    if (faults.length > 0) return { ...nothing, problem: faults.join('; ') };
    if (!isReport) return { ...nothing, results: parsed as StudyResults };
    return { ...nothing, report: parsed as StudyReport, results: (parsed as StudyReport).paired };
  } catch (error) {
    return { ...nothing, problem: error instanceof Error ? error.message : String(error) };
  }
}
