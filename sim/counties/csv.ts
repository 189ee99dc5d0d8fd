/** One row of a CSV text: the line it starts on (from 1) and its cells, trimmed. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A place where the text is not CSV. */
export interface CsvFault {
  readonly line: number;
  readonly given: string;
  readonly fault: 'open-quote' | 'text-after-quote';
}

/**
 * Splits comma-separated text into rows: quoted cells with doubled quotes and line breaks, any line ending, a byte-order mark.
 * Rows without any text are left out; faults are listed and the reading goes on.
 */
export function parseCsv(text: string): { readonly rows: readonly CsvRow[]; readonly faults: readonly CsvFault[] } {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    let isRowOpen = true;
    while (isRowOpen) {
      while (text[at] === ' ' || text[at] === '\t') at++;
      let cell = '';
      if (text[at] === '"') {
        const opened = line;
        const end = closingQuote(text, at);
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        line += lineBreaks(cell);
        if (end === text.length) faults.push({ line: opened, given: cell, fault: 'open-quote' });
        at = Math.min(end + 1, text.length);
      }
      const from = at;
      while (at < text.length && !',\r\n'.includes(text[at] as string)) at++;
      const rest = text.slice(from, at).trim();
      if (cell !== '' && rest !== '') faults.push({ line, given: rest, fault: 'text-after-quote' });
      cells.push((cell + rest).trim());
      isRowOpen = text[at] === ',';
      if (isRowOpen) at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (cells.some((cell) => cell !== '')) rows.push({ line: start, cells });
  }
  return { rows, faults };
}

/** Index of the quote that closes the one at `open`, or the text's length. */
function closingQuote(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    if (text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}
