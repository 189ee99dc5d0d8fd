import { type Problem, shown } from '../../sim/index.ts';
import { type Factor, listedValues, type Value } from '../design/define.ts';
import { type AnalysisOptions, defineAnalysis, type Needs } from './define.ts';
import { meanInterval } from './intervals.ts';
import { deviationOf, halfWidth, meanOf } from './paired.ts';
import { cellsOf, commonProblems, numbersOf, rowList, type Table, type TableCell } from './table.ts';

/** What screening says of one input, in units of the output for a step across the whole range of the input. */
export interface MorrisIndex {
  readonly input: string;
  /** Mean elementary effect: how the output moves, where effects of both signs cancel. */
  readonly mu: number;
  readonly muLower95: number | null;
  readonly muUpper95: number | null;
  /** Mean size of the elementary effects: how much the input matters at all. */
  readonly muStar: number;
  readonly muStarLower95: number | null;
  readonly muStarUpper95: number | null;
  /** Deviation of the elementary effects: interaction or curvature. */
  readonly sigma: number | null;
  readonly sigmaLower95: number | null;
  readonly sigmaUpper95: number | null;
}

export interface MorrisResult {
  readonly trajectories: number;
  readonly indices: readonly MorrisIndex[];
}

const needs: Needs = {
  designs: ['morris'],
  text: {
    zh: '莫里斯轨迹：k 个输入时每 k+1 行为一条轨迹，相邻两行只变一个输入，每个输入恰变一次',
    en: 'Morris trajectories: for k inputs every k+1 rows are one trajectory, in which each row changes one input and each input changes once',
  },
  options: ['inputs'],
  also: ['factors'],
  outputs: 'one',
};

/**
 * Screens inputs by elementary effects. Steps are measured in the unit-scaled inputs (range = 1), as SALib does, so that effects of
 * inputs of different units compare. Intervals are Student's over the trajectories; that of sigma is from the jackknife of log sigma.
 * Source: M. D. Morris, Technometrics 33 (1991) 161; F. Campolongo, J. Cariboni, A. Saltelli, Environ. Model. Softw. 22 (2007) 1509;
 * R. G. Miller, Ann. Math. Stat. 39 (1968) 567, for sigma.
 */
export default defineAnalysis<MorrisResult>({
  id: 'morris',
  label: { zh: '莫里斯筛选', en: 'Morris screening' },
  summary: {
    zh: '以基本效应筛选输入：mu、mu*、sigma 及 95 % 区间（输入按范围缩放到 0–1）',
    en: 'screen inputs by elementary effects: mu, mu*, sigma with 95 % intervals (inputs scaled to 0..1 by their range)',
  },
  needs,
  refuse: (table, options) => {
    const problems = commonProblems(table, options, needs, { inputs: 'anything' });
    problems.push(...rangeProblems(table, options));
    return problems.length > 0 ? problems : trajectoryProblems(table, options);
  },
  run: (table, options) => {
    const inputs = options.inputs ?? [];
    const columns = inputs.map((input) => unitScaled(table, input, options.factors));
    const y = numbersOf(table, options.outputs[0] as string);
    const effects: number[][] = inputs.map(() => []);
    const size = inputs.length + 1;
    for (let row = 1; row < table.length; row++) {
      if (row % size === 0) continue;
      const moved = columns.findIndex((column) => hasMoved(column, row));
      const step = (columns[moved]?.[row] as number) - (columns[moved]?.[row - 1] as number);
      effects[moved]?.push(((y[row] as number) - (y[row - 1] as number)) / step);
    }
    return { trajectories: table.length / size, indices: inputs.map((input, i) => indexOf(input, effects[i] as number[])) };
  },
});

function indexOf(input: string, effects: readonly number[]): MorrisIndex {
  const sizes = effects.map(Math.abs);
  const [muLower95, muUpper95] = meanInterval(effects);
  const [muStarLower95, muStarUpper95] = meanInterval(sizes);
  const [sigmaLower95, sigmaUpper95] = deviationInterval(effects);
  return {
    input,
    mu: meanOf(effects),
    muLower95,
    muUpper95,
    muStar: meanOf(sizes),
    // A mean of sizes is never negative, so that cutting there costs no coverage.
    muStarLower95: muStarLower95 === null ? null : Math.max(0, muStarLower95),
    muStarUpper95,
    sigma: deviationOf(effects),
    sigmaLower95,
    sigmaUpper95,
  };
}

/** The interval of a standard deviation that asks for no normal distribution: the jackknife of its logarithm; null below four values. */
export function deviationInterval(values: readonly number[]): readonly [number | null, number | null] {
  const spread = deviationOf(values);
  const n = values.length;
  if (spread === null || n < 4) return [null, null];
  if (spread === 0) return [0, 0];
  const mean = meanOf(values);
  const squares = spread * spread * (n - 1);
  const pseudo: number[] = [];
  for (const value of values) {
    const left = (squares - ((value - mean) * (value - mean) * n) / (n - 1)) / (n - 2);
    // All the spread in one value: without it there is no logarithm, and no interval either.
    if (!(left > squares * 1e-12)) return [0, null];
    pseudo.push(n * Math.log(spread) - ((n - 1) * Math.log(left)) / 2);
  }
  const centre = meanOf(pseudo);
  const half = halfWidth(deviationOf(pseudo) ?? 0, n, 0.95);
  return [Math.min(spread, Math.exp(centre - half)), Math.max(spread, Math.exp(centre + half))];
}

