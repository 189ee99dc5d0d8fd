/** The reference of the workbench: the usual settings in the small and in the default county, so that its first picture waits for nothing. */
import { activities, type BlockRequest, checkScenario, levels, outcomes, type StoryId, stories } from '../../sim/index.ts';
import { flowTallies } from '../../viz/models/flow-strip.ts';
import { defaultSeed } from '../scenario-flags.ts';
import { replicateSeed } from '../study.ts';
import { definePart, rounded } from './define.ts';

const replicates = 8;
const countyIds = ['small', 'default'] as const;
const regime = 'full-accountability';
const figures = 5;

export default definePart({
  id: 'explore',
  async make({ blocks }) {
    const requests = countyIds.flatMap((id) => {
      const { county, weeks, warmupWeeks } = checkScenario({ county: id });
      return Array.from({ length: replicates }, (_, index) => replicateSeed(defaultSeed, index + 1)).flatMap((seed) =>
        stories.map(
          (story): BlockRequest => ({
            county,
            story: story.id as StoryId,
            seed,
            arms: [{ regime, interventions: [] }],
            baseline: 0,
            parameters: {},
            weeks,
            warmupWeeks,
            mechanical: false,
            window: 'all',
          }),
        ),
      );
    });
    const found = await blocks(requests);
    const outcomeIds = outcomes.map(({ id }) => id);
    const short = (value: number | null | undefined) => (value === null || value === undefined ? null : rounded(value, figures));
    return {
      outcomeIds,
      flowTallies,
      regime,
      runs: requests.flatMap(({ county, story, seed }, at) => {
        const [result] = found[at] ?? [];
        if (result === undefined) return [];
        return [
          {
            county: county.id,
            story,
            seed,
            hash: result.hash,
            // In full, because they can be downloaded; what is only drawn is rounded.
            outcomes: outcomeIds.map((id) => result.outcomes[id] ?? null),
            years: result.years.map((year) => outcomeIds.map((id) => short(year[id]))),
            effort: result.effortByYear.map((year) =>
              levels.flatMap((level) => activities.map((activity) => rounded(year[level][activity], figures))),
            ),
            matrix: result.matrix.map((row) => row.map((value) => rounded(value, figures))),
            tally: flowTallies.map((id) => rounded(result.tally[id], figures)),
          },
        ];
      }),
    };
  },
});
