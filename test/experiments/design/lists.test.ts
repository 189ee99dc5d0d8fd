import { describe, expect, it } from 'vitest';
import custom from '../../../experiments/design/custom.ts';
import { checkFactors, type Factor, type Row, rowsOf, valueAt } from '../../../experiments/design/define.ts';
import factorial from '../../../experiments/design/factorial.ts';
import { gridPoint } from '../../../experiments/design/grid.ts';
import { designs } from '../../../experiments/design/index.ts';
import lhs from '../../../experiments/design/lhs.ts';
import oat from '../../../experiments/design/oat.ts';
import { readFactors, readPoints } from '../../../experiments/design/read.ts';
import { ParameterError } from '../../../sim/index.ts';
import { cube } from './support.ts';

const mixed: Factor[] = [
  { id: 'regime', kind: 'category', values: ['a', 'b', 'c'] },
  { id: 'level', kind: 'continuous', low: 0, high: 1, when: { factor: 'regime', is: ['a', 'c'] } },
  { id: 'size', kind: 'integer', low: 1, high: 3 },
  { id: 'depth', kind: 'boolean', when: { factor: 'level', above: 0.5 } },
];

/** The wheres of the problems that something throws. */
function wheres(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ParameterError) return error.problems.map(({ where }) => where);
    throw error;
  }
  return [];
}

describe('designs', () => {
  it('are of one shape, named like their files, with texts in both languages', () => {
    expect(designs.map(({ id }) => id)).toEqual(['custom', 'factorial', 'lhs', 'morris', 'oat', 'saltelli', 'sobol']);
    for (const { label, summary } of designs) for (const text of [label, summary]) expect(text.zh && text.en).toBeTruthy();
  });

  it('map the ends of the unit interval to the ends of each factor', () => {
    for (const factor of [...mixed, { id: 'x', kind: 'continuous', low: -0.1, high: 0.3 } as const]) {
      const ends = [valueAt(factor, 0), valueAt(factor, 1)];
      if (factor.kind === 'category') expect(ends).toEqual(['a', 'c']);
      else if (factor.kind === 'boolean') expect(ends).toEqual([false, true]);
      else expect(ends).toEqual([factor.low, factor.high]);
    }
  });

  it('give whole numbers, categories and truths equal shares', () => {
    const counts = new Map<unknown, number>();
    for (const { size } of rowsOf(lhs.plan(mixed, { n: 300 }))) counts.set(size, (counts.get(size) ?? 0) + 1);
    expect([1, 2, 3].map((size) => counts.get(size))).toEqual([100, 100, 100]);
  });

  it('leave out a factor where its condition does not hold', () => {
    for (const row of rowsOf(lhs.plan(mixed, { n: 200 }))) {
      expect('level' in row).toBe(row.regime !== 'b');
      expect('depth' in row).toBe('level' in row && (row.level as number) > 0.5);
    }
  });

  it('refuse factors that cannot be, and list every reason', () => {
    const problems = checkFactors([
      { id: 'a', kind: 'continuous', low: 2, high: 1 },
      { id: 'a', kind: 'continuous', low: 0, high: Number.NaN },
      { id: 'b', kind: 'integer', low: 0.5, high: 2 },
      { id: 'c', kind: 'category', values: ['x', 'x'], when: { factor: 'd', is: [true] } },
      { id: 'd', kind: 'boolean', when: { factor: 'c', is: ['y'] } },
      { id: 'e', kind: 'boolean', when: { factor: 'nobody', is: [] } },
    ]);
    expect(problems.length).toBe(9);
    expect(checkFactors(mixed)).toEqual([]);
  });
});

describe('the factorial design', () => {
  it('has every combination once, the last factor turning fastest, as the grid of a sweep has them', () => {
    const axes = [
      { id: 'x', values: [0, 0.5, 1] },
      { id: 'y', values: ['p', 'q'] },
      { id: 'z', values: [false, true] },
    ];
    const factors: Factor[] = [
      { id: 'x', kind: 'continuous', low: 0, high: 1 },
      { id: 'y', kind: 'category', values: ['p', 'q'] },
      { id: 'z', kind: 'boolean' },
    ];
    const rows = [...rowsOf(factorial.plan(factors, { levels: 3 }))];
    expect(rows).toEqual(Array.from({ length: 12 }, (_, point) => gridPoint(axes, point)));
  });

  it('has each combination once where factors exist only under others', () => {
    const rows = [...rowsOf(factorial.plan(mixed, { levels: 3 }))];
    // Under a and c: levels 0 and .5, and 1 with two depths, make 4; under b there is one; each with three sizes.
    expect(rows.length).toBe((4 + 1 + 4) * 3);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });

  it('works out any of 10^9 rows at once and says when there are too many to count', () => {
    const plan = factorial.plan(cube(3), { levels: 1000 });
    expect(plan.length).toBe(1e9);
    expect(plan.row(123_456_789)).toEqual({
      x1: Number((123 / 999).toPrecision(12)),
      x2: Number((456 / 999).toPrecision(12)),
      x3: Number((789 / 999).toPrecision(12)),
    });
    expect(wheres(() => factorial.plan(cube(30), { levels: 1000 }))).toEqual(['design']);
  });
});

