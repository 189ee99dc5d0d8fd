import type { ClaimBlock } from '../../experiments/verdicts/document.ts';
import { palette } from '../charts/palette.ts';
import { attribute, content } from './escape.ts';

const rowHeight = 42;
const top = 20;

/**
 * Draws the picture of a claim as SVG text: band, zero, and a line with a dot for each story. Places are percentages, so that the
 * drawing fills any width while letters and marks keep their size. Empty without a picture.
 */
export function svgStrip({ picture, pictureText, sideText }: Pick<ClaimBlock, 'picture' | 'pictureText' | 'sideText'>): string {
  if (picture === null) return '';
  const { low, high, smallest, expected, rows, decimals } = picture;
  const place = (value: number) => (100 * (value - low)) / (high - low);
  const at = (value: number) => `${place(value).toFixed(2)}%`;
  const foot = top + rows.length * rowHeight;
  const height = foot + 20;
  const line = (from: string, to: string, y1: number, y2: number, style: string) =>
    `<line x1="${from}" x2="${to}" y1="${y1}" y2="${y2}" ${style}/>`;
  const upright = (value: number, y: number, style: string) => line(at(value), at(value), y - 10, y + 10, style);
  const words = (x: string, y: number, anchor: string, text: string) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${content(text)}</text>`;
  // Band and zero are drawn line by line: the names of the stories stand in between, on clear ground.
  const ground = (y: number) =>
    [
      `<rect x="${at(-smallest)}" y="${y - 10}" width="${(place(smallest) - place(-smallest)).toFixed(2)}%" height="20" fill="${palette.track}"/>`,
      ...[-smallest, smallest].map((value) => upright(value, y, `stroke="${palette.faint}" stroke-dasharray="2 3"`)),
      upright(0, y, `stroke="${palette.ink}" stroke-width="1.2"`),
    ].join('');
  const side = expected === 'positive' ? words('100%', 13, 'end', `${sideText} →`) : words('0', 13, 'start', `← ${sideText}`);
  const drawn = rows.map(({ label, effect, lower95, upper95 }, index) => {
    const y = top + index * rowHeight + 30;
    const ink = palette.blue;
    const parts = [words('0', y - 14, 'start', label), ground(y)];
    if (lower95 !== null && upper95 !== null) {
      parts.push(line(at(lower95), at(upper95), y, y, `stroke="${ink}" stroke-width="3"`));
      for (const end of [lower95, upper95]) parts.push(line(at(end), at(end), y - 5, y + 5, `stroke="${ink}" stroke-width="1.5"`));
    }
    if (effect !== null)
      parts.push(`<circle cx="${at(effect)}" cy="${y}" r="5" fill="${ink}" stroke="${palette.paper}" stroke-width="1.5"/>`);
    return parts.join('');
  });
  // Numbers stand under the band's bounds where there is room beside that of zero.
  const isWide = place(smallest) - place(0) > 16;
  const number = (value: number) => `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(value === 0 ? 0 : decimals)}`;
  const ticks = [0, ...(isWide ? [-smallest, smallest] : [])].map((value) =>
    words(at(value), foot + 14, anchorOf(place(value)), number(value)),
  );
  return [
    `<svg class="strip" role="img" aria-label="${attribute(pictureText)}" width="100%" height="${height}" focusable="false">`,
    side,
    ...drawn,
    ...ticks,
    '</svg>',
  ].join('');
}

/** Numbers near an end of the axis stay inside the drawing. */
function anchorOf(percent: number): string {
  return percent < 6 ? 'start' : percent > 94 ? 'end' : 'middle';
}
