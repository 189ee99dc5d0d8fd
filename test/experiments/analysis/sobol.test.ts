import { describe, expect, it } from 'vitest';
import sobol, { type SobolResult } from '../../../experiments/analysis/sobol.ts';
import type { Table } from '../../../experiments/analysis/table.ts';
import saltelli from '../../../experiments/design/saltelli.ts';
import { changed, evaluated, gIndices, ishigami, ishigamiIndices, names, part, ranges, sobolG, tableOf } from './functions.ts';

const angles = ranges(3, -Math.PI, Math.PI);
const inputs = names(angles);

function analysed(table: Table, scrambles: number, of = inputs): SobolResult {
  const options = { inputs: of, outputs: ['y'], scrambles };
  expect(sobol.refuse(table, options)).toEqual([]);
  return sobol.run(table, options);
}

function expectWithin(found: readonly number[], wanted: readonly number[], tolerance: number): void {
  found.forEach((value, i) => void expect(Math.abs(value - (wanted[i] as number)), `index ${i}: ${value}`).toBeLessThan(tolerance));
}

/** How often the intervals of S1 and ST hold the true index, over seeds. */
function coverage(seeds: number, each: number, scrambles: number): { readonly s1: number[]; readonly st: number[] } {
  const hits = { s1: [0, 0, 0], st: [0, 0, 0] };
  const hit = (counts: number[], i: number, low: number, value: number, high: number) => {
    if (low <= value && value <= high) counts[i] = (counts[i] as number) + 1;
  };
  for (let seed = 1; seed <= seeds; seed++) {
    const design = { n: each * scrambles, scrambles, seed: `cover/${seed}`, secondOrder: false };
    const { indices } = sobol.run(evaluated(saltelli, angles, design, ishigami), { inputs, outputs: ['y'], scrambles });
    indices.forEach((index, i) => {
      hit(hits.s1, i, index.s1Lower95, ishigamiIndices.s1[i] as number, index.s1Upper95);
      hit(hits.st, i, index.stLower95, ishigamiIndices.st[i] as number, index.stUpper95);
    });
  }
  return { s1: hits.s1.map((count) => count / seeds), st: hits.st.map((count) => count / seeds) };
}

describe('Sobol indices', () => {
  it('are the published ones of Ishigami’s function within .01 at N = 16,384', () => {
    expectWithin(ishigamiIndices.s1, [0.3139, 0.4424, 0], 1e-4);
    expectWithin(ishigamiIndices.st, [0.5576, 0.4424, 0.2437], 1e-4);
    const { indices, pairs } = analysed(evaluated(saltelli, angles, { n: 16_384 }, ishigami), 1);
    expectWithin(
      indices.map(({ s1 }) => s1),
      ishigamiIndices.s1,
      0.01,
    );
    expectWithin(
      indices.map(({ st }) => st),
      ishigamiIndices.st,
      0.01,
    );
    expect(pairs.map((pair) => pair.inputs.join())).toEqual(['x1,x2', 'x1,x3', 'x2,x3']);
    expectWithin(
      pairs.map(({ s2 }) => s2),
      [0, ishigamiIndices.s13, 0],
      0.01,
    );
  });

  it('are the published ones of Sobol’s g function within .01 at N = 16,384', () => {
    const unit = ranges(8, 0, 1);
    const table = evaluated(saltelli, unit, { n: 16_384, secondOrder: false }, sobolG);
    const { indices, pairs } = analysed(table, 1, names(unit));
    expectWithin(
      indices.map(({ s1 }) => s1),
      gIndices.s1,
      0.01,
    );
    expectWithin(
      indices.map(({ st }) => st),
      gIndices.st,
      0.01,
    );
    expect(pairs).toEqual([]);
  });

  it('follow the estimators of SALib in a case worked out by hand', () => {
    // Two groups A, AB1, B of one input: y = 1, 4, 4 and 2, 0, 0; all less their mean 11/6; variance of A and B = 35/16.
    const table = tableOf([1, 4, 4, 2, 0, 0].map((y, row) => ({ x: y, y, row })));
    const b = [4 - 11 / 6, 0 - 11 / 6] as const;
    const [index] = sobol.run(table, { inputs: ['x'], outputs: ['y'] }).indices;
    expect(index?.s1).toBeCloseTo((b[0] * 3 + b[1] * -2) / 2 / (35 / 16), 12);
    expect(index?.st).toBeCloseTo((9 + 4) / 4 / (35 / 16), 12);
  });

  it('have intervals that cover in 92 to 98 of a hundred cases, over 800 seeds', { timeout: 120_000 }, () => {
    const { s1, st } = coverage(800, 32, 8);
    for (const share of [...s1, ...st]) {
      expect(share).toBeGreaterThanOrEqual(0.92);
      expect(share).toBeLessThanOrEqual(0.98);
    }
  });

  it.runIf(process.env.STUDY === '1')('have intervals that cover at other sizes, too', { timeout: 1_200_000 }, () => {
    for (const [each, scrambles] of [
      [64, 10],
      [128, 10],
      [32, 16],
      [256, 8],
    ] as const)
      for (const share of Object.values(coverage(800, each, scrambles)).flat()) {
        expect(share).toBeGreaterThanOrEqual(0.92);
        expect(share).toBeLessThanOrEqual(0.98);
      }
  });

  it('have a bootstrap where there is only one scramble, and say so; the same seed gives the same interval', () => {
    const table = evaluated(saltelli, angles, { n: 128, scrambles: 1 }, ishigami);
    const one = analysed(table, 1);
    expect([one.intervals, one.scrambles]).toEqual(['bootstrap', 1]);
    expect(sobol.run(table, { inputs, outputs: ['y'], scrambles: 1 })).toEqual(one);
    expect(sobol.run(table, { inputs, outputs: ['y'], scrambles: 1, seed: 'other' })).not.toEqual(one);
    for (const { s1, s1Lower95, s1Upper95 } of one.indices) expect(s1Upper95 - s1).toBeCloseTo(s1 - s1Lower95, 12);
    const several = analysed(evaluated(saltelli, angles, { n: 128, scrambles: 8 }, ishigami), 8);
    expect([several.intervals, several.scrambles]).toEqual(['scrambles', 8]);
  });

  it('are those of eight scrambles, in the design as in the analysis, where nobody says otherwise and there are points enough', () => {
    const usual = sobol.run(evaluated(saltelli, angles, { n: 128 }, ishigami), { inputs, outputs: ['y'] });
    expect(usual).toEqual(analysed(evaluated(saltelli, angles, { n: 128, scrambles: 8 }, ishigami), 8));
    const few = sobol.run(evaluated(saltelli, angles, { n: 32 }, ishigami), { inputs, outputs: ['y'] });
    expect([few.intervals, few.scrambles]).toEqual(['bootstrap', 1]);
  });

  it('take luck for a factor: texts and seeds are inputs like any other', () => {
    const seeds = { id: 'seed', kind: 'category' as const, values: ['a/1', 'a/2', 'a/3', 'a/4'] };
    const plan = saltelli.plan([...ranges(1, 0, 1), seeds], { n: 512, scrambles: 8 });
    const luck: Readonly<Record<string, number>> = { 'a/1': 0, 'a/2': 1, 'a/3': 2, 'a/4': 3 };
    const rows = Array.from({ length: plan.length }, (_, i) => plan.row(i));
    const table = tableOf(rows.map((row) => ({ ...row, y: (row.x1 as number) + (luck[String(row.seed)] as number) })));
    // Variances 1/12 and (16 - 1) / 12 of two uniform inputs that add up.
    const { indices } = analysed(table, 8, ['x1', 'seed']);
    expectWithin(
      indices.map(({ s1 }) => s1),
      [1 / 16, 15 / 16],
      0.01,
    );
    expectWithin(
      indices.map(({ st }) => st),
      [1 / 16, 15 / 16],
      0.01,
    );
  });
});

