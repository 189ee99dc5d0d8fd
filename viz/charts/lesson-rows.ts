import { boundsOf, type Numbers } from '../models/lesson-run.ts';
import type { Story } from '../models/study.ts';
import { drawGuessMark, drawStoryMark, storyStyle } from './lesson-marks.ts';
import type { Group } from './marks.ts';
import { palette } from './palette.ts';
import { drawRows, drawSpan, type ListRow, type RowScale } from './rows.ts';

/** One number of a step with its guess, as a row. */
export interface LessonRow extends ListRow {
  readonly guess: number | null;
  readonly found: Readonly<Record<Story, Numbers>>;
}
export interface LessonRowsOptions {
  readonly extent: readonly [number, number];
  readonly axis: string;
  readonly tick: (value: number, decimals: number) => string;
  readonly zero: number | null;
}

const rowHeight = 56;
const offset: Readonly<Record<Story, number>> = { blame: 18, overload: 38 };

/** Draws rows: each story with its interval and the range of its seeds, the guess as an upright bar through both. */
export function drawLessonRows(container: HTMLElement, rows: readonly LessonRow[], options: LessonRowsOptions): void {
  drawRows(container, { rows, rowHeight, ...options, draw: drawRow });
}

function drawRow(group: Group, { guess, found }: LessonRow, scale: RowScale): void {
  for (const story of ['blame', 'overload'] as const) {
    const numbers = found[story];
    if (numbers === null) continue;
    const [mean, , , least, most] = numbers;
    const bounds = boundsOf(numbers);
    const { color } = storyStyle[story];
    const y = offset[story];
    drawSpan(group, scale, [least, most], y, 1, color);
    if (bounds !== null) drawSpan(group, scale, bounds, y, 5, color);
    drawStoryMark(group, story, scale(mean), y, 5);
  }
  if (guess === null) return;
  const x = scale(guess);
  group
    .append('line')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', 4)
    .attr('y2', rowHeight - 4)
    .attr('stroke', palette.ink)
    .attr('stroke-width', 2);
  drawGuessMark(group, x, rowHeight / 2, 7);
}
