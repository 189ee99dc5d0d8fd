import { type Problem, shown } from '../../sim/index.ts';
import type { AnalysisOptions } from './define.ts';
import { cellsOf, rowList, type Table } from './table.ts';

/** A context with its luck, and the row of each policy in it. */
export interface World {
  /** Index of the context. */
  readonly context: number;
  /** Index of the luck: two worlds of one index had the same luck. */
  readonly luck: number;
  /** Row of each policy, in the order of `policies`. */
  readonly rows: readonly number[];
}

/** A table seen as worlds that meet every policy. */
export interface Worlds {
  readonly policies: readonly string[];
  readonly contexts: readonly string[];
  readonly lucks: readonly string[];
  /** In the order of contexts, then of luck. */
  readonly worlds: readonly World[];
  /** Whether every context met every luck. If not, luck is a matter of each context. */
  readonly isCrossed: boolean;
}

/** Sorts the rows of a table into worlds; tells which rows are doubled and which worlds miss a policy. */
export function worldsOf(table: Table, options: AnalysisOptions): { readonly worlds: Worlds; readonly problems: readonly Problem[] } {
  const policies = new Names();
  const contexts = new Names();
  const lucks = new Names();
  const policyCells = cellsOf(table, options.policy ?? '');
  const contextCells = (options.contexts ?? []).map((name) => cellsOf(table, name));
  const luckCells = options.luck === undefined ? undefined : cellsOf(table, options.luck);
  const found = new Map<string, { readonly context: number; readonly luck: number; readonly rows: (number | undefined)[] }>();
  const doubled: number[] = [];
  for (let row = 0; row < table.length; row++) {
    const policy = policies.place(String(policyCells[row]));
    const context = contexts.place(contextCells.map((cells) => String(cells[row])).join(' · '));
    const luck = lucks.place(luckCells === undefined ? '' : String(luckCells[row]));
    const key = `${context} ${luck}`;
    const world = found.get(key) ?? { context, luck, rows: [] };
    found.set(key, world);
    if (world.rows[policy] === undefined) world.rows[policy] = row;
    else doubled.push(row + 1);
  }
  const identity = (row: number) =>
    [policyCells, ...contextCells, ...(luckCells === undefined ? [] : [luckCells])].map((cells) => String(cells[row]));
  const problems: Problem[] = [];
  if (doubled.length > 0) {
    problems.push({
      where: `table ${rowList(doubled)}`,
      given: shown(identity((doubled[0] as number) - 1).join(',')),
      allowed: {
        zh: `每个（情境、种子）中每个方案只一行：用 --luck 指出种子列，用 --context 指出其余变动的列`,
        en: 'one row for each policy in a context and seed: name the column of seeds with --luck, and the other columns that vary with --context',
      },
    });
  }
  const all = [...found.values()].sort((a, b) => a.context - b.context || a.luck - b.luck);
  const worlds = all.flatMap(({ context, luck, rows }): World[] => {
    const known = rows.filter((row) => row !== undefined);
    return known.length === policies.list.length ? [{ context, luck, rows: known }] : [];
  });
  const missing = all.length - worlds.length;
  if (missing > 0)
    problems.push({
      where: 'table',
      given: `${all.length - missing}/${all.length}`,
      allowed: {
        zh: `每个（情境、种子）都遇到每个方案（共 ${policies.list.length} 个）：补齐缺少的运行，或去掉不完整的（情境、种子）`,
        en: `that each pair of context and seed meets each of the ${policies.list.length} policies: run what is missing, or take the incomplete pairs out`,
      },
    });
  return {
    worlds: {
      policies: policies.list,
      contexts: contexts.list,
      lucks: lucks.list,
      worlds,
      isCrossed: all.length === contexts.list.length * lucks.list.length,
    },
    problems,
  };
}

/** Names in the order they first appear, each with its place. */
class Names {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();

  place(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
}
