import { interventions, type Language, type Outcome } from '../../sim/index.ts';
import { type EqualRow, type EqualTable, equalArms, equalEstimate, equalLabel } from './equal-hours.ts';
import type { Estimate } from './summaries.ts';

/** One reform or bundle in all stories, with what sorts it. */
export interface Entry {
  readonly label: string;
  readonly name: string;
  /** Without its level. */
  readonly plainName: string;
  readonly rows: readonly EqualRow[];
  readonly isBundle: boolean;
  readonly estimates: readonly Estimate[];
  readonly isAssumed: boolean;
  /** Mean over stories, turned so that more is better. */
  readonly gain: number;
}

export function sides(outcome: Outcome): 1 | -1 {
  return outcome.better === 'lower' ? -1 : 1;
}

/** Whether an outcome counts for no conclusion in a row: a reform defines it, or more than half of the difference is mechanical. */
export function isAssumedIn(row: EqualRow, outcome: Outcome, estimate: Estimate | null): boolean {
  if (row.defines.includes(outcome.id)) return true;
  const mechanical = estimate?.mechanical ?? null;
  return estimate !== null && mechanical !== null && Math.abs(mechanical) > Math.abs(estimate.difference) / 2;
}

/** All arms of the table: those that count by gain, then those that are assumed. */
export function entriesOf(table: EqualTable, outcome: Outcome, language: Language): Entry[] {
  return equalArms(table)
    .flatMap(({ label, name }): Entry[] => {
      const rows = table.rows.filter((row) => equalLabel(row) === label);
      const estimates = rows.flatMap((row) => equalEstimate(table, row, outcome) ?? []);
      if (rows.length === 0 || estimates.length < rows.length) return [];
      return [
        {
          label,
          name: name[language],
          plainName: interventions.find(({ id }) => id === rows[0]?.id)?.label[language] ?? name[language],
          rows,
          isBundle: rows.some(({ isBundle }) => isBundle),
          estimates,
          isAssumed: rows.some((row, index) => isAssumedIn(row, outcome, estimates[index] ?? null)),
          gain: (sides(outcome) * estimates.reduce((sum, { difference }) => sum + difference, 0)) / estimates.length,
        },
      ];
    })
    .sort((a, b) => Number(a.isAssumed) - Number(b.isAssumed) || b.gain - a.gain);
}

/** Arms in the order of one story, most favourable first. */
export function orderIn(entries: readonly Entry[], outcome: Outcome, story: string): Entry[] {
  const value = ({ estimates }: Entry) => sides(outcome) * (estimates.find((one) => one.story === story)?.difference ?? 0);
  return [...entries].sort((a, b) => value(b) - value(a));
}
