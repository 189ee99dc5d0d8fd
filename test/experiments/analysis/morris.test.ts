import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import morris, { deviationInterval, type MorrisResult } from '../../../experiments/analysis/morris.ts';
import type { Table } from '../../../experiments/analysis/table.ts';
import type { Factor } from '../../../experiments/design/define.ts';
import design from '../../../experiments/design/morris.ts';
import { changed, evaluated, ishigami, names, normal, part, ranges, tableOf } from './functions.ts';

const angles = ranges(3, -Math.PI, Math.PI);
const inputs = names(angles);

function analysed(table: Table, factors: readonly Factor[] | undefined, of = inputs): MorrisResult {
  const options = { inputs: of, outputs: ['y'], ...(factors === undefined ? {} : { factors }) };
  expect(morris.refuse(table, options)).toEqual([]);
  return morris.run(table, options);
}

describe('Morris screening', () => {
  // On the grid of four levels, -pi, -pi/3, pi/3, pi with steps of 2/3: sin x1 moves by sqrt(3)/2 and 7 sin² x2 by 21/4, whatever
  // the others are; x3⁴ moves by pi⁴ 80/81, times sin x1 = 0 or ±sqrt(3)/2.
  const high = 1 + Math.PI ** 4 / 10;
  const low = 1 + Math.PI ** 4 / 810;
  const step = (Math.sqrt(3) / 2) * 1.5;
  const third = (Math.PI ** 4 / 10) * (80 / 81) * step;
  const muStar = [(step * (high + low)) / 2, 7.875, third / 2];
  const sigma = [(step * (high - low)) / 2, 7.875, third / Math.SQRT2];

  it('finds on Ishigami’s function what its algebra and SALib’s documents say', () => {
    expect(muStar.map((value) => value.toFixed(3))).toEqual(['7.704', '7.875', '6.249']);
    const { trajectories, indices } = analysed(evaluated(design, angles, { n: 2000 }, ishigami), angles);
    expect(trajectories).toBe(2000);
    indices.forEach((index, i) => {
      expect(Math.abs(index.muStar - (muStar[i] as number))).toBeLessThan(0.4);
      expect(Math.abs((index.sigma as number) - (sigma[i] as number))).toBeLessThan(0.3);
    });
    expect(indices[1]?.muStar).toBeCloseTo(7.875, 9);
    expect(indices[1]?.muStarLower95).toBeCloseTo(7.875, 9);
    expect(indices[0]?.mu).toBe(indices[0]?.muStar);
    expect(Math.abs(indices[1]?.mu as number)).toBeLessThan(0.5);
  });

  it('has intervals for mu, mu* and sigma that cover', () => {
    const hits = { mu: 0, muStar: 0, sigma: 0 };
    const holds = (from: number | null, value: number, to: number | null) => (from as number) <= value && value <= (to as number);
    const seeds = 300;
    for (let seed = 1; seed <= seeds; seed++) {
      const { indices } = morris.run(evaluated(design, angles, { n: 60, seed: `cover/${seed}` }, ishigami), {
        inputs,
        outputs: ['y'],
        factors: angles,
      });
      const [first, second, last] = indices;
      if (first === undefined || second === undefined || last === undefined) throw new Error('three inputs have three indices');
      if (holds(second.muLower95, 0, second.muUpper95)) hits.mu += 1;
      if (holds(first.muStarLower95, muStar[0] as number, first.muStarUpper95)) hits.muStar += 1;
      if (holds(last.sigmaLower95, sigma[2] as number, last.sigmaUpper95)) hits.sigma += 1;
    }
    for (const count of Object.values(hits)) {
      expect(count / seeds).toBeGreaterThanOrEqual(0.91);
      expect(count / seeds).toBeLessThanOrEqual(0.985);
    }
  });

  it('has an interval for the deviation that covers for normal values', () => {
    const random = alea('deviation');
    let hits = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const [lower, upper] = deviationInterval(Array.from({ length: 30 }, () => 2 * normal(random)));
      if ((lower as number) <= 2 && 2 <= (upper as number)) hits += 1;
    }
    expect(hits / 1000).toBeGreaterThan(0.92);
    expect(hits / 1000).toBeLessThan(0.98);
  });

  it('measures steps in the range of the input: by its factor, or else by the column', () => {
    const wide = ranges(2, 0, 50);
    const table = evaluated(design, wide, { n: 40 }, ([a = 0, b = 0]) => 2 * a - b);
    for (const factors of [wide, undefined])
      expect(
        analysed(table, factors, names(wide)).indices.map(({ mu, muStar: size, sigma: spread }) =>
          [mu, size, spread].map((one) => Number(one?.toFixed(9))),
        ),
      ).toEqual([
        [100, 100, 0],
        [-50, 50, 0],
      ]);
  });

  it('takes categories and truths in the order of their values', () => {
    const factors: Factor[] = [
      { id: 'kind', kind: 'category', values: ['low', 'middle', 'high'] },
      { id: 'on', kind: 'boolean' },
    ];
    const plan = design.plan(factors, { n: 30 });
    const worth: Readonly<Record<string, number>> = { low: 0, middle: 1, high: 2 };
    const rows = Array.from({ length: plan.length }, (_, i) => plan.row(i));
    const table = tableOf(rows.map((row) => ({ ...row, y: (worth[String(row.kind)] as number) * 3 + (row.on === true ? 1 : 0) })));
    expect(analysed(table, factors, ['kind', 'on']).indices.map(({ mu }) => Number(mu.toFixed(9)))).toEqual([6, 1]);
  });
});

describe('a table without Morris trajectories', () => {
  const table = evaluated(design, angles, { n: 5 }, ishigami);
  const refused = (some: Table, more: object = {}) => morris.refuse(some, { inputs, outputs: ['y'], ...more });

  it('is refused for its number of rows, with the remedy', () => {
    const [problem] = refused(part(table, 0, 19));
    expect([problem?.given, problem?.allowed.en.includes('k+1 = 4'), problem?.allowed.zh.includes('k+1 = 4')]).toEqual(['19', true, true]);
    expect(problem?.allowed.en).toContain('design --method morris');
  });

  it('is refused where trajectories are broken, each kind of break with its rows', () => {
    const row = (at: number) => Object.fromEntries(inputs.map((name) => [name, table.columns.get(name)?.[at] as number]));
    const rows = Array.from({ length: 20 }, (_, at) => ({ ...row(at), y: at }));
    const still = tableOf(rows.map((one, at) => (at === 5 ? { ...one, ...row(4) } : one)));
    expect(refused(still).map(({ where, given }) => `${where}: ${given}`)).toEqual([
      'table row 6: ""',
      expect.stringMatching(/^table row 7: "x\d,x\d"$/),
    ]);
    const back = tableOf(rows.map((one, at) => (at === 2 ? { ...one, ...row(0) } : one)));
    expect(
      refused(back)
        .map(({ allowed }) => allowed.en)
        .join(),
    ).toContain('(here an input changes for the second time)');
  });

  it('is refused where inputs lie outside their factors, or have none', () => {
    const problems = refused(table, { factors: ranges(2, -1, 1) });
    expect(problems.map(({ where }) => where.split(' row ')[0])).toEqual(['inputs x1', 'inputs x2', 'factors']);
  });

  it('is refused with the rows of failed runs and of texts', () => {
    const problems = refused(changed(changed(table, 'y', { 1: null }), 'x3', { 2: 'high' }));
    expect(problems.map(({ where, given }) => `${where}: ${given}`)).toEqual(['output y row 2: ""', 'inputs x3 row 3: "high"']);
  });
});
