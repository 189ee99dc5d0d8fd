/** Numbers of the paper that nothing was fitted to, scored afterwards on the points that were chosen. Misses are told, not mended. */
import { judge } from '../analysis/verdict.ts';
import type { Values } from '../sweep/lines.ts';
import { checkReadings } from './statistics.ts';

/** One reading of a check pattern on the points of one branch, or on all of them. */
export interface CheckResult {
  readonly pattern: string;
  readonly reading: string;
  readonly points: 'all' | 'blame' | 'overload';
  readonly n: number;
  readonly mean: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly shareInBand: number | null;
  /** By the rule of the patterns: the interval of the mean lies in the band, and nine points in ten do. */
  readonly isMet: boolean;
}

/** Scores the check patterns that one run of a point gives; each point counts with the run it was accepted for. */
export function scoreChecks(points: readonly { readonly branch: 'blame' | 'overload'; readonly values: Values }[]): CheckResult[] {
  return checkReadings.flatMap(({ pattern, reading }) =>
    (['all', 'blame', 'overload'] as const).flatMap((group): CheckResult[] => {
      const own = points.filter(({ branch }) => group === 'all' || branch === group);
      if (own.length === 0) return [];
      const { isInBand, ...found } = judge(
        own.map(({ values }) => values[reading.id] ?? undefined),
        reading.band,
        reading.kind,
      );
      const [low, high] = reading.band;
      return [{ pattern: pattern.id, reading: reading.id, points: group, ...found, low, high, isMet: isInBand }];
    }),
  );
}
