import type { StudyResults } from '../../experiments/results.ts';
import { type Arm, type ArmResult, armLabel, type BlockRequest, checkScenario, counties, interventions, regimes } from '../../sim/index.ts';
import { armText } from './arms.ts';

export type Story = 'overload' | 'blame';
export type StudyWindow = BlockRequest['window'];

/** What the reader chose to run. */
export interface Settings {
  readonly county: string;
  /** The baseline's regime. */
  readonly regime: string;
  /** Other regimes that are arms. */
  readonly regimes: readonly string[];
  readonly story: Story | 'both';
  /** Level of each chosen intervention; one that is not chosen has no entry. */
  readonly interventions: Readonly<Record<string, number>>;
  /** Whether all chosen interventions together are one more arm. */
  readonly together: boolean;
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

/** Everything chosen at full level in the smallest profile: what the page runs when it is opened without results. */
export function quickLook(): Settings {
  return {
    county: (counties.find(({ id }) => id === 'small') ?? counties[0])?.id ?? 'default',
    regime: regimes.find(({ id }) => id === 'full-accountability')?.id ?? regimes[0]?.id ?? '',
    regimes: ['pressure-type'],
    story: 'both',
    interventions: Object.fromEntries(interventions.map(({ id }) => [id, 1])),
    together: false,
    replicates: 6,
    seed: 'shuaiguo',
  };
}

export function storiesOf(settings: Settings): readonly Story[] {
  return settings.story === 'both' ? ['overload', 'blame'] : [settings.story];
}

/** Lists the arms, baseline first: the other regimes chosen, each chosen intervention, and the bundle if it is asked for. */
export function armsOf(settings: Settings): Arm[] {
  const chosen = Object.entries(settings.interventions)
    .filter(([, level]) => level > 0)
    .map(([id, level]) => ({ id, level }));
  const single = chosen.map((one): Arm => ({ regime: settings.regime, interventions: [one] }));
  const others = regimes
    .filter(({ id }) => id !== settings.regime && settings.regimes.includes(id))
    .map(({ id }): Arm => ({ regime: id, interventions: [] }));
  const bundle: Arm[] = settings.together && chosen.length > 1 ? [{ regime: settings.regime, interventions: chosen }] : [];
  return [{ regime: settings.regime, interventions: [] }, ...others, ...single, ...bundle];
}

/** Lists the work replicate by replicate, so that the pictures of both stories fill in together. */
export function jobsOf(settings: Settings): Job[] {
  const arms = armsOf(settings);
  const { county, weeks, warmupWeeks } = checkScenario({ county: settings.county });
  return Array.from({ length: settings.replicates }, (_, index) => index + 1).flatMap((replicate) =>
    storiesOf(settings).map((story): Job => {
      const seed = `${settings.seed}/${replicate}`;
      return {
        story,
        replicate,
        request: { county, story, seed, arms, baseline: 0, parameters: {}, weeks, warmupWeeks, mechanical: true, window: 'all' },
      };
    }),
  );
}

/** Writes the command that computes the same numbers. */
export function commandOf(settings: Settings): string {
  const arms = armsOf(settings).map(armLabel).join(',');
  const parts = ['npm run -s shuaiguo -- compare', `--county ${settings.county}`, `--story ${settings.story}`, `--arms ${arms}`];
  return [...parts, `--replicates ${settings.replicates}`, `--seed ${quoted(settings.seed)}`].join(' ');
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}

/** Puts finished blocks together, in order of story and replicate whatever finished first. */
export function assemble(settings: Settings, jobs: readonly Job[], blocks: readonly Block[], modelHash: string): StudyResults {
  const arms = armsOf(settings);
  const labels = arms.map(armLabel);
  const stories = storiesOf(settings);
  const sorted = [...blocks].sort((a, b) => stories.indexOf(a.story) - stories.indexOf(b.story) || a.replicate - b.replicate);
  const request = jobs[0]?.request;
  const each = sorted.flatMap(({ story, replicate, arms: results }) =>
    results.map((result, index) => ({ story, replicate, arm: labels[index] ?? result.arm, result })),
  );
  return {
    schemaVersion: 1,
    modelHash,
    command: commandOf(settings),
    county: { id: settings.county, label: request?.county.label ?? { zh: settings.county, en: settings.county } },
    weeks: request?.weeks ?? 0,
    warmupWeeks: request?.warmupWeeks ?? 0,
    seedText: settings.seed,
    replicates: settings.replicates,
    baseline: labels[0] ?? '',
    arms: arms.map((arm, index) => ({ label: labels[index] ?? '', text: armText(arm) })),
    stories,
    window: request?.window ?? 'all',
    rows: each.map(({ story, replicate, arm, result }) => ({
      story,
      replicate,
      arm,
      outcomes: result.outcomes,
      mechanical: result.mechanical,
    })),
    effort: each.map(({ story, replicate, arm, result }) => ({ story, arm, replicate, shares: result.effortByYear })),
    matrix: stories.flatMap((story) =>
      labels.map((arm) => ({
        story,
        arm,
        rows: meanMatrix(each.filter((one) => one.story === story && one.arm === arm).map(({ result }) => result.matrix)),
      })),
    ),
    departments: request?.county.departments.map(({ label }) => label) ?? [],
  };
}

function meanMatrix(matrices: readonly (readonly (readonly number[])[])[]): number[][] {
  const [first] = matrices;
  if (first === undefined) return [];
  return first.map((row, r) => row.map((_, c) => matrices.reduce((total, matrix) => total + (matrix[r]?.[c] ?? 0), 0) / matrices.length));
}
