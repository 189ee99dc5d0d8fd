import alea from 'seedrandom/lib/alea.js';
import { nearestName, type Problem, shown } from '../../sim/index.ts';
import { type AnalysisOptions, defineAnalysis, type Needs } from './define.ts';
import { quantileOf, sorted } from './intervals.ts';
import { deviationOf, meanOf } from './paired.ts';
import { commonProblems, numbersOf, type Table } from './table.ts';

/** What the observations say of one parameter. */
export interface Posterior {
  readonly input: string;
  readonly mean: number;
  readonly deviation: number;
  readonly median: number;
  readonly lower50: number;
  readonly upper50: number;
  readonly lower95: number;
  readonly upper95: number;
  /** Width of the 95 % interval over that of the prior: near 1, the targets say nothing of this parameter. */
  readonly narrowing: number;
}

/** One observed value among the simulated ones. */
export interface Target {
  readonly output: string;
  readonly target: number;
  /** Unit of distance: the median absolute deviation of the simulated values. */
  readonly scale: number;
  /** Share of the simulated values below the target; at 0 or 1 no run comes near it. */
  readonly percentile: number;
  /** Mean of the accepted runs. */
  readonly fitted: number;
}

/** Whether the method finds parameters that are known, when rows of the table are taken for observed ones. */
export interface Calibration {
  readonly input: string;
  /** Place of the true value in its posterior, from 0 to 1, one a trial: uniform if the posterior is right. */
  readonly ranks: readonly number[];
  /** Chance of ranks so uneven if they were uniform (chi-squared over 11 bins). */
  readonly p: number;
  /** Share of the trials in which the 95 % interval holds the true value. */
  readonly coverage95: number;
}

export interface AbcResult {
  readonly accepted: number;
  /** Distance of the last row that is accepted. */
  readonly tolerance: number;
  readonly posteriors: readonly Posterior[];
  /** Pairs of parameters that the targets cannot well tell apart have correlations near 1 or -1. */
  readonly correlations: readonly { readonly inputs: readonly [string, string]; readonly correlation: number }[];
  readonly targets: readonly Target[];
  readonly calibration: readonly Calibration[];
  /** The accepted rows, counted from 1, with their weights, which add up to 1. */
  readonly sample: readonly { readonly row: number; readonly weight: number }[];
}

const defaultAccept = 0.01;
const defaultTrials = 100;
const fewestAccepted = 20;
/** An odd count of bins gives even degrees of freedom, for which the chi-squared distribution is a finite sum. */
const rankBins = 11;

const needs: Needs = {
  designs: ['lhs', 'sobol', 'custom'],
  text: {
    zh: '参数按先验抽取的行（拉丁超立方、Sobol 或列表），行序不限',
    en: 'rows whose parameters are drawn from the prior (Latin hypercube, Sobol or a list), in any order',
  },
  options: ['inputs', 'targets'],
  also: ['accept', 'trials', 'seed'],
  outputs: 'any',
};

/**
 * Finds the parameters whose runs come near observed values: approximate Bayesian computation by rejection. The distance is Euclidean
 * in outputs scaled by their median absolute deviation; the nearest rows are accepted and weighed by Epanechnikov's kernel. The same
 * is then done with rows of the table as if they had been observed: the true parameters must lie anywhere in their posteriors alike.
 * Source: M. A. Beaumont, W. Zhang, D. J. Balding, Genetics 162 (2002) 2025, without its regression; S. Talts et al., arXiv:1804.06788
 * (2018), for the ranks.
 */
