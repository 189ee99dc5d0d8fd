import { element } from '../../dom.ts';
import { guessShapes } from '../../lesson/guesses.ts';
import { createNumberBox } from '../../number-box.ts';
import { createExtra } from './guess-extra.ts';
import type { GuessContext, GuessWidget } from './guess-widget.ts';

/** One number by box and slider, with a second question where the step has one. */
export function createNumberGuess({ step, words, language, values, onChange }: GuessContext): GuessWidget {
  const [bounds = { min: 0, max: 100 }] = guessShapes[step.number].values;
  const { task } = step.guess;
  const unit = step.series[0]?.unit[language] ?? '';
  const limits = { min: bounds.min, max: bounds.max, step: 1 };
  const known = values?.[0];
  const { box, note, value, quiet } = createNumberBox({
    language,
    limits: { min: bounds.min, max: bounds.max, isWhole: true },
    onInput(typed) {
      if (typed !== null) slide.value = String(typed);
      tell();
    },
  });
  const slide = element('input', {
    type: 'range',
    ...limits,
    'aria-label': task[language],
    value: Math.round((bounds.min + bounds.max) / 2),
  });
  if (known !== undefined && known >= bounds.min) {
    box.value = String(known);
    slide.value = String(known);
  }
  const extra = step.guess.extra === null ? null : createExtra({ step, words, language, value: values?.[1] ?? null, onChange: tell });
  function tell(): void {
    // A number that is not set yet is below its bounds, so that the guess is not whole.
    const first = value() ?? bounds.min - 1;
    onChange(extra === null ? [first] : [first, extra.value() ?? -1]);
  }
  slide.addEventListener('input', () => {
    box.value = slide.value;
    quiet();
    tell();
  });
  const root = element(
    'div',
    { class: 'guess guess-number' },
    element(
      'label',
      { class: 'guess-line' },
      element('span', {}, task[language]),
      element('span', { class: 'guess-box' }, box, element('span', {}, unit)),
    ),
    note,
    element(
      'div',
      { class: 'guess-slide' },
      element('span', { 'aria-hidden': 'true' }, String(bounds.min)),
      slide,
      element('span', { 'aria-hidden': 'true' }, String(bounds.max)),
    ),
    extra?.root ?? null,
  );
  return { root, redraw: () => undefined };
}
