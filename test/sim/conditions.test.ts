import { describe, expect, it } from 'vitest';
import { setConditions } from '../../sim/conditions.ts';
import { counties } from '../../sim/counties/index.ts';
import { interventions } from '../../sim/interventions/index.ts';
import { conditionNames, slot } from '../../sim/parameters.ts';
import { run } from '../../sim/run.ts';
import { type ArmIntervention, checkScenario } from '../../sim/scenario.ts';
import { Scalar } from '../../sim/state.ts';
import type { World } from '../../sim/world.ts';
import { startWorld } from '../support/scenarios.ts';

const county = counties.find(({ id }) => id === 'small');
const list: ArmIntervention = { id: 'admission-list', level: 1 };

/** Conditions in a week after warm-up, under these reforms and parameters. */
function at(week: number, measures: readonly ArmIntervention[], parameters: Record<string, number> = {}): World {
  const world = startWorld(checkScenario({ county, weeks: 60, warmupWeeks: 0, interventions: measures, parameters }), 'conditions');
  world.week = week;
  setConditions(world);
  return world;
}

const inForce = (world: World, name: (typeof conditionNames)[number]) => world.c[slot[name]] ?? Number.NaN;

describe('leaders’ commitment', () => {
  it('at 1 carries a measure through, at a half half of it, and linearly between', () => {
    expect(inForce(at(30, [list], { commitment: 1 }), 'gateStrictness')).toBeCloseTo(0.85, 12);
    expect(inForce(at(30, [list], { commitment: 0.5 }), 'gateStrictness')).toBeCloseTo(0.425, 12);
    expect(inForce(at(30, [{ ...list, level: 0.6 }], { commitment: 0.5 }), 'gateStrictness')).toBeCloseTo(0.6 * 0.425, 12);
  });

  it('at 0 carries nothing through, and costs its compliance and more', () => {
    for (const { id, touches } of interventions) {
      const without = at(30, []);
      const within = at(30, [{ id, level: 1 }], { commitment: 0 });
      const moved = conditionNames.filter((name) => name !== 'commitment' && !Object.is(inForce(within, name), inForce(without, name)));
      expect(moved, id).toEqual(['complianceShare']);
      const compliance = touches.find((touch) => touch.slot === 'complianceShare')?.amount ?? Number.NaN;
      // Papering over a whole measure costs its switching hours for good.
      expect(inForce(within, 'complianceShare'), id).toBeCloseTo(compliance + 0.004, 12);
    }
  });

  it('is what measures take of the leaders’ attention', () => {
    for (const commitment of [0, 0.3, 1]) {
      const world = at(30, [list, { id: 'shared-ledgers', level: 0.5 }], { commitment });
      expect(world.state.scalars[Scalar.levels]).toBeCloseTo(1.5 * commitment, 12);
      expect(world.state.scalars[Scalar.standing]).toBe(2);
    }
  });

  it('is nothing to a county without measures', () => {
    const outcomesAt = (commitment: number) =>
      run(checkScenario({ county, weeks: 10, warmupWeeks: 0, parameters: { commitment } }), 'none').outcomes;
    expect(outcomesAt(0)).toEqual(outcomesAt(1));
  });
});

describe('switching hours', () => {
  it('are paid in the first half year of each measure, by its level', () => {
    const share = (week: number, level: number, start = 0) =>
      inForce(at(week, [{ ...list, level, start }], { switchingShare: 0.02 }), 'complianceShare');
    expect(share(0, 1)).toBeCloseTo(0.006 + 0.02, 12);
    expect(share(25, 0.5)).toBeCloseTo(0.5 * (0.006 + 0.02), 12);
    expect(share(26, 1)).toBeCloseTo(0.006, 12);
    expect(share(35, 1, 10)).toBeCloseTo(0.006 + 0.02, 12);
    expect(share(36, 1, 10)).toBeCloseTo(0.006, 12);
    expect(share(9, 1, 10)).toBe(0);
  });

  it('never take more than compliance may at most', () => {
    const all = interventions.map(({ id }) => ({ id, level: 1 }));
    expect(inForce(at(0, all, { switchingShare: 0.1, commitment: 0 }), 'complianceShare')).toBe(0.2);
  });
});
