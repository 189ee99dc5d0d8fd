import type { Language } from '../../../sim/index.ts';
import { element } from '../../dom.ts';
import type { LessonWords } from '../../i18n/lesson-zh.ts';
import { guessShapes } from '../../lesson/guesses.ts';
import type { LessonStep } from '../../models/lesson-step.ts';
import { createNumberBox } from '../../number-box.ts';

/** The last question of a guess: a choice among answers, or a number. */
export interface ExtraControl {
  readonly root: HTMLElement;
  /** Null as long as it is not answered. */
  value(): number | null;
}

/** Makes the last question of a step. */
export function createExtra({
  step,
  language,
  value: given,
  onChange,
}: {
  readonly step: LessonStep;
  readonly words: LessonWords;
  readonly language: Language;
  readonly value: number | null;
  onChange(): void;
}): ExtraControl {
  const { extra } = step.guess;
  const shape = guessShapes[step.number].values;
  const { min, max } = shape[shape.length - 1] ?? { min: 0, max: 0 };
  const question = extra?.question[language] ?? '';
  if (extra?.options != null) {
    const inputs = extra.options.map((option, at) => {
      const input = element('input', { type: 'radio', name: `extra-${step.number}`, value: at });
      input.checked = at === given;
      input.addEventListener('change', onChange);
      return { input, label: element('label', { class: 'check' }, input, element('span', {}, option[language])) };
    });
    const root = element('fieldset', { class: 'guess-extra' }, element('legend', {}, question), ...inputs.map(({ label }) => label));
    return { root, value: () => (inputs.some(({ input }) => input.checked) ? inputs.findIndex(({ input }) => input.checked) : null) };
  }
  const limits = { min, max, step: 5 };
  const start = given !== null && given >= min ? given : min;
  const slide = element('input', { type: 'range', ...limits, 'aria-label': question, value: start });
  const { box, note, value, quiet } = createNumberBox({
    language,
    limits: { min, max, isWhole: true },
    attributes: { value: start },
    onInput(typed) {
      if (typed !== null) slide.value = String(typed);
      onChange();
    },
  });
  slide.addEventListener('input', () => {
    box.value = slide.value;
    quiet();
    onChange();
  });
  const unit = extra?.unit[language] ?? '';
  const root = element(
    'div',
    { class: 'guess-extra' },
    element(
      'label',
      { class: 'guess-line' },
      element('span', {}, question),
      element('span', { class: 'guess-box' }, box, element('span', {}, unit)),
    ),
    note,
    element(
      'div',
      { class: 'guess-slide' },
      element('span', { 'aria-hidden': 'true' }, String(min)),
      slide,
      element('span', { 'aria-hidden': 'true' }, String(max)),
    ),
  );
  return { root, value };
}
