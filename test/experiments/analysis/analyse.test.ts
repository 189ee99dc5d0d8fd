import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../../experiments/analysis/index.ts';
import { readTable } from '../../../experiments/analysis/table.ts';
import { csvLine } from '../../../experiments/csv.ts';
import { type Design, type DesignOptions, type Factor, rowsOf } from '../../../experiments/design/define.ts';
import lhs from '../../../experiments/design/lhs.ts';
import morris from '../../../experiments/design/morris.ts';
import saltelli from '../../../experiments/design/saltelli.ts';
import { emptyDirectory, runCli } from '../../support/cli.ts';
import { ishigami, names, ranges } from './functions.ts';

const directory = emptyDirectory();
const angles = ranges(3, -Math.PI, Math.PI);

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

function csvOf(design: Design, factors: readonly Factor[], options: DesignOptions, model: (x: readonly number[]) => number): string {
  const ids = names(factors);
  const lines = [...rowsOf(design.plan(factors, options))].map((row) => {
    const x = ids.map((id) => row[id] as number);
    return csvLine([...x, model(x)]);
  });
  return csvLine([...ids, 'y']) + lines.join('');
}

function analysed(words: readonly string[]): Record<string, unknown> {
  const { code, stdout, stderr } = runCli(['analyse', ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

const saltelliFile = file('saltelli.csv', csvOf(saltelli, angles, { n: 64, scrambles: 8 }, ishigami));
const factorsFile = file(
  'factors.csv',
  csvLine(['name', 'low', 'high']) + angles.map(({ id }) => csvLine([id, -Math.PI, Math.PI])).join(''),
);

describe('analyse', () => {
  it('prints Sobol indices as the JSON that is promised', () => {
    const words = [
      '--table',
      saltelliFile,
      '--method',
      'sobol',
      '--inputs',
      'x1,x2,x3',
      '--output',
      'y',
      '--scrambles',
      '8',
      '--format',
      'json',
    ];
    const found = analysed(words);
    expect(found).toMatchObject({ schemaVersion: 1, method: 'sobol', output: 'y', rows: 512, intervals: 'scrambles' });
    const number = expect.any(Number);
    expect(found.indices).toEqual(
      ['x1', 'x2', 'x3'].map((input) => ({
        input,
        s1: number,
        s1Lower95: number,
        s1Upper95: number,
        st: number,
        stLower95: number,
        stUpper95: number,
      })),
    );
    expect(found.pairs).toHaveLength(3);
    expect((found.pairs as object[])[0]).toEqual({ inputs: ['x1', 'x2'], s2: number, s2Lower95: number, s2Upper95: number });
  });

  it('prints Morris and PRIM, with the factors for ranges and inputs', () => {
    const table = file('morris.csv', csvOf(morris, angles, { n: 20 }, ishigami));
    const found = analysed(['--table', table, '--method', 'morris', '--factors', factorsFile, '--output', 'y']);
    expect((found.indices as { input: string; muStar: number }[])[1]).toMatchObject({ input: 'x2', muStar: expect.closeTo(7.875, 9) });
    const box = file(
      'box.csv',
      csvOf(lhs, ranges(3, 0, 1), { n: 400 }, ([x = 0]) => (x < 0.3 ? 1 : 0)),
    );
    const { boxes } = analysed(['--table', box, '--method', 'prim', '--inputs', 'x1,x2,x3', '--output', 'y']);
    const [first] = boxes as { limits: object[]; sentence: { zh: string; en: string } }[];
    expect(first).toMatchObject({ coverage: expect.any(Number), density: expect.any(Number), mass: expect.any(Number) });
    expect(first?.limits[0]).toMatchObject({ input: 'x1', low: expect.any(Number), high: expect.any(Number), quasiP: expect.any(Number) });
    expect(first?.sentence.zh).toContain('x1');
  });

  it('reads what spreadsheets write: a byte order mark, quotes, either line end, columns it does not need', () => {
    const { table, problems } = readTable('\ufeffa,"b ""c""",d\r\n1,"x,\ny",\r\n-2.5e3,NaN,+3\r\n\r\n');
    expect(problems).toEqual([]);
    expect([...table.columns]).toEqual([
      ['a', [1, -2500]],
      ['b "c"', ['x,\ny', null]],
      ['d', [null, 3]],
    ]);
  });

  it('prints a table, in the language asked for', () => {
    const words = ['--table', saltelliFile, '--method', 'sobol', '--inputs', 'x1,x2,x3', '--output', 'y', '--format', 'table'];
    expect(runCli(['analyse', ...words]).stdout).toMatch(/Sobol indices[\s\S]*intervals: scrambles[\s\S]*input\s+s1/);
    expect(runCli(['analyse', ...words, '--lang', 'zh']).stdout).toContain('Sobol 方差分解');
  });

  it('refuses wrong use, everything at once with the nearest names, without a number on stdout', () => {
    const text = csvOf(saltelli, angles, { n: 4 }, ishigami).split('\n');
    text[3] = `${text[3]?.split(',').slice(0, 3).join()},NaN`;
    text[0] = 'x1,x2,x1,y';
    const words = [
      'analyse',
      '--table',
      file('bad.csv', text.join('\n')),
      '--method',
      'sobl',
      '--inputs',
      'x1,xx',
      '--output',
      'y',
      '--scrambles',
      '0',
    ];
    const first = runCli(words);
    expect([first.code, first.stdout]).toEqual([2, '']);
    for (const told of ['Nearest name: sobol', 'table column 3', '--scrambles']) expect(first.stderr).toContain(told);
    const second = runCli(words.map((word) => (word === 'sobl' ? 'sobol' : word === '0' ? '1' : word)));
    expect([second.code, second.stdout]).toEqual([2, '']);
    for (const told of ['table column 3', '--inputs: got "xx"', 'Nearest name: x1', '--output y row 3: got ""'])
      expect(second.stderr).toContain(told);
    const zh = runCli([...words.map((word) => (word === 'sobl' ? 'sobol' : word)), '--lang', 'zh']);
    expect(zh.stderr).toContain('--output y row 3：给出的是 ""；应为 每行一个有限的数');
  });

  it('refuses a design that does not fit, with the remedy', () => {
    const { code, stderr } = runCli(['analyse', '--table', saltelliFile, '--method', 'morris', '--inputs', 'x1,x2,x3', '--output', 'y']);
    expect([code, stderr.includes('design --method morris')]).toEqual([2, true]);
    expect(runCli(['analyse']).stderr).toMatch(/--method[\s\S]*--table/);
    expect(runCli(['analyse', '--table', join(directory, 'none.csv'), '--method', 'sobol']).code).toBe(2);
  });

  it('says which flags make no difference', () => {
    const { code, stderr } = runCli([
      'analyse',
      '--table',
      saltelliFile,
      '--method',
      'sobol',
      '--inputs',
      'x1,x2,x3',
      '--output',
      'y',
      '--boxes',
      '2',
    ]);
    expect([code, stderr]).toEqual([0, '--boxes makes no difference to sobol.\n']);
  });
});

describe('every analysis', () => {
  it.each(analyses)('$id has texts in both languages and refuses an empty table without throwing', (analysis) => {
    for (const text of [analysis.label, analysis.summary, analysis.needs.text]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[a-z]/);
    }
    const problems = analysis.refuse({ length: 0, columns: new Map() }, { outputs: [] });
    expect(problems.length).toBeGreaterThan(1);
    for (const { allowed } of problems) expect([allowed.zh, allowed.en].every((text) => text.length > 0)).toBe(true);
  });
});
