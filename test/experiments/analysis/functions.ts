/** Functions with known indices, and the tables that hold them. */
import { type Table, type TableCell, tableOf } from '../../../experiments/analysis/table.ts';
import { type Design, type DesignOptions, type Factor, rowsOf } from '../../../experiments/design/define.ts';

/** Ranges of the same bounds under the names x1, x2 … */
export function ranges(count: number, low: number, high: number): Factor[] {
  return Array.from({ length: count }, (_, i): Factor => ({ id: `x${i + 1}`, kind: 'continuous', low, high }));
}

export const names = (factors: readonly Factor[]) => factors.map((factor) => factor.id);

/** Source: T. Ishigami, T. Homma, ISUMA '90, with a = 7 and b = 0.1. */
export function ishigami([x1 = 0, x2 = 0, x3 = 0]: readonly number[]): number {
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

/** First-order and total indices of Ishigami's function, from the variances of its parts. */
export const ishigamiIndices = (() => {
  const [a, b] = [7, 0.1];
  const first = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
  const second = a ** 2 / 8;
  const both = (b ** 2 * Math.PI ** 8 * 8) / 225;
  const all = first + second + both;
  return { s1: [first / all, second / all, 0], st: [(first + both) / all, second / all, both / all], s13: both / all };
})();

/** Source: I. M. Sobol's g function, with the coefficients of Saltelli et al. (2008). */
export const gCoefficients = [0, 1, 4.5, 9, 99, 99, 99, 99];

export function sobolG(x: readonly number[]): number {
  return x.reduce((product, value, i) => {
    const a = gCoefficients[i] as number;
    return (product * (Math.abs(4 * value - 2) + a)) / (1 + a);
  }, 1);
}

export const gIndices = (() => {
  const parts = gCoefficients.map((a) => 1 / (3 * (1 + a) ** 2));
  const all = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return { s1: parts.map((part) => part / all), st: parts.map((part) => (part / all) * ((all + 1) / (1 + part))) };
})();

/** The rows of a design, evaluated; `y` is the output. */
export function evaluated(
  design: Design,
  factors: readonly Factor[],
  options: DesignOptions,
  model: (x: readonly number[]) => number,
): Table {
  const columns = new Map<string, TableCell[]>(factors.map(({ id }) => [id, []]));
  const y: number[] = [];
  for (const row of rowsOf(design.plan(factors, options))) {
    const x = factors.map(({ id }) => row[id] as number);
    factors.forEach(({ id }, i) => void columns.get(id)?.push(x[i] as number));
    y.push(model(x));
  }
  return { length: y.length, columns: new Map([...columns, ['y', y]]) };
}

/** A copy of a table in which some cells of a column are others. */
export function changed(table: Table, column: string, cells: Readonly<Record<number, TableCell>>): Table {
  const before = table.columns.get(column) ?? [];
  return {
    ...table,
    columns: new Map([...table.columns, [column, before.map((cell, row) => (row in cells ? (cells[row] as TableCell) : cell))]]),
  };
}

/** The first rows of a table, or those from a place on. */
export function part(table: Table, from: number, to: number): Table {
  return { length: to - from, columns: new Map([...table.columns].map(([name, cells]) => [name, cells.slice(from, to)])) };
}

/** Draws from the standard normal distribution (Box and Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export { tableOf };
