import { assembleResults, checksumOf, type StudyResults } from '../../experiments/results.ts';
import { type Arm, type ArmResult, armLabel, type BlockRequest, checkScenario, counties, type Text } from '../../sim/index.ts';
import { exploredOf, isReference, referenceOf } from './explore-settings.ts';
import { inWords } from './explore-words.ts';
import type { FlowTally } from './flow-strip.ts';
import { bundleArm, commandOf, type Settings, type Story, storiesOf } from './study.ts';

/** What the view reads of the result of an arm. */
export type ArmRead = Pick<ArmResult, 'arm' | 'outcomes' | 'years' | 'hash' | 'matrix' | 'effortByYear'> & { readonly tally: FlowTally };

/** One block of runs that a picture needs: the reference, or the changed scenario without and with the bundle. */
export interface ExploreWork {
  readonly role: 'reference' | 'mine';
  readonly story: Story;
  readonly replicate: number;
  /** The same for every block with the same results. */
  readonly key: string;
  readonly request: BlockRequest;
}

/** One replicate in one story: the same seed under each scenario. `plain` has the changed parameters without the bundle. */
export interface ExploreEntry {
  readonly story: Story;
  readonly replicate: number;
  readonly reference: ArmRead;
  readonly mine: ArmRead;
  readonly plain: ArmRead | null;
}
export type Against = 'reference' | 'plain';

/** The smallest county there is, for what must be there at once. */
export const smallCounty = counties.find(({ id }) => id === 'small')?.id ?? counties[0]?.id ?? 'default';

/** Whether the changed scenario without its bundle is a third one, neither the reference nor the whole. */
export function hasPlain(settings: Settings): boolean {
  return bundleArm(settings, settings.bundleA) !== undefined && !isReference({ ...settings, bundleA: {} });
}

function armsFor(settings: Settings): Arm[] {
  const bundle = bundleArm(settings, settings.bundleA);
  const plain: Arm = { regime: settings.regime, interventions: [] };
  if (bundle === undefined) return [plain];
  return hasPlain(settings) ? [plain, bundle] : [bundle];
}

/** Lists the blocks replicate by replicate, both scenarios and stories together, so that every pair is complete as early as can be. */
export function worksOf(settings: Settings, replicates: number, from = 1): ExploreWork[] {
  const roles: readonly ExploreWork['role'][] = isReference(settings) ? ['reference'] : ['reference', 'mine'];
  const { county, weeks, warmupWeeks } = checkScenario({ county: settings.county, parameters: settings.parameters });
  return Array.from({ length: Math.max(0, replicates - from + 1) }, (_, index) => from + index).flatMap((replicate) =>
    storiesOf(settings).flatMap((story) =>
      roles.map((role): ExploreWork => {
        const scenario = role === 'reference' ? referenceOf(settings) : settings;
        const arms = role === 'reference' ? [{ regime: scenario.regime, interventions: [] }] : armsFor(scenario);
        const { parameters } = scenario;
        const seed = `${settings.seed}/${replicate}`;
        return {
          role,
          story,
          replicate,
          key: keyOf(county.id, story, seed, arms, parameters),
          request: { county, story, seed, arms, baseline: 0, parameters, weeks, warmupWeeks, mechanical: false, window: 'all' },
        };
      }),
    ),
  );
}

/** The key of a block: what its results depend on. */
export function keyOf(county: string, story: string, seed: string, arms: readonly Arm[], parameters: Settings['parameters']): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([county, story, seed, arms.map(armLabel), sorted]);
}

/** Puts together the pairs whose blocks are all there. */
export function entriesOf(works: readonly ExploreWork[], found: (key: string) => readonly ArmRead[] | undefined): ExploreEntry[] {
  const hasOwn = works.some(({ role }) => role === 'mine');
  return works.flatMap((work): ExploreEntry[] => {
    if (work.role !== 'reference') return [];
    const [reference] = found(work.key) ?? [];
    if (reference === undefined) return [];
    const { story, replicate } = work;
    if (!hasOwn) return [{ story, replicate, reference, mine: reference, plain: null }];
    const own = works.find((one) => one.role === 'mine' && one.story === story && one.replicate === replicate);
    const results = own === undefined ? undefined : found(own.key);
    const mine = results?.[results.length - 1];
    if (results === undefined || mine === undefined) return [];
    return [{ story, replicate, reference, mine, plain: results.length > 1 ? (results[0] ?? null) : null }];
  });
}

