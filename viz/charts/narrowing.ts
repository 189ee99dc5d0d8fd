import type { Language } from '../../sim/index.ts';
import type { Catalogue } from '../i18n/index.ts';
import { type AbcModel, boundText, type PosteriorRow, rangeText } from '../models/abc.ts';
import { percent } from '../models/measure.ts';
import type { Group } from './marks.ts';
import { palette } from './palette.ts';
import { drawRows, drawSpan, type RowScale } from './rows.ts';

/** Draws each parameter on its own prior range: posterior thin (95 %) and thick (50 %) with its median, the ends of the prior in numbers. */
export function drawNarrowing(container: HTMLElement, model: AbcModel, messages: Catalogue, language: Language): void {
  const { study } = messages;
  drawRows(container, {
    rows: model.rows.map((row) => ({
      key: row.input,
      number: '',
      name: row.name[language],
      remark: row.isIdentified ? '' : study.abc.notIdentified,
      values: [rangeText(row.outer, messages, language), study.abc.left(percent(row.narrowing, language))],
      isMuted: !row.isIdentified,
      row,
    })),
    rowHeight: 44,
    extent: [0, 1],
    axis: study.abc.prior,
    tick: null,
    zero: null,
    draw: (group, { row }, scale) => drawRow(group, row, scale, language),
  });
}

function drawRow(group: Group, row: PosteriorRow, scale: RowScale, language: Language): void {
  const { prior, outer, inner, median, narrowing, isIdentified } = row;
  const color = isIdentified ? palette.blue : palette.soft;
  group
    .append('rect')
    .attr('x', scale(0))
    .attr('y', 8)
    .attr('width', scale(1) - scale(0))
    .attr('height', 16)
    .attr('fill', palette.track)
    .attr('stroke', palette.faint)
    .attr('stroke-width', 0.8);
  if (prior === null) {
    const half = Math.min(1, Math.max(0, narrowing)) / 2;
    drawSpan(group, scale, [0.5 - half, 0.5 + half], 16, 3, color);
    return;
  }
  const [low, high] = prior;
  const at = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  drawSpan(group, scale, [at(outer[0]), at(outer[1])], 16, 2, color);
  drawSpan(group, scale, [at(inner[0]), at(inner[1])], 16, 8, color);
  const x = scale(at(median));
  group.append('line').attr('x1', x).attr('x2', x).attr('y1', 6).attr('y2', 26).attr('stroke', palette.ink).attr('stroke-width', 2.2);
  const end = (value: number, anchor: string, x: number) =>
    group
      .append('text')
      .attr('class', 'row-end')
      .attr('x', x)
      .attr('y', 39)
      .attr('text-anchor', anchor)
      .text(boundText(value, prior, language));
  end(low, 'start', scale(0));
  end(high, 'end', scale(1));
}
