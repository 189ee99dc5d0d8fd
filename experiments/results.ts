import { type Activity, type ArmResult, type County, digest, type Level, type Text } from '../sim/index.ts';

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
  /** Hash of the whole state at the end of the run; results of before this was kept have none. */
  readonly hash?: string;
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

/** One finished block: all arms of one story in one replicate. */
export interface Block {
  readonly story: string;
  readonly replicate: number;
  readonly results: readonly ArmResult[];
}

/** What results say of themselves besides their numbers. */
export interface ResultPlan
  extends Pick<StudyResults, 'command' | 'weeks' | 'warmupWeeks' | 'seedText' | 'arms' | 'baseline' | 'stories' | 'window'> {
  readonly county: Pick<County, 'id' | 'label' | 'departments'>;
}

/** Puts blocks together into results, in the order in which they come. */
export function assembleResults(
  { county, command, weeks, warmupWeeks, seedText, arms, baseline, stories, window }: ResultPlan,
  modelHash: string,
  replicates: number,
  blocks: readonly Block[],
  failures: readonly Failure[] = [],
): StudyResults {
  const rows: ReplicateRow[] = [];
  const effort: StudyResults['effort'][number][] = [];
  const sums = new Map<string, { rows: number[][]; count: number }>();
  for (const { story, replicate, results } of blocks) {
    for (const { arm, outcomes, mechanical, hash, effortByYear, matrix } of results) {
      rows.push({ story, replicate, arm, outcomes, mechanical, hash });
      effort.push({ story, arm, replicate, shares: effortByYear });
      const key = `${story} ${arm}`;
      const sum = sums.get(key);
      if (sum === undefined) sums.set(key, { rows: matrix.map((row) => [...row]), count: 1 });
      else {
        sum.count += 1;
        for (const [i, row] of matrix.entries()) {
          const into = sum.rows[i] as number[];
          for (const [j, value] of row.entries()) into[j] = (into[j] ?? 0) + value;
        }
      }
    }
  }
  return {
    schemaVersion: 1,
    modelHash,
    command,
    county: { id: county.id, label: county.label },
    weeks,
    warmupWeeks,
    seedText,
    replicates,
    baseline,
    arms,
    stories,
    window,
    rows,
    effort,
    matrix: stories.flatMap((story) =>
      arms.flatMap(({ label }) => {
        const sum = sums.get(`${story} ${label}`);
        return sum === undefined ? [] : [{ story, arm: label, rows: sum.rows.map((row) => row.map((value) => value / sum.count)) }];
      }),
    ),
    departments: county.departments.map(({ label }) => label),
    ...(failures.length === 0 ? {} : { failures }),
  };
}

/**
 * The checksum of results: a digest of every run's state hash under its story, replicate and arm. It knows neither the order of the rows nor
 * of the arms. Null where a row has no hash, or there is none.
 */
export function checksumOf(rows: readonly ReplicateRow[]): string | null {
  if (rows.length === 0 || rows.some(({ hash }) => hash === undefined)) return null;
  return digest(
    rows
      .map(({ story, replicate, arm, hash }) => `${story} ${replicate} ${arm} ${hash}`)
      .sort()
      .join('\n'),
  );
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
