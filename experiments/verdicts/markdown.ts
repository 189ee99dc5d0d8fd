/** Writes a page as Markdown: pictures become text, ids become anchors. */
import { table } from '../documents.ts';
import type { Block, ClaimBlock, Fact, Inline, Line, VerdictDocument } from './document.ts';
import { textStrip } from './strip.ts';

const note = '<!-- Written by `npm run verdicts` from experiments/verdicts/*.json and the claim files: do not edit. -->';

/** Where a link to a claim leads: an anchor of this page, or of another file. */
type Link = (claim: string) => string;
const here: Link = (claim) => `#${claim.toLowerCase()}`;

/** Marks that Markdown would read as its own. */
function escaped(text: string): string {
  return text.replace(/([\\`*_<>[\]~])/g, '\\$1');
}

function inline(one: Inline, link: Link): string {
  if (typeof one === 'string') return escaped(one);
  return 'code' in one ? `\`${one.code}\`` : `[${one.claim}](${link(one.claim)})`;
}

/** Writes running text. */
export function lineText(line: Line, link: Link = here): string {
  return line.map((one) => inline(one, link)).join('');
}

/** Writes a table. */
export function tableText({ heads, rows }: Extract<Block, { kind: 'table' }>, link: Link = here): string {
  return table(
    heads.map(escaped),
    rows.map((row) => row.map((cell) => lineText(cell, link))),
  );
}

function factText({ term, lines }: Fact, colon: string): string {
  const [only, ...more] = lines;
  if (more.length === 0) return `- **${escaped(term)}**${colon}${lineText(only ?? [])}`;
  return [`- **${escaped(term)}**${colon.trimEnd()}`, ...lines.map((line) => `  - ${lineText(line)}`)].join('\n');
}

function claimText(claim: ClaimBlock, colon: string): string {
  const { id, mark, phrase, statement, picture, facts, doubt, doubtTitle, log, rerunTitle, command } = claim;
  const parts = [
    `<a id="${id.toLowerCase()}"></a>\n\n### ${id} ${mark} ${phrase}`,
    `**${escaped(statement)}**`,
    ...(picture === null ? [] : [`\`\`\`text\n${textStrip(picture)}\n\`\`\``]),
    facts.map((one) => factText(one, colon)).join('\n'),
    ...(doubt.length === 0 ? [] : [`*${doubtTitle}*`, doubt.map((one) => factText(one, colon)).join('\n')]),
    ...(log.lines.length === 0 ? [] : [factText(log, colon)]),
    `${rerunTitle}${colon}\`${command}\``,
  ];
  return parts.join('\n\n');
}

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'heading':
      return `<a id="${block.id}"></a>\n\n${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return lineText(block.line);
    case 'caveat':
      return `> ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`).join('\n');
    case 'table':
      return tableText(block);
    case 'claim':
      return claimText(block, colon);
  }
}

/** Writes the whole page. */
export function markdownOf({ language, title, blocks }: VerdictDocument): string {
  const other = language === 'zh' ? '[English](VERDICTS.md)' : '[中文](VERDICTS.zh.md)';
  const colon = language === 'zh' ? '：' : ': ';
  return `${[note, `# ${title}`, other, ...blocks.map((block) => blockText(block, colon))].join('\n\n')}\n`;
}
