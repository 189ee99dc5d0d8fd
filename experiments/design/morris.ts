import { type Problem, shown } from '../../sim/index.ts';
import { checkFactors, type DesignOptions, defaultDesignSeed, defineDesign, planOfPoints, refuseProblems, wholeOption } from './define.ts';
import { drawBelow, drawOrder, luckFor } from './luck.ts';
import { mostDistant, trajectoryDistances } from './morris-choice.ts';

const MOST_TRAJECTORIES = 0x100000000;
/** Pairs of points times factors: a few seconds of work. */
const MOST_WORK = 1e10;

/** The step of a factor in the unit cube, p / (2 (p - 1)). */
export function morrisDelta(levels: number): number {
  return levels / (2 * (levels - 1));
}

/**
 * Draws one trajectory: factors + 1 points on the grid of `levels` levels, in which each factor in turn, in random order, goes up or down
 * by delta once. Whole levels are counted and divided last, so that each coordinate is the nearest double to its level.
 */
function trajectory(factors: number, levels: number, seed: string, index: number): number[][] {
  const luck = luckFor(seed, 'morris', levels, index);
  const half = levels / 2;
  const order = drawOrder(luck, factors);
  const lower = Array.from({ length: factors }, () => drawBelow(luck, half));
  const goesUp = Array.from({ length: factors }, () => luck() < 0.5);
  const point = lower.map((level, i) => (goesUp[i] === true ? level : level + half));
  const points = [point.map((level) => level / (levels - 1))];
  for (const moved of order) {
    point[moved] = (lower[moved] as number) + (goesUp[moved] === true ? half : 0);
    points.push(point.map((level) => level / (levels - 1)));
  }
  return points;
}

/**
 * Source: M. D. Morris, Technometrics 33 (1991) 161-174; F. Campolongo, J. Cariboni and A. Saltelli, Environ. Model. Softw. 22 (2007)
 * 1509-1518, for the choice of the trajectories that lie furthest apart.
 */
export default defineDesign({
  id: 'morris',
  label: { zh: 'Morris 轨迹', en: 'Morris trajectories' },
  summary: {
    zh: 'n 条轨迹，每步只有一个因子在 levels 级网格（默认 4）上变动 p/(2(p−1))；给出 candidates 时从中选相距最远的 n 条。',
    en: 'n trajectories in which one factor at a time moves by p/(2(p-1)) on a grid of `levels` levels (default 4); with `candidates` the n that lie furthest apart are chosen out of that many.',
  },
  reads: ['n', 'seed', 'levels', 'candidates'],
  plan: (factors, options) => {
    const problems = checkFactors(factors);
    const k = factors.length;
    const n = wholeOption(options, 'n', 1, MOST_TRAJECTORIES, undefined, problems);
    const levels = wholeOption(options, 'levels', 2, 10_000, 4, problems);
    const candidates = wholeOption(options, 'candidates', 1, MOST_TRAJECTORIES, n, problems);
    if (problems.length === 0) problems.push(...furtherProblems(options, n, levels, candidates, k));
    refuseProblems(problems, n * (k + 1));
    const { seed = defaultDesignSeed } = options;
    const draw = (index: number) => trajectory(k, levels, seed, index);
    const isChosen = options.candidates !== undefined && candidates > n;
    const chosen = isChosen ? mostDistant(trajectoryDistances(Array.from({ length: candidates }, (_, i) => draw(i))), n) : undefined;
    let last = -1;
    let points: readonly (readonly number[])[] = [];
    return planOfPoints(factors, { length: n * (k + 1), blockSize: k + 1 }, (index) => {
      const wanted = Math.floor(index / (k + 1));
      if (wanted !== last) points = draw(chosen === undefined ? wanted : (chosen[wanted] as number));
      last = wanted;
      return points[index % (k + 1)] as readonly number[];
    });
  },
});

function furtherProblems(options: DesignOptions, n: number, levels: number, candidates: number, k: number): Problem[] {
  const problems: Problem[] = [];
  const note = (where: string, given: unknown, zh: string, en: string) =>
    problems.push({ where, given: shown(given), allowed: { zh, en } });
  if (levels % 2 !== 0) note('levels', levels, '偶数', 'an even number');
  if (options.candidates === undefined) return problems;
  if (candidates < n) note('candidates', candidates, `至少 ${n}（所选轨迹数）`, `at least ${n}, the trajectories to choose`);
  const most = Math.max(n, Math.floor(Math.sqrt((2 * MOST_WORK) / ((k + 1) * (k + 1) * k))));
  if (candidates > most && candidates > n)
    note('candidates', candidates, `至多 ${most}（否则两两距离要算太久）`, `at most ${most}, or the distances of all pairs take too long`);
  return problems;
}
