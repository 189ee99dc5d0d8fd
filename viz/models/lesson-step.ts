/** What a step of the lesson is: a data file of `lesson/steps`. */
import type { Arm, Text } from '../../sim/index.ts';
import type { StepNumber } from '../lesson/guesses.ts';

/**
 * Reads an outcome of an arm in one replicate: of all years, of one (0 is the first), or of the frozen run, in which the arm's conditions meet
 * the baseline's decisions. NaN where there is none.
 */
export type Read = (arm: string, outcome: string, part?: number | 'frozen') => number;

/** How numbers are written: already in the unit shown, so many decimals. */
export interface Scale {
  readonly unit: Text;
  readonly decimals: number;
}

/** One number that a guess can be held against. */
export interface Item {
  readonly id: string;
  readonly label: Text;
  readonly of: (read: Read) => number;
}

/** Numbers that are drawn together: guessed ones, or others that are shown beside them. */
export interface Series extends Scale {
  readonly id: string;
  readonly label: Text;
  readonly isGuessed: boolean;
  readonly items: readonly Item[];
}

/** A difference that the step is about, told with its interval after the run. */
export interface Contrast extends Scale {
  readonly id: string;
  readonly label: Text;
  readonly of: (read: Read) => number;
  /** Below this size it counts as no clear difference. */
  readonly smallest: number;
  /** Whether a measure itself defines what is compared: no finding, shown grey. */
  readonly isAssumed?: boolean;
}

export type GuessKind = 'number' | 'draw' | 'tokens' | 'rank' | 'pick';

/** A last value of a guess that is no part of its picture. */
export interface Extra {
  readonly question: Text;
  /** A number, or one of several answers. */
  readonly options: readonly Text[] | null;
  readonly unit: Text;
}

/** What is guessed. Bounds are those of `guessShapes`. */
export interface GuessSpec {
  readonly kind: GuessKind;
  /** What to do, in a sentence. */
  readonly task: Text;
  /** How near is near: what a hand can draw or a class can mean. */
  readonly tolerance: number;
  /** Where a curve starts, if its start is given. */
  readonly anchor: { readonly label: Text; readonly value: number } | null;
  /** Name of the line of stops, for curves. */
  readonly axis: Text | null;
  readonly extra: Extra | null;
}

export interface LessonStep {
  readonly number: StepNumber;
  readonly title: Text;
  readonly question: Text;
  /** Minutes in the lesson of 45 and of 90; null where it is prepared at home. */
  readonly minutes: { readonly short: number | null; readonly long: number };
  /** Whether it is one of the five full predict-then-reveal moments. */
  readonly isFull: boolean;
  /** The argument in our own words. */
  readonly argument: readonly Text[];
  readonly guess: GuessSpec;
  /** What is run: county, replicates, arms by name; the first is the baseline. */
  readonly run: {
    readonly county: 'default' | 'small';
    readonly replicates: number;
    readonly weeks: number;
    readonly arms: Readonly<Record<string, Arm>>;
    /** Whether it can be run again in the page: what is read from the log of events cannot. */
    readonly isLive: boolean;
    /** Whether each arm is run frozen, too, for its mechanical part. */
    readonly isFrozenToo?: boolean;
  };
  readonly series: readonly Series[];
  readonly contrasts: readonly Contrast[];
  /** Said after the run: what the paper reports, how to read the figure. */
  readonly after: readonly Text[];
  readonly discuss: { readonly question: Text; readonly lead: readonly Text[] };
  /** What is carried over to the next step. */
  readonly carry: Text;
  readonly claims: readonly string[];
}

/** Declares a step; the type is the contract. */
export function defineStep(step: LessonStep): LessonStep {
  return step;
}
