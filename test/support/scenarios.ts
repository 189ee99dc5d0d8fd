import alea from 'seedrandom/lib/alea.js';
import type { County, Department, Township } from '../../sim/counties/define.ts';
import { departments as sketched } from '../../sim/counties/departments.ts';
import { createWorld, initialize } from '../../sim/initialization.ts';
import { interventions } from '../../sim/interventions/index.ts';
import { parameters } from '../../sim/parameters.ts';
import { regimes } from '../../sim/regimes.ts';
import { type Arm, type ArmIntervention, checkScenario, planArm, type Scenario, switchesOf } from '../../sim/scenario.ts';
import { runWeek } from '../../sim/schedule.ts';
import type { ParameterValue } from '../../sim/schema.ts';
import { layGround, type World } from '../../sim/world.ts';

/** A source of chance for tests: the same phrase gives the same case on every machine. */
export class Chance {
  private readonly next: () => number;

  constructor(phrase: string) {
    this.next = alea(phrase);
  }

  /** A number from `low` to `high`. */
  within(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  isLucky(chance: number): boolean {
    return this.next() < chance;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, key: this.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }

  some<Item>(items: readonly Item[], count: number): Item[] {
    return this.shuffled(items).slice(0, count);
  }
}

/** A county of 1 to 8 departments and 1 to 4 townships of 1 to 6 committees, with identities out of order. */
export function randomCounty(chance: Chance, name = 'random'): County {
  const share = () => Math.round(100 * chance.within(0, 1)) / 100;
  const ids = chance.some(
    Array.from({ length: 255 }, (_, k) => k + 1),
    chance.whole(1, 8),
  );
  const departments = ids.map((id): Department => {
    const kind = chance.oneOf(sketched);
    if (chance.isLucky(0.6)) return { ...kind, id };
    return {
      ...kind,
      id,
      expertise: share(),
      enforcement: share(),
      equipment: share(),
      severity: share(),
      locality: share(),
      petition: chance.oneOf(['high', 'medium', 'low'] as const),
      hardBias: chance.isLucky(0.5),
      growth: chance.isLucky(0.3),
    };
  });
  const places = chance.some(
    Array.from({ length: 999 }, (_, k) => k + 1),
    chance.whole(1, 4),
  );
  const townships = places.map((id): Township => {
    const label = { zh: `${id}号乡镇`, en: `Township ${id}` };
    return { id, label, committees: chance.whole(1, 6), capacityFactor: chance.oneOf([0.6, 1, 1, 1.7]) };
  });
  return { id: name, label: { zh: name, en: name }, summary: { zh: name, en: name }, source: 'assumption', departments, townships };
}

const regimeIds = regimes.map(({ id }) => id);

/** A regime, a mix of two, or a timeline of either within `weeks`. */
export function randomRegime(chance: Chance, weeks: number): string {
  const mix = () => {
    const [one = '', other = ''] = chance.some(regimeIds, 2);
    const tenths = chance.whole(1, 9);
    return chance.isLucky(0.3) ? `${one}:0.${tenths}/${other}:0.${10 - tenths}` : one;
  };
  return chance.isLucky(0.3) ? `${mix()};${mix()}@${chance.whole(1, weeks)}`.replace(/^([^;]*);(.*)$/, '$1@0;$2') : mix();
}

/** Up to `most` interventions at random levels, some with a start, an end or only part of their knobs. */
export function randomMeasures(chance: Chance, most: number, weeks: number): ArmIntervention[] {
  return chance.some(interventions, chance.whole(0, most)).map(({ id, knobs }): ArmIntervention => {
    const start = chance.isLucky(0.3) ? chance.whole(0, weeks - 1) : undefined;
    const end = chance.isLucky(0.2) ? (start ?? 0) + chance.whole(1, weeks) : undefined;
    const chosen = chance.isLucky(0.3) ? chance.some(Object.keys(knobs), chance.whole(1, Object.keys(knobs).length)) : undefined;
    return {
      id,
      level: chance.oneOf([0.001, 0.3, 0.5, 1, 1]),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(chosen === undefined ? {} : { knobs: chosen }),
    };
  });
}

/** Values of some parameters inside their ranges, and of some switches. */
export function randomParameters(chance: Chance, most: number): Record<string, ParameterValue> {
  const chosen = chance.some(parameters, chance.whole(0, most));
  const switched = parameters.filter(({ role }) => role === 'setting' && chance.isLucky(0.2));
  return Object.fromEntries(
    [...chosen, ...switched].map((entry): [string, ParameterValue] => {
      if (entry.kind === 'category') return [entry.id, chance.oneOf(entry.options)];
      if (entry.kind === 'boolean') return [entry.id, chance.isLucky(0.5)];
      // Half the way to a bound at most: what bounds do is the business of the parameter tests.
      const bound = chance.isLucky(0.5) ? entry.min : entry.max;
      const value = entry.default + chance.within(0, 0.5) * (bound - entry.default);
      return [entry.id, entry.kind === 'integer' ? Math.round(value) : value];
    }),
  );
}

/** A whole scenario of 15 to 40 weeks after 0 to 25 of warm-up; checked as a user's would be. */
export function randomScenario(phrase: string): Scenario {
  const chance = new Chance(phrase);
  const weeks = chance.whole(15, 40);
  return checkScenario({
    county: randomCounty(chance),
    story: chance.oneOf(['overload', 'blame']),
    regime: randomRegime(chance, weeks),
    interventions: randomMeasures(chance, 4, weeks),
    parameters: randomParameters(chance, 5),
    weeks,
    warmupWeeks: chance.whole(0, 25),
  });
}

/** The phrases `name 1`, `name 2` …: one random case each. */
export function phrases(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, k) => `${name} ${k + 1}`);
}

/** An arm of a scenario with other interventions. */
export function armOf(scenario: Scenario, measures: Arm['interventions'] = scenario.interventions): Arm {
  return { regime: scenario.regime, interventions: measures };
}

/** A world of its own, set up as `run` sets one up, for tests that look into the state between weeks. */
export function startWorld(scenario: Scenario, seed: string): World {
  const world = createWorld(layGround(scenario.county));
  const plan = planArm(scenario, scenario.story, scenario.parameters);
  const [first] = plan.steps;
  if (first === undefined) throw new RangeError('a regime has at least one step');
  world.arm = plan;
  world.switches = switchesOf(scenario.parameters);
  world.warmupWeeks = scenario.warmupWeeks;
  initialize(world, seed, first.values);
  world.weekOfYear = 0;
  return world;
}

/** Runs `weeks` weeks of such a world, held against the conservation laws. */
export function live(world: World, weeks: number): void {
  for (let week = 0; week < weeks; week++) runWeek(world, null, true);
}
