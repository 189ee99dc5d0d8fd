import type { Problem } from '../../sim/index.ts';
import { type AnalysisOptions, defineAnalysis, type Needs } from './define.ts';
import { deviationOf, halfWidth } from './paired.ts';
import { policyProblems } from './regret.ts';
import { commonProblems, numbersOf, type Table } from './table.ts';
import { type Worlds, worldsOf } from './worlds.ts';

export type ShareSource = 'policy' | 'context' | 'policy-context' | 'luck' | 'luck-common' | 'policy-luck';

/** A share of the variance of the output over all policies, contexts and seeds. */
export interface Share {
  readonly source: ShareSource;
  readonly share: number;
  readonly lower95: number | null;
  readonly upper95: number | null;
}

export interface SharesResult {
  readonly policies: number;
  readonly contexts: number;
  /** Seeds in each context. */
  readonly seeds: number;
  readonly variance: number;
  /** Policy, context, policy x context and luck: together 1. */
  readonly shares: readonly Share[];
  /** The two parts of luck: common to all policies (paired differences are free of it), and luck that each policy meets otherwise. */
  readonly luck: readonly Share[];
}

const sources: readonly ShareSource[] = ['policy', 'context', 'policy-context', 'luck', 'luck-common', 'policy-luck'];

const needs: Needs = {
  designs: ['factorial', 'custom'],
  text: {
    zh: '每个（情境、种子）遇到每个方案；每个情境中种子数相同，至少两个',
    en: 'every context and seed meets every policy; as many seeds in each context, at least two',
  },
  options: ['policy', 'luck'],
  also: ['contexts'],
  outputs: 'one',
};

/**
 * Splits the variance of an output into policy, context, their interaction and luck. Policies and contexts count as the whole
 * population asked about, each with the same weight; luck is drawn at random. Each closed index is an average of products of
 * outcomes that share nothing but what it stands for, over pairs of *different* seeds, and so holds no luck: plugging in variances of
 * means instead would add luck to every share. Intervals are Student's from the jackknife over seeds.
 * Source: I. M. Sobol, Math. Comput. Simul. 55 (2001) 271, for closed indices; the products are U-statistics (W. Hoeffding, 1948).
 */
export default defineAnalysis<SharesResult>({
  id: 'shares',
  label: { zh: '方差份额：方案、情境、运气', en: 'Shares: policy, context, luck' },
  summary: {
    zh: '结果的差异中多少来自方案、多少来自情境、多少只是运气',
    en: 'how much of an output varies with the policy, how much with the context, how much by luck alone',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything' });
    if (problems.length > 0) return problems;
    const { worlds, problems: misfits } = worldsOf(table, options);
    if (misfits.length > 0) return [...misfits];
    return [...shapeProblems(worlds), ...varianceProblems(table, options, worlds)];
  },
  run: (table, options) => {
    const { worlds } = worldsOf(table, options);
    const cells = cellsOf(worlds, numbersOf(table, options.outputs[0] as string));
    const seeds = cells[0]?.[0]?.length ?? 0;
    const { variance, shares } = decompose(cells, worlds.isCrossed);
    const without = seeds < 3 ? [] : Array.from({ length: seeds }, (_, s) => decompose(withoutSeed(cells, s), worlds.isCrossed).shares);
    const all = sources.map((source, i): Share => {
      const share = shares[i] as number;
      // Pseudo-values: their mean is the estimate freed of its bias, their deviation its error.
      const pseudo = without.map((left) => seeds * share - (seeds - 1) * (left[i] as number));
      const spread = deviationOf(pseudo);
      const half = spread === null ? null : halfWidth(spread, seeds, 0.95);
      return { source, share, lower95: half === null ? null : share - half, upper95: half === null ? null : share + half };
    });
    return {
      policies: worlds.policies.length,
      contexts: worlds.contexts.length,
      seeds,
      variance,
      shares: all.slice(0, 4),
      luck: all.slice(4),
    };
  },
});

/** Outcomes by context, policy and seed. */
type Cells = readonly (readonly Float64Array[])[];

