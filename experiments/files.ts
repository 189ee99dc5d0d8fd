import {
  closeSync,
  existsSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ParameterError, type Problem, shown, type Text } from '../sim/index.ts';

/** What the codes of the system mean to somebody who has never seen one. */
const reasons: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有权限', en: 'permission is denied' },
  EBUSY: { zh: '正被占用', en: 'it is in use' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EEXIST: { zh: '已经存在', en: 'it is there already' },
  EFBIG: { zh: '文件过大', en: 'the file is too large' },
  EIO: { zh: '设备读写出错', en: 'the device failed' },
  EISDIR: { zh: '那是目录', en: 'it is a directory' },
  ELOOP: { zh: '符号链接成环', en: 'links lead in a circle' },
  EMFILE: { zh: '打开的文件过多', en: 'too many files are open' },
  ENAMETOOLONG: { zh: '名称过长', en: 'the name is too long' },
  ENOENT: { zh: '文件或目录不存在', en: 'no such file or directory' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ENOTDIR: { zh: '路径的一段不是目录', en: 'a part of the path is not a directory' },
  EPERM: { zh: '不允许', en: 'it is not permitted' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
};

/** Says why a file could not be read or written, with the code of the system. */
export function reasonOf(error: unknown): Text {
  const code = codeOf(error);
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return reason === undefined ? { zh: code, en: code } : { zh: `${reason.zh}，${code}`, en: `${reason.en}, ${code}` };
}

/** Says which file failed and why; undefined for an error that no file brought about. */
export function describeFileError(error: unknown): Text | undefined {
  const { code, path } = (error ?? {}) as { readonly code?: unknown; readonly path?: unknown };
  if (typeof code !== 'string' || !Object.hasOwn(reasons, code)) return undefined;
  const reason = reasonOf(error);
  if (typeof path !== 'string') return reason;
  const named = JSON.stringify(path);
  return { zh: `${named}：${reason.zh}`, en: `${named}: ${reason.en}` };
}

/** A file that could not be written, by the path that the user knows. */
export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(
    readonly code: string,
    readonly path: string,
  ) {
    super(`${path}: ${reasonOf({ code }).en}`);
  }
}

/** Does something with a file; an error names the user's path, not that of a temporary file. */
function named<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined || error instanceof FileError ? error : new FileError(code, path);
  }
}

/** What is open when the program ends, however it ends, leaves no trace. */
const openFiles = new Set<AtomicFile>();
let isListening = false;

function discardAtExit(file: AtomicFile): void {
  openFiles.add(file);
  if (isListening) return;
  isListening = true;
  process.on('exit', () => {
    // The first may have made the folder of the others.
    for (const one of [...openFiles].reverse()) one.discard();
  });
}

let serial = 0;

/** A name beside the user's files, short enough wherever theirs is. */
function temporaryName(): string {
  return `.shuaiguo-${process.pid}-${serial++}.tmp`;
}

