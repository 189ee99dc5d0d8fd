import type { Language } from '../../sim/index.ts';
import { formatNumber } from '../i18n/format.ts';
import type { TouchedNumber } from '../models/class-aggregate.ts';
import type { Group } from './marks.ts';
import { palette } from './palette.ts';
import { drawDiamond, drawRows, drawSpan, type RowScale } from './rows.ts';

export interface ClassSettingWords {
  readonly touched: (count: string) => string;
  readonly meanOf: (mean: string, min: string, max: string) => string;
  readonly rangeAxis: string;
}

const rowHeight = 30;

/** Draws what a class set: each parameter on its own allowed range, least to greatest, mean as a dot, the table's value as a diamond. */
export function drawClassSettings(
  container: HTMLElement,
  numbers: readonly TouchedNumber[],
  words: ClassSettingWords,
  language: Language,
): void {
  // Without a number there is nothing to draw or to save: title, sentence and tables stay.
  container.closest('figure')?.classList.toggle('has-no-picture', numbers.length === 0);
  container.replaceChildren();
  if (numbers.length === 0) return;
  drawRows(container, {
    rows: numbers.map((one) => ({
      key: one.entry.id,
      number: '',
      name: one.entry.label[language],
      remark: '',
      values: [words.touched(String(one.touched)), words.meanOf(...written(one, language))],
      isMuted: false,
      one,
    })),
    rowHeight,
    extent: [0, 1],
    axis: words.rangeAxis,
    tick: null,
    zero: null,
    draw: (group, { one }, scale) => drawOne(group, one, scale),
  });
}

/** Mean, least and greatest value as text. */
function written({ spread: { mean, min, max } }: TouchedNumber, language: Language): [string, string, string] {
  const write = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2, language);
  return [write(mean), write(min), write(max)];
}

function drawOne(group: Group, { entry, spread }: TouchedNumber, scale: RowScale): void {
  const middle = rowHeight / 2;
  const share = (value: number) => (entry.max > entry.min ? (value - entry.min) / (entry.max - entry.min) : 0);
  drawSpan(group, scale, [0, 1], middle, 1, palette.track);
  drawSpan(group, scale, [share(spread.min), share(spread.max)], middle, 4, palette.blue);
  drawDiamond(group, scale(share(entry.default)), middle, 5, palette.orange, palette.paper);
  group
    .append('circle')
    .attr('cx', scale(share(spread.mean)))
    .attr('cy', middle)
    .attr('r', 5)
    .attr('fill', palette.blue);
}
