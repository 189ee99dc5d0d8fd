import { select } from 'd3';
import type { Language } from '../../sim/index.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { DotPanel, DotRow } from '../models/dots.ts';
import { interval } from '../models/measure.ts';
import type { SummaryModel } from '../models/summary.ts';
import { appendKey } from './key.ts';
import { drawMark, type Group } from './marks.ts';
import { palette, verdictColor } from './palette.ts';
import { drawDiamond, drawRows, drawSpan, type RowScale } from './rows.ts';

const rowHeight = 30;

/** Draws panels of dot rows: each a mark with its interval, and a second value as a hollow diamond. */
export function drawDots(container: HTMLElement, panels: readonly DotPanel[], messages: Catalogue, language: Language): void {
  const root = select(container);
  root.selectAll('*').remove();
  const grid = root.append('div').attr('class', panels.length > 1 ? 'dot-panels several' : 'dot-panels');
  for (const panel of panels) {
    const box = grid.append('div').attr('class', 'dot-panel');
    if (panel.title !== null) box.append('h3').attr('class', 'drawing-title').text(panel.title[language]);
    const node = box.append('div').node();
    if (node !== null) drawPanel(node, panel, messages, language);
  }
}

function drawPanel(container: HTMLElement, panel: DotPanel, messages: Catalogue, language: Language): void {
  const { factor, extent } = panel;
  const write = (value: number) => panel.write(value, language);
  drawRows(container, {
    rows: panel.rows.map((row) => ({
      key: row.key,
      number: row.number === null ? '' : String(row.number),
      name: row.name[language],
      remark: row.verdict === 'assumed' ? messages.assumedShort : row.number === 0 ? messages.baseline : '',
      values: [write(row.value), row.lower === null ? '' : messages.inSquare(interval(row.lower, row.upper, write, messages))],
      isMuted: row.verdict === 'assumed',
      row,
    })),
    rowHeight,
    extent: [factor * extent[0], factor * extent[1]],
    axis: panel.axis[language],
    tick: (value, decimals) => panel.tick(value, decimals, language),
    zero: extent[0] <= 0 && extent[1] >= 0 ? 0 : null,
    draw: (group, { row }, scale) => drawRow(group, row, scale, factor),
  });
}

function drawRow(group: Group, { value, lower, upper, inner, second, verdict }: DotRow, scale: RowScale, factor: number): void {
  const middle = rowHeight / 2;
  const color = verdictColor[verdict];
  if (lower !== null && upper !== null) drawSpan(group, scale, [factor * lower, factor * upper], middle, inner === null ? 2 : 1.3, color);
  if (inner !== null) drawSpan(group, scale, [factor * inner[0], factor * inner[1]], middle, 4, color);
  if (second !== null) drawDiamond(group, scale(factor * second), middle, 5, palette.orange, palette.paper);
  drawMark(group.append('g').attr('transform', `translate(${scale(factor * value)},${middle})`), verdict, 5.2);
}

/** Draws the key of paired differences: only marks that occur. */
export function drawSummaryKey(container: HTMLElement, { panels }: SummaryModel, { study }: Catalogue): void {
  const seen = new Set(panels.flatMap(({ rows }) => rows.map(({ verdict }) => verdict)));
  const order = ['gain', 'loss', 'trade', 'unclear', 'assumed'] as const;
  appendKey(
    container,
    order
      .filter((verdict) => seen.has(verdict))
      .map((verdict) => ({
        text: study.summary.key[verdict],
        draw: (svg) => drawMark(svg.append('g').attr('transform', 'translate(11,7)'), verdict, 5.6),
      })),
  );
}
