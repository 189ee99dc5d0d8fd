import { isGrey } from '../../experiments/analysis/grey.ts';
import { type PairedSummary, pairedSummaries } from '../../experiments/analysis/paired.ts';
import type { StudyResults } from '../../experiments/results.ts';
import { type Outcome, outcomes } from '../../sim/index.ts';
import type { ArmView } from './arms.ts';

/** A paired summary whose numbers are all there: at least two pairs. */
export interface Estimate extends PairedSummary {
  readonly mean: number;
  readonly difference: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** Whether an outcome may count for an arm: not where the arm defines it, nor where more than half is mechanical. */
export type Assumed = 'defined' | 'mechanical' | null;

/** Looks up an outcome by its id. */
export function outcomeOf(id: string): Outcome | undefined {
  return outcomes.find((outcome) => outcome.id === id);
}

/** Summarises one outcome of every arm in one story; arms without two pairs are left out. */
export function estimates(study: StudyResults, story: string, outcome: Outcome): Map<string, Estimate> {
  const summaries = pairedSummaries({ ...study, stories: [story] }, [outcome]);
  return new Map(summaries.filter(isEstimate).map((summary) => [summary.arm, summary]));
}

function isEstimate(summary: PairedSummary): summary is Estimate {
  const { mean, difference, lower80, lower95 } = summary;
  return mean !== null && difference !== null && lower80 !== null && lower95 !== null;
}

/** Judges whether an estimate counts, and if not, why; the rule is the one of the command line's table. */
export function assumedFor(arm: Pick<ArmView, 'defines'>, outcome: Outcome, estimate: Estimate | undefined): Assumed {
  if (arm.defines.has(outcome.id)) return 'defined';
  return estimate !== undefined && isGrey(estimate, new Set()) ? 'mechanical' : null;
}

/** 1 if the 95 % interval lies on the better side, -1 on the worse, 0 if it holds zero; 'none' counts higher as 1. */
export function direction(estimate: Pick<Estimate, 'lower95' | 'upper95'>, better: Outcome['better']): -1 | 0 | 1 {
  const raw = estimate.lower95 > 0 ? 1 : estimate.upper95 < 0 ? -1 : 0;
  if (raw === 0) return 0;
  return better === 'lower' ? (raw === 1 ? -1 : 1) : raw;
}

/** Pairs of one outcome by replicate: value under the arm and under the baseline, in order of replicates. */
export function pairsOf(
  study: StudyResults,
  story: string,
  arm: string,
  outcome: string,
): { replicate: number; value: number; base: number }[] {
  const rows = study.rows.filter((row) => row.story === story);
  const base = new Map(rows.filter((row) => row.arm === study.baseline).map((row) => [row.replicate, row.outcomes[outcome] ?? null]));
  return rows
    .filter((row) => row.arm === arm)
    .sort((a, b) => a.replicate - b.replicate)
    .flatMap((row) => {
      const value = row.outcomes[outcome] ?? null;
      const before = base.get(row.replicate) ?? null;
      return value === null || before === null ? [] : [{ replicate: row.replicate, value, base: before }];
    });
}

/** Replicates of a story that are in. */
export function replicatesIn(study: StudyResults, story: string): number {
  return study.rows.filter((row) => row.story === story && row.arm === study.baseline).length;
}

/** Outcomes of the model's table of which results hold values. */
export function outcomesIn(study: Pick<StudyResults, 'rows'>): Outcome[] {
  const held = new Set(study.rows.flatMap((row) => Object.keys(row.outcomes)));
  return outcomes.filter(({ id }) => held.has(id));
}
