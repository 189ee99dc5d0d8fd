import { describe, expect, it } from 'vitest';
import { interventions as reforms } from '../../sim/interventions/index.ts';
import { outcomes } from '../../sim/outcomes/index.ts';
import { run } from '../../sim/run.ts';
import { checkScenario } from '../../sim/scenario.ts';
import { Counter, Status } from '../../sim/state.ts';
import { readObserved } from '../../sim/windows.ts';
import { live, phrases, randomScenario, startWorld } from '../support/scenarios.ts';

/** Sums of a few thousand doubles: rounding stays far below this. */
const rounding = 1e-6;

describe('over random counties, regimes, reforms and parameters', () => {
  it.each(phrases('conservation', 40))(
    'hours, matters and letters are conserved in every week, and outcomes stay in range (%s)',
    (phrase) => {
      const result = run(randomScenario(phrase), phrase, { isChecked: true });
      for (const { id, range } of outcomes) {
        const value = result.outcomes[id];
        if (value === null || value === undefined) continue;
        expect(Number.isFinite(value), `${id} is ${value}`).toBe(true);
        expect(value, id).toBeGreaterThanOrEqual((range[0] ?? Number.NEGATIVE_INFINITY) - 1e-9);
        expect(value, id).toBeLessThanOrEqual((range[1] ?? Number.POSITIVE_INFINITY) + 1e-9);
      }
      for (const year of result.years) expect(Object.values(year).every((value) => value === null || Number.isFinite(value))).toBe(true);
    },
  );

  it.each(phrases('all at once', 12))('hours are conserved with every reform at once (%s)', (phrase) => {
    const interventions = reforms.map(({ id }) => ({ id, level: 1 }));
    expect(() => run({ ...randomScenario(phrase), weeks: 40, interventions }, phrase, { isChecked: true })).not.toThrow();
  });

  it.each(['logit', 'reinforcement', 'imitation', 'habit', 'random'])(
    'hours, matters and letters are conserved with every mechanism at work at once, by the rule of %s',
    (choiceRule) => {
      const mechanisms = {
        shiftDetection: 0.5,
        shiftPoints: 1,
        shiftCorrection: 0.5,
        shiftPublicity: 0.5,
        wordVisibility: 0.8,
        shiftingGuilt: 0.5,
        normFromAbove: 0.3,
        leadersExample: 0.7,
        hearing: 1,
        satisfactionScore: 1,
        promotionOnDoing: 0.5,
        careerRate: 0.8,
        guidance: 0.8,
        sharedLiability: 0.5,
        blacklist: 0.5,
        novelty: 0.5,
        letterLimit: 1,
        trainingShare: 0.1,
        trainingGain: 0.3,
        skillFade: 0.02,
        commitment: 0.6,
        switchingShare: 0.01,
        localVariety: 0.8,
        favours: 0.5,
        vetoSeeking: 0.8,
        vetoCost: 0,
        imitationRate: 0.3,
        inspectors: 'adaptive',
        choiceRule,
      };
      for (const phrase of phrases(`mechanisms ${choiceRule}`, 3)) {
        const random = randomScenario(phrase);
        const parameters = { ...random.parameters, ...mechanisms };
        const result = run({ ...random, weeks: 60, warmupWeeks: 10, parameters }, phrase, { isChecked: true });
        expect(Object.values(result.outcomes).every((value) => value === null || Number.isFinite(value))).toBe(true);
      }
    },
  );

  it.each(['small', 'subdistrict'])(
    'hours, matters and letters are conserved in the profile %s, in both stories, with all reforms and with none',
    (county) => {
      for (const story of ['overload', 'blame']) {
        for (const interventions of [[], reforms.map(({ id }) => ({ id, level: 1 }))]) {
          const scenario = checkScenario({ county, story, interventions, weeks: 40, warmupWeeks: 20 });
          expect(() => run(scenario, 'profiles', { isChecked: true })).not.toThrow();
        }
      }
    },
  );

  it.each(phrases('balance', 25))('every matter that arrived is due or open, and ends in exactly one way (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const world = startWorld(scenario, phrase);
    live(world, scenario.warmupWeeks + scenario.weeks);
    const { tally } = readObserved(world.ground, [world.row], scenario.weeks);
    const { state } = world;
    let open = 0;
    for (let part = 0; part < (state.counters[Counter.parts] ?? 0); part++) {
      if (state.status[part] === Status.open) open += state.weight[part] ?? Number.NaN;
    }
    expect(Math.abs(tally.arrivedWeight - tally.dueWeight - open)).toBeLessThan(rounding);
    const ended = tally.resolvedWeight + tally.paperWeight + tally.lapsedWeight + tally.undoneWeight;
    expect(Math.abs(tally.dueWeight - ended)).toBeLessThan(rounding);
  });

  it.each(phrases('points', 25))('points assigned are points carried, by somebody or by nobody (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    // Many incidents in a short run.
    const parameters = { ...scenario.parameters, hazardRate: 0.15 };
    const { observed } = run({ ...scenario, parameters }, phrase);
    const { tally, matrix } = observed;
    const carried = matrix.flat().reduce((sum, points) => sum + points, 0);
    expect(Math.abs(carried - tally.points - tally.unassignedPoints)).toBeLessThan(rounding);
    expect(Math.abs(tally.points - tally.pointsDepartment - tally.pointsTownship - tally.pointsCommittee)).toBeLessThan(rounding);
    const assigned = tally.points + tally.unassignedPoints + tally.pardonedPoints;
    expect(Math.abs(assigned - tally.dutyDepartment - tally.dutyTownship)).toBeLessThan(rounding);
    expect(tally.misblamedPoints).toBeLessThanOrEqual(tally.points + rounding);
  });
});
