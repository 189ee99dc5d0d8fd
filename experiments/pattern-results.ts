import {
  type Drift,
  type Estimate,
  elasticity,
  estimate,
  findPeak,
  isOneForOne,
  type Judged,
  judge,
  measureDrift,
  type Peak,
  type Verdict,
  verdictOf,
} from './analysis/verdict.ts';
import { driftOutcomes, type Pattern, type PeakSearch, type Reading } from './patterns.ts';
import type { Seen } from './worker-tasks.ts';

/** What one seed showed, by scenario; probes only on the first seeds. */
export type SeenByScenario = ReadonlyMap<string, Seen>;

export interface ReadingResult extends Judged {
  readonly reading: Reading;
}

export interface ElasticityResult extends Estimate {
  readonly constant: string;
  readonly isOneForOne: boolean;
}

export interface PeakResult {
  readonly search: PeakSearch;
  /** Undefined where some value is missing. */
  readonly peak: Peak | undefined;
}

export interface PatternResult {
  readonly pattern: Pattern;
  readonly verdict: Verdict;
  readonly readings: readonly ReadingResult[];
  readonly elasticities: readonly ElasticityResult[];
  readonly peaks: readonly PeakResult[];
}

/** Judges one pattern on all seeds of one story. */
export function judgePattern(pattern: Pattern, seeds: readonly SeenByScenario[]): PatternResult {
  const readings = pattern.readings.map(
    (reading): ReadingResult => ({
      reading,
      ...judge(
        seeds.map((seed) => readingValue(reading, seed)),
        reading.band,
        reading.kind,
      ),
    }),
  );
  const [first] = pattern.readings;
  const elasticities = pattern.probes.flatMap((probe): ElasticityResult[] => {
    if (first === undefined) return [];
    const found = estimate(
      seeds.map((seed) =>
        elasticity(readingValue(first, seed), readingValue(first, seed, probe.id), Math.log(probe.factor), first.isShare),
      ),
    );
    return found.n === 0 ? [] : [{ constant: probe.id, ...found, isOneForOne: isOneForOne(found.mean) }];
  });
  const peaks = (pattern.peaks ?? []).map((search): PeakResult => {
    const rows = seeds.map((seed) => search.scenarios.map((name) => peakValue(search, seed.get(name))));
    const whole = rows.filter((row): row is number[] => row.every((value) => value !== undefined));
    return { search, peak: findPeak(whole) };
  });
  const verdict =
    pattern.peaks === undefined
      ? verdictOf(
          readings.filter(({ reading }) => reading.isAside !== true),
          elasticities,
        )
      : peaks.every(({ peak }) => peak?.isInterior === true)
        ? 'met'
        : 'not found';
  return { pattern, verdict, readings, elasticities, peaks };
}

/** A reading's value on one seed, in its own scenarios or in those of a probe. */
export function readingValue(reading: Reading, seed: SeenByScenario, probe?: string): number | undefined {
  const seen = reading.from.map((name) => seed.get(probe === undefined ? name : `${name}|${probe}`));
  const known = seen.filter((one) => one !== undefined);
  if (known.length < seen.length) return undefined;
  const value = reading.of(...known);
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

function peakValue({ outcome, window }: PeakSearch, seen: Seen | undefined): number | undefined {
  if (seen === undefined) return undefined;
  if (window === 'all') return seen.outcomes[outcome] ?? undefined;
  const last = seen.years.slice(-2).map((year) => year[outcome] ?? undefined);
  if (last.length === 0 || last.some((value) => value === undefined)) return undefined;
  return (last as number[]).reduce((sum, value) => sum + value, 0) / last.length;
}

export interface DriftResult {
  readonly outcome: string;
  readonly drift: Drift;
}

/** Drift of the default scenario, over the seeds that have a value in every full year. */
export function judgeDrift(seeds: readonly SeenByScenario[]): DriftResult[] {
  return driftOutcomes.flatMap((outcome) => {
    const rows = seeds
      .map((seed) => (seed.get('default')?.years ?? []).map((year) => year[outcome] ?? Number.NaN))
      .filter((row) => row.every(Number.isFinite));
    const drift = measureDrift(rows);
    return drift === undefined ? [] : [{ outcome, drift }];
  });
}
