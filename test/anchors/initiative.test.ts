import { describe, expect, it } from 'vitest';
import { logistic } from '../../sim/arithmetic.ts';
import { riskOfActing, riskOfOmitting, worthOfActing } from '../../sim/submodels/take-initiative.ts';
import { Chance } from '../support/scenarios.ts';

/** Chance that a chance to act is taken, with learned risks at their true values. */
function acts(detectionOmission: number, sanction: number, found: Facts): number {
  const act = riskOfActing(found.error, found.detection, found.pardon, found.correction, found.errorPoints);
  const omit = riskOfOmitting(found.need, detectionOmission, found.omissionPoints);
  return logistic(5 * worthOfActing(0.3, 0.2, 0.15, 1, sanction, act, omit));
}

interface Facts {
  readonly error: number;
  readonly detection: number;
  readonly pardon: number;
  readonly correction: number;
  readonly need: number;
  readonly errorPoints: number;
  readonly omissionPoints: number;
}

/** The detection of omissions at which doing and leaving undone risk the same. */
function turning(found: Facts): number {
  const { error, detection, pardon, correction, need, errorPoints, omissionPoints } = found;
  return (error * detection * (1 - pardon) * (1 - correction) * errorPoints) / (need * omissionPoints);
}

describe('initiative against sanction', () => {
  const toy: Facts = { error: 0.12 * 1.1, detection: 0.4, pardon: 0.1, correction: 0, need: 0.25, errorPoints: 1, omissionPoints: 1 };

  it('turns its sign where the algebra says: at .19 in the toy case', () => {
    expect(turning(toy)).toBeCloseTo(0.19, 3);
    for (const sanction of [0.5, 1, 2, 4]) {
      expect(acts(0.18, sanction, toy)).toBeLessThan(acts(0.18, 0, toy));
      expect(acts(0.2, sanction, toy)).toBeGreaterThan(acts(0.2, 0, toy));
      expect(acts(turning(toy), sanction, toy)).toBeCloseTo(acts(turning(toy), 0, toy), 12);
    }
  });

  it('turns its sign there whatever errors, pardon, correction, need and points are', () => {
    const chance = new Chance('omission');
    for (let n = 0; n < 500; n++) {
      const found: Facts = {
        error: chance.within(0.02, 0.3),
        detection: chance.within(0.05, 1),
        pardon: chance.within(0, 0.9),
        correction: chance.within(0, 0.6),
        need: chance.within(0.1, 1),
        errorPoints: chance.within(0.1, 1),
        omissionPoints: chance.within(0.1, 1),
      };
      const at = turning(found);
      for (const sanction of [0.5, 3]) {
        expect(acts(0.9 * at, sanction, found)).toBeLessThan(acts(0.9 * at, 0, found));
        expect(acts(1.1 * at, sanction, found)).toBeGreaterThan(acts(1.1 * at, 0, found));
      }
    }
  });

  it('a reward as large as the risk of acting offsets it', () => {
    const act = riskOfActing(0.1, 0.5, 0.1, 0, 0.4);
    expect(worthOfActing(0.3, 0.2 + 3 * act, 0.15, 1, 3, act, 0)).toBeCloseTo(worthOfActing(0.3, 0.2, 0.15, 1, 0, act, 0), 12);
  });

  it('pardon and early correction take off what they say, and full pardon takes off all', () => {
    expect(riskOfActing(0.2, 0.5, 0, 0, 1)).toBeCloseTo(0.1, 12);
    expect(riskOfActing(0.2, 0.5, 0.5, 0.5, 1)).toBeCloseTo(0.025, 12);
    expect(riskOfActing(0.2, 0.5, 1, 0, 1)).toBe(0);
    expect(riskOfOmitting(0.25, 0.4, 2)).toBeCloseTo(0.2, 12);
  });
});
