import { axisLeft, curveStepAfter, area as makeArea, scaleLinear, select, symbol, symbolDiamond } from 'd3';
import type { FollowWords } from '../i18n/follow.ts';
import type { StripModel } from '../models/follow-strip.ts';
import { appendKey } from './key.ts';
import { freshSvg } from './marks.ts';
import { palette } from './palette.ts';

export interface StripOptions {
  readonly width: number;
  readonly week: number;
  readonly keys: FollowWords['stripKey'];
  readonly weekAxis: string;
}

const height = 168;
const bottom = 118;

/** Draws what a unit held at the end of each week, with the weeks of letters and incidents below. */
export function drawStrip(container: HTMLElement, { weeks, most }: StripModel, { width, week, keys, weekAxis }: StripOptions): void {
  const root = select(container);
  root.selectAll('*').remove();
  const svg = freshSvg(root, width, height);
  const x = scaleLinear([0, weeks.length], [34, width - 8]);
  const y = scaleLinear([0, Math.max(1, most)], [bottom, 10]);
  const ticks = y.ticks(4).filter(Number.isInteger);
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', 'translate(30,0)')
    .call(
      axisLeft(y)
        .tickValues(ticks)
        .tickSize(-(width - 38))
        .tickFormat((value) => String(value)),
    );
  const shape = makeArea<number>()
    .x((_, index) => x(index))
    .y0(bottom)
    .y1((held) => y(held))
    .curve(curveStepAfter);
  const held = weeks.map((one) => one.held);
  svg
    .append('path')
    .attr('d', shape([...held, held[held.length - 1] ?? 0]) ?? '')
    .attr('fill', '#bcd6ee')
    .attr('stroke', palette.blue)
    .attr('stroke-width', 1.2);
  weeks.forEach((one, at) => {
    const middle = x(at + 0.5);
    if (one.letters > 0)
      svg
        .append('line')
        .attr('x1', middle)
        .attr('x2', middle)
        .attr('y1', bottom + 4)
        .attr('y2', bottom + 11)
        .attr('stroke', palette.ink);
    if (one.incidents > 0)
      svg
        .append('path')
        .attr('d', symbol(symbolDiamond, 44)() ?? '')
        .attr('transform', `translate(${middle},${bottom + 19})`)
        .attr('fill', palette.orange);
  });
  const now = x(week + 0.5);
  svg
    .append('line')
    .attr('x1', now)
    .attr('x2', now)
    .attr('y1', 4)
    .attr('y2', bottom + 25)
    .attr('stroke', palette.ink)
    .attr('stroke-width', 1.6);
  const step = width < 500 ? 104 : 52;
  for (let at = 0; at <= weeks.length; at += step)
    svg
      .append('text')
      .attr('class', 'year')
      .attr('x', x(at))
      .attr('y', height - 6)
      .attr('text-anchor', at === 0 ? 'start' : at === weeks.length ? 'end' : 'middle')
      .text(at === 0 ? `${weekAxis} 0` : String(at));
  appendKey(container, [
    {
      text: keys.held,
      draw: (key) =>
        key
          .append('rect')
          .attr('x', 2)
          .attr('y', 2)
          .attr('width', 18)
          .attr('height', 11)
          .attr('fill', '#bcd6ee')
          .attr('stroke', palette.blue),
    },
    { text: keys.letter, draw: (key) => key.append('path').attr('d', 'M11,3L11,11').attr('stroke', palette.ink).attr('stroke-width', 1.4) },
    {
      text: keys.incident,
      draw: (key) =>
        key
          .append('path')
          .attr('transform', 'translate(11,7)')
          .attr('d', symbol(symbolDiamond, 44)() ?? '')
          .attr('fill', palette.orange),
    },
    { text: keys.now, draw: (key) => key.append('path').attr('d', 'M11,0L11,14').attr('stroke', palette.ink).attr('stroke-width', 1.8) },
  ]);
}
