import { element } from '../../dom.ts';
import type { MarkdownBlock, MarkdownInline } from '../../models/markdown.ts';

/** Draws blocks of Markdown as elements; headings start at `top`. Nothing of a text is ever read as HTML. */
export function drawBlocks(blocks: readonly MarkdownBlock[], top: number, tableName: string): HTMLElement[] {
  return blocks.map((block) => drawBlock(block, top, tableName));
}

function drawBlock(block: MarkdownBlock, top: number, tableName: string): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return element(headingTag(top + block.level - 3), {}, ...drawInline(block.children));
    case 'paragraph':
      return element('p', {}, ...drawInline(block.children));
    case 'quote':
      return element('blockquote', {}, element('p', {}, ...drawInline(block.children)));
    case 'code':
      return element('pre', { tabindex: 0, role: 'group', 'aria-label': block.text.slice(0, 40) }, block.text);
    case 'list': {
      const items = block.items.map((item) => element('li', {}, ...drawInline(item)));
      return block.start === null ? element('ul', {}, ...items) : element('ol', { start: block.start }, ...items);
    }
    case 'table': {
      const head = block.head.map((cell) => element('th', { scope: 'col' }, ...drawInline(cell)));
      const rows = block.rows.map((row) =>
        element(
          'tr',
          {},
          ...row.map((cell, at) =>
            at === 0 ? element('th', { scope: 'row' }, ...drawInline(cell)) : element('td', {}, ...drawInline(cell)),
          ),
        ),
      );
      const table = element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
      return element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': tableName }, table);
    }
  }
}

function headingTag(level: number): 'h3' | 'h4' | 'h5' | 'h6' {
  return level <= 3 ? 'h3' : level === 4 ? 'h4' : level === 5 ? 'h5' : 'h6';
}

function drawInline(children: readonly MarkdownInline[]): (Node | string)[] {
  return children.map(drawOne);
}

function drawOne(child: MarkdownInline): Node | string {
  switch (child.kind) {
    case 'text':
      return child.text;
    case 'code':
      return element('code', {}, child.text);
    case 'strong':
      return element('strong', {}, ...drawInline(child.children));
    case 'emphasis':
      return element('em', {}, ...drawInline(child.children));
    case 'anchor':
      // The parts of a text are opened one by one, so that a link could lead to nothing: it is told as text.
      return element('span', {}, ...drawInline(child.children));
  }
}
