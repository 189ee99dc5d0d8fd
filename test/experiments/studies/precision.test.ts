import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { looksOf, precisionOf } from '../../../experiments/sweep/precision.ts';

describe('the rule that stops', () => {
  it('looks first at 10 replicates or more, then in steps of a quarter, and at the cap', () => {
    expect(looksOf(10, 40)).toEqual([10, 13, 17, 22, 28, 35, 40]);
    expect(looksOf(10, 10)).toEqual([10]);
  });

  it('says how many more are needed, and none when it is precise enough', () => {
    const values = Array.from({ length: 20 }, (_, i) => i % 2);
    const wide = precisionOf(values, 0.1);
    expect(wide.moreNeeded).toBeGreaterThan(80);
    expect(precisionOf(values, 0.3).moreNeeded).toBe(0);
    expect(precisionOf([1, 1, 1], 0.1)).toEqual({ n: 3, difference: 1, halfWidth: 0, moreNeeded: 0 });
    expect(precisionOf([], 0.1)).toEqual({ n: 0, difference: null, halfWidth: null, moreNeeded: 10 });
  });

  // Targets as multiples of the deviation: the rule stops at its first look, after a few, and after many.
  it.each([0.75, 0.6, 0.5, 0.35, 0.25])('covers .945 or more of 2000 stopped means at a half-width of %f deviations', (target) => {
    const random = alea(`coverage ${target}`);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let covered = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const values: number[] = [];
      for (const look of looksOf(10, 400)) {
        while (values.length < look) values.push(normal());
        if (precisionOf(values, target).moreNeeded === 0) break;
      }
      const { difference, halfWidth } = precisionOf(values, target);
      if (Math.abs(difference ?? Number.NaN) <= (halfWidth ?? 0)) covered += 1;
    }
    expect(covered / 2000).toBeGreaterThanOrEqual(0.945);
  });
});
