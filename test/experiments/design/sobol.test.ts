import { describe, expect, it } from 'vitest';
import { directionNumbers, sobolDimensions } from '../../../experiments/design/joe-kuo.ts';
import sobol from '../../../experiments/design/sobol.ts';
import { scrambledSequence, sobolSequence } from '../../../experiments/design/sobol-points.ts';
import { ParameterError } from '../../../sim/index.ts';
import { cube, points } from './support.ts';

/** Whether each box of 2^-a times 2^-(m - a) of two coordinates holds one of 2^m points. */
function fillsBoxes(found: readonly (readonly number[])[], x: number, y: number, a: number): boolean {
  const across = 2 ** a;
  const down = found.length / across;
  return (
    new Set(found.map((point) => Math.floor((point[x] as number) * across) * down + Math.floor((point[y] as number) * down))).size ===
    found.length
  );
}

describe("Sobol's sequence", () => {
  const plain = sobolSequence(sobolDimensions);

  it.each([
    [0, [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]],
    [1, [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]],
    [2, [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375]],
  ])('begins in dimension %i as Joe and Kuo published it', (dimension, expected) => {
    expect(expected.map((_, index) => plain(index)[dimension])).toEqual(expected);
  });

  it('has the thousandth point of scipy.stats.qmc.Sobol in dimensions far apart', () => {
    const found = plain(1000);
    expect([3, 9, 99, 499, 1023, 1110].map((dimension) => found[dimension])).toEqual([
      0.6767578125, 0.0693359375, 0.1865234375, 0.2548828125, 0.7138671875, 0.3701171875,
    ]);
  });

  it('puts the first 2^m points of every dimension on the multiples of 2^-m, each once', () => {
    const count = 256;
    const found = Array.from({ length: count }, (_, index) => plain(index));
    for (let dimension = 0; dimension < sobolDimensions; dimension++)
      expect(new Set(found.map((point) => (point[dimension] as number) * count)).size).toBe(count);
    expect(found.flat().every((value) => Number.isInteger(value * count))).toBe(true);
  });

  it('fills every elementary box of its first two dimensions', () => {
    const found = Array.from({ length: 64 }, (_, index) => plain(index));
    for (let a = 0; a <= 6; a++) expect(fillsBoxes(found, 0, 1, a)).toBe(true);
  });

  it('has odd leading direction numbers that make each dimension one-to-one', () => {
    const numbers = directionNumbers(sobolDimensions);
    for (let dimension = 0; dimension < sobolDimensions; dimension++)
      for (let bit = 0; bit < 32; bit++) {
        const number = numbers[dimension * 32 + bit] as number;
        // The bit on the diagonal is set and nothing lies below it.
        expect((number << bit) >>> 0).toBe(0x80000000);
      }
  });
});

describe('Owen scrambling', () => {
  it('keeps the points a net in every elementary box', () => {
    const sequence = scrambledSequence(8, 'a');
    const found = Array.from({ length: 256 }, (_, index) => sequence(index));
    for (let a = 0; a <= 8; a++) expect(fillsBoxes(found, 0, 1, a)).toBe(true);
    for (let dimension = 0; dimension < 8; dimension++)
      expect(new Set(found.map((point) => Math.floor((point[dimension] as number) * 256))).size).toBe(256);
  });

  it('differs by seed and is the same for the same seed, whatever was asked before', () => {
    const options = { n: 16, seed: 'a' };
    const rows = points(sobol.plan(cube(3), options));
    expect(points(sobol.plan(cube(3), options))).toEqual(rows);
    expect(sobol.plan(cube(3), options).row(7)).toEqual(sobol.plan(cube(3), { ...options, n: 1024 }).row(7));
    expect(points(sobol.plan(cube(3), { ...options, seed: 'b' }))).not.toEqual(rows);
  });

  it('leaves no bit to chance that is not even: each is set in half of the seeds', () => {
    const ones = Array.from({ length: 32 }, () => 0);
    const seeds = 2000;
    for (let seed = 0; seed < seeds; seed++) {
      const word = Math.floor((scrambledSequence(1, `seed ${seed}`)(5)[0] as number) * 2 ** 32);
      for (let bit = 0; bit < 32; bit++) ones[bit] = (ones[bit] as number) + ((word >>> bit) & 1);
    }
    // Five standard errors.
    for (const count of ones) expect(Math.abs(count - seeds / 2)).toBeLessThan(2.5 * Math.sqrt(seeds));
  });

  it('lets the error of a smooth mean fall faster than chance would', () => {
    const rootMeanSquare = (n: number) => {
      let sum = 0;
      for (let seed = 0; seed < 40; seed++) {
        const sequence = scrambledSequence(3, `e${seed}`);
        let mean = 0;
        for (let index = 0; index < n; index++) mean += sequence(index).reduce((product, x) => product * (0.5 + x), 1) / n;
        sum += (mean - 1) * (mean - 1);
      }
      return Math.sqrt(sum / 40);
    };
    // By chance the ratio would be 1/4; for a smooth function it is near 16^-1.5 = 1/64.
    expect(rootMeanSquare(1024) / rootMeanSquare(64)).toBeLessThan(1 / 20);
  });

  it('divides the points among independent scrambles when asked to, the first with the seed itself', () => {
    const both = points(sobol.plan(cube(2), { n: 32, seed: 's', scrambles: 2 }));
    expect(both.slice(0, 16)).toEqual(points(sobol.plan(cube(2), { n: 16, seed: 's' })));
    expect(both.slice(16)).toEqual(points(sobol.plan(cube(2), { n: 16, seed: 's/2' })));
  });
});

describe('the Sobol design', () => {
  it('keeps its points when n grows, and goes on after the ones that are skipped', () => {
    const all = points(sobol.plan(cube(4), { n: 64 }));
    expect(points(sobol.plan(cube(4), { n: 32 }))).toEqual(all.slice(0, 32));
    expect(points(sobol.plan(cube(4), { n: 32, skip: 32 }))).toEqual(all.slice(32));
  });

  it('works out any of a billion rows at once', () => {
    const plan = sobol.plan(cube(10), { n: 1e9, scramble: 'none' });
    expect(plan.length).toBe(1e9);
    expect(plan.unit?.(123_456_789)).toEqual(sobolSequence(10)(123_456_789));
    expect(() => plan.row(1e9)).toThrow(RangeError);
  });

  it('says when the number of points is no power of two', () => {
    expect(sobol.plan(cube(2), { n: 64 }).notes).toEqual([]);
    expect(sobol.plan(cube(2), { n: 100 }).notes[0]?.en).toContain('100');
  });

  it('lists everything that is wrong at once', () => {
    const wrong = { scramble: 'none', scrambles: 3, skip: -1 } as const;
    const problems = (() => {
      try {
        sobol.plan([...cube(2), ...cube(1)], wrong);
      } catch (error) {
        return error instanceof ParameterError ? error.problems : [];
      }
      return [];
    })();
    expect(problems.map(({ where }) => where)).toEqual(expect.arrayContaining(['factors', 'n', 'skip', 'scrambles']));
  });
});
