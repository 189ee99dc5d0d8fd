/**
 * The part of Markdown that this project's own texts use, read into a plain tree. There is no HTML in the tree, and only links to a place in the
 * same text stay links, so whatever stands in a text can do nothing but be read.
 */
export type MarkdownInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly MarkdownInline[] }
  | { readonly kind: 'anchor'; readonly target: string; readonly children: readonly MarkdownInline[] };

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly children: readonly MarkdownInline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly children: readonly MarkdownInline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly MarkdownInline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly MarkdownInline[])[];
      readonly rows: readonly (readonly (readonly MarkdownInline[])[])[];
    };

/** A heading of the first or second level with all that follows it, so that a long text can be shown part by part. */
export interface MarkdownSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly MarkdownBlock[];
}

const fence = /^```/;
const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const bullet = /^[-*]\s+(.*)$/;
const numbered = /^(\d{1,4})\.\s+(.*)$/;
const tableRow = /^\|.*\|\s*$/;
const tableRule = /^\|[\s:|-]+\|\s*$/;
const quoted = /^>\s?(.*)$/;
const comment = /^<!--.*-->\s*$/;
const indented = /^ {4}(.*)$/;

/** Reads a text into blocks. Never throws: what is no other block is a paragraph. */
export function parseMarkdown(text: string): MarkdownBlock[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: MarkdownBlock[] = [];
  const ids = new Map<string, number>();
  let at = 0;
  const take = (isPart: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    while (at < lines.length && isPart(lines[at] ?? '')) taken.push(lines[at++] ?? '');
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const title = heading.exec(line);
    if (line.trim() === '' || comment.test(line)) at++;
    else if (fence.test(line)) {
      at++;
      blocks.push({ kind: 'code', text: take((one) => !fence.test(one)).join('\n') });
      at++;
    } else if (title !== null) {
      at++;
      const children = parseInline(title[2] ?? '');
      blocks.push({ kind: 'heading', level: (title[1] ?? '').length, id: uniqueId(plainText(children), ids), children });
    } else if (tableRow.test(line) && tableRule.test(lines[at + 1] ?? '')) blocks.push(tableOf(take((one) => tableRow.test(one))));
    else if (quoted.test(line)) {
      const inner = take((one) => quoted.test(one)).map((one) => quoted.exec(one)?.[1] ?? '');
      blocks.push({ kind: 'quote', children: parseInline(joinLines(inner)) });
    } else if (bullet.test(line) || numbered.test(line)) blocks.push(listOf(take((one) => one.trim() !== '' && !startsOther(one))));
    else if (indented.test(line)) {
      // A blank line inside belongs to the code only if code follows it.
      const code = take((one) => indented.test(one) || (one.trim() === '' && indented.test(lines[at + 1] ?? '')));
      blocks.push({ kind: 'code', text: code.map((one) => indented.exec(one)?.[1] ?? '').join('\n') });
    } else {
      const first = lines[at++] ?? '';
      const rest = take((one) => one.trim() !== '' && !startsOther(one) && !bullet.test(one) && !numbered.test(one));
      blocks.push({ kind: 'paragraph', children: parseInline(joinLines([first, ...rest])) });
    }
  }
  return blocks;
}

function startsOther(line: string): boolean {
  return heading.test(line) || fence.test(line) || tableRow.test(line) || quoted.test(line) || comment.test(line);
}

function listOf(lines: readonly string[]): MarkdownBlock {
  const items: string[][] = [];
  const start = numbered.exec(lines[0] ?? '')?.[1];
  for (const line of lines) {
    const own = start === undefined ? bullet.exec(line)?.[1] : numbered.exec(line)?.[2];
    if (own === undefined) items[items.length - 1]?.push(line.trim());
    else items.push([own]);
  }
  return { kind: 'list', start: start === undefined ? null : Number(start), items: items.map((item) => parseInline(joinLines(item))) };
}

function tableOf(lines: readonly string[]): MarkdownBlock {
  const [head = [], , ...rows] = lines.map(cellsOf);
  return {
    kind: 'table',
    head: head.map(parseInline),
    rows: rows.map((row) => head.map((_, column) => parseInline(row[column] ?? ''))),
  };
}

/** Splits a row at its bars; a bar behind a backslash is text. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const inner = line.trim().slice(1);
  for (let at = 0; at < inner.length; at++) {
    const sign = inner.charAt(at);
    if (sign === '\\' && inner.charAt(at + 1) === '|') {
      cell += '|';
      at++;
    } else if (sign === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return cells;
}

/** Joins the lines of a paragraph: by a space, but not between two signs of Chinese. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const next = line.trim();
    if (text === '' || next === '') return text + next;
    return /[\u3000-\u9fff\uff00-\uffef]$/.test(text) && /^[\u3000-\u9fff\uff00-\uffef]/.test(next) ? text + next : `${text} ${next}`;
  }, '');
}

/** Code first, then links, then strong, then emphasis; what has no end is text. */
const inlinePattern = /`([^`]+)`|\[([^\]]+)\]\(([^()\s]*)\)|\*\*(.+?)\*\*|_([^_]+?)_(?![\p{L}\p{N}_])|\\([\\`*_{}[\]()#+.!|-])/u;

function parseInline(text: string): MarkdownInline[] {
  const found: MarkdownInline[] = [];
  const add = (one: string) => {
    const last = found[found.length - 1];
    if (one === '') return;
    if (last?.kind === 'text') found[found.length - 1] = { kind: 'text', text: last.text + one };
    else found.push({ kind: 'text', text: one });
  };
  let rest = text;
  for (let match = inlinePattern.exec(rest); match !== null; match = inlinePattern.exec(rest)) {
    add(rest.slice(0, match.index));
    const [whole, code, label, target, strong, emphasis, escaped] = match;
    if (code !== undefined) found.push({ kind: 'code', text: code });
    else if (label !== undefined) {
      const children = parseInline(label);
      // A place elsewhere is named, not linked.
      if (target?.startsWith('#') === true) found.push({ kind: 'anchor', target: target.slice(1), children });
      else
        for (const child of children)
          if (child.kind === 'text') add(child.text);
          else found.push(child);
    } else if (strong !== undefined) found.push({ kind: 'strong', children: parseInline(strong) });
    else if (emphasis !== undefined) {
      // Within a name such as u_k the sign is part of it. (Looking behind within the pattern is more than old browsers know.)
      if (/[\p{L}\p{N}_]$/u.test(rest.slice(0, match.index))) {
        add('_');
        rest = rest.slice(match.index + 1);
        continue;
      }
      found.push({ kind: 'emphasis', children: parseInline(emphasis) });
    } else add(escaped ?? '');
    rest = rest.slice(match.index + whole.length);
  }
  add(rest);
  return found;
}

/** The words of a line without their marks. */
export function plainText(children: readonly MarkdownInline[]): string {
  return children.map((child) => ('text' in child ? child.text : plainText(child.children))).join('');
}

/** The name of a heading as links write it: small letters, hyphens for spaces, numbered from the second of the same words on. */
function uniqueId(text: string, ids: Map<string, number>): string {
  const name = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  const before = ids.get(name) ?? 0;
  ids.set(name, before + 1);
  return before === 0 ? name : `${name}-${before}`;
}

/** Cuts a text at its headings of the first two levels; what has no words of its own is left out. */
export function sectionsOf(blocks: readonly MarkdownBlock[]): MarkdownSection[] {
  const sections: { id: string; title: string; blocks: MarkdownBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= 2) sections.push({ id: block.id, title: plainText(block.children), blocks: [] });
    else if (sections.length === 0) sections.push({ id: '', title: '', blocks: [block] });
    else sections[sections.length - 1]?.blocks.push(block);
  }
  return sections.filter((section) => section.blocks.length > 0);
}
