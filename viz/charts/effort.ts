import { axisLeft, type ScaleLinear, scaleLinear, select } from 'd3';
import type { Language } from '../../sim/index.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { type EffortGroup, type EffortModel, type EffortPanel, type EffortYear, effortGroupNames } from '../models/effort.ts';
import { freshSvg, type Group, type Svg } from './marks.ts';
import { effortColor, effortHatch, effortLabelColor, palette } from './palette.ts';

export interface EffortOptions {
  readonly language: Language;
  readonly messages: Catalogue;
  readonly width: number;
}
type Scale = ScaleLinear<number, number>;

const height = 300;
const margin = { top: 30, right: 4, bottom: 44, left: 40 };

/** Draws one panel a level: years under the baseline and years under the arm as stacks of hours, service at the bottom. */
export function drawEffort(container: HTMLElement, model: EffortModel, options: EffortOptions): void {
  const columns = options.width < 560 ? 1 : 3;
  const gap = 28;
  const width = Math.floor((options.width - gap * (columns - 1)) / columns);
  const root = select(container);
  drawKey(container, options);
  const panels = root.selectAll<HTMLDivElement, null>('div.effort-panels').data([null]).join('div').attr('class', 'effort-panels');
  panels
    .selectAll<HTMLDivElement, EffortPanel>('div.effort-panel')
    .data(model.panels)
    .join('div')
    .attr('class', 'effort-panel')
    .each(function draw(panel) {
      drawPanel(this, panel, model, width, options);
    });
}

function drawPanel(container: HTMLElement, panel: EffortPanel, model: EffortModel, width: number, options: EffortOptions): void {
  const { messages, language } = options;
  const svg = freshSvg(select(container), width, height);
  addHatches(svg, panel.level);
  const y = scaleLinear([0, Math.max(1, model.top)], [height - margin.bottom, margin.top]);
  svg.append('text').attr('class', 'panel-title').attr('x', margin.left).attr('y', 15).text(messages.levelName[panel.level]);
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(${margin.left},0)`)
    .call(
      axisLeft(y)
        .tickValues([0, 0.25, 0.5, 0.75, 1])
        .tickSize(-(width - margin.left - margin.right))
        .tickFormat((value) => formatPercent(value.valueOf(), 0, language)),
    );
  const groups = [
    { name: messages.baseline, years: panel.baseline },
    ...(panel.arm === null ? [] : [{ name: model.arm.name[language], years: panel.arm }]),
  ];
  const space = 16;
  const each = (width - margin.left - margin.right - 8 - space * (groups.length - 1)) / groups.length;
  groups.forEach(({ name, years }, index) => {
    const left = margin.left + 6 + index * (each + space);
    const group = svg.append('g').attr('transform', `translate(${left},0)`);
    drawYears(group, years, panel.level, each, y, language);
    const label = group
      .append('text')
      .attr('class', 'group-title')
      .attr('y', height - 8)
      .attr('x', each / 2)
      .attr('text-anchor', 'middle')
      .text(name);
    shorten(label.node(), name, each + space - 4);
  });
  const full = y(1);
  svg
    .append('line')
    .attr('x1', margin.left)
    .attr('x2', width - margin.right)
    .attr('y1', full)
    .attr('y2', full)
    .attr('stroke', palette.ink)
    .attr('stroke-width', 1);
}

function drawYears(group: Group, years: readonly EffortYear[], level: string, width: number, y: Scale, language: Language): void {
  const step = width / Math.max(1, years.length);
  const bar = Math.min(44, Math.max(6, step - 3));
  years.forEach((year, index) => {
    const x = index * step + (step - bar) / 2;
    let below = 0;
    for (const name of effortGroupNames) {
      const share = year[name];
      const top = y(below + share);
      const tall = y(below) - top;
      below += share;
      if (tall <= 0) continue;
      const rect = () =>
        group
          .append('rect')
          .attr('x', x)
          .attr('y', top)
          .attr('width', bar)
          .attr('height', Math.max(0.4, tall - (tall > 2 ? 1 : 0)));
      rect()
        .attr('fill', effortColor[name])
        .attr('stroke', name === 'idle' ? palette.rule : 'none');
      if (effortHatch[name] !== undefined) rect().attr('fill', `url(#${hatchId(level, name)})`);
      if (tall > 15 && bar >= 22) {
        group
          .append('text')
          .attr('class', 'bar-label')
          .attr('x', x + bar / 2)
          .attr('y', top + tall / 2)
          .attr('dy', '0.34em')
          .attr('text-anchor', 'middle')
          .attr('fill', effortLabelColor[name])
          .text(formatNumber(100 * share, 0, language));
      }
    }
    group
      .append('text')
      .attr('class', 'year')
      .attr('x', x + bar / 2)
      .attr('y', y(0) + 14)
      .attr('text-anchor', 'middle')
      .text(String(index + 1));
  });
}

const hatchId = (level: string, group: EffortGroup) => `hatch-${level}-${group}`;

function addHatches(svg: Group | Svg, level: string): void {
  const definitions = svg.append('defs');
  for (const group of effortGroupNames) {
    const color = effortHatch[group];
    if (color === undefined) continue;
    const pattern = definitions
      .append('pattern')
      .attr('id', hatchId(level, group))
      .attr('width', 5)
      .attr('height', 5)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', group === 'residents' ? 'rotate(-45)' : group === 'help' ? 'rotate(90)' : 'rotate(45)');
    pattern
      .append('line')
      .attr('x1', 0)
      .attr('x2', 0)
      .attr('y1', 0)
      .attr('y2', 5)
      .attr('stroke', color)
      .attr('stroke-opacity', 0.55)
      .attr('stroke-width', 1.4);
  }
}

function drawKey(container: HTMLElement, { messages }: EffortOptions): void {
  const key = select(container).selectAll<HTMLDivElement, null>('div.key').data([null]).join('div').attr('class', 'key');
  const items = key.selectAll<HTMLSpanElement, EffortGroup>('span.key-item').data(effortGroupNames).join('span').attr('class', 'key-item');
  items.selectAll('*').remove();
  items.each(function draw(name) {
    const group = select(this).append('svg').attr('width', 18).attr('height', 14).attr('viewBox', '0 0 18 14').append('g');
    addHatches(group, 'key');
    group
      .append('rect')
      .attr('width', 18)
      .attr('height', 14)
      .attr('fill', effortColor[name])
      .attr('stroke', name === 'idle' ? palette.faint : 'none');
    if (effortHatch[name] !== undefined)
      group
        .append('rect')
        .attr('width', 18)
        .attr('height', 14)
        .attr('fill', `url(#${hatchId('key', name)})`);
  });
  items.append('span').text((name) => messages.effortGroup[name]);
  items.append('small').text((name) => messages.effortGroupNote[name]);
}

/** Cuts a label that does not fit and ends it with an ellipsis; the full name stands in the finding. */
function shorten(node: SVGTextElement | null, text: string, width: number): void {
  if (node === null) return;
  for (let length = text.length - 1; length > 2 && node.getComputedTextLength() > width; length--)
    node.textContent = `${text.slice(0, length).trimEnd()}…`;
}
