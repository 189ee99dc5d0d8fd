import { select } from 'd3';
import type { Language } from '../../sim/index.ts';
import { type FlowId, type FlowPanel, type FlowStripModel, type FlowWords, flowNumber, flowWords } from '../models/flow-strip.ts';
import { addHatch } from './hatch.ts';
import { appendKey } from './key.ts';
import { freshSvg, type Group, type Svg } from './marks.ts';
import { palette } from './palette.ts';

export interface FlowStripOptions {
  readonly language: Language;
  /** Distinct for every strip on a page: it names the hatches. */
  readonly id: string;
  readonly width: number;
}

/** Heights: a line for the leadership, three bands, and the room between them. */
const top = 24;
const gapTall = 58;
const bandTall = 64;
const bandTop = [0, 1, 2].map((index) => top + gapTall + index * (bandTall + gapTall)) as [number, number, number];
const height = bandTop[2] + bandTall + 6;
const nodeTall = 26;
const inset = 10;
const laneLabel = 46;
const widest = 760;
const narrowest = 300;
const fills = {
  means: palette.blue,
  bare: '#f6dcc2',
  bareInk: palette.orange,
  up: '#6a737e',
  arriving: '#cfd4da',
  kept: '#3d4450',
} as const;

/** Draws the panels side by side, or under each other where there is no room, all on one scale. */
export function drawFlowStrip(container: HTMLElement, model: FlowStripModel, options: FlowStripOptions): void {
  const words = flowWords[options.language];
  const root = select(container);
  root.selectAll('*').remove();
  const columns = model.panels.length > 1 && options.width >= 720 ? 2 : 1;
  const between = 36;
  const outer = Math.floor(Math.min(widest, (options.width - between * (columns - 1)) / columns));
  // Where the reader's type is larger, the picture is drawn smaller and shown larger, as far as there is room.
  const zoom = Math.max(1, Math.min(outer / narrowest, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1));
  const width = Math.floor(outer / zoom);
  const scale = Math.min(...model.panels.map((panel) => scaleOf(panel, width)));
  const row = root
    .append('div')
    .attr('class', 'flow-panels')
    .style('display', 'flex')
    .style('flex-wrap', 'wrap')
    .style('gap', `16px ${between}px`);
  model.panels.forEach((panel, index) => {
    const cell = row.append('div').attr('class', 'flow-panel').node();
    if (cell === null) return;
    const svg = drawPanel(cell, panel, scale, width, `${options.id}-${index}`, words, options.language);
    svg.attr('width', outer).attr('height', zoom * height);
  });
  drawKey(container, options.id, words);
}

/** Pixels a matter: everything that reaches a level, and the lanes of what goes up, must fit into the width. */
function scaleOf({ values }: FlowPanel, width: number): number {
  const of = (id: FlowId) => values[id].mean;
  const rooms = [
    { matters: of('arrivals') + of('own') + of('returned') + of('calls') + of('townshipAsks'), lanes: 3 },
    { matters: of('arrivals') + of('own') + of('handedUp'), lanes: 1 },
  ];
  const acrossWidth = rooms.map(({ matters, lanes }) => (width - 2 * inset - 8 - lanes * laneLabel) / Math.max(matters, 1e-9));
  return Math.max(0.001, Math.min(...acrossWidth, (bandTall - 26) / Math.max(of('sideways'), 1e-9)));
}

