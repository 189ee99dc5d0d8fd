import type { Text } from '../../sim/index.ts';
import type { ArmSpec, Effect } from '../evidence/question.ts';
import type { Stage } from '../evidence/scales.ts';

/** One line of an answer: an effect with its interval. */
export interface AnswerRow {
  readonly label: Text;
  readonly unit: Text;
  readonly effect: Effect;
}

/** A reviewer's question, answered by runs: effects with intervals, no verdict. */
export interface Answer {
  readonly id: string;
  readonly question: Text;
  /** Arms besides `baseline`, by name. */
  readonly arms: Readonly<Record<string, ArmSpec>>;
  readonly rows: readonly AnswerRow[];
  /** What to keep in mind when reading the rows. */
  readonly note: Text;
  /** Stages of the evidence it is asked in; only `default` without it. */
  readonly settings?: readonly Stage[];
}

/** Declares an answer; the type is the contract. */
export function defineAnswer<T extends Answer>(answer: T): T {
  return answer;
}
