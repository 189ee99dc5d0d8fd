import { arc, axisBottom, axisLeft, line, type ScaleLinear, scaleLinear, select } from 'd3';
import type { Language } from '../../sim/index.ts';
import { axisUnit, formatSigned, scaleOf } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { outline, type Point } from '../models/ellipse.ts';
import type { TradeoffModel, TradeoffPoint, Verdict } from '../models/tradeoff.ts';
import type { WorldModel } from '../models/worlds.ts';
import { type CornerWord, drawBadges, type Frame } from './badges.ts';
import { appendKey } from './key.ts';
import { drawMark, freshSvg, type Group } from './marks.ts';
import { palette, verdictColor } from './palette.ts';

export interface TradeoffOptions {
  readonly language: Language;
  readonly messages: Catalogue;
  readonly focus: string | null;
  /** Whether the axes span every arm, or only those of the close view (if there are enough of them). */
  readonly isWhole: boolean;
  /** One possible world instead of the means; the axes are those of all worlds. */
  readonly world?: WorldModel | null;
  readonly width: number;
  readonly onFocus: (arm: string) => void;
}
type Scale = ScaleLinear<number, number>;

const nearFewest = 2;

/** Draws the plane: burden saved to the right, effectiveness gained upward, the baseline at the origin. */
export function drawTradeoff(container: HTMLElement, model: TradeoffModel, options: TradeoffOptions): void {
  const { width, language, messages, focus } = options;
  const height = Math.round(Math.max(330, Math.min(0.92 * width, 560)));
  const margin = { top: 42, right: 18, bottom: 52, left: 50 };
  const svg = freshSvg(select(container), width, height);
  const factorX = scaleOf(model.burden).factor;
  const factorY = scaleOf(model.effectiveness).factor;
  const world = options.world ?? null;
  const shapes = model.points.map((point): { readonly point: TradeoffPoint; readonly ring: readonly Point[] } => ({
    point,
    ring: world !== null ? point.seeds : point.ellipse === null ? cross(point) : outline(point.ellipse),
  }));
  const near = shapes.filter(({ point }) => point.isNear);
  const isClose = !options.isWhole && near.length >= nearFewest;
  const everywhere = (isClose ? near : shapes).flatMap(({ ring }) => ring);
  const x = paddedScale(
    everywhere.map((at) => factorX * at.x),
    [margin.left, width - margin.right],
  );
  const y = paddedScale(
    everywhere.map((at) => factorY * at.y),
    [height - margin.bottom, margin.top],
  );
  const place = (at: Point): Point => ({ x: x(factorX * at.x), y: y(factorY * at.y) });

  const corners = drawAxes(svg.append('g'), x, y, { width, height, margin, language, messages, model });
  const trace = line<Point>(
    (at) => place(at).x,
    (at) => place(at).y,
  );
  const clip = svg.append('clipPath').attr('id', 'plane-clip').append('rect');
  clip
    .attr('x', margin.left)
    .attr('y', margin.top)
    .attr('width', width - margin.left - margin.right)
    .attr('height', height - margin.top - margin.bottom);
  const rings = svg.append('g').attr('clip-path', 'url(#plane-clip)');
  drawFrontier(rings, world?.frontier ?? model.frontier, place, { width, height, margin });
  for (const { point, ring } of world === null ? shapes : []) {
    if (ring.length < 3) continue;
    const isFocus = point.arm.label === focus;
    const isCross = point.ellipse === null;
    rings
      .append('path')
      .attr('d', isCross ? `${trace(ring.slice(0, 2)) ?? ''}${trace(ring.slice(2)) ?? ''}` : `${trace(ring) ?? ''}Z`)
      .attr('fill', isCross ? 'none' : verdictColor[point.verdict])
      .attr('fill-opacity', isFocus ? 0.16 : 0.035)
      .attr('stroke', verdictColor[point.verdict])
      .attr('stroke-opacity', isFocus ? 0.95 : 0.38)
      .attr('stroke-width', isFocus ? 1.8 : 1)
      .attr('stroke-dasharray', point.verdict === 'assumed' ? '4 3' : null);
  }
  const focused = model.points.find((point) => point.arm.label === focus);
  const seeds = svg.append('g').attr('fill', palette.ink).attr('fill-opacity', 0.5);
  for (const seed of world === null ? (focused?.seeds ?? []) : []) {
    const at = place(seed);
    if (at.x < margin.left || at.x > width - margin.right || at.y < margin.top || at.y > height - margin.bottom) continue;
    seeds.append('circle').attr('cx', at.x).attr('cy', at.y).attr('r', 1.9);
  }
  drawBadges(svg.append('g'), model, place, options, { width, height, margin }, corners);
}

/** The ends of both 95 % intervals: what is known of a point whose seeds are not. */
function cross({ x, y, burden, effectiveness }: TradeoffPoint): Point[] {
  return [
    { x: -burden.upper95, y },
    { x: -burden.lower95, y },
    { x, y: effectiveness.lower95 },
    { x, y: effectiveness.upper95 },
  ];
}

/** Draws the stepped edge of what is reached: left of it and below it lies what another arm does at least as well. */
function drawFrontier(group: Group, frontier: readonly Point[], place: (at: Point) => Point, { height, margin }: Frame): void {
  const corners = frontier.map(place);
  const [first] = corners;
  if (first === undefined) return;
  const steps = corners.map((_, index) => {
    const next = corners[index + 1];
    return next === undefined ? `V${height - margin.bottom}` : `V${next.y}H${next.x}`;
  });
  group
    .append('path')
    .attr('class', 'frontier')
    .attr('d', `M${margin.left},${first.y}H${first.x}${steps.join('')}`)
    .attr('fill', 'none')
    .attr('stroke', palette.ink)
    .attr('stroke-width', 1.4)
    .attr('stroke-dasharray', '7 3');
}