function drawPanel(
  cell: HTMLElement,
  panel: FlowPanel,
  scale: number,
  width: number,
  id: string,
  words: FlowWords,
  language: Language,
): Svg {
  const of = (name: FlowId) => panel.values[name].mean;
  const px = (name: FlowId) => scale * of(name);
  const said = (name: keyof FlowWords['short']) => `${words.short[name]} ${flowNumber(of(name), language)}`;
  const box = select(cell);
  box.append('p').attr('class', 'drawing-title').text(panel.name[language]);
  const svg = freshSvg(box, width, height);
  addHatch(svg, `flow-hatch-${id}`, fills.bareInk);
  svg.append('line').attr('x1', 0).attr('x2', width).attr('y1', top).attr('y2', top).attr('stroke', palette.rule);
  label(svg.append('g'), words.leadership, width, top - 8, 'end', palette.soft);
  panel.bands.forEach((_, index) => {
    svg
      .append('rect')
      .attr('y', bandTop[index] ?? 0)
      .attr('width', width)
      .attr('height', bandTall)
      .attr('fill', '#f1eee6');
  });
  // Where each level's block begins: what stays lies on the left, what goes on lies on the right, so that ribbons fall straight.
  const departmentX = inset;
  const townshipX = departmentX + px('keptDepartment');
  const splitX = departmentX + px('arrivals') + px('own') - px('split');
  const ownX = departmentX + px('arrivals');
  const nodeY = (index: 0 | 1 | 2) => bandTop[index] + bandTall - nodeTall - 6;
  const flow = svg.append('g');
  const fall = (name: 'down' | 'split', bareName: 'downBare' | 'splitBare', x: number, from: 0 | 1) => {
    const wide = px(name);
    const bare = px(bareName);
    const y = nodeY(from) + nodeTall;
    const tall = nodeY((from + 1) as 1 | 2) - y;
    rect(flow, x, y, wide - bare, tall, fills.means);
    rect(flow, x + wide - bare, y, bare, tall, fills.bare);
    rect(flow, x + wide - bare, y, bare, tall, `url(#flow-hatch-${id})`);
    const isBeside = x > 84;
    label(svg.append('g'), said(name), isBeside ? x - 7 : x + 6, bandTop[from] + bandTall + gapTall / 2, isBeside ? 'end' : 'start');
  };
  rect(flow, departmentX, top, px('arrivals'), nodeY(0) - top, fills.arriving);
  label(svg.append('g'), said('arrivals'), departmentX + 6, top + gapTall / 2);
  const ownTop = bandTop[0] + bandTall + 24;
  rect(flow, ownX, ownTop, px('own'), nodeY(1) - ownTop, fills.arriving);
  if (of('own') > 0) label(svg.append('g'), said('own'), ownX + 1, ownTop - 10);
  fall('down', 'downBare', townshipX, 0);
  fall('split', 'splitBare', splitX, 1);
  node(flow, departmentX, nodeY(0), px('keptDepartment'), px('arrivals'));
  node(flow, townshipX, nodeY(1), px('keptTownship'), px('own') + px('down'));
  node(flow, splitX, nodeY(2), px('keptCommittee'), px('split'));
  panel.bands.forEach(({ level, kept }, index) => {
    label(
      svg.append('g'),
      words.kept(words.bands[level], flowNumber(kept, language)),
      inset,
      (bandTop[index] ?? 0) + 15,
      'start',
      palette.ink,
      true,
    );
  });
  const laneStart = ownX + px('own') + 10;
  let x = laneStart;
  const lane = (name: keyof FlowWords['short'], from: number, to: number, labelAt: number, isCall = false) => {
    if (of(name) <= 0) return;
    const wide = Math.max(1.5, px(name));
    arrowUp(svg.append('g'), x, wide, from, to, isCall);
    stacked(svg.append('g'), words.short[name], flowNumber(of(name), language), x + wide + 5, labelAt);
    x += wide + laneLabel;
  };
  const lowerMiddle = bandTop[1] + bandTall + gapTall / 2;
  const upperMiddle = bandTop[0] + bandTall + gapTall / 2;
  lane('handedUp', bandTop[2] + 6, bandTop[1] + bandTall - 8, lowerMiddle);
  x = laneStart;
  lane('returned', bandTop[1] + 6, bandTop[0] + bandTall - 8, upperMiddle);
  lane('calls', bandTop[1] + 6, bandTop[0] + bandTall - 8, upperMiddle, true);
  lane('townshipAsks', bandTop[1] + 6, top + 2, upperMiddle);
  if (of('departmentAsks') > 0) {
    const wide = Math.max(1.5, px('departmentAsks'));
    const at = ownX + 10;
    arrowUp(svg.append('g'), at, wide, bandTop[0] + 6, top + 2, false);
    stacked(svg.append('g'), words.short.departmentAsks, flowNumber(of('departmentAsks'), language), at + wide + 5, top + gapTall / 2);
  }
  if (of('sideways') > 0) {
    const from = ownX + 8;
    arrowRight(svg.append('g'), from, nodeY(0) + nodeTall / 2, Math.max(1.5, px('sideways')));
    stacked(svg.append('g'), words.short.sideways, flowNumber(of('sideways'), language), from + 34, nodeY(0) + nodeTall / 2 - 2);
  }
  return svg;
}

