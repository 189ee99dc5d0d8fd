import { describe, expect, it } from 'vitest';
import lhs from '../../../experiments/design/lhs.ts';
import { cube, points } from './support.ts';

describe('the Latin hypercube', () => {
  it.each([1, 2, 3, 7, 10, 64, 100, 4097, 10_000])('puts exactly one of %i points in every stratum of every factor', (n) => {
    const found = points(lhs.plan(cube(3), { n, seed: 'a' }));
    for (let i = 0; i < 3; i++) expect(new Set(found.map((point) => Math.floor((point[i] as number) * n))).size).toBe(n);
    expect(found.flat().every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('keeps all its points when n is doubled, and doubled again', () => {
    const large = points(lhs.plan(cube(4), { n: 48 }));
    expect(points(lhs.plan(cube(4), { n: 12 }))).toEqual(large.slice(0, 12));
    expect(points(lhs.plan(cube(4), { n: 24 }))).toEqual(large.slice(0, 24));
  });

  it('is the same for the same seed and another for another one', () => {
    const rows = points(lhs.plan(cube(2), { n: 20, seed: 'a' }));
    expect(points(lhs.plan(cube(2), { n: 20, seed: 'a' }))).toEqual(rows);
    expect(points(lhs.plan(cube(2), { n: 20, seed: 'b' }))).not.toEqual(rows);
  });

  it('has factors that go with each other no more than chance has it', () => {
    let sum = 0;
    for (let seed = 0; seed < 200; seed++)
      for (const [x, y] of points(lhs.plan(cube(2), { n: 16, seed: `r${seed}` })) as [number, number][]) sum += (x - 0.5) * (y - 0.5);
    // 3200 products of variance 1/144.
    expect(Math.abs(sum)).toBeLessThan((4 * Math.sqrt(3200)) / 12);
  });

  it('works out any of a billion rows at once', () => {
    const plan = lhs.plan(cube(5), { n: 1e9 });
    expect(plan.length).toBe(1e9);
    expect(plan.unit?.(123_456_789).every((value) => value > 0 && value < 1)).toBe(true);
  });
});
