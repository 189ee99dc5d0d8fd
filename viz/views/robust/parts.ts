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

/** A row of radio buttons that looks like one switch. */
export function segmented(name: string, legend: string, choices: readonly Choice[], onChange: (id: string) => void) {
  const inputs = choices.map(({ id, text }) => {
    const input = element('input', { type: 'radio', name, value: id });
    input.addEventListener('change', () => onChange(id));
    return { id, input, label: element('label', {}, input, element('span', {}, text)) };
  });
  const root = element(
    'fieldset',
    { class: 'segmented' },
    element('legend', {}, legend),
    element('div', { class: 'segments' }, ...inputs.map(({ label }) => label)),
  );
  return {
    root,
    update(value: string) {
      for (const { id, input } of inputs) input.checked = id === value;
    },
  };
}

/** Offers a text as a file. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Gives the page its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
