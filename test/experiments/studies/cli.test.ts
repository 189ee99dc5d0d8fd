import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { outcomes } from '../../../sim/index.ts';
import { cliPath, emptyDirectory, runCli, startCli } from '../../support/cli.ts';
import { studyPath, tinyStudy } from './support.ts';

/** `npm run study` asks for more. */
const isThorough = process.env.STUDY === '1';
const kills = isThorough ? 25 : 5;
const factors = `factors:
  - { name: precision, low: 0, high: 0.9 }
  - { name: attributionRule, values: [last-holder, causal] }
design: { method: lhs, n: 30 }
analyses:
  - { method: summary }
  - { method: regret, output: burden }
  - { method: prim, output: burden, of: difference, threshold: 1000 }`;
const path = studyPath(tinyStudy(factors));
const tables = [
  'runs.parquet',
  'runs.csv',
  'failures.csv',
  'analysis.json',
  'manifest.json',
  'dictionary.csv',
  'methods.md',
  'study.json',
  'journal.jsonl',
];

let whole = '';
beforeAll(() => {
  whole = join(emptyDirectory(), 'whole');
  expect(runCli(['sweep', path, '--out', whole, '--workers', '2'])).toMatchObject({ code: 0, stdout: '' });
}, 60_000);

function expectSameBytes(folder: string): void {
  for (const name of tables) expect([name, readFileSync(join(folder, name)).equals(readFileSync(join(whole, name)))]).toEqual([name, true]);
}

/** Kills a sweep with everything it started, some milliseconds after its first block began. Returns whether it was still at work. */
function killedSweep(out: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cliPath, 'sweep', path, '--out', out, '--workers', '2', '--lang', 'en'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let timer: NodeJS.Timeout | undefined;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('At most')) timer ??= setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), milliseconds);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === null);
    });
  });
}

describe('the results of a study', () => {
  it('are the same bytes with 1, 2 and 4 workers', () => {
    for (const workers of isThorough ? ['1', '4'] : ['4']) {
      const out = join(emptyDirectory(), workers);
      expect(runCli(['sweep', path, '--out', out, '--workers', workers]).code).toBe(0);
      expectSameBytes(out);
    }
  });

  it(
    `are the same bytes after ${kills} kills of the process group at random moments`,
    async () => {
      const out = join(emptyDirectory(), 'killed');
      let killed = 0;
      while (killed < kills) {
        if (await killedSweep(out, Math.random() * 400)) killed += 1;
        // One that came to its end begins anew.
        else rmSync(out, { recursive: true });
      }
      expect(runCli(['sweep', path, '--out', out, '--workers', '2']).code).toBe(0);
      expectSameBytes(out);
    },
    isThorough ? 300_000 : 60_000,
  );

  it('are the same bytes in three parts that are joined, by one worker each, and in any order', () => {
    const folder = emptyDirectory();
    const parts = ['a', 'b', 'a'].map((name) => join(folder, name));
    for (const i of [3, 1, 2]) {
      const out = parts[i - 1] as string;
      if (i === 2) {
        const early = runCli(['merge', parts[0] as string, '--out', join(folder, 'early')]);
        expect([early.code, existsSync(join(folder, 'early', 'runs.csv'))]).toEqual([1, false]);
        expect(early.stderr).toContain('Parts that lack runs: 2 of 3');
        expect(early.stderr).toContain('--shard 2/3');
      }
      expect(runCli(['sweep', path, '--out', out, '--shard', `${i}/3`, '--workers', '1']).code).toBe(0);
    }
    // A part that is complete is not run again.
    expect(runCli(['sweep', path, '--out', parts[2] as string, '--shard', '3/3']).stderr).toContain('0 runs');
    const out = join(folder, 'joined');
    expect(runCli(['merge', ...new Set(parts), '--out', out]).code).toBe(0);
    expectSameBytes(out);
  });

  it('open in DuckDB with the types and values of the CSV', async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const parquet = join(whole, 'runs.parquet');
    const types = await connection.runAndReadAll(`describe select * from read_parquet('${parquet}')`);
    expect(Object.fromEntries(types.getRows().map(([name, type]) => [name, type]))).toMatchObject({
      story: 'VARCHAR',
      point: 'INTEGER',
      replicate: 'INTEGER',
      seed: 'VARCHAR',
      precision: 'DOUBLE',
      attribution_rule: 'VARCHAR',
      burden: 'DOUBLE',
      burden_mechanical: 'DOUBLE',
    });
    const own = await connection.runAndReadAll(
      `select arm, count(*)::int, sum(burden), count(burden_mechanical)::int from read_parquet('${parquet}') group by arm order by arm`,
    );
    const csv = await connection.runAndReadAll(
      `select arm, count(*)::int, sum(burden), count(burden_mechanical)::int from read_csv('${parquet.replace('.parquet', '.csv')}') group by arm order by arm`,
    );
    expect(own.getRows()).toEqual(csv.getRows());
    expect(own.getRows().map(([, count, , frozen]) => [count, frozen])).toEqual([
      [90, 0],
      [90, 90],
    ]);
    connection.closeSync();
  });

  it('are tidy: one row a run in the order of the design, each column described in both languages', async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(whole, 'runs.parquet')) });
    expect(rows).toHaveLength(180);
    expect(rows.slice(0, 3).map(({ replicate, point, arm }) => [replicate, point, arm])).toEqual([
      [1, 1, 'full-accountability'],
      [1, 1, 'full-accountability+admission-list'],
      [1, 2, 'full-accountability'],
    ]);
    const dictionary = readFileSync(join(whole, 'dictionary.csv'), 'utf8').split('\n');
    for (const name of Object.keys(rows[0] ?? {})) expect(dictionary.some((line) => line.startsWith(`runs,${name},`))).toBe(true);
    expect(readFileSync(join(whole, 'methods.md'), 'utf8')).toMatch(/## 方法[\s\S]*## Methods/);
    const manifest = JSON.parse(readFileSync(join(whole, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ failures: 0, blocks: { planned: 90, done: 90 }, seeds: { text: 'shuaiguo', replicates: 3 } });
    const { results } = JSON.parse(readFileSync(join(whole, 'analysis.json'), 'utf8'));
    expect(results.map(({ method, state }: { method: string; state: string }) => [method, state])).toEqual([
      ['summary', 'done'],
      ['regret', 'done'],
      ['prim', 'refused'],
    ]);
    expect(results[2].problems[0].allowed.en).toContain('a threshold that some runs reach');
  });

  it('keep all outcomes, so that a journal serves another question', () => {
    const [first] = readFileSync(join(whole, 'journal.jsonl'), 'utf8').split('\n');
    expect(Object.keys(JSON.parse(first ?? '').outcomes)).toHaveLength(outcomes.length);
  });

  it('have weeks and events on request, and units not yet', () => {
    const out = emptyDirectory();
    const study = studyPath(tinyStudy('', 'replicates: 1'));
    const words = ['sweep', study, '--out', out, '--workers', '1'];
    expect(runCli([...words, '--tables', 'runs,weeks,events']).code).toBe(0);
    expect(readFileSync(join(out, 'weeks.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(1 + 2 * 8);
    expect(readFileSync(join(out, 'events.csv'), 'utf8')).toContain(',arrive,');
    expect(existsSync(join(out, 'events.parquet'))).toBe(true);
    const refused = runCli([...words, '--tables', 'units']);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('none of single units yet')]);
  });
});

