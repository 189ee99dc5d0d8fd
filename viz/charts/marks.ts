import { type Selection, symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3';
import type { Verdict } from '../models/tradeoff.ts';
import { palette, verdictColor } from './palette.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;
export type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** Outline of the mark of a verdict, `radius` px from centre to edge: dot, square, diamond. */
export function verdictShape(verdict: Verdict, radius: number): string {
  const type = verdict === 'loss' ? symbolDiamond : verdict === 'trade' ? symbolSquare : symbolCircle;
  const size = verdict === 'loss' ? 2.6 * radius * radius : verdict === 'trade' ? 3.4 * radius * radius : Math.PI * radius * radius;
  return symbol(type, size)() ?? '';
}

/** Whether a mark is filled (a clear difference) or hollow. */
export function isFilled(verdict: Verdict): boolean {
  return verdict === 'gain' || verdict === 'loss' || verdict === 'trade';
}

/** Draws a verdict's mark at the origin of a group. */
export function drawMark(group: Group, verdict: Verdict, radius: number): void {
  const color = verdictColor[verdict];
  group
    .append('path')
    .attr('d', verdictShape(verdict, radius))
    .attr('fill', isFilled(verdict) ? color : palette.paper)
    .attr('stroke', color)
    .attr('stroke-width', 1.6)
    .attr('stroke-dasharray', verdict === 'assumed' ? '2.5 2' : null);
}

/** Empties a container and puts a drawing of the given size into it. */
export function freshSvg(container: Selection<HTMLElement, unknown, null, undefined>, width: number, height: number): Svg {
  container.selectAll('svg').remove();
  return container
    .append('svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('focusable', 'false')
    .attr('aria-hidden', 'true');
}
