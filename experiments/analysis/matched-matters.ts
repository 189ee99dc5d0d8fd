import type { ModelEvent } from '../../sim/index.ts';

/** How one matter ended in one run. */
export interface MatterEnd {
  readonly isHard: boolean;
  /** Real coverage when it was closed; the parts of a split matter weigh alike. */
  readonly coverage: number;
}

/** Mean change in coverage from one run to another, matter by matter; undefined where there is no such matter. */
export interface MatchedChange {
  /** Matters that are soft in the first run and hard in the second. */
  readonly madeHard: number | undefined;
  /** Matters that are hard, or soft, in both. */
  readonly unchanged: number | undefined;
  readonly madeHardCount: number;
  readonly unchangedCount: number;
}

/** The ends of all matters that arrived after the warm-up and came due within `weeks`, by identity. */
export function matterEnds(events: readonly ModelEvent[], weeks: number): Map<string, MatterEnd> {
  const hard = new Map<string, boolean>();
  const sums = new Map<string, { coverage: number; parts: number }>();
  for (const { kind, matter, values } of events) {
    if (kind === 'arrive' && (values.deadline as number) < weeks) hard.set(matter, values.hard === 1);
    if (kind !== 'close' || !hard.has(matter)) continue;
    const sum = sums.get(matter);
    if (sum === undefined) sums.set(matter, { coverage: values.coverage as number, parts: 1 });
    else {
      sum.coverage += values.coverage as number;
      sum.parts += 1;
    }
  }
  return new Map(
    [...sums].map(([matter, { coverage, parts }]) => [matter, { isHard: hard.get(matter) === true, coverage: coverage / parts }]),
  );
}

/** Compares the same matters in two runs of one seed: luck is aligned, so a matter has the same identity in both. */
export function matchedChange(first: ReadonlyMap<string, MatterEnd>, second: ReadonlyMap<string, MatterEnd>): MatchedChange {
  let made = 0;
  let madeHardCount = 0;
  let same = 0;
  let unchangedCount = 0;
  for (const [matter, before] of first) {
    const after = second.get(matter);
    if (after === undefined) continue;
    if (before.isHard === after.isHard) {
      same += after.coverage - before.coverage;
      unchangedCount += 1;
    } else if (after.isHard) {
      made += after.coverage - before.coverage;
      madeHardCount += 1;
    }
  }
  return {
    madeHard: madeHardCount > 0 ? made / madeHardCount : undefined,
    unchanged: unchangedCount > 0 ? same / unchangedCount : undefined,
    madeHardCount,
    unchangedCount,
  };
}
