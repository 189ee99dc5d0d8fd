import { arc, forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import { emsOf } from '../i18n/breaking.ts';
import { formatDifference } from '../i18n/format.ts';
import type { Point } from '../models/ellipse.ts';
import type { TradeoffModel, TradeoffPoint } from '../models/tradeoff.ts';
import { drawMark, type Group, isFilled } from './marks.ts';
import { palette, verdictColor } from './palette.ts';
import type { TradeoffOptions } from './tradeoff.ts';

/** Size and margins of a drawing. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** A word that tells what a corner of the plane means. */
export interface CornerWord extends Point {
  readonly text: string;
  readonly isRight: boolean;
}

interface Badge extends SimulationNodeDatum {
  readonly point: TradeoffPoint;
  readonly at: Point;
  /** The point itself, or where the frame cuts the way to it. */
  readonly edge: Point;
}
const badgeRadius = 11;
/** Narrower planes leave the coordinates of outlying arms to the table. */
const roomForCoordinates = 320;

/** Size of the letters in the corners, in px, as the style sheet has it. */
const cornerSize = 12;

/** Room that the coordinates of an arm take. */
const coordinatesSize = { width: 84, height: 14 } as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Numbers the arms. Badges that would hide each other move apart and keep a line to their point; an arm outside the axes
 * stands at the edge with an arrow and its coordinates.
 */
export function drawBadges(
  group: Group,
  model: TradeoffModel,
  place: (at: Point) => Point,
  options: TradeoffOptions,
  { width, height, margin }: Frame,
  corners: readonly CornerWord[] = [],
): void {
  const left = margin.left + badgeRadius + 3;
  const right = width - margin.right - badgeRadius - 3;
  const top = margin.top + badgeRadius + 3;
  const bottom = height - margin.bottom - badgeRadius - 3;
  const below = top + 22;
  const above = bottom - 22;
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
  const world = options.world ?? null;
  const shown = world === null ? model.points : model.points.filter(({ arm }) => world.points.has(arm.label));
  const badges = shown.map((point): Badge => {
    const at = place(world?.points.get(point.arm.label) ?? point);
    const isOff = at.x < margin.left || at.x > width - margin.right || at.y < margin.top || at.y > height - margin.bottom;
    // What stands at the edge leaves the corners' words alone.
    const edge = isOff ? { x: clamp(at.x, left, right), y: clamp(at.y, below, above) } : at;
    return { point, at, edge, x: edge.x, y: edge.y };
  });
  forceSimulation(badges)
    .force('x', forceX<Badge>((badge) => badge.edge.x).strength(0.35))
    .force('y', forceY<Badge>((badge) => badge.edge.y).strength(0.35))
    .force('apart', forceCollide<Badge>((badge) => (isOutside(badge) ? badgeRadius + 6 : badgeRadius + 1.5)).iterations(3))
    .stop()
    .tick(90);
  const placed = badges.map((badge) => ({
    badge,
    cx: clamp(badge.x ?? badge.at.x, left, right),
    cy: clamp(badge.y ?? badge.at.y, top, bottom),
  }));
  const taken: Box[] = placed.map(({ cx, cy }) => ({
    x: cx - badgeRadius,
    y: cy - badgeRadius,
    width: 2 * badgeRadius,
    height: 2 * badgeRadius,
  }));
  /** Takes the room of a text if nothing stands there yet; the table has what finds no room. */
  const takes = (box: Box) => {
    const isFree = !taken.some((other) => overlap(box, other));
    if (isFree) taken.push(box);
    return isFree;
  };
  for (const { badge, cx, cy } of placed) {
    const { point, at } = badge;
    const color = verdictColor[point.verdict];
    const coordinates = world?.points.get(point.arm.label) ?? point;
    if (isOutside(badge)) drawArrow(group, { x: cx, y: cy }, { badge, coordinates, takes }, color, model, options, { left, right });
    else if (Math.hypot(cx - at.x, cy - at.y) > 5) {
      group.append('line').attr('x1', at.x).attr('y1', at.y).attr('x2', cx).attr('y2', cy).attr('stroke', color).attr('stroke-width', 1);
      group.append('circle').attr('cx', at.x).attr('cy', at.y).attr('r', 2.4).attr('fill', color);
    }
    drawBadge(group.append('g').attr('transform', `translate(${cx},${cy})`), point, options);
  }
  for (const corner of corners) {
    const wide = emsOf(corner.text) * cornerSize;
    const box = { x: corner.isRight ? corner.x - wide : corner.x, y: corner.y - cornerSize, width: wide, height: cornerSize + 4 };
    if (takes(box)) drawCorner(group, corner);
  }
}

/** Lines end before the word; it takes no click from what lies under it. */
function drawCorner(group: Group, { text, x, y, isRight }: CornerWord): void {
  group
    .append('text')
    .attr('class', 'corner')
    .attr('x', x)
    .attr('y', y)
    .attr('text-anchor', isRight ? 'end' : 'start')
    .attr('paint-order', 'stroke')
    .attr('stroke', palette.paper)
    .attr('stroke-width', 5)
    .attr('stroke-linejoin', 'round')
    .attr('pointer-events', 'none')
    .text(text);
}

function isOutside({ at, edge }: Badge): boolean {
  return Math.hypot(at.x - edge.x, at.y - edge.y) > badgeRadius + 4;
}

function drawArrow(
  group: Group,
  from: Point,
  { badge: { at }, coordinates, takes }: { readonly badge: Badge; readonly coordinates: Point; readonly takes: (box: Box) => boolean },
  color: string,
  model: TradeoffModel,
  { language }: TradeoffOptions,
  { left, right }: { left: number; right: number },
): void {
  const angle = Math.atan2(at.y - from.y, at.x - from.x);
  const start = badgeRadius + 2;
  group
    .append('path')
    .attr('d', `M${start},-4.5L${start + 6},0L${start},4.5Z`)
    .attr('transform', `translate(${from.x},${from.y}) rotate(${(180 * angle) / Math.PI})`)
    .attr('fill', color);
  if (right - left < roomForCoordinates) return;
  const isRight = from.x > (left + right) / 2;
  const away = badgeRadius + 6;
  const x = isRight ? from.x - away - coordinatesSize.width : from.x + away;
  if (!takes({ x, y: from.y - coordinatesSize.height / 2, ...coordinatesSize })) return;
  group
    .append('text')
    .attr('class', 'off-label')
    .style('stroke-width', '7px')
    .attr('stroke-linejoin', 'round')
    .attr('x', from.x + (isRight ? -away : away))
    .attr('y', from.y)
    .attr('dy', '0.36em')
    .attr('text-anchor', isRight ? 'end' : 'start')
    .text(
      `(${formatDifference(model.burden, coordinates.x, language)}, ${formatDifference(model.effectiveness, coordinates.y, language)})`,
    );
}

function drawBadge(group: Group, point: TradeoffPoint, { focus, language, world, onFocus }: TradeoffOptions): void {
  group.attr('class', 'badge').on('click', () => onFocus(point.arm.label));
  group.append('circle').attr('r', 14).attr('fill', 'transparent');
  if (point.arm.label === focus)
    group
      .append('circle')
      .attr('r', badgeRadius + 5.5)
      .attr('fill', 'none')
      .attr('stroke', palette.ink)
      .attr('stroke-width', 1.6);
  drawMark(group, point.verdict, badgeRadius);
  if ((world ?? null) === null && point.chance !== null && point.chance > 0) drawChance(group, point.chance);
  group
    .append('text')
    .attr('class', 'badge-number')
    .attr('dy', '0.36em')
    .attr('text-anchor', 'middle')
    .attr('fill', isFilled(point.verdict) ? '#ffffff' : palette.ink)
    .text(String(point.arm.number));
  group.append('title').text(point.arm.name[language]);
}

/** Rings a badge as far round as the arm is likely to be on the frontier. */
function drawChance(group: Group, chance: number): void {
  const ring = arc()({ innerRadius: badgeRadius + 1.8, outerRadius: badgeRadius + 4.2, startAngle: 0, endAngle: 2 * Math.PI * chance });
  group.append('path').attr('class', 'chance').attr('d', ring).attr('fill', palette.ink);
}
