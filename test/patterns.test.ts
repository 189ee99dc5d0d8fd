import { describe, expect, it } from 'vitest';
import { matchedChange, matterEnds } from '../experiments/analysis/matched-matters.ts';
import { driftVerdict, elasticity, findPeak, isOneForOne, judge, measureDrift, verdictOf } from '../experiments/analysis/verdict.ts';
import { judgeDrift, judgePattern, type SeenByScenario } from '../experiments/pattern-results.ts';
import { driftOutcomes, type Pattern, patterns, scenarioOf, scenariosOf, variants } from '../experiments/patterns.ts';
import { observe, type Seen } from '../experiments/worker-tasks.ts';
import { checkScenario, outcomes, parameters, stories } from '../sim/index.ts';

const given = checkScenario({});

describe('the default calibration', () => {
  const fitted = patterns.filter((pattern) => pattern.role === 'fit');

  it.each(stories.map(({ id }) => id))(
    'meets every fit pattern in the story %s, on six seeds',
    (story) => {
      const scenario = scenarioOf(variants.default ?? {}, given.county, story, given);
      const seeds = Array.from(
        { length: 6 },
        (_, k): SeenByScenario => new Map([['default', observe([{ scenario }], `shuaiguo/${k + 1}`)[0] as Seen]]),
      );
      const results = fitted.map((pattern) => judgePattern(pattern, seeds));
      const told = results.map(
        ({ pattern, readings }) =>
          `${pattern.id} ${readings.map(({ lower95, upper95, shareInBand }) => `${lower95} ${upper95} ${shareInBand}`)}`,
      );
      expect(
        results.map(({ pattern, verdict }) => `${pattern.id} ${verdict}`),
        told.join('\n'),
      ).toEqual(fitted.map(({ id }) => `${id} met`));
    },
    60_000,
  );
});

describe('the patterns', () => {
  it('name outcomes, parameters and scenarios that exist', () => {
    const names = new Set<string>(parameters.map(({ id }) => id));
    const measured = new Set(outcomes.map(({ id }) => id));
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
    for (const { free, readings, peaks = [] } of patterns) {
      for (const name of free) expect(names).toContain(name);
      for (const name of [...readings.flatMap(({ from }) => from), ...peaks.flatMap(({ scenarios }) => scenarios)])
        expect(variants[name]).toBeDefined();
      for (const { outcome } of peaks) expect(measured).toContain(outcome);
    }
    for (const outcome of driftOutcomes) expect(measured).toContain(outcome);
  });

  it('are measured in scenarios that the model accepts, probes included, each matched with an earlier one', () => {
    for (const { id } of stories) {
      const needed = scenariosOf(patterns, true);
      const order = [...needed.keys()];
      for (const [name, variant] of needed) {
        expect(() => scenarioOf(variant, given.county, id, given)).not.toThrow();
        if (variant.matchedWith !== undefined) expect(order.indexOf(variant.matchedWith)).toBeLessThan(order.indexOf(name));
      }
    }
  });

  it('move a constant from the value in force, not from the default', () => {
    const scenario = scenarioOf({ factors: { loadWeight: 1.1, vetoBreadth: 1.2 } }, given.county, 'overload', given);
    expect(scenario.parameters.loadWeight).toBeCloseTo(1.1 * 0.45, 12);
    expect(scenario.parameters.vetoBreadth).toBeCloseTo(1.2 * 0.55, 12);
    const set = scenarioOf({ factors: { loadWeight: 2 } }, given.county, 'overload', checkScenario({ parameters: { loadWeight: 0.1 } }));
    expect(set.parameters.loadWeight).toBeCloseTo(0.2, 12);
  });

  it('leave out a tenth of the askers', () => {
    expect(scenarioOf({ askers: 0.9 }, given.county, 'blame', given).county.departments).toHaveLength(21);
  });
});

