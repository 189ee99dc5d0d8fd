import { type CurvePanel, drawCurves } from '../../charts/lesson-curve.ts';
import { appendLessonKey, storyShape } from '../../charts/lesson-marks.ts';
import { drawPlane } from '../../charts/lesson-plane.ts';
import { drawLessonRows, type LessonRow } from '../../charts/lesson-rows.ts';
import { palette } from '../../charts/palette.ts';
import { element, widthOf } from '../../dom.ts';
import { formatNumber, formatSigned } from '../../i18n/format.ts';
import { amount, type Tongue } from '../../models/lesson-compare.ts';
import { pickPoints } from '../../models/lesson-pick.ts';
import { boundsOf, lessonStories, type Numbers, type StepResult } from '../../models/lesson-run.ts';
import type { LessonStep, Series } from '../../models/lesson-step.ts';
import { guessOf } from '../../models/lesson-tables.ts';

import { drawingFont } from './guess-widget.ts';

export interface StepDrawing {
  readonly step: LessonStep;
  readonly result: StepResult;
  readonly values: readonly number[] | null;
  /** Step 7: the choice that stands out. */
  readonly chosen: string | null;
}

/** As many stops make a curve. */
const curveFrom = 5;
/** Whether a step, or one series of it, is drawn as a curve. */
export const isCurve = ({ guess }: LessonStep, series?: Series) =>
  guess.kind === 'draw' || (series !== undefined && series.items.length >= curveFrom);

/** Bounds of all that the series of one unit show, the guess included. */
function extentOf({ step, result, values }: StepDrawing, unit: string): [number, number] {
  const shown = step.series.flatMap((series, index) => {
    if (series.unit.en !== unit) return [];
    const found = (result.series[index]?.items ?? []).flatMap((both) =>
      lessonStories.flatMap((story) => edges(both[story], isCurve(step, series))),
    );
    return [...found, ...(guessOf(step, index, values) ?? [])];
  });
  const all = step.guess.anchor === null ? shown : [...shown, step.guess.anchor.value];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  // An index is read against 100, everything else against zero.
  const isIndex = /= 100/.test(unit);
  const room = 0.08 * (high - Math.min(low, isIndex ? low : 0) || 1);
  return [isIndex ? low - room : Math.min(0, low - (low < 0 ? room : 0)), (isIndex ? Math.max(100, high) : Math.max(0, high)) + room];
}
/** What of a number is drawn: mean and interval on a curve, the range of its seeds in a row. */
const edges = (numbers: Numbers, isNarrow: boolean): readonly number[] =>
  numbers === null ? [] : isNarrow ? [numbers[0], ...(boundsOf(numbers) ?? [])] : numbers.slice(3, 5).filter((edge) => edge !== null);

/** Draws the figure of a step: guess and run together, both stories, intervals. */
export function drawStep(container: HTMLElement, drawing: StepDrawing, { words, language }: Tongue): void {
  const { step, result, values, chosen } = drawing;
  container.replaceChildren();
  const fontSize = drawingFont();
  const width = widthOf(container);
  if (step.guess.kind === 'pick') {
    const art = container.appendChild(element('div', {}));
    const points = { blame: pickPoints(result, 'blame'), overload: pickPoints(result, 'overload') };
    drawPlane(
      art,
      { points, chosen, guess: values === null ? null : [values[2] ?? 0, values[3] ?? 0] },
      {
        width,
        height: Math.round(Math.min(460, Math.max(280, width * 0.62))),
        fontSize,
        xTitle: `${words.burden} (${words.pp})`,
        yTitle: `${words.effectiveness} (${words.pp})`,
        tick: (value) => formatSigned(value, 0, language),
      },
    );
    appendLessonKey(container, {
      guess: values === null ? null : words.guess,
      stories: words.story,
      others: [otherKey(words.keyOther, palette.blue, 3), otherKey(words.keyAssumed, palette.grey, 5)],
    });
    return;
  }
  const curves = step.series.map((series, index) => ({ series, index })).filter(({ series }) => isCurve(step, series));
  for (const { series, index } of step.series.map((one, at) => ({ series: one, index: at })))
    if (!isCurve(step, series)) drawRowsOf(container, drawing, series, index, { words, language });
  if (curves.length > 0) {
    const isPaired = curves.length > 1 && width >= 620;
    const panels = container.appendChild(element('div', { class: isPaired ? 'lesson-panels several' : 'lesson-panels' }));
    const panelWidth = isPaired ? Math.floor((width - 32) / 2) : width;
    for (const { series, index } of curves) {
      const art = panels.appendChild(element('div', {}));
      drawCurves(art, panelOf(drawing, series, index, { words, language }), {
        width: panelWidth,
        height: Math.round(Math.min(360, Math.max(230, panelWidth * 0.66))),
        extent: extentOf(drawing, series.unit.en),
        axis: step.guess.axis?.[language] ?? '',
        tick: (value) => (series.unit.en === '%' ? `${formatNumber(value, 0, language)}%` : formatNumber(value, 0, language)),
        fontSize,
      });
    }
  }
  const hasMark = values !== null && step.guess.kind !== 'rank';
  appendLessonKey(container, { guess: hasMark ? words.guess : null, stories: words.story });
}

function otherKey(text: string, color: string, radius: number): NonNullable<Parameters<typeof appendLessonKey>[1]['others']>[number] {
  return {
    text,
    draw(svg) {
      svg.append('path').attr('transform', 'translate(11,7)').attr('d', storyShape('blame', radius)).attr('fill', color);
    },
  };
}

function panelOf({ step, result, values }: StepDrawing, series: Series, index: number, { language }: Tongue): CurvePanel {
  const { anchor } = step.guess;
  const items = result.series[index]?.items ?? [];
  return {
    title: series.label[language],
    // An index says what its 100 is.
    note: /^[（(]/.test(series.unit[language]) ? series.unit[language].slice(1, -1) : '',
    stops: [...(anchor === null ? [] : [anchor.label[language]]), ...series.items.map(({ label }) => label[language])],
    anchor: anchor?.value ?? null,
    guess: guessOf(step, index, values),
    found: { blame: items.map((both) => both.blame), overload: items.map((both) => both.overload) },
  };
}

function drawRowsOf(container: HTMLElement, drawing: StepDrawing, series: Series, index: number, { words, language }: Tongue): void {
  const { step, result, values } = drawing;
  const mine = guessOf(step, index, values);
  const isRank = step.guess.kind === 'rank';
  const rows = series.items.flatMap((item, at): LessonRow[] => {
    const found = result.series[index]?.items[at];
    if (found === undefined) return [];
    const guess = mine?.[at] ?? null;
    const said =
      guess === null
        ? ''
        : isRank
          ? words.rank.place(String(guess))
          : `${words.guess} ${amount(guess, { ...series, decimals: 0 }, language)}`;
    const runs = lessonStories.map((story) => {
      const numbers = found[story];
      return numbers === null ? '' : `${words.storyShort[story]} ${amount(numbers[0], series, language)}`;
    });
    return [
      {
        key: item.id,
        number: '',
        name: item.label[language],
        remark: '',
        values: [said, ...runs],
        isMuted: !series.isGuessed,
        guess: isRank ? null : guess,
        found,
      },
    ];
  });
  const unit = series.unit[language];
  container.append(element('p', { class: 'drawing-title' }, series.label[language]));
  const list = container.appendChild(element('div', { class: 'lesson-rows' }));
  drawLessonRows(list, rows, {
    extent: extentOf(drawing, series.unit.en),
    axis: unit,
    tick: (value, decimals) => formatNumber(value, decimals, language),
    zero: null,
  });
}
