import { scaleLinear, select } from 'd3';
import type { Language } from '../../sim/index.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { GapRow, MatrixModel, Sanctioned } from '../models/matrix.ts';
import { freshSvg, type Group, verdictShape } from './marks.ts';
import { mixed, palette, readableOn } from './palette.ts';
import { drawShareAxis } from './share-axis.ts';

export interface MatrixOptions {
  readonly language: Language;
  readonly messages: Catalogue;
  readonly width: number;
}

/** How a column stands to the duty of a row: on its lawful owner, elsewhere, or on nobody. */
function relation(column: Sanctioned): 'matched' | 'elsewhere' | 'nobody' {
  if (column === 'nobody') return 'nobody';
  return column === 'owner' ? 'matched' : 'elsewhere';
}

const shade = { matched: palette.blue, elsewhere: palette.orange, nobody: palette.soft } as const;

/** Draws the matrix as a table whose cells are shaded by the share of the row's points; every cell carries its number. */
export function drawMatrix(container: HTMLElement, model: MatrixModel, { language, messages }: MatrixOptions): void {
  const table = select(container).selectAll<HTMLTableElement, null>('table').data([null]).join('table').attr('class', 'matrix');
  table.selectAll('*').remove();
  table.append('caption').text(messages.matrixTitle);
  const head = table.append('thead').append('tr');
  head.append('th').attr('scope', 'col').text(messages.matrixRows);
  for (const column of model.columns) head.append('th').attr('scope', 'col').text(messages.matrixColumns[column]);
  head.append('th').attr('scope', 'col').attr('class', 'matrix-total').text(messages.matrixPoints);
  const rows = table
    .append('tbody')
    .selectAll('tr')
    .data(model.rows)
    .join('tr')
    .attr('class', (row) => (row.isOwn ? 'own' : ''));
  rows
    .append('th')
    .attr('scope', 'row')
    .text((row) => row.name[language]);
  rows.each(function fill(row) {
    for (const [index, column] of model.columns.entries()) {
      const kind = relation(column);
      const cell = select(this).append('td').attr('class', kind);
      const share = row.shares?.[index];
      if (share === undefined) {
        cell.append('span').text('–');
        continue;
      }
      const strength = 0.06 + 0.86 * Math.min(1, share);
      const fill = share < 0.005 ? palette.paper : mixed(shade[kind], palette.paper, strength);
      cell.style('background-color', fill).style('color', readableOn(fill));
      cell
        .append('span')
        .attr('class', 'cell-value')
        .text(formatPercent(share, 0, language));
      const before = row.before?.[index];
      if (before !== undefined) cell.append('small').text(messages.inBrackets(formatNumber(100 * before, 0, language)).trim());
    }
    select(this)
      .append('td')
      .attr('class', 'matrix-total')
      .text(formatNumber(row.total, 1, language));
  });
}

/** Draws one dumbbell a level: dot = share of duty, diamond = share of sanctions, hollow marks = baseline. */
export function drawDumbbells(container: HTMLElement, model: MatrixModel, { language, messages, width }: MatrixOptions): void {
  const rowHeight = 74;
  const top = 46;
  const height = top + rowHeight * model.gaps.length;
  const svg = freshSvg(select(container), width, height);
  const x = scaleLinear([0, 1], [14, width - 30]);
  drawShareAxis(svg, x, { top, height }, (share) => formatPercent(share, 0, language));
  model.gaps.forEach((gap, index) => {
    const group = svg.append('g').attr('transform', `translate(0,${top + index * rowHeight})`);
    group.append('text').attr('class', 'panel-title').attr('x', x(0)).attr('y', 12).text(messages.levelName[gap.level]);
    if (gap.before !== null)
      drawDumbbell(group.append('g').attr('transform', 'translate(0,54)').attr('class', 'dumbbell-before'), gap.before, x, false);
    const main = group.append('g').attr('transform', 'translate(0,36)');
    drawDumbbell(main, gap, x, true);
    labelEnds(main, gap, x, language);
  });
}

function drawDumbbell(
  group: Group,
  { duty, sanction }: Pick<GapRow, 'duty' | 'sanction'>,
  x: (share: number) => number,
  isMain: boolean,
): void {
  group
    .append('line')
    .attr('x1', x(duty))
    .attr('x2', x(sanction))
    .attr('stroke', isMain ? palette.soft : palette.rule)
    .attr('stroke-width', isMain ? 2.4 : 1.4);
  const mark = (at: number, path: string, color: string) =>
    group
      .append('path')
      .attr('transform', `translate(${x(at)},0)`)
      .attr('d', path)
      .attr('fill', isMain ? color : palette.paper)
      .attr('stroke', color)
      .attr('stroke-width', 1.3);
  mark(duty, verdictShape('gain', isMain ? 6 : 3.6), palette.blue);
  mark(sanction, verdictShape('loss', isMain ? 6.6 : 4), palette.orange);
}

function labelEnds(group: Group, { duty, sanction }: GapRow, x: (share: number) => number, language: Language): void {
  const dutyLeft = duty <= sanction;
  const near = Math.abs(x(duty) - x(sanction)) < 16;
  const label = (share: number, toLeft: boolean, color: string) => {
    const anchorLeft = toLeft && x(share) > 44;
    group
      .append('text')
      .attr('class', 'dumbbell-label')
      .attr('x', x(share) + (anchorLeft ? -11 : 11))
      .attr('y', !anchorLeft && toLeft ? -10 : 0)
      .attr('dy', '0.34em')
      .attr('text-anchor', anchorLeft ? 'end' : 'start')
      .attr('fill', color)
      .text(formatPercent(share, 0, language));
  };
  label(duty, dutyLeft, palette.blue);
  if (!near || dutyLeft || x(sanction) > 44) label(sanction, !dutyLeft, palette.orange);
}

/** Draws the key of the dumbbells. */
export function drawDumbbellKey(container: HTMLElement, messages: Catalogue): void {
  const key = select(container);
  key.selectAll('*').remove();
  const item = (path: string, color: string, text: string) => {
    const made = key.append('span').attr('class', 'key-item');
    made
      .append('svg')
      .attr('width', 16)
      .attr('height', 16)
      .attr('viewBox', '-8 -8 16 16')
      .append('path')
      .attr('d', path)
      .attr('fill', color);
    made.append('span').text(text);
  };
  item(verdictShape('gain', 6), palette.blue, messages.dumbbellDuty);
  item(verdictShape('loss', 6.4), palette.orange, messages.dumbbellSanction);
}