describe('a verdict', () => {
  const band = [1, 2] as const;

  it('needs the whole interval in the band, both ends included', () => {
    expect(judge([1.5, 1.5, 1.5], band, 'level').isInBand).toBe(true);
    expect(judge([1, 1, 1], band, 'level').isInBand).toBe(true);
    // The mean lies inside, its interval does not.
    expect(judge([1.0, 1.1, 1.2], band, 'contrast')).toMatchObject({ isInBand: false, shareInBand: 1 });
    expect(judge([2.1, 2.1, 2.1], band, 'level').isInBand).toBe(false);
    expect(judge([0.9, 0.9], [1, null], 'level').isInBand).toBe(false);
    expect(judge([0.9, 0.9], [null, 1], 'level').isInBand).toBe(true);
  });

  it('needs nine seeds in ten for a level, not for a contrast', () => {
    const wide = [...Array.from({ length: 17 }, () => 1.5), 0.9, 0.9, 0.9];
    expect(judge(wide, band, 'level')).toMatchObject({ shareInBand: 0.85, isInBand: false });
    expect(judge(wide, band, 'contrast').isInBand).toBe(true);
  });

  it('is a miss without values, or from a single seed', () => {
    expect(judge([undefined], band, 'level')).toMatchObject({ n: 0, mean: null, isInBand: false });
    expect(judge([1.5], band, 'level')).toMatchObject({ n: 1, lower95: null, isInBand: false });
    expect(verdictOf([], [])).toBe('missed');
  });

  it('is missed if one value is, and set if the first follows a constant one-for-one, in either direction', () => {
    const inside = { isInBand: true };
    expect(verdictOf([inside, { isInBand: false }], [{ mean: 1 }])).toBe('missed');
    expect(verdictOf([inside], [{ mean: 0.3 }, { mean: 1.05 }])).toBe('set');
    expect(verdictOf([inside], [{ mean: -0.9 }])).toBe('set');
    expect(verdictOf([inside], [{ mean: 0.79 }, { mean: 1.21 }, { mean: null }])).toBe('met');
    expect(isOneForOne(null)).toBe(false);
  });

  it('measures elasticities in logarithms, of the odds for a share', () => {
    expect(elasticity(10, 11, Math.log(1.1), false)).toBeCloseTo(1, 12);
    expect(elasticity(-0.5, -0.5 * 0.9, Math.log(0.9), false)).toBeCloseTo(1, 12);
    expect(elasticity(0.5, 0.55 / 1.05, Math.log(1.1), true)).toBeCloseTo(1, 12);
    expect(elasticity(10, 10, Math.log(1.1), false)).toBe(0);
    expect(elasticity(1, -1, Math.log(1.1), false)).toBeUndefined();
    expect(elasticity(1, 1, Math.log(1.1), true)).toBeUndefined();
    expect(elasticity(undefined, 1, Math.log(1.1), false)).toBeUndefined();
  });
});

describe('an interior peak', () => {
  const wobble = [0.01, -0.01, 0.02, -0.02, 0.01, -0.01, 0, 0];

  it('is found where the middle beats both ends on the seeds that did not choose it', () => {
    const found = findPeak(wobble.map((w) => [0.5 + w, 0.8, 0.7, 0.4 - w]));
    expect(found).toMatchObject({ best: 1, isInterior: true });
  });

  it('is not found in rising, falling or flat values, nor where one end is as good', () => {
    expect(findPeak(wobble.map((w) => [0.1, 0.2 + w, 0.3, 0.4]))?.isInterior).toBe(false);
    expect(findPeak(wobble.map((w) => [0.4, 0.3 + w, 0.2, 0.1]))?.isInterior).toBe(false);
    expect(findPeak(wobble.map(() => [0.4, 0.4, 0.4, 0.4]))?.isInterior).toBe(false);
    expect(findPeak(wobble.map((w) => [0.4 + w, 0.4, 0.1, 0.1]))?.isInterior).toBe(false);
    expect(findPeak([[0.1, 0.5, 0.1]])?.isInterior).toBe(false);
    expect(findPeak([])).toBeUndefined();
  });

  it('does not take the luck of the seeds that chose it for a peak', () => {
    const rows = wobble.map((_, i) => (i % 2 === 0 ? [0.1, 0.9, 0.1] : [0.5, 0.4, 0.5]));
    expect(findPeak(rows)?.isInterior).toBe(false);
  });
});

