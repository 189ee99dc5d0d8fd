/** Reads a table that somebody made elsewhere, Parquet or CSV, piece by piece, so that the page goes on answering; never throws. */
import { readTable, type Table, type TableCell } from '../experiments/analysis/table.ts';
import { type Problem, shown } from '../sim/index.ts';

export const mostBytes = 50_000_000;
export const mostRows = 50_000;
export const mostColumns = 400;
/** More than any table of ours takes when it is unpacked; a small file that claims more is not read. */
const mostUnpacked = 400_000_000;
const sliceBytes = 262_144;
/** A record longer than this is no record of a table. */
const longestRecord = 100_000;
const longestName = 200;
/** After so long the page gets its turn. */
const turnMs = 30;

/** A table, or everything that is wrong with the file. */
export interface TableFile {
  readonly table: Table | null;
  readonly kind: 'parquet' | 'csv';
  readonly problems: readonly Problem[];
  /** Cells with an infinite number; they are taken as empty. */
  readonly infinite: number;
}

/** Reads a file; `isStale` is asked now and then whether anybody still wants it. */
export async function readTableFile(
  file: Blob & { readonly name?: string },
  isStale: () => boolean = () => false,
): Promise<TableFile | null> {
  const name = (file.name ?? 'file').slice(0, 80);
  try {
    if (file.size > mostBytes)
      return refusal('csv', name, `${file.size}`, {
        zh: `至多 ${mostBytes / 1e6} MB 的文件`,
        en: `a file of at most ${mostBytes / 1e6} MB`,
      });
    if (file.size === 0) return refusal('csv', name, '0', { zh: '非空的文件', en: 'a file that is not empty' });
    const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    const isParquet = isMagic(head) || /\.parquet$/i.test(name);
    return isParquet ? await readParquet(file, name, isStale) : await readCsv(file, name, isStale);
  } catch {
    // What a broken file makes a reader stumble over is not foreseen one by one, and its own words are English only.
    return refusal(/\.parquet$/i.test(name) ? 'parquet' : 'csv', name, `${file.size} B`, unreadable);
  }
}

const unreadable = {
  zh: '完整、未损坏的 Parquet 或 CSV 文件（由 sweep 写出的 runs.parquet 或 runs.csv）',
  en: 'a whole, undamaged Parquet or CSV file (runs.parquet or runs.csv as sweep writes them)',
};

function refusal(kind: TableFile['kind'], where: string, given: string, allowed: Problem['allowed']): TableFile {
  return { table: null, kind, problems: [{ where, given: shown(given), allowed }], infinite: 0 };
}

/** Says that infinite numbers count as empty, where that may be why a table is refused. */
export function infiniteProblems(infinite: number): readonly Problem[] {
  if (infinite === 0) return [];
  return [
    {
      where: 'cells',
      given: `∞ × ${infinite}`,
      allowed: { zh: '有限的数；无穷大按空格处理', en: 'finite numbers; infinite ones count as empty' },
    },
  ];
}

const isMagic = (bytes: Uint8Array) => bytes.length === 4 && String.fromCharCode(...bytes) === 'PAR1';
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

