/** The comparison that the page opens with: every reform, the bundles and the other regimes, against full accountability in the default county. */
import { type Arm, armLabel, type BlockRequest, checkScenario, interventions, regimes, type StoryId, stories } from '../../sim/index.ts';
import { bundles } from '../remedies/bundles.ts';
import { measured } from '../remedies/questions.ts';
import { assembleResults, type ReplicateRow, type Values } from '../results.ts';
import { commandText, defaultSeed } from '../scenario-flags.ts';
import { armText, replicateSeed } from '../study.ts';
import { definePart, rounded } from './define.ts';

const replicates = 20;
const home = 'full-accountability';
/** Outcomes that ship; a run in the page has all of them. */
const kept: readonly string[] = [...measured, 'initiative', 'trust', 'complaints', 'trace-share', 'paper-closures', 'duty-sanction-gap'];

const arms: readonly Arm[] = [
  { regime: home, interventions: [] },
  ...regimes.filter(({ id }) => id !== home).map(({ id }): Arm => ({ regime: id, interventions: [] })),
  ...interventions.map(({ id }): Arm => ({ regime: home, interventions: [{ id, level: 1 }] })),
  ...bundles.map(({ reforms }): Arm => ({ regime: home, interventions: reforms.map((id) => ({ id, level: 1 })) })),
];

function slim(values: Values): Values {
  return Object.fromEntries(
    kept.map((id) => {
      const value = values[id] ?? null;
      return [id, value === null ? null : rounded(value)];
    }),
  );
}

export default definePart({
  id: 'compare',
  async make({ blocks, modelHash }) {
    const { county, weeks, warmupWeeks } = checkScenario({});
    const ids = stories.map(({ id }) => id as StoryId);
    const design = Array.from({ length: replicates * ids.length }, (_, job) => ({
      story: ids[job % ids.length] as StoryId,
      replicate: 1 + Math.floor(job / ids.length),
    }));
    const found = await blocks(
      design.map(
        ({ story, replicate }): BlockRequest => ({
          county,
          story,
          seed: replicateSeed(defaultSeed, replicate),
          arms,
          baseline: 0,
          parameters: {},
          weeks,
          warmupWeeks,
          mechanical: true,
          window: 'all',
        }),
      ),
    );
    const labels = arms.map((arm) => ({ label: armLabel(arm), text: armText(arm) }));
    const results = assembleResults(
      {
        county,
        command: commandText(['compare', '--arms', labels.map(({ label }) => label).join(','), '--replicates', String(replicates)]),
        weeks,
        warmupWeeks,
        seedText: defaultSeed,
        arms: labels,
        baseline: home,
        stories: ids,
        window: 'all',
      },
      modelHash,
      replicates,
      design.map(({ story, replicate }, at) => ({ story, replicate, results: found[at] ?? [] })),
    );
    const rows = results.rows.map(
      (row): ReplicateRow => ({
        ...row,
        outcomes: slim(row.outcomes),
        mechanical: row.mechanical === null ? null : slim(row.mechanical),
      }),
    );
    // Effort by year would be most of the file; whoever looks at one arm runs it.
    return {
      ...results,
      rows,
      effort: [],
      matrix: results.matrix.map((one) => ({ ...one, rows: one.rows.map((row) => row.map((x) => rounded(x))) })),
    };
  },
});
