import { scaleLinear, select } from 'd3';
import type { BlameRow } from '../models/follow-blame.ts';
import { appendKey } from './key.ts';
import { freshSvg, type Group, verdictShape } from './marks.ts';
import { palette } from './palette.ts';
import { drawShareAxis } from './share-axis.ts';

export interface CaseOptions {
  readonly width: number;
  readonly causeName: string;
  readonly shareName: string;
  readonly percent: (share: number) => string;
}

const rowHeight = 60;
const top = 34;

/** Draws one dumbbell a unit: dot = share of cause, diamond = share of blame. */
export function drawCase(container: HTMLElement, rows: readonly BlameRow[], { width, causeName, shareName, percent }: CaseOptions): void {
  const root = select(container);
  root.selectAll('*').remove();
  const height = top + rowHeight * rows.length;
  const svg = freshSvg(root, width, height);
  const x = scaleLinear([0, 1], [14, width - 34]);
  drawShareAxis(svg, x, { top, height }, percent);
  rows.forEach((row, index) => {
    const group = svg.append('g').attr('transform', `translate(0,${top + index * rowHeight})`);
    group.append('text').attr('class', 'panel-title').attr('x', x(0)).attr('y', 12).text(row.name);
    drawPair(group.append('g').attr('transform', 'translate(0,32)'), row, x, percent);
  });
  appendKey(container, [
    {
      text: causeName,
      draw: (key) => key.append('path').attr('transform', 'translate(11,7)').attr('d', verdictShape('gain', 6)).attr('fill', palette.blue),
    },
    {
      text: shareName,
      draw: (key) =>
        key.append('path').attr('transform', 'translate(11,7)').attr('d', verdictShape('loss', 6)).attr('fill', palette.orange),
    },
  ]);
}

function drawPair(group: Group, { cause, share }: BlameRow, x: (share: number) => number, percent: (share: number) => string): void {
  group.append('line').attr('x1', x(cause)).attr('x2', x(share)).attr('stroke', palette.soft).attr('stroke-width', 2.4);
  const mark = (at: number, path: string, color: string) =>
    group
      .append('path')
      .attr('transform', `translate(${x(at)},0)`)
      .attr('d', path)
      .attr('fill', color);
  mark(cause, verdictShape('gain', 6), palette.blue);
  mark(share, verdictShape('loss', 6.6), palette.orange);
  const isNear = Math.abs(x(cause) - x(share)) < 16;
  const label = (value: number, isLeft: boolean, color: string) => {
    const toLeft = isLeft && x(value) > 52;
    group
      .append('text')
      .attr('class', 'dumbbell-label')
      .attr('x', x(value) + (toLeft ? -12 : 12))
      .attr('y', isLeft && !toLeft && !isNear ? 15 : 0)
      .attr('dy', '0.34em')
      .attr('text-anchor', toLeft ? 'end' : 'start')
      .attr('fill', color)
      .text(percent(value));
  };
  if (isNear && Math.min(x(cause), x(share)) <= 52) {
    // No room to the left: both values stand on the right, in the order of the marks.
    const right = Math.max(x(cause), x(share)) + 12;
    const text = group.append('text').attr('class', 'dumbbell-label').attr('x', right).attr('dy', '0.34em');
    text.append('tspan').attr('fill', palette.blue).text(percent(cause));
    text.append('tspan').attr('dx', 8).attr('fill', palette.orange).text(percent(share));
    return;
  }
  label(cause, cause <= share, palette.blue);
  label(share, share < cause, palette.orange);
}
