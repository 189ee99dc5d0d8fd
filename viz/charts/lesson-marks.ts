/** How the lesson draws the two stories and a guess: colour with shape and dash, so that they differ in grey too. */
import type { Story } from '../models/study.ts';
import { appendKey, type KeyItem } from './key.ts';
import type { Group } from './marks.ts';
import { palette } from './palette.ts';

export const storyStyle: Readonly<Record<Story, { readonly color: string; readonly dash: string | null; readonly isHollow: boolean }>> = {
  blame: { color: palette.blue, dash: null, isHollow: false },
  overload: { color: palette.orange, dash: '7 4', isHollow: true },
};

/** Draws the mark of a story: a full dot, or a hollow square; in its colour unless another is given. */
export function drawStoryMark(
  group: Group,
  story: Story,
  x: number,
  y: number,
  radius: number,
  color: string = storyStyle[story].color,
): void {
  const { isHollow } = storyStyle[story];
  group
    .append('path')
    .attr('transform', `translate(${x},${y})`)
    .attr('d', storyShape(story, radius))
    .attr('fill', isHollow ? palette.paper : color)
    .attr('stroke', color)
    .attr('stroke-width', 2);
}

/** Outline of a story's mark at the origin. */
export function storyShape(story: Story, radius: number): string {
  const half = 0.9 * radius;
  if (storyStyle[story].isHollow) return `M${-half},${-half}H${half}V${half}H${-half}Z`;
  return `M${-radius},0A${radius},${radius} 0 1 1 ${radius},0A${radius},${radius} 0 1 1 ${-radius},0Z`;
}

/** Draws the mark of a guess: a diamond in ink. */
export function drawGuessMark(group: Group, x: number, y: number, radius: number): void {
  group
    .append('path')
    .attr('transform', `translate(${x},${y})`)
    .attr('d', `M0,${-radius}L${radius},0L0,${radius}L${-radius},0Z`)
    .attr('fill', palette.ink)
    .attr('stroke', palette.paper)
    .attr('stroke-width', 1.5);
}

/** Words of the key. */
export interface LessonKey {
  readonly guess: string | null;
  readonly stories: Readonly<Record<Story, string>> | null;
  readonly others?: readonly KeyItem[];
}

/** Puts the key under a picture. */
export function appendLessonKey(container: HTMLElement, { guess, stories, others = [] }: LessonKey): void {
  const items: KeyItem[] = [];
  if (guess !== null) items.push({ text: guess, draw: (svg) => drawGuessMark(svg.append('g'), 11, 7, 6) });
  if (stories !== null)
    for (const story of ['blame', 'overload'] as const)
      items.push({
        text: stories[story],
        draw: (svg) => {
          const { color, dash } = storyStyle[story];
          const line = svg.append('line').attr('x1', 0).attr('x2', 22).attr('y1', 7).attr('y2', 7);
          line.attr('stroke', color).attr('stroke-width', 2.5).attr('stroke-dasharray', dash);
          drawStoryMark(svg.append('g'), story, 11, 7, 4);
        },
      });
  appendKey(container, [...items, ...others]);
}
