import { element } from '../../dom.ts';
import type { TableModel } from '../../models/tables.ts';

/** A table that stands in the page itself, with its name above; wide ones scroll. */
export function plainTable(name: string, { head, rows }: TableModel): HTMLElement {
  const rowHead = head[0] === '' ? 1 : 0;
  const header = element('tr', {}, ...head.map((cell) => (cell === '' ? element('td', {}) : element('th', { scope: 'col' }, cell))));
  const body = rows.map(({ cells, isMuted }) =>
    element(
      'tr',
      { class: isMuted ? 'muted' : '' },
      ...cells.map((cell, at) => (at === rowHead ? element('th', { scope: 'row' }, cell) : element('td', {}, cell))),
    ),
  );
  const table = element('table', {}, element('caption', {}, name), element('thead', {}, header), element('tbody', {}, ...body));
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name }, table);
}
