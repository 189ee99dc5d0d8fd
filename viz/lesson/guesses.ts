/** Guesses of a class: what a guess of each step may be, and how all of them are written into a link and read back. */
import { type Problem, shown } from '../../sim/index.ts';

/** One value of a guess: bounds of a whole number. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What the values of a step's guess must be, and what must hold among them. */
export interface GuessShape {
  readonly values: readonly Bounds[];
  /** `hundred`: the first values add up to 100. `order`: they are 1, 2, 3 … in some order. `pair`: the first two differ, lower first. */
  readonly rule?: 'hundred' | 'order' | 'pair';
}

const many = (count: number, min: number, max: number): Bounds[] => Array.from({ length: count }, () => ({ min, max }));

export const stepNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type StepNumber = (typeof stepNumbers)[number];

/** The shape of each step's guess. Kept here and not in the step files, which are loaded with the view only. */
export const guessShapes: Readonly<Record<StepNumber, GuessShape>> = {
  // Of 42 letters, the township's own.
  1: { values: many(1, 0, 42) },
  // Percent at five stops: passed down, then met on paper only.
  2: { values: many(10, 0, 100) },
  // Tokens on four cells.
  3: { values: many(4, 0, 100), rule: 'hundred' },
  // Rank of each of four kinds of work.
  4: { values: many(4, 1, 4), rule: 'order' },
  // Real quality at four stops, 100 without pay for traces.
  5: { values: many(4, 40, 130) },
  // Hours of 40 with residents; whether doing nothing is safer (0), no different (1), less safe (2).
  6: { values: [...many(1, 0, 40), ...many(1, 0, 2)] },
  // Two of eight measures, by place in the list; change of burden and of effectiveness in percentage points.
  7: { values: [...many(2, 0, 7), ...many(2, -40, 40)], rule: 'pair' },
  // Burden in five years, 100 without the campaign; confidence in percent.
  8: { values: [...many(5, 40, 130), ...many(1, 50, 100)] },
};

/** A guess of one step. A draft can still be changed; `shown` is a result that was looked at without a guess. */
export interface Guess {
  readonly state: 'draft' | 'locked' | 'shown';
  /** Null as long as nothing was set. */
  readonly values: readonly number[] | null;
  /** Why, in a sentence; may be empty. */
  readonly why: string;
}
export type Guesses = Readonly<Partial<Record<StepNumber, Guess>>>;

/** Longest sentence that is kept, in characters. */
export const longestWhy = 120;
/** Longest text that is read as guesses at all. */
const longestText = 6000;

/** Keeps of a sentence what can be shown on one line: no control signs, no signs that turn the direction of writing, at most 120 characters. */
export function cleanWhy(text: string): string {
  const plain = text.normalize('NFC').replace(hiddenSigns, ' ').replace(/\s+/g, ' ').trim();
  return [...plain].slice(0, longestWhy).join('').trim();
}
const hiddenSigns = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Says whether values are a whole guess of a step. */
export function isGuess(step: StepNumber, values: readonly number[]): boolean {
  const { values: bounds, rule } = guessShapes[step];
  if (values.length !== bounds.length) return false;
  if (!values.every((value, at) => Number.isInteger(value) && value >= (bounds[at]?.min ?? 0) && value <= (bounds[at]?.max ?? 0)))
    return false;
  if (rule === 'hundred') return values.reduce((sum, value) => sum + value, 0) === 100;
  if (rule === 'order') return new Set(values).size === values.length;
  return rule !== 'pair' || (values[0] ?? 0) < (values[1] ?? 0);
}

/** Writes what was locked or looked at, `step~values~why;…`; null if there is nothing. Drafts stay in the page. */
export function encodeGuesses(guesses: Guesses): string | null {
  const parts = stepNumbers.flatMap((step) => {
    const guess = guesses[step];
    if (guess === undefined || guess.state === 'draft') return [];
    if (guess.state === 'shown' || guess.values === null) return [`${step}~-`];
    const why = cleanWhy(guess.why);
    return [`${step}~${guess.values.join('.')}${why === '' ? '' : `~${escaped(why)}`}`];
  });
  return parts.length === 0 ? null : parts.join(';');
}

/** Sentences may hold the signs that part guesses: they are written with `!`. */
const codes: Readonly<Record<string, string>> = { '!': '!!', ';': '!s', '~': '!t' };
const signs: Readonly<Record<string, string>> = { '!!': '!', '!s': ';', '!t': '~' };
const escaped = (text: string) => text.replace(/[!;~]/g, (sign) => codes[sign] ?? sign);
const unescaped = (text: string) => text.replace(/![!st]/g, (code) => signs[code] ?? code);

/** Reads guesses back; whatever is wrong goes to `problems`, and only whole guesses are taken. Never throws. */
export function decodeGuesses(text: string, problems: Problem[], key = 'bets'): Guesses {
  const refuse = (given: string, zh: string, en: string) => {
    problems.push({ where: key, given: shown(given.slice(0, 80)), allowed: { zh, en } });
  };
  if (text.length > longestText) {
    refuse(text, `至多 ${longestText} 个字符`, `at most ${longestText} characters`);
    return {};
  }
  const found: Partial<Record<StepNumber, Guess>> = {};
  for (const part of text.split(';')) {
    const match = /^([1-8])~(-|-?\d{1,3}(?:\.-?\d{1,3}){0,11})(?:~((?:[^!~;]|![!st])+))?$/u.exec(part);
    const step = stepNumbers.find((number) => String(number) === match?.[1]);
    if (match === null || step === undefined) {
      refuse(part, '“步骤~数值~理由”，各步以分号隔开', 'step~values~reason, steps parted by semicolons');
    } else if (found[step] !== undefined) {
      refuse(part, '每一步只出现一次', 'each step only once');
    } else if (match[2] === '-') {
      if (match[3] === undefined) found[step] = { state: 'shown', values: null, why: '' };
      else refuse(part, '没有猜想的步骤不带理由', 'no reason where there is no guess');
    } else {
      const values = (match[2] ?? '').split('.').map(Number);
      const why = unescaped(match[3] ?? '');
      if (!isGuess(step, values)) refuse(part, `第 ${step} 步所能填的数值`, `values that step ${step} can have`);
      else if (why !== cleanWhy(why))
        refuse(part, `一句话，至多 ${longestWhy} 字，不含控制符`, `one sentence of at most ${longestWhy} characters, no control signs`);
      else found[step] = { state: 'locked', values, why };
    }
  }
  return found;
}
