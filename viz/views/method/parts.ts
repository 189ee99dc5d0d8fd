import { element } from '../../dom.ts';
import type { zh } from '../../i18n/method-zh.ts';
import { copyField } from '../../link/copy.ts';

export type Words = typeof zh;

/** A text that quotes the paper: marked as Chinese where it holds any, so that it is read out as such. */
export function quotation(text: string): HTMLElement {
  return element('span', /[\u3000-\u9fff]/.test(text) ? { lang: 'zh-CN' } : {}, text);
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

/** A text to be copied, in a box of its own that scrolls, with a button. */
export function copyBox(
  label: string,
  text: string,
  words: Pick<Words, 'copy' | 'copied' | 'copyFailed'>,
  announce: (text: string) => void,
): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet', 'aria-label': `${words.copy} ${label}` }, words.copy);
  const head = element('div', { class: 'copy-head' }, element('h3', {}, label), button);
  button.addEventListener('click', () => void copy());
  async function copy(): Promise<void> {
    // The old way of copying needs a field.
    const field = element('textarea', { class: 'visually-hidden', 'aria-hidden': 'true', tabindex: -1, readonly: true });
    field.value = text;
    head.append(field);
    const isDone = await copyField(field);
    const hadFocus = document.activeElement === field;
    field.remove();
    if (hadFocus) button.focus();
    button.textContent = isDone ? words.copied : words.copyFailed;
    announce(isDone ? words.copied : words.copyFailed);
  }
  return element('div', { class: 'copy-box' }, head, element('pre', { tabindex: 0, role: 'group', 'aria-label': label }, quotation(text)));
}
