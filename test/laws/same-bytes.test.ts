import { describe, expect, it } from 'vitest';
import { interventions } from '../../sim/interventions/index.ts';
import { slotCount } from '../../sim/parameters.ts';
import { type BlockRequest, type RunResult, run, runBlock } from '../../sim/run.ts';
import { checkScenario, type Scenario } from '../../sim/scenario.ts';
import { beliefCount } from '../../sim/state.ts';
import { armOf, Chance, phrases, randomScenario } from '../support/scenarios.ts';

/** All that a run says, without what was only asked for. */
function said({ hash, outcomes, years, observed }: RunResult) {
  return { hash, outcomes, years, observed };
}

/** A block of one scenario, the first arm its baseline. */
function blockOf(scenario: Scenario, seed: string, arms: BlockRequest['arms'], mechanical = false): BlockRequest {
  const { county, story, parameters, weeks, warmupWeeks } = scenario;
  return { county, story, seed, arms, baseline: 0, parameters, weeks, warmupWeeks, mechanical, window: 'all' };
}

describe('a reform that is not in force', () => {
  it.each(phrases('level zero', 12))('changes no byte at level 0 (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const present = scenario.interventions.map(({ id }) => id);
    const idle = interventions.filter(({ id }) => !present.includes(id)).map(({ id }) => ({ id, level: 0 }));
    expect(said(run({ ...scenario, interventions: [...idle, ...scenario.interventions] }, phrase))).toEqual(said(run(scenario, phrase)));
  });

  it.each(interventions.map(({ id }) => id))('%s changes no byte at level 0, and some at level 1', (id) => {
    const scenario = { ...randomScenario('each at zero'), interventions: [] };
    const plain = run(scenario, 'each at zero');
    expect(said(run({ ...scenario, interventions: [{ id, level: 0 }] }, 'each at zero'))).toEqual(said(plain));
    expect(run({ ...scenario, interventions: [{ id, level: 1 }] }, 'each at zero').hash).not.toBe(plain.hash);
  });

  it.each(phrases('later', 12))('changes no byte when it starts after the last week (%s)', (phrase) => {
    const scenario = { ...randomScenario(phrase), interventions: [] };
    const late = interventions.map(({ id }) => ({ id, level: 1, start: scenario.weeks }));
    expect(said(run({ ...scenario, interventions: late }, phrase))).toEqual(said(run(scenario, phrase)));
  });

  it('changes no byte without any of its knobs', () => {
    const scenario = { ...randomScenario('no knob'), interventions: [] };
    const empty = interventions.map(({ id }) => ({ id, level: 1, knobs: [] }));
    expect(said(run({ ...scenario, interventions: empty }, 'no knob'))).toEqual(said(run(scenario, 'no knob')));
  });

  it.each(phrases('before', 8))('changes nothing before the week it starts in (%s)', (phrase) => {
    const scenario = { ...randomScenario(phrase), interventions: [] };
    const start = Math.floor(scenario.weeks / 2);
    const measures = interventions.map(({ id }) => ({ id, level: 1, start }));
    const options = { series: true, events: true };
    const without = run(scenario, phrase, options);
    const within = run({ ...scenario, interventions: measures }, phrase, options);
    expect(within.series?.rows.slice(0, start)).toEqual(without.series?.rows.slice(0, start));
    const early = (result: RunResult) => result.events?.filter(({ week }) => week < start);
    expect(early(within)).toEqual(early(without));
  });
});

describe('bundles', () => {
  it.each(phrases('bundle', 16))('commute to the byte, whatever the order in which they are named (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const chance = new Chance(`${phrase} order`);
    const bundle = chance.some(interventions, chance.whole(2, 6)).map(({ id }) => ({ id, level: chance.within(0.1, 1) }));
    const one = run({ ...scenario, interventions: bundle }, phrase);
    expect(said(run({ ...scenario, interventions: bundle.toReversed() }, phrase))).toEqual(said(one));
    expect(said(run({ ...scenario, interventions: chance.shuffled(bundle) }, phrase))).toEqual(said(one));
  });
});

describe('each reform with its next', () => {
  it.each(interventions.map(({ id }, k) => [id, interventions[(k + 1) % interventions.length]?.id ?? ''] as const))(
    '%s and %s are the same to the byte whichever is named first',
    (one, other) => {
      const scenario = { ...randomScenario('pairs'), weeks: 20 };
      const pair = [
        { id: one, level: 0.7 },
        { id: other, level: 1 },
      ];
      const first = said(run({ ...scenario, interventions: pair }, 'pairs'));
      expect(said(run({ ...scenario, interventions: pair.toReversed() }, 'pairs'))).toEqual(first);
    },
  );
});

