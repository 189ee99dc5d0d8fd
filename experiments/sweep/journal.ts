import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { headOf, type JournalLine, lineText, parseLine } from './lines.ts';
import { LineKind, type LinePlace, RunIndex } from './run-index.ts';

/** Lines are read in pieces of this size; none may be longer. */
const pieceBytes = 8 * 1024 * 1024;
/** What is written reaches the disk within so many milliseconds, even if the machine fails; a killed process loses nothing written. */
const syncPause = 1000;

/** What was found in journals besides results of this version. */
export interface JournalFindings {
  /** Lines of other versions of the model, by version. */
  readonly stale: ReadonlyMap<string, number>;
  /** Bytes of a last line that was never finished. */
  torn: number;
  /** Lines whose checksum does not hold. */
  corrupt: number;
  /** Results that stand there more than once, the same each time. */
  doubled: number;
  /** Keys with two different results. */
  readonly conflicting: string[];
}

/** Results on disk, found by key. One file may be open for writing; others are only read. */
export class Journal {
  private readonly index = new RunIndex();
  private readonly files: number[] = [];
  private readonly staleCounts = new Map<string, number>();
  private handle: number | undefined;
  private end = 0;
  private syncedAt = performance.now();
  readonly findings: JournalFindings = { stale: this.staleCounts, torn: 0, corrupt: 0, doubled: 0, conflicting: [] };

  /** `version` is that of the results wanted; `write` puts bytes into a file, in tests perhaps not all of them. */
  constructor(
    private readonly version: string,
    private readonly write: (handle: number, bytes: Buffer, at: number) => void = writeAll,
  ) {}

  /** How many results of this version there are. */
  get size(): number {
    return this.index.size;
  }

  /** Reads the results of a file. What is torn or corrupt is passed over. */
  read(path: string): void {
    this.scan(openSync(path, 'r'));
  }

  /** Reads a file, cuts off what is torn at its end, and appends to it from now on. */
  open(path: string): void {
    this.handle = openSync(path, existsSync(path) ? 'r+' : 'w+');
    this.end = this.scan(this.handle);
    if (this.end < fstatSync(this.handle).size) ftruncateSync(this.handle, this.end);
  }

  /** The result under a key. */
  get(key: string): JournalLine | undefined {
    const place = this.index.get(key);
    if (place === undefined) return undefined;
    const line = parseLine(this.bytesAt(place));
    return line.key === key ? line : undefined;
  }

  /** Tells what lies under a key without reading it: one of LineKind. */
  kindOf(key: string): number | undefined {
    return this.index.get(key)?.kind;
  }

  /** Tells whether a key has a failure instead of a result. */
  isFailure(key: string): boolean {
    return this.kindOf(key) === LineKind.failure;
  }

  /** The bytes of the line under a key. */
  lineOf(key: string): Buffer | undefined {
    const place = this.index.get(key);
    return place === undefined ? undefined : this.bytesAt(place);
  }

  /**
   * Appends lines. Either all of them are there afterwards or none.
   * @throws the error of the disk, with the file as it was.
   */
  append(lines: readonly JournalLine[]): void {
    this.appendBytes(lines.map((line) => Buffer.from(lineText(line))));
  }

  /** Appends lines that were written before. */
  appendBytes(lines: readonly Buffer[]): void {
    if (this.handle === undefined) throw new Error('the journal is not open');
    if (lines.length === 0) return;
    try {
      this.write(this.handle, Buffer.concat(lines), this.end);
    } catch (error) {
      try {
        ftruncateSync(this.handle, this.end);
      } catch {
        // The next one who opens it cuts what is torn.
      }
      throw error;
    }
    for (const line of lines) {
      this.note(line, this.files.indexOf(this.handle), this.end);
      this.end += line.length;
    }
    if (performance.now() - this.syncedAt > syncPause) this.sync();
  }

  /** Makes sure that the disk has everything. */
  sync(): void {
    if (this.handle !== undefined) fsyncSync(this.handle);
    this.syncedAt = performance.now();
  }

  close(): void {
    this.sync();
    for (const file of this.files.splice(0)) closeSync(file);
    this.handle = undefined;
  }

  /** Reads all lines; returns where the last whole one ends. */
  private scan(handle: number): number {
    const file = this.files.push(handle) - 1;
    const { size } = fstatSync(handle);
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, size));
    let at = 0;
    let whole = 0;
    while (at < size) {
      const got = readSync(handle, piece, 0, Math.min(piece.length, size - at), at);
      let start = 0;
      for (let stop = piece.indexOf(10, start); stop >= 0 && stop < got; stop = piece.indexOf(10, start)) {
        if (this.note(piece.subarray(start, stop + 1), file, at + start)) whole = at + stop + 1;
        start = stop + 1;
      }
      if (start === 0) {
        // No line ends here: what is left is torn, or longer than any of ours.
        if (at + got >= size || got === 0) break;
        start = got;
      }
      at += start;
    }
    this.findings.torn += size - whole;
    return whole;
  }

  /** Takes a line into the index; returns whether it holds. Failures give way to results, never the other way. */
  private note(line: Buffer, file: number, offset: number): boolean {
    const head = headOf(line);
    if (head === undefined) {
      this.findings.corrupt += 1;
      return false;
    }
    if (head.model !== this.version) {
      this.staleCounts.set(head.model, (this.staleCounts.get(head.model) ?? 0) + 1);
      return true;
    }
    const known = this.index.get(head.key);
    if (known !== undefined && known.kind !== LineKind.failure) {
      if (head.kind === LineKind.failure) return true;
      const isSame = this.bytesAt(known).equals(line);
      if (isSame) this.findings.doubled += 1;
      else this.findings.conflicting.push(head.key);
      return true;
    }
    this.index.set(head.key, { file, offset, length: line.length, kind: head.kind });
    return true;
  }

  private bytesAt({ file, offset, length }: LinePlace): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    const handle = this.files[file];
    if (handle === undefined || readSync(handle, bytes, 0, length, offset) < length) throw new Error('the journal was cut while in use');
    return bytes;
  }
}

function writeAll(handle: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
}
