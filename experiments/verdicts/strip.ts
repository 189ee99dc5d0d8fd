import { displayWidth, padded } from '../text-table.ts';
import { type Picture, type PictureRow, placeOf } from './picture.ts';

const width = 49;

/**
 * Draws a picture as text, a line for each row: `──┊──│──┊──[━━●━━]──`. The bounds of the band and zero are seen through an interval;
 * brackets and dot cover everything. Where an interval is narrower than its brackets, the dot stands alone.
 */
export function textStrip(picture: Picture): string {
  const labels = Math.max(...picture.rows.map(({ label }) => displayWidth(label)));
  return picture.rows.map((row) => `${padded(row.label, labels)}  ${lineOf(picture, row)}`).join('\n');
}

function lineOf(picture: Picture, { effect, lower95, upper95 }: PictureRow): string {
  const cell = (value: number) => Math.min(width - 1, Math.max(0, Math.round(placeOf(picture, value) * (width - 1))));
  const cells = Array.from({ length: width }, () => '─');
  const put = (value: number | null, mark: string) => {
    if (value !== null) cells[cell(value)] = mark;
  };
  const hasInterval = lower95 !== null && upper95 !== null;
  if (hasInterval) cells.fill('━', cell(lower95), cell(upper95) + 1);
  put(-picture.smallest, '┊');
  put(picture.smallest, '┊');
  put(0, '│');
  if (hasInterval && cell(lower95) < cell(upper95)) {
    put(lower95, '[');
    put(upper95, ']');
  }
  put(effect, '●');
  return cells.join('');
}
