import type { ReplicateRow, StudyResults } from '../results.ts';
import { studentQuantile } from './student.ts';

/** One arm against the baseline on one outcome, over the replicates in which both have a value. */
export interface PairedSummary {
  readonly story: string;
  readonly arm: string;
  readonly outcome: string;
  /** Pairs that count. */
  readonly n: number;
  /** Mean of the arm itself over these pairs. */
  readonly mean: number | null;
  /** Mean of arm - baseline; the intervals are Student's. */
  readonly difference: number | null;
  readonly lower80: number | null;
  readonly upper80: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  /** Share of pairs in which the arm is strictly better; null where neither direction is. */
  readonly better: number | null;
  /** Mean of (arm's conditions under the baseline's decisions) - baseline; null where no pair has it. */
  readonly mechanical: number | null;
  /** Further replicates until the 95 % half-width is at most a quarter of |difference|, or else the smallest step; at most 9999. */
  readonly moreNeeded: number;
}

/** What the analysis needs to know of an outcome. */
export interface OutcomeTraits {
  readonly id: string;
  readonly better: 'higher' | 'lower' | 'none';
  readonly decimals: number;
}

const mostNeeded = 9999;
/** Rules that stop at 3 or 5 replicates cover less than they name. */
const fewestReplicates = 10;

/** Compares every arm with the baseline, story by story, in the order of the study's stories and arms. */
export function pairedSummaries(
  study: Pick<StudyResults, 'rows' | 'stories' | 'arms' | 'baseline'>,
  outcomes: readonly OutcomeTraits[],
): PairedSummary[] {
  return study.stories.flatMap((story) => {
    const rows = study.rows.filter((row) => row.story === story);
    const byArm = new Map<string, Map<number, ReplicateRow>>(study.arms.map((arm) => [arm.label, new Map()]));
    for (const row of rows) byArm.get(row.arm)?.set(row.replicate, row);
    const baseline = byArm.get(study.baseline) ?? new Map<number, ReplicateRow>();
    return study.arms.flatMap((arm) => {
      const own = [...(byArm.get(arm.label)?.values() ?? [])].sort((a, b) => a.replicate - b.replicate);
      const pairs = own.flatMap((row) => {
        const base = baseline.get(row.replicate);
        return base === undefined ? [] : [{ row, base }];
      });
      return outcomes.map((outcome) => summarize(story, arm.label, outcome, pairs));
    });
  });
}

function summarize(
  story: string,
  arm: string,
  outcome: OutcomeTraits,
  pairs: readonly { row: ReplicateRow; base: ReplicateRow }[],
): PairedSummary {
  const values: number[] = [];
  const differences: number[] = [];
  const mechanicals: number[] = [];
  for (const { row, base } of pairs) {
    const value = row.outcomes[outcome.id] ?? null;
    const before = base.outcomes[outcome.id] ?? null;
    if (value === null || before === null) continue;
    values.push(value);
    differences.push(value - before);
    const frozen = row.mechanical?.[outcome.id] ?? null;
    if (frozen !== null) mechanicals.push(frozen - before);
  }
  const n = differences.length;
  const difference = n === 0 ? null : meanOf(differences);
  const spread = deviationOf(differences);
  const interval = (confidence: number): readonly [number | null, number | null] => {
    if (difference === null || spread === null) return [null, null];
    const half = halfWidth(spread, n, confidence);
    return [difference - half, difference + half];
  };
  const [lower80, upper80] = interval(0.8);
  const [lower95, upper95] = interval(0.95);
  const sign = outcome.better === 'higher' ? 1 : -1;
  return {
    story,
    arm,
    outcome: outcome.id,
    n,
    mean: n === 0 ? null : meanOf(values),
    difference,
    lower80,
    upper80,
    lower95,
    upper95,
    better: outcome.better === 'none' || n === 0 ? null : differences.filter((one) => sign * one > 0).length / n,
    mechanical: mechanicals.length === 0 ? null : meanOf(mechanicals),
    moreNeeded:
      difference === null || spread === null
        ? Math.max(0, fewestReplicates - n)
        : moreReplicates(difference, spread, n, 10 ** -outcome.decimals),
  };
}

/** The mean, summed in the order given. */
export function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The sample standard deviation (n - 1), or null with fewer than two values. */
export function deviationOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = meanOf(values);
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return Math.sqrt(sum / (values.length - 1));
}

/** Half the width of Student's interval for a mean of n values with sample deviation `spread`. */
export function halfWidth(spread: number, n: number, confidence: number): number {
  return spread === 0 ? 0 : (studentQuantile(confidence, n - 1) * spread) / Math.sqrt(n);
}

/**
 * Further replicates until the 95 % half-width is at most a quarter of |difference|; where more than 9999 would not
 * do, until it is at most `step`. 0 if it is already; 9999 if neither can be had.
 */
export function moreReplicates(difference: number, spread: number, n: number, step: number): number {
  if (spread === 0) return 0;
  const quarter = replicatesFor(spread, n, Math.abs(difference) / 4);
  const needed = quarter - n <= mostNeeded ? quarter : replicatesFor(spread, n, step);
  return Math.min(mostNeeded, needed - n);
}

/** The least count of replicates, at least n, that brings the half-width to `target`; Infinity if it is out of reach. */
function replicatesFor(spread: number, n: number, target: number): number {
  const enough = (count: number) => halfWidth(spread, count, 0.95) <= target;
  if (enough(n)) return n;
  if (!(target > 0)) return Number.POSITIVE_INFINITY;
  // Normal theory gives a lower bound; the t quantile asks for a few more.
  const normal = (1.959963984540054 * spread) / target;
  let count = Math.max(n + 1, Math.ceil(normal * normal));
  if (count - n > mostNeeded) return Number.POSITIVE_INFINITY;
  while (!enough(count)) count += 1;
  return count;
}
