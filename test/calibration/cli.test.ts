import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliPath, emptyDirectory, runCli } from '../support/cli.ts';

const words = (out: string, workers: string) => [
  'calibrate',
  '--county',
  'small',
  '--draws',
  '100',
  '--synthetic',
  '20',
  '--out',
  out,
  '--workers',
  workers,
  '--lang',
  'en',
];

/** Starts a calibration and ends it without warning once its journal has some lines. */
function killed(out: string): Promise<number> {
  const journal = join(out, 'journal.jsonl');
  const lines = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 1 : 0);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cliPath, ...words(out, '2')], { stdio: 'ignore' });
    const look = setInterval(() => {
      if (lines() >= 10) child.kill('SIGKILL');
    }, 20);
    child.on('close', () => {
      clearInterval(look);
      resolve(lines());
    });
  });
}

describe('calibrate on the command line', () => {
  it('goes on after it was killed and ends with the bytes of a run that was not, whatever the count of workers', async () => {
    const [first, second] = [emptyDirectory(), emptyDirectory()];
    const known = await killed(first);
    expect(known).toBeGreaterThanOrEqual(10);
    expect(existsSync(join(first, 'calibration.json'))).toBe(false);
    const resumed = runCli(words(first, '1'));
    const whole = runCli(words(second, '2'));
    expect(resumed.stderr).toContain('The journal has ');
    expect(resumed.stderr).not.toContain('The journal has 0;');
    expect(resumed.stdout).toBe(whole.stdout);
    for (const name of ['calibration.json', 'ensemble.json'])
      expect(readFileSync(join(first, name), 'utf8')).toBe(readFileSync(join(second, name), 'utf8'));
    expect(JSON.parse(whole.stdout).command).toBe('npm run -s shuaiguo -- calibrate --draws 100 --synthetic 20 --county small');
  }, 120_000);

  it('lists everything that is wrong at once and runs nothing', () => {
    const { code, stderr } = runCli([
      'calibrate',
      '--draws',
      '3',
      '--county',
      'smal',
      '--workers',
      '0',
      '--write',
      '--out',
      emptyDirectory(),
    ]);
    expect(code).toBe(2);
    for (const where of ['--draws', '--county', '--workers']) expect(stderr).toContain(where);
    expect(stderr).toContain('small');
    expect(stderr).not.toContain('    at ');
  });

  it('does not put the calibration of another county in the place of the default one', () => {
    const { code, stderr } = runCli(['calibrate', '--county', 'small', '--write', '--out', emptyDirectory()]);
    expect(code).toBe(2);
    expect(stderr).toContain('--write');
    expect(stderr).toContain('default county');
  });

  it('says what it will take without doing it, in both languages', () => {
    const out = emptyDirectory();
    const { code, stdout, stderr } = runCli(['calibrate', '--county', 'small', '--plan', '--out', out, '--lang', 'zh']);
    expect(code).toBe(0);
    expect(stderr).toContain('计划');
    expect(stdout).toContain('outcomeStake');
    expect(stdout).toContain('理由');
    expect(existsSync(join(out, 'calibration.json'))).toBe(false);
    expect(runCli(['calibrate', '--county', 'small', '--plan', '--out', out]).stdout).toContain('Reasons');
  });
});
