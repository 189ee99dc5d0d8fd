import type { Text } from '../../sim/index.ts';
import type { Verdict } from './tradeoff.ts';

/** One row of dots: a value with its interval, as a chart draws it. */
export interface DotRow {
  readonly key: string;
  /** Number of the policy; null where rows are no policies. */
  readonly number: number | null;
  readonly name: Text;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** A narrower interval, drawn thick. */
  readonly inner: readonly [number, number] | null;
  /** A second value, drawn as a hollow diamond. */
  readonly second: number | null;
  /** `assumed` where the policy itself defines what is shown. */
  readonly verdict: Verdict;
}

/** Rows on one axis. */
export interface DotPanel {
  readonly id: string;
  /** Null where the figure's own title says it. */
  readonly title: Text | null;
  readonly axis: Text;
  readonly rows: readonly DotRow[];
  readonly extent: readonly [number, number];
  /** Writes a value of this panel for the reader. */
  readonly write: (value: number, language: keyof Text) => string;
  /** Writes a number of the axis, given the decimals that its ticks need. */
  readonly tick: (value: number, decimals: number, language: keyof Text) => string;
  /** By how much values are multiplied on the axis, so that its ticks are round numbers. */
  readonly factor: number;
}

/** Bounds of everything that rows draw, and of what must be on the axis. */
export function extentOf(rows: readonly DotRow[], ...always: readonly number[]): readonly [number, number] {
  const drawn = rows.flatMap(({ value, lower, upper, second }) => [value, lower ?? value, upper ?? value, second ?? value]);
  const low = [...drawn, ...always].reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = [...drawn, ...always].reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return low < high ? [low, high] : [low === high ? low - 1 : 0, low === high ? high + 1 : 1];
}
