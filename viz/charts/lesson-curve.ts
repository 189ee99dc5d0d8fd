import { area, axisBottom, axisLeft, line, scaleLinear, scalePoint, select } from 'd3';
import { boundsOf, type Numbers } from '../models/lesson-run.ts';
import type { Story } from '../models/study.ts';
import { drawGuessMark, drawStoryMark, storyStyle } from './lesson-marks.ts';
import { freshSvg, type Group } from './marks.ts';
import { palette } from './palette.ts';

/** One panel of curves over named stops. */
export interface CurvePanel {
  readonly title: string;
  /** What the numbers are, under the title; may be empty. */
  readonly note: string;
  readonly stops: readonly string[];
  /** A first stop whose value is given. */
  readonly anchor: number | null;
  /** The guess so far; null where nothing is guessed. */
  readonly guess: readonly number[] | null;
  /** What the run gave; null before it is shown. */
  readonly found: Readonly<Record<Story, readonly Numbers[]>> | null;
}
export interface CurveOptions {
  readonly width: number;
  readonly height: number;
  readonly extent: readonly [number, number];
  readonly axis: string;
  readonly tick: (value: number) => string;
  /** Size of the letters, in px. */
  readonly fontSize: number;
}

/** Turns a place in a panel into a stop and a value. */
export type PickStop = (x: number, y: number) => { readonly stop: number; readonly value: number };

/** Draws one panel: the guess as a line in ink, each story as a line in its band. Gives back how to pick a stop. */
export function drawCurves(container: HTMLElement, panel: CurvePanel, options: CurveOptions): PickStop {
  const { width, height, extent, fontSize } = options;
  const margin = { top: fontSize * (panel.note === '' ? 2.5 : 3.6), right: fontSize * 2.4, bottom: fontSize * 4, left: fontSize * 3 };
  const svg = freshSvg(select(container), width, height);
  const x = scalePoint<number>(
    panel.stops.map((_, at) => at),
    [margin.left + fontSize, width - margin.right],
  );
  const y = scaleLinear(extent, [height - margin.bottom, margin.top]);
  const at = (stop: number) => x(stop) ?? 0;
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(${margin.left},0)`)
    .call(
      axisLeft(y)
        .ticks(5)
        .tickSize(-(width - margin.left - margin.right / 2))
        .tickFormat((value) => options.tick(value.valueOf())),
    );
  const foot = svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${height - margin.bottom})`)
    .call(
      axisBottom(x)
        .tickSize(5)
        .tickPadding(6)
        .tickFormat((stop) => panel.stops[stop] ?? ''),
    );
  foot.selectAll('text').attr('fill', palette.soft);
  svg.selectAll('.axis text').style('font-size', `${fontSize}px`);
  thin(foot.node(), at, 2, width - 2);
  svg
    .append('text')
    .attr('class', 'axis-title')
    .attr('x', width - margin.right / 2)
    .attr('y', height - fontSize * 0.5)
    .attr('text-anchor', 'end')
    .style('font-size', `${fontSize}px`)
    .text(options.axis);
  svg
    .append('text')
    .attr('class', 'panel-title')
    .attr('x', 0)
    .attr('y', fontSize)
    .style('font-size', `${fontSize * 1.08}px`)
    .text(panel.title);
  if (panel.note !== '')
    svg
      .append('text')
      .attr('class', 'corner')
      .attr('y', fontSize * 2.4)
      .style('font-size', `${fontSize}px`)
      .text(panel.note);
  const shift = panel.anchor === null ? 0 : 1;
  const art = svg.append('g');
  if (panel.found !== null) for (const story of ['overload', 'blame'] as const) drawStory(art.append('g'), panel, story, shift, at, y);
  if (panel.guess !== null) {
    const points = [...(panel.anchor === null ? [] : [panel.anchor]), ...panel.guess].map((value, stop) => [at(stop), y(value)] as const);
    art
      .append('path')
      .attr('d', line()(points.map(([px, py]) => [px, py])) ?? '')
      .attr('fill', 'none')
      .attr('stroke', palette.ink)
      .attr('stroke-width', 2)
      .attr('stroke-dasharray', '2 4');
    for (const [px, py] of points) drawGuessMark(art, px, py, fontSize * 0.5);
  } else if (panel.anchor !== null && panel.found === null) drawGuessMark(art, at(0), y(panel.anchor), fontSize * 0.5);
  return (px, py) => {
    const stops = panel.stops.map((_, stop) => stop).slice(shift);
    const stop = stops.reduce((best, one) => (Math.abs(at(one) - px) < Math.abs(at(best) - px) ? one : best), stops[0] ?? 0);
    return { stop: stop - shift, value: Math.round(Math.min(extent[1], Math.max(extent[0], y.invert(py)))) };
  };
}

/** Leaves out names of inner stops that would run into others; the first and the last always stay. */
function thin(axis: SVGGElement | null, at: (stop: number) => number, left: number, right: number): void {
  const names = [...(axis?.querySelectorAll('text') ?? [])];
  const kept: (readonly [number, number])[] = [];
  const last = names.length - 1;
  const order = [0, last, ...names.map((_, stop) => stop).slice(1, -1)];
  for (const stop of order) {
    const name = names[stop];
    if (name === undefined) continue;
    const half = name.getComputedTextLength() / 2;
    // Names at the ends stay inside the drawing.
    const shift = Math.max(0, left - (at(stop) - half)) - Math.max(0, at(stop) + half - right);
    const span = [at(stop) + shift - half, at(stop) + shift + half] as const;
    if (kept.some(([from, to]) => span[0] < to + 6 && from < span[1] + 6)) name.textContent = '';
    else {
      kept.push(span);
      name.setAttribute('dx', String(shift));
    }
  }
}

function drawStory(
  group: Group,
  { found, anchor }: CurvePanel,
  story: Story,
  shift: number,
  at: (stop: number) => number,
  y: (value: number) => number,
): void {
  const own = found?.[story] ?? [];
  const start: Numbers = anchor === null ? null : [anchor, anchor, anchor, anchor, anchor];
  const known = [...(shift === 0 ? [] : [start]), ...own].flatMap((numbers, stop) => (numbers === null ? [] : [{ stop, numbers }]));
  const { color, dash } = storyStyle[story];
  const band = area<(typeof known)[number]>()
    .x(({ stop }) => at(stop))
    .defined(({ numbers }) => boundsOf(numbers) !== null)
    .y0(({ numbers }) => y(numbers[1] ?? numbers[0]))
    .y1(({ numbers }) => y(numbers[2] ?? numbers[0]));
  group
    .append('path')
    .attr('d', band(known) ?? '')
    .attr('fill', color)
    .attr('fill-opacity', 0.16);
  group
    .append('path')
    .attr(
      'd',
      line<(typeof known)[number]>(
        ({ stop }) => at(stop),
        ({ numbers }) => y(numbers[0]),
      )(known) ?? '',
    )
    .attr('fill', 'none')
    .attr('stroke', color)
    .attr('stroke-width', 2.4)
    .attr('stroke-dasharray', dash);
  for (const { stop, numbers } of known) {
    if (stop < shift) continue;
    const px = at(stop);
    const bounds = boundsOf(numbers);
    if (bounds !== null)
      group
        .append('line')
        .attr('x1', px)
        .attr('x2', px)
        .attr('y1', y(bounds[0]))
        .attr('y2', y(bounds[1]))
        .attr('stroke', color)
        .attr('stroke-width', 2);
    drawStoryMark(group, story, px, y(numbers[0]), 4.2);
  }
}
