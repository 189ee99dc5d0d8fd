import { select } from 'd3';
import type { Svg } from './marks.ts';

/** One entry of a key: a small drawing and what it means. */
export interface KeyItem {
  readonly text: string;
  readonly draw: (svg: Svg) => void;
}

/** Puts a key of 22 by 14 px drawings under a picture. */
export function appendKey(container: HTMLElement, items: readonly KeyItem[]): void {
  const key = select(container).append('div').attr('class', 'key');
  for (const { text, draw } of items) {
    const item = key.append('span').attr('class', 'key-item');
    draw(
      item
        .append('svg')
        .attr('width', 22)
        .attr('height', 14)
        .attr('viewBox', '0 0 22 14')
        .attr('focusable', 'false')
        .attr('aria-hidden', 'true'),
    );
    item.append('span').text(text);
  }
}
