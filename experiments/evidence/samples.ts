/** Effects read off the runs: one number for each seed, by question, setting and story. */
import { outcomes, type StoryId } from '../../sim/index.ts';
import type { ArmValues } from './arm-values.ts';
import { type Asked, keyOf } from './plan.ts';
import { baselineName, type Effect, type Reader } from './question.ts';

/** What is known of one arm on one (setting, story, seed). */
export interface ArmData {
  readonly values: ArmValues;
  readonly years?: readonly ArmValues[];
  readonly frozen?: ArmValues;
}

/** All effects of a question on one seed; NaN where a run it needs has no such value, so that the seed does not count. */
export interface Sample {
  readonly seed: string;
  readonly effects: readonly number[];
  /** The same effects with the frozen run of each reform in the place of the live one; NaN where one has none. */
  readonly frozen: readonly number[];
}

/** Samples of every question that a plan asks. */
export class Samples {
  private readonly kept = new Map<string, Sample[]>();

  add(question: string, setting: string, story: StoryId, sample: Sample): void {
    const key = JSON.stringify([question, setting, story]);
    const before = this.kept.get(key);
    if (before === undefined) this.kept.set(key, [sample]);
    else before.push(sample);
  }

  /** Samples of one question in one setting and story, in the order of the seeds; none where nothing was run. */
  of(question: string, setting: string, story: StoryId): readonly Sample[] {
    return this.kept.get(JSON.stringify([question, setting, story])) ?? [];
  }
}

const places: ReadonlyMap<string, number> = new Map(outcomes.map(({ id }, at) => [id, at]));

/** The reader of a question over the arms of one (setting, story, seed). */
export function readerOf(question: Pick<Asked, 'arms'>, arms: ReadonlyMap<string, ArmData>): Reader {
  return (name, outcome, when) => {
    const key = keyOf(question, name);
    const data = key === undefined ? undefined : arms.get(key);
    const place = places.get(outcome);
    if (data === undefined || place === undefined) return Number.NaN;
    const row = when === undefined ? data.values : when === 'mechanical' ? data.frozen : data.years?.[when];
    return row?.[place] ?? Number.NaN;
  };
}

/**
 * A reader that has the frozen run of every arm but the baseline in the place of the live one. Single years are not kept of frozen runs:
 * NaN, as for arms that have no frozen run at all.
 */
export function frozenReader(read: Reader): Reader {
  return (name, outcome, when) => {
    if (name === baselineName) return read(name, outcome, when);
    return typeof when === 'number' ? Number.NaN : read(name, outcome, 'mechanical');
  };
}

/** Works an effect out; NaN where it is no number. */
export function effectOf(effect: Effect, read: Reader): number {
  const value = effect.of(read);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The values of one effect over seeds, those without a number left out. */
export function effectValues(samples: readonly Sample[], effect = 0): number[] {
  return samples.flatMap(({ effects }) => finite(effects[effect]));
}

/** The values of one effect with frozen runs, those without a number left out. */
export function frozenValues(samples: readonly Sample[], effect = 0): number[] {
  return samples.flatMap(({ frozen }) => finite(frozen[effect]));
}

/** One effect averaged over stories, seed by seed; seeds that some story lacks are left out. */
export function meanOverStories(byStory: readonly (readonly Sample[])[], effect = 0): number[] {
  const [first = [], ...others] = byStory;
  return first.flatMap(({ seed, effects }) => {
    const values = [effects[effect], ...others.map((one) => one.find((sample) => sample.seed === seed)?.effects[effect])];
    const known = values.flatMap(finite);
    return known.length < values.length ? [] : [known.reduce((sum, value) => sum + value, 0) / known.length];
  });
}

function finite(value: number | undefined): number[] {
  return value === undefined || !Number.isFinite(value) ? [] : [value];
}
