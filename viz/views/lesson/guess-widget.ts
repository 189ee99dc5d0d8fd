import type { Language } from '../../../sim/index.ts';
import type { LessonWords } from '../../i18n/lesson-zh.ts';
import type { LessonStep } from '../../models/lesson-step.ts';

/** What a widget is made from. Values are a draft: they may not be a whole guess yet. */
export interface GuessContext {
  readonly step: LessonStep;
  readonly words: LessonWords;
  readonly language: Language;
  readonly values: readonly number[] | null;
  onChange(values: readonly number[]): void;
}

/** The controls by which a guess is set. */
export interface GuessWidget {
  readonly root: HTMLElement;
  /** Draws its picture again, for another width. */
  redraw(): void;
}

/** The type size of drawings: a little less than that of the page, so that they grow with it in projector mode. */
export function drawingFont(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(11, Math.min(20, 0.78 * (Number.isFinite(size) ? size : 16)));
}