describe('a table that is no Saltelli design', () => {
  const table = evaluated(saltelli, angles, { n: 8 }, ishigami);
  const refused = (some: Table, more: object = {}) => sobol.refuse(some, { inputs, outputs: ['y'], ...more });

  it('is refused for its number of rows, with the remedy in both languages', () => {
    const [problem, ...others] = refused(part(table, 0, 63));
    expect(others).toEqual([]);
    expect(problem?.given).toBe('63');
    expect(problem?.allowed.en).toMatch(/k\+2 = 5 or of 2k\+2 = 8.*design --method saltelli/);
    expect(problem?.allowed.zh).toMatch(/k\+2 = 5 或 2k\+2 = 8.*design --method saltelli/);
  });

  it('is refused where blocks of scrambles are not equal', () => {
    expect(refused(table, { scrambles: 3 })[0]?.allowed.en).toContain('in each of 3 equal blocks');
    expect(refused(table, { scrambles: 4 })).toEqual([]);
  });

  it('is refused where rows stand in another order, told from the inputs', () => {
    const [problem] = refused(changed(table, 'x2', { 9: 0.5 }));
    expect(problem?.where).toBe('table row 10');
    expect(problem?.allowed.en).toContain('A, AB1…, BA1…, B');
    expect(sobol.refuse(table, { inputs: ['x2', 'x1', 'x3'], outputs: ['y'] })).toHaveLength(1);
  });

  it('is refused with every failed run named, for leaving it out would bend the indices', () => {
    const problems = refused(changed(changed(table, 'y', { 3: null, 40: null }), 'x1', { 7: null }));
    expect(problems.map(({ where, given }) => `${where}: ${given}`)).toEqual(['inputs x1 row 8: ""', 'output y row 4, 41: ""']);
  });

  it('is refused where the output does not vary', () => {
    expect(refused(evaluated(saltelli, angles, { n: 8 }, () => 3))[0]?.given).toBe('3');
  });

  it('tells columns that do not exist with the nearest name', () => {
    const problems = sobol.refuse(table, { inputs: ['x1', 'x2', 'x4'], outputs: ['z'] });
    expect(problems.map(({ given, nearest }) => [given, nearest])).toEqual([
      ['"x4"', 'x1'],
      ['"z"', expect.any(String)],
    ]);
  });
});
