import { describe, expect, it } from 'vitest';
import { counties } from '../../sim/counties/index.ts';
import { interventions } from '../../sim/interventions/index.ts';
import { type ParameterEntry, type ParameterName, parameters, table } from '../../sim/parameters.ts';
import { type RunResult, run } from '../../sim/run.ts';
import { checkScenario, type Scenario } from '../../sim/scenario.ts';
import type { ParameterValue } from '../../sim/schema.ts';

const small = counties.find(({ id }) => id === 'small');
const county = { ...small, townships: small?.townships.slice(0, 2).map((township) => ({ ...township, committees: 3 })) };
const measures = interventions.map(({ id }) => ({ id, level: 0.5 }));

/**
 * Where a parameter may show: as the model is; with every reform half on; in a county short of attention that returns and asks much; in one that calls; in one
 * that goes by experience; in one where shifting is looked for; in one that imitates.
 */
const contexts: readonly Scenario[] = [
  checkScenario({ county, weeks: 34, warmupWeeks: 26 }),
  checkScenario({ county, weeks: 34, warmupWeeks: 26, interventions: measures }),
  checkScenario({
    county,
    weeks: 40,
    warmupWeeks: 40,
    interventions: measures,
    parameters: {
      hazardRate: 0.05,
      leaderAttention: 0.2,
      gateCapacity: 0.5,
      returnRight: 0.9,
      returnCost: -0.5,
      upCost: -0.1,
      committeeUpCost: -0.2,
      initiativeChance: 0.8,
      errorRate: 0.6,
      precision: 0.4,
    },
  }),
  checkScenario({
    county,
    weeks: 40,
    warmupWeeks: 26,
    interventions: [{ id: 'whistle-and-report', level: 1 }],
    parameters: { summonCost: 0, downCost: -0.5, summonDuty: 0.4 },
  }),
  checkScenario({
    county,
    weeks: 40,
    warmupWeeks: 40,
    interventions: [{ id: 'shifting-oversight', level: 0.5 }],
    parameters: { choiceRule: 'reinforcement', vetoSeeking: 0.9, vetoCost: 0, hazardRate: 0.05 },
  }),
  checkScenario({
    county,
    weeks: 40,
    warmupWeeks: 26,
    parameters: { vetoSeeking: 1, vetoCost: 0, shiftDetection: 0.8, shiftPoints: 1 },
  }),
  checkScenario({ county, weeks: 40, warmupWeeks: 26, parameters: { choiceRule: 'imitation' } }),
];

/** The values at which a parameter is tried: both bounds and the default, or every option. */
function valuesOf(entry: ParameterEntry): ParameterValue[] {
  if (entry.kind === 'category') return [...entry.options];
  if (entry.kind === 'boolean') return [false, true];
  return [...new Set([entry.min, entry.default, entry.max])];
}

const kept = new Map<string, RunResult | Error>();

/** A run held against the laws in every week, or the error it ended in; each is run once. */
function runWith(context: number, id: string, value: ParameterValue): RunResult | Error {
  const scenario = contexts[context];
  if (scenario === undefined) throw new RangeError(`no context ${context}`);
  const parameters = { ...scenario.parameters, [id]: value };
  const key = JSON.stringify([context, value === table[id as ParameterName].default && !(id in scenario.parameters) ? '' : parameters]);
  let result = kept.get(key);
  if (result === undefined) {
    try {
      result = run({ ...scenario, parameters }, 'parameters', { isChecked: true });
    } catch (error) {
      result = error instanceof Error ? error : new Error(String(error));
    }
    kept.set(key, result);
  }
  return result;
}

/** What can be observed of a run: not its hash, which knows every condition. */
function observable({ outcomes, observed }: RunResult): string {
  return JSON.stringify([outcomes, observed]);
}

const named = parameters.map((entry) => [entry.id, entry] as const);

describe('every parameter', () => {
  it.each(named)('%s gives finite outcomes and keeps the laws at its bounds and its default', (id, entry) => {
    for (const context of [0, 1]) {
      for (const value of valuesOf(entry)) {
        const result = runWith(context, id, value);
        if (result instanceof Error) throw new Error(`at ${value} in context ${context}: ${result.message}`);
        const wrong = Object.entries(result.outcomes).filter(([, number]) => number !== null && !Number.isFinite(number));
        expect(wrong, `at ${value} in context ${context}`).toEqual([]);
        expect(Object.values(result.observed.tally).every(Number.isFinite), `at ${value} in context ${context}`).toBe(true);
      }
    }
  });

  it.each(named)('%s moves something that can be observed', (id, entry) => {
    const moves = contexts.some((_, context) => {
      const results = valuesOf(entry).map((value) => runWith(context, id, value));
      // A run that broke is no effect.
      const sound = results.filter((result) => !(result instanceof Error) && Object.values(result.observed.tally).every(Number.isFinite));
      return new Set(sound.map((result) => (result instanceof Error ? '' : observable(result)))).size > 1;
    });
    expect(moves).toBe(true);
  });

  it.each(named)('%s has a label and a sentence in both languages, a source and a default inside its range', (_, entry) => {
    for (const text of [entry.label, entry.doc]) {
      expect(text.zh.length).toBeGreaterThan(1);
      expect(text.en).toMatch(/[a-z]/);
    }
    expect(entry.source.length).toBeGreaterThan(3);
    if (entry.kind === 'number' || entry.kind === 'integer') {
      expect(entry.default).toBeGreaterThanOrEqual(entry.min);
      expect(entry.default).toBeLessThanOrEqual(entry.max);
    }
  });
});
