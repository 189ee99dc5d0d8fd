/** HTML that several views are made of: tables that become cards, named facts, lists, parts that open. */
import { element } from './dom.ts';

export type Cell = Node | string;

/** A column of a table that becomes a list of cards where there is no room for it. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Cell;
}

/**
 * A table in a region that can be scrolled by keyboard. On small screens its rows become cards; the roles are written out, because some browsers
 * forget them once rows are no longer laid out as a table.
 */
export function cardTable<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): HTMLElement {
  const head = element(
    'tr',
    { role: 'row' },
    ...columns.map(({ head: text }) => element('th', { scope: 'col', role: 'columnheader' }, text)),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      { role: 'row' },
      ...columns.map(({ head: text, cell }, at) =>
        at === 0
          ? element('th', { scope: 'row', role: 'rowheader' }, cell(row))
          : element('td', { role: 'cell', 'data-label': text }, cell(row)),
      ),
    ),
  );
  const table = element(
    'table',
    { class: 'cards', role: 'table' },
    element('caption', {}, caption),
    element('thead', { role: 'rowgroup' }, head),
    element('tbody', { role: 'rowgroup' }, ...body),
  );
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, table);
}

/** Named facts. */
export function factList(facts: readonly { readonly term: string; readonly values: readonly Cell[] }[]): HTMLElement {
  return element(
    'dl',
    { class: 'facts' },
    ...facts.map(({ term, values }) => element('div', {}, element('dt', {}, term), ...values.map((value) => element('dd', {}, value)))),
  );
}

export function bullets(items: readonly Cell[]): HTMLElement {
  return element('ul', { class: 'bullets' }, ...items.map((item) => element('li', {}, item)));
}

/** A part that opens; what is in it is made when it is first opened. */
export function opening(summary: Cell, className: string, fill: (body: HTMLElement) => void): HTMLDetailsElement {
  const body = element('div', { class: 'opened' });
  const root = element('details', { class: className }, element('summary', {}, summary), body);
  let isFilled = false;
  root.addEventListener('toggle', () => {
    if (!root.open || isFilled) return;
    isFilled = true;
    fill(body);
  });
  return root;
}
