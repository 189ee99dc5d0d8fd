import { describe, expect, it } from 'vitest';
import {
  agreeingShare,
  chanceOf,
  classOf,
  holm,
  isMechanical,
  isTurned,
  type JointVerdict,
  joinVerdicts,
  judgeEstimate,
  judgeStory,
  worstChance,
} from '../../experiments/evidence/judge.ts';

const rises = { predicted: 'positive', smallest: 0.02 } as const;
const falls = { predicted: 'negative', smallest: 0.02 } as const;

describe('a verdict in one story', () => {
  it('is by the whole interval, against the smallest effect that matters', () => {
    // [lower, upper], predicted to rise by at least .02.
    const cases = [
      [0.03, 0.05, 'supported'],
      [0.01, 0.05, 'unclear'],
      [-0.01, 0.01, 'no effect'],
      [-0.02, 0.02, 'no effect'],
      [-0.03, 0.01, 'unclear'],
      [-0.05, -0.03, 'contradicted'],
      [-0.05, 0.05, 'unclear'],
    ] as const;
    for (const [lower95, upper95, verdict] of cases) expect(judgeEstimate({ lower95, upper95 }, rises)).toBe(verdict);
  });

  it('turns with the predicted sign', () => {
    expect(judgeEstimate({ lower95: -0.05, upper95: -0.03 }, falls)).toBe('supported');
    expect(judgeEstimate({ lower95: 0.03, upper95: 0.05 }, falls)).toBe('contradicted');
    expect(judgeEstimate({ lower95: -0.01, upper95: 0.01 }, falls)).toBe('no effect');
  });

  it('takes Student’s interval over seeds', () => {
    // Mean .04, deviation .01, n = 4: half-width 3.182446 × .01 / 2 = .0159122.
    const values = [0.04, 0.04 - Math.sqrt(1.5) / 100, 0.04 + Math.sqrt(1.5) / 100, 0.04];
    const found = judgeStory(values, rises);
    expect(found.mean).toBeCloseTo(0.04, 12);
    expect(found.lower95).toBeCloseTo(0.0240878, 6);
    expect(found.upper95).toBeCloseTo(0.0559122, 6);
    expect(found.verdict).toBe('supported');
    expect(judgeStory(values, { ...rises, smallest: 0.03 }).verdict).toBe('unclear');
  });

  it('is unclear from one seed or none', () => {
    expect(judgeStory([0.5], rises).verdict).toBe('unclear');
    expect(judgeStory([], rises)).toMatchObject({ n: 0, mean: null, verdict: 'unclear' });
  });
});

describe('a verdict over stories', () => {
  it('stays where both say the same', () => {
    expect(joinVerdicts(['supported', 'supported'])).toBe('supported');
    expect(joinVerdicts(['no effect', 'no effect'])).toBe('no effect');
    expect(joinVerdicts(['contradicted'])).toBe('contradicted');
  });

  it('flips where both decide it and differ', () => {
    expect(joinVerdicts(['supported', 'contradicted'])).toBe('flips');
    expect(joinVerdicts(['supported', 'no effect'])).toBe('flips');
  });

  it('is unclear where one leaves it open', () => {
    expect(joinVerdicts(['supported', 'unclear'])).toBe('unclear');
    expect(joinVerdicts(['unclear', 'unclear'])).toBe('unclear');
    expect(joinVerdicts([])).toBe('unclear');
  });
});

describe('the mechanical part', () => {
  it('makes an effect mechanical where it is more than half of it', () => {
    expect(isMechanical(0.1, 0.06, rises)).toBe(true);
    expect(isMechanical(0.1, 0.05, rises)).toBe(false);
    expect(isMechanical(-0.1, -0.06, falls)).toBe(true);
  });

  it('does not where the claim predicts the opposite of what conditions alone do, or where there is no frozen run', () => {
    expect(isMechanical(0.1, -0.3, rises)).toBe(false);
    expect(isMechanical(0.1, null, rises)).toBe(false);
    expect(isMechanical(null, 0.1, rises)).toBe(false);
  });
});

