import { describe, expect, it } from 'vitest';
import { experience, experienceBlame, imitate } from '../../sim/choice/experience.ts';
import { choiceRules } from '../../sim/choice/index.ts';
import { sinkIn } from '../../sim/lessons.ts';
import { slot } from '../../sim/parameters.ts';
import { B, beliefCount } from '../../sim/state.ts';
import { committeeNests } from '../../sim/submodels/shift-committees.ts';
import { departmentNests, shiftDepartments } from '../../sim/submodels/shift-departments.ts';
import { townshipNests } from '../../sim/submodels/shift-townships.ts';
import type { World } from '../../sim/world.ts';
import { decisions, putMatters, quietWorld } from '../support/matters.ts';
import { Chance } from '../support/scenarios.ts';

const rules = ['reinforcement', 'imitation', 'habit'] as const;
type Rule = (typeof rules)[number];

/** Chances of one decision of a unit that is so ready for each of its options. */
function chances(rule: Rule, worths: readonly number[], nests: readonly number[], ready: readonly number[]): number[] {
  const out = new Float64Array(worths.length);
  const read = new Float64Array(beliefCount);
  ready.forEach((readiness, k) => {
    read[B.tried0 + k] = readiness;
  });
  choiceRules[rule].probabilities(Float64Array.from(worths), 1, nests, 5, 10, out, Int32Array.of(0), read, 1);
  return [...out];
}

const readiness = (world: World, unit: number) =>
  Array.from({ length: 6 }, (_, k) => world.state.beliefs[(B.tried0 + k) * world.ground.units + unit] ?? Number.NaN);

function makeReady(world: World, unit: number, ready: readonly number[]): void {
  ready.forEach((value, k) => {
    world.state.beliefs[(B.tried0 + k) * world.ground.units + unit] = value;
  });
}

