import { describe, expect, it } from 'vitest';
import { describeProblem, ParameterError } from '../../sim/errors.ts';
import { interventions } from '../../sim/interventions/index.ts';
import { regimes } from '../../sim/regimes.ts';
import { type Arm, armLabel, checkScenario, parseArm } from '../../sim/scenario.ts';
import { Chance, phrases } from '../support/scenarios.ts';

/** What is wrong with an input, or nothing. */
function problemsOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    return error.problems.map((problem) => describeProblem(problem, 'en'));
  }
}

describe('the label of an arm', () => {
  it.each(phrases('label', 40))('is read back as the same arm, however small its levels (%s)', (phrase) => {
    const chance = new Chance(phrase);
    const arm: Arm = {
      regime: chance.oneOf([...regimes.map(({ id }) => id), 'full-accountability:0.25/pressure-type:0.75', 'pressure-type@0;rules-2016@7']),
      interventions: chance
        .some(interventions, chance.whole(0, 5))
        .map(({ id, knobs }) => ({
          id,
          level: chance.oneOf([1, 0.5, chance.within(0, 1), chance.within(0, 1e-9), 1e-300, 0]),
          ...(chance.isLucky(0.5) ? { start: 3, ...(chance.isLucky(0.5) ? { end: 9 } : {}) } : {}),
          ...(chance.isLucky(0.3) ? { knobs: Object.keys(knobs).slice(0, 1) } : {}),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
    expect(parseArm(armLabel(arm))).toEqual(arm);
  });

  it('is the same for a regime said plainly, as a whole share, or from week 0', () => {
    for (const text of ['pressure-type', 'pressure-type:1', 'pressure-type@0', 'pressure-type:1.0@0'])
      expect(armLabel(parseArm(text))).toBe('pressure-type');
  });
});

describe('a regime', () => {
  it.each([
    ['full-accountability:0.3', 'shares that add up to 1'],
    ['full-accountability:0', 'shares that add up to 1'],
    ['full-accountability:0.5:zzz/pressure-type:0.5', 'a share from 0 to 1'],
    ['full-accountability:0.5/full-accountability:0.5', 'each regime only once'],
    ['full-accountability:0.5/pressure-type:0.4', 'shares that add up to 1'],
    ['full-accountability@0;pressure-type@0', 'weeks in ascending order'],
    ['pressure-type@5', 'the first from week 0'],
  ])('that is nonsense is refused (%s)', (regime, expected) => {
    expect(problemsOf(() => checkScenario({ regime })).join('\n')).toContain(expected);
  });

  it('may be a mix or a timeline', () => {
    for (const regime of ['full-accountability:0.3/pressure-type:0.7', 'pressure-type@0;full-accountability:0.5/pressure-type:0.5@52'])
      expect(problemsOf(() => checkScenario({ regime }))).toEqual([]);
  });
});

describe('a message about an input', () => {
  it('cannot be forged by what was given, nor drive a terminal', () => {
    const name = 'foo\n  --weeks: got "0"\u001b[31m\u202e';
    const told = problemsOf(() => checkScenario({ parameters: { [name]: 1 } })).join('');
    expect(told).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(told).toContain('foo\\u000a');
  });

  it('says of a value too deep to write out only what it is', () => {
    let deep: unknown = [];
    for (let k = 0; k < 50_000; k++) deep = [deep];
    expect(problemsOf(() => checkScenario({ county: 'small', weeks: deep })).join('')).toContain('[…]');
  });
});
