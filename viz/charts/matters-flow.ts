import { type Selection, select, symbol, symbolCircle, symbolSquare } from 'd3';
import type { Language } from '../../sim/index.ts';
import { startWords } from '../i18n/start.ts';
import type { End } from '../models/flow-data.ts';
import { countsAt, levelAt, type MatterLife, type MattersFlowModel, type MattersPanel, stateAt } from '../models/matters-flow.ts';
import { appendKey } from './key.ts';
import { freshSvg, type Group } from './marks.ts';
import { palette } from './palette.ts';

export interface MattersFlowOptions {
  readonly language: Language;
  readonly width: number;
  /** Names of the three bands. */
  readonly bands: readonly string[];
}
/** A drawing that can show any week, in motion or as it lies at the end of the week. */
export interface MattersFlowDrawing {
  show(week: number, isMoving: boolean): void;
}

/** Names a week as drawing and controls both do: a moment belongs to the week that has begun. */
export function weekName(words: (typeof startWords)[Language], week: number): string {
  return words.week(String(Math.floor(week)));
}

const columns = 25;
const rows = 4;
const labelTall = 26;
/** The line that tells the week, under the bands. */
const weekTall = 22;
const gap = 26;
const widestStep = 23;
const edge = 4;
const narrowest = 280;
type State = End | 'open';
const stateColor: Readonly<Record<State, string>> = {
  open: palette.ink,
  resolved: palette.blue,
  paper: palette.orange,
  lapsed: palette.soft,
  undone: palette.soft,
};

/** Shape and filling tell the ends apart without colour. */
function markPath(state: State, radius: number): string {
  const area = Math.PI * radius * radius;
  if (state === 'paper') return `M0,${-radius}L${radius},0L0,${radius}L${-radius},0Z`;
  if (state === 'undone') return symbol(symbolSquare, area)() ?? '';
  return symbol(symbolCircle, state === 'open' ? 0.5 * area : 0.72 * area)() ?? '';
}

function paint(mark: Selection<SVGPathElement, unknown, null, undefined>, state: State, radius: number): void {
  const isFilled = state === 'open' || state === 'resolved';
  mark
    .attr('d', markPath(state, radius))
    .attr('fill', isFilled ? stateColor[state] : palette.paper)
    .attr('stroke', stateColor[state])
    .attr('stroke-width', isFilled ? 0 : Math.max(1.3, radius / 3.4));
}

/** Draws both regimes side by side, or under each other where there is no room: three bands, and each matter at its own place in them. */
export function drawMattersFlow(container: HTMLElement, model: MattersFlowModel, options: MattersFlowOptions): MattersFlowDrawing {
  const root = select(container);
  root.selectAll('*').remove();
  const isWide = options.width >= 700;
  const width = isWide ? Math.floor((options.width - 56) / 2) : options.width;
  const row = root.append('div').attr('class', 'matters-panels');
  const drawn = model.panels.map((panel) => {
    const cell = row.append('div').attr('class', 'matters-panel').node();
    return cell === null ? null : drawPanel(cell, panel, width, options);
  });
  drawKey(container, model, startWords[options.language]);
  return {
    show(week, isMoving) {
      for (const show of drawn) show?.(week, isMoving);
    },
  };
}

