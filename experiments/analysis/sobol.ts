import alea from 'seedrandom/lib/alea.js';
import { type Problem, shown } from '../../sim/index.ts';
import { usualScrambles } from '../design/saltelli.ts';
import { type AnalysisOptions, defineAnalysis, type Needs } from './define.ts';
import { studentQuantile } from './student.ts';
import { cellsOf, commonProblems, numbersOf, rowList, type Table, type TableCell } from './table.ts';

/** First-order and total index of one input. */
export interface SobolIndex {
  readonly input: string;
  readonly s1: number;
  readonly s1Lower95: number;
  readonly s1Upper95: number;
  readonly st: number;
  readonly stLower95: number;
  readonly stUpper95: number;
}

/** Second-order index of a pair of inputs. */
export interface SobolPair {
  readonly inputs: readonly [string, string];
  readonly s2: number;
  readonly s2Lower95: number;
  readonly s2Upper95: number;
}

export interface SobolResult {
  /** `scrambles`: Student's, over independent scrambles. `bootstrap`: over resampled points, too wide for low-discrepancy points. */
  readonly intervals: 'scrambles' | 'bootstrap';
  readonly scrambles: number;
  readonly indices: readonly SobolIndex[];
  /** Empty where the rows hold no BA rows. */
  readonly pairs: readonly SobolPair[];
}

const resamples = 200;
const normalQuantile = 1.959963984540054;

const needs: Needs = {
  designs: ['saltelli'],
  text: {
    zh: 'Saltelli 设计，每组依次为 A、AB1…ABk、[BA1…BAk、]B；若干个独立加扰的等长块',
    en: 'Saltelli design, each group in the order A, AB1…ABk, [BA1…BAk,] B; equal blocks of independent scrambles',
  },
  options: ['inputs'],
  also: ['scrambles', 'seed', 'factors'],
  outputs: 'one',
};

/**
 * Splits the variance of an output among inputs (a seed may be one of them: luck as a factor). Estimators as in SALib, so that the same
 * rows give the same numbers: S1 of Saltelli et al. (2010), ST of Jansen (1999), S2 of Saltelli (2002), all over the variance of A and B.
 * Intervals are Student's over independent scrambles: the part of each scramble in an index is linear in its rows to first order, so that
 * the parts are independent estimates. With a single scramble there is only a bootstrap over points, and the result says so.
 * Source: A. Saltelli et al., Comput. Phys. Commun. 181 (2010) 259; A. Saltelli, ibid. 145 (2002) 280; M. Jansen, ibid. 117 (1999) 35;
 * A. B. Owen, SIAM Rev. 65 (2023) for t intervals over replicated scrambles.
 */
export default defineAnalysis<SobolResult>({
  id: 'sobol',
  label: { zh: 'Sobol 方差分解', en: 'Sobol indices' },
  summary: {
    zh: '方差分解：一阶 S1、总 ST、二阶 S2，区间的覆盖率名副其实',
    en: 'variance by input: first-order S1, total ST, second-order S2, with intervals that cover as named',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything', conditional: 'may be missing' });
    if (problems.length > 0) return problems;
    const { hasSecondOrder, problems: misfits } = layoutOf(table, options);
    if (misfits.length > 0) return [...misfits];
    const k = options.inputs?.length ?? 0;
    const group = hasSecondOrder ? 2 * k + 2 : k + 2;
    const y = numbersOf(table, options.outputs[0] as string);
    if (y.some((value, row) => (row % group === 0 || row % group === group - 1) && value !== y[0])) return [];
    return [
      {
        where: `output ${options.outputs[0]}`,
        given: String(y[0]),
        allowed: {
          zh: '有变化的结果（方差为零时没有可分的份额）',
          en: 'an output that varies (without variance there are no shares of it)',
        },
      },
    ];
  },
  run: (table, options) => {
    const inputs = options.inputs ?? [];
    const { hasSecondOrder } = layoutOf(table, options);
    const parts = partsOf(numbersOf(table, options.outputs[0] as string), inputs.length, hasSecondOrder);
    const scrambles = options.scrambles ?? usualScrambles(parts.points);
    const spread =
      scrambles > 1 ? scrambleSpread(parts, scrambles) : bootstrapSpread(parts, JSON.stringify([options.seed ?? '', 'sobol', 'bootstrap']));
    const { values } = parts.indices();
    const bounds = (i: number) => {
      const [value, half] = [values[i] as number, spread[i] as number];
      return [value, value - half, value + half] as const;
    };
    const k = inputs.length;
    const indices = inputs.map((input, i): SobolIndex => {
      const [s1, s1Lower95, s1Upper95] = bounds(i);
      const [st, stLower95, stUpper95] = bounds(k + i);
      return { input, s1, s1Lower95, s1Upper95, st, stLower95, stUpper95 };
    });
    const pairs: SobolPair[] = [];
    if (hasSecondOrder)
      for (let i = 0; i < k; i++)
        for (let j = i + 1; j < k; j++) {
          const [s2, s2Lower95, s2Upper95] = bounds(2 * k + pairs.length);
          pairs.push({ inputs: [inputs[i] as string, inputs[j] as string], s2, s2Lower95, s2Upper95 });
        }
    return { intervals: scrambles > 1 ? 'scrambles' : 'bootstrap', scrambles, indices, pairs };
  },
});

