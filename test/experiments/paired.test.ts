import { describe, expect, it } from 'vitest';
import { isGrey } from '../../experiments/analysis/grey.ts';
import { halfWidth, moreReplicates, type OutcomeTraits, type PairedSummary, pairedSummaries } from '../../experiments/analysis/paired.ts';
import type { ReplicateRow } from '../../experiments/results.ts';

const burden: OutcomeTraits = { id: 'burden', better: 'lower', decimals: 3 };
const neutral: OutcomeTraits = { id: 'letters', better: 'none', decimals: 1 };

function study(rows: readonly ReplicateRow[]) {
  const arms = ['base', 'reform'].map((label) => ({ label, text: { zh: label, en: label } }));
  return { rows, stories: ['overload'], arms, baseline: 'base' };
}

function row(arm: string, replicate: number, outcome: number | null, mechanical: number | null = null): ReplicateRow {
  return {
    story: 'overload',
    replicate,
    arm,
    outcomes: { burden: outcome, letters: outcome },
    mechanical: mechanical === null ? null : { burden: mechanical },
  };
}

function summaryOf(rows: readonly ReplicateRow[], outcome = burden): PairedSummary {
  return pairedSummaries(study(rows), [outcome]).find((summary) => summary.arm === 'reform') as PairedSummary;
}

describe('the paired analysis', () => {
  // Differences -1, -2, -3, -2: mean -2, deviation sqrt(2/3), standard error sqrt(1/6), t(3) = 3.182446.
  const rows = [
    ...[10, 11, 12, 13].map((value, i) => row('base', i + 1, value)),
    ...[9, 9, 9, 11].map((value, i) => row('reform', i + 1, value, [9.5, 10.5, 11.5, 12.5][i])),
  ];

  it('gives the numbers worked out by hand', () => {
    const summary = summaryOf(rows);
    expect(summary.n).toBe(4);
    expect(summary.mean).toBe(9.5);
    expect(summary.difference).toBe(-2);
    const half = 3.1824463053 * Math.sqrt(1 / 6);
    expect(summary.lower95).toBeCloseTo(-2 - half, 8);
    expect(summary.upper95).toBeCloseTo(-2 + half, 8);
    expect(summary.lower80).toBeCloseTo(-2 - 1.6377443536 * Math.sqrt(1 / 6), 8);
    expect(summary.better).toBe(1);
    expect(summary.mechanical).toBe(-0.5);
  });

  it('pairs by the number of the replicate, not by the order of the rows', () => {
    expect(summaryOf([...rows].reverse())).toEqual(summaryOf(rows));
  });

  it('leaves out replicates in which either arm has no value', () => {
    const summary = summaryOf([
      ...rows,
      row('base', 5, null),
      row('reform', 5, 1),
      row('base', 6, 1),
      row('reform', 6, null),
      row('reform', 7, 1),
    ]);
    expect(summary.n).toBe(4);
    expect(summary.difference).toBe(-2);
  });

  it('has no interval from one pair and no number from none', () => {
    const one = summaryOf([row('base', 1, 2), row('reform', 1, 1)]);
    expect([one.n, one.difference, one.lower95, one.upper95, one.moreNeeded]).toEqual([1, -1, null, null, 9]);
    const none = summaryOf([row('base', 1, null), row('reform', 1, 1)]);
    expect([none.n, none.mean, none.difference, none.better, none.mechanical]).toEqual([0, null, null, null, null]);
  });

  it('calls nothing better where neither direction is', () => {
    expect(summaryOf(rows, neutral).better).toBeNull();
  });

  it('finds that the baseline differs from itself by nothing', () => {
    const [own] = pairedSummaries(study(rows), [burden]);
    expect([own?.difference, own?.lower95, own?.upper95, own?.better, own?.moreNeeded]).toEqual([0, 0, 0, 0, 0]);
  });

  it('asks for exactly as many more replicates as bring the half-width to a quarter of the difference', () => {
    const more = moreReplicates(0.1, 0.2, 16, 1e-6);
    expect(more).toBeGreaterThan(0);
    expect(halfWidth(0.2, 16 + more, 0.95)).toBeLessThanOrEqual(0.025);
    expect(halfWidth(0.2, 16 + more - 1, 0.95)).toBeGreaterThan(0.025);
  });

  it('falls back on the smallest step where the difference is too small, and stops at 9999', () => {
    const more = moreReplicates(1e-9, 0.01, 16, 0.001);
    expect(halfWidth(0.01, 16 + more, 0.95)).toBeLessThanOrEqual(0.001);
    expect(halfWidth(0.01, 16 + more - 1, 0.95)).toBeGreaterThan(0.001);
    expect(moreReplicates(0, 1, 16, 1e-9)).toBe(9999);
    expect(moreReplicates(1, 0.01, 16, 0.001)).toBe(0);
  });

  it('shows grey what an intervention defines, and what is more than half mechanical', () => {
    const difference = { outcome: 'burden', difference: -2 };
    expect(isGrey({ ...difference, mechanical: -0.9 }, new Set())).toBe(false);
    expect(isGrey({ ...difference, mechanical: -1.1 }, new Set())).toBe(true);
    expect(isGrey({ ...difference, mechanical: null }, new Set(['burden']))).toBe(true);
  });
});
