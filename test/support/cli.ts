import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const cliPath = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CliEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An environment in which English is the language unless a test says otherwise. */
const environment = { ...process.env, LC_ALL: 'C', LANG: 'C' };

/** Runs the built command line to its end. */
export function runCli(words: readonly string[], extra: Readonly<Record<string, string>> = {}): CliEnd {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cliPath, ...words], {
    encoding: 'utf8',
    env: { ...environment, ...extra },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** Starts the built command line; `until` sees stderr as it grows and may send a signal to the process. */
export function startCli(
  words: readonly string[],
  until: (stderr: string, kill: (signal: NodeJS.Signals) => void) => void,
): Promise<CliEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cliPath, ...words], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      until(stderr, (signal) => void child.kill(signal));
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** An empty directory of a test's own. */
export function emptyDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'shuaiguo-test-'));
}
