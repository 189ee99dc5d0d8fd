/** Small controls that the parts of the view share. */
import { element } from '../../dom.ts';

export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** A control under its label. */
export function labelled(text: string, control: HTMLElement, ...notes: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'field' }, element('label', {}, element('span', { class: 'label-text' }, text), control), ...notes);
}

export function hint(text: string): HTMLElement {
  return element('p', { class: 'hint' }, text);
}

/** Options of a select box; groups have a label. */
export function selectBox(
  choices: readonly (Choice | { readonly group: string; readonly choices: readonly Choice[] })[],
  onChange: (id: string) => void,
): HTMLSelectElement {
  const option = ({ id, text }: Choice) => element('option', { value: id }, text);
  const box = element(
    'select',
    {},
    ...choices.map((one) => ('group' in one ? element('optgroup', { label: one.group }, ...one.choices.map(option)) : option(one))),
  );
  box.addEventListener('change', () => onChange(box.value));
  return box;
}

/** Gives the page its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