export default defineAnalysis<AbcResult>({
  id: 'abc',
  label: { zh: 'ABC 校准', en: 'ABC calibration' },
  summary: {
    zh: '以拒绝法求与观测相符的参数：后验、与先验的宽度比、分不清的参数对、基于模拟的秩检验',
    en: 'find parameters that agree with observations, by rejection: posterior, its width over the prior’s, confounded pairs, ranks',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'numbers' });
    problems.push(...targetProblems(options));
    const accepted = acceptedOf(table, options);
    if (accepted < fewestAccepted || accepted >= table.length)
      problems.push({
        where: 'accept',
        given: `${accepted}/${table.length}`,
        allowed: {
          zh: `接受至少 ${fewestAccepted} 行、但非全部：增加行数或改变比例`,
          en: `at least ${fewestAccepted} rows accepted, and not all: run more rows, or change the fraction`,
        },
      });
    return problems;
  },
  run: (table, options) => {
    const inputs = options.inputs ?? [];
    const parameters = inputs.map((input) => numbersOf(table, input));
    const outputs = options.outputs.map((output) => numbersOf(table, output));
    const scales = outputs.map(scaleOf);
    const accepted = acceptedOf(table, options);
    const observed = options.outputs.map((output) => options.targets?.[output] as number);
    const sample = nearest(outputs, scales, observed, accepted);
    const priorWidths = parameters.map((values) => widthOf(sorted(values)));
    const posteriors = inputs.map((input, i) => posteriorOf(input, parameters[i] as Float64Array, sample, priorWidths[i] as number));
    return {
      accepted: sample.rows.length,
      tolerance: sample.tolerance,
      posteriors,
      correlations: inputs.flatMap((a, i) =>
        inputs.slice(i + 1).map((b, offset) => ({
          inputs: [a, b] as const,
          correlation: correlationOf(parameters[i] as Float64Array, parameters[i + 1 + offset] as Float64Array, sample),
        })),
      ),
      targets: options.outputs.map((output, o): Target => {
        const [values, target] = [outputs[o] as Float64Array, observed[o] as number];
        return {
          output,
          target,
          scale: scales[o] as number,
          percentile: values.filter((value) => value < target).length / values.length,
          fitted: weightedMean(values, sample),
        };
      }),
      calibration: calibrate(inputs, parameters, outputs, scales, accepted, options),
      sample: sample.rows.map((row, i) => ({ row: row + 1, weight: sample.weights[i] as number })),
    };
  },
});

/** Accepted rows with weights that add up to 1. */
interface Sample {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
  readonly tolerance: number;
}

function acceptedOf(table: Table, options: AnalysisOptions): number {
  return Math.ceil((options.accept ?? defaultAccept) * table.length);
}

/** The unit in which distances of one output are measured; where half of the values are one, the deviation; 1 for a constant. */
function scaleOf(values: Float64Array): number {
  const median = quantileOf(sorted(values), 0.5);
  const away = quantileOf(sorted(values.map((value) => Math.abs(value - median))), 0.5);
  if (away > 0) return away;
  return deviationOf([...values]) || 1;
}

/** Accepts the rows nearest to the observed values; `without` is left out. Of equal distances the earlier row comes first. */
function nearest(
  outputs: readonly Float64Array[],
  scales: readonly number[],
  observed: readonly number[],
  accepted: number,
  without = -1,
): Sample {
  const distances = new Float64Array(outputs[0]?.length ?? 0);
  outputs.forEach((values, o) => {
    for (let row = 0; row < values.length; row++) {
      const off = ((values[row] as number) - (observed[o] as number)) / (scales[o] as number);
      distances[row] = (distances[row] as number) + off * off;
    }
  });
  if (without >= 0) distances[without] = Number.POSITIVE_INFINITY;
  const order = Uint32Array.from(distances.keys()).sort((a, b) => (distances[a] as number) - (distances[b] as number) || a - b);
  const rows = [...order.subarray(0, accepted)];
  const last = distances[rows[rows.length - 1] as number] as number;
  // The kernel ends at the first row that is not accepted, so that the last accepted one still counts; all alike where all are as far.
  const end = distances[order[accepted] as number] as number;
  const kernel = rows.map((row) => (end > 0 && Number.isFinite(end) ? 1 - (distances[row] as number) / end : 1));
  const sum = kernel.reduce((total, one) => total + one, 0);
  const weights = kernel.map((one) => (sum > 0 ? one / sum : 1 / rows.length));
  return { rows, weights, tolerance: Math.sqrt(last) };
}

function weightedMean(values: Float64Array, { rows, weights }: Sample): number {
  return rows.reduce((sum, row, i) => sum + (weights[i] as number) * (values[row] as number), 0);
}

function covariance(a: Float64Array, b: Float64Array, sample: Sample): number {
  const [meanA, meanB] = [weightedMean(a, sample), weightedMean(b, sample)];
  const { rows, weights } = sample;
  const sum = rows.reduce(
    (total, row, i) => total + (weights[i] as number) * ((a[row] as number) - meanA) * ((b[row] as number) - meanB),
    0,
  );
  // Weights of n equal parts give the usual n - 1.
  return sum / (1 - weights.reduce((total, weight) => total + weight * weight, 0));
}

function correlationOf(a: Float64Array, b: Float64Array, sample: Sample): number {
  const product = Math.sqrt(covariance(a, a, sample) * covariance(b, b, sample));
  return product > 0 ? covariance(a, b, sample) / product : 0;
}

function posteriorOf(input: string, values: Float64Array, sample: Sample, priorWidth: number): Posterior {
  const quantile = quantileFunction(values, sample);
  const [lower95, upper95] = [quantile(0.025), quantile(0.975)];
  return {
    input,
    mean: weightedMean(values, sample),
    deviation: Math.sqrt(Math.max(0, covariance(values, values, sample))),
    median: quantile(0.5),
    lower50: quantile(0.25),
    upper50: quantile(0.75),
    lower95,
    upper95,
    narrowing: priorWidth > 0 ? (upper95 - lower95) / priorWidth : 1,
  };
}

