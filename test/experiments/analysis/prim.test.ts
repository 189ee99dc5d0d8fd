import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import prim, { binomialTail, type PrimResult } from '../../../experiments/analysis/prim.ts';
import type { Table } from '../../../experiments/analysis/table.ts';
import lhs from '../../../experiments/design/lhs.ts';
import { evaluated, names, ranges, tableOf } from './functions.ts';

const unit = ranges(5, 0, 1);
const inputs = names(unit);

/** Of interest: x1 between .2 and .5, and x3 above .6. */
const planted = ([x1 = 0, , x3 = 0]: readonly number[]) => (x1 > 0.2 && x1 < 0.5 && x3 > 0.6 ? 1 : 0);

function analysed(table: Table, more: object = {}, of = inputs): PrimResult {
  const options = { inputs: of, outputs: ['y'], ...more };
  expect(prim.refuse(table, options)).toEqual([]);
  return prim.run(table, options);
}

describe('PRIM', () => {
  it('finds a planted box, its limits and nothing else', () => {
    const { boxes, casesOfInterest } = analysed(evaluated(lhs, unit, { n: 2000 }, planted));
    const [box] = boxes;
    expect(box?.limits.map(({ input, restricts }) => `${input} ${restricts}`).sort()).toEqual(['x1 both', 'x3 low']);
    const limit = (name: string) => box?.limits.find(({ input }) => input === name);
    expect(Math.abs((limit('x1')?.low as number) - 0.2)).toBeLessThan(0.03);
    expect(Math.abs((limit('x1')?.high as number) - 0.5)).toBeLessThan(0.03);
    expect(Math.abs((limit('x3')?.low as number) - 0.6)).toBeLessThan(0.03);
    expect(limit('x3')?.high).toBeGreaterThan(0.99);
    expect(box?.density).toBeGreaterThan(0.95);
    expect(box?.coverage).toBeGreaterThan(0.9);
    expect(Math.abs((box?.mass as number) - casesOfInterest / 2000)).toBeLessThan(0.02);
    for (const { quasiP } of box?.limits ?? []) expect(quasiP).toBeLessThan(1e-6);
  });

  it('finds it under noise, at a threshold and on either side', () => {
    const random = alea('noise');
    const noisy = evaluated(lhs, unit, { n: 2000 }, (x) => 10 * planted(x) + 6 * random() - (random() < 0.05 ? 20 : 0));
    const above = analysed(noisy, { threshold: 8 }).boxes[0];
    expect(above?.limits.map(({ input }) => input).sort()).toEqual(['x1', 'x3']);
    expect(above?.density).toBeGreaterThan(0.85);
    const turned = tableOf(
      (noisy.columns.get('y') ?? []).map((y, row) => ({
        ...Object.fromEntries(inputs.map((name) => [name, noisy.columns.get(name)?.[row] ?? null])),
        y: -(y as number),
      })),
    );
    const below = analysed(turned, { threshold: -8, side: 'below' }).boxes[0];
    expect([below?.coverage, below?.density, below?.limits]).toEqual([above?.coverage, above?.density, above?.limits]);
  });

  it('keeps the whole way of its search, from all runs on, each step with coverage, density and mass', () => {
    const [box] = analysed(evaluated(lhs, unit, { n: 1000 }, planted)).boxes;
    const start = box?.trajectory[0];
    expect([start?.step, start?.coverage, start?.mass, start?.restricted]).toEqual(['start', 1, 1, 0]);
    const peels = box?.trajectory.filter(({ step }) => step !== 'paste' && step !== 'drop') ?? [];
    for (let i = 1; i < peels.length; i++) {
      expect(peels[i]?.mass).toBeLessThan(peels[i - 1]?.mass as number);
    }
    expect(box?.trajectory[box.chosen]?.coverage).toBe(box?.coverage);
  });

  it('takes the step of the search that it is told to', () => {
    const table = evaluated(lhs, unit, { n: 1000 }, planted);
    const own = analysed(table).boxes[0];
    const { boxes } = analysed(table, { chosen: [10] });
    expect([boxes[0]?.chosen, boxes[0]?.mass]).toEqual([10, own?.trajectory[10]?.mass]);
    const problems = prim.refuse(table, { inputs, outputs: ['y'], chosen: [999] });
    expect(problems.map(({ where, given }) => `${where}: ${given}`)).toEqual(['chosen box 1: 999']);
  });

  it('finds a second box among the runs that the first leaves', () => {
    const two = ([x1 = 0, x2 = 0, x3 = 0]: readonly number[]) => ((x1 < 0.4 && x2 < 0.5) || (x1 > 0.6 && x3 > 0.75) ? 1 : 0);
    const { boxes } = analysed(evaluated(lhs, unit, { n: 2000 }, two));
    expect(boxes.length).toBeGreaterThanOrEqual(2);
    expect(boxes.slice(0, 2).reduce((sum, box) => sum + box.coverage, 0)).toBeGreaterThan(0.85);
    expect(analysed(evaluated(lhs, unit, { n: 2000 }, two), { boxes: 1 }).boxes).toHaveLength(1);
  });

  it('finds no box in noise that hangs on nothing', () => {
    const random = alea('nothing');
    const { boxes } = analysed(evaluated(lhs, unit, { n: 500 }, () => (random() < 0.3 ? 1 : 0)));
    // Searching always finds something to say; it must be little, and not dense.
    for (const { density } of boxes) expect(density).toBeLessThan(0.6);
  });

  it('limits texts to the values that matter', () => {
    const random = alea('texts');
    const kinds = ['a', 'b', 'c', 'd'];
    const rows = Array.from({ length: 800 }, () => ({ kind: kinds[Math.floor(random() * 4)] as string, x: random() }));
    const table = tableOf(rows.map((row) => ({ ...row, y: (row.kind === 'b' || row.kind === 'd') && row.x < 0.5 ? 1 : 0 })));
    const [box] = analysed(table, {}, ['kind', 'x']).boxes;
    expect([...(box?.limits.find(({ input }) => input === 'kind')?.values ?? [])].sort()).toEqual(['b', 'd']);
    expect(box?.density).toBeGreaterThan(0.95);
  });

  it('says the box in a sentence of each language', () => {
    const labels = {
      x1: { zh: '监督强度', en: 'oversight' },
      x3: { zh: '缺编', en: 'the shortage of staff' },
      y: { zh: '负担', en: 'burden' },
    };
    const { sentence } = analysed(evaluated(lhs, unit, { n: 2000 }, planted), { labels }).boxes[0] as PrimResult['boxes'][number];
    expect(sentence.zh).toMatch(
      /^当.*监督强度在 0\.\d+ 与 0\.\d+ 之间.*时，\d+% 的运行中负担不低于 0\.5（全部运行中为 12%）；此类运行的 \d+% 落在这一范围内。$/,
    );
    expect(sentence.en).toMatch(
      /^Where .*the shortage of staff is above 0\.\d+.*burden is at least 0\.5 in \d+ % of the runs \(12 % of all\); \d+ % of such runs lie there\.$/,
    );
  });

  it('works quasi-p out as the tail of the binomial distribution', () => {
    expect(binomialTail(3, 4, 0.5)).toBeCloseTo(5 / 16, 12);
    expect(binomialTail(2, 3, 0.2)).toBeCloseTo(3 * 0.04 * 0.8 + 0.008, 12);
    expect(binomialTail(0, 10, 0.3)).toBe(1);
    expect(binomialTail(600, 1000, 0.5)).toBeCloseTo(1.3642e-10, 13);
  });

  it('refuses an output without a threshold, and thresholds that all or none reach', () => {
    const table = evaluated(lhs, unit, { n: 50 }, ([x = 0]) => x);
    expect(prim.refuse(table, { inputs, outputs: ['y'] })[0]?.where).toBe('threshold');
    for (const threshold of [-1, 2])
      expect(prim.refuse(table, { inputs, outputs: ['y'], threshold })[0]?.given).toMatch(/ \((50|0)\/50\)$/);
  });
});
