import { axisBottom, type ScaleLinear, scaleLinear, select } from 'd3';
import type { Group, Svg } from './marks.ts';

export type RowScale = ScaleLinear<number, number>;

/** One row of a chart that is a list: a name, a plot, and the numbers in words. */
export interface ListRow {
  readonly key: string;
  /** Number of a policy; empty where rows have none. */
  readonly number: string;
  readonly name: string;
  readonly remark: string;
  /** The first is set strong. */
  readonly values: readonly string[];
  readonly isMuted: boolean;
}
export interface RowOptions<Row extends ListRow> {
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  readonly extent: readonly [number, number];
  /** What the axis is called; it stands under it. */
  readonly axis: string;
  /** Writes a tick, given the decimals that ticks need; none are drawn without it. */
  readonly tick: ((value: number, decimals: number) => string) | null;
  /** Where the upright line stands; null for none. */
  readonly zero: number | null;
  readonly draw: (group: Group, row: Row, scale: RowScale, width: number) => void;
}

/** Room at either end of the scale for marks and the first and last tick. */
const room = 18;

/** Draws rows as a list whose texts wrap as the page does, each with its plot on one common scale, and the axis below. */
export function drawRows<Row extends ListRow>(container: HTMLElement, options: RowOptions<Row>): void {
  const root = select(container);
  root.selectAll('*').remove();
  if (options.rows.length === 0) return;
  const hasNumbers = options.rows.some(({ number }) => number !== '');
  const kind = hasNumbers ? 'forest-row' : 'forest-row unnumbered';
  const list = root.append('ol').attr('class', 'forest rows');
  const items = list
    .selectAll<HTMLLIElement, Row>('li')
    .data(options.rows)
    .join('li')
    .attr('class', (row) => `${kind}${row.isMuted ? ' muted' : ''}`);
  items
    .append('div')
    .attr('class', 'forest-number')
    .text(({ number }) => number);
  const name = items.append('div').attr('class', 'forest-name');
  name
    .append('p')
    .attr('class', 'row-label')
    .text((row) => row.name);
  name
    .filter(({ remark }) => remark !== '')
    .append('p')
    .attr('class', 'forest-remark')
    .text(({ remark }) => remark);
  const plots = items.append('div').attr('class', 'forest-plot').attr('aria-hidden', 'true').append('svg').attr('focusable', 'false');
  const value = items.append('div').attr('class', 'forest-value');
  value
    .selectAll<HTMLSpanElement, string>('span')
    .data(({ values }) => values.filter((text) => text !== ''))
    .join('span')
    .attr('class', (_, index) => (index === 0 ? 'forest-difference' : 'forest-interval'))
    .text((text) => text);
  const foot = root.append('div').attr('class', `forest-foot ${kind}`).attr('aria-hidden', 'true');
  const cell = foot.append('div').attr('class', 'forest-plot');
  const width = Math.max(120, cell.node()?.clientWidth ?? 200);
  const scale = scaleLinear(options.extent, [room, width - room]);
  drawAxis(cell.append('svg'), scale, width, options);
  foot.append('p').attr('class', 'row-axis').text(options.axis);
  const { zero, rowHeight } = options;
  if (zero !== null) list.style('--zero', `${((100 * scale(zero)) / width).toFixed(3)}%`);
  list.classed('no-zero', zero === null);
  plots.each(function draw(row) {
    const svg = select(this).attr('viewBox', `0 0 ${width} ${rowHeight}`).attr('height', rowHeight);
    options.draw(svg.append('g'), row, scale, width);
  });
}

function drawAxis<Row extends ListRow>(svg: Svg, scale: RowScale, width: number, { tick }: RowOptions<Row>): void {
  if (tick === null) {
    svg.remove();
    return;
  }
  const height = 26;
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('height', height).attr('focusable', 'false');
  const ticks = scale.ticks(width < 260 ? 3 : 5);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const decimals = Math.min(8, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  svg
    .append('g')
    .attr('class', 'axis forest-axis')
    .attr('transform', 'translate(0,2)')
    .call(
      axisBottom(scale)
        .tickValues(ticks)
        .tickSize(5)
        .tickFormat((value) => tick(value.valueOf(), decimals)),
    );
}

/** Draws a level line between two values of a scale. */
export function drawSpan(
  group: Group,
  scale: RowScale,
  [low, high]: readonly [number, number],
  y: number,
  width: number,
  color: string,
): void {
  group
    .append('line')
    .attr('x1', scale(low))
    .attr('x2', scale(high))
    .attr('y1', y)
    .attr('y2', y)
    .attr('stroke', color)
    .attr('stroke-width', width);
}

/** Draws a small diamond, filled or hollow. */
export function drawDiamond(group: Group, x: number, y: number, radius: number, color: string, fill: string): void {
  group
    .append('path')
    .attr('transform', `translate(${x},${y})`)
    .attr('d', `M0,${-radius}L${radius},0L0,${radius}L${-radius},0Z`)
    .attr('fill', fill)
    .attr('stroke', color)
    .attr('stroke-width', 1.5);
}
