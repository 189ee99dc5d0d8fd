import { area, axisBottom, axisLeft, curveLinear, line, type ScaleLinear, scaleLinear, select } from 'd3';
import type { Language } from '../../sim/index.ts';
import { formatNumber, isShare, scaleOf } from '../i18n/format.ts';
import type { BandPanel, BandPoint, BandsModel, BandYear } from '../models/explore-bands.ts';
import { appendKey } from './key.ts';
import { freshSvg, type Group, type Svg } from './marks.ts';
import { mixed, palette } from './palette.ts';

export interface BandsOptions {
  readonly language: Language;
  readonly width: number;
  readonly words: {
    readonly keyOwn: string;
    readonly keyBase: string;
    readonly key50: string;
    readonly key95: string;
    readonly year: string;
  };
}
type Scale = ScaleLinear<number, number>;

const height = 250;
const margin = { top: 30, right: 14, bottom: 40, left: 52 };
const light = mixed(palette.blue, palette.paper, 0.2);
const dark = mixed(palette.blue, palette.paper, 0.45);
const dash = '6 4';

/** Draws one panel a story on one scale: bands of 95 and 50 %, the mean, and what is compared with as a dashed line. */
export function drawBands(container: HTMLElement, model: BandsModel, options: BandsOptions): void {
  const root = select(container);
  root.selectAll('*').remove();
  const columns = model.panels.length > 1 && options.width >= 560 ? 2 : 1;
  const gap = 32;
  const width = Math.floor((options.width - gap * (columns - 1)) / columns);
  const row = root.append('div').attr('class', 'band-panels');
  for (const panel of model.panels) {
    const cell = row.append('div').attr('class', 'band-panel').node();
    if (cell !== null) drawPanel(cell, panel, model, width, options);
  }
  const { words } = options;
  appendKey(container, [
    { text: words.keyOwn, draw: (svg) => stroke(svg.append('g'), null) },
    { text: words.key50, draw: (svg) => patch(svg.append('g'), dark) },
    { text: words.key95, draw: (svg) => patch(svg.append('g'), light) },
    ...(model.isCompared && model.mode === 'level' ? [{ text: words.keyBase, draw: (svg: Svg) => stroke(svg.append('g'), dash) }] : []),
  ]);
}

function stroke(group: Group, dashes: string | null): void {
  group
    .append('line')
    .attr('x1', 0)
    .attr('x2', 22)
    .attr('y1', 7)
    .attr('y2', 7)
    .attr('stroke', dashes === null ? palette.blue : palette.ink)
    .attr('stroke-width', dashes === null ? 2.4 : 1.6)
    .attr('stroke-dasharray', dashes);
}

function patch(group: Group, color: string): void {
  group.append('rect').attr('width', 22).attr('height', 14).attr('fill', color);
}

function drawPanel(container: HTMLElement, panel: BandPanel, model: BandsModel, width: number, { language, words }: BandsOptions): void {
  const svg = freshSvg(select(container), width, height);
  const { factor } = scaleOf(model.outcome);
  const [low, high] = model.extent;
  const y = scaleLinear([factor * low, factor * high], [height - margin.bottom, margin.top]).nice(5);
  const years = panel.years.length;
  const x = scaleLinear([1, Math.max(2, years)], [margin.left + 8, width - margin.right]);
  svg.append('text').attr('class', 'panel-title').attr('x', 2).attr('y', 15).text(panel.label[language]);
  const ticks = y.ticks(5);
  const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0))) + 1e-9));
  const unit = isShare(model.outcome) ? '%' : '';
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(${margin.left},0)`)
    .call(
      axisLeft(y)
        .tickValues(ticks)
        .tickSize(-(width - margin.left - margin.right))
        .tickFormat((value) => `${formatNumber(value.valueOf(), decimals, language)}${unit}`),
    );
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${height - margin.bottom + 2})`)
    .call(
      axisBottom(x)
        .tickValues(Array.from({ length: years }, (_, index) => index + 1))
        .tickSize(4)
        .tickFormat((value) => String(value)),
    );
  svg
    .append('text')
    .attr('class', 'side')
    .attr('x', width - margin.right)
    .attr('y', height - 4)
    .attr('text-anchor', 'end')
    .text(words.year);
  drawSpans(svg.append('g'), panel, model, x, (value) => y(factor * value));
}

function drawSpans(group: Group, { years }: BandPanel, { mode, isCompared }: BandsModel, x: Scale, y: (value: number) => number): void {
  const main = (year: BandYear): BandPoint | null => (mode === 'level' ? year.own : year.difference);
  const points = years.flatMap((year, index) => {
    const point = main(year);
    return point === null ? [] : [{ at: index + 1, point, base: year.base }];
  });
  const band = (half: 'half50' | 'half95', color: string) =>
    group
      .append('path')
      .attr('fill', color)
      .attr(
        'd',
        area<(typeof points)[number]>()
          .x(({ at }) => x(at))
          .y0(({ point }) => y(point.mean - (point[half] ?? 0)))
          .y1(({ point }) => y(point.mean + (point[half] ?? 0)))
          .curve(curveLinear)(points),
      );
  band('half95', light);
  band('half50', dark);
  if (mode === 'difference') {
    const [first, last] = x.range() as [number, number];
    group.append('line').attr('x1', first).attr('x2', last).attr('y1', y(0)).attr('y2', y(0)).attr('stroke', palette.ink);
  } else if (isCompared) {
    group
      .append('path')
      .attr('fill', 'none')
      .attr('stroke', palette.ink)
      .attr('stroke-width', 1.6)
      .attr('stroke-dasharray', dash)
      .attr(
        'd',
        line<(typeof points)[number]>()
          .defined(({ base }) => base !== null)
          .x(({ at }) => x(at))
          .y(({ base }) => y(base?.mean ?? 0))(points),
      );
  }
  group
    .append('path')
    .attr('fill', 'none')
    .attr('stroke', palette.blue)
    .attr('stroke-width', 2.4)
    .attr(
      'd',
      line<(typeof points)[number]>()
        .x(({ at }) => x(at))
        .y(({ point }) => y(point.mean))(points),
    );
  for (const { at, point } of points)
    group.append('circle').attr('cx', x(at)).attr('cy', y(point.mean)).attr('r', 3.4).attr('fill', palette.blue);
}
