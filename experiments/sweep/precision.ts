/** When to stop adding replicates: as soon as every paired difference is known to within a half-width. */
import { deviationOf, halfWidth, meanOf } from '../analysis/paired.ts';

/**
 * Looking at the data before deciding to stop favours samples whose deviation came out small, so that the plain interval covers
 * .93 instead of .95. An interval this much wider, looked at in steps of a quarter from 10 replicates on, covers .95 and more.
 * Source: simulation (test/experiments/studies/precision.test.ts); Y. S. Chow and H. Robbins, Ann. Math. Stat. 36 (1965) 457, for the rule.
 */
export const widening = 1.15;
const growth = 1.25;
const confidence = 0.95;

/** The numbers of replicates at which to look, from `start` to `cap`. */
export function looksOf(start: number, cap: number): number[] {
  const looks = [Math.min(start, cap)];
  for (let last = looks[0] as number; last < cap; last = looks.at(-1) as number) looks.push(Math.min(cap, Math.ceil(last * growth)));
  return looks;
}

/** What is known of one paired difference, and how many more replicates it would take. */
export interface Precise {
  readonly n: number;
  readonly difference: number | null;
  /** Half the width of an interval that holds though it was looked at to decide when to stop; null with too few values. */
  readonly halfWidth: number | null;
  /** Further replicates until the half-width is at most the target, as far as can be told. */
  readonly moreNeeded: number;
}

/** Sums up paired differences against a target half-width. */
export function precisionOf(differences: readonly number[], target: number): Precise {
  const n = differences.length;
  const spread = deviationOf(differences);
  const difference = n === 0 ? null : meanOf(differences);
  if (spread === null) return { n, difference, halfWidth: null, moreNeeded: Math.max(0, 10 - n) };
  return { n, difference, halfWidth: widening * halfWidth(spread, n, confidence), moreNeeded: needed(spread, n, target) - n };
}

/** The least count of replicates, at least n, that brings the widened half-width to the target. */
function needed(spread: number, n: number, target: number): number {
  const isEnough = (count: number) => widening * halfWidth(spread, count, confidence) <= target;
  if (isEnough(n)) return n;
  // Normal theory gives a lower bound; the t quantile asks for a few more.
  const normal = (widening * 1.959963984540054 * spread) / target;
  let count = Math.max(n + 1, Math.ceil(normal * normal));
  while (count < Number.MAX_SAFE_INTEGER && count < 1e6 && !isEnough(count)) count += 1;
  return count;
}
