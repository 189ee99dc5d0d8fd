import { element } from '../../dom.ts';

/** A row of radio buttons that looks like one switch. */
export function choices(
  name: string,
  legend: string,
  options: readonly { readonly id: string; readonly text: string }[],
  onChange: (id: string) => void,
): { readonly root: HTMLElement; update(value: string): void } {
  const inputs = options.map(({ id, text }) => {
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
    update(value) {
      for (const { id, input } of inputs) input.checked = id === value;
    },
  };
}
