import type { Language } from '../../sim/index.ts';
import { formatPercent } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { percent } from '../models/measure.ts';
import type { Index, SobolModel, SobolRow } from '../models/sobol.ts';
import { addHatch } from './hatch.ts';
import { appendKey } from './key.ts';
import type { Group } from './marks.ts';
import { palette } from './palette.ts';
import { drawRows, drawSpan, type RowScale } from './rows.ts';

/** Draws two bars an input: by itself solid, with interactions hatched, each with its interval. */
export function drawSobolBars(container: HTMLElement, model: SobolModel, messages: Catalogue, language: Language): void {
  const { study } = messages;
  drawRows(container, {
    rows: model.rows.map((row) => ({
      key: row.input,
      number: '',
      name: row.name[language],
      remark: '',
      values: [`S1 ${percent(row.s1.value, language)}`, `ST ${percent(row.st.value, language)}`],
      isMuted: false,
      row,
    })),
    rowHeight: 44,
    extent: [100 * model.extent[0], 100 * model.extent[1]],
    axis: study.sobol.axis,
    tick: (value, decimals) => formatPercent(value / 100, decimals, language),
    zero: 0,
    draw: (group, { row }, scale) => drawRow(group, row, scale),
  });
  if (model.rows.length === 0) return;
  appendKey(container, [
    {
      text: study.sobol.s1,
      draw: (svg) => svg.append('rect').attr('y', 2).attr('width', 22).attr('height', 10).attr('fill', palette.blue),
    },
    {
      text: study.sobol.st,
      draw: (svg) => {
        addHatch(svg, 'sobol-hatch-key', palette.orange);
        svg.append('rect').attr('x', 0.6).attr('y', 2).attr('width', 20.8).attr('height', 10).attr('fill', palette.paper);
        svg
          .append('rect')
          .attr('x', 0.6)
          .attr('y', 2)
          .attr('width', 20.8)
          .attr('height', 10)
          .attr('fill', 'url(#sobol-hatch-key)')
          .attr('stroke', palette.orange);
      },
    },
  ]);
}

function drawRow(group: Group, { s1, st, input }: SobolRow, scale: RowScale): void {
  const id = `sobol-hatch-${encodeURIComponent(input).replace(/[^\w-]/g, '_')}`;
  addHatch(group, id, palette.orange);
  drawBar(group, s1, 7, scale, palette.blue, palette.blue);
  drawBar(group, st, 24, scale, `url(#${id})`, palette.orange);
}

function drawBar(group: Group, { value, lower, upper }: Index, top: number, scale: RowScale, fill: string, stroke: string): void {
  const [from, to] = [Math.min(0, value), Math.max(0, value)];
  group
    .append('rect')
    .attr('x', scale(100 * from))
    .attr('y', top)
    .attr('width', Math.max(0.5, scale(100 * to) - scale(100 * from)))
    .attr('height', 12)
    .attr('fill', fill)
    .attr('stroke', stroke)
    .attr('stroke-width', 1);
  if (lower !== null && upper !== null) drawSpan(group, scale, [100 * lower, 100 * upper], top + 6, 1.8, palette.ink);
}