describe('a sweep', () => {
  it('names what is stale and does not use it', () => {
    const out = emptyDirectory();
    const [first] = readFileSync(join(whole, 'journal.jsonl'), 'utf8').split('\n');
    const { version } = { version: JSON.parse(first ?? '').model as string };
    const text = readFileSync(join(whole, 'journal.jsonl'), 'utf8').split('\n').slice(0, 2);
    // Another model, whose lines have checksums of their own.
    const script = `import('node:crypto').then(({ createHash }) => { let out = '';
      for (const line of ${JSON.stringify(text)}) {
        const body = line.slice(26).replace('${version}', 'abcdef0123456789-abcdef01') + '\\n';
        out += '{"sum":"' + createHash('sha256').update(body).digest('hex').slice(0, 16) + '",' + body;
      }
      require('node:fs').writeFileSync(${JSON.stringify(join(out, 'journal.jsonl'))}, out); });`;
    mkdirSync(out, { recursive: true });
    expect(runScript(script)).toBe('');
    const { code, stderr } = runCli(['sweep', studyPath(tinyStudy('', 'replicates: 1')), '--out', out]);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining(`2 results are stale, of another version of the model (abcdef0123456789-abcdef01`),
    ]);
    expect(stderr).toContain('2 runs');
  });

  it('stops cleanly at SIGINT, and goes on where it stopped', async () => {
    const out = join(emptyDirectory(), 'stopped');
    let isSent = false;
    const end = await startCli(['sweep', path, '--out', out, '--workers', '1'], (stderr, kill) => {
      if (isSent || !stderr.includes('At most')) return;
      isSent = true;
      setTimeout(() => kill('SIGINT'), 100);
    });
    expect(end.code).toBe(130);
    const done = readFileSync(join(out, 'runs.csv'), 'utf8').trimEnd().split('\n').length - 1;
    expect(done).toBeLessThan(180);
    expect(existsSync(join(out, 'lock'))).toBe(false);
    expect(runCli(['sweep', path, '--out', out]).code).toBe(0);
    expectSameBytes(out);
  });

  it('tries again later (75) while a living process is at work on the same, and not for a dead one', () => {
    const out = emptyDirectory();
    const study = studyPath(tinyStudy('', 'replicates: 1'));
    writeFileSync(join(out, 'lock'), `${process.pid} ${hostname()}\n`);
    expect(runCli(['sweep', study, '--out', out]).code).toBe(75);
    writeFileSync(join(out, 'lock'), `999999999 ${hostname()}\n`);
    expect(runCli(['sweep', study, '--out', out]).code).toBe(0);
  });

  it('refuses what does not go together, all at once, with exit code 2', () => {
    const file = join(emptyDirectory(), 'file');
    writeFileSync(file, '');
    for (const [words, told] of [
      [
        ['sweep', 'single-interventio', '--out', 'x', '--shard', '4/3', '--tables', 'rows'],
        ['single-intervention', '--shard', '--tables'],
      ],
      [
        ['sweep', path, '--out', join(file, 'x'), '--vary', 'precision=0..1:2', '--county', 'smal'],
        ['--out', '--vary', '--county'],
      ],
      [
        ['sweep', 'single-intervention', '--out', emptyDirectory(), '--shard', '1/2'],
        ['--shard', '--replicates N'],
      ],
      [['sweep', '--out', 'x.csv', '--vary', 'precision=0..1:2', '--shard', '1/2'], ['--shard']],
      [['plan'], ['STUDY']],
      [['merge', '--out', emptyDirectory()], ['DIR']],
      [['merge', emptyDirectory(), '--out', emptyDirectory()], ['ENOENT']],
    ] as const) {
      const { code, stdout, stderr } = runCli(words);
      expect({ words, code, stdout }).toEqual({ words, code: 2, stdout: '' });
      for (const text of told) expect(stderr).toContain(text);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  it('of a million planned runs starts within two seconds and stays under 300 MB', async () => {
    const million = tinyStudy(
      'factors: [{ name: precision, low: 0, high: 0.9 }]\ndesign: { method: sobol, n: 262144 }',
      'replicates: 2',
    ).replace('[blame]', '[overload, blame]');
    const study = studyPath(million);
    // The best of three: what else the machine does is not the sweep's.
    const attempts = Array.from({ length: 3 }, () => join(emptyDirectory(), 'million'));
    let [isQuick, isSmall] = [false, false];
    for (const out of attempts) {
      const started = performance.now();
      let seconds = Number.POSITIVE_INFINITY;
      const end = await startCli(['sweep', study, '--out', out, '--workers', '1'], (stderr, kill) => {
        if (seconds < Number.POSITIVE_INFINITY || !stderr.includes('At most 2097152 runs')) return;
        seconds = (performance.now() - started) / 1000;
        setTimeout(() => kill('SIGINT'), 1000);
      });
      expect(end.code).toBe(130);
      isQuick = seconds < 2;
      isSmall = JSON.parse(readFileSync(join(out, 'times.json'), 'utf8')).peakMegabytes < 300;
      if (isQuick) break;
    }
    expect({ isQuick, isSmall }).toEqual({ isQuick: true, isSmall: true });
  });
});

describe('what goes before a sweep', () => {
  it('tells runs, minutes, megabytes and the precision to expect', () => {
    const { code, stdout } = runCli(['plan', path, '--format', 'json', '--workers', '1']);
    const forecast = JSON.parse(stdout);
    expect([code, forecast]).toEqual([0, expect.objectContaining({ points: 30, arms: 2, replicates: 3, runs: 180, blocks: 90 })]);
    const size = statSync(join(whole, 'journal.jsonl')).size / 1e6;
    expect(forecast.megabytes / size).toBeGreaterThan(1);
    expect(forecast.megabytes / size).toBeLessThan(2);
    expect(forecast.probe.expected.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['burden']);
  });

  it('prints a job array of Slurm with its union after all have ended', () => {
    const out = emptyDirectory();
    const { code, stdout } = runCli(['slurm', path, '--out', out, '--shards', '7']);
    expect(code).toBe(0);
    for (const text of [
      '--array=1-7',
      '--requeue',
      '--open-mode=append',
      '--dependency=afterany:',
      '--shard "$SLURM_ARRAY_TASK_ID/7"',
      '-eq 75',
    ])
      expect(stdout).toContain(text);
    expect(existsSync(join(out, 'study.json'))).toBe(true);
  });
});

/** Runs a script in a process of its own; returns what it prints. */
function runScript(script: string): string {
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout.trim();
}

/** Kept apart from the others, for it spoils its journal. */
describe('a journal that was torn', () => {
  it('is mended by the next sweep', () => {
    const out = emptyDirectory();
    const study = studyPath(tinyStudy('', 'replicates: 2'));
    expect(runCli(['sweep', study, '--out', out]).code).toBe(0);
    const journal = join(out, 'journal.jsonl');
    const before = readFileSync(journal);
    writeFileSync(journal, before.subarray(0, before.length - 100));
    appendFileSync(journal, 'garbage');
    const { code, stderr } = runCli(['sweep', study, '--out', out]);
    expect([code, readFileSync(journal).equals(before)]).toEqual([0, true]);
    expect(stderr).toContain('torn bytes');
  });
});
