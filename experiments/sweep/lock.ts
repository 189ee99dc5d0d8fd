import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';

/** A holder shows every so often that it lives; one that has not for so long is taken for dead. */
const beatPause = 10_000;
const deadAfter = 90_000;

/** Another living process holds the lock. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  constructor(readonly holder: string) {
    super(holder);
  }
}

/** A file that only one living process holds. A holder that was killed loses it: at once on this machine, after a while on another. */
export class Lock {
  private readonly beat: NodeJS.Timeout;
  private readonly text = `${process.pid} ${hostname()}\n`;

  /** @throws LockedError if another process holds it. */
  constructor(private readonly path: string) {
    for (let attempt = 0; ; attempt++) {
      try {
        const handle = openSync(path, 'wx');
        writeSync(handle, this.text);
        closeSync(handle);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = livingHolder(path);
        if (holder !== undefined || attempt >= 3) throw new LockedError(holder ?? path);
        // Whoever moves the dead one's file away first may try to take its place; a new holder's file is left alone.
        const aside = `${path}.${process.pid}`;
        try {
          renameSync(path, aside);
          rmSync(aside, { force: true });
        } catch {
          // Another was first.
        }
      }
    }
    this.beat = setInterval(() => this.touch(), beatPause).unref();
  }

  /** Shows that the holder lives. */
  touch(): void {
    const now = Date.now() / 1000;
    try {
      utimesSync(this.path, now, now);
    } catch {
      // The folder may be gone; the work itself will say so.
    }
  }

  release(): void {
    clearInterval(this.beat);
    try {
      if (readFileSync(this.path, 'utf8') === this.text) rmSync(this.path, { force: true });
    } catch {
      // Gone already.
    }
  }
}

/** Names the process that holds a lock; undefined if it is dead. */
function livingHolder(path: string): string | undefined {
  try {
    const [pid, host] = readFileSync(path, 'utf8').trim().split(' ');
    const isFresh = Date.now() - statSync(path).mtimeMs < deadAfter;
    // A file without text is one that its holder is just writing.
    if (pid === undefined || pid === '' || host !== hostname()) return isFresh ? `${pid} ${host}` : undefined;
    return isFresh && isRunning(Number(pid)) ? `${pid} ${host}` : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