/** The terms whose means make the indices: one row a base point. */
interface Parts {
  readonly points: number;
  /** Indices: S1 of each input, ST of each, S2 of each pair. */
  readonly count: number;
  /** Terms of the base points from `from` to `to` (exclusive), summed: one numerator an index, then that of the variance. */
  readonly sums: (from: number, to: number) => Float64Array;
  /** Adds the terms of one point to sums. */
  readonly add: (sums: Float64Array, point: number) => void;
  /** The indices that sums over so many points make; over all points without arguments. */
  readonly indices: (sums?: Float64Array) => { readonly values: Float64Array; readonly variance: number };
}

function partsOf(y: Float64Array, k: number, hasSecondOrder: boolean): Parts {
  const group = hasSecondOrder ? 2 * k + 2 : k + 2;
  const points = y.length / group;
  // The estimators are exact for any level of the output in the limit, and far more precise about its mean.
  let level = 0;
  for (const value of y) level += value;
  level /= y.length;
  let middle = 0;
  for (let p = 0; p < points; p++) middle += (y[p * group] as number) + (y[(p + 1) * group - 1] as number);
  middle = middle / (2 * points) - level;
  const count = 2 * k + (hasSecondOrder ? (k * (k - 1)) / 2 : 0);
  const terms = new Float64Array(points * (count + 1));
  for (let p = 0; p < points; p++) {
    const at = (row: number) => (y[p * group + row] as number) - level;
    const [a, b] = [at(0), at(group - 1)];
    let next = p * (count + 1);
    for (let i = 0; i < k; i++) terms[next++] = b * (at(1 + i) - a);
    for (let i = 0; i < k; i++) terms[next++] = ((a - at(1 + i)) * (a - at(1 + i))) / 2;
    if (hasSecondOrder)
      for (let i = 0; i < k; i++)
        for (let j = i + 1; j < k; j++) terms[next++] = at(1 + k + i) * at(1 + j) - a * b - b * (at(1 + i) - a) - b * (at(1 + j) - a);
    terms[next] = ((a - middle) * (a - middle) + (b - middle) * (b - middle)) / 2;
  }
  const add = (sums: Float64Array, point: number) => {
    const from = point * (count + 1);
    for (let i = 0; i <= count; i++) sums[i] = (sums[i] as number) + (terms[from + i] as number);
  };
  const sums = (from: number, to: number) => {
    const total = new Float64Array(count + 1);
    for (let p = from; p < to; p++) add(total, p);
    return total;
  };
  const all = sums(0, points);
  const indices = (some: Float64Array = all) => {
    const variance = some[count] as number;
    return { values: some.subarray(0, count).map((sum) => sum / variance), variance: variance / points };
  };
  return { points, count, sums, add, indices };
}

/** Half-widths of Student's intervals over equal blocks of points, each with a scramble of its own. */
function scrambleSpread(parts: Parts, scrambles: number): Float64Array {
  const { values, variance } = parts.indices();
  const size = parts.points / scrambles;
  const squares = new Float64Array(parts.count);
  for (let block = 0; block < scrambles; block++) {
    const sums = parts.sums(block * size, (block + 1) * size);
    const own = (sums[parts.count] as number) / size;
    for (let i = 0; i < parts.count; i++) {
      const off = ((sums[i] as number) / size - (values[i] as number) * own) / variance;
      squares[i] = (squares[i] as number) + off * off;
    }
  }
  const t = studentQuantile(0.95, scrambles - 1);
  return squares.map((sum) => t * Math.sqrt(sum / (scrambles - 1) / scrambles));
}

