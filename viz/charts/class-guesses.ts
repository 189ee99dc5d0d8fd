import type { Language } from '../../sim/index.ts';
import { formatNumber } from '../i18n/format.ts';
import type { GuessedChoice, GuessedNumber, StepGuesses } from '../models/class-aggregate.ts';
import type { Group } from './marks.ts';
import { palette } from './palette.ts';
import { drawRows, drawSpan, type ListRow, type RowScale } from './rows.ts';

/** What the chart says in the page's language. */
export interface ClassGuessWords {
  readonly median: (value: string) => string;
  readonly from: (min: string, max: string) => string;
  readonly people: (count: string) => string;
  readonly guessAxis: (unit: string) => string;
  readonly countAxis: string;
}

const rowHeight = 40;
/** Area of a dot for one person, and the largest radius. */
const unitRadius = 4;
const largestRadius = 15;

interface NumberRow extends ListRow {
  readonly one: GuessedNumber;
}

/** Draws what a class guessed in one step: dots by value, larger where more guessed the same, a bar at the middle one. */
export function drawClassGuesses(container: HTMLElement, step: StepGuesses, words: ClassGuessWords, language: Language): void {
  container.replaceChildren();
  for (const numbers of byBounds(step.numbers)) {
    const [first] = numbers;
    if (first === undefined) continue;
    const { bounds, unit } = first;
    const part = container.appendChild(document.createElement('div'));
    drawRows<NumberRow>(part, {
      rows: numbers.map((one, at) => ({
        key: String(at),
        number: '',
        name: one.label[language],
        remark: '',
        values: [
          words.median(written(one.spread.median, language)),
          words.from(written(one.spread.min, language), written(one.spread.max, language)),
        ],
        isMuted: false,
        one,
      })),
      rowHeight,
      extent: [bounds.min, bounds.max],
      axis: words.guessAxis(unit[language]),
      // Guesses are whole numbers: a tick between two of them says nothing.
      tick: (value) => (Number.isInteger(value) ? formatNumber(value, 0, language) : ''),
      zero: bounds.min < 0 ? 0 : null,
      draw: (group, { one }, scale) => drawDots(group, one, scale),
    });
  }
  for (const choice of step.choices) drawChoice(container.appendChild(document.createElement('div')), choice, words, language);
}

function written(value: number, language: Language): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1, language);
}

/** Numbers of the same unit and bounds share an axis. */
function byBounds(numbers: readonly GuessedNumber[]): GuessedNumber[][] {
  const groups = new Map<string, GuessedNumber[]>();
  for (const one of numbers) {
    const key = `${one.bounds.min} ${one.bounds.max} ${one.unit.en}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function drawDots(group: Group, { spread, tallies }: GuessedNumber, scale: RowScale): void {
  const middle = rowHeight / 2;
  drawSpan(group, scale, [spread.min, spread.max], middle, 1.3, palette.faint);
  for (const { value, count } of tallies)
    group
      .append('circle')
      .attr('cx', scale(value))
      .attr('cy', middle)
      .attr('r', Math.min(largestRadius, unitRadius * Math.sqrt(count)))
      .attr('fill', palette.blue)
      .attr('fill-opacity', 0.55)
      .attr('stroke', palette.blue);
  group
    .append('line')
    .attr('x1', scale(spread.median))
    .attr('x2', scale(spread.median))
    .attr('y1', 3)
    .attr('y2', rowHeight - 3)
    .attr('stroke', palette.ink)
    .attr('stroke-width', 2.4);
}

function drawChoice(container: HTMLElement, { label, options }: GuessedChoice, words: ClassGuessWords, language: Language): void {
  const title = document.createElement('p');
  title.className = 'drawing-title';
  title.textContent = label[language];
  const rows = document.createElement('div');
  container.append(title, rows);
  const most = Math.max(1, ...options.map(({ count }) => count));
  drawRows(rows, {
    rows: options.map(({ label: name, count }, at) => ({
      key: String(at),
      number: '',
      name: name[language],
      remark: '',
      values: [words.people(String(count))],
      isMuted: count === 0,
      count,
    })),
    rowHeight: 26,
    extent: [0, most],
    axis: words.countAxis,
    tick: null,
    zero: 0,
    draw: (group, { count }, scale) => {
      group
        .append('rect')
        .attr('x', scale(0))
        .attr('y', 6)
        .attr('width', Math.max(0, scale(count) - scale(0)))
        .attr('height', 14)
        .attr('fill', palette.blue);
    },
  });
}
