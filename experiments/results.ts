import type { Activity, Level, Text } from '../sim/index.ts';

/** Outcome values of one run; null where the measure has no meaning in it. */
export type Values = Readonly<Record<string, number | null>>;

/** One arm in one replicate of one story. */
export interface ReplicateRow {
  readonly story: string;
  readonly replicate: number;
  readonly arm: string;
  readonly outcomes: Values;
  /** Outcomes with the new conditions in force and the baseline's decisions; null where there is no such run. */
  readonly mechanical: Values | null;
}

/** A block of runs that could not be finished: no numbers to misread, and how to see the failure again. */
export interface Failure {
  readonly story: string;
  readonly replicate: number;
  readonly seed: string;
  readonly message: string;
  readonly replay: string;
}

/** Everything a comparison found, replicate by replicate: what the report holds, and what the page makes live. */
export interface StudyResults {
  readonly schemaVersion: 1;
  readonly modelHash: string;
  readonly command: string;
  readonly county: { readonly id: string; readonly label: Text };
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly seedText: string;
  readonly replicates: number;
  readonly baseline: string;
  readonly arms: readonly { readonly label: string; readonly text: Text }[];
  readonly stories: readonly string[];
  readonly window: string;
  readonly rows: readonly ReplicateRow[];
  /** Shares of own hours by level and activity, year by year. */
  readonly effort: readonly {
    readonly story: string;
    readonly arm: string;
    readonly replicate: number;
    readonly shares: readonly Readonly<Record<Level, Readonly<Record<Activity, number>>>>[];
  }[];
  /** Sanction points by who had the duty (row) and who was held to account (column), mean over replicates. */
  readonly matrix: readonly { readonly story: string; readonly arm: string; readonly rows: readonly (readonly number[])[] }[];
  readonly departments: readonly Text[];
  readonly failures?: readonly Failure[];
}

/** Writes JSON that can stand inside a script element: no `<` can end the element or open a comment. */
export function embeddable(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** Puts results into the page that was built for them. */
export function withResults(page: string, results: object): string {
  const element = `<script type="application/json" id="results">${embeddable(results)}</script>`;
  const place = /<script type="application\/json" id="results">[^<]*<\/script>/;
  if (place.test(page)) return page.replace(place, () => element);
  return page.replace(/<body[^>]*>/, (body) => `${body}\n${element}`);
}
