import { describe, expect, it } from 'vitest';
import type { County } from '../../sim/counties/define.ts';
import { unitId } from '../../sim/events.ts';
import { run } from '../../sim/run.ts';
import type { Scenario } from '../../sim/scenario.ts';
import { B, beliefs } from '../../sim/state.ts';
import type { World } from '../../sim/world.ts';
import { Chance, live, phrases, randomScenario, startWorld } from '../support/scenarios.ts';

/** Relative difference of two numbers; those below a thousandth count as a thousandth. */
function apart(a: number, b: number): number {
  return Object.is(a, b) ? 0 : Math.abs(a - b) / Math.max(1e-3, Math.abs(a), Math.abs(b));
}

/** The same county with its departments, or its townships, listed in another order; each keeps its identity. */
function relisted(county: County, what: 'departments' | 'townships', phrase: string): County {
  const chance = new Chance(`${phrase}, listed otherwise`);
  return what === 'departments'
    ? { ...county, departments: chance.shuffled(county.departments) }
    : { ...county, townships: chance.shuffled(county.townships) };
}

/** What every unit has learned, by its identity. */
function learned(world: World): Map<string, number> {
  const found = new Map<string, number>();
  const { units } = world.ground;
  for (let u = 0; u < units; u++) {
    for (const name of beliefs) found.set(`${name} of ${unitId(world, u)}`, world.state.beliefs[B[name] * units + u] ?? Number.NaN);
  }
  return found;
}

/** The first week in which something learned differs by more than rounding, and what it is; undefined if there is none. */
function firstDifference(one: Scenario, other: Scenario, seed: string): string | undefined {
  const here = startWorld(one, seed);
  const there = startWorld(other, seed);
  for (let week = 0; week < one.warmupWeeks + one.weeks; week++) {
    live(here, 1);
    live(there, 1);
    const theirs = learned(there);
    for (const [name, value] of learned(here)) {
      const now = theirs.get(name) ?? Number.NaN;
      if (!(apart(value, now) < 1e-6)) return `week ${week}: ${name} is ${value}, relisted ${now}`;
    }
  }
  return undefined;
}

describe.each(['departments', 'townships'] as const)('the order in which a county lists its %s', (what) => {
  it.each(phrases('relabel', 12))('changes nothing that a unit learns (%s)', (phrase) => {
    const scenario = { ...randomScenario(phrase), weeks: 15, warmupWeeks: 15 };
    const other = { ...scenario, county: relisted(scenario.county, what, phrase) };
    expect(firstDifference(scenario, other, phrase)).toBeUndefined();
  });

  it.each(phrases('many cases', 6))('changes nothing where many errors and incidents teach in one week (%s)', (phrase) => {
    const random = randomScenario(phrase);
    const parameters = { ...random.parameters, hazardRate: 0.1, initiativeChance: 0.8, errorRate: 0.6 };
    const scenario = { ...random, weeks: 10, warmupWeeks: 5, parameters };
    const other = { ...scenario, county: relisted(scenario.county, what, phrase) };
    expect(firstDifference(scenario, other, phrase)).toBeUndefined();
  });

  it.each([
    ['who goes by reinforcement', { choiceRule: 'reinforcement', hazardRate: 0.1 }],
    ['who imitates', { choiceRule: 'imitation', imitationRate: 0.5 }],
    ['who goes by habit', { choiceRule: 'habit' }],
    ['adaptive inspectors', { inspectors: 'adaptive', inspectionRate: 0.8 }],
    ['seekers of vetoes and careers', { vetoSeeking: 0.7, vetoCost: 0, careerRate: 0.6 }],
    ['those who look for shifting', { shiftDetection: 0.7, shiftPoints: 1, shiftCorrection: 0.5, shiftPublicity: 0.5, wordVisibility: 1 }],
  ] as const)('changes nothing for %s', (_, parameters) => {
    for (const phrase of phrases(`relabel ${Object.keys(parameters).join(' ')}`, 3)) {
      const random = randomScenario(phrase);
      const scenario = { ...random, weeks: 20, warmupWeeks: 40, parameters: { ...random.parameters, ...parameters } };
      const other = { ...scenario, county: relisted(scenario.county, what, phrase) };
      expect(firstDifference(scenario, other, phrase), phrase).toBeUndefined();
    }
  });

  it.each(phrases('gated ledgers', 6))('changes nothing where a gate judges ledgers jointly (%s)', (phrase) => {
    const measures = [{ id: 'shared-ledgers', level: 1 }];
    const scenario = { ...randomScenario(phrase), weeks: 30, warmupWeeks: 0, interventions: measures };
    const other = { ...scenario, county: relisted(scenario.county, what, phrase) };
    const [one, two] = [run(scenario, phrase).observed.tally.ledgerHoursAsked, run(other, phrase).observed.tally.ledgerHoursAsked];
    expect(apart(one, two)).toBeLessThan(1e-6);
  });

  it.each(phrases('relabel outcomes', 12))('changes no outcome, and carries the rows of the matrix along (%s)', (phrase) => {
    const scenario = { ...randomScenario(phrase), weeks: 15, warmupWeeks: 15 };
    const county = relisted(scenario.county, what, phrase);
    const one = run(scenario, phrase);
    const two = run({ ...scenario, county }, phrase);
    const differing = Object.keys(one.outcomes).filter((id) => {
      const [a, b] = [one.outcomes[id] ?? null, two.outcomes[id] ?? null];
      return a === null || b === null ? a !== b : apart(a, b) > 1e-6;
    });
    expect(differing).toEqual([]);
    const own = scenario.county.departments.length;
    scenario.county.departments.forEach((department, d) => {
      const row = county.departments.findIndex(({ id }) => id === department.id);
      one.observed.matrix[d]?.forEach((points, k) => {
        expect(apart(points, two.observed.matrix[row]?.[k] ?? Number.NaN)).toBeLessThan(1e-6);
      });
    });
    one.observed.matrix[own]?.forEach((points, k) => {
      expect(apart(points, two.observed.matrix[own]?.[k] ?? Number.NaN)).toBeLessThan(1e-6);
    });
  });
});