/** Replicates from the first one on that are in for every story: what a command with so many replicates computes, too. */
export function completeIn(settings: Settings, entries: readonly ExploreEntry[]): number {
  const stories = storiesOf(settings);
  const isIn = (replicate: number) => stories.every((story) => entries.some((one) => one.story === story && one.replicate === replicate));
  let done = 0;
  while (isIn(done + 1)) done += 1;
  return done;
}

/** Names of the scenarios in this view. */
export const armNames: Readonly<Record<'reference' | 'plain' | 'mine', Text>> = {
  reference: inWords((words) => words.armReference),
  plain: inWords((words) => words.armPlain),
  mine: inWords((words) => words.armMine),
};

/** The scenario's runs as a study of named arms, so that the models of comparisons can read them. */
export function studyOf(
  settings: Settings,
  entries: readonly ExploreEntry[],
  replicates: number,
  against: Against,
  modelHash: string,
): StudyResults {
  const { county, weeks, warmupWeeks } = checkScenario({ county: settings.county, parameters: settings.parameters });
  const withPlain = entries.some(({ plain }) => plain !== null);
  const ids = isReference(settings)
    ? (['reference'] as const)
    : withPlain
      ? (['reference', 'plain', 'mine'] as const)
      : (['reference', 'mine'] as const);
  const stories = storiesOf(settings);
  const named = (label: string, arm: ArmRead): ArmResult => ({
    ...(arm as ArmResult),
    arm: label,
    mechanical: null,
    effort: arm.effortByYear[0] as ArmResult['effort'],
  });
  const sorted = [...entries].sort((a, b) => stories.indexOf(a.story) - stories.indexOf(b.story) || a.replicate - b.replicate);
  return assembleResults(
    {
      county,
      command: commandOf({ ...exploredOf(settings), replicates }),
      weeks,
      warmupWeeks,
      seedText: settings.seed,
      arms: ids.map((id) => ({ label: id, text: armNames[id] })),
      baseline: withPlain && against === 'plain' ? 'plain' : 'reference',
      stories,
      window: 'all',
    },
    modelHash,
    replicates,
    sorted.map((entry) => ({
      story: entry.story,
      replicate: entry.replicate,
      results: ids.flatMap((id) => {
        const arm = entry[id];
        return arm === null ? [] : [named(id, arm)];
      }),
    })),
  );
}

/** Commands that compute the same numbers: the scenario, and the reference if it is another. */
export function commandsOf(settings: Settings, replicates: number): readonly string[] {
  const own = commandOf({ ...exploredOf(settings), replicates });
  return isReference(settings) ? [own] : [own, commandOf({ ...referenceOf(settings), replicates })];
}

/** Checksums of what those commands compute, in their order; null where a run has no hash. */
export function checksumsOf(settings: Settings, entries: readonly ExploreEntry[]): readonly (string | null)[] {
  const sumOf = (armsOf: (entry: ExploreEntry) => readonly ArmRead[]) =>
    checksumOf(
      entries.flatMap((entry) =>
        armsOf(entry).map(({ arm, outcomes, hash }) => ({
          story: entry.story,
          replicate: entry.replicate,
          arm,
          outcomes,
          mechanical: null,
          hash,
        })),
      ),
    );
  const reference = sumOf((entry) => [entry.reference]);
  if (isReference(settings)) return [reference];
  const hasBundle = bundleArm(settings, settings.bundleA) !== undefined;
  return [sumOf((entry) => (hasBundle ? [entry.plain ?? entry.reference, entry.mine] : [entry.mine])), reference];
}
