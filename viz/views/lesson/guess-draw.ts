import { drawCurves, type PickStop } from '../../charts/lesson-curve.ts';
import { element } from '../../dom.ts';
import { formatNumber } from '../../i18n/format.ts';
import { guessShapes } from '../../lesson/guesses.ts';
import type { Series } from '../../models/lesson-step.ts';
import { createNumberBox } from '../../number-box.ts';
import { createExtra } from './guess-extra.ts';
import { drawingFont, type GuessContext, type GuessWidget } from './guess-widget.ts';

/** A curve over a few stops, by slider or number box; a mouse may draw on the picture, too. */
export function createDrawGuess({ step, words, language, values, onChange }: GuessContext): GuessWidget {
  const { guess } = step;
  const guessed = step.series.filter((series) => series.isGuessed);
  const bounds = guessShapes[step.number].values;
  const [first = { min: 0, max: 100 }] = bounds;
  const middle = guess.anchor?.value ?? Math.round((first.min + first.max) / 2);
  const count = guessed.reduce((sum, { items }) => sum + items.length, 0);
  const current: number[] = Array.from({ length: count }, (_, at) => values?.[at] ?? middle);
  const extra = guess.extra === null ? null : createExtra({ step, words, language, value: values?.[count] ?? null, onChange: tell });
  let start = 0;
  const panels = guessed.map((series) => {
    const from = start;
    start += series.items.length;
    return createPanel(series, from);
  });
  const root = element(
    'div',
    { class: 'guess guess-draw' },
    element('p', { class: 'guess-task' }, guess.task[language]),
    element('p', { class: 'hint' }, words.drawHint),
    element('div', { class: panels.length > 1 ? 'guess-panels several' : 'guess-panels' }, ...panels.map((panel) => panel.root)),
    extra?.root ?? null,
  );
  function tell(): void {
    onChange(extra === null ? [...current] : [...current, extra.value() ?? -1]);
  }

  function createPanel(series: Series, from: number): GuessWidget {
    const art = element('div', { class: 'guess-art', 'aria-hidden': 'true' });
    let pick: PickStop | null = null;
    const rows = series.items.map((item, at) => {
      const { min, max } = bounds[from + at] ?? first;
      const name = words.ofStop(series.label[language], item.label[language]);
      const limits = { min, max, step: 1, value: current[from + at] ?? middle, 'aria-label': name };
      const slide = element('input', { type: 'range', ...limits });
      const { box, note, quiet } = createNumberBox({
        language,
        limits: { min, max, isWhole: true },
        attributes: { value: current[from + at] ?? middle, 'aria-label': name },
        onInput: (value) => value !== null && set(at, value),
        onChange: (value) => set(at, value),
        usual: () => current[from + at] ?? middle,
      });
      slide.addEventListener('input', () => {
        quiet();
        set(at, Number(slide.value));
      });
      return {
        slide,
        box,
        row: element('div', { class: 'guess-stop' }, element('span', { 'aria-hidden': 'true' }, item.label[language]), slide, box, note),
      };
    });
    function set(at: number, value: number): void {
      current[from + at] = value;
      const row = rows[at];
      if (row !== undefined) {
        row.slide.value = String(value);
        if (document.activeElement !== row.box) row.box.value = String(value);
      }
      draw();
      tell();
    }
    function draw(): void {
      const width = Math.max(240, art.clientWidth);
      const fontSize = drawingFont();
      pick = drawCurves(
        art,
        {
          title: series.label[language],
          note: '',
          stops: [...(guess.anchor === null ? [] : [guess.anchor.label[language]]), ...series.items.map(({ label }) => label[language])],
          anchor: guess.anchor?.value ?? null,
          guess: current.slice(from, from + series.items.length),
          found: null,
        },
        {
          width,
          height: Math.round(Math.min(300, Math.max(200, width * 0.5))),
          extent: [first.min, first.max],
          axis: guess.axis?.[language] ?? '',
          tick: (value) => formatNumber(value, 0, language),
          fontSize,
        },
      );
    }
    // Touch scrolls the page here; sliders and boxes do the same without drawing.
    const drawTo = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 1 || pick === null) return;
      const box = art.getBoundingClientRect();
      const { stop, value } = pick(event.clientX - box.left, event.clientY - box.top);
      set(stop, value);
      event.preventDefault();
    };
    art.addEventListener('pointerdown', drawTo);
    art.addEventListener('pointermove', drawTo);
    return {
      root: element(
        'fieldset',
        { class: 'guess-panel' },
        element('legend', { class: 'visually-hidden' }, series.label[language]),
        art,
        ...rows.map(({ row }) => row),
      ),
      redraw: draw,
    };
  }

  return {
    root,
    redraw() {
      for (const panel of panels) panel.redraw();
    },
  };
}