describe('drift', () => {
  it('is measured relative to the mean', () => {
    const found = measureDrift([
      [9, 10, 11],
      [9, 10, 11],
    ]);
    expect(found?.mean).toBe(10);
    expect(found?.slope.mean).toBeCloseTo(0.1, 12);
    expect(found?.laterOverFirst.mean).toBeCloseTo(0.15, 12);
    expect(found?.lastOverFirst.mean).toBeCloseTo(0.2, 12);
    expect(found?.verdict).toBe('drifts');
    expect(measureDrift([[1], [1]])).toBeUndefined();
  });

  it('is none within 5 %, or around zero where that is known well; unclear where it is not', () => {
    expect(driftVerdict({ lower95: 0.01, upper95: 0.04 })).toBe('none');
    expect(driftVerdict({ lower95: -0.01, upper95: 0.06 })).toBe('none');
    expect(driftVerdict({ lower95: 0.01, upper95: 0.06 })).toBe('drifts');
    expect(driftVerdict({ lower95: -0.06, upper95: 0.06 })).toBe('unclear');
    expect(driftVerdict({ lower95: null, upper95: null })).toBe('unclear');
  });
});

describe('judging seeds', () => {
  const seen = (values: Record<string, number>): Seen => ({
    outcomes: values,
    years: [values, values],
    tally: {} as Seen['tally'],
    departmentHours: { own: 0, petition: 0 },
  });
  const township = patterns.find(({ id }) => id === 'letters-township') as Pattern;

  it('tells set from met by the probed seeds only, and missed from both', () => {
    const seed = (value: number, probed?: number): SeenByScenario =>
      new Map([
        ['default', seen({ 'letters-township': value })],
        ...(probed === undefined ? [] : [['default|departmentArrivals', seen({ 'letters-township': probed })] as const]),
      ]);
    expect(judgePattern(township, [seed(42, 46.2), seed(42, 46.2), seed(42)]).verdict).toBe('set');
    expect(judgePattern(township, [seed(42, 43), seed(42, 43), seed(42)]).verdict).toBe('met');
    expect(judgePattern(township, [seed(60, 66), seed(60, 66)]).verdict).toBe('missed');
  });

  it('finds no peak where values are missing, and no drift where nothing moves', () => {
    const peak = patterns.find(({ peaks }) => peaks !== undefined) as Pattern;
    expect(judgePattern(peak, [new Map([['default', seen({ effectiveness: 1 })]])]).verdict).toBe('not found');
    const still = new Map([['default', seen(Object.fromEntries(driftOutcomes.map((id) => [id, 2])))]]);
    expect(judgeDrift([still, still]).map(({ drift }) => drift.verdict)).toEqual(driftOutcomes.map(() => 'none'));
  });
});

describe('matching matters', () => {
  it('compares each matter with itself, split or whole, and only what came due', () => {
    const arrive = (matter: string, hard: number, deadline = 10) => ({
      week: 0,
      kind: 'arrive' as const,
      matter,
      part: 0,
      unit: '',
      other: '',
      values: { hard, deadline },
    });
    const close = (matter: string, coverage: number, part = 0) => ({
      week: 9,
      kind: 'close' as const,
      matter,
      part,
      unit: '',
      other: '',
      values: { coverage },
    });
    const first = matterEnds(
      [
        arrive('a', 0),
        arrive('b', 1),
        arrive('c', 0),
        arrive('late', 0, 99),
        close('a', 0.5),
        close('b', 0.8),
        close('c', 0.6),
        close('late', 1),
        close('old', 1),
      ],
      52,
    );
    const second = matterEnds(
      [arrive('a', 1), arrive('b', 1), arrive('c', 0), close('a', 1, 1), close('a', 0.6, 2), close('b', 0.7), close('c', 0.5)],
      52,
    );
    expect([...first.keys()]).toEqual(['a', 'b', 'c']);
    const change = matchedChange(first, second);
    expect(change.madeHard).toBeCloseTo(0.3, 12);
    expect(change.unchanged).toBeCloseTo(-0.1, 12);
    expect(change).toMatchObject({ madeHardCount: 1, unchangedCount: 2 });
    expect(matchedChange(first, new Map()).madeHard).toBeUndefined();
  });
});