/** A linear scale over the values and zero, with room for badges on either side. */
function paddedScale(values: readonly number[], range: [number, number]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const room = 0.09 * Math.max(high - low, 1e-9);
  return scaleLinear([low - room, high + room], range);
}

/** Draws the axes; the words of the corners are given back, for they come after all else, where room is left. */
function drawAxes(
  group: Group,
  x: Scale,
  y: Scale,
  frame: Frame & { language: Language; messages: Catalogue; model: TradeoffModel },
): CornerWord[] {
  const { width, height, margin, language, messages, model } = frame;
  const decimals = (scale: Scale) => Math.max(0, -Math.floor(Math.log10(Math.abs((scale.ticks(6)[1] ?? 1) - (scale.ticks(6)[0] ?? 0)))));
  const ticks = (scale: Scale) => (value: { valueOf(): number }) => formatSigned(value.valueOf(), decimals(scale), language);
  const bottom = height - margin.bottom;
  group
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${bottom})`)
    .call(
      axisBottom(x)
        .ticks(width < 420 ? 5 : 7)
        .tickSize(-(bottom - margin.top))
        .tickPadding(8)
        .tickFormat(ticks(x)),
    );
  group
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(${margin.left},0)`)
    .call(
      axisLeft(y)
        .ticks(6)
        .tickSize(-(width - margin.right - margin.left))
        .tickPadding(8)
        .tickFormat(ticks(y)),
    );
  const zero = group.append('g').attr('stroke', palette.soft).attr('stroke-width', 1.2);
  zero.append('line').attr('x1', x(0)).attr('x2', x(0)).attr('y1', margin.top).attr('y2', bottom);
  zero
    .append('line')
    .attr('x1', margin.left)
    .attr('x2', width - margin.right)
    .attr('y1', y(0))
    .attr('y2', y(0));
  const title = width < 420 ? 'axis-title narrow' : 'axis-title';
  const label = (text: string, at: Point, anchor: string, name: string) =>
    group.append('text').attr('class', name).attr('x', at.x).attr('y', at.y).attr('text-anchor', anchor).text(text);
  const unitX = axisUnit(model.burden, language);
  const unitY = axisUnit(model.effectiveness, language);
  label(`${messages.tradeoffX}${messages.inBrackets(unitX)} →`, { x: width - margin.right, y: height - 8 }, 'end', title);
  label(`↑ ${messages.tradeoffY}${messages.inBrackets(unitY)}`, { x: 4, y: 14 }, 'start', title);
  const corners = messages.tradeoffCorner;
  const right = width - margin.right - 6;
  const left = margin.left + 6;
  label(messages.baseline, { x: x(0), y: margin.top - 6 }, 'middle', 'origin-label');
  const origin = group.append('g').attr('transform', `translate(${x(0)},${y(0)})`);
  origin.append('circle').attr('r', 4).attr('fill', palette.paper).attr('stroke', palette.ink).attr('stroke-width', 1.5);
  const word = (text: string, isRight: boolean, y: number): CornerWord => ({ text, x: isRight ? right : left, y, isRight });
  const isHigh = bottom - y(0) > 40;
  const onRight = [word(corners.gain, true, margin.top + 15), ...(isHigh ? [word(corners.relief, true, bottom - 8)] : [])];
  const onLeft = [word(corners.costly, false, margin.top + 15), ...(isHigh ? [word(corners.loss, false, bottom - 8)] : [])];
  return [...(width - margin.right - x(0) > 170 ? onRight : []), ...(x(0) - margin.left > 170 ? onLeft : [])];
}

/** Draws the key of the frontier and of the ring beside the marks. */
export function drawFrontierKey(container: HTMLElement, messages: Catalogue): void {
  appendKey(container, [
    {
      text: messages.frontierKey,
      draw: (svg) =>
        svg
          .append('path')
          .attr('d', 'M1,3H11V11H21')
          .attr('fill', 'none')
          .attr('stroke', palette.ink)
          .attr('stroke-width', 1.4)
          .attr('stroke-dasharray', '5 2'),
    },
    {
      text: messages.chanceKey,
      draw: (svg) => {
        const ring = arc()({ innerRadius: 4.6, outerRadius: 6.8, startAngle: 0, endAngle: 1.5 * Math.PI });
        svg.append('path').attr('transform', 'translate(11,7)').attr('d', ring).attr('fill', palette.ink);
      },
    },
  ]);
}

/** Draws the key of the marks: shape, colour and words together. */
export function drawVerdictKey(container: HTMLElement, messages: Catalogue): void {
  const order: readonly Verdict[] = ['gain', 'loss', 'trade', 'unclear', 'assumed'];
  const items = select(container).selectAll<HTMLSpanElement, Verdict>('span.key-item').data(order).join('span').attr('class', 'key-item');
  items.selectAll('*').remove();
  items.each(function draw(verdict) {
    const group = select(this).append('svg').attr('width', 18).attr('height', 18).attr('viewBox', '-9 -9 18 18').append('g');
    drawMark(group, verdict, 6.5);
  });
  items.append('span').text((verdict) => messages.verdict[verdict]);
}
