import type { Group, Svg } from './marks.ts';

/** Adds a hatch of slanted lines to a drawing, to be filled with by `url(#id)`. */
export function addHatch(svg: Group | Svg, id: string, color: string, angle = 45): void {
  svg
    .append('defs')
    .append('pattern')
    .attr('id', id)
    .attr('width', 5)
    .attr('height', 5)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', `rotate(${angle})`)
    .append('line')
    .attr('x1', 0)
    .attr('x2', 0)
    .attr('y1', 0)
    .attr('y2', 5)
    .attr('stroke', color)
    .attr('stroke-opacity', 0.7)
    .attr('stroke-width', 1.8);
}
