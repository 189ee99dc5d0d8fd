import { select } from 'd3';
import type { QrCode } from '../models/qr.ts';

/** Light modules around a code, without which scanners do not find it. */
const quiet = 4;

/** Draws a code as one path on white: black on white whatever the colours of the page are. */
export function drawQr(container: HTMLElement, { size, rows }: QrCode, name: string): void {
  const root = select(container);
  root.selectAll('*').remove();
  const side = size + 2 * quiet;
  const svg = root
    .append('svg')
    .attr('viewBox', `0 0 ${side} ${side}`)
    .attr('role', 'img')
    .attr('aria-label', name)
    .attr('focusable', 'false')
    .attr('shape-rendering', 'crispEdges');
  svg.append('rect').attr('width', side).attr('height', side).attr('fill', '#ffffff');
  svg.append('path').attr('d', pathOf(rows)).attr('fill', '#000000');
}

/** One stroke for each run of dark modules in a row. */
function pathOf(rows: QrCode['rows']): string {
  const parts: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      const start = x;
      while (row[x + 1] === true) x++;
      parts.push(`M${start + quiet},${y + quiet}h${x + 1 - start}v1h${start - x - 1}z`);
    }
  }
  return parts.join('');
}
