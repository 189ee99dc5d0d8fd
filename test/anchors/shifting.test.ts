import { describe, expect, it } from 'vitest';
import { sinkIn } from '../../sim/lessons.ts';
import { forgetOpenParts } from '../../sim/matters.ts';
import { slot } from '../../sim/parameters.ts';
import { B, Flag, Instrument } from '../../sim/state.ts';
import { shiftDepartments } from '../../sim/submodels/shift-departments.ts';
import type { World } from '../../sim/world.ts';
import { decisions, openIn, pushesBy, putMatters, quietWorld, tallied } from '../support/matters.ts';

/** `count` matters after the departments of a quiet county have decided on them. */
function decided(parameters: Record<string, number | string>, count: number, make?: (world: World, i: number) => void): World {
  const world = quietWorld(parameters);
  putMatters(world, count, make);
  shiftDepartments(world);
  return world;
}

const has = (world: World, i: number, flag: number) => ((world.state.flags[i] ?? 0) & flag) !== 0;
const learnedBy = (world: World, belief: number, unit: number) => world.state.beliefs[belief * world.ground.units + unit] ?? Number.NaN;

/** Lacks no power below; no list forbids it. */
const easy = (world: World, i: number) => {
  world.state.enforcement[i] = 0.1;
};
const novel = (world: World, i: number) => {
  world.state.flags[i] = (world.state.flags[i] ?? 0) | Flag.novel;
};

describe('a shift that is found', () => {
  const oversight = { ...pushesBy('letter'), shiftDetection: 1, shiftPoints: 1.5 };

  it('costs its sender points, and only those who look learn of it', () => {
    const world = quietWorld(oversight);
    putMatters(world, 1);
    const before = [...world.state.stock];
    shiftDepartments(world);
    expect(has(world, 0, Flag.pushed)).toBe(true);
    expect(tallied(world, 'shiftsFound')).toBe(1);
    expect(tallied(world, 'shiftPoints')).toBe(1.5);
    expect((world.state.stock[0] ?? 0) - (before[0] ?? 0)).toBeCloseTo(1.5, 12);
    expect([...world.state.stock].slice(1)).toEqual(before.slice(1));
    sinkIn(world);
    // At a rate of .05, threefold for the sender.
    expect(learnedBy(world, B.formalPoints, 0)).toBeCloseTo(0.15 * 1.5, 12);
    expect(learnedBy(world, B.formalPoints, 1)).toBeCloseTo(0.05 * 1.5, 12);
    expect(learnedBy(world, B.wordPoints, 0)).toBe(0);
    expect(learnedBy(world, B.formalPoints, world.ground.firstTownship)).toBe(0);
  });

  it('made public, teaches peers as it teaches its sender', () => {
    const world = decided({ ...oversight, shiftPublicity: 1 }, 1);
    sinkIn(world);
    expect(learnedBy(world, B.formalPoints, 1)).toBeCloseTo(learnedBy(world, B.formalPoints, 0), 12);
  });

  it('lowers the worth of the next letter by stake times points, and of nothing else', () => {
    const worths = (points: number) => {
      const world = quietWorld();
      world.state.read[B.formalPoints * world.ground.units] = points;
      putMatters(world, 1);
      shiftDepartments(world);
      return decisions(world)[0]?.values ?? {};
    };
    const [without, within] = [worths(0), worths(0.2)];
    const stake = quietWorld().state.believed[slot.outcomeStake] ?? Number.NaN;
    for (const option of ['letter', 'notice'])
      expect(Number(without[`worth_${option}`]) - Number(within[`worth_${option}`])).toBeCloseTo(0.2 * stake, 12);
    for (const option of ['keep', 'informal', 'sideways', 'up']) expect(within[`worth_${option}`]).toBe(without[`worth_${option}`]);
  });

  it('that is corrected goes back, is barred, and cannot be pushed again', () => {
    const world = decided({ ...oversight, shiftCorrection: 1, guidance: 0.5 }, 4);
    const { state } = world;
    for (let i = 0; i < 4; i++) {
      expect(has(world, i, Flag.barred)).toBe(true);
      expect(has(world, i, Flag.pushed)).toBe(false);
      expect([state.holder[i], state.instrument[i], state.downInstrument[i], state.guidance[i], state.fresh[i]]).toEqual([0, 0, 0, 0, 0]);
      state.fresh[i] = 1;
    }
    forgetOpenParts(world);
    world.week++;
    shiftDepartments(world);
    const again = decisions(world).slice(4);
    expect(again.length).toBe(4);
    for (const decision of again) expect(openIn(decision)).toEqual(['keep', 'sideways', 'up']);
  });

  it('is none where nobody looks, where means came along, or where word of mouth is not visible', () => {
    for (const parameters of [
      { ...oversight, shiftDetection: 0 },
      { ...oversight, meansPeople: 0.3 },
      { ...oversight, ...pushesBy('informal'), wordVisibility: 0 },
    ]) {
      const world = decided(parameters, 6);
      expect(has(world, 0, Flag.pushed)).toBe(true);
      expect(tallied(world, 'shiftsFound')).toBe(0);
    }
  });

  it('is seen by word as often as word of mouth is visible', () => {
    const world = decided({ ...oversight, ...pushesBy('informal'), wordVisibility: 0.3 }, 400);
    expect(Math.abs(tallied(world, 'shiftsFound') / 400 - 0.3)).toBeLessThan(0.07);
    sinkIn(world);
    expect(learnedBy(world, B.wordPoints, 0)).toBeGreaterThan(0);
    expect(learnedBy(world, B.formalPoints, 0)).toBe(0);
  });
});

