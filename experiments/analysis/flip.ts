import { type AnalysisOptions, defineAnalysis, type Needs } from './define.ts';
import { meanInterval } from './intervals.ts';
import { meanOf } from './paired.ts';
import { policyProblems } from './regret.ts';
import { cellsOf, commonProblems, distinct, numbersOf, type Table } from './table.ts';
import { type World, worldsOf } from './worlds.ts';

/** A range of one input, or one value of it where it has few. */
export interface FlipBin {
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | string | null;
}

/** Which policy is best where two inputs lie in these bins. */
export interface FlipCell {
  /** Index of the bin of the first input, and of the second. */
  readonly x: number;
  readonly y: number;
  /** Worlds (contexts and seeds) in the cell: runs of each policy. */
  readonly worlds: number;
  readonly best: string;
  readonly second: string;
  /** Mean paired difference best - second in the output's own direction, with an interval that holds for all rivals at once. */
  readonly difference: number;
  readonly lower95: number | null;
  readonly upper95: number | null;
  /** Whether the best is better than every rival, and not the second alone, by more than its interval. */
  readonly isClear: boolean;
}

export interface FlipResult {
  readonly inputs: readonly [string, string];
  readonly bins: readonly [readonly FlipBin[], readonly FlipBin[]];
  readonly policies: readonly string[];
  /** Cells that hold worlds. */
  readonly cells: readonly FlipCell[];
}

/** An input with no more values than this is not binned. */
const mostValues = 6;
const mostBins = 5;
/** Points that a cell should hold on average. */
const pointsPerCell = 5;

const needs: Needs = {
  designs: ['factorial', 'lhs', 'sobol', 'custom'],
  text: { zh: '每个（情境、种子）遇到每个方案；两个变动的输入', en: 'every context and seed meets every policy; two inputs that vary' },
  options: ['inputs', 'policy', 'better'],
  also: ['contexts', 'luck', 'factors'],
  outputs: 'one',
};

/**
 * Maps which policy is best over two inputs: where the ranking flips. Inputs with many values fall into bins of equal width. In each
 * cell policies are compared on the same worlds; the best is called clear only where its paired differences from all rivals exclude zero
 * at once, for it was chosen on these very runs. Where all contexts share their seeds, a cell's differences of a seed are averaged first.
 * Source: J. C. Hsu, Ann. Stat. 12 (1984) 1136, for comparisons with the best; here by Bonferroni's bound: assumption, on the safe side.
 */
export default defineAnalysis<FlipResult>({
  id: 'flip',
  label: { zh: '翻转图：何处哪个方案最好', en: 'Flip map: which arm is best where' },
  summary: {
    zh: '两个输入的每个区间里哪个方案最好，以及是否明显好于其他方案',
    en: 'which policy is best for each range of two inputs, and whether it is clearly better than its rivals',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything' });
    if (options.inputs !== undefined && options.inputs.length !== 2)
      problems.push({ where: 'inputs', given: String(options.inputs.length), allowed: { zh: '两个输入', en: 'two inputs' } });
    if (problems.length > 0) return problems;
    const { worlds, problems: misfits } = worldsOf(table, withContexts(options));
    return misfits.length > 0 ? [...misfits] : policyProblems(worlds);
  },
  run: (table, options) => {
    const { worlds } = worldsOf(table, withContexts(options));
    const [first = '', second = ''] = options.inputs ?? [];
    const sign = options.better?.[0] === 'lower' ? -1 : 1;
    const y = numbersOf(table, options.outputs[0] as string);
    const axes = [axisOf(table, first, options, worlds.contexts.length), axisOf(table, second, options, worlds.contexts.length)] as const;
    const byLuck = worlds.isCrossed && worlds.lucks.length > 1;
    const inCells = new Map<string, { readonly x: number; readonly y: number; readonly own: World[] }>();
    for (const world of worlds.worlds) {
      const [column, row] = axes.map(({ binOf }) => binOf(world.rows[0] as number)) as [number, number];
      const key = `${column} ${row}`;
      const cell = inCells.get(key) ?? { x: column, y: row, own: [] };
      inCells.set(key, cell);
      cell.own.push(world);
    }
    const cells = [...inCells.values()].map(({ x, y: row, own }): FlipCell => {
      const units = byLuck
        ? worlds.lucks.map((_, luck) => own.filter((world) => world.luck === luck)).filter((some) => some.length > 0)
        : own.map((world) => [world]);
      const means = worlds.policies.map((_, p) => units.map((some) => meanOf(some.map(({ rows }) => y[rows[p] as number] as number))));
      const ranked = worlds.policies.map((_, p) => p).sort((a, b) => sign * (meanOf(means[b] ?? []) - meanOf(means[a] ?? [])) || a - b);
      const [best = 0, next = 0] = ranked;
      const rivals = ranked.slice(1);
      const against = (rival: number) => (means[best] ?? []).map((value, unit) => value - (means[rival]?.[unit] as number));
      const boundsOf = (rival: number) => meanInterval(against(rival), 1 - 0.05 / rivals.length);
      const [lower95, upper95] = boundsOf(next);
      return {
        x,
        y: row,
        worlds: own.length,
        best: worlds.policies[best] as string,
        second: worlds.policies[next] as string,
        difference: meanOf(against(next)),
        lower95,
        upper95,
        isClear: rivals.every((rival) => {
          const [lower, upper] = boundsOf(rival);
          return lower !== null && upper !== null && (sign === 1 ? lower > 0 : upper < 0);
        }),
      };
    });
    return {
      inputs: [first, second],
      bins: [axes[0].bins, axes[1].bins],
      policies: worlds.policies,
      cells: cells.sort((a, b) => a.y - b.y || a.x - b.x),
    };
  },
});

/** Both inputs are part of what tells one context from another. */
function withContexts(options: AnalysisOptions): AnalysisOptions {
  return { ...options, contexts: [...new Set([...(options.inputs ?? []), ...(options.contexts ?? [])])] };
}

interface Axis {
  readonly bins: readonly FlipBin[];
  readonly binOf: (row: number) => number;
}

function axisOf(table: Table, input: string, { factors }: AnalysisOptions, points: number): Axis {
  const cells = cellsOf(table, input);
  const values = distinct(cells);
  const isNumbers = cells.every((cell) => typeof cell === 'number');
  if (!isNumbers || values.length <= mostValues) {
    const sorted = isNumbers ? [...new Set(cells as number[])].sort((a, b) => a - b) : values;
    const places = new Map(sorted.map((value, i) => [String(value), i]));
    return {
      bins: sorted.map((value) => ({ low: null, high: null, value })),
      binOf: (row) => places.get(String(cells[row])) ?? 0,
    };
  }
  const numbers = numbersOf(table, input);
  const factor = factors?.find(({ id }) => id === input);
  const hasRange = factor?.kind === 'continuous' || factor?.kind === 'integer';
  const low = hasRange ? factor.low : numbers.reduce((least, value) => Math.min(least, value));
  const high = hasRange ? factor.high : numbers.reduce((most, value) => Math.max(most, value));
  const count = Math.max(2, Math.min(mostBins, Math.floor(Math.sqrt(points / pointsPerCell))));
  const edge = (i: number) => low + ((high - low) * i) / count;
  return {
    bins: Array.from({ length: count }, (_, i) => ({ low: edge(i), high: edge(i + 1), value: null })),
    binOf: (row) => Math.max(0, Math.min(count - 1, Math.floor((((numbers[row] as number) - low) / (high - low)) * count))),
  };
}
