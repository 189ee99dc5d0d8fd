import { checksumOf, type ReplicateRow, type StudyResults } from '../../experiments/results.ts';
import { armLabel, checkScenario } from '../../sim/index.ts';
import { parametersIn } from '../models/at-hand.ts';
import { armsOf, type Settings, storiesOf } from '../models/study.ts';

/** How results stand to a scenario: all its runs are in them, some are missing, or they belong to another scenario. */
export type Match = { readonly kind: 'complete'; readonly checksum: string | null } | { readonly kind: 'partial' | 'other' };

let last: { readonly settings: Settings; readonly results: StudyResults; readonly match: Match } | undefined;

/**
 * Holds results against a scenario. Results with more arms or replicates than it asks for hold its runs too, so that the checksum is that of
 * the runs it names, whatever else was run beside them.
 */
export function matchOf(settings: Settings, results: StudyResults | null, pageHash: string | null = null): Match {
  // Results of another model are not those that a run here would give.
  if (results === null || (pageHash !== null && pageHash !== results.modelHash)) return { kind: 'other' };
  if (last?.settings !== settings || last.results !== results) last = { settings, results, match: compared(settings, results) };
  return last.match;
}

function compared(settings: Settings, results: StudyResults): Match {
  if (!isSameSetting(settings, results)) return { kind: 'other' };
  const labels = armsOf(settings).map(armLabel);
  const known = new Set(results.arms.map(({ label }) => label));
  const stories = storiesOf(settings);
  if (results.baseline !== labels[0] || labels.some((label) => !known.has(label))) return { kind: 'other' };
  if (stories.some((story) => !results.stories.includes(story))) return { kind: 'other' };
  const byKey = new Map(results.rows.map((row) => [keyOf(row), row]));
  const rows: ReplicateRow[] = [];
  for (let replicate = 1; replicate <= settings.replicates; replicate += 1)
    for (const story of stories)
      for (const arm of labels) {
        const row = byKey.get(keyOf({ story, replicate, arm }));
        if (row === undefined) return { kind: 'partial' };
        rows.push(row);
      }
  return { kind: 'complete', checksum: checksumOf(rows) };
}

function keyOf({ story, replicate, arm }: Pick<ReplicateRow, 'story' | 'replicate' | 'arm'>): string {
  return `${story} ${replicate} ${arm}`;
}

function isSameSetting({ county, seed, parameters }: Settings, results: StudyResults): boolean {
  if (results.county.id !== county || results.seedText !== seed || results.window !== 'all') return false;
  const { weeks, warmupWeeks } = checkScenario({ county, parameters });
  if (results.weeks !== weeks || results.warmupWeeks !== warmupWeeks) return false;
  const held = parametersIn(results);
  const asked = Object.entries(parameters);
  return asked.length === Object.keys(held).length && asked.every(([id, value]) => held[id] === String(value));
}
