import type { DoneAnalysis } from '../../experiments/study-report.ts';
import { stories } from '../../sim/index.ts';

/** The parameters to which the stories do not all give the same value. */
export function partingIds(): string[] {
  const sets: readonly Readonly<Record<string, number>>[] = stories.map(({ values }) => values);
  const ids = [...new Set(sets.flatMap((values) => Object.keys(values)))];
  return ids.filter((id) => new Set(sets.map((values) => values[id])).size > 1);
}

/** How many inputs count as those that matter most. */
const most = 3;

/** The inputs that matter most in each of two screenings of one outcome, and how many are in both. */
export interface TopInputs {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly shared: number;
}

/** Compares which inputs move an outcome most under the story shown and under the other. */
export function topInputs(shown: DoneAnalysis<'morris'>, other: DoneAnalysis<'morris'>): TopInputs {
  const [ours, theirs] = [shown, other].map(({ result }) =>
    [...result.indices]
      .sort((a, b) => b.muStar - a.muStar)
      .slice(0, most)
      .map(({ input }) => input),
  ) as [string[], string[]];
  return { ours, theirs, shared: ours.filter((input) => theirs.includes(input)).length };
}
