import { describe, expect, it } from 'vitest';
import { centralProbability, studentQuantile } from '../../experiments/analysis/student.ts';

/** Published tables: degrees of freedom, two-sided 95 % and 80 % quantiles. */
const published: readonly (readonly [number, number, number])[] = [
  [1, 12.7062047362, 3.0776835372],
  [2, 4.3026527297, 1.8856180832],
  [3, 3.1824463053, 1.6377443537],
  [4, 2.7764451052, 1.5332062741],
  [5, 2.5705818356, 1.4758840488],
  [7, 2.3646242516, 1.4149239277],
  [9, 2.2621571628, 1.3830287384],
  [10, 2.228138852, 1.3721836411],
  [15, 2.1314495456, 1.3406056079],
  [30, 2.0422724563, 1.3104150254],
  [39, 2.02269092, 1.3036385886],
  [100, 1.9839715185, 1.2900747613],
  [999, 1.9623414611, 1.28239957],
];

describe('Student’s t', () => {
  it.each(published)('has the quantiles of the published tables for %i degrees of freedom', (degrees, at95, at80) => {
    expect(Math.abs(studentQuantile(0.95, degrees) - at95)).toBeLessThan(1e-6);
    expect(Math.abs(studentQuantile(0.8, degrees) - at80)).toBeLessThan(1e-6);
  });

  it('comes to the normal quantile as the degrees of freedom grow', () => {
    expect(studentQuantile(0.95, 20_001)).toBeCloseTo(1.959963984540054, 3);
    expect(studentQuantile(0.95, 20_001)).toBeGreaterThan(1.959963984540054);
  });

  it('is the Cauchy distribution at one degree of freedom', () => {
    expect(centralProbability(1, 1)).toBeCloseTo(0.5, 14);
  });

  it('refuses degrees of freedom and confidences that mean nothing', () => {
    for (const degrees of [0, -1, 1.5, Number.NaN]) expect(() => studentQuantile(0.95, degrees)).toThrow(RangeError);
    for (const confidence of [0, 1, -0.1, Number.NaN]) expect(() => studentQuantile(confidence, 5)).toThrow(RangeError);
  });
});
