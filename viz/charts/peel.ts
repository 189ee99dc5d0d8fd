import { axisBottom, axisLeft, line, type Selection, scaleLinear, select } from 'd3';
import type { BoxStep } from '../../experiments/analysis/prim.ts';
import type { Language } from '../../sim/index.ts';
import { formatPercent } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import { percent } from '../models/measure.ts';
import { limitTexts, type PeelBox, type PrimModel } from '../models/prim.ts';
import { appendKey } from './key.ts';
import { freshSvg, type Group, type Svg } from './marks.ts';
import { palette } from './palette.ts';

export interface PeelOptions {
  readonly language: Language;
  readonly messages: Catalogue;
  readonly width: number;
}

const margin = { top: 34, right: 20, bottom: 52, left: 48 };
const widest = 440;

/** Draws a trajectory a box: coverage to the right, density upward, a ring round the step that was chosen. */
export function drawPeel(container: HTMLElement, model: PrimModel, options: PeelOptions): void {
  const { messages, language, width } = options;
  const { study } = messages;
  const root = select(container);
  root.selectAll('*').remove();
  if (model.boxes.length === 0) return;
  const panels = root.append('div').attr('class', 'peel-panels');
  const each = Math.min(widest, width, model.boxes.length > 1 && width > 700 ? Math.floor((width - 32) / 2) : width);
  for (const box of model.boxes) {
    const panel = panels.append('div').attr('class', 'peel-panel').style('width', `${each}px`);
    if (model.boxes.length > 1)
      panel
        .append('p')
        .attr('class', 'drawing-title')
        .text(study.prim.box(String(box.number)));
    const node = panel.append('div').node();
    if (node !== null) drawBox(node, box, { ...options, width: each });
    if (box.number > 1) panel.append('p').attr('class', 'peel-sentence').text(box.sentence[language]);
    drawLimits(model.boxes.length > 1 ? panel : panels.append('div').attr('class', 'peel-limits'), box, messages, language);
  }
  const kinds = [...new Set(model.boxes.flatMap(({ steps }) => steps.map(({ step }) => step)))];
  appendKey(container, [
    ...kinds.map((step) => ({
      text: study.prim.step[step],
      draw: (svg: Svg) => drawStep(svg, step, 11, 7),
    })),
    {
      text: study.prim.chosen,
      draw: (svg) =>
        svg
          .append('circle')
          .attr('cx', 11)
          .attr('cy', 7)
          .attr('r', 6)
          .attr('fill', 'none')
          .attr('stroke', palette.orange)
          .attr('stroke-width', 2.2),
    },
  ]);
}

/** Lists the limits of a box in words, the clearest first. */
function drawLimits(
  panel: Selection<HTMLDivElement, unknown, null, undefined>,
  box: PeelBox,
  messages: Catalogue,
  language: Language,
): void {
  panel.append('p').attr('class', 'drawing-title').text(messages.study.prim.limits);
  const list = panel.append('ul').attr('class', 'limits');
  for (const text of limitTexts(box, messages, language)) list.append('li').text(text);
}

function drawBox(container: HTMLElement, { steps, chosen }: PeelBox, { language, messages, width }: PeelOptions): void {
  const { study } = messages;
  const height = Math.round(Math.max(300, Math.min(0.8 * width, 360)));
  const svg = freshSvg(select(container), width, height);
  const x = scaleLinear([0, 1], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const tick = (value: { valueOf(): number }) => formatPercent(value.valueOf(), 0, language);
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${height - margin.bottom})`)
    .call(
      axisBottom(x)
        .tickValues(ticks)
        .tickSize(-(height - margin.bottom - margin.top))
        .tickPadding(8)
        .tickFormat(tick),
    );
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(${margin.left},0)`)
    .call(
      axisLeft(y)
        .tickValues(ticks)
        .tickSize(-(width - margin.right - margin.left))
        .tickPadding(8)
        .tickFormat(tick),
    );
  const title = width < 380 ? 'axis-title narrow' : 'axis-title';
  svg.append('text').attr('class', title).attr('x', 4).attr('y', 14).text(`↑ ${study.prim.y}`);
  svg
    .append('text')
    .attr('class', title)
    .attr('x', width - margin.right)
    .attr('y', height - 8)
    .attr('text-anchor', 'end')
    .text(`${study.prim.x} →`);
  const [start] = steps;
  if (start !== undefined) {
    svg
      .append('line')
      .attr('x1', x(0))
      .attr('x2', x(1))
      .attr('y1', y(start.density))
      .attr('y2', y(start.density))
      .attr('stroke', palette.soft)
      .attr('stroke-dasharray', '4 4');
    svg
      .append('text')
      .attr('class', 'corner')
      .attr('x', x(0) + 5)
      .attr('y', y(start.density) - 6)
      .text(`${study.prim.overall} ${percent(start.density, language)}`);
  }
  const trace = line<BoxStep>(
    (step) => x(step.coverage),
    (step) => y(step.density),
  );
  svg
    .append('path')
    .attr('d', trace(steps.filter(({ step }) => step !== 'drop')) ?? '')
    .attr('fill', 'none')
    .attr('stroke', palette.blue)
    .attr('stroke-opacity', 0.45)
    .attr('stroke-width', 1.2);
  const group = svg.append('g');
  for (const step of steps) drawStep(group, step.step, x(step.coverage), y(step.density));
  const at = { x: x(chosen.coverage), y: y(chosen.density) };
  svg
    .append('circle')
    .attr('cx', at.x)
    .attr('cy', at.y)
    .attr('r', 9)
    .attr('fill', 'none')
    .attr('stroke', palette.orange)
    .attr('stroke-width', 2.6);
  const isRight = at.x > (margin.left + width) / 2;
  svg
    .append('text')
    .attr('class', 'peel-label')
    .attr('x', at.x + (isRight ? -14 : 14))
    .attr('y', Math.min(at.y + 26, height - margin.bottom - 6))
    .attr('text-anchor', isRight ? 'end' : 'start')
    .text(`${study.prim.chosen} ${percent(chosen.coverage, language)} · ${percent(chosen.density, language)}`);
}

/** Draws the mark of a step: dot for a peel, square for a paste, diamond for a limit dropped, hollow for the start. */
function drawStep(group: Group | Svg, step: BoxStep['step'], x: number, y: number): void {
  const shape = {
    start: 'M-4,0A4,4,0,1,1,4,0A4,4,0,1,1,-4,0Z',
    peel: 'M-2.6,0A2.6,2.6,0,1,1,2.6,0A2.6,2.6,0,1,1,-2.6,0Z',
    paste: 'M-3,-3H3V3H-3Z',
    drop: 'M0,-4.6L4.6,0L0,4.6L-4.6,0Z',
  }[step];
  group
    .append('path')
    .attr('transform', `translate(${x},${y})`)
    .attr('d', shape)
    .attr('fill', step === 'start' || step === 'drop' ? palette.paper : palette.blue)
    .attr('stroke', palette.blue)
    .attr('stroke-width', 1.4);
}
