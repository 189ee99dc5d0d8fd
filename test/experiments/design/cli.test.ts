import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, runCli, startCli } from '../../support/cli.ts';

const directory = emptyDirectory();

/** Writes a file of factors; returns its path. */
function factorsFile(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const three = factorsFile('three.csv', 'name,low,high\nx1,0,1\nx2,0,1\nx3,0,4\n');
const mixed = factorsFile('mixed.csv', 'name,low,high,values\nx,0,2,\ny,,,p|q\n');

function design(...words: readonly string[]) {
  return runCli(['design', ...words]);
}

describe('the design command', () => {
  it("prints Sobol's points as CSV, nothing else on stdout and nothing on stderr", () => {
    const { code, stdout, stderr } = design('--method', 'sobol', '--factors', three, '--n', '4', '--scramble', 'none');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('x1,x2,x3\n0,0,0\n0.5,0.5,2\n0.75,0.25,1\n0.25,0.75,3\n');
  });

  it.each([
    ['factorial', [], 4],
    ['factorial', ['--n', '3'], 6],
    ['factorial', ['--levels', '5'], 10],
    ['oat', [], 4],
    ['lhs', ['--n', '7'], 7],
    ['sobol', ['--n', '8'], 8],
    ['saltelli', ['--n', '8'], 48],
    ['saltelli', ['--n', '8', '--second-order', 'no'], 32],
    ['morris', ['--n', '5'], 15],
    ['morris', ['--n', '5', '--candidates', '20', '--levels', '6'], 15],
  ] as const)('prints as many rows as %s %j has, the same bytes each time', (method, words, rows) => {
    const first = design('--method', method, '--factors', mixed, ...words);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout.trimEnd().split('\n').length).toBe(1 + rows);
    expect(first.stdout).toMatch(/^x,y\n/);
    expect(design('--method', method, '--factors', mixed, ...words).stdout).toBe(first.stdout);
  });

  it('prints another design for another seed', () => {
    for (const method of ['lhs', 'sobol', 'saltelli', 'morris']) {
      const of = (seed: string) => design('--method', method, '--factors', three, '--n', '8', '--seed', seed).stdout;
      expect(of('a')).not.toBe(of('b'));
    }
  });

  it('writes the same to a file, whole or not at all', () => {
    const out = join(directory, 'out.csv');
    const words = ['--method', 'lhs', '--factors', three, '--n', '5'];
    const { code, stdout } = design(...words, '--out', out);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(out, 'utf8')).toBe(design(...words).stdout);
    const other = join(directory, 'other.csv');
    expect(design('--method', 'lhs', '--factors', three, '--n', '0', '--out', other).code).toBe(2);
    expect(existsSync(other)).toBe(false);
    expect(readdirSync(directory).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves no part of a file behind when it is stopped', async () => {
    const out = join(directory, 'stopped.csv');
    const words = ['design', '--method', 'sobol', '--factors', three, '--n', '100000001', '--out', out];
    const { code, stderr } = await startCli(words, (told, kill) => {
      if (!told.includes('Stopping')) kill('SIGINT');
    });
    expect(code).toBe(130);
    expect(stderr).toContain('no file was written');
    expect(readdirSync(directory).filter((name) => name.includes('stopped'))).toEqual([]);
  });

  it('warns of a number of Sobol points that is no power of two, and of flags that make no difference', () => {
    const { code, stderr } = design('--method', 'sobol', '--factors', three, '--n', '6', '--levels', '4');
    expect(code).toBe(0);
    expect(stderr).toContain('powers of two');
    expect(stderr).toContain('--levels makes no difference to sobol');
  });

  it('lists everything that is wrong at once, in either language, and prints no row', () => {
    const wrong = factorsFile('wrong.csv', 'name,low,high\nx,2,1\ny,a,1\n');
    const words = ['--method', 'sobl', '--factors', wrong, '--n', 'many', '--scramble', 'owens', '--out', directory];
    const { code, stdout, stderr } = design(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const text of ['6 problems', 'Nearest name: sobol', 'factor "x"', 'line 3 low', '--n', 'Nearest name: owen', '--out'])
      expect(stderr).toContain(text);
    expect(design(...words, '--lang', 'zh').stderr).toContain('输入有 6 处问题');
  });

  it.each([
    [['--method', 'lhs', '--factors', three], '--n'],
    [['--method', 'lhs', '--n', '5'], '--factors'],
    [['--factors', three, '--n', '5'], '--method'],
    [['--method', 'lhs', '--factors', join(directory, 'nowhere.csv'), '--n', '5'], 'ENOENT'],
    [['--method', 'morris', '--factors', three, '--n', '5', '--levels', '5'], '--levels'],
    [['--method', 'morris', '--factors', three, '--n', '5', '--candidates', '4'], '--candidates'],
    [['--method', 'sobol', '--factors', three, '--n', '8', '--scrambles', '3'], '--scrambles'],
    [['--method', 'saltelli', '--factors', three, '--n', '8', '--second-order', 'maybe'], '--second-order'],
    [['--method', 'factorial', '--factors', three, '--n', '3', '--levels', '4'], '--levels'],
    [['--method', 'sobol', '--factors', three, '--n', '8', '--seed', ''], '--seed'],
  ])('refuses %j and names the flag', (words, told) => {
    const { code, stdout, stderr } = design(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('One problem with the input');
    expect(stderr).toContain(told);
  });
});
