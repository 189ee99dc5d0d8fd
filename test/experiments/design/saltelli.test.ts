import { describe, expect, it } from 'vitest';
import saltelli from '../../../experiments/design/saltelli.ts';
import { sobolSequence } from '../../../experiments/design/sobol-points.ts';
import { cube, points } from './support.ts';

describe('the Saltelli design', () => {
  const options = { n: 4, scramble: 'none' } as const;

  it('lays out A, AB1, AB2, BA1, BA2 and B for each base point, as SALib does', () => {
    const rows = points(saltelli.plan(cube(2), options));
    const [a1, a2, b1, b2] = sobolSequence(4)(2) as [number, number, number, number];
    expect([a1, a2, b1, b2]).toEqual([0.75, 0.25, 0.25, 0.25]);
    expect(rows.length).toBe(4 * 6);
    expect(rows.slice(12, 18)).toEqual([
      [0.75, 0.25],
      [0.25, 0.25],
      [0.75, 0.25],
      [0.75, 0.25],
      [0.25, 0.25],
      [0.25, 0.25],
    ]);
  });

  it('takes the named factor, and only that, from the other half', () => {
    const rows = points(saltelli.plan(cube(3), { n: 8, seed: 'x' }));
    for (let base = 0; base < 8; base++) {
      const block = rows.slice(8 * base, 8 * base + 8);
      const a = block[0] as number[];
      const b = block[7] as number[];
      for (let i = 0; i < 3; i++) {
        expect(block[1 + i]).toEqual(a.map((value, j) => (j === i ? b[j] : value)));
        expect(block[4 + i]).toEqual(b.map((value, j) => (j === i ? a[j] : value)));
      }
    }
  });

  it('leaves out BA without second order, and counts the rows of a base point as one block', () => {
    const first = saltelli.plan(cube(3), { ...options, secondOrder: false });
    expect([first.length, first.blockSize]).toEqual([4 * 5, 5]);
    const second = saltelli.plan(cube(3), options);
    expect([second.length, second.blockSize]).toEqual([4 * 8, 8]);
    expect(points(first).slice(0, 4)).toEqual(points(second).slice(0, 4));
    expect(points(first)[4]).toEqual(points(second)[7]);
  });

  it('skips as many base points as it is told', () => {
    const all = points(saltelli.plan(cube(2), { n: 16, scramble: 'none' }));
    expect(points(saltelli.plan(cube(2), { n: 8, skip: 8, scramble: 'none' }))).toEqual(all.slice(8 * 6));
  });

  it('works out any of a billion rows at once, in any order', () => {
    const plan = saltelli.plan(cube(10), { n: 2 ** 26 });
    expect(plan.length).toBe(2 ** 26 * 22);
    const far = plan.row(1_234_567_890);
    plan.row(3);
    expect(plan.row(1_234_567_890)).toEqual(far);
  });
});
