import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksumOf, type ReplicateRow } from '../../experiments/results.ts';
import { counties, interventions, outcomes, parameters, regimes } from '../../sim/index.ts';
import { emptyDirectory, runCli, startCli } from '../support/cli.ts';

const small = ['--county', 'small', '--weeks', '52', '--warmup', '20'];
const twoArms = ['--arms', `full-accountability,full-accountability+${interventions[0]?.id}`];
const anyParameter = parameters.find((entry) => entry.kind === 'number' && entry.role === 'lever')?.id as string;

/** Wrong use: told on stderr, all at once, without a stack; nothing on stdout; exit code 2. */
function expectMisuse(words: readonly string[], ...told: readonly string[]): void {
  const { code, stdout, stderr } = runCli(words);
  expect({ words, code, stdout }).toEqual({ words, code: 2, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at /m);
  for (const text of told) expect(stderr).toContain(text);
}

describe('the command line refuses', () => {
  it('unknown commands, flags and topics, and names the nearest one', () => {
    expectMisuse(['compar'], 'compar', 'Nearest name: compare');
    expectMisuse(['run', '--wekes', '52'], '--wekes', '--weeks');
    expectMisuse(['list', 'paramters'], 'Nearest name: parameters');
    expectMisuse(['list'], 'parameters');
    expectMisuse([], 'compare');
  });

  it('unknown names of every kind', () => {
    expectMisuse(['run', '--county', 'rural-conty'], 'rural-county');
    expectMisuse(['run', '--regime', 'full-acountability'], 'full-accountability');
    expectMisuse(['run', '--interventions', 'admision-list'], 'admission-list');
    expectMisuse(['run', '--story', 'overlod'], 'overload');
    expectMisuse(['run', '--set', `${anyParameter}x=1`], anyParameter);
    expectMisuse(['compare', '--arms', 'pressure-typ'], 'pressure-type');
    expectMisuse(['sweep', '--vary', `${anyParameter}x=0..1:3`, '--out', join(emptyDirectory(), 'a.csv')], anyParameter);
    expectMisuse(['run', '--set', '__proto__=1'], '__proto__');
    expectMisuse(['run', '--set', 'constructor=1', '--county', 'toString'], 'constructor', 'toString');
  });

  it.each(['NaN', 'Infinity', '-Infinity', '', '1e', '1e999', 'much', '0x1', '1e9'])('%j as the value of a number', (value) => {
    expectMisuse(['run', '--set', `${anyParameter}=${value}`], anyParameter);
  });

  it.each([
    ['run', '--weeks', '-5'],
    ['run', '--weeks', '0'],
    ['run', '--weeks', '2601'],
    ['run', '--weeks', '52.5'],
    ['run', '--weeks', 'NaN'],
    ['run', '--warmup', '-1'],
    ['compare', '--replicates', '1'],
    ['compare', '--replicates', 'Infinity'],
    ['compare', '--workers', '0'],
    ['compare', '--window', 'middle'],
    ['run', '--format', 'xml'],
    ['run', '--lang', 'fr'],
    ['run', '--seed', ''],
    ['run', '--set', 'nothing'],
    ['run', '--weeks'],
  ])('%s %s %s', (...words) => {
    expectMisuse(words, words[1] as string);
  });

  it('everything that is wrong at once, in the language asked for', () => {
    const words = [
      'compare',
      '--arms',
      'pressure-typ,full-accountability+nonsense',
      '--set',
      'nope=1',
      '--weeks',
      '-5',
      '--replicates',
      '1',
      '--workers',
      '0',
      '--county',
      'atlantis',
      '--formt',
      'json',
    ];
    expectMisuse(words, 'pressure-typ', 'nonsense', 'nope', '--weeks', '--replicates', '--workers', 'atlantis', '--formt');
    const { stderr } = runCli([...words, '--lang', 'zh']);
    expect(stderr).toContain('最接近的名称');
    expect(stderr).not.toContain('expected');
    expect(runCli(words, { LC_ALL: 'zh_CN.UTF-8' }).stderr).toBe(stderr);
  });

  it('outputs that cannot be written, before running and without leaving anything', () => {
    const folder = emptyDirectory();
    writeFileSync(join(folder, 'file'), 'old');
    expectMisuse(['compare', ...small, ...twoArms, '--out', join(folder, 'file')], '--out');
    expectMisuse(['compare', ...small, ...twoArms, '--out', join(folder, 'file', 'below')], '--out');
    expectMisuse(['run', ...small, '--series', folder, '--events', join(folder, 'file', 'x.csv')], '--series', '--events');
    expectMisuse(['sweep', ...twoArms, '--vary', `${anyParameter}=0..1:2`, '--out', folder], '--out');
    expectMisuse(['sweep', ...twoArms, '--vary', `${anyParameter}=0..1:2`], '--out');
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
  });

  it('outputs that would replace an input or each other, before running', () => {
    const folder = emptyDirectory();
    const at = (name: string) => join(folder, name);
    const county = JSON.stringify({ ...counties.find(({ id }) => id === 'small'), id: 'mine' });
    mkdirSync(at('out'));
    for (const name of ['mine.json', join('out', 'results.json')]) writeFileSync(at(name), county);
    writeFileSync(at('factors.csv'), 'name,low,high\nx,0,1\n');
    const short = ['--weeks', '4', '--warmup', '2'];
    const told = 'another file than';
    expectMisuse(['run', ...short, '--county', at('mine.json'), '--series', at('mine.json')], '--series', `${told} --county`);
    expectMisuse(['run', ...short, '--series', at('a.csv'), '--events', `${folder}/./a.csv`], '--events', `${told} --series`);
    const vary = ['--vary', `${anyParameter}=0,1`];
    expectMisuse(['sweep', ...short, ...vary, '--county', at('mine.json'), '--out', at('mine.json')], '--out', `${told} --county`);
    expectMisuse(['compare', ...short, '--county', at('out/results.json'), '--out', at('out')], '--out', `${told} --county`);
    expectMisuse(
      ['design', '--method', 'lhs', '--n', '4', '--factors', at('factors.csv'), '--out', at('factors.csv')],
      `${told} --factors`,
    );
    expect(readFileSync(at('mine.json'), 'utf8')).toBe(county);
    expect(runCli(['run', ...short, '--county', at('mine.json'), '--series', at('mine.csv')]).code).toBe(0);
  });

  it('a directory with a directory where a file of a comparison belongs, before running', () => {
    const out = emptyDirectory();
    mkdirSync(join(out, 'report.html'));
    expectMisuse(['compare', ...small, ...twoArms, '--replicates', '100000', '--out', out], '--out', 'report.html');
    expect(readdirSync(out)).toEqual(['report.html']);
  });

  it('names that are too long, before running and without leaving anything', () => {
    const folder = emptyDirectory();
    const name = `${'x'.repeat(252)}.csv`;
    expectMisuse(['run', ...small, '--series', join(folder, 'new', name)], '--series', 'ENAMETOOLONG');
    expectMisuse(['compare', ...small, '--out', join(folder, 'new', name)], '--out', 'ENAMETOOLONG');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('county files that are missing, broken or empty', () => {
    const folder = emptyDirectory();
    const files = { 'broken.json': '{"id": ', 'array.json': '[]', 'empty.csv': '', 'text.csv': 'a,b\n"unclosed,1\n' };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
      expectMisuse(['run', '--county', join(folder, name)]);
    }
    expectMisuse(['run', '--county', join(folder, 'none.csv')], 'none.csv');
    expectMisuse(['run', '--county', join(folder, 'county.txt')], 'county.txt');
  });

  it('sweeps that vary nothing, a thing twice, or without bounds', () => {
    const out = ['--out', join(emptyDirectory(), 'a.csv')];
    expectMisuse(['sweep', ...out], '--vary');
    expectMisuse(['sweep', ...out, '--vary', `${anyParameter}=0..1`], '--vary');
    expectMisuse(['sweep', ...out, '--vary', `${anyParameter}=0..x:3`], '--vary');
    expectMisuse(['sweep', ...out, '--vary', `${anyParameter}=0..1:0`], '--vary');
    expectMisuse(['sweep', ...out, '--vary', `${anyParameter}=0..1:2`, '--vary', `${anyParameter}=0..1:2`], 'only once');
    expectMisuse(['sweep', ...out, '--vary', `${anyParameter}=0..1e9:2`], anyParameter);
    for (const list of ['0.1,0.2,0.10', '0.1..0.1:2'])
      expectMisuse(['sweep', ...out, '--vary', `${anyParameter}=${list}`], '--vary', '0.1 is there more than once');
  });

  it('a thousand wrong values with the first twenty of them', () => {
    const words = ['sweep', '--out', join(emptyDirectory(), 'a.csv'), '--vary', `${anyParameter}=1e8..1e9:1000`];
    const { code, stderr } = runCli(words);
    expect(code).toBe(2);
    expect(stderr.split('\n').filter((line) => line.includes('got'))).toHaveLength(20);
    expect(stderr).toContain('980 more');
    expect(runCli([...words, '--lang', 'zh']).stderr).toContain('另有 980 处');
  });
});

describe('the command line', () => {
  it('lists what the model has, as JSON and as a table', () => {
    const known = { parameters, interventions, outcomes, counties, regimes };
    for (const [topic, entries] of Object.entries(known)) {
      const { code, stdout, stderr } = runCli(['list', topic, '--format', 'json']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect((JSON.parse(stdout) as { id: string }[]).map((entry) => entry.id)).toEqual(entries.map((entry) => entry.id));
      expect(runCli(['list', topic, '--lang', 'zh']).stdout).toContain(entries[0]?.id);
    }
  });

  it('helps with every parameter, in both languages', () => {
    const { code, stdout } = runCli(['run', '--help']);
    expect(code).toBe(0);
    for (const entry of parameters) expect(stdout).toContain(entry.id);
    expect(runCli(['--help', '--lang', 'zh']).stdout).toContain('用法');
  });

  it('prints one run as JSON, the same again', () => {
    const words = ['run', ...small, '--seed', '甲/1', '--format', 'json'];
    const first = runCli(words);
    expect(first.code).toBe(0);
    const answer = JSON.parse(first.stdout) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual(['schemaVersion', 'modelHash', 'scenario', 'seed', 'hash', 'outcomes']);
    expect(answer.seed).toBe('甲/1');
    expect(Object.keys(answer.outcomes as object)).toEqual(outcomes.map((outcome) => outcome.id));
    expect(runCli(words).stdout).toBe(first.stdout);
    const folder = emptyDirectory();
    const files = runCli([...words, '--series', join(folder, 's.csv'), '--events', join(folder, 'e.csv')]);
    expect(files.stdout).toBe(first.stdout);
    expect(readFileSync(join(folder, 's.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(53);
    expect(readFileSync(join(folder, 'e.csv'), 'utf8')).toMatch(/^week,kind,matter,/);
  });

  it('compares arms to the same bytes with any count of workers', () => {
    const words = ['compare', ...small, ...twoArms, '--replicates', '3', '--format', 'json'];
    const one = runCli([...words, '--workers', '1']);
    expect(one.code).toBe(0);
    expect(runCli([...words, '--workers', '3']).stdout).toBe(one.stdout);
    const answer = JSON.parse(one.stdout) as { baseline: string; replicates: number; results: Record<string, unknown>[] };
    expect([answer.baseline, answer.replicates, answer.results.length]).toEqual(['full-accountability', 3, 2 * 2 * outcomes.length]);
    const keys = ['story', 'arm', 'outcome', 'mean', 'difference', 'lower95', 'upper95', 'better', 'mechanical', 'moreNeeded'];
    for (const result of answer.results) expect(Object.keys(result)).toEqual(keys);
  });

  it('writes the report, the results and the table of a comparison', () => {
    const out = join(emptyDirectory(), 'deep', 'er');
    const { code, stdout, stderr } = runCli(['compare', ...small, ...twoArms, '--replicates', '2', '--out', out, '--format', 'table']);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['report.html', 'results.json', 'table.csv']);
    expect(stdout).toMatch(/no\s+forecast/);
    expect(stdout).toContain('npm run -s shuaiguo -- compare');
    expect(stderr).toContain('report.html');
    const results = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as { rows: ReplicateRow[] };
    // What the page shows under “Share”, in both places, so that one can be held against the other.
    for (const text of [stdout, stderr]) expect(text).toMatch(new RegExp(`Checksum of the results:? ${checksumOf(results.rows)}`));
    expect(results.rows).toHaveLength(2 * 2 * 2);
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    const embedded = /<script type="application\/json" id="results">(.*?)<\/script>/s.exec(page)?.[1];
    expect(JSON.parse(embedded as string)).toEqual(results);
  });

  it('sweeps a grid into a tidy table, one row a run', () => {
    const out = join(emptyDirectory(), 'sweep.csv');
    const { code, stdout } = runCli([
      'sweep',
      ...small,
      ...twoArms,
      '--story',
      'blame',
      '--replicates',
      '2',
      '--vary',
      `${anyParameter}=0.1..0.2:2`,
      '--out',
      out,
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 2 * 2 * 2);
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
  });

  it('starts no more workers than are of use, and says so', () => {
    const out = join(emptyDirectory(), 'a.csv');
    const words = ['sweep', ...small, ...twoArms, '--replicates', '1', '--vary', `${anyParameter}=0.1`, '--out', out];
    const most = 4 * availableParallelism();
    const { code, stderr } = runCli([...words, '--workers', '256']);
    expect({ code, isTold: stderr.includes(`${most} workers instead of 256`) }).toEqual({ code: 0, isTold: most < 256 });
    expect(runCli([...words, '--workers', '2']).stderr).not.toContain('instead');
  });

  it('ends cleanly on Ctrl-C with the replicates that are complete', async () => {
    const out = join(emptyDirectory(), 'stopped');
    const words = ['compare', ...small, ...twoArms, '--replicates', '5000', '--workers', '2', '--out', out, '--format', 'json'];
    let isSent = false;
    const end = await startCli(words, (stderr, kill) => {
      if (isSent || !stderr.includes('runs (')) return;
      isSent = true;
      kill('SIGINT');
    });
    expect(end.code).toBe(130);
    const { replicates } = JSON.parse(end.stdout) as { replicates: number };
    expect(replicates).toBeGreaterThan(0);
    expect(replicates).toBeLessThan(5000);
    expect(readdirSync(out).sort()).toEqual(['report.html', 'results.json', 'table.csv']);
    expect(end.stderr).toContain(`${replicates} of 5000`);
  });

  it('keeps the complete rows of a sweep on Ctrl-C', async () => {
    const out = join(emptyDirectory(), 'stopped.csv');
    const words = [
      'sweep',
      ...small,
      ...twoArms,
      '--replicates',
      '5000',
      '--workers',
      '2',
      '--vary',
      `${anyParameter}=0.1..0.2:2`,
      '--out',
      out,
    ];
    let isSent = false;
    const end = await startCli(words, (stderr, kill) => {
      if (isSent || !stderr.includes('runs (')) return;
      isSent = true;
      expect(existsSync(out)).toBe(false);
      kill('SIGINT');
    });
    expect(end.code).toBe(130);
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
  });

  it('is quiet when its reader goes away', async () => {
    const { spawnSync } = await import('node:child_process');
    const { cliPath } = await import('../support/cli.ts');
    const script = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(cliPath)}, 'list', 'parameters', '--format', 'json'], { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.once('data', () => child.stdout.destroy());`;
    expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stderr).toBe('');
  });
});
