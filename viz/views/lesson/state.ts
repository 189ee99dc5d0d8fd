import { decodeGuesses, encodeGuesses, type Guesses } from '../../lesson/guesses.ts';
import type { LinkField } from '../../link/field.ts';
import { integer } from '../../link/field.ts';

/** What the view looks at. */
export interface LessonState {
  /** Step from 1 to 8; 0 is the list of steps. */
  readonly step: number;
  /** What was guessed in each step; only what is locked stands in a link. */
  readonly guesses: Guesses;
}

export const lessonUsual: LessonState = { step: 0, guesses: {} };

const guessField: LinkField<LessonState> = {
  key: 'bets',
  write: ({ guesses }) => encodeGuesses(guesses),
  read: (text, problems) => ({ guesses: decodeGuesses(text, problems) }),
};

export const lessonFields: readonly LinkField<LessonState>[] = [integer<LessonState, 'step'>('step', 'step', 0, 8, 0), guessField];