describe('a run', () => {
  it.each(phrases('fresh', 8))('gives the same after other runs, of its own county and of others (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const other = randomScenario(`${phrase}, another`);
    const first = said(run(scenario, phrase));
    run(scenario, `${phrase}, another seed`);
    run({ ...scenario, parameters: { ...scenario.parameters, departmentArrivals: 1.5, choiceRule: 'random' } }, phrase);
    run(other, phrase);
    runBlock(blockOf(other, phrase, [armOf(other), armOf(other, [])], true));
    expect(said(run(scenario, phrase))).toEqual(first);
    // A county that has never run has a world of its own.
    expect(said(run({ ...scenario, county: structuredClone(scenario.county) }, phrase))).toEqual(first);
  });

  it.each(phrases('observed', 8))('does not change by being observed (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const plain = said(run(scenario, phrase));
    expect(said(run(scenario, phrase, { series: true }))).toEqual(plain);
    expect(said(run(scenario, phrase, { events: true }))).toEqual(plain);
    expect(said(run(scenario, phrase, { isChecked: true }))).toEqual(plain);
    expect(said(run(scenario, phrase, { series: true, events: true, isChecked: true, onWeek: () => undefined }))).toEqual(plain);
  });

  it.each(phrases('seed', 4))('differs under another seed (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    expect(run(scenario, `${phrase}/1`).hash).not.toBe(run(scenario, `${phrase}/2`).hash);
  });
});

describe('a block of arms', () => {
  it.each(phrases('block', 10))('shares a warm-up and gives each arm the bytes that it has alone (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const other = randomScenario(`${phrase}, other regime`);
    const arms = [
      armOf(scenario, []),
      { regime: other.regime.replace(/;.*/, ''), interventions: scenario.interventions },
      armOf(scenario),
      { ...armOf(scenario), parameters: { outcomeStake: 2.5, watch: 'own' } },
      armOf(scenario, [{ id: 'shared-ledgers', level: 0.7 }]),
    ];
    const results = runBlock(blockOf(scenario, phrase, arms, true));
    arms.forEach((arm, index) => {
      const alone = run(
        {
          ...scenario,
          regime: arm.regime,
          interventions: arm.interventions,
          parameters: { ...scenario.parameters, ...('parameters' in arm ? arm.parameters : {}) },
        },
        phrase,
      );
      expect(results[index]?.hash, `arm ${index}`).toBe(alone.hash);
      expect(results[index]?.outcomes, `arm ${index}`).toEqual(alone.outcomes);
    });
  });

  it.each(phrases('replay', 12))('replays its baseline on its own tape to the byte (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const [baseline, again] = runBlock(blockOf(scenario, phrase, [armOf(scenario), armOf(scenario)], true));
    expect(again?.hash).toBe(baseline?.hash);
    expect(again?.outcomes).toEqual(baseline?.outcomes);
    expect(again?.mechanical).toEqual(baseline?.outcomes);
  });

  it.each(phrases('order', 6))('gives each arm the same in whatever order the arms come (%s)', (phrase) => {
    const scenario = randomScenario(phrase);
    const chance = new Chance(`${phrase} order`);
    const arms = [[], ...interventions.map(({ id }) => [{ id, level: 1 }])].map((measures) => armOf(scenario, measures));
    const results = runBlock(blockOf(scenario, phrase, arms, true));
    const order = chance.shuffled(arms.map((_, index) => index));
    const baseline = order.indexOf(0);
    const shuffled = order.flatMap((index) => arms[index] ?? []);
    const again = runBlock({ ...blockOf(scenario, phrase, shuffled, true), baseline });
    expect(again).toEqual(order.map((index) => results[index]));
  });

  it('plays back what it recorded after blocks of other sizes, those that take as much tape in all among them', () => {
    const scenarios = sameTape().map(([units, weeks]) => sizedScenario(units, weeks));
    for (const scenario of [...scenarios, ...scenarios.toReversed()]) {
      const [baseline, again] = runBlock(blockOf(scenario, 'tape', [armOf(scenario), armOf(scenario)], true));
      expect(again?.mechanical).toEqual(baseline?.outcomes);
    }
  });
});

/** Two pairs (units, weeks) for which beliefs and conditions of all weeks come to the same number of doubles. */
function sameTape(): [number, number][] {
  const frame = (units: number) => beliefCount * units + slotCount;
  for (let units = 3; units < 60; units++) {
    for (let more = units + 1; more < 60; more++) {
      for (let weeks = 5; weeks < 60; weeks++) {
        const fewer = (frame(units) * weeks) / frame(more);
        if (Number.isInteger(fewer) && fewer >= 5)
          return [
            [units, weeks],
            [more, fewer],
          ];
      }
    }
  }
  throw new RangeError('no two small counties share a length of tape');
}

/** A county of one department and one township, with as many committees as make `units` units. */
function sizedScenario(units: number, weeks: number): Scenario {
  const { county } = randomScenario('sized');
  const one = {
    ...county,
    departments: county.departments.slice(0, 1),
    townships: county.townships.slice(0, 1).map((township) => ({ ...township, committees: units - 2 })),
  };
  return checkScenario({ county: one, weeks, warmupWeeks: 0 });
}
