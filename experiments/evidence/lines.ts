/** Lines of the journal of evidence. They share the head, and so the journal, with those of a sweep. */
import { type FailureLine, type JournalLine, lineText } from '../sweep/lines.ts';
import type { ArmValues } from './arm-values.ts';

/** One arm on one (setting, story, seed): a row for the whole, or one for each year. */
export interface ArmLine {
  readonly key: string;
  readonly model: string;
  readonly kind: 'run';
  readonly setting: string;
  readonly story: string;
  readonly seed: string;
  readonly arm: string;
  /** Values in the order of the outcomes, which the version of the line vouches for. */
  readonly rows: readonly ArmValues[];
}

export type EvidenceLine = ArmLine | FailureLine;

/** Writes a line. The writer of sweeps puts the head in order and passes on what follows it, whatever that is. */
export function evidenceBytes(line: EvidenceLine): Buffer {
  return Buffer.from(lineText(line as JournalLine));
}