/** Makes something under a temporary name that nothing else has, in this process or in one on another machine. */
function makeTemporary<T>(folder: string, make: (path: string) => T): { readonly path: string; readonly made: T } {
  for (;;) {
    const path = join(folder, temporaryName());
    try {
      return { path, made: make(path) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** The file that a path stands for: links are followed, even one to a file that is not there yet. @throws the error of the system. */
export function targetOf(path: string, links = 40): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const above = dirname(full);
  if (above === full) return full;
  const folder = targetOf(above, links);
  if (lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return join(folder, basename(full));
  if (links === 0) throw new FileError('ELOOP', path);
  return targetOf(resolve(folder, readlinkSync(full)), links - 1);
}

/** A file that appears under its name only when it is complete: written beside it, then renamed. A file that is replaced passes on its mode. */
export class AtomicFile {
  private readonly target: string;
  private readonly temporary: string;
  /** The topmost folder that had to be made. */
  private readonly madeFolder: string | undefined;
  private handle: number | undefined;

  constructor(private readonly path: string) {
    // A link is written through, not replaced.
    this.target = named(path, () => targetOf(path));
    const folder = dirname(this.target);
    const mode = statSync(this.target, { throwIfNoEntry: false })?.mode;
    this.madeFolder = named(path, () => mkdirSync(folder, { recursive: true }));
    try {
      const { path: temporary, made } = named(path, () => makeTemporary(folder, (name) => openSync(name, 'wx', mode ?? 0o666)));
      this.temporary = temporary;
      this.handle = made;
    } catch (error) {
      this.removeFolders();
      throw error;
    }
    discardAtExit(this);
    if (mode !== undefined) keepMode(this.handle, mode);
  }

  write(text: string): void {
    const { handle } = this;
    if (handle === undefined) throw new Error(`${this.path} is closed`);
    const bytes = Buffer.from(text, 'utf8');
    named(this.path, () => {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    });
  }

  /** Ends the writing; what is left for `commit` cannot fail for want of room. */
  seal(): void {
    named(this.path, () => this.close());
    if (statSync(this.target, { throwIfNoEntry: false })?.isDirectory() === true) throw new FileError('EISDIR', this.path);
  }

  /** Puts what was written in its place. */
  commit(): void {
    this.seal();
    named(this.path, () => renameSync(this.temporary, this.target));
    openFiles.delete(this);
  }

  /** Leaves no trace, and the old file as it was. */
  discard(): void {
    openFiles.delete(this);
    quietly(() => this.close());
    quietly(() => rmSync(this.temporary, { force: true }));
    this.removeFolders();
  }

  private close(): void {
    const { handle } = this;
    this.handle = undefined;
    if (handle !== undefined) closeSync(handle);
  }

  /** Removes the folders that were made for this file and hold nothing. */
  private removeFolders(): void {
    const top = this.madeFolder;
    if (top === undefined) return;
    quietly(() => {
      for (let folder = dirname(this.target); folder.length >= top.length; folder = dirname(folder)) rmdirSync(folder);
    });
  }
}

/** Gives a file the mode of the one that it will replace; some file systems have none. */
function keepMode(handle: number, mode: number): void {
  quietly(() => fchmodSync(handle, mode & 0o777));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // There is nothing more to be done about it.
  }
}

/** Writes a whole file at once, or nothing. */
export function writeAtomically(path: string, text: string): void {
  writeTogether([{ path, text }]);
}

/** Writes several whole files, or none of them: none takes its place before all are written. */
export function writeTogether(texts: readonly { readonly path: string; readonly text: string }[]): void {
  const files: AtomicFile[] = [];
  try {
    for (const { path, text } of texts) {
      const file = new AtomicFile(path);
      files.push(file);
      file.write(text);
    }
    for (const file of files) file.seal();
    for (const file of files) file.commit();
  } catch (error) {
    // The first may have made the folder of the others.
    for (const file of files.reverse()) file.discard();
    throw error;
  }
}

/** Says, before any work is done, why a file or a directory could not be written; tries it out without leaving a trace. */
export function outputProblem(where: string, path: string, kind: 'file' | 'directory'): Problem | undefined {
  const problem = (zh: string, en: string): Problem => ({ where, given: shown(path), allowed: { zh, en } });
  if (path.trim() === '') return problem('一个路径', 'a path');
  try {
    const target = targetOf(path);
    const found = statSync(target, { throwIfNoEntry: false });
    if (kind === 'file' && found !== undefined && !found.isFile())
      return problem('一个文件，而不是目录或设备', 'a file, not a directory or a device');
    if (kind === 'file' && ['', '.', '..'].includes(path.split(sep === '/' ? '/' : /[\\/]/).at(-1) as string))
      return problem('以文件名结尾的路径', 'a path that ends in the name of a file');
    if (kind === 'directory' && found !== undefined && !found.isDirectory())
      return problem('一个目录，而不是文件', 'a directory, not a file');
    const folder = kind === 'directory' ? target : dirname(target);
    let above = folder;
    while (!existsSync(above) && dirname(above) !== above) above = dirname(above);
    if (!statSync(above).isDirectory()) return problem(`可写的位置（${above} 是文件）`, `a place that can be written (${above} is a file)`);
    tryOut(above, relative(above, folder), kind === 'file' ? basename(target) : undefined);
    if (found?.isFile()) closeSync(openSync(target, 'r+'));
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    return problem(`可写的位置（${reason.zh}）`, `a place that can be written (${reason.en})`);
  }
}

/** Makes folders and a file of the names asked for, apart from what is there, and removes them again. @throws the error of the system. */
function tryOut(above: string, folders: string, file: string | undefined): void {
  const { path } = makeTemporary(above, (name) => mkdirSync(name));
  try {
    mkdirSync(join(path, folders), { recursive: true });
    if (file !== undefined) closeSync(openSync(join(path, folders, file), 'wx'));
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** A file of the user's, and the flag that names it. */
export interface NamedFile {
  readonly where: string;
  readonly path: string;
}

/** Finds outputs that would replace an input or another output, or be its folder, under whatever names and links. */
export function clashes(inputs: readonly NamedFile[], outputs: readonly NamedFile[]): Problem[] {
  const known = (files: readonly NamedFile[]) =>
    files.flatMap((file) => {
      const identity = identityOf(file.path);
      return identity === undefined ? [] : [{ ...file, ...identity }];
    });
  const taken = known(inputs);
  const problems: Problem[] = [];
  for (const file of known(outputs)) {
    const other = taken.find(
      ({ id, target }) => id === file.id || target.startsWith(`${file.target}${sep}`) || file.target.startsWith(`${target}${sep}`),
    );
    if (other !== undefined)
      problems.push({
        where: file.where,
        given: shown(file.path),
        allowed: { zh: `与 ${other.where} 不同的文件`, en: `another file than ${other.where}` },
      });
    taken.push(file);
  }
  return problems;
}

/** What a file is, whatever it is called; undefined where the path is no use, which is told elsewhere. */
function identityOf(path: string): { readonly target: string; readonly id: string } | undefined {
  try {
    const target = targetOf(path);
    const found = statSync(target, { throwIfNoEntry: false, bigint: true });
    // These systems do not tell names apart by their case.
    const isCaseBlind = process.platform === 'win32' || process.platform === 'darwin';
    return { target, id: found === undefined ? (isCaseBlind ? target.toLowerCase() : target) : `${found.dev}:${found.ino}` };
  } catch {
    return undefined;
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
    const reason = error instanceof TypeError ? { zh: 'UTF-8', en: 'UTF-8' } : reasonOf(error);
    throw fail({ zh: `一个可读的 UTF-8 文本文件（${reason.zh}）`, en: `a UTF-8 text file that can be read (${reason.en})` });
  }
}

function codeOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(error);
}
