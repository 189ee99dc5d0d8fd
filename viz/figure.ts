import { element, setText } from './dom.ts';
import type { Catalogue } from './i18n/index.ts';
import type { TableModel } from './models/tables.ts';

/** What a figure says around its picture. */
export interface FigureText {
  readonly title: string;
  readonly finding: string;
  readonly notes: readonly string[];
  readonly tables: readonly { readonly name: string; readonly table: TableModel }[];
  readonly source: string;
  readonly command: string;
}
export interface Figure {
  readonly root: HTMLElement;
  /** Where the picture's own controls stand. */
  readonly controls: HTMLElement;
  readonly drawing: HTMLElement;
  fill(text: FigureText): void;
}

/**
 * Makes the frame of a chart: number, title and finding above, notes, table twin and source below. The picture is hidden
 * from assistive technology unless it is itself made of text (`isText`): title, finding and table say what it shows.
 */
export function createFigure(id: string, number: string, messages: Catalogue, isText = false): Figure {
  const title = element('h2', { id: `${id}-title` });
  const finding = element('p', { id: `${id}-finding`, class: 'finding' });
  const controls = element('div', { class: 'figure-controls' });
  const drawing = element('div', { class: 'drawing', ...(isText ? {} : { 'aria-hidden': 'true' }) });
  const notes = element('div', { class: 'notes' });
  const tables = element('div', { class: 'twin-tables' });
  const twin = element('details', { class: 'twin' }, element('summary', {}, messages.tableTwin), tables);
  const source = element('span', {});
  const code = element('code', { tabindex: 0 });
  const caption = element('figcaption', {}, element('p', { class: 'figure-number' }, messages.figure(number)), title, finding);
  const line = element('p', { class: 'source' }, source);
  const root = element(
    'figure',
    { id, class: `figure figure-${id}`, 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-finding` },
    caption,
    controls,
    drawing,
    notes,
    twin,
    line,
    element('p', { class: 'source command' }, element('span', {}, messages.commandLabel), code),
  );
  return {
    root,
    controls,
    drawing,
    fill(text) {
      setText(title, text.title);
      setText(finding, text.finding);
      notes.replaceChildren(...text.notes.map((note) => element('p', {}, note)));
      tables.replaceChildren(...text.tables.map(({ name, table }) => tableElement(name, table)));
      setText(source, text.source);
      setText(code, text.command);
    },
  };
}

function tableElement(name: string, { head, rows }: TableModel): HTMLElement {
  const header = element('tr', {}, ...head.map((cell) => (cell === '' ? element('td', {}) : element('th', { scope: 'col' }, cell))));
  const rowHead = head[0] === '' ? 1 : 0;
  const body = rows.map(({ cells, isMuted }) =>
    element(
      'tr',
      { class: isMuted ? 'muted' : '' },
      ...cells.map((cell, index) =>
        index === rowHead ? element('th', { scope: 'row', class: 'row-name' }, cell) : element('td', {}, cell),
      ),
    ),
  );
  const table = element('table', {}, element('caption', {}, name), element('thead', {}, header), element('tbody', {}, ...body));
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name }, table);
}
