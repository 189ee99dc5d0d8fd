import { deviationOf, halfWidth, meanOf } from './paired.ts';

/** Bounds of a 95 % interval; null where there are too few values for one. */
export type Bounds = readonly [number | null, number | null];

/** Student's interval for the mean of independent values. */
export function meanInterval(values: readonly number[], confidence = 0.95): Bounds {
  const spread = deviationOf(values);
  if (spread === null) return [null, null];
  const mean = meanOf(values);
  const half = halfWidth(spread, values.length, confidence);
  return [mean - half, mean + half];
}

/**
 * Wilson's 95 % interval for a share seen in n independent trials. It also holds, on the safe side, for a mean of n values
 * between 0 and 1. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209.
 */
export function shareInterval(share: number, n: number): Bounds {
  if (n < 1) return [null, null];
  const z = 1.959963984540054;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, Math.min(share, middle - half)), Math.min(1, Math.max(share, middle + half))];
}

/** The quantile of sorted values, between neighbours in proportion (R's type 7). */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (at - below);
}

/** Sorts a copy from low to high. */
export function sorted(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}
