import { element, setText } from './dom.ts';
import type { ExportKind } from './export/export.ts';
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

const kinds: readonly ExportKind[] = ['svg', 'png', 'csv'];

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
  let shown: FigureText | null = null;
  const files = element(
    'div',
    { class: 'figure-files', role: 'group', 'aria-label': messages.shell.saveFigure(messages.figure(number)) },
    element('span', { 'aria-hidden': 'true' }, messages.shell.save),
    ...kinds.map((kind) => {
      const button = element('button', { type: 'button', class: 'quiet' }, kind.toUpperCase());
      button.addEventListener('click', () => void save(kind));
      return button;
    }),
  );
  const trouble = element('p', { class: 'figure-trouble', role: 'status' });
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
    files,
    trouble,
  );

  async function save(kind: ExportKind): Promise<void> {
    if (shown === null) return;
    setText(trouble, '');
    try {
      const { exportFigure } = await import('./export/export.ts');
      await exportFigure(kind, root, number, shown, messages);
    } catch (error) {
      setText(trouble, messages.shell.notSaved(error instanceof Error ? error.message : String(error)));
    }
  }

  return {
    root,
    controls,
    drawing,
    fill(text) {
      shown = text;
      setText(title, text.title);
      setText(finding, text.finding);
      notes.replaceChildren(...text.notes.map((note) => element('p', {}, note)));
      tables.replaceChildren(...text.tables.map(({ name, table }) => tableElement(name, table)));
      setText(source, text.source);
      setText(code, text.command);
    },
  };
}

/** Makes a table of text in a region that can be scrolled by keyboard; it is named twice, for those who scroll and those who read. */
export function tableElement(name: string, { head, rows }: TableModel): HTMLElement {
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