/** An input on the scale on which its range is 0..1: by its factor, or else from its lowest to its highest value. */
function unitScaled(table: Table, input: string, factors: readonly Factor[] | undefined): Float64Array {
  const cells = cellsOf(table, input);
  const factor = factors?.find((one) => one.id === input);
  const listed = factor === undefined ? undefined : listedValues(factor);
  if (listed !== undefined) return Float64Array.from(cells, (cell) => placeOf(cell, listed) / Math.max(1, listed.length - 1));
  const numbers = numbersOf(table, input);
  const { low, high } = rangeOf(factor) ?? {
    low: numbers.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    high: numbers.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  };
  const width = high > low ? high - low : 1;
  return numbers.map((value) => (value - low) / width);
}

function placeOf(cell: TableCell, values: readonly Value[]): number {
  return values.findIndex((value) => value === cell || String(value) === String(cell));
}

function rangeOf(factor: Factor | undefined): { readonly low: number; readonly high: number } | undefined {
  return factor?.kind === 'continuous' || factor?.kind === 'integer' ? factor : undefined;
}

/** Whether an input differs from the row before, by more than what writing numbers as text may cost. */
function hasMoved(column: Float64Array, row: number): boolean {
  return Math.abs((column[row] as number) - (column[row - 1] as number)) > 1e-9;
}

/** Problems of inputs whose place in their range cannot be told. */
function rangeProblems(table: Table, options: AnalysisOptions): Problem[] {
  return (options.inputs ?? []).flatMap((input): Problem[] => {
    const cells = table.columns.get(input);
    if (cells === undefined) return [];
    const factor = options.factors?.find((one) => one.id === input);
    if (options.factors !== undefined && factor === undefined)
      return [
        {
          where: 'factors',
          given: shown(options.factors.map(({ id }) => id).join(',')),
          allowed: { zh: `每个输入一个因子（缺 ${input}）`, en: `a factor for every input (none for ${input})` },
        },
      ];
    const range = rangeOf(factor);
    const listed = factor === undefined ? undefined : listedValues(factor);
    const fits = (cell: TableCell) =>
      listed !== undefined ? placeOf(cell, listed) >= 0 : typeof cell === 'number' && !(range !== undefined && isOutside(cell, range));
    const wrong = cells.flatMap((cell, row) => (cell === null || fits(cell) ? [] : [row + 1]));
    if (wrong.length === 0) return [];
    const given = shown(cells[(wrong[0] as number) - 1]);
    const bounds = listed?.join('|') ?? (range === undefined ? undefined : `${range.low}..${range.high}`);
    const allowed =
      bounds === undefined
        ? {
            zh: '数；文字的输入要用 --factors 给出 name,values',
            en: 'numbers; give the values of an input of texts with --factors (name,values)',
          }
        : { zh: `范围内的值：${bounds}`, en: `values within the range ${bounds}` };
    return [{ where: `inputs ${input} ${rowList(wrong)}`, given, allowed }];
  });
}

function isOutside(value: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high), high - low);
  return value < low - slack || value > high + slack;
}

/** Problems of rows that are not the trajectories of a Morris design in order. */
function trajectoryProblems(table: Table, options: AnalysisOptions): Problem[] {
  const inputs = options.inputs ?? [];
  const k = inputs.length;
  const size = k + 1;
  const remedy = {
    zh: '；用 design --method morris 生成，行的次序不变',
    en: '; make them with design --method morris and keep their order',
  };
  const trajectories = table.length / size;
  if (!Number.isInteger(trajectories) || trajectories < 2)
    return [
      {
        where: 'table',
        given: String(table.length),
        allowed: {
          zh: `${k} 个输入的莫里斯轨迹：行数为 k+1 = ${size} 的倍数，至少 ${2 * size} 行${remedy.zh}`,
          en: `Morris trajectories of ${k} inputs: a multiple of k+1 = ${size} rows, at least ${2 * size}${remedy.en}`,
        },
      },
    ];
  const columns = inputs.map((input) => unitScaled(table, input, options.factors));
  const broken = { none: [] as number[], several: [] as number[], again: [] as number[] };
  const seen = new Set<number>();
  const movedIn = (row: number) => columns.flatMap((column, i) => (hasMoved(column, row) ? [i] : []));
  for (let row = 0; row < table.length; row++) {
    if (row % size === 0) {
      seen.clear();
      continue;
    }
    const moved = movedIn(row);
    if (moved.length === 0) broken.none.push(row + 1);
    else if (moved.length > 1) broken.several.push(row + 1);
    else if (seen.has(moved[0] as number)) broken.again.push(row + 1);
    else seen.add(moved[0] as number);
  }
  const reasons = {
    none: { zh: '没有输入变动', en: 'no input changes' },
    several: { zh: '几个输入同时变动', en: 'several inputs change at once' },
    again: { zh: '一个输入第二次变动', en: 'an input changes for the second time' },
  };
  return (['none', 'several', 'again'] as const).flatMap((kind): Problem[] => {
    const rows = broken[kind];
    if (rows.length === 0) return [];
    const moved = movedIn((rows[0] as number) - 1).map((i) => inputs[i]);
    return [
      {
        where: `table ${rowList(rows)}`,
        given: shown(moved.join(',')),
        allowed: {
          zh: `每条轨迹（${size} 行）中相邻两行只变一个输入，每个输入恰变一次（这里${reasons[kind].zh}）${remedy.zh}`,
          en: `trajectories of ${size} rows in which each row changes one input and each input changes once (here ${reasons[kind].en})${remedy.en}`,
        },
      },
    ];
  });
}
