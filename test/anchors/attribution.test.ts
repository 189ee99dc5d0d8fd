import { describe, expect, it } from 'vitest';
import { causalShares, players } from '../../sim/attribution.ts';
import { counties } from '../../sim/counties/index.ts';
import { EventLog, type ModelEvent, unitId } from '../../sim/events.ts';
import { forgetOpenParts, sortParts } from '../../sim/matters.ts';
import { run } from '../../sim/run.ts';
import { checkScenario } from '../../sim/scenario.ts';
import { Counter, Flag, Instrument, Status } from '../../sim/state.ts';
import { runIncidents } from '../../sim/submodels/incidents.ts';
import type { World } from '../../sim/world.ts';
import { Chance, live, phrases, randomScenario, startWorld } from '../support/scenarios.ts';

/** Shares of the loss of moves, effort, help and means. */
function shares(ceilingOwner: number, ceilingHolder: number, effort: number, means: number, help: number): number[] {
  const out = new Float64Array(players.length);
  causalShares(ceilingOwner, ceilingHolder, effort, means, help, out);
  return [...out];
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  actual.forEach((value, k) => {
    expect(value, players[k]).toBeCloseTo(expected[k] ?? Number.NaN, 12);
  });
}

describe('causal shares', () => {
  it('are as worked out by hand for two players', () => {
    // Effort and help add up: .6 (1 − .5) = .3 against .4 (1 − 0) = .4.
    expectClose(shares(0.6, 0.6, 0.5, 1, 0), [0, 3 / 7, 4 / 7, 0]);
    // Effort and means multiply: values .4, .8 (effort right), .5 (means right), 1.
    expectClose(shares(1, 1, 0.5, 0.8, 0), [0, 0.45 / 0.6, 0, 0.15 / 0.6]);
    // Two alike share alike.
    expectClose(shares(1, 1, 0.5, 0.5, 0), [0, 0.5, 0, 0.5]);
    // Moves and help: values .3, .9 (not moved), 1 (helped), 1.
    expectClose(shares(0.9, 0.3, 1, 1, 0), [3 / 7, 0, 4 / 7, 0]);
  });

  it('are as worked out by hand for three players', () => {
    // Values: none .2, M .4, E .4, H .8, ME .8, MH .6, EH 1, all 1; so M .1, E .3, H .4 of a loss of .8.
    expectClose(shares(0.8, 0.4, 0.5, 1, 0), [0.125, 0.375, 0.5, 0]);
  });

  it('lay all on the only one who fell short', () => {
    expectClose(shares(0.7, 0.7, 0, 1, 1), [0, 1, 0, 0]);
    expectClose(shares(0.7, 0.7, 1, 1, 0), [0, 0, 1, 0]);
    expectClose(shares(0.7, 0.7, 1, 0.3, 1), [0, 0, 0, 1]);
    expectClose(shares(1, 0.4, 1, 1, 0.5).slice(1, 2), [0]);
  });

  it('lay nothing on a move to a better place', () => {
    const [moves] = shares(0.4, 0.8, 0.5, 1, 0);
    expect(moves).toBe(0);
  });

  it('are all 0 where nothing was lost', () => {
    expectClose(shares(0.8, 0.8, 1, 1, 1), [0, 0, 0, 0]);
  });

  it('are none below 0 and add up to 1 wherever something was lost', () => {
    const chance = new Chance('shapley');
    for (let n = 0; n < 2000; n++) {
      const edge = () => (chance.isLucky(0.2) ? chance.oneOf([0, 1]) : chance.within(0, 1));
      const [owner, holder, effort, means, help] = [chance.within(0.1, 1), chance.within(0.1, 1), edge(), edge(), edge()];
      const found = shares(owner, holder, effort, means, help);
      const lost = 1 - (effort * means * holder + help * (1 - holder));
      for (const share of found) expect(share).toBeGreaterThanOrEqual(0);
      if (lost > 1e-9) expect(Math.abs(found.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-12);
    }
  });
});

/** One matter of department 0 of the small county, as a test makes it; `make` writes what its life left behind. */
function caseOf(
  make: (world: World) => void,
  parameters: Record<string, number | string | boolean> = {},
): { world: World; blame: ModelEvent } {
  const scenario = checkScenario({
    county: counties.find(({ id }) => id === 'small'),
    weeks: 10,
    warmupWeeks: 0,
    parameters: { departmentArrivals: 0, townshipArrivals: 0, hazardRate: 0.2, ambiguity: 0, ...parameters },
  });
  const world = startWorld(scenario, 'a case');
  live(world, 1);
  const { state, ground } = world;
  state.counters[Counter.roots] = 1;
  state.counters[Counter.parts] = 1;
  state.severity[0] = 1;
  state.work[0] = 1000;
  state.deadline[0] = 50;
  state.flags[0] = Flag.hard;
  state.firstPart[0] = 0;
  state.partCount[0] = 1;
  state.openParts[0] = 1;
  state.ceilingOwner[0] = 0.9;
  state.weight[0] = 1;
  state.status[0] = Status.open;
  state.holder[0] = 0;
  state.ceiling[0] = 0.9;
  make(world);
  world.log = new EventLog();
  forgetOpenParts(world);
  sortParts(world);
  for (world.week = 2; world.week < 200; world.week++) {
    runIncidents(world);
    const blame = world.log.events.find(({ kind }) => kind === 'blame');
    if (blame !== undefined) return { world, blame };
  }
  throw new RangeError(`no incident befell the matter among ${ground.units} units`);
}

/** Shares of a blame event under a prefix, by unit; nobody's included. */
function sharesOf(blame: ModelEvent, prefix: 'share' | 'cause'): Map<string, number> {
  const found = new Map<string, number>([['nobody', Number(blame.values[prefix === 'share' ? 'nobody' : 'nobody_cause'])]]);
  for (const [key, value] of Object.entries(blame.values)) if (key.startsWith(`${prefix}_`)) found.set(key.slice(6), Number(value));
  return found;
}

const sum = (found: Map<string, number>) => [...found.values()].reduce((total, share) => total + share, 0);

describe('a chain made by hand', () => {
  /** Owner → another department → township → committee, ceilings .9, .8, .6, .3; the committee did all it could, nobody helped. */
  const long = (world: World) => {
    const { state, ground } = world;
    state.flags[0] = Flag.hard | Flag.sideways | Flag.pushed | Flag.split;
    state.holderDepartment[0] = 1;
    state.ceilingSide[0] = 0.8;
    state.ceilingTownship[0] = 0.6;
    state.downInstrument[0] = Instrument.notice;
    state.splitInstrument[0] = Instrument.letter;
    state.holder[0] = ground.firstCommittee;
    state.ceiling[0] = 0.3;
    state.byEffort[0] = 0.3;
    state.coverage[0] = 0.3;
  };

  it('gives each mover its part of the drop, and the help that failed to whoever stood behind it', () => {
    const { world, blame } = caseOf(long);
    const cause = sharesOf(blame, 'cause');
    const of = (unit: number) => cause.get(unitId(world, unit)) ?? 0;
    // Moves 3/7, split 1 : 2 : 3 by the drops .1, .2, .3; help 4/7, owed by the department that pushed it down.
    expect(of(0)).toBeCloseTo((3 / 7) * (1 / 6), 12);
    expect(of(1)).toBeCloseTo((3 / 7) * (2 / 6) + 4 / 7, 12);
    expect(of(world.ground.firstTownship)).toBeCloseTo((3 / 7) * (3 / 6), 12);
    expect(of(world.ground.firstCommittee)).toBeCloseTo(0, 12);
    expect(sum(cause)).toBeCloseTo(1, 12);
  });

  it.each([
    ['last-holder', (world: World) => world.ground.firstCommittee],
    ['territory', (world: World) => world.ground.firstTownship],
    ['letter', (world: World) => world.ground.firstCommittee],
  ] as const)('under the rule of %s, and no precision, falls on one unit', (attributionRule, unit) => {
    const { world, blame } = caseOf(long, { attributionRule, precision: 0 });
    const assigned = sharesOf(blame, 'share');
    expect(assigned.get(unitId(world, unit(world)))).toBe(1);
    expect(sum(assigned)).toBeCloseTo(1, 12);
  });

  it('under the rule of the letter, falls on the lawful owner where all went by word of mouth', () => {
    const made = (world: World) => {
      long(world);
      world.state.downInstrument[0] = Instrument.informal;
      world.state.splitInstrument[0] = Instrument.informal;
    };
    const { world, blame } = caseOf(made, { attributionRule: 'letter', precision: 0 });
    expect(sharesOf(blame, 'share').get(unitId(world, 0))).toBe(1);
  });

  it('at full precision falls where the cause lies, and precision between mixes the two', () => {
    for (const precision of [0.25, 1]) {
      const { world, blame } = caseOf(long, { precision, meansInCause: false });
      const [assigned, cause] = [sharesOf(blame, 'share'), sharesOf(blame, 'cause')];
      for (const [unit, share] of cause) {
        const holder = unit === unitId(world, world.ground.firstCommittee) ? 1 : 0;
        expect(assigned.get(unit)).toBeCloseTo(precision * share + (1 - precision) * holder, 12);
      }
    }
  });

  it('shared liability moves just its share of the holder’s blame back to who sent it by letter or notice', () => {
    const before = sharesOf(caseOf(long, { precision: 0.25 }).blame, 'share');
    const { world, blame } = caseOf(long, { precision: 0.25, sharedLiability: 0.4 });
    const after = sharesOf(blame, 'share');
    const [holder, sender] = [unitId(world, world.ground.firstCommittee), unitId(world, 1)];
    const moved = 0.4 * (before.get(holder) ?? Number.NaN);
    expect(moved).toBeGreaterThan(0.2);
    expect(after.get(holder)).toBeCloseTo((before.get(holder) ?? 0) - moved, 12);
    expect(after.get(sender)).toBeCloseTo((before.get(sender) ?? 0) + moved, 12);
    for (const [unit, share] of before) if (unit !== holder && unit !== sender) expect(after.get(unit)).toBeCloseTo(share, 12);
  });

  it('shared liability takes its share of what an instruction has left, and falls on the owner of what was passed to nobody', () => {
    const made = (world: World) => {
      long(world);
      world.state.flags[0] = Flag.hard | Flag.pushed | Flag.split | Flag.covered;
      world.state.holderDepartment[0] = 0;
    };
    const { world, blame } = caseOf(made, { precision: 0, upCover: 0.25, sharedLiability: 0.4 });
    const assigned = sharesOf(blame, 'share');
    expect(assigned.get('nobody')).toBeCloseTo(0.25, 12);
    expect(assigned.get(unitId(world, 0))).toBeCloseTo(0.4 * 0.75, 12);
    expect(assigned.get(unitId(world, world.ground.firstCommittee))).toBeCloseTo(0.6 * 0.75, 12);
  });

  it('shared liability leaves alone what went by word of mouth, and what never went down', () => {
    const byWord = (world: World) => {
      long(world);
      world.state.downInstrument[0] = Instrument.informal;
    };
    const spoken = caseOf(byWord, { precision: 0, sharedLiability: 1 });
    expect(sharesOf(spoken.blame, 'share').get(unitId(spoken.world, spoken.world.ground.firstCommittee))).toBe(1);
    const kept = caseOf(() => undefined, { precision: 0, sharedLiability: 1 });
    expect(sharesOf(kept.blame, 'share').get(unitId(kept.world, 0))).toBe(1);
  });

  it('a matter that never moved falls on its owner: effort and help both', () => {
    const { world, blame } = caseOf(() => undefined, { meansInCause: false });
    expect(sharesOf(blame, 'cause').get(unitId(world, 0))).toBeCloseTo(1, 12);
  });
});

describe('in living counties', () => {
  it.each(phrases('blame', 12))('all shares, assigned and causal, add up to 1 in every case (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const { events } = run({ ...scenario, parameters: { ...scenario.parameters, hazardRate: 0.1 } }, phrase, { events: true });
    for (const blame of (events ?? []).filter(({ kind }) => kind === 'blame')) {
      for (const prefix of ['share', 'cause'] as const) expect(sum(sharesOf(blame, prefix))).toBeCloseTo(1, 9);
    }
  });
});
