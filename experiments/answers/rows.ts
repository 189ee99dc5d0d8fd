/** What the answers share: rows made of a reading of one outcome, with labels in both languages. */
import { interventions, outcomes, type Text } from '../../sim/index.ts';
import type { ArmSpec, Reader } from '../evidence/question.ts';
import { baselineName } from '../evidence/question.ts';
import type { Answer, AnswerRow } from './define.ts';

/** An answer that is asked in several counties, each by itself; others are asked in the county of the scale. */
export interface LocalAnswer extends Answer {
  readonly counties: readonly string[];
}

/** The counties an answer names; undefined where it is content with that of the scale. */
export function countiesOf(answer: Answer): readonly string[] | undefined {
  return 'counties' in answer ? (answer as LocalAnswer).counties : undefined;
}

/** A row on one outcome: what is said of it, and how it is read off the arms. */
export function row(label: Text, outcome: string, of: (read: (arm: string) => number, all: Reader) => number): AnswerRow {
  const found = outcomes.find(({ id }) => id === outcome);
  const name = found?.label ?? { zh: outcome, en: outcome };
  const full = { zh: `${label.zh}：${name.zh}`, en: `${label.en}: ${name.en}` };
  return {
    label: full,
    unit: found?.unit ?? { zh: '', en: '' },
    effect: { measure: full, of: (read) => of((arm) => read(arm, outcome), read) },
  };
}

/** A row on one arm less another (the baseline, unless said otherwise). */
export function difference(label: Text, outcome: string, arm: string, from: string = baselineName): AnswerRow {
  return row(label, outcome, (read) => read(arm) - read(from));
}

/** The same difference for several outcomes. */
export function differences(label: Text, measured: readonly string[], arm: string, from?: string): AnswerRow[] {
  return measured.map((outcome) => difference(label, outcome, arm, from));
}

/** An arm that sets parameters, in the baseline’s regime unless said otherwise. */
export function setting(parameters: NonNullable<ArmSpec['parameters']>, regime?: string): ArmSpec {
  return regime === undefined ? { parameters } : { regime, parameters };
}

/** The name of a reform. */
export function reformLabel(id: string): Text {
  return interventions.find((one) => one.id === id)?.label ?? { zh: id, en: id };
}

/** A text of pieces. */
export function joined(...parts: readonly Text[]): Text {
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

/** The mean of numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
