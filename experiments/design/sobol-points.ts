/** Points of Sobol's sequence, plain or scrambled, each worked out by itself. */
import { type Problem, shown, type Text } from '../../sim/index.ts';
import { type DesignOptions, defaultDesignSeed, wholeOption } from './define.ts';
import { directionNumbers, sobolBits, sobolDimensions } from './joe-kuo.ts';
import { drawKey, luckFor, wordAt } from './luck.ts';

const MOST_POINTS = 0x100000000;

/** One sequence in the unit cube: the point of an index from 0 to 2^32 - 1, one coordinate per dimension. */
export type Sequence = (index: number) => number[];

/**
 * Makes Sobol's sequence in Gray code order, with the origin as its first point: bit for bit that of `scipy.stats.qmc.Sobol(d,
 * scramble=False)` and of SALib, as far as their 30 bits go.
 * Source: S. Joe and F. Y. Kuo (2008), see joe-kuo.ts; I. A. Antonov and V. M. Saleev (1979) for the order.
 */
export function sobolSequence(dimensions: number): Sequence {
  const words = sobolWords(dimensions);
  return (index) => Array.from(words(index), (word) => word / MOST_POINTS);
}

/**
 * Makes a scrambled sequence: in each dimension every bit is flipped or not by a draw of its own for each combination of the bits above
 * it. The draw is looked up by seed, dimension and those bits, so nothing is stored and any point can be asked for alone. Every point is
 * uniform in the cube, the points stay a net, and different seeds are independent. Coordinates are middles of cells of width 2^-32: none is 0 or 1.
 * Source: A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995): nested uniform scrambling.
 */
export function scrambledSequence(dimensions: number, seed: string): Sequence {
  const words = sobolWords(dimensions);
  const keys = Array.from({ length: dimensions }, (_, dimension) => drawKey(luckFor(seed, 'owen', dimension)));
  return (index) =>
    Array.from(words(index), (word, dimension) => (scrambled(word, keys[dimension] as (typeof keys)[0]) + 0.5) / MOST_POINTS);
}

function scrambled(word: number, key: readonly [number, number]): number {
  let flips = 0;
  for (let bit = 0; bit < sobolBits; bit++) {
    const above = bit === 0 ? 0 : word & (-1 << (sobolBits - bit));
    flips |= (wordAt(key, above, bit) >>> 31) << (sobolBits - 1 - bit);
  }
  return (word ^ flips) >>> 0;
}

/** The coordinates times 2^32. The array is overwritten by the next call. */
function sobolWords(dimensions: number): (index: number) => Uint32Array {
  const directions = directionNumbers(dimensions);
  const words = new Uint32Array(dimensions);
  return (index) => {
    words.fill(0);
    for (let gray = (index ^ (index >>> 1)) >>> 0, bit = 0; gray !== 0; gray >>>= 1, bit++) {
      if ((gray & 1) === 0) continue;
      for (let dimension = 0; dimension < dimensions; dimension++)
        words[dimension] = (words[dimension] as number) ^ (directions[dimension * sobolBits + bit] as number);
    }
    return words;
  };
}

/** Base points as the options ask for them: how many, where each lies, and what there is to say about them. */
export interface BasePoints {
  readonly count: number;
  readonly point: Sequence;
  readonly notes: readonly Text[];
}

/**
 * Reads `n`, `scramble`, `scrambles`, `skip` and `seed`, and makes the base points of a design; notes problems. With several scrambles
 * the points come scramble by scramble, n / scrambles of each, the first with the seed itself and the others with `SEED/2`, `SEED/3`…
 */
export function basePoints(dimensions: number, options: DesignOptions, problems: Problem[]): BasePoints {
  const note = (where: string, given: unknown, zh: string, en: string) =>
    problems.push({ where, given: shown(given), allowed: { zh, en } });
  const count = wholeOption(options, 'n', 1, MOST_POINTS, undefined, problems);
  const skip = wholeOption(options, 'skip', 0, MOST_POINTS - 1, 0, problems);
  const scrambles = wholeOption(options, 'scrambles', 1, MOST_POINTS, 1, problems);
  const { scramble = 'owen', seed = defaultDesignSeed } = options;
  const each = count / scrambles;
  if (scramble !== 'none' && scramble !== 'owen') note('scramble', scramble, 'none 或 owen', 'none or owen');
  if (scramble === 'none' && scrambles > 1) note('scrambles', scrambles, '不扰动时为 1', '1 without scrambling');
  if (dimensions > sobolDimensions)
    note('factors', dimensions, `至多需要 ${sobolDimensions} 维`, `factors that need at most ${sobolDimensions} dimensions`);
  // The rest makes sense only for numbers that are right by themselves.
  if (problems.length > 0) return { count: 0, point: () => [], notes: [] };
  if (!Number.isInteger(each)) note('scrambles', scrambles, `${count} 的因数`, `a divisor of ${count}`);
  if (each + skip > MOST_POINTS) note('skip', skip, `至多 ${MOST_POINTS - each}`, `at most ${MOST_POINTS - each}`);
  if (problems.length > 0) return { count: 0, point: () => [], notes: [] };
  // Rows mostly come in order: one sequence at a time is enough, and a million of them would take memory.
  let part = -1;
  let sequence: Sequence = () => [];
  const sequenceOf = (wanted: number): Sequence => {
    if (wanted === part) return sequence;
    sequence =
      scramble === 'none' ? sobolSequence(dimensions) : scrambledSequence(dimensions, wanted === 0 ? seed : `${seed}/${wanted + 1}`);
    part = wanted;
    return sequence;
  };
  return {
    count,
    point: (index) => sequenceOf(Math.floor(index / each))(skip + (index % each)),
    notes: isPowerOfTwo(each) ? [] : [unbalanced(each)],
  };
}

function isPowerOfTwo(count: number): boolean {
  let rest = count;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}

function unbalanced(each: number): Text {
  return {
    zh: `Sobol 点的均衡只在点数为 2 的幂时成立；${each} 不是。`,
    en: `The balance of Sobol points holds for powers of two; ${each} is none.`,
  };
}
