import alea from 'seedrandom/lib/alea.js';
import { defineAnalysis, type Needs } from './define.ts';
import { shareInterval } from './intervals.ts';
import { policyProblems } from './regret.ts';
import { commonProblems, numbersOf } from './table.ts';
import { worldsOf } from './worlds.ts';

/** How sure it is that a policy is on the frontier of two outputs. */
export interface FrontierPolicy {
  readonly policy: string;
  /** Mean of each output. */
  readonly means: readonly [number, number];
  /** Share of worlds in which no other policy is at least as good in both outputs and better in one. */
  readonly probability: number;
  readonly probabilityLower95: number | null;
  readonly probabilityUpper95: number | null;
  readonly isOnMeanFrontier: boolean;
  /** Share of resampled sets of worlds in which its means are on the frontier of the means. */
  readonly meanProbability: number;
}

export interface FrontierResult {
  /** Independent units: seeds that all contexts share, or else worlds. */
  readonly units: number;
  readonly policies: readonly FrontierPolicy[];
}

/** Sets of seeds (or worlds) that are drawn anew for the chance to be on the frontier of the means. */
export const frontierResamples = 1000;

const needs: Needs = {
  designs: ['factorial', 'lhs', 'sobol', 'custom'],
  text: {
    zh: '每个（情境、种子）遇到每个方案；两个结果，如负担与效能',
    en: 'every context and seed meets every policy; two outputs, such as burden and effectiveness',
  },
  options: ['policy', 'better'],
  also: ['contexts', 'luck', 'seed'],
  outputs: 'two',
};

/**
 * Works out how likely each policy is to be on the frontier of two outputs: in a world taken by itself, and in the means over all
 * worlds. The first is a share of worlds with Wilson's interval, the second a bootstrap over seeds (or worlds), from the seed phrase.
 * Source: Pareto dominance; J. D. Herman, P. M. Reed, H. B. Zeff, G. W. Characklis, J. Water Resour. Plan. Manag. 141 (2015) 04015012.
 */
export default defineAnalysis<FrontierResult>({
  id: 'frontier',
  label: { zh: '前沿概率', en: 'Chance to be on the frontier' },
  summary: {
    zh: '每个方案位于两个结果（如负担与效能）前沿上的概率',
    en: 'the chance of each policy to be on the frontier of two outputs, such as burden and effectiveness',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything' });
    if (problems.length > 0) return problems;
    const { worlds, problems: misfits } = worldsOf(table, options);
    return misfits.length > 0 ? [...misfits] : policyProblems(worlds);
  },
  run: (table, options) => {
    const { worlds } = worldsOf(table, options);
    const signs = (options.better ?? []).map((one) => (one === 'lower' ? -1 : 1));
    const columns = options.outputs.map((output) => numbersOf(table, output));
    const points = worlds.worlds.map(({ rows }) =>
      rows.map(
        (row): Point => [(signs[0] as number) * (columns[0]?.[row] as number), (signs[1] as number) * (columns[1]?.[row] as number)],
      ),
    );
    const onFrontier = points.map((own) => own.map((point) => isOnFrontier(point, own)));
    const byLuck = worlds.isCrossed && worlds.lucks.length > 1;
    const units = byLuck
      ? worlds.lucks.map((_, luck) => points.filter((_own, w) => worlds.worlds[w]?.luck === luck)).map(meanPoints)
      : points;
    const means = meanPoints(units);
    const random = alea(JSON.stringify([options.seed ?? '', 'frontier', 'bootstrap']));
    const hits = worlds.policies.map(() => 0);
    for (let resample = 0; resample < frontierResamples; resample++) {
      const drawn = meanPoints(Array.from(units, () => units[Math.floor(random() * units.length)] as readonly Point[]));
      drawn.forEach((point, p) => {
        if (isOnFrontier(point, drawn)) hits[p] = (hits[p] as number) + 1;
      });
    }
    return {
      units: units.length,
      policies: worlds.policies.map((policy, p): FrontierPolicy => {
        const probability = onFrontier.filter((own) => own[p]).length / onFrontier.length;
        const [probabilityLower95, probabilityUpper95] = shareInterval(probability, units.length);
        const [first, second] = means[p] as Point;
        return {
          policy,
          means: [(signs[0] as number) * first, (signs[1] as number) * second],
          probability,
          probabilityLower95,
          probabilityUpper95,
          isOnMeanFrontier: isOnFrontier(means[p] as Point, means),
          meanProbability: (hits[p] as number) / frontierResamples,
        };
      }),
    };
  },
});

/** Two outputs, turned so that more is better. */
type Point = readonly [number, number];

/** Whether no point is at least as good in both and better in one. */
export function isOnFrontier(point: Point, points: readonly Point[]): boolean {
  return !points.some(([x, y]) => x >= point[0] && y >= point[1] && (x > point[0] || y > point[1]));
}

/** The mean point of each policy over several worlds. */
function meanPoints(worlds: readonly (readonly Point[])[]): Point[] {
  const policies = worlds[0]?.length ?? 0;
  return Array.from({ length: policies }, (_, p): Point => {
    let [x, y] = [0, 0];
    for (const world of worlds) {
      const [a, b] = world[p] as Point;
      x += a;
      y += b;
    }
    return [x / worlds.length, y / worlds.length];
  });
}
