import type { TableModel } from '../models/tables.ts';

/** What is said of a figure in every file made from it. */
export interface Provenance {
  readonly title: string;
  readonly finding: string;
  /** Source line with seeds and model hash, version of the page, command, how to cite, and the fixed caveat: one line each. */
  readonly lines: readonly string[];
}

const number = /^[+\u2212-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/;
const interval = /^([+\u2212-]?[\d.,]+%?)\s*(?:至|to)\s*([+\u2212-]?[\d.,]+%?)$/;
const share = /^(\d+)\/(\d+)$/;
/** What a spreadsheet would take for a formula, in either width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
/** A dash for “no such number”. */
const missing = '–';

/** Writes a cell: numbers plain, with the minus sign that machines know; texts that look like formulas behind an apostrophe. */
export function csvCell(text: string): string {
  const plain = text.replace(/\0/g, '').trim();
  if (plain === missing) return '';
  if (number.test(plain)) return plain.replace(/[,+]/g, '').replace('\u2212', '-');
  const safe = formula.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A line that is no data. It is quoted only where a part of it could pass for a formula, since readers skip lines by their first sign. */
export function commentLine(text: string): string {
  const line = `# ${text.replace(/[\r\n\0\u2028\u2029]+/g, ' ')}`;
  return /[,;\t|]\s*"*\s*[=+\-@＝＋－＠]/.test(line) || line.includes('\t') ? `"${line.replace(/"/g, '""')}"` : line;
}

/** Words for the columns into which one column of pairs is split. */
export interface PairWords {
  readonly lower: string;
  readonly upper: string;
  readonly total: string;
}

/** Splits columns of pairs into two of numbers: intervals, and counts out of a total, which spreadsheets take for dates. */
export function withSplitPairs({ head, rows }: TableModel, words: PairWords): { head: string[]; rows: string[][] } {
  const kinds = [
    { pattern: interval, names: (name: string) => [`${name} ${words.lower}`, `${name} ${words.upper}`] },
    { pattern: share, names: (name: string) => [name, `${name} ${words.total}`] },
  ];
  const kindOf = head.map((_, column) => {
    const cells = rows.map(({ cells: own }) => own[column] ?? '').filter((cell) => cell !== '' && cell !== missing);
    return cells.length === 0 ? undefined : kinds.find(({ pattern }) => cells.every((cell) => pattern.test(cell)));
  });
  return {
    head: head.flatMap((name, column) => kindOf[column]?.names(name) ?? [name]),
    rows: rows.map(({ cells }) =>
      cells.flatMap((cell, column) => {
        const kind = kindOf[column];
        if (kind === undefined) return [cell];
        const found = kind.pattern.exec(cell);
        return [found?.[1] ?? '', found?.[2] ?? ''];
      }),
    ),
  };
}

/** Writes the tables of a figure as one CSV file: what it is and how it is made again in lines with `#`, then table by table. */
export function figureCsv(
  { title, finding, lines }: Provenance,
  tables: readonly { readonly name: string; readonly table: TableModel }[],
  words: PairWords,
): string {
  const written = tables.map(({ name, table }) => {
    const { head, rows } = withSplitPairs(table, words);
    const naming = tables.length > 1 || name !== title ? [commentLine(name)] : [];
    return [...naming, ...[head, ...rows].map((cells) => cells.map(csvCell).join(','))].join('\r\n');
  });
  return `\ufeff${[title, finding, ...lines].map(commentLine).join('\r\n')}\r\n${written.join('\r\n\r\n')}\r\n`;
}
