import { describe, expect, it } from 'vitest';
import { sortParts } from '../../sim/matters.ts';
import { drawChecks, inspect } from '../../sim/submodels/inspect.ts';
import type { World } from '../../sim/world.ts';
import { putMatters, quietWorld, tallied } from '../support/matters.ts';

/** 300 matters, of which the three townships hold a hundred each; so many points were found with each group, departments last. */
function held(inspectors: string, found: readonly number[]): World {
  const world = quietWorld({ inspectors, inspectionRate: 0.2, checksFromAbove: 0 });
  const { state, ground } = world;
  putMatters(world, 300, (w, i) => {
    w.state.place[i] = i % 3;
  });
  for (let i = 0; i < 300; i++) state.holder[i] = ground.firstTownship + (i % 3);
  state.asks.fill(0.5);
  state.lostPoints.set(found);
  sortParts(world);
  return world;
}

/** Checks that fall on each township's matters where inspectors look so many times as often. */
function checksAt(zeal: readonly number[]): number[] {
  const world = held('fixed', []);
  const { start } = world.scratch;
  const { firstTownship } = world.ground;
  return zeal.map((times, t) => drawChecks(world, start[firstTownship + t] ?? 0, start[firstTownship + t + 1] ?? 0, times));
}

/** Checks of a week in all. */
function checked(inspectors: string, found: readonly number[]): number {
  const world = held(inspectors, found);
  inspect(world);
  return tallied(world, 'fileChecks') + tallied(world, 'resultChecks');
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('inspectors that follow what they found', () => {
  it('look at most twice and at least half as often as fixed ones', () => {
    // Of four groups one has all: four times its part would be 4, of the others 0.
    expect(checked('adaptive', [1, 0, 0, 0])).toBe(sum(checksAt([2, 0.5, 0.5])));
    expect(checked('adaptive', [0, 0, 1, 0])).toBe(sum(checksAt([0.5, 0.5, 2])));
  });

  it('look as often as their part says between, and as fixed ones where all are alike or nothing was found', () => {
    // Parts 1.5, 1, .75 and .75 of the mean .4.
    expect(checked('adaptive', [0.6, 0.4, 0.3, 0.3])).toBe(sum(checksAt([1.5, 1, 0.75])));
    for (const alike of [0, 0.3]) expect(checked('adaptive', new Array(4).fill(alike))).toBe(sum(checksAt([1, 1, 1])));
  });

  it('find more with who has more to hide: what was found moves them only under the switch', () => {
    const [few = 0, many = 0] = [checksAt([0.5])[0], checksAt([2])[0]];
    expect(many / few).toBeGreaterThan(2.5);
    expect(checked('fixed', [1, 0, 0, 0])).toBe(checked('fixed', [0, 0, 0, 0]));
  });
});
