import { type Language, type ParameterEntry, type ParameterValue, parameters, type Text } from '../../sim/index.ts';
import type { Settings } from './study.ts';

export const grades = ['paper', 'literature', 'assumption'] as const;
export type Grade = (typeof grades)[number];
export const roles = ['uncertainty', 'lever', 'setting'] as const;
export type Role = (typeof roles)[number];

/** One assumption as a row: what a parameter is, where its value comes from, and whether the scenario has changed it. */
export interface AssumptionRow {
  readonly id: string;
  readonly label: Text;
  readonly doc: Text;
  readonly unit: Text;
  readonly source: string;
  readonly grade: Grade;
  readonly role: Role;
  readonly group: string;
  /** Value of the table, and range or choices. */
  readonly value: string;
  readonly range: string;
  /** The value that the scenario itself sets; null where it leaves the parameter to table, regime and story. */
  readonly changed: string | null;
}

export interface AssumptionFilter {
  /** Words that must all occur in name, meaning or source. */
  readonly query: string;
  readonly grade: Grade | null;
  readonly role: Role | null;
  readonly group: string | null;
}

export const noFilter: AssumptionFilter = { query: '', grade: null, role: null, group: null };

/** Groups in the order of the table. */
export const groups: readonly string[] = [...new Set(parameters.map(({ group }) => group))];

/** Makes all rows, in the order of the table. */
export function assumptionRows(changed: Settings['parameters']): AssumptionRow[] {
  return parameters.map((entry) => {
    const { id, label, doc, unit, source, grade, role, group } = entry;
    const own = Object.hasOwn(changed, id) ? changed[id] : undefined;
    return {
      id,
      label,
      doc,
      unit,
      source,
      grade,
      role,
      group,
      value: written(entry.default),
      range: rangeOf(entry),
      // Even the table's own value is a change: the regime or a story may set another.
      changed: own === undefined ? null : written(own),
    };
  });
}

function written(value: ParameterValue): string {
  return typeof value === 'number' ? String(value).replace('-', '−') : String(value);
}

function rangeOf(entry: ParameterEntry): string {
  if (entry.kind === 'category') return entry.options.join(' / ');
  return entry.kind === 'boolean' ? 'true / false' : `${written(entry.min)} … ${written(entry.max)}`;
}

/** Rows that a filter lets through. Words are looked for in both languages, so that either name finds a parameter. */
export function filteredRows(rows: readonly AssumptionRow[], { query, grade, role, group }: AssumptionFilter): AssumptionRow[] {
  return rows.filter(
    (row) =>
      (grade === null || row.grade === grade) &&
      (role === null || row.role === role) &&
      (group === null || row.group === group) &&
      containsAll([row.id, row.label.zh, row.label.en, row.doc.zh, row.doc.en, row.source].join('\n'), query),
  );
}

/** Whether a text contains every word of a query, small and capital letters being the same. */
export function containsAll(text: string, query: string): boolean {
  const searched = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

/** How many rows come from the paper, from literature, from nobody but us. */
export function countGrades(rows: readonly Pick<AssumptionRow, 'grade'>[]): Readonly<Record<Grade, number>> {
  const count = (grade: Grade) => rows.filter((row) => row.grade === grade).length;
  return { paper: count('paper'), literature: count('literature'), assumption: count('assumption') };
}

/** How sources are called in one language. */
export interface SourceNames {
  readonly assumption: string;
  readonly fitted: string;
  /** The paper, short. */
  readonly paper: string;
}

/** How the table names the paper: its two authors and the year. */
const paperName = /^\p{Script=Han}+\u3001\p{Script=Han}+ \d{4}/u;

/** A source in the words of one language: the paper by its short name, `fitted` with what it was fitted to. */
export function sourceText(source: string, names: SourceNames, language: Language): string {
  if (source === 'assumption') return names.assumption;
  const fitted = /^fitted(?::\s*|\s+)?(.*)$/.exec(source);
  if (fitted === null) return source.replace(paperName, names.paper);
  return language === 'en' && fitted[1] !== '' ? `${names.fitted} (${fitted[1]})` : names.fitted;
}