async function readParquet(file: Blob, name: string, isStale: () => boolean): Promise<TableFile | null> {
  const ends = [await file.slice(0, 4).arrayBuffer(), await file.slice(Math.max(0, file.size - 4)).arrayBuffer()];
  if (file.size < 12 || !ends.every((end) => isMagic(new Uint8Array(end)))) {
    const allowed = {
      zh: '首尾都是 PAR1 的 Parquet 文件；这个文件被截断或不是 Parquet',
      en: 'a Parquet file, which begins and ends with PAR1; this one was cut short or is none',
    };
    return refusal('parquet', name, String.fromCharCode(...new Uint8Array(ends[1] ?? new ArrayBuffer(0))), allowed);
  }
  const { parquetMetadataAsync, parquetRead } = await import('hyparquet');
  const buffer = {
    byteLength: file.size,
    slice(start: number, end = file.size): Promise<ArrayBuffer> {
      // A broken footer may point anywhere.
      if (start >= 0 && start <= end && end <= file.size) return file.slice(start, end).arrayBuffer();
      throw new RangeError(`bytes ${start} to ${end} of ${file.size}`);
    },
  };
  const metadata = await parquetMetadataAsync(buffer);
  const fields = metadata.schema.slice(1);
  const rows = Number(metadata.num_rows);
  const unpacked = metadata.row_groups.reduce(
    (total, group) => total + group.columns.reduce((sum, column) => sum + Number(column.meta_data?.total_uncompressed_size ?? 0), 0),
    0,
  );
  const names = fields.map((field) => field.name);
  const problems = [...sizeProblems(name, rows, fields.length), ...nameProblems(names)];
  if (!(unpacked <= mostUnpacked))
    problems.push({
      where: name,
      given: `${unpacked}`,
      allowed: { zh: `展开后至多 ${mostUnpacked / 1e6} MB`, en: `at most ${mostUnpacked / 1e6} MB when unpacked` },
    });
  for (const field of fields)
    if (field.num_children !== undefined || field.repetition_type === 'REPEATED')
      problems.push({
        where: `column ${field.name.slice(0, 40)}`,
        given: 'nested',
        allowed: { zh: '每格一个数或一段文字，不嵌套', en: 'one number or text in each cell, nothing nested' },
      });
  if (problems.length > 0) return { table: null, kind: 'parquet', problems, infinite: 0 };
  const columns = new Map<string, readonly TableCell[]>();
  let infinite = 0;
  for (const column of names) {
    const cells = new Array<TableCell>(rows).fill(null);
    await parquetRead({
      file: buffer,
      metadata,
      columns: [column],
      onChunk({ columnData, rowStart }) {
        for (let i = 0; i < columnData.length && rowStart + i < rows; i++) {
          const value = (columnData as ArrayLike<unknown>)[i];
          if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) infinite += 1;
          cells[rowStart + i] = cellOf(value);
        }
      },
    });
    columns.set(column, cells);
    await pause();
    if (isStale()) return null;
  }
  return { table: { length: rows, columns }, kind: 'parquet', problems: [], infinite };
}

/** A cell of Parquet as tables have it: a finite number, a text, or nothing. */
function cellOf(value: unknown): TableCell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string') return value.slice(0, 1000);
  return typeof value === 'boolean' ? String(value) : null;
}

function sizeProblems(where: string, rows: number, columns: number): Problem[] {
  const problems: Problem[] = [];
  if (!(rows >= 1 && rows <= mostRows))
    problems.push({ where, given: `${rows}`, allowed: { zh: `1 到 ${mostRows} 行`, en: `from 1 to ${mostRows} rows` } });
  if (!(columns >= 1 && columns <= mostColumns))
    problems.push({ where, given: `${columns}`, allowed: { zh: `1 到 ${mostColumns} 列`, en: `from 1 to ${mostColumns} columns` } });
  return problems;
}

function nameProblems(names: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return names.slice(0, mostColumns).flatMap((name, at): Problem[] => {
    const isFine = name.trim() !== '' && name.length <= longestName && !seen.has(name);
    seen.add(name);
    if (isFine) return [];
    const allowed = {
      zh: `每列一个各不相同、至多 ${longestName} 字的列名`,
      en: `a name of its own for every column, of at most ${longestName} characters`,
    };
    return [{ where: `column ${at + 1}`, given: shown(name.slice(0, 80)), allowed }];
  });
}

