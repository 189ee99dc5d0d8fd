/** What a step's run gives: the same arithmetic for results that ship and for those run in the page. */
import { deviationOf, halfWidth, meanOf } from '../../experiments/analysis/paired.ts';
import { type Arm, type ArmResult, armLabel, type BlockRequest, checkScenario, type Text } from '../../sim/index.ts';
import type { StepNumber } from '../views/lesson/guesses.ts';
import type { LessonStep, Read } from './lesson-step.ts';
import type { Story } from './study.ts';

/** One number over replicates: mean, bounds of its 95 % interval, least and greatest replicate. Null where there was none. */
export type Numbers = readonly [mean: number, lower95: number, upper95: number, least: number, most: number] | null;

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
  /** Which measure leads on effectiveness in each setting, at the same cost; the first setting is home. */
  readonly leaders: readonly { readonly county: Text; readonly story: Story; readonly leader: string }[];
}

export const lessonStories: readonly Story[] = ['blame', 'overload'];

/** One block of a step: all arms of one story on one seed. */
export interface StepBlock {
  readonly story: Story;
  readonly replicate: number;
  readonly results: readonly Pick<ArmResult, 'outcomes' | 'years'>[];
}
export interface StepJob {
  readonly story: Story;
  readonly replicate: number;
  readonly request: BlockRequest;
}

/** Lists the blocks of a run. */
export function stepJobs(
  arms: Readonly<Record<string, Arm>>,
  {
    county: id,
    replicates,
    weeks: asked,
    seed,
  }: { readonly county: string; readonly replicates: number; readonly weeks: number; readonly seed: string },
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
          mechanical: false,
          window: 'all',
        },
      }),
    ),
  );
}

function readerOf(names: readonly string[], results: StepBlock['results']): Read {
  return (arm, outcome, year) => {
    const result = results[names.indexOf(arm)];
    const values = year === undefined ? result?.outcomes : result?.years[year];
    return values?.[outcome] ?? Number.NaN;
  };
}

/** Mean, interval and range of some numbers; what is no number does not count. */
export function numbersOf(values: readonly number[]): Numbers {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return null;
  const mean = meanOf(known);
  const spread = deviationOf(known);
  const half = spread === null ? 0 : halfWidth(spread, known.length, 0.95);
  return [mean, mean - half, mean + half, Math.min(...known), Math.max(...known)];
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
export function stepCommand(
  arms: Readonly<Record<string, Arm>>,
  {
    county,
    replicates,
    weeks,
    seed,
  }: { readonly county: string; readonly replicates: number; readonly weeks: number; readonly seed: string },
): string {
  const groups = new Map<string, string[]>();
  for (const arm of Object.values(arms)) {
    const sets = Object.entries(arm.parameters ?? {}).map(([name, value]) => ` --set ${name}=${value}`);
    const key = sets.join('');
    groups.set(key, [...(groups.get(key) ?? []), armLabel(arm)]);
  }
  return [...groups]
    .map(([sets, labels]) => {
      const weekly = weeks === 260 ? '' : ` --weeks ${weeks}`;
      return `npm run -s shuaiguo -- compare --county ${county} --story both --arms ${labels.join(',')}${sets} --replicates ${replicates}${weekly} --seed ${seed} --no-mechanical`;
    })
    .join(' && ');
}
