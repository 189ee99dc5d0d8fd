import { describe, expect, it } from 'vitest';
import type { Factor } from '../../../experiments/design/define.ts';
import morris, { morrisDelta } from '../../../experiments/design/morris.ts';
import { mostDistant, spread, trajectoryDistances } from '../../../experiments/design/morris-choice.ts';
import { cube, points } from './support.ts';

/** The trajectories of a plan. */
function trajectories(rows: readonly number[][], factors: number): number[][][] {
  return Array.from({ length: rows.length / (factors + 1) }, (_, i) => rows.slice(i * (factors + 1), (i + 1) * (factors + 1)));
}

describe('Morris trajectories', () => {
  it.each([2, 4, 6, 10])('move one factor at a time by p / (2 (p - 1)) on a grid of %i levels, each factor once', (levels) => {
    const plan = morris.plan(cube(5), { n: 30, levels, seed: 'a' });
    expect([plan.length, plan.blockSize]).toEqual([30 * 6, 6]);
    for (const trajectory of trajectories(points(plan), 5)) {
      const moved = new Set<number>();
      for (let step = 1; step <= 5; step++) {
        const before = trajectory[step - 1] as number[];
        const after = trajectory[step] as number[];
        const changed = after.flatMap((value, i) => (value === before[i] ? [] : [i]));
        expect(changed.length).toBe(1);
        const i = changed[0] as number;
        expect(Math.abs((after[i] as number) - (before[i] as number))).toBeCloseTo(morrisDelta(levels), 12);
        moved.add(i);
      }
      expect(moved.size).toBe(5);
      for (const value of trajectory.flat()) expect(Math.round(value * (levels - 1)) / (levels - 1)).toBe(value);
    }
  });

  it('go up as often as down, and start on every level', () => {
    const found = trajectories(points(morris.plan(cube(1), { n: 4000, seed: 'b' })), 1);
    const starts = [0, 1 / 3, 2 / 3, 1].map((level) => found.filter(([first]) => first?.[0] === level).length);
    for (const count of starts) expect(Math.abs(count - 1000)).toBeLessThan(140);
  });

  it('move whole numbers, categories and truths, too', () => {
    const factors: Factor[] = [
      { id: 'size', kind: 'integer', low: 1, high: 3 },
      { id: 'regime', kind: 'category', values: ['a', 'b'] },
      { id: 'fast', kind: 'boolean' },
    ];
    const plan = morris.plan(factors, { n: 50 });
    for (let index = 0; index < plan.length; index++) {
      if (index % 4 === 0) continue;
      const before = plan.row(index - 1);
      const after = plan.row(index);
      expect(Object.keys(after).filter((id) => after[id] !== before[id]).length).toBe(1);
    }
  });

  it('are kept when there are more of them', () => {
    const all = points(morris.plan(cube(3), { n: 20 }));
    expect(points(morris.plan(cube(3), { n: 10 }))).toEqual(all.slice(0, 40));
  });

  it('are worked out at once, whichever of a billion is asked for', () => {
    const plan = morris.plan(cube(9), { n: 1e8 });
    expect(plan.length).toBe(1e9);
    expect(Object.keys(plan.row(123_456_789)).length).toBe(9);
  });

  it('are refused with an odd number of levels, or fewer candidates than are to be chosen', () => {
    expect(() => morris.plan(cube(2), { n: 4, levels: 5 })).toThrow('even');
    expect(() => morris.plan(cube(2), { n: 4, candidates: 3 })).toThrow('candidates');
  });
});

describe('optimised trajectories', () => {
  it('are chosen out of the candidates and lie further apart than the first ones', () => {
    const all = trajectories(points(morris.plan(cube(4), { n: 60 })), 4);
    const chosen = trajectories(points(morris.plan(cube(4), { n: 6, candidates: 60 })), 4);
    const indices = chosen.map((one) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)));
    expect(indices).not.toContain(-1);
    expect(new Set(indices).size).toBe(6);
    const squares = trajectoryDistances(all);
    expect(spread(squares, indices)).toBeGreaterThan(1.2 * spread(squares, [0, 1, 2, 3, 4, 5]));
  });

  it('are the best there are in small cases, where all selections can be tried', () => {
    for (let seed = 0; seed < 10; seed++) {
      const all = trajectories(points(morris.plan(cube(3), { n: 14, seed: `o${seed}` })), 3);
      const squares = trajectoryDistances(all);
      let best = 0;
      for (let mask = 0; mask < 2 ** 14; mask++) {
        const some = all.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []));
        if (some.length === 4) best = Math.max(best, spread(squares, some));
      }
      expect(spread(squares, mostDistant(squares, 4))).toBeCloseTo(best, 8);
    }
  });

  it('measure the distance over all pairs of points, and none between equal trajectories', () => {
    const one = [
      [0, 0],
      [1, 0],
    ];
    const other = [
      [0, 1],
      [0, 0],
    ];
    const distance = 1 + 0 + Math.sqrt(2) + 1;
    const [first, second] = trajectoryDistances([one, other, one]);
    expect([...(first as Float64Array)]).toEqual([0, distance * distance, 0]);
    expect(second?.[2]).toBe(distance * distance);
  });
});
