import { describe, expect, it } from 'vitest';
import { slot } from '../../sim/parameters.ts';
import { B, Counter, Flag } from '../../sim/state.ts';
import { arriveMatters } from '../../sim/submodels/arrive-matters.ts';
import { fillPosts } from '../../sim/submodels/fill-posts.ts';
import { seekVetoes, worthOfVeto } from '../../sim/submodels/seek-vetoes.ts';
import type { World } from '../../sim/world.ts';
import { quietWorld } from '../support/matters.ts';
import { live } from '../support/scenarios.ts';

/** Writes what a unit did this year, showed, and had due. */
function yearOf(world: World, unit: number, doing: number, showing: number, due = 1): void {
  world.state.doing[unit] = doing;
  world.state.showing[unit] = showing;
  world.state.yearDue[unit] = due;
}

describe('posts that are filled from below', () => {
  /** In each township committee 1 does most, committee 2 shows most; township 1 does most, township 2 shows most. */
  const ranked = (parameters: Record<string, number>) => {
    const world = quietWorld(parameters);
    const { ground } = world;
    for (let t = 0; t < ground.townships; t++) {
      yearOf(world, ground.firstTownship + t, t === 1 ? 0.9 : 0.3, t === 2 ? 0.95 : 0.4);
      for (let k = 0; k < 5; k++) yearOf(world, (ground.committeeStart[t] ?? 0) + k, k === 1 ? 0.8 : 0.2, k === 2 ? 0.9 : 0.5);
    }
    return world;
  };

  it.each([
    ['what is shown', 0, 2],
    ['what is done', 1, 1],
  ] as const)('go by %s: who rises takes its motive along', (_, promotionOnDoing, best) => {
    const world = ranked({ careerRate: 1, promotionOnDoing });
    const { state, ground } = world;
    const before = [...state.motive];
    const skill = [...state.skill];
    fillPosts(world);
    for (let t = 0; t < ground.townships; t++) {
      const first = ground.committeeStart[t] ?? 0;
      const post = ground.firstTownship + t;
      expect(state.motive[post]).toBe(before[first + best]);
      // Half of the post's skill is theirs, if it is more.
      expect(state.skill[post]).toBeCloseTo(0.5 * ((skill[post] ?? 0) + Math.max(skill[post] ?? 0, skill[first + best] ?? 0)), 12);
      expect(state.naturalSkill[post]).toBe(state.skill[post]);
      for (let k = 0; k < 5; k++) {
        if (k !== best) expect(state.motive[first + k]).toBe(before[first + k]);
        else expect(state.motive[first + k]).not.toBe(before[first + k]);
        expect(state.skill[first + k]).toBe(skill[first + k]);
      }
    }
    // Townships first, then departments: a department gets what its best township has by now.
    for (let d = 0; d < ground.departments; d++) {
      expect(state.motive[d]).toBe(state.motive[ground.firstTownship + best]);
      expect(state.skill[d]).toBe(skill[d]);
    }
  });

  it('are left to somebody new within the spread of motives', () => {
    const world = ranked({ careerRate: 1, motiveSpread: 0.5 });
    const { state, ground, c } = world;
    fillPosts(world);
    const mean = c[slot.motive] ?? Number.NaN;
    for (let t = 0; t < ground.townships; t++) {
      const motive = state.motive[(ground.committeeStart[t] ?? 0) + 2];
      expect(motive).toBeGreaterThanOrEqual(0.5 * mean);
      expect(motive).toBeLessThanOrEqual(1.5 * mean);
    }
  });

  it('fall free as often as the rate says, never at 0, and the year’s scores start anew in any case', () => {
    const world = ranked({ careerRate: 0 });
    const before = [...world.state.motive];
    fillPosts(world);
    expect([...world.state.motive]).toEqual(before);
    for (const scores of [world.state.doing, world.state.showing, world.state.yearDue]) expect(scores.every((x) => x === 0)).toBe(true);
  });

  it('give no post a skill above 1, however much training came first', () => {
    const world = ranked({ careerRate: 1 });
    const { state, ground } = world;
    for (let u = ground.firstTownship; u < ground.units; u++) state.skill[u] = 0.98;
    fillPosts(world);
    for (let u = 0; u < ground.units; u++) expect(state.skill[u]).toBeLessThanOrEqual(1);
  });
});

