import type { LessonStep } from '../../models/lesson-step.ts';
import one from './step-1.ts';
import two from './step-2.ts';
import three from './step-3.ts';
import four from './step-4.ts';
import five from './step-5.ts';
import six from './step-6.ts';
import seven from './step-7.ts';
import eight from './step-8.ts';

/** The lesson, in order. */
export const steps: readonly LessonStep[] = [one, two, three, four, five, six, seven, eight];
