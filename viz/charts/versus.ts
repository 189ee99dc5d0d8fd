import { scaleLinear, select } from 'd3';
import type { Language } from '../../sim/index.ts';
import { formatDifference, formatInterval, scaleOf } from '../i18n/format.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { Verdict } from '../models/tradeoff.ts';
import { betterOf, type VersusCell, type VersusModel, type VersusRow } from '../models/versus.ts';
import { drawMark, type Svg } from './marks.ts';
import { palette, verdictColor } from './palette.ts';
import { drawSpan } from './rows.ts';

export interface VersusOptions {
  readonly language: Language;
  readonly messages: Catalogue;
  /** What a clear direction, or none, is called; and in how many seeds A was better. */
  readonly words: {
    readonly better: string;
    readonly worse: string;
    readonly unclear: string;
    readonly betterIn: (share: string) => string;
  };
}

const size = { width: 220, height: 26 };

/** Draws two arms' differences as a list: outcome by outcome, both stories side by side on one scale of the row. */
export function drawVersus(container: HTMLElement, model: VersusModel, options: VersusOptions): void {
  const root = select(container);
  root.selectAll('*').remove();
  const list = root.append('ol').attr('class', `versus-rows stories-${model.stories.length}`);
  const head = list.append('li').attr('class', 'versus-row versus-head').attr('aria-hidden', 'true');
  head.append('span');
  for (const { label } of model.stories) head.append('span').text(label[options.language]);
  for (const row of model.rows) {
    const item = list.append('li').attr('class', row.assumed === null ? 'versus-row' : 'versus-row muted');
    const name = item.append('p').attr('class', 'versus-name').text(row.outcome.label[options.language]);
    if (row.assumed !== null) name.append('small').text(options.messages.assumedShort);
    const bound = boundOf(row);
    for (const { id, label } of model.stories) {
      const cell = row.cells.find(({ story }) => story === id);
      const box = item.append('div').attr('class', 'versus-cell');
      box.append('span').attr('class', 'versus-story').text(label[options.language]);
      if (cell !== undefined) drawCell(box, row, cell, bound, options);
    }
  }
}

/** The larger side of everything in a row, so that both stories share a scale around zero. */
function boundOf({ cells }: VersusRow): number {
  return cells.reduce((most, { estimate }) => Math.max(most, Math.abs(estimate.lower95), Math.abs(estimate.upper95)), 0) || 1;
}

function verdictOf({ assumed, outcome }: VersusRow, { direction }: VersusCell): Verdict {
  if (assumed !== null) return 'assumed';
  if (direction === 0) return 'unclear';
  if (outcome.better === 'none') return 'trade';
  return direction === 1 ? 'gain' : 'loss';
}

type Box = ReturnType<typeof select<HTMLDivElement, unknown>>;

function drawCell(
  box: Pick<Box, 'append'>,
  row: VersusRow,
  cell: VersusCell,
  bound: number,
  { language, messages, words }: VersusOptions,
): void {
  const { outcome } = row;
  const { estimate, direction } = cell;
  const { factor } = scaleOf(outcome);
  const scale = scaleLinear([-factor * bound, factor * bound], [8, size.width - 8]);
  const verdict = verdictOf(row, cell);
  const middle = size.height / 2;
  const svg = box
    .append('svg')
    .attr('viewBox', `0 0 ${size.width} ${size.height}`)
    .attr('height', size.height)
    .attr('focusable', 'false')
    .attr('aria-hidden', 'true') as unknown as Svg;
  svg.append('line').attr('x1', scale(0)).attr('x2', scale(0)).attr('y1', 0).attr('y2', size.height).attr('stroke', palette.soft);
  const group = svg.append('g');
  const color = verdictColor[verdict];
  drawSpan(group, scale, [factor * estimate.lower95, factor * estimate.upper95], middle, 1.3, color);
  drawSpan(group, scale, [factor * estimate.lower80, factor * estimate.upper80], middle, 4, color);
  drawMark(group.append('g').attr('transform', `translate(${scale(factor * estimate.difference)},${middle})`), verdict, 5.2);
  const word = direction === 0 ? words.unclear : direction === 1 ? words.better : words.worse;
  const text = box.append('p').attr('class', 'versus-value');
  text.append('strong').text(formatDifference(outcome, estimate.difference, language, true));
  text.append('span').text(messages.inSquare(formatInterval(outcome, estimate.lower95, estimate.upper95, language)));
  text
    .append('span')
    .attr('class', 'versus-word')
    .text(
      outcome.better === 'none' || row.assumed !== null
        ? words.betterIn(betterOf(estimate))
        : `${word}${messages.clauseSeparator}${words.betterIn(betterOf(estimate))}`,
    );
}
