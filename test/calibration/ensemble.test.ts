import { describe, expect, it } from 'vitest';
import {
  acceptanceOf,
  bandDistance,
  branchOf,
  fitOf,
  isInside,
  mostPerBranch,
  partsOf,
  spreadOver,
} from '../../experiments/calibration/ensemble.ts';
import { prior, priorPoints } from '../../experiments/calibration/prior.ts';
import { checkReadings, fitReadings, notScored, scaled, statisticSets, statisticsOf } from '../../experiments/calibration/statistics.ts';
import { outcomes, parameters, stories } from '../../sim/index.ts';

/** What the paper reports, as if one run had shown it. */
const asInPaper = {
  'letters-township': 42,
  'letters-shifted-share': 0.51,
  'letters-committee': 15,
  'ledger-kinds': 36,
  'upward-over-residents': 1.5,
};

describe('the prior', () => {
  it('stays in the range of every parameter and holds its default and both stories', () => {
    expect(prior.length).toBeGreaterThanOrEqual(8);
    expect(prior.length).toBeLessThanOrEqual(10);
    for (const { id, low, high, standard } of prior) {
      const entry = parameters.find((one) => one.id === id);
      if (entry?.kind !== 'number') throw new Error(`${id} is no number`);
      const told = stories.flatMap(({ values }) => (values as Readonly<Record<string, number>>)[id] ?? []);
      for (const value of [standard, ...told]) expect(value >= low && value <= high, id).toBe(true);
      expect(low > 0 && low >= entry.min && high <= entry.max && low < high, id).toBe(true);
    }
  });

  it('has points inside its bounds, the same again, and keeps those of a smaller table', () => {
    const points = Array.from({ length: 64 }, (_, i) => priorPoints('a seed')(i));
    for (const { parameters: values } of points)
      for (const { id, low, high } of prior) expect((values[id] as number) >= low && (values[id] as number) <= high).toBe(true);
    expect(priorPoints('a seed')(63)).toEqual(points[63]);
    expect(priorPoints('another')(63)).not.toEqual(points[63]);
    // A scrambled net: half of the points on either side of the middle, in each parameter.
    for (const i of prior.keys()) expect(points.filter(({ unit }) => (unit[i] as number) < 0.5)).toHaveLength(32);
  });
});

describe('statistics', () => {
  it('are the fit patterns only, unless the richer set is asked for by name', () => {
    expect(statisticSets.map(({ id }) => id)).toEqual(['paper', 'rich']);
    expect(statisticSets[0]?.ids).toEqual(Object.keys(asInPaper));
    const known = outcomes.map(({ id }) => id);
    for (const id of statisticSets[1]?.ids ?? []) expect(known, id).toContain(id);
    expect(checkReadings.map(({ reading }) => reading.id)).toEqual(['channels-upward', 'petition-share', 'petition-share-others']);
    expect(notScored).toContain('merged-meetings');
  });

  it('are odds for shares and logarithms for amounts, and missing where one is missing', () => {
    expect(scaled('letters-shifted-share', 0.5)).toBeCloseTo(0, 12);
    expect(scaled('letters-township', 1)).toBeCloseTo(0, 2);
    expect(Number.isFinite(scaled('letters-shifted-share', 1))).toBe(true);
    expect(statisticsOf(asInPaper, Object.keys(asInPaper))).toHaveLength(5);
    expect(statisticsOf({ ...asInPaper, 'upward-over-residents': null }, Object.keys(asInPaper))).toBeUndefined();
  });
});

describe('the fit to the bands of the paper', () => {
  it('is 0 in the middle of a band, 1 at its ends, and 0 anywhere inside an open one', () => {
    expect([36, 42, 48, 54].map((value) => bandDistance([36, 48], value))).toEqual([1, 0, 1, 2]);
    expect([31, 32, 90].map((value) => bandDistance([32, null], value))).toEqual([1 + 1 / 32, 0, 0]);
    expect([isInside([36, 48], 48), isInside([null, 0.3], 0.31), isInside([1, null], 1)]).toEqual([true, false, true]);
  });

  it('accepts what the paper says, refuses what misses one band, and knows no fit without a value', () => {
    const found = fitOf(asInPaper);
    expect(found?.isAccepted).toBe(true);
    expect(found?.distance).toBeCloseTo(0, 6);
    expect(fitOf({ ...asInPaper, 'ledger-kinds': 31.9 })?.isAccepted).toBe(false);
    expect(fitOf({ ...asInPaper, 'upward-over-residents': null })).toBeUndefined();
    expect(fitReadings).toHaveLength(5);
  });

  it('says when too few or too many points agree', () => {
    expect([acceptanceOf(19, 1000), acceptanceOf(20, 1000), acceptanceOf(500, 1000), acceptanceOf(501, 1000)]).toEqual([
      'few',
      'fair',
      'fair',
      'many',
    ]);
  });
});

describe('the branches', () => {
  it('go by what takes more shifting away: fear of being held to account, or load', () => {
    expect(branchOf(partsOf({ shifting: 0.5, withoutBlame: 0.3, withoutLoad: 0.45 }))).toBe('blame');
    expect(branchOf(partsOf({ shifting: 0.5, withoutBlame: 0.45, withoutLoad: 0.3 }))).toBe('overload');
  });

  it('are mixed where both take away about the same, or nothing', () => {
    expect(branchOf({ byBlame: 0.2, byLoad: 0.185 })).toBe('mixed');
    expect(branchOf({ byBlame: -0.1, byLoad: -0.3 })).toBe('mixed');
    expect(branchOf({ byBlame: 0.03, byLoad: -0.3 })).toBe('blame');
  });

  it('are represented by at most ten points at even ranks of distance, the nearest and the farthest among them', () => {
    const ranks = Array.from({ length: 91 }, (_, i) => i);
    expect(mostPerBranch).toBe(10);
    expect(spreadOver(ranks)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(spreadOver(ranks.slice(0, 10))).toEqual(ranks.slice(0, 10));
    expect(spreadOver(ranks.slice(0, 3))).toEqual([0, 1, 2]);
    expect(new Set(spreadOver(ranks.slice(0, 11))).size).toBe(10);
    expect(spreadOver([])).toEqual([]);
  });
});
