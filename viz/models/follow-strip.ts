import type { FollowNames } from './follow-names.ts';
import type { Diary, WeekCounts } from './follow-week.ts';
import type { TableModel } from './tables.ts';

/** A unit's years at a glance. */
export interface StripModel {
  readonly weeks: readonly WeekCounts[];
  readonly most: number;
  readonly finding: string;
  readonly table: TableModel;
}

const quarterWeeks = 13;

/** Makes the strip of weeks; its table sums up quarters. */
export function stripOf({ weeks }: Diary, names: FollowNames): StripModel {
  const { words } = names;
  const sum = (from: number, to: number, key: keyof WeekCounts) => weeks.slice(from, to).reduce((total, one) => total + one[key], 0);
  const most = weeks.reduce((best, one, week) => (one.held > best.held ? { held: one.held, week } : best), { held: 0, week: 0 });
  const quarters = Array.from({ length: Math.ceil(weeks.length / quarterWeeks) }, (_, index) => index * quarterWeeks);
  const { stripHead: head } = words;
  return {
    weeks,
    most: most.held,
    finding: words.stripFinding({
      mean: names.number(sum(0, weeks.length, 'held') / Math.max(1, weeks.length), 1),
      most: String(most.held),
      week: String(most.week),
      letters: String(sum(0, weeks.length, 'letters')),
    }),
    table: {
      head: [head.weeks, head.held, head.came, head.letters, head.went, head.closed, head.checks, head.incidents],
      rows: quarters.map((from) => {
        const to = Math.min(from + quarterWeeks, weeks.length);
        const cells = (['came', 'letters', 'went', 'closed', 'checks', 'incidents'] as const).map((key) => String(sum(from, to, key)));
        return {
          cells: [words.weeks(String(from), String(to - 1)), names.number(sum(from, to, 'held') / (to - from), 1), ...cells],
          isMuted: false,
        };
      }),
    },
  };
}