/** Quantiles of weighted values, each value standing in the middle of its weight. */
function quantileFunction(values: Float64Array, { rows, weights }: Sample): (share: number) => number {
  const order = [...rows.keys()].sort((a, b) => (values[rows[a] as number] as number) - (values[rows[b] as number] as number));
  let passed = 0;
  const knots = order.map((i) => {
    const weight = weights[i] as number;
    passed += weight;
    return { at: passed - weight / 2, value: values[rows[i] as number] as number };
  });
  return (share) => {
    const next = knots.findIndex(({ at }) => at >= share);
    const above = knots[next < 0 ? knots.length - 1 : next] as (typeof knots)[number];
    const below = next > 0 ? (knots[next - 1] as (typeof knots)[number]) : above;
    return above.at > below.at ? below.value + ((above.value - below.value) * (share - below.at)) / (above.at - below.at) : above.value;
  };
}

function widthOf(values: Float64Array): number {
  return quantileOf(values, 0.975) - quantileOf(values, 0.025);
}

/** Takes rows for observed ones in turn and ranks their true parameters among what is accepted from all the others. */
function calibrate(
  inputs: readonly string[],
  parameters: readonly Float64Array[],
  outputs: readonly Float64Array[],
  scales: readonly number[],
  accepted: number,
  options: AnalysisOptions,
): Calibration[] {
  const length = outputs[0]?.length ?? 0;
  const trials = Math.min(options.trials ?? defaultTrials, length);
  const random = alea(JSON.stringify([options.seed ?? '', 'abc', 'trials']));
  const order = Array.from({ length }, (_, row) => row);
  const ranks = inputs.map((): number[] => []);
  const hits = inputs.map(() => 0);
  for (let trial = 0; trial < trials; trial++) {
    // The head of a shuffle: rows without repeats.
    const other = trial + Math.floor(random() * (length - trial));
    const truth = order[other] as number;
    order[other] = order[trial] as number;
    const observed = outputs.map((values) => values[truth] as number);
    const sample = nearest(outputs, scales, observed, Math.min(accepted, length - 2), truth);
    parameters.forEach((values, i) => {
      const quantile = quantileFunction(values, sample);
      const own = values[truth] as number;
      const below = sample.rows.reduce((sum, row, j) => sum + ((values[row] as number) < own ? (sample.weights[j] as number) : 0), 0);
      const equal = sample.rows.reduce((sum, row, j) => sum + ((values[row] as number) === own ? (sample.weights[j] as number) : 0), 0);
      ranks[i]?.push(Math.min(1, below + equal * random()));
      if (own >= quantile(0.025) && own <= quantile(0.975)) hits[i] = (hits[i] as number) + 1;
    });
  }
  return inputs.map((input, i) => ({
    input,
    ranks: ranks[i] as readonly number[],
    p: evenness(ranks[i] as readonly number[]),
    coverage95: (hits[i] as number) / trials,
  }));
}

/** The chance of ranks so uneven by luck: Pearson's chi-squared over equal bins. */
export function evenness(ranks: readonly number[]): number {
  const counts = new Array<number>(rankBins).fill(0);
  for (const rank of ranks) {
    const bin = Math.min(rankBins - 1, Math.floor(rank * rankBins));
    counts[bin] = (counts[bin] as number) + 1;
  }
  const expected = ranks.length / rankBins;
  const half = meanOf(counts.map((count) => (count - expected) * (count - expected))) * rankBins * (1 / expected) * 0.5;
  let term = Math.exp(-half);
  let sum = term;
  for (let i = 1; i < (rankBins - 1) / 2; i++) {
    term *= half / i;
    sum += term;
  }
  return Math.min(1, sum);
}

function targetProblems({ targets = {}, outputs }: AnalysisOptions): Problem[] {
  const names = Object.keys(targets);
  const without = outputs.filter((output) => !names.includes(output));
  const problems = names.flatMap((name): Problem[] => {
    if (outputs.includes(name)) return [];
    const near = nearestName(name, outputs);
    return [
      {
        where: 'targets',
        given: shown(name),
        allowed: { zh: `所列结果之一：${outputs.join('、')}`, en: `one of the outputs given: ${outputs.join(', ')}` },
        ...(near === undefined ? {} : { nearest: near }),
      },
    ];
  });
  if (names.length > 0 && without.length > 0)
    problems.push({
      where: 'targets',
      given: shown(names.join(',')),
      allowed: {
        zh: `每个结果一个观测值（缺 ${without.join('、')}）`,
        en: `an observed value for every output (none for ${without.join(', ')})`,
      },
    });
  return problems;
}
