import type { StudyResults } from '../../experiments/results.ts';
import type { Outcome } from '../../sim/index.ts';
import { type ArmView, armViews } from './arms.ts';
import type { Point } from './ellipse.ts';
import { type FrontierDoubt, frontierDoubt } from './frontier-doubt.ts';
import { type Estimate, estimates, pairsOf } from './summaries.ts';

/** One seed's pair of differences on the plane. */
export interface SeedPoint extends Point {
  readonly replicate: number;
}

/** Where plane and forest have their numbers from: a paired study, or a table of effects. */
export interface EffectSource {
  /** The arms, the baseline among them. */
  readonly arms: readonly ArmView[];
  /** Regime that the reforms are added to. */
  readonly home: string;
  readonly stories: readonly string[];
  estimates(story: string, outcome: Outcome): ReadonlyMap<string, Estimate>;
  seeds(story: string, arm: string): readonly SeedPoint[];
  /** Null where seeds are not known one by one. */
  doubt(story: string, labels: readonly string[]): FrontierDoubt | null;
}

const made = new WeakMap<StudyResults, EffectSource>();

/** A study as a source; what was worked out of it once is kept as long as the study is. */
export function sourceOf(study: StudyResults): EffectSource {
  const known = made.get(study);
  if (known !== undefined) return known;
  const kept = new Map<string, ReadonlyMap<string, Estimate>>();
  const source: EffectSource = {
    arms: armViews(study),
    home: regimeOf(study.baseline),
    stories: study.stories,
    estimates(story, outcome) {
      const key = `${story} ${outcome.id}`;
      const found = kept.get(key) ?? estimates(study, story, outcome);
      kept.set(key, found);
      return found;
    },
    seeds: (story, arm) => seedPoints(study, story, arm),
    doubt: (story, labels) => frontierDoubt(study, story, labels),
  };
  made.set(study, source);
  return source;
}

/** The regime that an arm's label begins with. */
export function regimeOf(label: string): string {
  return label.split('+')[0] ?? label;
}

/** Joins the two outcomes' replicates into points of the plane: burden saved, effectiveness gained. */
function seedPoints(study: StudyResults, story: string, arm: string): SeedPoint[] {
  const effects = new Map(pairsOf(study, story, arm, 'effectiveness').map((pair) => [pair.replicate, pair.value - pair.base]));
  return pairsOf(study, story, arm, 'burden').flatMap(({ replicate, value, base }) => {
    const y = effects.get(replicate);
    return y === undefined ? [] : [{ x: base - value, y, replicate }];
  });
}
