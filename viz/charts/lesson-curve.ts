import { area, axisBottom, axisLeft, line, scaleLinear, scalePoint, select } from 'd3';
import { emsOf, linesOf, piecesOf } from '../i18n/breaking.ts';
import { boundsOf, type Numbers } from '../models/lesson-run.ts';
import type { Story } from '../models/study.ts';
import { drawGuessMark, drawStoryMark, storyStyle } from './lesson-marks.ts';
import { freshSvg, type Group, type Svg } from './marks.ts';
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
  const { width, extent, fontSize } = options;
  const margin = { top: 0, right: fontSize * 2.4, bottom: 0, left: fontSize * 3 };
  const svg = freshSvg(select(container), width, options.height);
  const inLines = (text: string, name: string, size: number, wide: number) => brokenIn(svg, text, name, size, wide);
  const titles = inLines(panel.title, 'panel-title', fontSize * 1.08, width);
  const notes = inLines(panel.note, 'corner', fontSize, width);
  const axisTitles = inLines(options.axis, 'axis-title', fontSize, width - margin.right / 2);
  const stepWide = (width - margin.right - margin.left - fontSize) / Math.max(1, panel.stops.length - 1);
  const stops = panel.stops.map((stop) => inLines(stop, 'stop-name', fontSize, stepWide + fontSize));
  const stopLines = Math.max(1, ...stops.map(({ length }) => length));
  margin.top = fontSize * (2.5 + 1.2 * (titles.length - 1) + 1.1 * notes.length);
  margin.bottom = fontSize * (4 + 1.2 * (stopLines - 1 + Math.max(0, axisTitles.length - 1)));
  // Lines beyond the usual make the picture taller, not the panel flatter.
  const height = options.height + 1.2 * fontSize * Math.max(0, titles.length + axisTitles.length + stopLines - 3);
  svg.attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
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
        .tickFormat((stop) => stops[stop]?.[0] ?? ''),
    );
  foot.selectAll('text').attr('fill', palette.soft);
  svg.selectAll('.axis text').style('font-size', `${fontSize}px`);
  foot.selectAll<SVGTextElement, number>('text').each(function addLines(stop) {
    for (const text of (stops[stop] ?? []).slice(1)) select(this).append('tspan').attr('x', 0).attr('dy', '1.2em').text(text);
  });
  thin(foot.node(), at, 2, width - 2);
  const write = (lines: readonly string[], name: string, size: number, top: number, x = 0, anchor = 'start') =>
    lines.forEach((text, at) => {
      svg
        .append('text')
        .attr('class', name)
        .attr('x', x)
        .attr('y', top + 1.2 * fontSize * at)
        .attr('text-anchor', anchor)
        .style('font-size', `${size}px`)
        .text(text);
    });
  const axisTop = height - fontSize * (0.5 + 1.2 * (axisTitles.length - 1));
  write(axisTitles, 'axis-title', fontSize, axisTop, width - margin.right / 2, 'end');
  write(titles, 'panel-title', fontSize * 1.08, fontSize);
  write(notes, 'corner', fontSize, fontSize * (2.4 + 1.2 * (titles.length - 1)));
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

/** Breaks a text into lines as wide as may be, as its letters measure here; a single word is never cut. */
function brokenIn(svg: Svg, text: string, name: string, size: number, wide: number): string[] {
  if (text === '') return [];
  const probe = svg.append('text').attr('class', name).style('font-size', `${size}px`);
  const widthOf = (part: string) => probe.text(part).node()?.getComputedTextLength() || emsOf(part) * size;
  const pieces = piecesOf(text);
  const lines = linesOf(text, Math.max(wide, ...pieces.map((piece) => widthOf(piece.trim()))), widthOf, pieces);
  probe.remove();
  return lines;
}

/** Leaves out names of inner stops that would run into others; the first and the last always stay. */
function thin(axis: SVGGElement | null, at: (stop: number) => number, left: number, right: number): void {
  const names = [...(axis?.querySelectorAll('text') ?? [])];
  const kept: (readonly (readonly [number, number])[])[] = [];
  const last = names.length - 1;
  const order = [0, last, ...names.map((_, stop) => stop).slice(1, -1)];
  for (const stop of order) {
    const name = names[stop];
    if (name === undefined) continue;
    const halves = lineWidths(name).map((wide) => wide / 2);
    const half = Math.max(...halves);
    // Names at the ends stay inside the drawing.
    const shift = Math.max(0, left - (at(stop) - half)) - Math.max(0, at(stop) + half - right);
    const spans = halves.map((own) => [at(stop) + shift - own, at(stop) + shift + own] as const);
    // What stands in the second line of one is in no other's way that has only a first.
    const isHit = kept.some((others) =>
      others.some(([from, to], row) => (spans[row]?.[0] ?? to + 9) < to + 4 && from < (spans[row]?.[1] ?? from) + 4),
    );
    if (isHit) name.textContent = '';
    else {
      kept.push(spans);
      for (const line of [name, ...name.querySelectorAll('tspan')]) line.setAttribute('x', String(shift));
    }
  }
}

/** How wide the lines of a name are: the text itself, then its further lines. */
function lineWidths(name: SVGTextElement): number[] {
  const more = Array.from(name.querySelectorAll('tspan'), (line) => line.getComputedTextLength());
  return [name.getComputedTextLength() - more.reduce((sum, wide) => sum + wide, 0), ...more];
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
