/** WebKitGTK by its own driver: the W3C WebDriver protocol over plain HTTP, on a screen of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const parts = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/dbus-run-session'] as const;

function miniBrowser(): string | undefined {
  try {
    const files = execFileSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return files.split('\n').find((path) => path.endsWith('/MiniBrowser'));
  } catch {
    return undefined;
  }
}

/** Why WebKit's tests are skipped; undefined if everything is there. */
export function missingWebKit(): string | undefined {
  const missing = parts.filter((path) => !existsSync(path));
  if (missing.length === 0 && miniBrowser() !== undefined) return undefined;
  return 'WebKitGTK is not installed: apt-get install webkit2gtk-driver xvfb dbus-x11';
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A page in WebKit: opens addresses and evaluates expressions. */
export interface WebKitPage {
  open(address: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts screen, driver and browser. @throws Error with the driver's own message */
export async function startWebKit(): Promise<WebKitPage> {
  const port = await freePort();
  const display = `:${90 + (port % 900)}`;
  const started: ChildProcess[] = [spawn(parts[1], [display, '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' })];
  await pause(500);
  const environment = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' };
  const driver = [parts[2], '--', parts[0], `--port=${port}`, '--host=127.0.0.1'] as const;
  // A group of its own: the session's children end with it.
  started.push(spawn(driver[0], driver.slice(1), { env: environment, stdio: 'ignore', detached: true }));
  const end = () => {
    for (const child of started.reverse()) {
      try {
        if (child.pid !== undefined) process.kill(child === started[0] ? -child.pid : child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
  };
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    const options = { binary: miniBrowser(), args: ['--automation'] };
    const capabilities = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
    let session: { sessionId: string } | undefined;
    for (let attempt = 0; session === undefined; attempt++) {
      try {
        session = (await call('POST', '/session', capabilities)) as { sessionId: string };
      } catch (error) {
        if (attempt >= 20) throw error;
        await pause(300);
      }
    }
    const own = `/session/${session.sessionId}`;
    return {
      open: async (url) => void (await call('POST', `${own}/url`, { url })),
      evaluate: (expression) => call('POST', `${own}/execute/sync`, { script: `return (${expression})`, args: [] }),
      async close() {
        await call('DELETE', own).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
