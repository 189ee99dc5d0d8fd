import { isGrey } from '../../experiments/analysis/grey.ts';
import { interventions, type Language, type Outcome } from '../../sim/index.ts';
import { type EqualRow, type EqualTable, equalArms, equalEstimate, equalLabel } from './equal-hours.ts';
import { direction, type Estimate } from './summaries.ts';

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
  return isGrey(estimate ?? { outcome: outcome.id, difference: null, mechanical: null }, new Set(row.defines));
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

/** The stories of the brief, in its order. */
export const briefStories = ['blame', 'overload'] as const;
type BriefStory = (typeof briefStories)[number];

function estimateIn({ estimates }: Entry, story: BriefStory): Estimate | undefined {
  return estimates.find((one) => one.story === story);
}

/** Which side of the baseline an arm clearly is on in one story; 0 if that is not clear. */
export function directionIn(entry: Entry, outcome: Outcome, story: BriefStory): -1 | 0 | 1 {
  const estimate = estimateIn(entry, story);
  return estimate === undefined ? 0 : direction(estimate, outcome.better);
}

type Bounds = Pick<Estimate, 'lower95' | 'upper95'>;

/** Whether two 95 % intervals have nothing in common: what the table tells of two arms, since it holds no pairs across them. */
export function isApart(one: Bounds, other: Bounds): boolean {
  return one.lower95 > other.upper95 || one.upper95 < other.lower95;
}

/** Whether an arm comes before another in one story: on the better side of it, with intervals apart. */
export function isAhead(entry: Entry, other: Entry, outcome: Outcome, story: BriefStory): boolean {
  const [own, against] = [estimateIn(entry, story), estimateIn(other, story)];
  if (own === undefined || against === undefined || !isApart(own, against)) return false;
  return sides(outcome) * (own.difference - against.difference) > 0;
}

/** The arm that comes before every other one in a story; undefined where intervals do not tell. */
export function leaderIn(entries: readonly Entry[], outcome: Outcome, story: BriefStory): Entry | undefined {
  return entries.find((entry) => entries.every((other) => other === entry || isAhead(entry, other, outcome, story)));
}
