import { checkFactors, defaultDesignSeed, defineDesign, planOfPoints, refuseProblems, wholeOption } from './define.ts';
import { drawKey, luckFor, shuffling, wordAt } from './luck.ts';

const MOST_POINTS = 0x80000000;
const FINEST = 0x100000000;

/**
 * One coordinate of a Latin hypercube that can be doubled again and again. The first `odd` points stand in `odd` strata in random
 * order. Whenever the strata are halved, a draw per stratum says in which half its point has stood all along; the other half belongs to
 * one of as many new points, again in random order. Halving goes on beyond the last point, down to cells narrower than 2^-31, and the
 * coordinate is the middle of its cell: uniform, and never 0 or 1.
 * Source: the nested construction of P. Z. G. Qian, "Nested Latin hypercube designs", Biometrika 96 (2009) 957-970.
 */
function nestedCoordinate(seed: string, dimension: number, odd: number): (index: number) => number {
  const key = drawKey(luckFor(seed, 'lhs', dimension));
  const orders = new Map<number, (index: number) => number>();
  const orderOf = (count: number, round: number) => {
    const order = orders.get(round) ?? shuffling(luckFor(seed, 'lhs', dimension, round), count);
    orders.set(round, order);
    return order;
  };
  return (index) => {
    let strata = odd;
    let round = 0;
    let place: number;
    if (index < odd) place = orderOf(odd, 0)(index);
    else {
      while (index >= 2 * strata) {
        strata *= 2;
        round++;
      }
      const stratum = orderOf(strata, round + 1)(index - strata);
      place = 2 * stratum + 1 - (wordAt(key, stratum, round) >>> 31);
      strata *= 2;
      round++;
    }
    for (; 2 * strata <= FINEST; strata *= 2, round++) place = 2 * place + (wordAt(key, place, round) >>> 31);
    return (place + 0.5) / strata;
  };
}

export default defineDesign({
  id: 'lhs',
  label: { zh: '拉丁超立方', en: 'Latin hypercube' },
  summary: {
    zh: '每个因子的 n 个等分区间各有且仅有一点。同一种子下 n 加倍（再加倍）保留已有各点；其他的 n 则另成一套。',
    en: 'Each of the n strata of every factor holds exactly one point. With one seed, doubling n (and again) keeps all points; any other n makes another set.',
  },
  reads: ['n', 'seed'],
  plan: (factors, options) => {
    const problems = checkFactors(factors);
    const n = wholeOption(options, 'n', 1, MOST_POINTS, undefined, problems);
    refuseProblems(problems);
    // The odd part of n is what all its doublings have in common.
    let odd = n;
    while (odd % 2 === 0) odd /= 2;
    const { seed = defaultDesignSeed } = options;
    const coordinates = factors.map((_, dimension) => nestedCoordinate(seed, dimension, odd));
    return planOfPoints(factors, { length: n }, (index) => coordinates.map((coordinate) => coordinate(index)));
  },
});
