import { type Activity, type Arm, activities, type Level, levels } from '../../sim/index.ts';
import { type ArmRead, keyOf } from './explore-run.ts';
import type { FlowTally } from './flow-strip.ts';

/** The runs of the reference that ship with the page, as lists of numbers in the order of the names that stand beside them. */
export interface StoredRuns {
  readonly modelHash: string;
  readonly outcomeIds: readonly string[];
  readonly tallyIds: readonly string[];
  readonly regime: string;
  readonly runs: readonly StoredRun[];
}
type Numbers = readonly (number | null)[];
export interface StoredRun {
  readonly county: string;
  readonly story: string;
  readonly seed: string;
  readonly hash: string;
  readonly outcomes: Numbers;
  readonly years: readonly Numbers[];
  /** By year: shares of own hours, level by level, activity by activity. */
  readonly effort: readonly (readonly number[])[];
  readonly matrix: number[][];
  readonly tally: readonly number[];
}

/** Reads the stored runs into results by key. */
export function readStored({ outcomeIds, tallyIds, regime, runs }: StoredRuns): Map<string, readonly ArmRead[]> {
  const arm: Arm = { regime, interventions: [] };
  const named = (values: Numbers) => Object.fromEntries(outcomeIds.map((id, at) => [id, values[at] ?? null]));
  return new Map(
    runs.map((run) => [
      keyOf(run.county, run.story, run.seed, [arm], {}),
      [
        {
          arm: regime,
          outcomes: named(run.outcomes),
          years: run.years.map(named),
          hash: run.hash,
          matrix: run.matrix,
          effortByYear: run.effort.map(sharesOf),
          tally: Object.fromEntries(tallyIds.map((id, at) => [id, run.tally[at] ?? 0])) as unknown as FlowTally,
        },
      ],
    ]),
  );
}

function sharesOf(values: readonly number[]): Record<Level, Record<Activity, number>> {
  return Object.fromEntries(
    levels.map((level, row) => [
      level,
      Object.fromEntries(activities.map((activity, column) => [activity, values[row * activities.length + column] ?? 0])),
    ]),
  ) as Record<Level, Record<Activity, number>>;
}