describe.each(rules)('a choice by %s', (rule) => {
  it('has the chances worked out by hand', () => {
    // In all 1 + .5 + .25 + .25 + .01 (the least) + 1.99 = 4; five of a hundred are trials of one of four nests.
    const found = chances(rule, [0, 0, 0, 0, 0, 0], departmentNests, [1, 0.5, 0.25, 0.25, -3, 1.99]);
    const byHand = [1, 0.5, 0.25, 0.25, 0.01, 1.99].map((ready, k) => (0.95 * ready) / 4 + 0.05 / (k >= 1 && k <= 3 ? 12 : 4));
    found.forEach((p, k) => {
      expect(p).toBeCloseTo(byHand[k] ?? Number.NaN, 12);
    });
    // Without letter and up: 1.01 + .75 in all; a trial is of one of three nests, two options in the middle one.
    const fewer = chances(rule, [0, Number.NaN, 0, 0, 0, Number.NaN], departmentNests, [1, 0.5, 0.5, 0.25, 0.01, 1.99]);
    [0.95 / 1.76 + 0.05 / 3, 0, (0.95 * 0.5) / 1.76 + 0.05 / 6, (0.95 * 0.25) / 1.76 + 0.05 / 6].forEach((p, k) => {
      expect(fewer[k]).toBeCloseTo(p, 12);
    });
  });

  it('adds up to 1, takes nothing that is not open, and tries whatever is', () => {
    const chance = new Chance(`tried ${rule}`);
    for (let n = 0; n < 500; n++) {
      const nests = chance.oneOf([departmentNests, townshipNests, committeeNests]);
      const worths = nests.map((_, k) => (k > 0 && chance.isLucky(0.4) ? Number.NaN : chance.within(-3, 3)));
      const found = chances(
        rule,
        worths,
        nests,
        nests.map(() => chance.within(-1, 4)),
      );
      expect(Math.abs(found.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-12);
      found.forEach((p, k) => {
        if (Number.isNaN(worths[k])) expect(p).toBe(0);
        else expect(p).toBeGreaterThan(0);
      });
    }
  });

  it('looks at no worth', () => {
    const ready = [1, 2, 0.3, 0.3, 0.8, 0.1];
    expect(chances(rule, [9, -9, 3, 0, 1, 5], departmentNests, ready)).toEqual(chances(rule, [-4, 8, 1, 2, 0, 0], departmentNests, ready));
  });

  it('foresees no accountability: what is at stake moves no worth', () => {
    const worths = (outcomeStake: number) => {
      const world = quietWorld({ choiceRule: rule, outcomeStake });
      putMatters(world, 1);
      shiftDepartments(world);
      return decisions(world)[0]?.values;
    };
    expect(worths(8)).toEqual(worths(0));
  });

  it('forgets a little of all with each decision and is strengthened by what was done', () => {
    const world = quietWorld({ choiceRule: rule, reinforcementFade: 0.1 });
    makeReady(world, 0, [1, 2, 1, 1, 0.5, 1]);
    experience(world, 0, 4, 1);
    sinkIn(world);
    // A payoff of 1 counts (1 + 2) / 2 under reinforcement; use counts 1.
    const gain = rule === 'reinforcement' ? 1.5 : 1;
    [0.9, 1.8, 0.9, 0.9, 0.45 + 0.1 * gain, 0.9].forEach((value, k) => {
      expect(readiness(world, 0)[k]).toBeCloseTo(value, 12);
    });
    expect(readiness(world, 1)).toEqual(readiness(quietWorld({ choiceRule: rule, reinforcementFade: 0.1 }), 1));
  });
});

describe('what is lived through', () => {
  it('a payoff below −2 strengthens nothing', () => {
    const world = quietWorld({ choiceRule: 'reinforcement', reinforcementFade: 0.1 });
    makeReady(world, 0, [1, 1, 1, 1, 1, 1]);
    experience(world, 0, 0, -5);
    sinkIn(world);
    for (const value of readiness(world, 0)) expect(value).toBeCloseTo(0.9, 12);
  });

  it('blame makes less ready under reinforcement, ten decisions’ worth of it, and under no other rule', () => {
    for (const choiceRule of ['logit', ...rules] as const) {
      const world = quietWorld({ choiceRule, reinforcementFade: 0.1 });
      makeReady(world, 0, [1, 1, 1, 1, 1, 1]);
      experienceBlame(world, 0, 1, 0.4);
      sinkIn(world);
      expect(readiness(world, 0)[1]).toBeCloseTo(choiceRule === 'reinforcement' ? 0.9 * 1 - 0.1 * 10 * 0.4 : 1, 12);
      expect(readiness(world, 0)[0]).toBe(1);
    }
  });

  it('leaves no trace under logit', () => {
    const world = quietWorld();
    const before = readiness(world, 0);
    experience(world, 0, 2, 1);
    sinkIn(world);
    expect(readiness(world, 0)).toEqual(before);
  });
});

describe('imitation', () => {
  /** Departments with so much risk each; all as loaded as they are by default. */
  const living = (parameters: Record<string, number | string>, risks: readonly number[]) => {
    const world = quietWorld({ choiceRule: 'imitation', ...parameters });
    const { beliefs } = world.state;
    const { units } = world.ground;
    for (let u = 0; u < units; u++) {
      beliefs[B.load * units + u] = 1;
      beliefs[B.risk * units + u] = risks[u] ?? 0.5;
    }
    return world;
  };

  it('goes half the way to a peer that fares better, and never to one that does not', () => {
    const risks = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];
    const world = living({ imitationRate: 1 }, risks);
    const before = risks.map((_, d) => readiness(world, d));
    imitate(world);
    let moved = 0;
    risks.forEach((_, d) => {
      const now = readiness(world, d);
      if (now.every((value, k) => value === before[d]?.[k])) return;
      moved++;
      const better = before.filter((_, peer) => (risks[peer] ?? 1) < (risks[d] ?? 0));
      const halfway = better.some((peer) =>
        now.every((value, k) => Math.abs(value - ((before[d]?.[k] ?? 0) + (peer[k] ?? 0)) / 2) < 1e-12),
      );
      expect(halfway, `department ${d}`).toBe(true);
    });
    expect(moved).toBeGreaterThan(1);
    expect(readiness(world, 7)).toEqual(before[7]);
  });

  it('happens to nobody where all fare alike, and as rarely as its rate says', () => {
    const alike = living({ imitationRate: 1 }, []);
    const before = [...alike.state.beliefs];
    imitate(alike);
    expect([...alike.state.beliefs]).toEqual(before);
    const rare = living({ imitationRate: 0.001 }, [0.9, 0.1]);
    expect(rare.c[slot.imitationRate]).toBe(0.001);
    const still = [...rare.state.beliefs];
    imitate(rare);
    expect([...rare.state.beliefs]).toEqual(still);
  });

  it('is known to no other rule', () => {
    for (const choiceRule of ['logit', 'reinforcement', 'habit', 'random'] as const) {
      const world = living({ imitationRate: 1, choiceRule }, [0.9, 0.1, 0.5]);
      const before = [...world.state.beliefs];
      imitate(world);
      expect([...world.state.beliefs]).toEqual(before);
    }
  });
});
