import { assembleResults, type StudyResults } from '../../experiments/results.ts';
import {
  type Arm,
  type ArmResult,
  armLabel,
  type BlockRequest,
  checkScenario,
  counties,
  interventions,
  type ParameterValue,
  regimes,
} from '../../sim/index.ts';
import { armText } from './arms.ts';

export type Story = 'overload' | 'blame';
export type StudyWindow = BlockRequest['window'];

/** Reforms and their levels, above 0 and at most 1. */
export type Levels = Readonly<Record<string, number>>;

/** The scenario that the reader chose: the one immutable object from which every run of the page follows. */
export interface Settings {
  readonly county: string;
  /** The baseline's regime. */
  readonly regime: string;
  /** Other regimes that are arms. */
  readonly regimes: readonly string[];
  readonly story: Story | 'both';
  /** Reforms that are arms by themselves. */
  readonly interventions: Levels;
  /** Two bundles of reforms, each an arm if it holds any. */
  readonly bundleA: Levels;
  readonly bundleB: Levels;
  /** Parameters that differ from the table, in every arm. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly replicates: number;
  readonly seed: string;
}

/** One unit of work: all arms of one story on one seed. */
export interface Job {
  readonly story: Story;
  readonly replicate: number;
  readonly request: BlockRequest;
}
export interface Block {
  readonly story: Story;
  readonly replicate: number;
  readonly arms: readonly ArmResult[];
}

export const replicatesMin = 2;
export const replicatesMax = 200;

const fullAccountability = 'full-accountability';

/** What the page shows before anybody chooses: every reform and the other regime against full accountability in the default county. */
export function usualSettings(): Settings {
  return {
    county: 'default',
    regime: fullAccountability,
    regimes: ['pressure-type'],
    story: 'both',
    interventions: Object.fromEntries(interventions.map(({ id }) => [id, 1])),
    bundleA: {},
    bundleB: {},
    parameters: {},
    replicates: 20,
    seed: 'shuaiguo',
  };
}

/** The same in the smallest profile and with few replicates: what can be run while one waits. */
export function quickLook(settings: Settings = usualSettings()): Settings {
  return { ...settings, county: (counties.find(({ id }) => id === 'small') ?? counties[0])?.id ?? 'default', replicates: 6 };
}

export function storiesOf(settings: Settings): readonly Story[] {
  return settings.story === 'both' ? ['overload', 'blame'] : [settings.story];
}

function chosenIn(levels: Levels): { id: string; level: number }[] {
  return Object.entries(levels)
    .filter(([, level]) => level > 0)
    .map(([id, level]) => ({ id, level }));
}

/** The arm of a bundle; undefined if it holds no reform. */
export function bundleArm({ regime }: Pick<Settings, 'regime'>, levels: Levels): Arm | undefined {
  const chosen = chosenIn(levels);
  return chosen.length === 0 ? undefined : { regime, interventions: chosen };
}

/** Lists the arms, baseline first: the other regimes chosen, each chosen reform, and the bundles; the same arm only once. */
export function armsOf(settings: Settings): Arm[] {
  const single = chosenIn(settings.interventions).map((one): Arm => ({ regime: settings.regime, interventions: [one] }));
  const others = regimes
    .filter(({ id }) => id !== settings.regime && settings.regimes.includes(id))
    .map(({ id }): Arm => ({ regime: id, interventions: [] }));
  const bundles = [settings.bundleA, settings.bundleB].flatMap((levels) => bundleArm(settings, levels) ?? []);
  const all: Arm[] = [{ regime: settings.regime, interventions: [] }, ...others, ...single, ...bundles];
  const labels = all.map(armLabel);
  return all.filter((_, index) => labels.indexOf(labels[index] ?? '') === index);
}

/** Lists the work replicate by replicate, so that the pictures of both stories fill in together. */
export function jobsOf(settings: Settings): Job[] {
  const arms = armsOf(settings);
  const { parameters } = settings;
  const { county, weeks, warmupWeeks } = checkScenario({ county: settings.county, parameters });
  return Array.from({ length: settings.replicates }, (_, index) => index + 1).flatMap((replicate) =>
    storiesOf(settings).map((story): Job => {
      const seed = `${settings.seed}/${replicate}`;
      return {
        story,
        replicate,
        request: { county, story, seed, arms, baseline: 0, parameters, weeks, warmupWeeks, mechanical: true, window: 'all' },
      };
    }),
  );
}

/** Writes the command that computes the same numbers. */
export function commandOf(settings: Settings): string {
  const arms = armsOf(settings).map(armLabel).join(',');
  const changed = Object.entries(settings.parameters).map(([name, value]) => `--set ${name}=${value}`);
  const parts = [
    'npm run -s shuaiguo -- compare',
    `--county ${settings.county}`,
    `--story ${settings.story}`,
    `--arms ${arms}`,
    ...changed,
  ];
  return [...parts, `--replicates ${settings.replicates}`, `--seed ${quoted(settings.seed)}`].join(' ');
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}

/** Puts finished blocks together, in order of story and replicate whatever finished first. */
export function assemble(settings: Settings, jobs: readonly Job[], blocks: readonly Block[], modelHash: string): StudyResults {
  const arms = armsOf(settings).map((arm) => ({ label: armLabel(arm), text: armText(arm) }));
  const stories = storiesOf(settings);
  const sorted = [...blocks].sort((a, b) => stories.indexOf(a.story) - stories.indexOf(b.story) || a.replicate - b.replicate);
  const request = jobs[0]?.request;
  const plan = {
    command: commandOf(settings),
    county: request?.county ?? { id: settings.county, label: { zh: settings.county, en: settings.county }, departments: [] },
    weeks: request?.weeks ?? 0,
    warmupWeeks: request?.warmupWeeks ?? 0,
    seedText: settings.seed,
    arms,
    baseline: arms[0]?.label ?? '',
    stories,
    window: request?.window ?? 'all',
  };
  return assembleResults(
    plan,
    modelHash,
    settings.replicates,
    sorted.map(({ story, replicate, arms: results }) => ({ story, replicate, results })),
  );
}