describe('training', () => {
  it('raises the skill of the base by the hours in it, and fades towards what a unit had', () => {
    const world = quietWorld({ trainingShare: 0.1, trainingGain: 0.5, skillFade: 0 });
    const { state, ground } = world;
    for (let d = 0; d < ground.departments; d++) expect(state.skill[d]).toBe(state.naturalSkill[d]);
    for (let u = ground.firstTownship; u < ground.units; u++) {
      const natural = state.naturalSkill[u] ?? Number.NaN;
      const gained = ((state.skill[u] ?? 0) - natural) / (1 - natural);
      // All of a tenth of the hours, but for what the limit on mandatory time takes.
      expect(gained).toBeGreaterThan(0.04);
      expect(gained).toBeLessThanOrEqual(0.05);
    }
    const fading = quietWorld({ skillFade: 0.1 });
    for (let u = fading.ground.firstTownship; u < fading.ground.units; u++)
      fading.state.skill[u] = (fading.state.naturalSkill[u] ?? 0) + 0.2;
    live(fading, 2);
    for (let u = fading.ground.firstTownship; u < fading.ground.units; u++)
      expect((fading.state.skill[u] ?? 0) - (fading.state.naturalSkill[u] ?? 0)).toBeCloseTo(0.2 * 0.9 * 0.9, 12);
  });
});

describe('veto status', () => {
  /** Hard matters of department 0 covered by .8, soft ones by so much. */
  const yearWith = (soft: number, parameters: Record<string, number>) => {
    const world = quietWorld(parameters);
    world.state.domainYear.set([10, 8, 10, 10 * soft]);
    return world;
  };

  it('is worth what was worked out by hand', () => {
    // .3 · .8 · (.5 + .7) − .1 · 1.25.
    expect(worthOfVeto(0.3, 0.8, 0.7, 0.1, 0.25)).toBeCloseTo(0.163, 12);
    expect(worthOfVeto(0, 0.8, 0.7, 0, 0)).toBe(0);
  });

  it('is sought where it was seen to pay, let go where it was not, and by nobody at rate 0', () => {
    const world = yearWith(0.3, { vetoSeeking: 1, vetoCost: 0.05 });
    const { state, ground } = world;
    seekVetoes(world);
    expect([...state.vetoStatus]).toEqual(new Array(ground.departments).fill(1));
    expect(state.domainYear.every((x) => x === 0)).toBe(true);
    // A year without hard matters shows no gain.
    state.domainYear.set([0, 0, 10, 3]);
    seekVetoes(world);
    expect([...state.vetoStatus]).toEqual(new Array(ground.departments).fill(0));
    const idle = yearWith(0.3, { vetoSeeking: 0, vetoCost: 0 });
    seekVetoes(idle);
    expect(idle.state.vetoStatus.every((x) => x === 0)).toBe(true);
    expect(idle.state.domainYear.every((x) => x === 0)).toBe(true);
  });

  it('gets dearer the more have it: who would seek it alone lets it go where all have it', () => {
    const make = (held: number) => {
      const world = yearWith(0.3, { vetoSeeking: 1 });
      const { state, ground } = world;
      const risk = state.read[B.risk * ground.units] ?? Number.NaN;
      // One and a half times the cost is what it brings to the first department.
      state.believed[slot.vetoCost] = (0.5 * (ground.severity[0] ?? 0) * (0.5 + risk)) / 1.5;
      world.c[slot.vetoCost] = state.believed[slot.vetoCost] ?? Number.NaN;
      state.vetoStatus.fill(held);
      seekVetoes(world);
      return state.vetoStatus[0];
    };
    expect(make(0)).toBe(1);
    expect(make(1)).toBe(0);
  });

  it('makes twice as many matters of a field hard, and the same ones first', () => {
    const arrivals = (veto: number) => {
      const world = quietWorld({ departmentArrivals: 2, vetoBreadth: 0.2 });
      world.state.counters[Counter.roots] = 0;
      world.state.counters[Counter.parts] = 0;
      world.state.vetoStatus.fill(veto);
      const hard = new Set<string>();
      for (let week = 1; week < 40; week++) {
        world.week = week;
        arriveMatters(world);
      }
      const { state } = world;
      const roots = state.counters[Counter.roots] ?? 0;
      for (let i = 0; i < roots; i++) if (((state.flags[i] ?? 0) & Flag.hard) !== 0) hard.add(`${state.wordA[i]} ${state.wordN[i]}`);
      return { roots, hard };
    };
    const [without, within] = [arrivals(0), arrivals(1)];
    expect(within.roots).toBe(without.roots);
    for (const one of without.hard) expect(within.hard.has(one)).toBe(true);
    expect(Math.abs(within.hard.size / without.hard.size - 2)).toBeLessThan(0.3);
  });
});
