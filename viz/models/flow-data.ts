/** What `experiments/precomputed/flow.ts` makes for the Start view. */
import type { StoryId } from '../../sim/index.ts';

export const flowRegimes = ['pressure-type', 'full-accountability'] as const;
export type FlowRegime = (typeof flowRegimes)[number];
/** Measures that stand beside the picture: costs and gains of either regime, as the paper names them. */
export const flowMeasures = ['shifting-down', 'burden', 'effectiveness', 'fabrication', 'error-harm', 'committee-blame'] as const;
export type FlowMeasure = (typeof flowMeasures)[number];

export const steps = ['letter', 'notice', 'informal', 'sideways', 'up', 'back', 'ask', 'answer'] as const;
export type Step = (typeof steps)[number];
export const ends = ['resolved', 'paper', 'lapsed', 'undone'] as const;
export type End = (typeof ends)[number];

/** One life. `path`: week, level reached (index in `levels`), step (index in `steps`). Shares are by level, in the order of `levels`. */
export interface FlowLife {
  readonly path: readonly (readonly [number, number, number])[];
  /** Week in which the last part ended, and the share of its weight by end, in the order of `ends`. */
  readonly closed: number;
  readonly ends: readonly number[];
  /** Share of its weight by the level that held it when it ended. */
  readonly held: readonly number[];
  /** Sanction points by level, if it became an incident for which somebody was held to account; and the first such week. */
  readonly blame: readonly number[] | null;
  readonly blamed: number | null;
}
/** A life as it is stored: path (its numbers in a row), closed, ends and held in percent, and if there was blame, its points and week. */
export type FlowRow =
  | readonly [readonly number[], number, readonly number[], readonly number[]]
  | readonly [readonly number[], number, readonly number[], readonly number[], readonly number[], number];
/** One matter: week of arrival, department, township. */
export type FlowMatter = readonly [number, number, number];
export interface FlowData {
  readonly modelHash: string;
  readonly county: { readonly id: string };
  readonly seed: string;
  readonly warmupWeeks: number;
  readonly followedWeeks: number;
  readonly weeks: number;
  readonly replicates: number;
  readonly command: string;
  readonly matters: readonly FlowMatter[];
  readonly lives: readonly { readonly story: StoryId; readonly regime: FlowRegime; readonly lives: readonly FlowRow[] }[];
  /** Names of the numbers in `tallies`. */
  readonly tallyNames: readonly string[];
  /** By replicate, in their order. */
  readonly means: readonly {
    readonly story: StoryId;
    readonly regime: FlowRegime;
    readonly measures: Readonly<Record<FlowMeasure, readonly number[]>>;
    readonly tallies: readonly (readonly number[])[];
  }[];
}
