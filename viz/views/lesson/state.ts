import { integer } from '../../link/field.ts';
import type { LinkField } from '../../link/field.ts';

/** What the view looks at. */
export interface LessonState {
  /** Step from 1 to 8; 0 is the list of steps. */
  readonly step: number;
}

export const lessonUsual: LessonState = { step: 0 };

export const lessonFields: readonly LinkField<LessonState>[] = [integer<LessonState, 'step'>('step', 'step', 0, 8, 0)];
