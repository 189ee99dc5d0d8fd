/**
 * The lines of a journal: JSON, one result each, with a checksum of all that follows it. The head has a fixed form, so that a line can be
 * checked and found without being parsed: {"sum":"16 digits","key":"32 digits","model":"25 digits","kind":"…".
 */
import { digestOf } from './identity.ts';
import { LineKind } from './run-index.ts';

/** Outcome values of one run; null where the measure has no meaning in it. */
export type Values = Readonly<Record<string, number | null>>;

interface Head {
  readonly key: string;
  /** Version of model and measures. */
  readonly model: string;
}

/** One arm-run with all outcomes there are, whichever the study asked for. */
export interface RunLine extends Head {
  readonly kind: 'run';
  readonly scenario: string;
  readonly seed: string;
  readonly story: string;
  readonly arm: string;
  /** Hash of the final state. */
  readonly hash: string;
  readonly outcomes: Values;
}

/** The frozen run that belongs to an arm-run and a baseline. */
export interface MechanicalLine extends Head {
  readonly kind: 'mechanical';
  readonly outcomes: Values;
}

/** A run that has no numbers: thrown by the model, or taken down with its worker. */
export interface FailureLine extends Head {
  readonly kind: 'failure';
  readonly cause: 'threw' | 'worker';
  readonly message: string;
  readonly replay: string;
}

export type JournalLine = RunLine | MechanicalLine | FailureLine;

const sumStart = '{"sum":"'.length;
const bodyStart = sumStart + 16 + '",'.length;
const keyStart = bodyStart + '"key":"'.length;
const modelStart = keyStart + 32 + '","model":"'.length;
const kindStart = modelStart + 25 + '","kind":"'.length;
const newline = 10;

/** Writes a line, its newline included. */
export function lineText({ key, model, kind, ...rest }: JournalLine): string {
  const body = `${JSON.stringify({ key, model, kind, ...rest }).slice(1)}\n`;
  return `{"sum":"${sumOf(Buffer.from(body))}",${body}`;
}

/** What the head of a line says. */
export interface LineHead {
  readonly key: string;
  readonly model: string;
  readonly kind: number;
}

/** Reads the head of a line (newline included); undefined where the line is torn or its bytes are not what they were. */
export function headOf(line: Buffer): LineHead | undefined {
  if (line.length < kindStart + 10 || line[line.length - 1] !== newline) return undefined;
  if (line.toString('latin1', sumStart, sumStart + 16) !== sumOf(line.subarray(bodyStart))) return undefined;
  const kind = { r: LineKind.run, m: LineKind.mechanical, f: LineKind.failure }[line.toString('latin1', kindStart, kindStart + 1)];
  if (kind === undefined) return undefined;
  return { key: line.toString('latin1', keyStart, keyStart + 32), model: line.toString('latin1', modelStart, modelStart + 25), kind };
}

/** Reads a whole line that was checked before. */
export function parseLine(line: Buffer): JournalLine {
  const { sum: _, ...rest } = JSON.parse(line.toString('utf8')) as JournalLine & { readonly sum: string };
  return rest as JournalLine;
}

function sumOf(bytes: Buffer): string {
  return digestOf(bytes, 16);
}