function cellsOf({ worlds, contexts, policies }: Worlds, y: Float64Array): Cells {
  return contexts.map((_, c) => {
    const own = worlds.filter((world) => world.context === c);
    return policies.map((_policy, p) => Float64Array.from(own, (world) => y[world.rows[p] as number] as number));
  });
}

function withoutSeed(cells: Cells, seed: number): Cells {
  return cells.map((policies) => policies.map((values) => values.filter((_, s) => s !== seed)));
}

/** Shares in the order of `sources`. Where luck is crossed, the seeds stand in one order in every context. */
function decompose(cells: Cells, isCrossed: boolean): { readonly variance: number; readonly shares: readonly number[] } {
  const policies = cells[0]?.length ?? 0;
  const policyMean = cells.map((own) => meanSeries(own));
  const squares = average(cells.flatMap((own) => own.map((values) => average(Array.from(values, (value) => value * value)))));
  const byPolicyContext = average(cells.flatMap((own) => own.map(crossProduct)));
  const byContext = average(policyMean.map(crossProduct));
  const byPolicy = average(
    Array.from({ length: policies }, (_, p) =>
      overContexts(
        cells.map((own) => own[p] as Float64Array),
        isCrossed,
      ),
    ),
  );
  const byNothing = overContexts(policyMean, isCrossed);
  const byContextLuck = average(policyMean.map((values) => average(Array.from(values, (value) => value * value))));
  const variance = squares - byNothing;
  const parts = [
    byPolicy - byNothing,
    byContext - byNothing,
    byPolicyContext - byPolicy - byContext + byNothing,
    squares - byPolicyContext,
    byContextLuck - byContext,
    squares - byContextLuck - byPolicyContext + byContext,
  ];
  return { variance, shares: parts.map((part) => part / variance) };
}

function average(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The mean of several series, place by place. */
function meanSeries(series: readonly Float64Array[]): Float64Array {
  return Float64Array.from(series[0] ?? [], (_, s) => average(series.map((values) => values[s] as number)));
}

/** The average product of two values of one series at different places. */
function crossProduct(values: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return (sum * sum - squares) / (values.length * (values.length - 1));
}

/** The average product of two values of any two contexts (perhaps the same) at different luck. */
function overContexts(series: readonly Float64Array[], isCrossed: boolean): number {
  if (isCrossed) return crossProduct(meanSeries(series));
  const means = series.map((values) => average([...values]));
  const sum = means.reduce((total, mean) => total + mean, 0);
  const squares = means.reduce((total, mean) => total + mean * mean, 0);
  const within = series.reduce((total, values) => total + crossProduct(values), 0);
  return (sum * sum - squares + within) / (series.length * series.length);
}

/** Problems of luck that is neither shared by all contexts nor each context's own, or too little of it. */
function shapeProblems({ worlds, contexts, lucks, isCrossed }: Worlds): Problem[] {
  const counts = contexts.map((_, c) => worlds.filter((world) => world.context === c).length);
  const isNested = worlds.length === lucks.length;
  const isEven = counts.every((n) => n === counts[0]);
  if ((isCrossed || isNested) && isEven && (counts[0] ?? 0) >= 2) return [];
  return [
    {
      where: 'luck',
      given: `${Math.min(...counts)}..${Math.max(...counts)}`,
      allowed: {
        zh: '每个情境中同样多的种子，至少两个；种子或为所有情境共有，或为每个情境自有',
        en: 'as many seeds in every context, at least two, and either the same seeds in all contexts or seeds of its own in each',
      },
    },
  ];
}

function varianceProblems(table: Table, options: AnalysisOptions, worlds: Worlds): Problem[] {
  const y = numbersOf(table, options.outputs[0] as string);
  const problems = policyProblems(worlds);
  if (y.every((value) => value === y[0]))
    problems.push({
      where: `output ${options.outputs[0]}`,
      given: String(y[0]),
      allowed: { zh: '有变化的结果（方差为零时没有可分的份额）', en: 'an output that varies (without variance there are no shares of it)' },
    });
  return problems;
}
