import type { Language } from '../../sim/index.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { interval, sized, unitOf } from '../models/measure.ts';
import { directionText, type TornadoModel, type TornadoRow } from '../models/tornado.ts';
import { appendKey } from './key.ts';
import type { Group } from './marks.ts';
import { palette } from './palette.ts';
import { drawDiamond, drawRows, drawSpan, type RowScale } from './rows.ts';

/** Draws the tornado: a bar to mu* with its interval, a diamond at sigma. */
export function drawTornado(container: HTMLElement, model: TornadoModel, messages: Catalogue, language: Language): void {
  const { study } = messages;
  const { measure } = model;
  const write = (value: number) => sized(measure, value, language);
  const unit = unitOf(measure, language, true);
  drawRows(container, {
    rows: model.rows.map((row) => ({
      key: row.input,
      number: '',
      name: row.name[language],
      remark: directionText(row, messages),
      values: [write(row.muStar), messages.inSquare(interval(row.lower, row.upper, write, messages))],
      isMuted: !row.isClear,
      row,
    })),
    rowHeight: 34,
    extent: [0, measure.factor * (model.top || 1)],
    axis: unit === '' ? study.tornado.axisPlain : study.tornado.axis(unit),
    tick: (value, decimals) => formatNumber(value, decimals, language),
    zero: 0,
    draw: (group, { row }, scale) => drawRow(group, row, scale, measure.factor),
  });
  if (model.rows.length === 0) return;
  appendKey(container, [
    {
      text: study.tornado.bar,
      draw: (svg) => {
        svg.append('rect').attr('x', 0).attr('y', 3).attr('width', 14).attr('height', 8).attr('fill', palette.blue);
        svg.append('line').attr('x1', 9).attr('x2', 21).attr('y1', 7).attr('y2', 7).attr('stroke', palette.ink).attr('stroke-width', 1.5);
      },
    },
    { text: study.tornado.mark, draw: (svg) => drawDiamond(svg.append('g'), 11, 7, 5, palette.orange, palette.paper) },
  ]);
}

function drawRow(group: Group, { muStar, lower, upper, sigma, isClear }: TornadoRow, scale: RowScale, factor: number): void {
  const at = (value: number) => scale(factor * value);
  group
    .append('rect')
    .attr('x', at(0))
    .attr('y', 11)
    .attr('width', Math.max(0.5, at(muStar) - at(0)))
    .attr('height', 12)
    .attr('fill', isClear ? palette.blue : palette.paper)
    .attr('stroke', isClear ? palette.blue : palette.soft)
    .attr('stroke-width', 1.2);
  if (lower !== null && upper !== null) {
    drawSpan(group, scale, [factor * lower, factor * upper], 17, 1.6, palette.ink);
    for (const end of [lower, upper])
      group
        .append('line')
        .attr('x1', at(end))
        .attr('x2', at(end))
        .attr('y1', 13)
        .attr('y2', 21)
        .attr('stroke', palette.ink)
        .attr('stroke-width', 1.6);
  }
  if (sigma !== null) drawDiamond(group, at(sigma), 17, 5.4, palette.orange, palette.paper);
}