/** Half-widths of normal intervals with the deviation over resampled points. Draws from `phrase`. */
function bootstrapSpread(parts: Parts, phrase: string): Float64Array {
  const random = alea(phrase);
  const sums = new Float64Array(parts.count);
  const squares = new Float64Array(parts.count);
  const { values } = parts.indices();
  for (let resample = 0; resample < resamples; resample++) {
    const drawn = new Float64Array(parts.count + 1);
    for (let p = 0; p < parts.points; p++) parts.add(drawn, Math.floor(random() * parts.points));
    // A resample without any variance says nothing.
    if (!((drawn[parts.count] as number) > 0)) continue;
    const again = parts.indices(drawn).values;
    for (let i = 0; i < parts.count; i++) {
      const off = (again[i] as number) - (values[i] as number);
      sums[i] = (sums[i] as number) + off;
      squares[i] = (squares[i] as number) + off * off;
    }
  }
  return squares.map((square, i) => {
    const sum = sums[i] as number;
    return normalQuantile * Math.sqrt(Math.max(0, square - (sum * sum) / resamples) / (resamples - 1));
  });
}

/** Which of the two layouts the rows have, told from the inputs themselves, and what is wrong with them if neither. */
function layoutOf(table: Table, options: AnalysisOptions): { readonly hasSecondOrder: boolean; readonly problems: readonly Problem[] } {
  const inputs = options.inputs ?? [];
  const k = inputs.length;
  const scrambles = options.scrambles ?? 1;
  const fits = (group: number) => table.length % (group * scrambles) === 0 && table.length / (group * scrambles) >= 2;
  const layouts = [true, false].filter((hasSecondOrder) => fits(hasSecondOrder ? 2 * k + 2 : k + 2));
  if (layouts.length === 0) {
    const blocks =
      scrambles > 1 ? { zh: `（${scrambles} 个等长块，各如此）`, en: ` in each of ${scrambles} equal blocks` } : { zh: '', en: '' };
    return {
      hasSecondOrder: false,
      problems: [
        {
          where: 'table',
          given: String(table.length),
          allowed: {
            zh: `${k} 个输入的 Saltelli 行：k+2 = ${k + 2} 或 2k+2 = ${2 * k + 2} 的倍数，至少两组${blocks.zh}；用 design --method saltelli 生成，行的次序不变`,
            en: `Saltelli rows of ${k} inputs: a multiple of k+2 = ${k + 2} or of 2k+2 = ${2 * k + 2}, at least two groups${blocks.en}; make them with design --method saltelli and keep their order`,
          },
        },
      ],
    };
  }
  const columns = inputs.map((input) => cellsOf(table, input));
  const found = layouts.map((hasSecondOrder) => ({ hasSecondOrder, wrong: misplaced(columns, table.length, hasSecondOrder) }));
  const best = found.reduce((least, one) => (one.wrong.length < least.wrong.length ? one : least));
  if (best.wrong.length === 0) return { hasSecondOrder: best.hasSecondOrder, problems: [] };
  const order = best.hasSecondOrder ? 'A, AB1…, BA1…, B' : 'A, AB1…, B';
  return {
    hasSecondOrder: best.hasSecondOrder,
    problems: [
      {
        where: `table ${rowList(best.wrong)}`,
        given: shown(columns.map((column) => column[(best.wrong[0] as number) - 1] as TableCell).join(',')),
        allowed: {
          zh: `按 ${order} 排列的行：ABi 与 A 只在第 i 个输入不同，该值取自 B；用 design --method saltelli 生成，行与输入的次序不变`,
          en: `rows in the order ${order}: ABi is A but for input i, which comes from B; make them with design --method saltelli and keep the order of rows and of --inputs`,
        },
      },
    ],
  };
}

/** The rows, counted from 1, that are not what stands at their place in a group. */
function misplaced(columns: readonly (readonly TableCell[])[], length: number, hasSecondOrder: boolean): number[] {
  const k = columns.length;
  const group = hasSecondOrder ? 2 * k + 2 : k + 2;
  const wrong: number[] = [];
  for (let a = 0; a < length; a += group) {
    const b = a + group - 1;
    for (let place = 1; place < group - 1; place++) {
      const changed = (place - 1) % k;
      const [own, other] = place <= k ? [a, b] : [b, a];
      const isRight = columns.every((column, i) =>
        isSame(column[a + place] as TableCell, column[i === changed ? other : own] as TableCell),
      );
      if (!isRight) wrong.push(a + place + 1);
    }
  }
  return wrong;
}

/** Whether two cells hold one value, but for what writing numbers as text may cost. A factor that does not exist in a row fits any. */
function isSame(a: TableCell, b: TableCell): boolean {
  if (a === b || a === null || b === null) return true;
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
