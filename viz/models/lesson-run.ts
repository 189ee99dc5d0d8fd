/** What a step's run gives: the same arithmetic for results that ship and for those run in the page. */
import { deviationOf, halfWidth, meanOf } from '../../experiments/analysis/paired.ts';
import { type Arm, type ArmResult, armLabel, type BlockRequest, checkScenario, type Text } from '../../sim/index.ts';
import type { StepNumber } from '../lesson/guesses.ts';
import type { LessonStep, Read } from './lesson-step.ts';
import type { Story } from './study.ts';

/**
 * One number over replicates: mean, bounds of its 95 % interval, least and greatest replicate. A single replicate has no interval; null where
 * there was none at all.
 */
export type Numbers = readonly [mean: number, lower95: number | null, upper95: number | null, least: number, most: number] | null;

/** What was found in each story, in the order of the step's items and contrasts. */
export interface StepResult {
  readonly series: readonly { readonly id: string; readonly items: readonly Readonly<Record<Story, Numbers>>[] }[];
  readonly contrasts: readonly Readonly<Record<Story, Numbers>>[];
  readonly county: Text;
  readonly replicates: number;
  readonly weeks: number;
  readonly warmupWeeks: number;
}

/** What the model says of a claim, as a step tells it. */
export interface LessonClaim {
  readonly id: string;
  readonly statement: Text;
  readonly verdict: string;
  /** Effect with its interval and unit, and what was measured; null where nothing was. */
  readonly effect: Text | null;
  readonly measure: Text | null;
}

/** What ships with the lesson. */
export interface LessonData {
  readonly modelHash: string;
  readonly seed: string;
  readonly steps: Readonly<Record<StepNumber, StepResult & { readonly claims: readonly string[]; readonly command: string }>>;
  readonly claims: Readonly<Record<string, LessonClaim>>;
  readonly verdicts: Readonly<Record<string, { readonly mark: string; readonly word: Text; readonly meaning: Text }>>;
  /** Levels at which each measure of step 7 uses up the budget. */
  readonly levels: Readonly<Record<string, number>>;
  /** Which measures lead on effectiveness in each setting, at the same cost; the first setting is home. */
  readonly leaders: readonly SettingLead[];
}

/** Who leads on effectiveness in one setting. */
export interface SettingLead {
  readonly county: Text;
  readonly story: Story;
  /** One measure, several that cannot be told apart, or none that clearly raises it. */
  readonly leaders: readonly string[];
  /** Measures whose change is assumed: left out. */
  readonly assumed: readonly string[];
}

export const lessonStories: readonly Story[] = ['blame', 'overload'];

/** One block of a step: all arms of one story on one seed. */
export interface StepBlock {
  readonly story: Story;
  readonly replicate: number;
  readonly results: readonly (Pick<ArmResult, 'outcomes' | 'years'> & Partial<Pick<ArmResult, 'mechanical'>>)[];
}
export interface StepJob {
  readonly story: Story;
  readonly replicate: number;
  readonly request: BlockRequest;
}

/** Where and how often the arms of a step are run. */
export interface StepSetting {
  readonly county: string;
  readonly replicates: number;
  readonly weeks: number;
  readonly seed: string;
  /** Whether each arm is run frozen, too. */
  readonly isFrozenToo: boolean;
}

/** Lists the blocks of a run. */
export function stepJobs(
  arms: Readonly<Record<string, Arm>>,
  { county: id, replicates, weeks: asked, seed, isFrozenToo }: StepSetting,
): StepJob[] {
  const { county, weeks, warmupWeeks } = checkScenario({ county: id, weeks: asked });
  return Array.from({ length: replicates }, (_, index) => index + 1).flatMap((replicate) =>
    lessonStories.map(
      (story): StepJob => ({
        story,
        replicate,
        request: {
          county,
          story,
          seed: `${seed}/${replicate}`,
          arms: Object.values(arms),
          baseline: 0,
          parameters: {},
          weeks,
          warmupWeeks,
          mechanical: isFrozenToo,
          window: 'all',
        },
      }),
    ),
  );
}

function readerOf(names: readonly string[], results: StepBlock['results']): Read {
  return (arm, outcome, part) => {
    const result = results[names.indexOf(arm)];
    const values = part === undefined ? result?.outcomes : part === 'frozen' ? result?.mechanical : result?.years[part];
    return values?.[outcome] ?? Number.NaN;
  };
}

/** Mean, interval and range of some numbers; what is no number does not count. */
export function numbersOf(values: readonly number[]): Numbers {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return null;
  const mean = meanOf(known);
  const spread = deviationOf(known);
  const half = spread === null ? null : halfWidth(spread, known.length, 0.95);
  return [mean, half === null ? null : mean - half, half === null ? null : mean + half, Math.min(...known), Math.max(...known)];
}

/** Bounds of the 95 % interval; null where there is none. */
export function boundsOf(numbers: Numbers): readonly [lower: number, upper: number] | null {
  return numbers === null || numbers[1] === null || numbers[2] === null ? null : [numbers[1], numbers[2]];
}

/** Whether a run tells two numbers apart: both have intervals, and these do not meet. */
export function areApart(one: Numbers, other: Numbers): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a !== null && b !== null && (a[0] > b[1] || b[0] > a[1]);
}

/** Puts the blocks of a run together. */
export function resultOf(
  step: Pick<LessonStep, 'series' | 'contrasts'>,
  arms: Readonly<Record<string, Arm>>,
  blocks: readonly StepBlock[],
): Pick<StepResult, 'series' | 'contrasts'> {
  const names = Object.keys(arms);
  const readers = lessonStories.map((story) => ({
    story,
    reads: blocks.filter((block) => block.story === story).map(({ results }) => readerOf(names, results)),
  }));
  const numbers = (of: (read: Read) => number) =>
    Object.fromEntries(readers.map(({ story, reads }) => [story, numbersOf(reads.map(of))])) as Record<Story, Numbers>;
  return {
    series: step.series.map(({ id, items }) => ({ id, items: items.map((item) => numbers(item.of)) })),
    contrasts: step.contrasts.map((contrast) => numbers(contrast.of)),
  };
}

/** Writes the commands that compute the arms of a step; arms that share their parameters share one command. */
export function stepCommand(arms: Readonly<Record<string, Arm>>, { county, replicates, weeks, seed, isFrozenToo }: StepSetting): string {
  const groups = new Map<string, string[]>();
  for (const arm of Object.values(arms)) {
    const sets = Object.entries(arm.parameters ?? {}).map(([name, value]) => ` --set ${name}=${value}`);
    const key = sets.join('');
    groups.set(key, [...(groups.get(key) ?? []), armLabel(arm)]);
  }
  return [...groups]
    .map(([sets, labels]) => {
      const weekly = weeks === 260 ? '' : ` --weeks ${weeks}`;
      return `npm run -s shuaiguo -- compare --county ${county} --story both --arms ${labels.join(',')}${sets} --replicates ${replicates}${weekly} --seed ${seed}${isFrozenToo ? '' : ' --no-mechanical'}`;
    })
    .join(' && ');
}
