import type { Text } from '../errors.ts';
import type { Observed } from '../observation.ts';

/** An outcome measure: one number computed from one window of one run's observations. */
export interface Outcome {
  readonly id: string;
  readonly label: Text;
  /** What the number is, in one sentence, with its denominator. */
  readonly definition: Text;
  readonly unit: Text;
  /** Bounds the number can never leave; null = unbounded on that side. */
  readonly range: readonly [number | null, number | null];
  /** What a reader usually wants; 'none' where neither direction is better. */
  readonly better: 'higher' | 'lower' | 'none';
  /** Decimals that make sense on screen. */
  readonly decimals: number;
  readonly source: string;
  /** Returns undefined where the measure has no meaning (nothing came due), never NaN. */
  readonly compute: (observed: Observed) => number | undefined;
  /** Hand-worked cases: they are the unit test. */
  readonly examples: readonly { readonly observed: Observed; readonly expected: number | undefined }[];
}

/** Declares an outcome; the type is the contract. */
export function defineOutcome(outcome: Outcome): Outcome {
  return outcome;
}

/** a / b, or undefined where b is not positive. */
export function ratio(a: number, b: number): number | undefined {
  return b > 0 ? a / b : undefined;
}
