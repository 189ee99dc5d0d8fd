import { select, symbol, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import { emsOf } from '../i18n/breaking.ts';
import type { LineMark, LineModel, LineMove, MarkKind, Stretch } from '../models/follow-line.ts';
import { appendKey } from './key.ts';
import { freshSvg, type Group, type Svg } from './marks.ts';
import { palette } from './palette.ts';

export interface LineOptions {
  readonly width: number;
  /** Names of the three bands, of the axis and of the deadline. */
  readonly bands: readonly [string, string, string];
  readonly weekAxis: string;
  readonly dueLabel: string;
  readonly markNames: Readonly<Record<MarkKind, string>>;
  /** What comes after this week is pale; null for none. */
  readonly until: number | null;
}

const margin = { left: 10, right: 18, top: 20, bottom: 40 } as const;
const bandHead = 26;
const bandFoot = 20;

/** Draws who held a matter when: three bands, one line a part, upright moves, marks of events. */
export function drawLifeLine(container: HTMLElement, model: LineModel, options: LineOptions): void {
  const root = select(container);
  root.selectAll('*').remove();
  const layout = layoutOf(model, options.width);
  const svg = freshSvg(root, options.width, layout.height);
  drawBands(svg, layout, options);
  drawAxis(svg, model, layout, options);
  nameBands(svg, model, layout, options);
  if (options.until === null) drawLife(svg.append('g'), model, layout);
  else {
    const edge = layout.x(options.until + 1);
    svg
      .append('clipPath')
      .attr('id', 'follow-line-past')
      .append('rect')
      .attr('x', 0)
      .attr('y', 0)
      .attr('width', Math.max(0, edge))
      .attr('height', layout.height);
    drawLife(svg.append('g').attr('opacity', 0.25), model, layout);
    drawLife(svg.append('g').attr('clip-path', 'url(#follow-line-past)'), model, layout);
    svg
      .append('line')
      .attr('x1', edge)
      .attr('x2', edge)
      .attr('y1', margin.top)
      .attr('y2', layout.height - margin.bottom)
      .attr('stroke', palette.ink)
      .attr('stroke-width', 1.5);
  }
  const kinds = [...new Set(model.marks.map(({ kind }) => kind))];
  appendKey(
    container,
    kinds.map((kind) => ({
      text: options.markNames[kind],
      draw: (small) => drawMark(small.append('g').attr('transform', 'translate(11,7)'), kind),
    })),
  );
}

interface Layout {
  readonly height: number;
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  x(week: number): number;
  y(band: number, part: number): number;
}

function layoutOf({ parts, stretches, moves, from, to }: LineModel, width: number): Layout {
  const spacing = parts.length > 24 ? 3.5 : parts.length > 8 ? 6 : 10;
  const lanes = [0, 1, 2].map((band) =>
    stretches.some((one) => one.band === band && one.part > 0) ? Math.max(0, parts.length - 1) * spacing : 0,
  );
  const heights = lanes.map((area) => bandHead + area + bandFoot + 8);
  const tops = heights.map((_, band) => margin.top + heights.slice(0, band).reduce((sum, one) => sum + one + 14, 0));
  const end = (tops[2] ?? 0) + (heights[2] ?? 0);
  return {
    tops,
    heights,
    height: end + margin.bottom,
    x: scaleOf(moves, from, to, width),
    y(band, part) {
      const area = lanes[band] ?? 0;
      const index = parts.indexOf(part);
      const share = index < 0 || parts.length < 2 ? 0.5 : index / (parts.length - 1);
      return (tops[band] ?? 0) + bandHead + 6 + area * share;
    },
  };
}

/** Weeks from left to right; one in which a matter moves is wider, so that its steps can be told apart. */
function scaleOf(moves: readonly LineMove[], from: number, to: number, width: number): (week: number) => number {
  const count = Math.max(1, to - from);
  const extra = Math.max(0.8, count / 14);
  const weights = Array.from({ length: count }, (_, index) => {
    const here = moves.filter(({ at, isFocus }) => isFocus && Math.floor(at) === from + index).length;
    return 1 + here * extra;
  });
  const total = weights.reduce((sum, one) => sum + one, 0);
  const inner = width - margin.left - margin.right;
  return (week) => {
    const whole = Math.min(count, Math.max(0, Math.floor(week - from)));
    const before = weights.slice(0, whole).reduce((sum, one) => sum + one, 0);
    const inside = (week - from - whole) * (weights[whole] ?? 0);
    return margin.left + (inner * (before + Math.max(0, inside))) / total;
  };
}

function drawBands(svg: Svg, { tops, heights }: Layout, { width, bands }: LineOptions): void {
  bands.forEach((_, band) => {
    const top = tops[band] ?? 0;
    svg
      .append('rect')
      .attr('x', 0)
      .attr('y', top)
      .attr('width', width)
      .attr('height', heights[band] ?? 0)
      .attr('fill', '#f5f2ea');
  });
}

/** Names come after the line of the deadline, so that it does not strike them out. */
function nameBands(svg: Svg, { from, to, deadline }: LineModel, { tops, x }: Layout, { width, bands }: LineOptions): void {
  const widest = Math.max(...bands.map(emsOf)) * 14;
  const due = deadline === null || deadline < from || deadline >= to ? null : x(deadline + 0.98);
  // Where the line of the deadline would run through the names, they end before it.
  const right = due !== null && due > width - 16 - widest && due < width ? due - 8 : width - 8;
  bands.forEach((name, band) => {
    svg
      .append('text')
      .attr('class', 'group-title follow-band')
      .attr('x', right)
      .attr('y', (tops[band] ?? 0) + 17)
      .attr('text-anchor', 'end')
      .text(name);
  });
}

function drawAxis(
  svg: Svg,
  { from, to, deadline }: LineModel,
  { x, height, tops }: Layout,
  { width, weekAxis, dueLabel }: LineOptions,
): void {
  const base = height - margin.bottom + 6;
  const step = [1, 2, 4, 8, 13, 26, 52].find((weeks) => (width * weeks) / (to - from) > 70) ?? 104;
  let last = Number.NEGATIVE_INFINITY;
  for (let week = from; week < to; week++) {
    if (week !== from && week % step !== 0) continue;
    const at = x(week);
    if (at - last < 34) continue;
    last = at;
    svg
      .append('line')
      .attr('x1', at)
      .attr('x2', at)
      .attr('y1', base - 4)
      .attr('y2', base + 2)
      .attr('stroke', palette.soft);
    svg
      .append('text')
      .attr('class', 'year')
      .attr('x', at)
      .attr('y', base + 15)
      .text(String(week));
  }
  svg
    .append('text')
    .attr('class', 'axis-title')
    .attr('x', width - margin.right)
    .attr('y', base + 31)
    .attr('text-anchor', 'end')
    .text(weekAxis);
  if (deadline === null || deadline < from || deadline >= to) return;
  const at = x(deadline + 0.98);
  svg
    .append('line')
    .attr('x1', at)
    .attr('x2', at)
    .attr('y1', tops[0] ?? 0)
    .attr('y2', base - 4)
    .attr('stroke', palette.soft)
    .attr('stroke-dasharray', '3 3');
  svg
    .append('text')
    .attr('class', 'year')
    .attr('x', Math.min(at, width - 2))
    .attr('y', (tops[0] ?? 0) - 6)
    .attr('text-anchor', at > width - 30 ? 'end' : 'middle')
    .text(dueLabel);
}

function drawLife(group: Group, model: LineModel, layout: Layout): void {
  const ordered = [...model.stretches].sort((a, b) => Number(a.isFocus) - Number(b.isFocus));
  for (const move of model.moves) if (!move.isFocus) drawMove(group, move, layout, model);
  for (const stretch of ordered) drawStretch(group, stretch, layout);
  for (const move of model.moves) if (move.isFocus) drawMove(group, move, layout, model);
  for (const mark of model.marks) placeMark(group, mark, layout);
  for (const move of model.moves) if (move.isFocus) labelMove(group, move, layout);
}

function drawStretch(group: Group, { band, part, from, to, isFocus, isAfter }: Stretch, { x, y }: Layout): void {
  group
    .append('line')
    .attr('x1', x(from))
    .attr('x2', x(to))
    .attr('y1', y(band, part))
    .attr('y2', y(band, part))
    .attr('stroke', isFocus ? palette.blue : palette.faint)
    .attr('stroke-width', isAfter ? 1.4 : isFocus ? 4 : 1.1)
    .attr('stroke-dasharray', isAfter ? '2 3' : null);
}

function drawMove(group: Group, { at, fromBand, toBand, part, isFocus }: LineMove, { x, y }: Layout, { parts }: LineModel): void {
  const px = x(at);
  // A split starts from the whole; a sideways move stays in its band.
  const isSplit = part > 0 && toBand > fromBand && parts.length > 0;
  const y1 = y(fromBand, isSplit ? 0 : part);
  const y2 = y(toBand, part);
  const bottom = y1 === y2 ? y1 + 9 : y2;
  const top = y1 === y2 ? y1 - 9 : y1;
  group
    .append('line')
    .attr('x1', px)
    .attr('x2', px)
    .attr('y1', top)
    .attr('y2', bottom)
    .attr('stroke', isFocus ? palette.blue : palette.faint)
    .attr('stroke-width', isFocus ? 2 : 0.8);
  if (!isFocus) return;
  if (y1 !== y2) {
    const sign = y2 > y1 ? -1 : 1;
    group
      .append('path')
      .attr('d', `M${px - 5},${y2 + sign * 9}L${px + 5},${y2 + sign * 9}L${px},${y2 + sign * 2}Z`)
      .attr('fill', palette.blue);
  }
}

/** Writes the instrument beside a move: downward moves to the left, upward ones to the right, where there is room. */
function labelMove(group: Group, { at, fromBand, toBand, part, label }: LineMove, { x, y, tops, heights }: Layout): void {
  const px = x(at);
  const y1 = y(fromBand, part);
  const isUp = toBand < fromBand;
  const gap = fromBand === toBand ? y1 - 14 : (tops[Math.max(fromBand, toBand)] ?? 0) - 3;
  const isCramped = px < 60;
  group
    .append('text')
    .attr('class', 'follow-move')
    .attr('x', isUp || isCramped ? px + 6 : px - 6)
    .attr('y', fromBand === toBand ? gap : isUp ? gap - ((heights[toBand] ?? 40) > 60 ? 14 : 0) : gap)
    .attr('text-anchor', isUp || isCramped ? 'start' : 'end')
    .text(label);
}

function placeMark(group: Group, { kind, at, band, part }: LineMark, { x, y }: Layout): void {
  const lift = kind === 'blame' ? -14 : kind === 'check' ? 11 : 0;
  drawMark(group.append('g').attr('transform', `translate(${x(at)},${y(band, part) + lift})`), kind);
}

/** Draws the mark of an event at the origin of a group: shape tells the kind, orange only where harm or blame falls. */
function drawMark(group: Group, kind: MarkKind): void {
  const path = (d: string, fill: string, stroke: string) =>
    group.append('path').attr('d', d).attr('fill', fill).attr('stroke', stroke).attr('stroke-width', 1.6);
  const circle = (fill: string, stroke: string) =>
    group.append('circle').attr('r', 5).attr('fill', fill).attr('stroke', stroke).attr('stroke-width', 1.8);
  const cross = (color: string, size: number) =>
    path(`M${-size},${-size}L${size},${size}M${size},${-size}L${-size},${size}`, 'none', color);
  switch (kind) {
    case 'check':
      return void path('M0,-4L0,4', 'none', palette.soft);
    case 'ask':
      return void path(symbol(symbolTriangle, 60)() ?? '', palette.paper, palette.ink);
    case 'answer':
      return void path(symbol(symbolTriangle, 60)() ?? '', palette.ink, palette.ink);
    case 'bar':
      return void cross(palette.ink, 5);
    case 'call':
      group.append('circle').attr('r', 2).attr('fill', palette.ink);
      return void circle('none', palette.ink);
    case 'incident':
      return void path(symbol(symbolDiamond, 90)() ?? '', palette.orange, palette.orange);
    case 'blame':
      return void path(symbol(symbolSquare, 62)() ?? '', palette.paper, palette.orange);
    case 'resolved':
      return void circle(palette.blue, palette.blue);
    case 'paper':
      return void circle(palette.paper, palette.blue);
    case 'undone':
      return void path(symbol(symbolSquare, 62)() ?? '', palette.paper, palette.ink);
    case 'lapsed':
      circle(palette.paper, palette.ink);
      return void cross(palette.ink, 3);
  }
}