async function readCsv(file: Blob, name: string, isStale: () => boolean): Promise<TableFile | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const cutter = recordCutter();
  const columns = new Map<string, TableCell[]>();
  const problems: Problem[] = [];
  let header = '';
  let rows = 0;
  let infinite = 0;
  let turnEnds = performance.now() + turnMs;
  /** Takes whole records; tells whether reading may go on. */
  const take = (text: string): boolean => {
    let body = text;
    if (header === '') {
      const end = cutter.firstEnd(text);
      header = text.slice(0, end).trim();
      body = text.slice(end);
      if (/^[[{]/.test(header) && !header.includes(',"'))
        problems.push({
          where: name,
          given: shown(header.slice(0, 40)),
          allowed: { zh: '表格：runs.csv 或 runs.parquet（这像是 JSON）', en: 'a table: runs.csv or runs.parquet (this looks like JSON)' },
        });
      const { table, problems: found } = readTable(`${header}\n`);
      const names = [...table.columns.keys()];
      problems.push(
        ...found.filter(({ given }) => given !== '0'),
        ...nameProblems(names),
        ...sizeProblems(name, 1, names.length || mostColumns + 1),
      );
      if (problems.length > 0) return false;
    }
    if (body.trim() === '') return true;
    const { table, problems: found } = readTable(`${header}\n${body}`);
    problems.push(
      ...found.map((problem) => ({ ...problem, where: problem.where.replace(/\d+/g, (digits) => String(Number(digits) + rows)) })),
    );
    for (const [column, cells] of table.columns) {
      const own = columns.get(column);
      if (own === undefined) columns.set(column, [...cells]);
      else for (const cell of cells) own.push(cell);
    }
    rows += table.length;
    infinite += body.match(infiniteCell)?.length ?? 0;
    if (rows > mostRows) problems.push(...sizeProblems(name, rows, 1));
    return problems.length === 0;
  };
  for (let at = 0; at < file.size; at += sliceBytes) {
    const bytes = await file.slice(at, at + sliceBytes).arrayBuffer();
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: at + sliceBytes < file.size });
    } catch {
      return refusal('csv', name, 'bytes', {
        zh: 'UTF-8 文字的 CSV，或 Parquet；这个文件不是文字',
        en: 'a CSV file of UTF-8 text, or Parquet; this file is no text',
      });
    }
    if (text.includes('\0')) return refusal('csv', name, '\\0', { zh: '文字，不含空字节', en: 'text, without zero bytes' });
    const whole = cutter.push(at === 0 ? text.replace(/^\ufeff/, '') : text);
    if (cutter.rest() > longestRecord) {
      const allowed = {
        zh: `每行至多 ${longestRecord} 字、引号成对的 CSV 表`,
        en: `a CSV table with rows of at most ${longestRecord} characters and paired quotation marks`,
      };
      return refusal('csv', name, `${cutter.rest()}`, allowed);
    }
    for (const piece of whole) {
      if (!take(piece)) return { table: null, kind: 'csv', problems, infinite };
      if (performance.now() < turnEnds) continue;
      await pause();
      turnEnds = performance.now() + turnMs;
      if (isStale()) return null;
    }
  }
  const last = cutter.end();
  if (last.trim() !== '' && !take(last)) return { table: null, kind: 'csv', problems, infinite };
  if (rows === 0) problems.push(...sizeProblems(name, 0, 1));
  return { table: problems.length > 0 ? null : { length: rows, columns }, kind: 'csv', problems, infinite };
}

/** A cell of CSV that says infinite, as tables read it. */
const infiniteCell = /(?:^|[,\r\n])(?:[ \t]*[+-]?inf(?:inity)?[ \t]*|"[ \t]*[+-]?inf(?:inity)?[ \t]*")(?=[,\r\n]|$)/gi;

/** A piece that is read in one go: some milliseconds of work. */
const pieceLength = 32_768;

/** Cuts a text that comes in slices into pieces of whole records: line ends within quotation marks end none. */
function recordCutter() {
  let held = '';
  let isQuoted = false;
  let scanned = 0;
  let cut = 0;
  return {
    push(text: string): string[] {
      held += text;
      const pieces: string[] = [];
      let start = 0;
      for (; scanned < held.length; scanned++) {
        const code = held.charCodeAt(scanned);
        if (code === 34) isQuoted = !isQuoted;
        else if (code === 10 && !isQuoted) {
          cut = scanned + 1;
          if (cut - start >= pieceLength) {
            pieces.push(held.slice(start, cut));
            start = cut;
          }
        }
      }
      if (cut > start) pieces.push(held.slice(start, cut));
      held = held.slice(Math.max(start, cut));
      scanned = held.length;
      cut = 0;
      return pieces;
    },
    /** Characters of a record that has not ended yet. */
    rest: () => held.length,
    end: () => held,
    /** Where the first record of a piece ends. */
    firstEnd(text: string): number {
      let quoted = false;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 34) quoted = !quoted;
        else if (code === 10 && !quoted) return at + 1;
      }
      return text.length;
    },
  };
}
