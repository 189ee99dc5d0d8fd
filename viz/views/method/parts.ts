import { element } from '../../dom.ts';
import type { zh } from './zh.ts';

export type Words = typeof zh;
type Cell = Node | string;

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

/** A text that quotes the paper: marked as Chinese where it holds any, so that it is read out as such. */
export function quotation(text: string): HTMLElement {
  return element('span', /[\u3000-\u9fff]/.test(text) ? { lang: 'zh-CN' } : {}, text);
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

/** A choice with its label; the first option stands for none. */
export function chooser(
  label: string,
  any: string,
  options: readonly (readonly [string, string])[],
  choose: (id: string | null) => void,
): HTMLElement {
  const select = element(
    'select',
    {},
    element('option', { value: '' }, any),
    ...options.map(([id, text]) => element('option', { value: id }, text)),
  );
  select.addEventListener('change', () => choose(select.value === '' ? null : select.value));
  return element('label', {}, element('span', { class: 'label-text' }, label), select);
}

/** A box to search by words. */
export function searchBox(label: string, search: (query: string) => void): HTMLElement {
  const input = element('input', { type: 'text', inputmode: 'search', maxlength: 100, spellcheck: 'false', autocomplete: 'off' });
  input.addEventListener('input', () => search(input.value.trim()));
  return element('label', {}, element('span', { class: 'label-text' }, label), input);
}

/** Copies a text; the answer says whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages that were opened from a file may not be allowed to: the old way still works there.
    const box = element('textarea', { 'aria-hidden': 'true', readonly: true });
    box.value = text;
    document.body.append(box);
    box.select();
    const isDone = document.execCommand('copy');
    box.remove();
    return isDone;
  }
}

/** A text to be copied, in a box of its own that scrolls, with a button. */
export function copyBox(
  label: string,
  text: string,
  words: Pick<Words, 'copy' | 'copied' | 'copyFailed'>,
  announce: (text: string) => void,
): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet', 'aria-label': `${words.copy} ${label}` }, words.copy);
  button.addEventListener('click', () => {
    void copyText(text).then((isDone) => {
      button.textContent = isDone ? words.copied : words.copyFailed;
      announce(isDone ? words.copied : words.copyFailed);
    });
  });
  return element(
    'div',
    { class: 'copy-box' },
    element('div', { class: 'copy-head' }, element('h3', {}, label), button),
    element('pre', { tabindex: 0, role: 'group', 'aria-label': label }, quotation(text)),
  );
}
