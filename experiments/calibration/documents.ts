/** The two files that a calibration leaves behind, and the check that they are of the model they are used with. */
import { modelHash, ParameterError, type Problem, schemaVersion, shown } from '../../sim/index.ts';
import { commandText } from '../scenario-flags.ts';
import type { CheckResult } from './checks.ts';
import type { Branch, Parts } from './ensemble.ts';
import { rounded } from './prior.ts';
import type { Recovery } from './recovery.ts';

export const calibrationName = 'calibration.json';
export const ensembleName = 'ensemble.json';
/** Where the files lie that come with the project, from its folder. */
export const calibrationPath = `experiments/calibration/${calibrationName}`;
export const ensemblePath = `experiments/evidence/${ensembleName}`;
/** What does both files again. */
export const redoCommand = commandText(['calibrate', '--write']);

/** One point of the prior that agrees with the paper's fit patterns. */
export interface EnsemblePoint {
  readonly branch: 'blame' | 'overload';
  readonly parameters: Readonly<Record<string, number>>;
  /** Root mean square distance from the middles of the bands, in half-widths. */
  readonly distance: number;
}

export interface EnsembleDocument {
  readonly schemaVersion: number;
  readonly modelHash: string;
  readonly points: readonly EnsemblePoint[];
}

/** What was drawn, and what became of it. */
export interface DrawCounts {
  readonly asked: number;
  readonly used: number;
  readonly failed: number;
  /** Runs in which one of the fit patterns has no value. */
  readonly withoutValue: number;
}

/** What the bands of the paper leave of one parameter. */
export interface Narrowed {
  readonly id: string;
  readonly lower90: number;
  readonly upper90: number;
  /** Width of the accepted points' middle nine tenths over that of the prior, on the prior's scale. */
  readonly width: number;
  readonly isIdentified: boolean;
}

export interface BranchResult {
  readonly branch: Branch;
  readonly accepted: number;
  readonly chosen: number;
  /** Means over the accepted points of the branch; null where there are none. */
  readonly byBlame: number | null;
  readonly byLoad: number | null;
}

export interface CalibrationDocument {
  readonly schemaVersion: number;
  readonly modelHash: string;
  readonly command: string;
  readonly county: string;
  readonly regime: string;
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly seed: string;
  readonly draws: DrawCounts;
  readonly synthetic: DrawCounts;
  readonly prior: readonly {
    readonly id: string;
    readonly standard: number;
    readonly low: number;
    readonly high: number;
    readonly scale: 'log';
  }[];
  readonly statistics: Readonly<Record<string, readonly string[]>>;
  readonly recovery: Readonly<Record<string, Recovery>>;
  readonly acceptance: {
    readonly accepted: number;
    readonly of: number;
    readonly verdict: 'few' | 'many' | 'fair';
    readonly readings: readonly {
      readonly id: string;
      readonly low: number | null;
      readonly high: number | null;
      readonly shareInBand: number;
    }[];
    readonly parameters: readonly Narrowed[];
  };
  readonly branches: readonly BranchResult[];
  /** The two stories of the default calibration, sorted by the same rule. */
  readonly stories: readonly ({ readonly story: string; readonly branch: Branch; readonly seeds: number } & Parts)[];
  readonly checks: readonly CheckResult[];
  readonly unmet: readonly string[];
  readonly notScored: readonly string[];
}

/** A list of plain values over several lines: its indent and name, the values, and what follows it. */
const plainList = /^( *)((?:"[^"\n]*": )?)\[\n((?:\1 {2}[^[\]{}\n]*\n)+)\1\](,?)$/gm;
const lineWidth = 140;

/** Writes a file of ours, six digits a number and laid out as the formatter of the project wants it. */
export function documentText(document: object): string {
  const rounding = (_: string, value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? rounded(value) : value);
  const text = JSON.stringify(document, rounding, 2).replace(
    plainList,
    (whole, indent: string, name: string, values: string, end: string) => {
      const line = `${indent}${name}[${values.trim().replace(/,\n */g, ', ')}]${end}`;
      return line.length <= lineWidth ? line : whole;
    },
  );
  return `${text}\n`;
}

/** Reads a calibration. @throws ParameterError if it is none, or of another model; it names the command that redoes it. */
export function readCalibration(text: string, where: string = calibrationPath, hash = modelHash()): CalibrationDocument {
  return readOf<CalibrationDocument>(text, where, hash, 'recovery', (value) => typeof value === 'object' && value !== null);
}

/** Reads an ensemble. @throws ParameterError if it is none, or of another model; it names the command that redoes it. */
export function readEnsembleDocument(text: string, where: string = ensemblePath, hash = modelHash()): EnsembleDocument {
  return readOf<EnsembleDocument>(text, where, hash, 'points', Array.isArray);
}

function readOf<T extends { readonly modelHash: string }>(
  text: string,
  where: string,
  hash: string,
  field: string,
  isRight: (value: unknown) => boolean,
): T {
  const refuse = (given: string, zh: string, en: string) => {
    const problem: Problem = { where, given, allowed: { zh: `${zh}；重做：${redoCommand}`, en: `${en}; to redo it: ${redoCommand}` } };
    return new ParameterError([problem]);
  };
  let found: Record<string, unknown>;
  try {
    found = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw refuse(shown(text.slice(0, 40)), '完整的 JSON', 'whole JSON');
  }
  if (typeof found !== 'object' || found === null || typeof found.modelHash !== 'string' || !isRight(found[field]))
    throw refuse(shown(text.slice(0, 40)), `含 modelHash 与 ${field} 的校准文件`, `a file of calibrate, with modelHash and ${field}`);
  if (found.schemaVersion !== schemaVersion)
    throw refuse(`schemaVersion ${shown(found.schemaVersion)}`, `schemaVersion ${schemaVersion}`, `schemaVersion ${schemaVersion}`);
  if (found.modelHash !== hash)
    throw refuse(`modelHash ${shown(found.modelHash)}`, `现在的模型 ${hash} 的结果`, `results of the model as it is now, ${hash}`);
  return found as unknown as T;
}
