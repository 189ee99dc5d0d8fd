import { nearestName, type Problem, shown } from '../../sim/index.ts';
import { type AnalysisOptions, defineAnalysis, type Needs } from './define.ts';
import { meanInterval, quantileOf, shareInterval, sorted } from './intervals.ts';
import { deviationOf, meanOf } from './paired.ts';
import { policyProblems } from './regret.ts';
import { centralProbability } from './student.ts';
import { cellProblems, cellsOf, commonProblems, type Table, type TableCell } from './table.ts';
import { worldsOf } from './worlds.ts';

/** A policy against the baseline on one output, over the worlds in which both have a value. */
export interface SummaryRow {
  readonly policy: string;
  readonly output: string;
  /** Pairs that count, and worlds left out because a value is missing. */
  readonly n: number;
  readonly missing: number;
  /** Independent units behind the intervals: seeds that all contexts share, or else worlds. */
  readonly units: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly lower50: number | null;
  readonly upper50: number | null;
  readonly lower80: number | null;
  readonly upper80: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  /** Share of worlds in which the policy is strictly better. */
  readonly better: number | null;
  readonly betterLower95: number | null;
  readonly betterUpper95: number | null;
  /** Mean difference over its deviation between units. */
  readonly effectSize: number | null;
  /** Chance of a mean so far from zero if there were no difference (paired t test), and the same after Holm's correction. */
  readonly p: number | null;
  readonly pHolm: number | null;
  readonly family: string;
}

export interface SummaryResult {
  readonly baseline: string;
  readonly summaries: readonly SummaryRow[];
}

const needs: Needs = {
  designs: ['factorial', 'oat', 'lhs', 'sobol', 'custom'],
  text: { zh: '每个（情境、种子）遇到每个方案', en: 'every context and seed meets every policy' },
  options: ['policy', 'luck', 'baseline', 'better'],
  also: ['contexts', 'families'],
  outputs: 'any',
};

/**
 * Sums up paired differences from a baseline. Where all contexts share their seeds, the differences of a seed are averaged over the
 * contexts first, for they are not independent. A run without a value for an output leaves its pair out of that output only, and is
 * counted. Source: Student (1908) for the intervals; J. Cohen, Statistical Power Analysis (1988), d_z, for the effect size;
 * S. Holm, Scand. J. Stat. 6 (1979) 65.
 */
export default defineAnalysis<SummaryResult>({
  id: 'summary',
  label: { zh: '配对汇总', en: 'Paired summaries' },
  summary: {
    zh: '与基准的配对差异：均值、中位数、50/80/95 % 区间、更好的世界占比、效应量、Holm 校正',
    en: 'paired differences from a baseline: mean, median, 50/80/95 % intervals, share of worlds better, effect size, Holm over families',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything', outputs: 'may be missing' });
    problems.push(...cellProblems(table, 'output', options.outputs, 'numbers').filter(({ given }) => given !== shown('')));
    problems.push(...familyProblems(options));
    if (problems.length > 0) return problems;
    const { worlds, problems: misfits } = worldsOf(table, options);
    return misfits.length > 0 ? [...misfits] : policyProblems(worlds);
  },
  run: (table, options) => {
    const rows = summaries(table, options);
    const holm = new Map<SummaryRow, number>();
    for (const family of new Set(rows.map((row) => row.family))) {
      const tested = rows.filter((row) => row.family === family && row.p !== null);
      holmAdjusted(tested.map((row) => row.p as number)).forEach((p, i) => void holm.set(tested[i] as SummaryRow, p));
    }
    return { baseline: options.baseline ?? '', summaries: rows.map((row) => ({ ...row, pHolm: holm.get(row) ?? null })) };
  },
});

function summaries(table: Table, options: AnalysisOptions): SummaryRow[] {
  const { worlds } = worldsOf(table, options);
  const base = worlds.policies.indexOf(options.baseline ?? '');
  const byLuck = worlds.isCrossed && worlds.lucks.length > 1;
  return worlds.policies.flatMap((policy, p) =>
    p === base
      ? []
      : options.outputs.map((output, o): SummaryRow => {
          const cells = cellsOf(table, output);
          const sign = options.better?.[o] === 'lower' ? -1 : 1;
          const pairs = worlds.worlds.flatMap(({ luck, rows }) => {
            const difference = differenceOf(cells[rows[p] as number], cells[rows[base] as number]);
            return difference === undefined ? [] : [{ luck, difference }];
          });
          const differences = pairs.map(({ difference }) => difference);
          const units = byLuck ? bySeed(pairs) : differences;
          const better = differences.length === 0 ? null : differences.filter((one) => sign * one > 0).length / differences.length;
          const [lower50, upper50] = meanInterval(units, 0.5);
          const [lower80, upper80] = meanInterval(units, 0.8);
          const [lower95, upper95] = meanInterval(units);
          const [betterLower95, betterUpper95] = better === null ? [null, null] : shareInterval(better, units.length);
          const mean = units.length === 0 ? null : meanOf(units);
          const spread = deviationOf(units);
          return {
            policy,
            output,
            n: pairs.length,
            missing: worlds.worlds.length - pairs.length,
            units: units.length,
            mean,
            median: differences.length === 0 ? null : quantileOf(sorted(differences), 0.5),
            lower50,
            upper50,
            lower80,
            upper80,
            lower95,
            upper95,
            better,
            betterLower95,
            betterUpper95,
            effectSize: mean === null || spread === null || spread === 0 ? null : mean / spread,
            p: mean === null || spread === null ? null : pairedP(mean, spread, units.length),
            pHolm: null,
            family: options.families?.[output] ?? 'all',
          };
        }),
  );
}

function differenceOf(value: TableCell | undefined, before: TableCell | undefined): number | undefined {
  return typeof value === 'number' && typeof before === 'number' ? value - before : undefined;
}

/** The mean difference of each seed. */
function bySeed(pairs: readonly { readonly luck: number; readonly difference: number }[]): number[] {
  const seeds = new Map<number, number[]>();
  for (const { luck, difference } of pairs) {
    const own = seeds.get(luck);
    if (own === undefined) seeds.set(luck, [difference]);
    else own.push(difference);
  }
  return [...seeds.values()].map(meanOf);
}

function pairedP(mean: number, spread: number, n: number): number {
  if (spread === 0) return mean === 0 ? 1 : 0;
  return Math.max(0, 1 - centralProbability((Math.abs(mean) / spread) * Math.sqrt(n), n - 1));
}

/** Corrects the p values of one family so that all of them hold together (Holm's step-down), in the order given. */
export function holmAdjusted(ps: readonly number[]): number[] {
  const order = [...ps.keys()].sort((a, b) => (ps[a] as number) - (ps[b] as number));
  const adjusted = new Array<number>(ps.length);
  let most = 0;
  order.forEach((index, rank) => {
    most = Math.max(most, Math.min(1, (ps.length - rank) * (ps[index] as number)));
    adjusted[index] = most;
  });
  return adjusted;
}

function familyProblems({ families = {}, outputs }: AnalysisOptions): Problem[] {
  return Object.keys(families).flatMap((name): Problem[] => {
    if (outputs.includes(name)) return [];
    const nearest = nearestName(name, outputs);
    return [
      {
        where: 'families',
        given: shown(name),
        allowed: { zh: `所列结果之一：${outputs.join('、')}`, en: `one of the outputs given: ${outputs.join(', ')}` },
        ...(nearest === undefined ? {} : { nearest }),
      },
    ];
  });
}
