import { axisBottom, type ScaleLinear, scaleLinear, select } from 'd3';
import type { Language } from '../../sim/index.ts';
import { formatDifference, formatInterval, formatPercent, formatSigned, scaleOf } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { ForestModel, ForestRow } from '../models/forest.ts';
import { betterText, remarkText } from '../models/tables.ts';
import type { Verdict } from '../models/tradeoff.ts';
import { drawMark, type Group, type Svg } from './marks.ts';
import { palette, verdictColor } from './palette.ts';

export interface ForestOptions {
  readonly language: Language;
  readonly messages: Catalogue;
  readonly focus: string | null;
  /** Whether the axis spans every row, or only those of the close view. */
  readonly isWhole: boolean;
  readonly onFocus: (arm: string) => void;
}

const rowHeight = 30;

/** The mark of a row: by the better side, or in neutral ink where neither side is better. */
export function rowVerdict(row: ForestRow, better: ForestModel['outcome']['better']): Verdict {
  if (row.assumed !== null) return 'assumed';
  if (row.direction === 0) return 'unclear';
  if (better === 'none') return 'trade';
  return row.direction === 1 ? 'gain' : 'loss';
}

/** Draws the forest as a list: number, name, intervals, difference; names are buttons that put the arm in focus. */
export function drawForest(container: HTMLElement, model: ForestModel, options: ForestOptions): void {
  const root = select(container);
  const focusedBefore = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.arm : undefined;
  const list = root.selectAll<HTMLOListElement, null>('ol').data([null]).join('ol').attr('class', 'forest');
  const items = list
    .selectAll<HTMLLIElement, ForestRow>('li')
    .data(model.rows, (row) => row.arm.label)
    .join('li');
  items
    .attr('class', (row) => `forest-row${row.assumed === null ? '' : ' muted'}${row.arm.label === options.focus ? ' focused' : ''}`)
    .each(function update(row) {
      updateItem(this, row, model, options);
    })
    .order();
  const foot = root
    .selectAll<HTMLDivElement, null>('div.forest-foot')
    .data([null])
    .join('div')
    .attr('class', 'forest-foot forest-row')
    .attr('aria-hidden', 'true');
  foot.selectAll('*').remove();
  const axisCell = foot.append('div').attr('class', 'forest-plot');
  const width = Math.max(120, axisCell.node()?.clientWidth ?? 200);
  const { factor } = scaleOf(model.outcome);
  const [low, high] = options.isWhole ? model.extent : model.closeExtent;
  const scale = scaleLinear([factor * low, factor * high], [14, width - 14]);
  drawAxis(select(axisCell.node() ?? container).append('svg'), scale, width, model, options);
  items.each(function draw(row) {
    const svg = select(this).select<SVGSVGElement>('.forest-plot svg');
    svg.attr('viewBox', `0 0 ${width} ${rowHeight}`).attr('height', rowHeight).selectAll('*').remove();
    select(this).style('--zero', `${((100 * scale(0)) / width).toFixed(3)}%`);
    drawRow(svg.append('g'), row, model, scale, width);
  });
  if (focusedBefore !== undefined)
    items
      .filter((row) => row.arm.label === focusedBefore)
      .select<HTMLButtonElement>('button')
      .node()
      ?.focus();
}

type Scale = ScaleLinear<number, number>;

/** Writes the texts of one row, making its parts the first time; the plot is drawn later, when its width is known. */
function updateItem(item: HTMLLIElement, row: ForestRow, model: ForestModel, { language, messages, focus, onFocus }: ForestOptions): void {
  const self = select(item);
  const child = (name: string) => self.selectAll<HTMLDivElement, ForestRow>(`div.${name}`).data([row]).join('div').attr('class', name);
  const { outcome } = model;
  const { arm, estimate } = row;
  child('forest-number').text(arm.number);
  const name = child('forest-name');
  name
    .selectAll<HTMLButtonElement, ForestRow>('button')
    .data([row])
    .join('button')
    .attr('type', 'button')
    .attr('data-arm', arm.label)
    .attr('aria-pressed', String(arm.label === focus))
    .text(arm.name[language])
    .on('click', () => onFocus(arm.label));
  const remark = row.assumed === null ? '' : arm.label === focus ? remarkText(row, messages, language) : messages.assumedShort;
  name
    .selectAll<HTMLParagraphElement, string>('p')
    .data(remark === '' ? [] : [remark])
    .join('p')
    .attr('class', 'forest-remark')
    .text(remark);
  const plot = child('forest-plot').attr('aria-hidden', 'true');
  plot.selectAll('svg').data([row]).join('svg').attr('focusable', 'false');
  const value = child('forest-value');
  const parts = [
    { name: 'forest-difference', text: formatDifference(outcome, estimate.difference, language) },
    { name: 'forest-interval', text: messages.inSquare(formatInterval(outcome, estimate.lower95, estimate.upper95, language)) },
    { name: 'forest-better', text: estimate.better === null ? '' : messages.betterIn(betterText(row)) },
    { name: 'forest-chance', text: row.chance === null ? '' : messages.chanceIs(formatPercent(row.chance, 0, language)) },
  ].filter((part) => part.text !== '');
  value
    .selectAll<HTMLSpanElement, (typeof parts)[number]>('span')
    .data(parts)
    .join('span')
    .attr('class', (part) => part.name)
    .text((part) => part.text);
}

