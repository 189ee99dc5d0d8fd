import type { Language } from '../../sim/index.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { interval, percent } from '../models/measure.ts';
import type { RankModel, RankRow, RankWords, Share } from '../models/rank-stability.ts';
import { appendKey } from './key.ts';
import type { Group } from './marks.ts';
import { palette } from './palette.ts';
import { drawDiamond, drawRows, drawSpan, type RowScale } from './rows.ts';

const rowHeight = 46;

/** Draws how often each policy keeps a leading place: a line for each outcome, and the share for both in words. */
export function drawRankStability(
  container: HTMLElement,
  model: RankModel,
  words: RankWords,
  messages: Catalogue,
  language: Language,
): void {
  const write = (value: number) => percent(value, language);
  const isPair = model.outcomes.length > 1;
  drawRows(container, {
    rows: model.rows.map((row) => ({
      key: row.policy,
      number: String(row.number),
      name: row.name[language],
      remark: [
        row.isAssumed ? messages.assumedShort : row.number === 0 ? messages.baseline : '',
        model.rules > 0 ? words.rulesOf(String(row.rules), String(model.rules)) : '',
      ]
        .filter((part) => part !== '')
        .join(messages.clauseSeparator),
      values: [
        `${isPair ? `${words.both} ` : ''}${write(row.both.value)}`,
        messages.inSquare(interval(row.both.lower, row.both.upper, write, messages)),
      ],
      isMuted: row.isAssumed,
      row,
    })),
    rowHeight,
    extent: [0, 100],
    axis: words.axis(String(model.contexts), String(model.leading)),
    tick: (value) => `${formatNumber(value, 0, language)}%`,
    zero: 0,
    draw: (group, { row }, scale) => drawShares(group, row, scale),
  });
  if (model.rows.length === 0) return;
  appendKey(
    container,
    model.outcomes.map((outcome, o) => ({
      text: words.leadIn(outcome[language]),
      draw: (svg) => drawMark(svg.append('g'), 11, 7, o, palette.paper, 1),
    })),
  );
}

function drawShares(group: Group, { leads, isAssumed }: RankRow, scale: RowScale): void {
  leads.forEach((share, o) => {
    const y = leads.length === 1 ? rowHeight / 2 : 15 + 17 * o;
    drawShare(group, share, o, y, scale, isAssumed ? palette.grey : undefined);
  });
}

function drawShare(group: Group, { value, lower, upper }: Share, o: number, y: number, scale: RowScale, color?: string): void {
  if (lower !== null && upper !== null) drawSpan(group, scale, [100 * lower, 100 * upper], y, 2, color ?? colorOf(o));
  drawMark(group, scale(100 * value), y, o, palette.paper, 1, color);
}

const colorOf = (o: number) => (o === 0 ? palette.blue : palette.orange);

/** A filled dot for the first outcome, a hollow diamond for the second: they differ without colour. */
function drawMark(group: Group, x: number, y: number, o: number, paper: string, width: number, color: string = colorOf(o)): void {
  if (o > 0) {
    drawDiamond(group, x, y, 5.6, color, paper);
    return;
  }
  group.append('circle').attr('cx', x).attr('cy', y).attr('r', 5).attr('fill', color).attr('stroke', paper).attr('stroke-width', width);
}