describe('a black list and a white list', () => {
  const black = { ...pushesBy('letter'), blacklist: 1 };
  const white = { ...pushesBy('letter'), gateStrictness: 1, gateError: 0, gateCapacity: 200 };
  /** Whether a matter made so was pushed down, was barred. */
  const fate = (parameters: Record<string, number>, ...make: ((world: World, i: number) => void)[]) => {
    const world = quietWorld(parameters);
    // Departments do not foresee a refusal: what they try is what they would.
    world.state.believed[slot.blacklist] = 0;
    world.state.believed[slot.gateStrictness] = 0;
    putMatters(world, 1, (w, i) => {
      for (const one of make) one(w, i);
    });
    shiftDepartments(world);
    return has(world, 0, Flag.pushed) ? 'pushed' : has(world, 0, Flag.barred) ? 'barred' : 'kept';
  };

  it('both refuse what lacks power below and let pass what does not', () => {
    for (const list of [black, white]) {
      expect(fate(list)).toBe('barred');
      expect(fate(list, easy)).toBe('pushed');
    }
  });

  it('differ on what no list names: the white list refuses it, the black list lets it pass', () => {
    for (const make of [[novel], [novel, easy]]) {
      expect(fate(black, ...make)).toBe('pushed');
      expect(fate(white, ...make)).toBe('barred');
    }
  });

  it('word of mouth passes both by', () => {
    for (const list of [black, white]) expect(fate({ ...list, ...pushesBy('informal') })).toBe('pushed');
  });

  it('a list that is foreseen makes keeping the fallback: at 1 a letter is worth just that', () => {
    const world = quietWorld({ blacklist: 1 });
    putMatters(world, 1);
    shiftDepartments(world);
    const values = decisions(world)[0]?.values ?? {};
    expect(values.worth_letter).toBeCloseTo(Number(values.worth_keep), 12);
    expect(values.worth_notice).toBeCloseTo(Number(values.worth_keep), 12);
  });
});

describe('a cap on letters', () => {
  /** What stood open to department 0, and to department 1, after department 0 had sent so many letters. */
  const openAfter = (letterLimit: number, sent: number) => {
    const world = quietWorld({ letterLimit });
    world.state.lettersSent[0] = sent;
    putMatters(world, 2, (w, i) => {
      w.state.domain[i] = i;
      w.state.holderDepartment[i] = i;
    });
    world.state.holder[1] = 1;
    shiftDepartments(world);
    return decisions(world).map(openIn);
  };

  it('closes letters to who has used them up, not notices, not word, not to others', () => {
    // Two letters for each of three townships.
    expect(openAfter(2, 5)[0]).toContain('letter');
    const [capped, other] = openAfter(2, 6);
    expect(capped).toEqual(['keep', 'notice', 'informal', 'sideways', 'up']);
    expect(other).toContain('letter');
  });

  it('never binds at its highest value, and always at 0', () => {
    expect(openAfter(60, 1e6)[0]).toContain('letter');
    expect(openAfter(0, 0)[0]).not.toContain('letter');
  });

  it('counts letters alone', () => {
    for (const [instrument, sent] of [
      ['letter', 5],
      ['notice', 0],
      ['informal', 0],
    ] as const)
      expect(decided(pushesBy(instrument), 5).state.lettersSent[0]).toBe(sent);
  });
});

describe('what comes along, and what it costs', () => {
  it('guidance goes with letters and notices, for .02 of the work, and not by word', () => {
    for (const [instrument, guidance] of [
      ['letter', 0.5],
      ['notice', 0.5],
      ['informal', 0],
    ] as const) {
      const world = decided({ ...pushesBy(instrument), guidance: 0.5 }, 3);
      expect(world.state.instrument[0]).toBe(Instrument[instrument]);
      expect(world.state.guidance[0]).toBe(guidance);
      expect(world.scratch.owedHours[0]).toBeCloseTo(guidance > 0 ? 3 * 0.02 * 0.5 * 1000 : 0, 9);
    }
  });
});

describe('what holds back', () => {
  const worths = (parameters: Record<string, number>, prepare: (world: World) => void = () => undefined) => {
    const world = quietWorld({ normFromAbove: 0, ...parameters });
    prepare(world);
    putMatters(world, 1);
    shiftDepartments(world);
    return { world, values: decisions(world)[0]?.values ?? {} };
  };

  it('guilt takes its share of one’s motive off handing on, and nothing off keeping or asking', () => {
    const { values: without } = worths({});
    const { values: within, world } = worths({ shiftingGuilt: 0.5 });
    const guilt = (0.5 * (world.state.motive[0] ?? 0)) / (world.state.believed[slot.motive] ?? 1);
    for (const option of ['letter', 'notice', 'informal', 'sideways'])
      expect(Number(without[`worth_${option}`]) - Number(within[`worth_${option}`]), option).toBeCloseTo(guilt, 12);
    for (const option of ['keep', 'up']) expect(within[`worth_${option}`]).toBe(without[`worth_${option}`]);
  });

  it('the norm from above weighs on pushing down by how far those above keep their duties', () => {
    const example = (world: World) => {
      world.state.read[B.example * world.ground.units] = 0.8;
    };
    const { values: without } = worths({}, example);
    const { values: within } = worths({ normFromAbove: 0.5 }, example);
    for (const option of ['letter', 'notice', 'informal'])
      expect(Number(without[`worth_${option}`]) - Number(within[`worth_${option}`]), option).toBeCloseTo(0.4, 12);
    for (const option of ['keep', 'sideways', 'up']) expect(within[`worth_${option}`]).toBe(without[`worth_${option}`]);
  });
});
