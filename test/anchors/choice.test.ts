import { describe, expect, it } from 'vitest';
import { choiceRules, pick } from '../../sim/choice/index.ts';
import { signOfStake, stakeWorth, turningPoint, worthOfKeeping, worthOfPushing } from '../../sim/choice/worth.ts';
import { run } from '../../sim/run.ts';
import { departmentNests } from '../../sim/submodels/shift-departments.ts';
import { Chance, phrases, randomScenario } from '../support/scenarios.ts';

/** Who decides and what was learned: rules that look at worths ask for neither. */
const nobody = new Int32Array(0);
const nothing = new Float64Array(0);

/** Chances of one row of options under a rule. */
function chances(rule: 'logit' | 'random', values: readonly number[], nests: readonly number[], precision = 5, within = 10): number[] {
  const out = new Float64Array(values.length);
  choiceRules[rule].probabilities(Float64Array.from(values), 1, nests, precision, within, out, nobody, nothing, 0);
  return [...out];
}

function expectClose(actual: readonly number[], expected: readonly number[], tolerance = 1e-12): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, k) => {
    expect(Math.abs(value - (expected[k] ?? Number.NaN)), `option ${k}: ${value}`).toBeLessThan(tolerance);
  });
}

/** A unit that can keep a matter or push it down, with beliefs held still. */
interface Two {
  readonly reward: number;
  readonly handOn: number;
  readonly credit: number;
  readonly cost: number;
  readonly keptShare: number;
  readonly shiftedShare: number;
  readonly failIfKept: number;
  readonly failBelow: number;
}

function worths(two: Two, scale: number, penalty: number, reward: number): [number, number] {
  const keep = worthOfKeeping(two.reward, 0.2, 1, 1, stakeWorth(scale, two.keptShare, two.failIfKept, penalty, reward));
  const stakeBelow = stakeWorth(scale, two.shiftedShare, two.failBelow, penalty, reward);
  return [keep, worthOfPushing(two.reward, two.handOn, two.credit, two.cost, stakeBelow)];
}

function randomTwo(chance: Chance): Two {
  return {
    reward: chance.within(0, 1),
    handOn: chance.within(0, 1),
    credit: chance.within(0, 0.3),
    cost: chance.within(0, 0.5),
    keptShare: chance.within(0.05, 1),
    shiftedShare: chance.within(0, 1),
    failIfKept: chance.within(0.05, 1),
    failBelow: chance.within(0.05, 1),
  };
}

describe('two options, no detection, beliefs frozen', () => {
  it('shifting rises with perceived risk if and only if b/k < b*', () => {
    const chance = new Chance('turning point');
    const sides = { rises: 0, falls: 0 };
    for (let n = 0; n < 2000; n++) {
      const two = randomTwo(chance);
      const shifting = (risk: number) => chances('logit', worths(two, 3 * risk * 0.6, 1, 0), [0, 1])[1] ?? Number.NaN;
      const ratio = two.shiftedShare / two.keptShare;
      const turning = turningPoint(two.failIfKept, two.failBelow);
      if (Math.abs(ratio - turning) < 1e-6) continue;
      const rises = ratio < turning;
      sides[rises ? 'rises' : 'falls']++;
      for (const risk of [0.1, 0.4, 0.9]) {
        expect(shifting(risk + 0.2) > shifting(risk), `b/k ${ratio}, b* ${turning}, risk ${risk}`).toBe(rises);
      }
    }
    expect(Math.min(sides.rises, sides.falls)).toBeGreaterThan(300);
  });

  it('at b/k = b* perceived risk does not move shifting', () => {
    const two = { ...randomTwo(new Chance('at the turning point')), keptShare: 0.8, failIfKept: 0.3, failBelow: 0.5, shiftedShare: 0.48 };
    expect(turningPoint(two.failIfKept, two.failBelow)).toBeCloseTo(0.6, 12);
    const at = (risk: number) => chances('logit', worths(two, 3 * risk * 0.6, 1, 0), [0, 1]);
    expectClose(at(1.5), at(0.1));
  });

  it('turning a penalty into an equal reward adds stake · risk · severity · (k − b) to keeping over pushing down', () => {
    const chance = new Chance('sign of the stake');
    for (let n = 0; n < 500; n++) {
      const two = randomTwo(chance);
      const [stake, risk, severity] = [chance.within(0.1, 8), chance.within(0, 1.6), chance.within(0, 1.5)];
      const scale = stake * risk * severity;
      const size = chance.within(0.1, 4);
      const asPenalty = signOfStake(size, 0);
      const asReward = signOfStake(0, size);
      const before = worths(two, scale, asPenalty, 1 - asPenalty);
      const after = worths(two, scale, asReward, 1 - asReward);
      const added = after[0] - after[1] - (before[0] - before[1]);
      expect(Math.abs(added - scale * (two.keptShare - two.shiftedShare))).toBeLessThan(1e-12 * Math.max(1, scale));
    }
  });

  it('half penalty and half reward lie half-way', () => {
    const two = randomTwo(new Chance('half'));
    const [penalty, reward, both] = [worths(two, 2, 1, 0), worths(two, 2, 0, 1), worths(two, 2, signOfStake(1, 1), 0.5)];
    expectClose(both, [(penalty[0] + reward[0]) / 2, (penalty[1] + reward[1]) / 2]);
  });
});

