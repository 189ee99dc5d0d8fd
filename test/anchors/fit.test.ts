import { describe, expect, it } from 'vitest';
import { fitOf, worthOfAdapting } from '../../sim/follow-the-book.ts';
import { sinkIn } from '../../sim/lessons.ts';
import { efficacyOn, expectedFit, settle } from '../../sim/matters.ts';
import { slot } from '../../sim/parameters.ts';
import { B } from '../../sim/state.ts';
import type { World } from '../../sim/world.ts';
import { putMatters, quietWorld, tallied } from '../support/matters.ts';

/** What department 0 has learned of acts, as its decisions of this week read it. */
function believesOfActs(world: World, points: number): void {
  world.state.read[B.actPoints * world.ground.units] = points;
}

const misfitOf = (misfit: number) => (world: World, i: number) => {
  world.state.misfit[i] = misfit;
};

/** A world of `count` matters with this misfit, held by a department that believes acts to cost so many points. */
function unfitting(count: number, misfit: number, points: number, parameters: Record<string, number> = {}): World {
  const world = quietWorld(parameters);
  believesOfActs(world, points);
  putMatters(world, count, misfitOf(misfit));
  return world;
}

describe('following the book or adapting', () => {
  it('is worth what was worked out by hand', () => {
    // 2 · .1 · (.22 + .16) − 3 · .02 − .02 = .076 − .08.
    expect(worthOfAdapting(0.1, 0.22, 0.16, 3, 0.02)).toBeCloseTo(-0.004, 12);
    expect(worthOfAdapting(0, 1, 1, 3, 0)).toBeCloseTo(-0.02, 12);
  });

  it('a task that fits is done by the book, and nothing is lost', () => {
    const world = quietWorld();
    putMatters(world, 3);
    expect(fitOf(world, 0, 0)).toBe(1);
    expect(tallied(world, 'bookWeight')).toBe(1);
    expect(tallied(world, 'misfitWeight')).toBe(0);
  });

  it('who thinks acting dear follows the book and loses the misfit', () => {
    const world = unfitting(20, 0.3, 10);
    for (let part = 0; part < 20; part++) expect(fitOf(world, part, 0)).toBeCloseTo(0.7, 12);
    expect(tallied(world, 'settledWeight')).toBe(20);
    expect(tallied(world, 'bookWeight')).toBe(20);
    expect(tallied(world, 'misfitWeight')).toBeCloseTo(6, 12);
    expect(tallied(world, 'errorHarm')).toBe(0);
  });

  it('who thinks acting cheap adapts, loses a fifth of it, and errs as often as acts do', () => {
    const count = 500;
    const world = unfitting(count, 0.3, -10, { errorRate: 0.5, detectionCommission: 1 });
    const { state, c } = world;
    const [before = 0] = state.stock;
    for (let part = 0; part < count; part++) expect(fitOf(world, part, 0)).toBeCloseTo(0.94, 12);
    expect(tallied(world, 'bookWeight')).toBe(0);
    const errors = tallied(world, 'errorHarm');
    expect(Math.abs(errors / count - 0.5 * (1.6 - (state.skill[0] ?? 0)))).toBeLessThan(0.06);
    // Every error was found: the penalty, less what pardon waives.
    const points = (1 - (c[slot.pardon] ?? 0)) * (c[slot.errorPoints] ?? 0);
    expect((state.stock[0] ?? 0) - before).toBeCloseTo(errors * points, 8);
    sinkIn(world);
    expect(state.beliefs[B.actPoints * world.ground.units]).toBeGreaterThan(0);
  });

  it('at worth 0 half of all adapt', () => {
    const world = quietWorld();
    const { state } = world;
    const { believed } = state;
    const points = (2 * 0.2 * ((believed[slot.resultReward] ?? 0) + (state.motive[0] ?? 0)) - 0.02) / (believed[slot.outcomeStake] ?? 1);
    believesOfActs(world, points);
    putMatters(world, 500, misfitOf(0.2));
    for (let part = 0; part < 500; part++) fitOf(world, part, 0);
    expect(Math.abs(tallied(world, 'bookWeight') / 500 - 0.5)).toBeLessThan(0.07);
  });

  it('a holder that settles has its plain efficacy times the fit; others expect .6 of the misfit to be lost', () => {
    const world = unfitting(1, 0.3, 10);
    const plain = efficacyOn(world, 0, 0, 0, 0, 0, 0.5, world.c);
    settle(world, 0, 0);
    expect(world.state.efficacy[0]).toBeCloseTo(0.7 * plain, 12);
    expect(expectedFit(0.3)).toBeCloseTo(0.82, 12);
    expect(expectedFit(0)).toBe(1);
  });
});

describe('guidance that comes along', () => {
  it('makes up half of what a township lacks in skill, and nothing for a department', () => {
    const world = quietWorld();
    putMatters(world, 1, (_, i) => {
      world.state.expertise[i] = 1;
      world.state.enforcement[i] = 0;
      world.state.equipmentNeed[i] = 0;
      world.state.locality[i] = 0;
    });
    const township = world.ground.firstTownship;
    const skill = world.state.skill[township] ?? Number.NaN;
    const at = (unit: number, guidance: number) => efficacyOn(world, 0, unit, 0, 0, guidance, 0.5, world.c);
    expect(at(township, 0)).toBeCloseTo(skill, 12);
    expect(at(township, 1)).toBeCloseTo((1 + skill) / 2, 12);
    expect(at(township, 0.4)).toBeCloseTo(skill + 0.2 * (1 - skill), 12);
    expect(at(0, 1)).toBe(at(0, 0));
  });
});
