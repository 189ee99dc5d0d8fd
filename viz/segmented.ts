import { element } from './dom.ts';

/** A switch of a few choices, of which one holds. */
export interface Segmented {
  readonly root: HTMLElement;
  /** Shows the choice that holds; those not available cannot be taken. */
  update(value: string, available?: readonly string[]): void;
}

/** Makes a row of radio buttons that looks like one switch. */
export function segmented(
  name: string,
  legend: string,
  choices: readonly { readonly id: string; readonly text: string }[],
  onChange: (id: string) => void,
): Segmented {
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
  const update = (value: string, available?: readonly string[]) => {
    for (const { id, input } of inputs) {
      input.checked = id === value;
      input.disabled = available !== undefined && !available.includes(id);
    }
  };
  return { root, update };
}
