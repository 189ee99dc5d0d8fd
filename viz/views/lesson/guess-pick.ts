import { drawPlane } from '../../charts/lesson-plane.ts';
import { element } from '../../dom.ts';
import { formatSigned } from '../../i18n/format.ts';
import { guessShapes } from '../../lesson/guesses.ts';
import { measureLabels } from '../../models/lesson-pick.ts';
import { createNumberBox } from '../../number-box.ts';
import { drawingFont, type GuessContext, type GuessWidget } from './guess-widget.ts';

/** Two measures from a list, and a point on burden and effectiveness. */
export function createPickGuess({ step, words, language, values, onChange }: GuessContext): GuessWidget {
  const shape = guessShapes[step.number].values;
  const current = [values?.[0] ?? -1, values?.[1] ?? -1, values?.[2] ?? 0, values?.[3] ?? 0];
  let hasPoint = values !== null;
  const art = element('div', { class: 'guess-art', 'aria-hidden': 'true' });
  const chosen = (at: 0 | 1, name: string) => {
    const box = element(
      'select',
      {},
      element('option', { value: '-1' }, words.choose),
      ...measureLabels.map((label, place) => element('option', { value: place }, label[language])),
    );
    box.value = String(current[at]);
    box.addEventListener('change', () => {
      current[at] = Number(box.value);
      tell();
    });
    return element('label', {}, element('span', { class: 'label-text' }, name), box);
  };
  const moved = (at: 2 | 3, name: string) => {
    const { min, max } = shape[at] ?? { min: -40, max: 40 };
    const slide = element('input', { type: 'range', min, max, step: 1, value: current[at] ?? 0, 'aria-label': name });
    const set = (value: number) => {
      current[at] = value;
      hasPoint = true;
      draw();
      tell();
    };
    const setBoth = (value: number) => {
      slide.value = String(value);
      set(value);
    };
    const { box, note, quiet } = createNumberBox({
      language,
      limits: { min, max, isWhole: true },
      attributes: { value: current[at] ?? 0 },
      onInput: (value) => value !== null && setBoth(value),
      onChange: setBoth,
      usual: () => current[at] ?? 0,
    });
    slide.addEventListener('input', () => {
      box.value = slide.value;
      quiet();
      set(Number(slide.value));
    });
    return element(
      'div',
      { class: 'guess-moved' },
      element(
        'label',
        { class: 'guess-line' },
        element('span', {}, name),
        element('span', { class: 'guess-box' }, box, element('span', {}, words.pp)),
      ),
      note,
      slide,
    );
  };
  function tell(): void {
    const [one = -1, other = -1, x = 0, y = 0] = current;
    // The same pair in either order is one guess; one measure twice is none.
    onChange(one === other ? [-1, other, x, y] : [Math.min(one, other), Math.max(one, other), x, y]);
  }
  function draw(): void {
    const width = Math.max(240, Math.min(520, art.clientWidth));
    drawPlane(
      art,
      { points: null, chosen: null, guess: hasPoint ? [current[2] ?? 0, current[3] ?? 0] : null },
      {
        width,
        height: Math.round(width * 0.55),
        fontSize: drawingFont(),
        xTitle: words.burden,
        yTitle: words.effectiveness,
        tick: (value) => formatSigned(value, 0, language),
      },
    );
  }
  const root = element(
    'div',
    { class: 'guess guess-pick' },
    element('p', { class: 'guess-task' }, step.guess.task[language]),
    element('div', { class: 'pick-boxes' }, chosen(0, words.first), chosen(1, words.second)),
    element('div', { class: 'pick-plane' }, element('div', {}, moved(2, words.burden), moved(3, words.effectiveness)), art),
  );
  return { root, redraw: draw };
}
