import { deviationOf, halfWidth, meanOf } from './paired.ts';

/** Bounds of a pattern, both inclusive; null = open on that side. */
export type Band = readonly [number | null, number | null];

/** A mean over seeds with its 95 % interval (Student's); no interval from fewer than two seeds. */
export interface Estimate {
  readonly n: number;
  readonly mean: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
}

/** One measured value of a pattern against its band. */
export interface Judged extends Estimate {
  /** Share of the seeds whose own value lies in the band. */
  readonly shareInBand: number | null;
  readonly isInBand: boolean;
}

export type Verdict = 'met' | 'missed' | 'set' | 'not found';

/** Of the seeds of a level, at least so many must lie in the band themselves. */
export const shareNeeded = 0.9;
/** A value whose elasticity to a constant lies here, whatever its sign, moves one-for-one with it. */
export const oneForOne = [0.8, 1.2] as const;
/** Drift from the first to the last year that is still none, relative to the mean. */
export const driftTolerated = 0.05;

/** Estimates a mean over seeds; seeds without a value do not count. */
export function estimate(values: readonly (number | undefined)[]): Estimate {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return { n: 0, mean: null, lower95: null, upper95: null };
  const mean = meanOf(known);
  const spread = deviationOf(known);
  if (spread === null) return { n: 1, mean, lower95: null, upper95: null };
  const half = halfWidth(spread, known.length, 0.95);
  return { n: known.length, mean, lower95: mean - half, upper95: mean + half };
}

function contains([low, high]: Band, value: number): boolean {
  return (low === null || value >= low) && (high === null || value <= high);
}

/**
 * Holds values, one a seed, against a band. In band: the whole 95 % interval of the mean lies in it and, for a level, at
 * least nine seeds in ten do, too: a claim about places must hold in places, one about an effect holds on average.
 */
export function judge(values: readonly (number | undefined)[], band: Band, kind: 'level' | 'contrast'): Judged {
  const found = estimate(values);
  const known = values.filter((value) => value !== undefined);
  const shareInBand = known.length === 0 ? null : known.filter((value) => contains(band, value)).length / known.length;
  const { lower95, upper95 } = found;
  const isMeanInBand = lower95 !== null && upper95 !== null && contains(band, lower95) && contains(band, upper95);
  return { ...found, shareInBand, isInBand: isMeanInBand && (kind === 'contrast' || (shareInBand !== null && shareInBand >= shareNeeded)) };
}

/** How a value's logarithm, or for a share that of its odds, moved for a step in the logarithm of a constant. */
export function elasticity(before: number | undefined, after: number | undefined, logStep: number, isShare: boolean): number | undefined {
  if (before === undefined || after === undefined) return undefined;
  // A share near its ceiling cannot move one-for-one with anything; its odds can.
  const scaled = (value: number) => Math.log(isShare ? value / (1 - value) : Math.abs(value));
  const found = (scaled(after) - scaled(before)) / logStep;
  return Number.isFinite(found) && Math.sign(before) === Math.sign(after) ? found : undefined;
}

/** Tells whether an elasticity amounts to setting the value by the constant. */
export function isOneForOne(mean: number | null): boolean {
  return mean !== null && Math.abs(mean) >= oneForOne[0] && Math.abs(mean) <= oneForOne[1];
}

/** Sums up a pattern: missed if any value is out of its band; set if one moves one-for-one with a constant; else met. */
export function verdictOf(judged: readonly Pick<Judged, 'isInBand'>[], elasticities: readonly Pick<Estimate, 'mean'>[]): Verdict {
  if (judged.length === 0 || judged.some((one) => !one.isInBand)) return 'missed';
  return elasticities.some((one) => isOneForOne(one.mean)) ? 'set' : 'met';
}

/** A search for an interior maximum over levels in ascending order. */
export interface Peak {
  /** Index of the best interior level. */
  readonly best: number;
  readonly means: readonly number[];
  /** Best level against the lowest and against the highest. */
  readonly overLowest: Estimate;
  readonly overHighest: Estimate;
  readonly isInterior: boolean;
}

/**
 * Looks for an interior maximum in rows (one a seed) of values by level. The best interior level is chosen on every other
 * seed and tested on those between, so that the choice cannot flatter the test: both paired intervals must lie above zero.
 */
export function findPeak(rows: readonly (readonly number[])[]): Peak | undefined {
  const levels = rows[0]?.length ?? 0;
  if (levels < 3) return undefined;
  const meansOf = (some: readonly (readonly number[])[]) =>
    Array.from({ length: levels }, (_, k) => meanOf(some.map((row) => row[k] as number)));
  const chosenOn = meansOf(rows.filter((_, i) => i % 2 === 0));
  let best = 1;
  for (let k = 2; k < levels - 1; k++) if ((chosenOn[k] as number) > (chosenOn[best] as number)) best = k;
  const tested = rows.filter((_, i) => i % 2 === 1);
  const against = (other: number) => estimate(tested.map((row) => (row[best] as number) - (row[other] as number)));
  const overLowest = against(0);
  const overHighest = against(levels - 1);
  const isAbove = ({ lower95 }: Estimate) => lower95 !== null && lower95 > 0;
  return { best, means: meansOf(rows), overLowest, overHighest, isInterior: isAbove(overLowest) && isAbove(overHighest) };
}

/** `unclear`: the interval holds zero but is too wide to rule drift out. */
export type DriftVerdict = 'none' | 'drifts' | 'unclear';

/** How an outcome moves over the reported years, relative to its mean over seeds and years. */
export interface Drift {
  readonly mean: number;
  /** Least-squares slope a year. */
  readonly slope: Estimate;
  /** Mean of the later years - first year. */
  readonly laterOverFirst: Estimate;
  /** Last year - first year. */
  readonly lastOverFirst: Estimate;
  readonly verdict: DriftVerdict;
}

/** Measures drift in rows (one a seed) of yearly values; undefined with fewer than two years or where the mean is zero. */
export function measureDrift(rows: readonly (readonly number[])[]): Drift | undefined {
  const years = rows[0]?.length ?? 0;
  if (years < 2) return undefined;
  const mean = meanOf(rows.map(meanOf));
  if (mean === 0) return undefined;
  const middle = (years - 1) / 2;
  let squares = 0;
  for (let y = 0; y < years; y++) squares += (y - middle) ** 2;
  const slopeOf = (row: readonly number[]) => row.reduce((sum, value, y) => sum + (y - middle) * value, 0) / squares;
  const lastOverFirst = estimate(rows.map((row) => ((row[years - 1] as number) - (row[0] as number)) / mean));
  return {
    mean,
    slope: estimate(rows.map((row) => slopeOf(row) / mean)),
    laterOverFirst: estimate(rows.map((row) => (meanOf(row.slice(1)) - (row[0] as number)) / mean)),
    lastOverFirst,
    verdict: driftVerdict(lastOverFirst),
  };
}

/** No drift: the interval lies within the tolerated range, or holds zero and is precise enough to say so. */
export function driftVerdict({ lower95, upper95 }: Pick<Estimate, 'lower95' | 'upper95'>): DriftVerdict {
  if (lower95 === null || upper95 === null) return 'unclear';
  const holdsZero = lower95 <= 0 && upper95 >= 0;
  if (lower95 >= -driftTolerated && upper95 <= driftTolerated) return 'none';
  if (!holdsZero) return 'drifts';
  return (upper95 - lower95) / 2 < driftTolerated ? 'none' : 'unclear';
}
