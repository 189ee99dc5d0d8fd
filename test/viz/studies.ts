import type { StudyResults } from '../../experiments/results.ts';
import { activities, type Level, outcomes } from '../../sim/index.ts';

/** Outcomes of one run of a hand-made study: what is not named is null. */
type Given = Readonly<Record<string, number>>;

export const baseline = 'full-accountability';
export const regime = 'pressure-type';
export const ledgers = `${baseline}+shared-ledgers`;
export const precise = `${baseline}+precise-accountability`;

const shares = (named: Readonly<Record<string, number>>) =>
  Object.fromEntries(activities.map((activity) => [activity, named[activity] ?? 0])) as Record<(typeof activities)[number], number>;

/** A year in which committees spend `ledger` on ledgers and `residents` on residents, and everybody else idles. */
export function year(ledger: number, residents: number): Record<Level, Record<(typeof activities)[number], number>> {
  return {
    department: shares({ idle: 1 }),
    township: shares({ idle: 1 }),
    committee: shares({ ledger, residents, idle: 1 - ledger - residents }),
  };
}

/** Makes a study by hand: `values[story][arm]` lists the outcomes of each replicate. */
export function study(
  values: Readonly<Record<string, Readonly<Record<string, readonly Given[]>>>>,
  more: Partial<StudyResults> = {},
): StudyResults {
  const stories = Object.keys(values);
  const arms = Object.keys(values[stories[0] as string] as object);
  const full = (given: Given) => Object.fromEntries(outcomes.map(({ id }) => [id, given[id] ?? null]));
  return {
    schemaVersion: 1,
    modelHash: '0123456789abcdef',
    command: 'npm run -s shuaiguo -- compare',
    county: { id: 'hand-made', label: { zh: '手工县', en: 'Hand-made county' } },
    weeks: 104,
    warmupWeeks: 52,
    seedText: 'test',
    replicates: 4,
    baseline,
    arms: arms.map((label) => ({ label, text: { zh: `全称 ${label}`, en: `Full name of ${label}` } })),
    stories,
    window: 'all',
    rows: stories.flatMap((story) =>
      Object.entries(values[story] ?? {}).flatMap(([arm, runs]) =>
        runs.map((given, index) => ({ story, replicate: index + 1, arm, outcomes: full(given), mechanical: null })),
      ),
    ),
    effort: [],
    matrix: [],
    departments: [],
    ...more,
  };
}

/** The same outcomes in `n` replicates, each a little apart so that intervals have a width. */
export function around(given: Given, n = 6, spread = 0.001): Given[] {
  return Array.from({ length: n }, (_, index) =>
    Object.fromEntries(Object.entries(given).map(([id, value]) => [id, value + spread * (index % 2 === 0 ? 1 : -1)])),
  );
}
