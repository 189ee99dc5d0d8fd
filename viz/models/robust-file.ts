/** The rows of a table from a file as the analyses take them. */
import { meanOf } from '../../experiments/analysis/paired.ts';
import { type Table, type TableCell, tableOf } from '../../experiments/analysis/table.ts';
import { parseArm } from '../../sim/index.ts';
import type { Roles } from '../table-roles.ts';
import type { RankDraw } from './rank-stability.ts';

/** More policies than this are none. */
export const mostPolicies = 60;

/** Whether a column takes more than one value. */
export function severalIn(table: Table, name: string): boolean {
  const cells = table.columns.get(name) ?? [];
  return cells.some((cell) => cell !== null && cell !== cells[0]);
}

/** Columns with nothing in them that could be used. */
export function emptyColumns(table: Table): readonly string[] {
  return [...table.columns].filter(([, cells]) => cells.every((cell) => cell === null)).map(([name]) => name);
}

/** Rows that are done, of one story where there are several, with the columns named. */
export function partOf(table: Table, { story }: Roles, shownStory: string | null, columns: readonly string[]): Table {
  const cells = (name: string) => table.columns.get(name);
  const status = cells('status');
  const stories = story === null || shownStory === null ? undefined : cells(story);
  const kept: number[] = [];
  for (let row = 0; row < table.length; row++) {
    const isDone = status === undefined || status[row] === 'done' || status[row] === null;
    if (isDone && (stories === undefined || stories[row] === shownStory)) kept.push(row);
  }
  return { length: kept.length, columns: new Map(columns.map((name) => [name, kept.map((row) => cells(name)?.[row] ?? null)])) };
}

/** The policies of a column, the baseline first: a regime by itself where there is one, else the first. */
export function policiesIn(table: Table, column: string): readonly string[] {
  const found = [...new Set(table.columns.get(column) ?? [])]
    .filter((cell) => cell !== null)
    .map(String)
    .slice(0, mostPolicies);
  const base = found.find(isPlainRegime) ?? found[0];
  return base === undefined ? [] : [base, ...found.filter((one) => one !== base)];
}

function isPlainRegime(label: string): boolean {
  try {
    return parseArm(label).interventions.length === 0;
  } catch {
    return false;
  }
}

/** What tells one context from another: the point of the design, or what was varied. */
export function contextsOf(table: Table, roles: Roles): readonly string[] {
  if (table.columns.has('point')) return severalIn(table, 'point') ? ['point'] : [];
  return roles.inputs;
}

/**
 * The values of every policy context by context, averaged over seeds; seed by seed where there is one context only. A context that misses a
 * policy or a value is left out.
 */
export function drawsOf(
  table: Table,
  {
    policy,
    policies,
    outputs,
    contexts,
    luck,
  }: {
    readonly policy: string;
    readonly policies: readonly string[];
    readonly outputs: readonly string[];
    readonly contexts: readonly string[];
    readonly luck: string | null;
  },
): readonly RankDraw[] {
  const by = contexts.length > 0 ? contexts : luck === null ? [] : [luck];
  const places = new Map(policies.map((label, at) => [label, at]));
  const groups = new Map<string, number[][][]>();
  for (let row = 0; row < table.length; row++) {
    const at = places.get(String(table.columns.get(policy)?.[row]));
    if (at === undefined) continue;
    const key = by.map((name) => String(table.columns.get(name)?.[row])).join('\u0000');
    const group = groups.get(key) ?? policies.map(() => outputs.map((): number[] => []));
    groups.set(key, group);
    outputs.forEach((output, o) => {
      const cell = table.columns.get(output)?.[row];
      if (typeof cell === 'number') group[at]?.[o]?.push(cell);
    });
  }
  return [...groups.values()]
    .filter((group) => group.every((values) => values.every((list) => list.length > 0)))
    .map((group) => group.map((values) => values.map(meanOf)));
}

/** One row for each point of one policy, in the order in which points come: inputs, and the mean of each output over seeds. */
export function pointTable(
  table: Table,
  {
    policy,
    label,
    inputs,
    outputs,
    contexts,
  }: {
    readonly policy: string | null;
    readonly label: string;
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly contexts: readonly string[];
  },
): Table {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < table.length; row++) {
    if (policy !== null && String(table.columns.get(policy)?.[row]) !== label) continue;
    const key = contexts.length === 0 ? String(row) : contexts.map((name) => String(table.columns.get(name)?.[row])).join('\u0000');
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [row]);
    else rows.push(row);
  }
  return tableOf(
    [...groups.values()].map((rows) => {
      const cell = (name: string, row: number): TableCell => table.columns.get(name)?.[row] ?? null;
      const mean = (name: string): TableCell => {
        const values = rows.map((row) => cell(name, row));
        return values.every((value): value is number => typeof value === 'number') ? meanOf(values) : null;
      };
      return Object.fromEntries([
        ...inputs.map((name) => [name, cell(name, rows[0] as number)] as const),
        ...outputs.map((name) => [name, mean(name)] as const),
      ]);
    }),
  );
}