describe('nested logit', () => {
  it('gives the chances worked out by hand', () => {
    // Two nests of one: 1 / (1 + e^(-5 · 0.2)).
    expectClose(chances('logit', [0.5, 0.3], [0, 1]), [0.7310585786300049, 0.2689414213699951]);
    // Within: e^0 : e^(-10 · 0.2) = .8808 : .1192, worth .4 · .8808 + .2 · .1192 = .37616; between: 1 / (1 + e^(-5 · .07616)).
    expectClose(chances('logit', [0.3, 0.4, 0.2], [0, 1, 1]), [0.4059346659, 0.5232510104, 0.0708143237], 1e-8);
    // Three nests of equal worth.
    expectClose(chances('logit', [1, 1, 1], [0, 1, 2]), [1 / 3, 1 / 3, 1 / 3]);
  });

  it('a second option that looks like the first adds nothing', () => {
    const chance = new Chance('look-alike');
    for (let n = 0; n < 200; n++) {
      const [keep, push, up] = [chance.within(-1, 1), chance.within(-1, 1), chance.within(-1, 1)];
      const one = chances('logit', [keep, push, up], [0, 1, 2]);
      const two = chances('logit', [keep, push, push, up], [0, 1, 1, 2]);
      const three = chances('logit', [keep, push, push, push, up], [0, 1, 1, 1, 2]);
      const [p = 0, q = 0, r = 0] = one;
      expectClose(two, [p, q / 2, q / 2, r]);
      expectClose(three, [p, q / 3, q / 3, q / 3, r]);
    }
  });

  it('chances are positive where an option is open, 0 where it is not, and add up to 1', () => {
    const chance = new Chance('add up');
    for (let n = 0; n < 500; n++) {
      const values = departmentNests.map((_, k) => (k > 0 && chance.isLucky(0.3) ? Number.NaN : chance.within(-3, 3)));
      for (const rule of ['logit', 'random'] as const) {
        const found = chances(rule, values, departmentNests, chance.within(0, 30), chance.within(0, 60));
        expect(Math.abs(found.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-12);
        found.forEach((p, k) => {
          if (Number.isNaN(values[k])) expect(p).toBe(0);
          else expect(p).toBeGreaterThanOrEqual(0);
        });
      }
    }
  });

  it('is the null at precision 0, and picks the best at a high one', () => {
    expectClose(chances('logit', [3, -2, 5, 1], [0, 1, 1, 2], 0, 0), [1 / 3, 1 / 6, 1 / 6, 1 / 3]);
    expect(chances('logit', [0, 1, 0.5], [0, 1, 2], 1e4)[1]).toBeCloseTo(1, 12);
  });

  it('depends on differences of worth only, and stays finite far out', () => {
    expectClose(chances('logit', [1000.3, 1000.4, 1000.2], [0, 1, 1]), chances('logit', [0.3, 0.4, 0.2], [0, 1, 1]), 1e-9);
    expectClose(chances('logit', [1e6, -1e6], [0, 1]), [1, 0]);
  });

  it('treats every row of a table as it treats that row alone', () => {
    const chance = new Chance('rows');
    const rows = Array.from({ length: 40 }, () => departmentNests.map(() => (chance.isLucky(0.2) ? Number.NaN : chance.within(-1, 1))));
    const out = new Float64Array(rows.length * departmentNests.length);
    choiceRules.logit.probabilities(Float64Array.from(rows.flat()), rows.length, departmentNests, 5, 10, out, nobody, nothing, 0);
    rows.forEach((row, k) => {
      if (row.some((value) => !Number.isNaN(value)))
        expect([...out.slice(k * departmentNests.length, (k + 1) * departmentNests.length)]).toEqual(
          chances('logit', row, departmentNests),
        );
    });
  });
});

describe('the random null', () => {
  it('takes every open nest alike, and every open option in it alike, whatever it is worth', () => {
    expectClose(chances('random', [9, 1, 2, 3, -4, 0], departmentNests), [1 / 4, 1 / 12, 1 / 12, 1 / 12, 1 / 4, 1 / 4]);
    expectClose(chances('random', [9, Number.NaN, 2, 3, -4, Number.NaN], departmentNests), [1 / 3, 0, 1 / 6, 1 / 6, 1 / 3, 0]);
    expectClose(chances('random', [9, Number.NaN, Number.NaN, Number.NaN, 1, 1], departmentNests), [1 / 3, 0, 0, 0, 1 / 3, 1 / 3]);
  });

  it('a uniform number picks each option as often as its chance says, and never one that is not open', () => {
    const probabilities = Float64Array.of(0.25, 0, 0.5, 0.25);
    const picked = [0, 0, 0, 0];
    for (let n = 0; n < 4000; n++) {
      const option = pick(probabilities, 0, 4, (n + 0.5) / 4000);
      picked[option] = (picked[option] ?? 0) + 1;
    }
    expect(picked).toEqual([1000, 0, 2000, 1000]);
    expect(pick(Float64Array.of(0.5, 0.5 - 1e-16, 0), 0, 3, 1 - 1e-17)).toBe(1);
  });
});

describe('with nothing at stake', () => {
  /** No reward, no sanction, no load, no cost of any move. */
  const nothing = {
    resultReward: 0,
    growthReward: 0,
    penaltySlope: 0,
    noFailureReward: 0,
    outcomeStake: 0,
    loadWeight: 0,
    superviseCredit: 0,
    downCost: 0,
    letterCost: 0,
    noticeCost: 0,
    informalCost: 0,
    sidewaysCost: 0,
    sidewaysClarity: 0,
    upCost: 0,
    upWaitCost: 0,
    splitCost: 0,
    returnCost: 0,
    committeeUpCost: 0,
    normFromAbove: 0,
    shiftingGuilt: 0,
  };

  it.each(phrases('zero stakes', 6))('every choice in a living county is the null of the rule (%s)', (phrase) => {
    const scenario = { ...randomScenario(phrase), regime: 'full-accountability', interventions: [], parameters: nothing };
    const decisions = (run(scenario, phrase, { events: true }).events ?? []).filter(({ kind }) => kind === 'decide');
    expect(decisions.length).toBeGreaterThan(5);
    for (const { values } of decisions) {
      const open = Object.keys(values).flatMap((key) => (key.startsWith('chance_') ? [key.slice(7)] : []));
      const instruments = open.filter((option) => ['letter', 'notice', 'informal'].includes(option)).length;
      const nests = open.length - instruments + (instruments > 0 ? 1 : 0);
      for (const option of open) {
        const isInstrument = ['letter', 'notice', 'informal'].includes(option);
        expect(Number(values[`worth_${option}`])).toBeCloseTo(0, 12);
        expect(Number(values[`chance_${option}`])).toBeCloseTo(1 / (isInstrument ? nests * instruments : nests), 12);
      }
    }
  });

  it('zero penalty alone is not zero shifting: load and reward still move matters', () => {
    const scenario = { ...randomScenario('penalty alone'), regime: 'full-accountability', interventions: [] };
    const { outcomes } = run({ ...scenario, parameters: { penaltySlope: 0 }, weeks: 40 }, 'penalty alone');
    expect(outcomes['shifting-down']).toBeGreaterThan(0);
  });
});
