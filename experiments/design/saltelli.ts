import { checkFactors, defineDesign, planOfPoints, refuseProblems } from './define.ts';
import { basePoints } from './sobol-points.ts';

/** Rows of one base point: A, one AB per factor, one BA per factor for second order, B. */
export function saltelliWidth(factors: number, secondOrder: boolean): number {
  return secondOrder ? 2 * factors + 2 : factors + 2;
}

/**
 * How many independent scrambles so many base points consist of unless told otherwise: eight where each is left with eight points or
 * more, for indices get honest intervals only from scrambles that do not know each other; else one.
 */
export function usualScrambles(points: number): number {
  return points >= 64 && points % 8 === 0 ? 8 : 1;
}

/**
 * For each base point of one sequence in twice as many dimensions as there are factors, A being its first half and B its second: A; A
 * with factor 1, 2 … from B; for second order B with factor 1, 2 … from A; B.
 * Source: A. Saltelli, Comput. Phys. Commun. 145 (2002) 280-297; the order of rows is that of SALib's `sample.sobol`.
 */
export default defineDesign({
  id: 'saltelli',
  label: { zh: 'Saltelli 设计', en: 'Saltelli design' },
  summary: {
    zh: '供 Sobol 指数之用：每个基点依次为 A、AB1…ABk、（二阶时）BA1…BAk、B，次序与 SALib 相同。同一基点的各行应共用一份运气。',
    en: 'For Sobol indices: per base point A, AB1…ABk, BA1…BAk (second order) and B, in the order of SALib. Rows of one base point should share their luck.',
  },
  reads: ['n', 'seed', 'scramble', 'scrambles', 'skip', 'secondOrder'],
  plan: (factors, options) => {
    const problems = checkFactors(factors);
    const k = factors.length;
    const scrambles = options.scrambles ?? (options.scramble === 'none' ? 1 : usualScrambles(options.n ?? 0));
    const { count, point, notes } = basePoints(2 * k, { ...options, scrambles }, problems);
    const width = saltelliWidth(k, options.secondOrder ?? true);
    refuseProblems(problems, count * width);
    let base = -1;
    let both: readonly number[] = [];
    return planOfPoints(factors, { length: count * width, blockSize: width, notes }, (index) => {
      const wanted = Math.floor(index / width);
      if (wanted !== base) both = point(wanted);
      base = wanted;
      const place = index % width;
      const isFromA = place <= k;
      // The factor that comes from the other half; none in A itself and in B itself.
      const swapped = place === 0 || place === width - 1 ? -1 : isFromA ? place - 1 : place - 1 - k;
      const startsInB = place === width - 1 || !isFromA;
      return factors.map((_, i) => both[(i === swapped) === startsInB ? i : i + k] as number);
    });
  },
});
