/**
 * Counts the columns a text takes on a terminal: Chinese characters, full-width punctuation and emoji take two,
 * combining marks none.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || /\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) continue;
    width += isWide(code) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0x33ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xa000 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Fills a text with spaces to a width in terminal columns. */
export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** One column of a text table. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Sets rows in columns, two spaces apart, a rule under the titles; no spaces at the ends of lines. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, i) => Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(row[i] ?? ''))));
  const line = (cells: readonly string[]) =>
    columns
      .map((column, i) => padded(cells[i] ?? '', widths[i] as number, column.align))
      .join('  ')
      .trimEnd();
  return `${[line(columns.map((column) => column.title)), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')}\n`;
}

/** Breaks a text into lines of at most `width` terminal columns: between words, and between Chinese characters. */
export function wrapped(text: string, width: number, indent = ''): string {
  const pieces = text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    // No line begins with closing punctuation.
    const fits = displayWidth(line) + displayWidth(piece) + displayWidth(indent) <= width || /^[，。、；：）》？！”’]$/.test(piece);
    if (!fits && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = piece.trim() === '' ? '' : piece;
    } else if (line !== '' || piece.trim() !== '') line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((one) => indent + one).join('\n');
}

/** Writes a number with a fixed count of decimals and a proper minus sign; never "-0.00"; "–" where there is none. */
export function fixed(value: number | null | undefined, decimals: number, sign: 'plus' | 'none' = 'none'): string {
  if (value === null || value === undefined) return '–';
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : sign === 'plus' ? '+' : ''}${text}`;
}
