import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { isOnTarget, type KnownCounty, recover, widthLimit } from '../../experiments/calibration/recovery.ts';
import { acceptedOf, estimatorOf, middleOf, type ReferenceTable } from '../../experiments/calibration/regression-abc.ts';
import { normal } from '../experiments/analysis/functions.ts';

const logistic = (value: number) => 1 / (1 + Math.exp(-value));
const z95 = 1.6448536269514722;
/** Deviations of the prior and of the noise; both are normal on log-odds, so that the posterior is known in full. */
const [priorDeviation, noise] = [2, 1];

/** Counties with one parameter that their statistic shows with noise, and one that nothing shows. */
function gaussianCounties(count: number, seed: string, ownNoise = noise): KnownCounty[] {
  const random = alea(seed);
  return Array.from({ length: count }, () => {
    const odds = priorDeviation * normal(random);
    const nuisance = random();
    return { unit: [logistic(odds), nuisance], statistics: [odds + ownNoise * normal(random)] };
  });
}

function tableOf(counties: readonly KnownCounty[]): ReferenceTable {
  return {
    parameters: [0, 1].map((i) => Float64Array.from(counties, ({ unit }) => unit[i] as number)),
    statistics: [Float64Array.from(counties, ({ statistics }) => statistics[0] as number)],
  };
}

/** The exact posterior of the log-odds: shrunk towards 0, narrower than the noise. */
const shrink = priorDeviation ** 2 / (priorDeviation ** 2 + noise ** 2);
const exactMiddle = (observed: number) =>
  [-1, 1].map((side) => logistic(shrink * observed + side * z95 * noise * Math.sqrt(shrink))) as [number, number];

describe('ABC with regression', () => {
  const table = tableOf(gaussianCounties(2000, 'table'));
  const names = ['seen', 'unseen'];

  it('gives the posterior that conjugate algebra gives for normal data', () => {
    const estimate = estimatorOf(tableOf(gaussianCounties(40_000, 'large table')));
    // An end of the interval is itself uncertain by about .006.
    for (const observed of [-2, 0, 1.5]) {
      const { draws, weights } = estimate([observed]);
      const found = middleOf(draws[0] as Float64Array, weights, 0.9);
      const exact = exactMiddle(observed);
      expect(Math.abs(found[0] - exact[0])).toBeLessThan(0.02);
      expect(Math.abs(found[1] - exact[1])).toBeLessThan(0.02);
    }
  });

  it('never leaves the prior, even for what no run ever showed', () => {
    for (const observed of [-40, 40]) {
      const { draws } = estimatorOf(table)([observed]);
      for (const values of draws) for (const value of values) expect(value >= 0 && value <= 1).toBe(true);
    }
  });

  it('covers the truth as often as it says, with intervals as wide as the exact ones', () => {
    const counties = gaussianCounties(1000, 'held out');
    const { coverage, verdict, parameters, outside } = recover(table, names, counties);
    const exact = counties.reduce((sum, { statistics }) => {
      const [low, high] = exactMiddle(statistics[0] as number);
      return sum + (high - low) / 0.9 / counties.length;
    }, 0);
    expect(verdict).toBe('calibrated');
    expect(outside).toEqual([]);
    expect(Math.abs(coverage - 0.9)).toBeLessThan(0.02);
    for (const one of parameters) expect(Math.abs(one.coverage - 0.9)).toBeLessThan(0.03);
    expect(Math.abs((parameters[0]?.width as number) - exact)).toBeLessThan(0.03);
  });

  it('names a parameter that no statistic shows as not identified', () => {
    const [seen, unseen] = recover(table, names, gaussianCounties(100, 'few')).parameters;
    expect(seen?.isIdentified).toBe(true);
    expect(unseen?.width).toBeGreaterThan(0.95);
    expect(unseen?.isIdentified).toBe(unseen !== undefined && unseen.width <= widthLimit);
    expect(unseen?.isIdentified).toBe(false);
  });

  it('calls a calibration broken whose intervals are too narrow, and one whose intervals are too wide', () => {
    const tooNarrow = recover(table, names, gaussianCounties(200, 'noisy', 3));
    expect(tooNarrow.parameters[0]?.coverage).toBeLessThan(0.7);
    expect(tooNarrow.verdict).toBe('broken');
    expect(tooNarrow.outside).toContain('seen');
    const tooWide = recover(table, names, gaussianCounties(200, 'exact', 0));
    expect(tooWide.parameters[0]?.coverage).toBeGreaterThan(0.95);
    expect(tooWide.verdict).toBe('broken');
  });

  it('does not call it broken when one parameter of few counties is outside the target by luck', () => {
    expect([isOnTarget(0.849), isOnTarget(0.85), isOnTarget(0.95), isOnTarget(0.951)]).toEqual([false, true, true, false]);
    const trials = Array.from({ length: 40 }, (_, i) => recover(table, names, gaussianCounties(20, `luck ${i}`)));
    const unlucky = trials.filter(({ coverage, outside }) => isOnTarget(coverage) && outside.length > 0);
    expect(unlucky.length).toBeGreaterThan(0);
    for (const { verdict } of unlucky) expect(verdict).toBe('calibrated');
    for (const { outside, parameters } of trials)
      expect(outside).toEqual(parameters.filter((one) => !isOnTarget(one.coverage)).map(({ id }) => id));
  });

  it('stands two statistics that say the same', () => {
    const counties = gaussianCounties(500, 'double');
    const twice = tableOf(counties);
    const doubled = { ...twice, statistics: [...twice.statistics, ...twice.statistics] };
    const { draws, weights } = estimatorOf(doubled)([1, 1]);
    const [low, high] = middleOf(draws[0] as Float64Array, weights, 0.9);
    const exact = exactMiddle(1);
    expect(Math.abs(low - exact[0]) + Math.abs(high - exact[1])).toBeLessThan(0.12);
  });

  it('accepts a fifth of the rows, more where there are few, and never all', () => {
    expect([acceptedOf(1500, 5), acceptedOf(100, 9), acceptedOf(40, 9)]).toEqual([300, 60, 39]);
  });
});

describe('the middle of weighted values', () => {
  it('weighs values by the middle of their weights', () => {
    const values = Float64Array.from([3, 1, 2, 4]);
    expect(middleOf(values, new Float64Array(4).fill(1), 0.75)).toEqual([1, 4]);
    expect(middleOf(values, new Float64Array(4).fill(7), 0.5)).toEqual([1.5, 3.5]);
    // Nearly all weight on one value.
    const [low, high] = middleOf(values, Float64Array.from([1e-9, 1e-9, 1, 1e-9]), 0.5);
    expect(low).toBeGreaterThan(1);
    expect(high).toBeLessThan(4);
  });
});
