import { axisBottom, axisLeft, scaleLinear, select } from 'd3';
import type { PickPoint } from '../models/lesson-pick.ts';
import { boundsOf } from '../models/lesson-run.ts';
import type { Story } from '../models/study.ts';
import { drawGuessMark, drawStoryMark, storyShape, storyStyle } from './lesson-marks.ts';
import { freshSvg, type Group } from './marks.ts';
import { palette } from './palette.ts';

export interface PlaneOptions {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly tick: (value: number) => string;
}
export interface Plane {
  /** Every choice by story; null before the run is shown. */
  readonly points: Readonly<Record<Story, readonly PickPoint[]>> | null;
  /** The choice that stands out. */
  readonly chosen: string | null;
  readonly guess: readonly [number, number] | null;
}

/** Draws burden across and effectiveness up; all choices small, the chosen one with its intervals, what is assumed grey, the guess as a diamond. */
export function drawPlane(container: HTMLElement, { points, chosen, guess }: Plane, options: PlaneOptions): void {
  const { width, height, fontSize } = options;
  const margin = { top: fontSize * 2.4, right: fontSize, bottom: fontSize * 3.8, left: fontSize * 3.2 };
  const all = points === null ? [] : [...points.blame, ...points.overload];
  const spread = (pick: (point: PickPoint) => PickPoint['burden'], own: number, least: number): [number, number] => {
    const values = all.flatMap((point) => {
      const numbers = pick(point);
      return numbers === null ? [] : [numbers[0], ...(point.name === chosen ? (boundsOf(numbers) ?? []) : [])];
    });
    return [Math.min(-least, own, ...values), Math.max(least, own, ...values)];
  };
  const room = points === null ? 40 : 4;
  const x = scaleLinear(
    spread(({ burden }) => burden, guess?.[0] ?? 0, room),
    [margin.left, width - margin.right],
  ).nice();
  const y = scaleLinear(
    spread(({ effectiveness }) => effectiveness, guess?.[1] ?? 0, room),
    [height - margin.bottom, margin.top],
  ).nice();
  const svg = freshSvg(select(container), width, height);
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${height - margin.bottom})`)
    .call(
      axisBottom(x)
        .ticks(width < 420 ? 5 : 8)
        .tickSize(-(height - margin.top - margin.bottom))
        .tickPadding(8)
        .tickFormat((value) => options.tick(value.valueOf())),
    );
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(${margin.left},0)`)
    .call(
      axisLeft(y)
        .ticks(height < 240 ? 4 : 6)
        .tickSize(-(width - margin.left - margin.right))
        .tickPadding(6)
        .tickFormat((value) => options.tick(value.valueOf())),
    );
  svg.selectAll('.axis text').style('font-size', `${fontSize}px`);
  const title = (text: string, px: number, py: number, anchor: string) =>
    svg
      .append('text')
      .attr('class', 'axis-title')
      .attr('x', px)
      .attr('y', py)
      .attr('text-anchor', anchor)
      .style('font-size', `${fontSize}px`)
      .text(text);
  title(options.yTitle, 0, fontSize, 'start');
  title(options.xTitle, width - margin.right, height - fontSize * 0.4, 'end');
  const art = svg.append('g');
  for (const [x1, x2, y1, y2] of [
    [x(0), x(0), margin.top, height - margin.bottom],
    [margin.left, width - margin.right, y(0), y(0)],
  ])
    art
      .append('line')
      .attr('x1', x1 ?? 0)
      .attr('x2', x2 ?? 0)
      .attr('y1', y1 ?? 0)
      .attr('y2', y2 ?? 0)
      .attr('stroke', palette.soft)
      .attr('stroke-width', 1.2);
  for (const story of ['blame', 'overload'] as const) {
    for (const point of points?.[story] ?? []) if (point.name !== chosen) drawOther(art, story, point, x, y);
  }
  for (const story of ['blame', 'overload'] as const) {
    const point = points?.[story].find(({ name }) => name === chosen);
    if (point === undefined || point.burden === null || point.effectiveness === null) continue;
    const { isAssumed } = point;
    const colorOf = (isGrey: boolean) => (isGrey ? palette.grey : storyStyle[story].color);
    const [px, py] = [x(point.burden[0]), y(point.effectiveness[0])];
    const arm = (x1: number, x2: number, y1: number, y2: number, isGrey: boolean) =>
      art
        .append('line')
        .attr('x1', x1)
        .attr('x2', x2)
        .attr('y1', y1)
        .attr('y2', y2)
        .attr('stroke', colorOf(isGrey))
        .attr('stroke-width', 2.5);
    const [across, up] = [boundsOf(point.burden), boundsOf(point.effectiveness)];
    if (across !== null) arm(x(across[0]), x(across[1]), py, py, isAssumed.burden);
    if (up !== null) arm(px, px, y(up[0]), y(up[1]), isAssumed.effectiveness);
    drawStoryMark(art, story, px, py, 7, colorOf(isAssumed.burden || isAssumed.effectiveness));
  }
  if (guess !== null) drawGuessMark(art, x(guess[0]), y(guess[1]), fontSize * 0.7);
}

function drawOther(
  art: Group,
  story: Story,
  { burden, effectiveness, isAssumed }: PickPoint,
  x: (value: number) => number,
  y: (value: number) => number,
): void {
  if (burden === null || effectiveness === null) return;
  const { color, isHollow } = storyStyle[story];
  const ink = isAssumed.burden || isAssumed.effectiveness ? palette.grey : color;
  art
    .append('path')
    .attr('transform', `translate(${x(burden[0])},${y(effectiveness[0])})`)
    .attr('d', storyShape(story, 3))
    .attr('fill', isHollow ? palette.paper : ink)
    .attr('stroke', ink)
    .attr('stroke-width', 1.3);
}
