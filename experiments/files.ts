import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ParameterError, type Problem, shown, type Text } from '../sim/index.ts';

/** A file that appears under its name only when it is complete: written beside it, then renamed. */
export class AtomicFile {
  private readonly target: string;
  private readonly temporary: string;
  private handle: number | undefined;

  constructor(path: string) {
    const full = resolve(path);
    mkdirSync(dirname(full), { recursive: true });
    // A link is written through, not replaced.
    this.target = existsSync(full) ? realpathSync(full) : full;
    this.temporary = join(dirname(this.target), `.${basename(this.target)}.${process.pid}.tmp`);
    this.handle = openSync(this.temporary, 'w');
  }

  write(text: string): void {
    if (this.handle === undefined) throw new Error(`${this.target} is closed`);
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(this.handle, bytes, at);
  }

  /** Puts what was written in its place. */
  commit(): void {
    this.close();
    renameSync(this.temporary, this.target);
  }

  /** Leaves no trace, and the old file as it was. */
  discard(): void {
    this.close();
    rmSync(this.temporary, { force: true });
  }

  private close(): void {
    if (this.handle !== undefined) closeSync(this.handle);
    this.handle = undefined;
  }
}

/** Writes a whole file at once, or nothing. */
export function writeAtomically(path: string, text: string): void {
  const file = new AtomicFile(path);
  try {
    file.write(text);
    file.commit();
  } catch (error) {
    file.discard();
    throw error;
  }
}

/** Says, before any work is done, why a file or a directory could not be written; tries it out without leaving a trace. */
export function outputProblem(where: string, path: string, kind: 'file' | 'directory'): Problem | undefined {
  const problem = (zh: string, en: string): Problem => ({ where, given: shown(path), allowed: { zh, en } });
  if (path.trim() === '') return problem('一个路径', 'a path');
  try {
    const full = resolve(path);
    const found = statSync(full, { throwIfNoEntry: false });
    if (kind === 'file' && found !== undefined && !found.isFile())
      return problem('一个文件，而不是目录或设备', 'a file, not a directory or a device');
    if (kind === 'directory' && found !== undefined && !found.isDirectory())
      return problem('一个目录，而不是文件', 'a directory, not a file');
    let above = kind === 'directory' ? full : dirname(full);
    while (!existsSync(above) && dirname(above) !== above) above = dirname(above);
    if (!statSync(above).isDirectory()) return problem(`可写的位置（${above} 是文件）`, `a place that can be written (${above} is a file)`);
    const trial = join(above, `.shuaiguo-${process.pid}.tmp`);
    closeSync(openSync(trial, 'w'));
    rmSync(trial);
    if (found?.isFile()) closeSync(openSync(full, 'r+'));
    return undefined;
  } catch (error) {
    const reason = codeOf(error);
    return problem(`可写的位置（${reason}）`, `a place that can be written (${reason})`);
  }
}

/** Reads a text file the user named. @throws ParameterError with the reason. */
export function readInput(where: string, path: string, maxBytes = 5_000_000): string {
  const fail = (allowed: Text) => new ParameterError([{ where, given: shown(path), allowed }]);
  try {
    const found = statSync(path);
    if (!found.isFile()) throw fail({ zh: '一个可读的文件', en: 'a file that can be read' });
    if (found.size > maxBytes) throw fail({ zh: `不超过 ${maxBytes} 字节的文件`, en: `a file of at most ${maxBytes} bytes` });
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof ParameterError) throw error;
    const reason = error instanceof TypeError ? 'UTF-8' : codeOf(error);
    throw fail({ zh: `一个可读的 UTF-8 文本文件（${reason}）`, en: `a UTF-8 text file that can be read (${reason})` });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
