/**
 * The lives that the page opens with: in the small example county, the matter with the heaviest case of blame, under both stories. The
 * rule that picks it is the one of `explain`, so nobody chose it by hand.
 */
import { checkScenario, explain, type ModelEvent, run, stories } from '../../sim/index.ts';
import { defaultSeed } from '../scenario-flags.ts';
import { replicateSeed } from '../study.ts';
import { definePart, rounded } from './define.ts';

function slim(event: ModelEvent): ModelEvent {
  const values = Object.entries(event.values).map(([key, value]) => [key, typeof value === 'number' ? rounded(value, 4) : value]);
  return { ...event, values: Object.fromEntries(values) };
}

export default definePart({
  id: 'follow',
  async make() {
    const seed = replicateSeed(defaultSeed, 1);
    const lives = stories.map(({ id: story }) => {
      const scenario = checkScenario({ county: 'small', story });
      const { hash, events = [] } = run(scenario, seed, { events: true });
      const { matter } = explain(events, scenario.county);
      const own = events.filter((event) => event.matter === matter);
      return {
        request: {
          scenario: { county: scenario.county.id, story, regime: scenario.regime, parameters: {} },
          seed,
          look: { kind: 'matter', id: null },
          branch: null,
        },
        answer: {
          run: { hash, events: events.length, weeks: scenario.weeks, warmupWeeks: scenario.warmupWeeks, milliseconds: 0 },
          overview: null,
          life: { kind: 'matter', id: matter, events: own.map(slim) },
          branch: null,
        },
      };
    });
    return { lives };
  },
});