function drawAxis(svg: Svg, scale: Scale, width: number, model: ForestModel, { language, messages }: ForestOptions): void {
  const height = 46;
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('height', height).attr('focusable', 'false');
  const ticks = scale.ticks(width < 200 ? 3 : 5);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  svg
    .append('g')
    .attr('class', 'axis forest-axis')
    .attr('transform', 'translate(0,2)')
    .call(
      axisBottom(scale)
        .tickValues(ticks)
        .tickSize(5)
        .tickFormat((value) => formatSigned(value.valueOf(), decimals, language)),
    );
  const { better } = model.outcome;
  const [left, right] =
    better === 'none'
      ? [messages.lowerSide, messages.higherSide]
      : better === 'lower'
        ? [messages.favourable, messages.unfavourable]
        : [messages.unfavourable, messages.favourable];
  svg.append('text').attr('class', 'side').attr('x', 0).attr('y', 41).text(`← ${left}`);
  svg.append('text').attr('class', 'side').attr('x', width).attr('y', 41).attr('text-anchor', 'end').text(`${right} →`);
}

/** Draws intervals, mark and mechanical tick of one row; what lies outside the axis is cut, with an arrow if the mark is. */
function drawRow(group: Group, row: ForestRow, model: ForestModel, scale: Scale, width: number): void {
  const { factor } = scaleOf(model.outcome);
  const exact = (value: number) => scale(factor * value);
  const at = (value: number) => Math.max(2, Math.min(width - 2, exact(value)));
  const isIn = (value: number) => exact(value) >= 0 && exact(value) <= width;
  const middle = rowHeight / 2;
  const verdict = rowVerdict(row, model.outcome.better);
  const color = verdictColor[verdict];
  const { estimate, other } = row;
  const span = (low: number, high: number, width: number) =>
    group
      .append('line')
      .attr('x1', at(low))
      .attr('x2', at(high))
      .attr('y1', middle)
      .attr('y2', middle)
      .attr('stroke', color)
      .attr('stroke-width', width)
      .attr('stroke-dasharray', row.assumed === null || width > 2 ? null : '3 2');
  span(estimate.lower95, estimate.upper95, 1.3);
  span(estimate.lower80, estimate.upper80, 4);
  if (estimate.mechanical !== null && isIn(estimate.mechanical)) {
    const x = at(estimate.mechanical);
    group
      .append('line')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', middle - 10)
      .attr('y2', middle + 10)
      .attr('stroke', palette.grey)
      .attr('stroke-width', 2.4);
  }
  if (other !== null && isIn(other.difference)) {
    group
      .append('circle')
      .attr('cx', at(other.difference))
      .attr('cy', middle + 9)
      .attr('r', 2.7)
      .attr('fill', palette.paper)
      .attr('stroke', palette.soft)
      .attr('stroke-width', 1.2);
  }
  if (isIn(estimate.difference)) {
    drawMark(group.append('g').attr('transform', `translate(${at(estimate.difference)},${middle})`), verdict, 5.2);
    return;
  }
  const toLeft = exact(estimate.difference) < 0;
  group
    .append('path')
    .attr('d', 'M0,-5L8,0L0,5Z')
    .attr('transform', toLeft ? `translate(9,${middle}) rotate(180)` : `translate(${width - 9},${middle})`)
    .attr('fill', color);
}
