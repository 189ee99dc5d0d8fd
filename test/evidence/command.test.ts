import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTested } from '../../experiments/claims/define.ts';
import { claims } from '../../experiments/claims/index.ts';
import { modelHash } from '../../sim/index.ts';
import { emptyDirectory, runCli, startCli } from '../support/cli.ts';

const tested = claims.filter(isTested);
const [first, second] = tested.map(({ id }) => id) as [string, string];
const tiny = ['--weeks', '52', '--warmup', '4', '--seeds', '2', '--only', 'default'];
const few = ['claims', '--id', `${first},${second}`, ...tiny];

interface Answer {
  readonly scale: string;
  readonly modelHash: string;
  readonly claims: readonly { readonly id: string; readonly verdict: string; readonly seeds: number }[];
}

describe('the command claims', () => {
  it('refuses unknown ids, stages and scales at once, and names the nearest', () => {
    const { code, stdout, stderr } = runCli(['claims', '--id', 'C1O,C02', '--only', 'nuls', '--quick', '--full', '--seeds', '1']);
    expect([code, stdout]).toEqual([2, '']);
    for (const text of ['C1O', 'Nearest name: nulls', '--quick', '--seeds', 'C105']) expect(stderr).toContain(text);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(runCli(['claims', '--id', `${first}0`]).stderr).toContain(`Nearest name: ${first}`);
  });

  it('says what a plan takes, and writes nothing', () => {
    const out = join(emptyDirectory(), 'claims');
    const { code, stdout } = runCli([...few, '--plan', '--format', 'json', '--out', out]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ scale: 'quick', county: 'small', stages: [{ stage: 'default', jobs: 4 }] });
    expect(existsSync(out)).toBe(false);
  });

  it('prints the same JSON whatever the workers, and runs nothing twice', () => {
    const folder = emptyDirectory();
    const [one, two] = [1, 2].map((workers) =>
      runCli([...few, '--workers', String(workers), '--format', 'json', '--out', join(folder, String(workers))]),
    );
    expect([one?.code, two?.code]).toEqual([0, 0]);
    expect(one?.stdout).toBe(two?.stdout);
    const answer = JSON.parse(one?.stdout ?? '') as Answer;
    expect(answer).toMatchObject({ schemaVersion: 1, modelHash: modelHash(), scale: 'quick' });
    expect(answer.claims.map(({ id, seeds }) => [id, seeds])).toEqual([
      [first, 2],
      [second, 2],
    ]);
    const journal = readFileSync(join(folder, '1/journal.jsonl'), 'utf8');
    const again = runCli([...few, '--format', 'table', '--lang', 'zh', '--out', join(folder, '1')]);
    expect(again.stdout).toContain(first);
    expect(again.stdout).toContain('在本模型中');
    expect(readFileSync(join(folder, '1/journal.jsonl'), 'utf8')).toBe(journal);
  });

  it('refuses a folder of another model or plan, with the command that does it again', () => {
    const out = join(emptyDirectory(), 'claims');
    expect(runCli([...few, '--out', out]).code).toBe(0);
    const path = join(out, 'plan.json');
    const own = readFileSync(path, 'utf8');
    writeFileSync(path, own.replace(modelHash(), '0123456789abcdef'));
    const other = runCli([...few, '--out', out]);
    expect(other.code).toBe(2);
    for (const text of ['0123456789abcdef', modelHash(), `npm run -s shuaiguo -- claims --id ${first},${second} --quick`])
      expect(other.stderr).toContain(text);
    writeFileSync(path, own);
    const longer = runCli(['claims', '--id', first, '--weeks', '104', '--warmup', '4', '--seeds', '2', '--only', 'default', '--out', out]);
    expect(longer.code).toBe(2);
    expect(longer.stderr).toContain('--weeks 104');
  });

  it('lets one process at a time write to a folder', () => {
    const out = join(emptyDirectory(), 'claims');
    expect(runCli([...few, '--out', out]).code).toBe(0);
    writeFileSync(join(out, 'lock'), `${process.pid} ${hostname()}\n`);
    const { code, stderr } = runCli([...few, '--out', out]);
    expect(code).toBe(75);
    expect(stderr).toContain(String(process.pid));
  });

  it('stops when asked with exit code 130, says how to go on, and goes on', async () => {
    const out = join(emptyDirectory(), 'claims');
    const words = [
      'claims',
      '--id',
      `${first},${second}`,
      '--weeks',
      '520',
      '--warmup',
      '4',
      '--seeds',
      '40',
      '--only',
      'default',
      '--out',
      out,
    ];
    let isAsked = false;
    const end = await startCli([...words, '--workers', '1'], (stderr, kill) => {
      // The first line of progress comes after five seconds.
      if (isAsked || !stderr.includes('left')) return;
      isAsked = true;
      kill('SIGINT');
    });
    expect([end.code, end.stdout]).toEqual([130, '']);
    expect(end.stderr).toContain(`npm run -s shuaiguo -- claims --id ${first},${second} --quick --seeds 40`);
    const kept = readFileSync(join(out, 'journal.jsonl'), 'utf8').split('\n').length - 1;
    expect(kept).toBeGreaterThan(0);
    const { stdout } = runCli([...words, '--plan', '--format', 'json']);
    const [{ runs, jobs }] = (JSON.parse(stdout) as { stages: [{ runs: number; jobs: number }] }).stages;
    expect(jobs).toBe(80);
    expect(runs).toBeGreaterThan(0);
    expect(runs).toBeLessThan(jobs * 5);
  }, 60_000);
});
