import { describe, expect, it } from 'vitest';
import { applyMeasure, defaultConditions } from '../../sim/conditions.ts';
import type { ModelEvent } from '../../sim/events.ts';
import { interventions } from '../../sim/interventions/index.ts';
import { conditionNames, slot } from '../../sim/parameters.ts';
import { regimes } from '../../sim/regimes.ts';
import { type RunResult, run } from '../../sim/run.ts';
import { phrases, randomScenario } from '../support/scenarios.ts';

/** The log of a run, or of the events of one kind. */
function log(result: RunResult, kind?: ModelEvent['kind']): readonly ModelEvent[] {
  return (result.events ?? []).filter((event) => kind === undefined || event.kind === kind);
}

/** What befalls a county from outside: matters with their identity, work, severity, deadline, and whether they are hard. */
function arrivals(result: RunResult): string[] {
  return log(result, 'arrive').map(({ week, matter, unit, values }) => JSON.stringify([week, matter, unit, values]));
}

/** The same without hardness, which the breadth of vetoes decides. */
function arrivalsButHardness(result: RunResult): string[] {
  return log(result, 'arrive').map(({ week, matter, unit, values }) => JSON.stringify([week, matter, unit, { ...values, hard: 0 }]));
}

describe('two arms under one seed', () => {
  it.each(phrases('aligned', 14))('meet the same matters, whatever reforms do to them afterwards (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const all = interventions.map(({ id }) => ({ id, level: 1 }));
    const without = run({ ...scenario, interventions: [] }, phrase, { events: true });
    const within = run({ ...scenario, interventions: all }, phrase, { events: true });
    expect(arrivals(within)).toEqual(arrivals(without));
    expect(within.observed.tally.requests).toBe(without.observed.tally.requests);
    // The comparison has something to compare: the arms live different lives.
    if (log(without, 'decide').length > 20) expect(log(within)).not.toEqual(log(without));
  });

  it.each(phrases('regimes', 8))('meet the same matters under other regimes, and the same hard ones at equal breadth (%s)', (phrase) => {
    const scenario = { ...randomScenario(phrase), interventions: [] };
    const first = run(scenario, phrase, { events: true });
    const breadth = { ...scenario.parameters, vetoBreadth: 0.4 };
    const equal = run({ ...scenario, parameters: breadth }, phrase, { events: true });
    for (const { id } of regimes) {
      const other = run({ ...scenario, regime: id }, phrase, { events: true });
      expect(arrivalsButHardness(other)).toEqual(arrivalsButHardness(first));
      const otherEqual = run({ ...scenario, regime: id, parameters: breadth }, phrase, { events: true });
      expect(arrivals(otherEqual)).toEqual(arrivals(equal));
    }
  });

  it.each(phrases('switches', 8))('meet the same matters whatever the rules of choice, attribution and queue (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const first = run(scenario, phrase, { events: true });
    for (const parameters of [
      { choiceRule: 'random' },
      { attributionRule: 'territory' },
      { actionOrder: 'base-first', queueRule: 'severest' },
      { watch: 'own', askReview: 'together' },
      { choiceRule: 'reinforcement', inspectors: 'adaptive' },
      { choiceRule: 'imitation', careerRate: 1 },
      { choiceRule: 'habit', commitment: 0.5 },
    ]) {
      const other = run({ ...scenario, parameters: { ...scenario.parameters, ...parameters } }, phrase, { events: true });
      expect(arrivals(other)).toEqual(arrivals(first));
    }
  });

  it.each(phrases('same log', 8))('have the same log where they never differ in conditions (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const { county, story, weeks, warmupWeeks, parameters } = scenario;
    const first = run({ ...scenario, interventions: [], regime: 'pressure-type' }, phrase, { events: true });
    // The same regime said otherwise, and reforms that are named but idle.
    const idle = interventions.map(({ id }, k) => (k % 2 === 0 ? { id, level: 0 } : { id, level: 1, start: weeks }));
    const regime = `pressure-type@0;pressure-type:1@${Math.max(1, weeks - 5)}`;
    const other = run({ county, story, weeks, warmupWeeks, parameters, interventions: idle, regime }, phrase, { events: true });
    expect(log(other)).toEqual(log(first));
    expect(log(first).length).toBeGreaterThan(0);
  });

  it.each(phrases('incident luck', 6))('draw incidents by the same luck: a lower hazard has a part of the higher one’s (%s)', (phrase) => {
    // Nobody is held to account and choices are by chance, so that an incident changes no life after it.
    const scenario = randomScenario(phrase);
    const mute = { choiceRule: 'random', severityPoints: 0, outcomeStake: 0, blameLearning: 0.0005 };
    const at = (hazardRate: number) =>
      run({ ...scenario, interventions: [], parameters: { ...scenario.parameters, ...mute, hazardRate } }, phrase, { events: true });
    const named = (result: RunResult) => log(result, 'incident').map(({ week, matter }) => `${week} ${matter}`);
    const more = named(at(0.1));
    for (const incident of named(at(0.05))) expect(more).toContain(incident);
  });
});

describe('small levels do little', () => {
  it.each(interventions.map((intervention) => [intervention.id, intervention] as const))(
    '%s at level .001 moves conditions by .001 of what it moves them by at 1, from anywhere',
    (_, intervention) => {
      const starts = [
        defaultConditions(),
        ...regimes.map(({ values }) =>
          Float64Array.from(conditionNames, (name, s) => values[name] ?? defaultConditions()[s] ?? Number.NaN),
        ),
      ];
      for (const before of starts) {
        const at = (level: number) => {
          const after = Float64Array.from(before);
          applyMeasure(after, { intervention, level, start: 0, end: Number.POSITIVE_INFINITY });
          return after;
        };
        expect(at(0)).toEqual(before);
        const full = at(1);
        const little = at(0.001);
        for (const name of conditionNames) {
          const s = slot[name];
          const whole = (full[s] ?? 0) - (before[s] ?? 0);
          const part = (little[s] ?? 0) - (before[s] ?? 0);
          expect(Math.abs(part), name).toBeLessThanOrEqual(0.002 * Math.abs(whole));
          expect(Math.abs(part - 0.001 * whole), name).toBeLessThan(1e-12);
        }
      }
    },
  );
});