function drawPanel(
  cell: HTMLElement,
  panel: MattersPanel,
  width: number,
  { language, bands }: MattersFlowOptions,
): (week: number, isMoving: boolean) => void {
  const words = startWords[language];
  // Where the reader's type is larger, the picture is drawn smaller and shown larger.
  const zoom = Math.max(1, Math.min(width / narrowest, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1));
  const step = Math.min(widestStep, (width / zoom - 2 * edge) / columns);
  const radius = 0.4 * step;
  const bandTall = rows * step;
  const pitch = labelTall + bandTall + gap - 12;
  const inner = step * columns;
  const tall = 3 * pitch - gap + 14 + weekTall;
  select(cell).append('p').attr('class', 'drawing-title').text(panel.name[language]);
  const svg = freshSvg(select(cell), inner + 2 * edge, tall);
  svg
    .attr('viewBox', `${-edge} 0 ${inner + 2 * edge} ${tall}`)
    .attr('width', zoom * (inner + 2 * edge))
    .attr('height', zoom * tall);
  const x = (index: number) => step * ((index % columns) + 0.5);
  const y = (index: number, level: number) => level * pitch + labelTall + step * (Math.floor(index / columns) + 0.5);
  const counts = bands.map((name, level) => {
    const top = level * pitch + labelTall;
    svg
      .append('line')
      .attr('x1', -edge)
      .attr('x2', inner + edge)
      .attr('y1', top - 3)
      .attr('y2', top - 3)
      .attr('stroke', palette.ink);
    // All free places of a band in one path: dots as lines of no length.
    svg
      .append('path')
      .attr('d', panel.lives.map(({ index }) => `M${x(index)},${y(index, level)}h0`).join(''))
      .attr('stroke', palette.rule)
      .attr('stroke-width', 2.4)
      .attr('stroke-linecap', 'round');
    const label = (at: number, anchor: string, weight: number) =>
      svg
        .append('text')
        .attr('font-size', 13)
        .attr('x', at)
        .attr('y', top - 9)
        .attr('text-anchor', anchor)
        .attr('font-weight', weight)
        .attr('fill', palette.ink);
    label(-edge, 'start', 400).text(name);
    return label(inner + edge, 'end', 700);
  });
  // The week stands in the drawing itself: a picture taken of it in motion says which one it shows.
  const weekText = svg
    .append('text')
    .attr('class', 'matters-week')
    .attr('font-size', 13)
    .attr('x', inner + edge)
    .attr('y', tall - 6)
    .attr('text-anchor', 'end')
    .attr('fill', palette.ink);
  let shownWeek = '';
  const marks = panel.lives.map((life) => markOf(svg.append('g'), life, radius));
  return (week, isMoving) => {
    for (const mark of marks) mark(week, isMoving, x, y);
    const said = weekName(words, week);
    if (said !== shownWeek) weekText.text(said);
    shownWeek = said;
    for (const [level, count] of countsAt(panel, week, isMoving).entries()) counts[level]?.text(words.matters(String(count)));
  };
}

/** One matter; it is touched only when something about it has changed. */
function markOf(
  group: Group,
  life: MatterLife,
  radius: number,
): (week: number, isMoving: boolean, x: (index: number) => number, y: (index: number, level: number) => number) => void {
  const ring =
    life.blamed === null
      ? null
      : group
          .append('circle')
          .attr('r', radius + 2)
          .attr('fill', 'none')
          .attr('stroke', palette.ink)
          .attr('stroke-width', 1.8);
  const mark = group.append('path');
  let at: number | null | undefined;
  let state: State | undefined;
  let isBlamed: boolean | undefined;
  return (week, isMoving, x, y) => {
    const level = levelAt(life, week, isMoving);
    if (level !== at) {
      at = level;
      group.attr('visibility', level === null ? 'hidden' : 'visible');
      if (level !== null) group.attr('transform', `translate(${x(life.index)},${y(life.index, level).toFixed(2)})`);
    }
    const now = stateAt(life, week);
    if (now !== state) paint(mark, now, radius);
    state = now;
    const blamed = life.blamed !== null && week >= life.blamed.week;
    if (blamed !== isBlamed) ring?.attr('visibility', blamed ? 'inherit' : 'hidden');
    isBlamed = blamed;
  };
}

function drawKey(container: HTMLElement, model: MattersFlowModel, words: (typeof startWords)[Language]): void {
  const shown = new Set<State>(model.panels.flatMap(({ lives }) => lives.map(({ end }) => end)));
  const states = (['open', 'resolved', 'paper', 'lapsed', 'undone'] as const).filter((state) => state === 'open' || shown.has(state));
  appendKey(container, [
    ...states.map((state) => ({
      text: words.ends[state],
      draw: (svg: Parameters<Parameters<typeof appendKey>[1][number]['draw']>[0]) => {
        const mark = svg.append('g').attr('transform', 'translate(11,7)').append('path');
        paint(mark, state, 6);
      },
    })),
    {
      text: words.blamed,
      draw: (svg) => {
        svg
          .append('circle')
          .attr('cx', 11)
          .attr('cy', 7)
          .attr('r', 6)
          .attr('fill', 'none')
          .attr('stroke', palette.ink)
          .attr('stroke-width', 1.8);
      },
    },
  ]);
}