describe('chances', () => {
  it('are those of the mean beyond the smallest effect, one-sided', () => {
    // Values 1, 2, 3: mean 2, standard error 1/√3, 2 degrees of freedom. Against 1: t = √3, tail = 1/2 − t / (2 √(2 + t²)) = .1127.
    expect(chanceOf([1, 2, 3], { predicted: 'positive', smallest: 1 })).toBeCloseTo(0.5 - Math.sqrt(3) / (2 * Math.sqrt(5)), 12);
    expect(chanceOf([-1, -2, -3], { predicted: 'negative', smallest: 1 })).toBeCloseTo(0.112702, 6);
    // As far on the other side: the rest of 1.
    expect(chanceOf([1, 2, 3], { predicted: 'positive', smallest: 3 })).toBeCloseTo(1 - 0.112702, 6);
  });

  it('are certain where all seeds agree to the last digit, and unknown from one', () => {
    expect(chanceOf([1, 1, 1], { predicted: 'positive', smallest: 0.5 })).toBe(0);
    expect(chanceOf([1, 1, 1], { predicted: 'negative', smallest: 0.5 })).toBe(1);
    expect(chanceOf([1], { predicted: 'positive', smallest: 0.5 })).toBeNull();
  });

  it('of several stories count by the worst', () => {
    expect(worstChance([0.01, 0.2])).toBe(0.2);
    expect(worstChance([0.01, null])).toBeNull();
    expect(worstChance([])).toBeNull();
  });

  it('are corrected by Holm’s steps', () => {
    // Sorted .01 × 4, .02 × 3, .03 × 2, .04 × 1, none below one before it.
    const corrected = holm([0.04, 0.01, 0.03, 0.02]);
    expect(corrected.map((one) => Number(one.toFixed(12)))).toEqual([0.06, 0.04, 0.06, 0.06]);
    expect(holm([0.5, 0.9])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});

describe('an ensemble', () => {
  it('puts single numbers into classes', () => {
    expect([0.03, 0.02, -0.02, -0.03].map((value) => classOf(value, rises))).toEqual([
      'supported',
      'no effect',
      'no effect',
      'contradicted',
    ]);
    expect(classOf(-0.03, falls)).toBe('supported');
  });

  it('agrees by the share of its points in the class of the verdict', () => {
    const values = [0.03, 0.05, 0.01, -0.04];
    expect(agreeingShare(values, 'supported', rises)).toBe(0.5);
    expect(agreeingShare(values, 'no effect', rises)).toBe(0.25);
    expect(agreeingShare(values, 'contradicted', rises)).toBe(0.25);
    expect(agreeingShare(values, 'unclear', rises)).toBeNull();
    expect(agreeingShare(values, 'flips', rises)).toBeNull();
    expect(agreeingShare([], 'supported', rises)).toBeNull();
  });
});

describe('a rival', () => {
  it('turns a decided verdict by another one', () => {
    const found = (verdict: JointVerdict, lower95: number | null, upper95: number | null) => ({ verdict, lower95, upper95 });
    expect(isTurned(found('supported', 0.9, 1.1), found('no effect', 0, 0.01))).toBe(true);
    expect(isTurned(found('supported', 0.9, 1.1), found('contradicted', -1.1, -0.9))).toBe(true);
    expect(isTurned(found('supported', 0.9, 1.1), found('supported', 0.4, 0.6))).toBe(false);
    expect(isTurned(found('flips', 0, 0.2), found('supported', 0.1, 0.5))).toBe(true);
  });

  it('turns one that is open if the intervals lie apart', () => {
    const found = (verdict: JointVerdict, lower95: number | null, upper95: number | null) => ({ verdict, lower95, upper95 });
    expect(isTurned(found('supported', 0.9, 1.1), found('unclear', -0.2, 0.1))).toBe(true);
    expect(isTurned(found('supported', 0.02, 1.1), found('unclear', 0.01, 0.1))).toBe(false);
    expect(isTurned(found('unclear', -0.2, -0.1), found('unclear', 0.1, 0.2))).toBe(false);
    expect(isTurned(found('no effect', -0.01, 0.01), found('unclear', 0.015, 0.1))).toBe(true);
    expect(isTurned(found('unclear', null, null), found('supported', 0.9, 1.1))).toBe(false);
  });
});
