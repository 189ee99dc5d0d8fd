/**
 * Whether the method finds parameters that are known: synthetic counties are run, their statistics are taken for observed ones, and the
 * posterior must hold the true parameters as often as it says. None of the synthetic counties is a row of the table it is held against.
 */
import { type Bounds, meanInterval, shareInterval } from '../analysis/intervals.ts';
import { estimatorOf, middleOf, type ReferenceTable } from './regression-abc.ts';

/** Intervals are the middle nine tenths of a posterior. */
export const intervalShare = 0.9;
/** Where the share of intervals that hold the truth must lie. */
export const coverageTarget = [0.85, 0.95] as const;
/** A posterior wider than this, relative to the prior, says next to nothing. */
export const widthLimit = 0.8;

/** A county whose parameters are known: coordinates in the prior, and what it showed. */
export interface KnownCounty {
  readonly unit: readonly number[];
  readonly statistics: readonly number[];
}

/** How one parameter was found again. */
export interface RecoveredParameter {
  readonly id: string;
  /** Share of the synthetic counties whose interval holds the true value, with Wilson's 95 % interval of that share. */
  readonly coverage: number;
  readonly lower95: number | null;
  readonly upper95: number | null;
  /** Width of the interval over that of the prior, the mean over counties. */
  readonly width: number;
  readonly isIdentified: boolean;
}

/** How all of them were. */
export interface Recovery {
  readonly counties: number;
  readonly coverage: number;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly verdict: 'calibrated' | 'broken';
  /** Parameters whose own share lies outside the target, be it by luck. */
  readonly outside: readonly string[];
  readonly parameters: readonly RecoveredParameter[];
}

/**
 * Recovers every synthetic county. It is broken if the share over all parameters lies outside the target, or that of one parameter lies
 * so far outside that luck does not explain it (its whole 95 % interval does).
 */
export function recover(table: ReferenceTable, ids: readonly string[], counties: readonly KnownCounty[], accepted?: number): Recovery {
  const estimate = estimatorOf(table, accepted);
  const hits = counties.map(() => ids.map(() => false));
  const widths = ids.map(() => 0);
  counties.forEach(({ unit, statistics }, at) => {
    const { draws, weights } = estimate(statistics);
    draws.forEach((values, i) => {
      const [low, high] = middleOf(values, weights, intervalShare);
      const truth = unit[i] as number;
      (hits[at] as boolean[])[i] = truth >= low && truth <= high;
      widths[i] = (widths[i] as number) + (high - low) / intervalShare / counties.length;
    });
  });
  const parameters = ids.map((id, i): RecoveredParameter => {
    const coverage = hits.filter((own) => own[i]).length / counties.length;
    const [lower95, upper95] = shareInterval(coverage, counties.length);
    const width = widths[i] as number;
    return { id, coverage, lower95, upper95, width, isIdentified: width <= widthLimit };
  });
  const each = hits.map((own) => own.filter(Boolean).length / ids.length);
  const coverage = each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
  const [lower95, upper95]: Bounds = meanInterval(each);
  const isBroken = !isOnTarget(coverage) || parameters.some((one) => isBeyondLuck(one));
  return {
    counties: counties.length,
    coverage,
    lower95,
    upper95,
    verdict: isBroken ? 'broken' : 'calibrated',
    outside: parameters.filter((one) => !isOnTarget(one.coverage)).map(({ id }) => id),
    parameters,
  };
}

/** Tells whether a share of intervals lies in the target. */
export function isOnTarget(coverage: number): boolean {
  return coverage >= coverageTarget[0] && coverage <= coverageTarget[1];
}

function isBeyondLuck({ lower95, upper95 }: Pick<RecoveredParameter, 'lower95' | 'upper95'>): boolean {
  return lower95 !== null && upper95 !== null && (upper95 < coverageTarget[0] || lower95 > coverageTarget[1]);
}