describe('one at a time', () => {
  it('starts from the base and moves each factor to its other values', () => {
    const factors: Factor[] = [
      { id: 'x', kind: 'continuous', low: 0, high: 2 },
      { id: 'y', kind: 'category', values: ['p', 'q', 'r'], base: 'q' },
      { id: 'z', kind: 'boolean' },
    ];
    expect([...rowsOf(oat.plan(factors, {}))].map((row) => Object.values(row))).toEqual([
      [1, 'q', false],
      [0, 'q', false],
      [2, 'q', false],
      [1, 'p', false],
      [1, 'r', false],
      [1, 'q', true],
    ]);
    expect(oat.plan(factors, { levels: 5 }).length).toBe(1 + 4 + 2 + 1);
  });

  it('moves no factor that does not exist at the base', () => {
    const at = (base: string) => oat.plan([{ ...mixed[0], base } as Factor, ...mixed.slice(1)], {});
    expect(at('b').length).toBe(1 + 2 + 2);
    expect(at('a').length).toBe(1 + 2 + 2 + 2);
  });
});

describe('lists of one’s own', () => {
  const factors = readFactors('name,low,high,values,kind,when\nregime,,,a|b,,\nlevel,0,1,,,regime=a\nsize,1,3,,integer,\n', 'factors.csv');

  it('are read with their columns in any order and printed as they came', () => {
    const rows = readPoints('size,regime,level\n2,a,0.25\n3,b,\n', 'points.csv', factors);
    const plan = custom.plan(factors, { rows });
    expect([...rowsOf(plan)]).toEqual([
      { regime: 'a', level: 0.25, size: 2 },
      { regime: 'b', size: 3 },
    ]);
  });

  it('are refused for what no factor allows, all at once', () => {
    const rows: Row[] = readPoints('size,regime,level\n2.5,a,7\n3,c,\n1,b,0.5\n2,a,\n', 'points.csv', factors);
    expect(wheres(() => custom.plan(factors, { rows }))).toEqual([
      'row 1 level',
      'row 1 size',
      'row 2 regime',
      'row 3 level',
      'row 4 level',
    ]);
    expect(wheres(() => readPoints('size,regim,size\n1,a,2,3\n', 'points.csv', factors)).length).toBe(5);
  });
});

describe('the file of factors', () => {
  it('may hold ranges and values, quotes, a byte-order mark and the line ends of Windows', () => {
    const text = '\uFEFFName,low,high,values,kind,base,when\r\n"a, b",0,1e2,,,,\r\n\r\nc,,,x|y,,y,\r\nd,,,,boolean,true,c=x\r\n';
    expect(readFactors(text, 'f.csv')).toEqual([
      { id: 'a, b', kind: 'continuous', low: 0, high: 100 },
      { id: 'c', kind: 'category', values: ['x', 'y'], base: 'y' },
      { id: 'd', kind: 'boolean', base: true, when: { factor: 'c', is: ['x'] } },
    ]);
    expect(readFactors('name,low,high\nx,0,1', 'f.csv')).toEqual([{ id: 'x', kind: 'continuous', low: 0, high: 1 }]);
    expect(readFactors('name,values\nx,0.1|0.20', 'f.csv')).toEqual([{ id: 'x', kind: 'category', values: ['0.1', '0.20'] }]);
  });

  it.each([
    ['', 1],
    ['name\nx', 1],
    ['name,low\nx,0', 1],
    ['name,lo,high\nx,0,1', 2],
    ['name,low,high\n', 1],
    ['name,low,high\nx,1,0\nx,a,1\n,0,1\ny,0,Infinity', 4],
    ['name,low,high,values\nx,0,1,a|b\ny,,,a|\nz,,,', 4],
    ['name,low,high,kind,when\nx,0,1.5,integer,\ny,0,1,real,\nz,0,1,,y\nu,0,1,,v>1', 4],
    ['name,low,high\nx,0,1,2\n"y,0,1', 2],
  ])('%j is refused with everything that is wrong', (text, count) => {
    expect(wheres(() => readFactors(text, 'f.csv')).length).toBe(count);
  });
});
