import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endListening, listenForInterruption, type Terminal } from '../../experiments/terminal.ts';
import { cliPath, emptyDirectory, startCli } from '../support/cli.ts';

const small = ['--county', 'small', '--weeks', '4', '--warmup', '2', '--lang', 'en'];
const sweep = (out: string, ...more: string[]) => [
  ...['sweep', ...small, '--arms', 'full-accountability', '--story', 'blame', '--vary', 'precision=0.1,0.2', '--out', out],
  ...more,
];

function silent(messages: string[] = []): Terminal {
  return {
    language: 'en',
    columns: undefined,
    isInteractive: false,
    result: () => {},
    message: (text) => void messages.push(text),
    say: (text) => text.en,
  };
}

/** Runs the command line in a shell, with `cli` standing for it. */
function shell(script: string): { code: number | null; stdout: string; stderr: string } {
  const command = `cli() { "${process.execPath}" "${cliPath}" "$@"; }; ${script}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

describe('a lost stream', () => {
  it.skipIf(process.platform === 'win32')('of messages does not end a job', () => {
    const folder = emptyDirectory();
    const words = (name: string) => sweep(join(folder, name), '--replicates', '3').join(' ');
    expect(shell(`cli ${words('gone.csv')} 2>&1 | true; exit \${PIPESTATUS[0]}`)).toMatchObject({ code: 0 });
    if (existsSync('/dev/full')) expect(shell(`cli ${words('full.csv')} 2>/dev/full`)).toMatchObject({ code: 0 });
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')).toHaveLength(7);
    expect(readdirSync(folder)).toContain('gone.csv');
  });

  it.skipIf(!existsSync('/dev/full'))('of results is a failure that is told in the language asked for, with the files in place', () => {
    const folder = emptyDirectory();
    const run = (language: string) => {
      const words = [cliPath, 'run', ...small.slice(0, -1), language, '--series', join(folder, `${language}.csv`)];
      return spawnSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
    };
    expect(run('en')).toMatchObject({ status: 1, stderr: 'The results could not be written (the disk is full, ENOSPC)\n' });
    expect(run('zh')).toMatchObject({ status: 1, stderr: '结果无法写出（磁盘已满，ENOSPC）\n' });
    expect(readdirSync(folder).sort()).toEqual(['en.csv', 'zh.csv']);
  });

  it.skipIf(process.platform === 'win32')('of results cut short by the size of a file is not taken for the whole', () => {
    const out = join(emptyDirectory(), 'list.json');
    const { code, stderr } = shell(`ulimit -f 8; cli list parameters --format json --lang en > "${out}"`);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'The results could not be written (the file is too large, EFBIG)\n' });
  });

  it.skipIf(process.platform === 'win32')('whose reader had enough ends a long print quietly', () => {
    const folder = emptyDirectory();
    const make = `printf 'name,low,high\\nx,0,1\\n' > "${folder}/f.csv"`;
    const { code, stdout, stderr } = shell(
      `${make}; cli design --method sobol --n 2147483648 --factors "${folder}/f.csv" --lang en | head -1; exit \${PIPESTATUS[0]}`,
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'x\n', stderr: '' });
  });
});

describe('an interruption', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s during work that does not listen is heard before the signals are given back',
    async (name) => {
      const messages: string[] = [];
      const interruption = listenForInterruption(silent(messages));
      process.kill(process.pid, name);
      for (const until = performance.now() + 20; performance.now() < until; );
      expect(interruption.signal.aborted).toBe(false);
      expect(await endListening(interruption)).toBe(130);
      expect(interruption.signal.aborted).toBe(true);
      expect(messages).toEqual(['\nStopping; what is complete is kept…\n']);
    },
  );

  it('that does not come is no reason to stop', async () => {
    const before = process.listenerCount('SIGINT');
    expect(await endListening(listenForInterruption(silent()))).toBeUndefined();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('by %s, over and over, keeps the complete rows and leaves nothing else', async (name) => {
    const folder = emptyDirectory();
    const out = join(folder, 'stopped.csv');
    let isSent = false;
    const end = await startCli(sweep(out, '--replicates', '50000', '--workers', '2'), (stderr, kill) => {
      if (isSent || !stderr.includes('runs (')) return;
      isSent = true;
      kill(name);
      for (const wait of [1, 3, 10, 30]) setTimeout(() => kill('SIGINT'), wait);
    });
    expect(end.code).toBe(130);
    expect(end.stderr).toMatch(/Stopped: .* all complete/);
    expect(readdirSync(folder)).toEqual(['stopped.csv']);
    expect(readFileSync(out, 'utf8').trimEnd().split('\n').length).toBeGreaterThan(1);
  });
});