function rect(group: Group, x: number, y: number, width: number, tall: number, fill: string): void {
  if (width <= 0 || tall <= 0) return;
  group.append('rect').attr('x', x).attr('y', y).attr('width', width).attr('height', tall).attr('fill', fill);
}

/** The block of a level: what stays is dark, what goes on lies light beside it. */
function node(group: Group, x: number, y: number, kept: number, all: number): void {
  rect(group, x, y, all, nodeTall, '#a3abb5');
  rect(group, x, y, Math.min(kept, all), nodeTall, fills.kept);
}

function label(
  group: Group,
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'end' = 'start',
  fill: string = palette.ink,
  isStrong = false,
): void {
  group
    .append('text')
    .attr('class', 'flow-label')
    .attr('x', x)
    .attr('y', y)
    .attr('dy', '0.34em')
    .attr('text-anchor', anchor)
    .attr('fill', fill)
    .attr('font-size', 12.5)
    .attr('font-weight', isStrong ? 600 : 400)
    .attr('paint-order', 'stroke')
    .attr('stroke', isStrong ? '#f1eee6' : palette.paper)
    .attr('stroke-width', isStrong ? 9 : 6)
    .attr('stroke-linejoin', 'round')
    .text(text);
}

/** A word with its number below it. */
function stacked(group: Group, word: string, number: string, x: number, y: number): void {
  label(group, word, x, y - 8);
  label(group, number, x, y + 8);
}

function arrowUp(group: Group, x: number, wide: number, from: number, to: number, isCall: boolean): void {
  const head = Math.min(12, 4 + wide / 2);
  const middle = x + wide / 2;
  group
    .append('path')
    .attr('d', `M${x},${from}V${to + head}H${x - 3}L${middle},${to}L${x + wide + 3},${to + head}H${x + wide}V${from}Z`)
    .attr('fill', isCall ? palette.paper : fills.up)
    .attr('stroke', fills.up)
    .attr('stroke-width', isCall ? 1.2 : 0)
    .attr('stroke-dasharray', isCall ? '3 2' : null);
}

function arrowRight(group: Group, x: number, middle: number, tall: number): void {
  const half = tall / 2;
  const length = 28;
  const head = Math.min(12, 4 + half);
  group
    .append('path')
    .attr(
      'd',
      `M${x},${middle - half}H${x + length - head}V${middle - half - 3}L${x + length},${middle}L${x + length - head},${middle + half + 3}V${middle + half}H${x}Z`,
    )
    .attr('fill', fills.up);
}

function drawKey(container: HTMLElement, id: string, words: FlowWords): void {
  const swatch = (fill: string) => (svg: Svg) => {
    svg.append('rect').attr('width', 22).attr('height', 14).attr('fill', fill);
  };
  const items = [
    { text: words.key.arriving, draw: swatch(fills.arriving) },
    { text: words.key.with, draw: swatch(fills.means) },
    {
      text: words.key.bare,
      draw: (svg: Svg) => {
        addHatch(svg, `flow-hatch-${id}-key`, fills.bareInk);
        swatch(fills.bare)(svg);
        swatch(`url(#flow-hatch-${id}-key)`)(svg);
      },
    },
    { text: words.key.kept, draw: swatch(fills.kept) },
    { text: words.key.up, draw: (svg: Svg) => arrowUp(svg.append('g'), 8, 6, 14, 0, false) },
    { text: words.key.call, draw: (svg: Svg) => arrowUp(svg.append('g'), 8, 6, 14, 0, true) },
  ];
  appendKey(container, items);
}
