import { type Language, type ParameterEntry, type ParameterValue, regimes } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { catalogues } from '../../i18n/index.ts';
import { optionText, stepOf, storyValues, usualValue, valueIn, valueText } from '../../models/explore-settings.ts';
import { exploreWords } from '../../models/explore-words.ts';
import type { Settings } from '../../models/study.ts';
import { createNumberBox } from '../../number-box.ts';

export interface ParameterActions {
  /** A value while a slider moves. */
  preview(entry: ParameterEntry, value: ParameterValue): void;
  /** A value that stays; null is the usual one. */
  change(entry: ParameterEntry, value: ParameterValue | null): void;
}
export interface ParameterControl {
  readonly root: HTMLElement;
  update(settings: Settings): void;
}
type NumberEntry = Extract<ParameterEntry, { kind: 'number' | 'integer' }>;
type ChoiceEntry = Exclude<ParameterEntry, NumberEntry>;
interface Input {
  readonly parts: readonly HTMLElement[];
  /** What is said below them. */
  readonly note: HTMLElement | null;
  update(value: ParameterValue): void;
}

/** Makes the control of one parameter from its row in the table: name, value, slider or choice, number box, reset, note and source. */
export function createParameter(entry: ParameterEntry, place: string, language: Language, actions: ParameterActions): ParameterControl {
  const words = exploreWords[language];
  const id = `${place}-${entry.id}`;
  const output = element('span', { class: 'parameter-value' });
  const isNumber = isNumeric(entry);
  const input = isNumeric(entry) ? numberInput(entry, id, output, language, actions) : choiceInput(entry, id, language, actions);
  const grade = element('span', { class: `grade grade-${entry.grade}` }, words.grade[entry.grade]);
  const reset = element('button', { type: 'button', class: 'quiet', 'aria-label': words.resetOne(entry.label[language]) }, words.reset);
  reset.addEventListener('click', () => actions.change(entry, null));
  const usual = element('span', {});
  const special = element('p', { class: 'hint' });
  const about = element(
    'details',
    { class: 'about' },
    element('summary', { 'aria-label': words.aboutOf(entry.label[language]) }, words.about),
    element('p', { class: 'hint' }, entry.doc[language]),
    special,
    element('p', { class: 'hint' }, usual),
    element('p', { class: 'hint' }, words.gradeIs(words.grade[entry.grade]), ...sourceParts(entry.source, language)),
    element('p', { class: 'hint' }, words.identifier(entry.id)),
  );
  const root = element(
    'div',
    { class: `parameter${isNumber ? '' : ' is-choice'}` },
    element('div', { class: 'parameter-head' }, element('label', { for: id }, entry.label[language]), output, grade),
    element('div', { class: 'parameter-row' }, ...input.parts, reset),
    input.note,
    about,
  );
  let before = '';
  return {
    root,
    update(settings) {
      const value = valueIn(entry, settings);
      const usually = usualValue(entry, settings);
      const state = JSON.stringify([value, usually, settings.regime]);
      if (state === before) return;
      before = state;
      input.update(value);
      const isChanged = value !== usually;
      root.classList.toggle('is-changed', isChanged);
      reset.disabled = !isChanged;
      setText(output, valueText(entry, value, language));
      setText(usual, rangeText(entry, usually, language));
      setText(special, specialText(entry, settings, language));
      special.hidden = special.textContent === '';
    },
  };
}

/** The source in words; what was fitted names the pattern as the table has it, in English. */
function sourceParts(source: string, language: Language): (string | HTMLElement)[] {
  const words = exploreWords[language];
  const fitted = /^fitted(?:: ?(.*)| by story)$/.exec(source);
  if (fitted === null) return [words.source(source)];
  if (fitted[1] === undefined) return [words.fitted];
  return [words.fitted, element('span', { lang: 'en' }, ` (${fitted[1]})`)];
}

function rangeText(entry: ParameterEntry, usually: ParameterValue, language: Language): string {
  const words = exploreWords[language];
  const text = (value: ParameterValue) => valueText(entry, value, language);
  return entry.kind === 'number' || entry.kind === 'integer'
    ? words.range(text(entry.min), text(entry.max), text(usually))
    : words.usualIs(text(usually));
}

function specialText(entry: ParameterEntry, { regime }: Settings, language: Language): string {
  const words = exploreWords[language];
  const told = storyValues(entry);
  if (told.length > 0) {
    const list = told.map(({ label, value }) => words.storyValue(label[language], String(value))).join(catalogues[language].listSeparator);
    return words.storySets(list);
  }
  const own = regimes.find(({ id }) => id === regime);
  const values: Readonly<Record<string, number>> = own?.values ?? {};
  return own !== undefined && values[entry.id] !== undefined ? words.regimeSets(own.label[language]) : '';
}

function numberInput(entry: NumberEntry, id: string, output: HTMLElement, language: Language, actions: ParameterActions): Input {
  const words = exploreWords[language];
  const { min, max } = entry;
  const slider = element('input', { type: 'range', id, min, max, step: stepOf(entry) });
  let shown = entry.default;
  const { box, note, quiet } = createNumberBox({
    language,
    limits: { min, max, isWhole: entry.kind === 'integer' },
    attributes: { 'aria-label': words.boxOf(entry.label[language]) },
    onChange: (value) => actions.change(entry, value),
    usual: () => shown,
  });
  const say = (value: number) => slider.setAttribute('aria-valuetext', valueText(entry, value, language));
  slider.addEventListener('input', () => {
    const value = slider.valueAsNumber;
    say(value);
    setText(output, valueText(entry, value, language));
    box.value = String(value);
    quiet();
    actions.preview(entry, value);
  });
  slider.addEventListener('change', () => actions.change(entry, slider.valueAsNumber));
  return {
    parts: [slider, box],
    note,
    update(value) {
      if (typeof value !== 'number') return;
      shown = value;
      slider.value = String(value);
      if (document.activeElement !== box || box.valueAsNumber !== value) box.value = String(value);
      say(value);
    },
  };
}

function choiceInput(entry: ChoiceEntry, id: string, language: Language, actions: ParameterActions): Input {
  if (entry.kind === 'boolean') {
    const check = element('input', { type: 'checkbox', id });
    check.addEventListener('change', () => actions.change(entry, check.checked));
    return {
      parts: [check],
      note: null,
      update(value) {
        check.checked = value === true;
      },
    };
  }
  const box = element(
    'select',
    { id },
    ...entry.options.map((option) => element('option', { value: option }, optionText(option, language))),
  );
  box.addEventListener('change', () => actions.change(entry, box.value));
  return {
    parts: [box],
    note: null,
    update(value) {
      box.value = String(value);
    },
  };
}

function isNumeric(entry: ParameterEntry): entry is NumberEntry {
  return entry.kind === 'number' || entry.kind === 'integer';
}
