import { axisTop, type ScaleLinear } from 'd3';
import type { Svg } from './marks.ts';

/** Room above the rows that the axis of shares takes. */
const gap = 12;

/** Draws an axis of shares from nothing to all above rows that begin at `top`, with a line down through them at each quarter. */
export function drawShareAxis(
  svg: Svg,
  x: ScaleLinear<number, number>,
  { top, height }: { readonly top: number; readonly height: number },
  write: (share: number) => string,
): void {
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${top - gap})`)
    .call(
      axisTop(x)
        .tickValues([0, 0.25, 0.5, 0.75, 1])
        .tickSize(-(height - top))
        .tickFormat((value) => write(value.valueOf())),
    );
}
