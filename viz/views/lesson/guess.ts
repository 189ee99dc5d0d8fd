import { createDrawGuess } from './guess-draw.ts';
import { createNumberGuess } from './guess-number.ts';
import { createPickGuess } from './guess-pick.ts';
import { createRankGuess } from './guess-rank.ts';
import { createTokensGuess } from './guess-tokens.ts';
import type { GuessContext, GuessWidget } from './guess-widget.ts';

const makers = {
  number: createNumberGuess,
  draw: createDrawGuess,
  tokens: createTokensGuess,
  rank: createRankGuess,
  pick: createPickGuess,
} as const;

/** Makes the widget of a step's guess. */
export function createGuess(context: GuessContext): GuessWidget {
  return makers[context.step.guess.kind](context);
}

/** Says what a draft still lacks. */
export function missingIn({ step, words }: Pick<GuessContext, 'step' | 'words'>, values: readonly number[] | null): string {
  const { kind, extra } = step.guess;
  if (kind === 'tokens') return words.missing.tokens(String(Math.abs(100 - (values ?? []).reduce((sum, value) => sum + value, 0))));
  if (kind === 'number' && extra !== null && values !== null && (values[0] ?? -1) >= 0) return words.missing.choice;
  return words.missing[kind];
}
