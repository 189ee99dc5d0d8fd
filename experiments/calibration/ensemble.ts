/** Which points of the prior agree with the paper, which of the two stories each of them tells, and a few of each to go on with. */
import type { StoryId } from '../../sim/index.ts';
import type { Band } from '../analysis/verdict.ts';
import type { Values } from '../sweep/lines.ts';
import { fitReadings } from './statistics.ts';

/** Points chosen of each branch, at most. */
export const mostPerBranch = 10;
/** Fewer accepted than this are too few for two branches; a larger share than this means that the patterns hardly choose. */
export const fewestAccepted = 20;
export const largestShare = 0.5;
/** Points are sorted into branches in the order of their distance, no more than this. */
export const mostClassified = 400;
/** Two parts of shifting that differ by less than this are not told apart. */
export const smallestMargin = 0.02;

/** Tells whether a value lies in a band. */
export function isInside([low, high]: Band, value: number): boolean {
  return (low === null || value >= low) && (high === null || value <= high);
}

/**
 * How far a value lies from the middle of a band, in half-widths: 0 in the middle, 1 at an end. Inside a band that is open on one side it
 * is 0; outside, it is 1 and the gap relative to the end.
 */
export function bandDistance(band: Band, value: number): number {
  const [low, high] = band;
  if (low !== null && high !== null) return Math.abs(value - (low + high) / 2) / ((high - low) / 2);
  const end = low ?? high;
  return end === null || isInside(band, value) ? 0 : 1 + Math.abs(value - end) / Math.abs(end || 1);
}

/** How a run stands against the fit patterns; undefined where one of them has no value in it. */
export interface Fit {
  /** Root mean square of the distances from the single bands. */
  readonly distance: number;
  /** Whether every one lies in its band. */
  readonly isAccepted: boolean;
}

/** Holds a run against the fit patterns. */
export function fitOf(values: Values): Fit | undefined {
  const bands = fitReadings.map(({ reading }) => ({ band: reading.band, value: values[reading.id] ?? null }));
  let squares = 0;
  let isAccepted = true;
  for (const { band, value } of bands) {
    if (value === null) return undefined;
    squares += bandDistance(band, value) ** 2;
    isAccepted &&= isInside(band, value);
  }
  return { distance: Math.sqrt(squares / bands.length), isAccepted };
}

/** Says whether patterns choose: too few points agree with them to go on, too many to have been chosen, or neither. */
export function acceptanceOf(accepted: number, of: number): 'few' | 'many' | 'fair' {
  if (accepted < fewestAccepted) return 'few';
  return accepted > largestShare * of ? 'many' : 'fair';
}

/** What is taken away from decisions to see what shifting rests on. */
export const withoutBlame = { outcomeStake: 0 } as const;
export const withoutLoad = { loadWeight: 0 } as const;

export type Branch = StoryId | 'mixed';

/** The share of matters moved down in a county, and in the same county on the same luck without one of the two terms. */
export interface ThreeRuns {
  readonly shifting: number;
  readonly withoutBlame: number;
  readonly withoutLoad: number;
}

/** What shifting loses without each term. */
export interface Parts {
  readonly byBlame: number;
  readonly byLoad: number;
}

export function partsOf({ shifting, withoutBlame: blameless, withoutLoad: loadless }: ThreeRuns): Parts {
  return { byBlame: shifting - blameless, byLoad: shifting - loadless };
}

/**
 * Sorts a point: driven by blame if shifting loses more when nobody fears being held to account (`outcomeStake` 0) than when load weighs
 * nothing (`loadWeight` 0), driven by overload in the other case, mixed where the two differ by less than `smallestMargin` or neither loses anything.
 */
export function branchOf({ byBlame, byLoad }: Parts): Branch {
  if (Math.max(byBlame, byLoad) <= 0 || Math.abs(byBlame - byLoad) < smallestMargin) return 'mixed';
  return byBlame > byLoad ? 'blame' : 'overload';
}

/** Picks at most `most` of a list that is sorted by distance: the nearest, the farthest, and between them at even ranks. */
export function spreadOver<T>(sortedByDistance: readonly T[], most = mostPerBranch): T[] {
  const count = sortedByDistance.length;
  if (count <= most) return [...sortedByDistance];
  return Array.from({ length: most }, (_, k) => sortedByDistance[Math.round((k * (count - 1)) / Math.max(1, most - 1))] as T);
}
