import type { Problem, Text } from '../../sim/index.ts';
import type { Factor } from '../design/define.ts';
import type { Table } from './table.ts';

/** What an analysis is asked. Which of these a method reads, and which it cannot do without, stands in its `needs`. */
export interface AnalysisOptions {
  /** Columns that were varied, in the order of the design. */
  readonly inputs?: readonly string[];
  /** Columns that were measured; most methods take one. */
  readonly outputs: readonly string[];
  /** Phrase that the method's own draws (resampling) start from. */
  readonly seed?: string;
  /** The factors behind the inputs, where the columns alone do not tell their ranges. */
  readonly factors?: readonly Factor[];
  /** Independent scrambles that the rows consist of, as equal blocks in the order of the design. */
  readonly scrambles?: number;
  /** Bound on the output from which a run counts: of interest (PRIM), satisfied (regret). */
  readonly threshold?: number;
  /** Which side of the threshold is of interest. */
  readonly side?: 'above' | 'below';
  /** Which direction of each output is the better one, in the order of `outputs`. */
  readonly better?: readonly ('higher' | 'lower')[];
  /** Column that names the policy (arm). */
  readonly policy?: string;
  /** Columns that together name the context (county, story, uncertain parameters). */
  readonly contexts?: readonly string[];
  /** Column that names the luck (seed or replicate); the same name means the same luck. */
  readonly luck?: string;
  /** The policy that the others are compared with. */
  readonly baseline?: string;
  /** Family of tests of each output, for corrections over families; without it all tests are one family. */
  readonly families?: Readonly<Record<string, string>>;
  /** Most boxes to look for. */
  readonly boxes?: number;
  /** Steps of the search to take, one for each box, instead of the method's own choice. */
  readonly chosen?: readonly number[];
  /** Observed values of the outputs. */
  readonly targets?: Readonly<Record<string, number>>;
  /** Fraction of the rows to accept. */
  readonly accept?: number;
  /** Rows that are taken for observed ones in turn, to see whether the method finds their inputs. */
  readonly trials?: number;
  /** How the columns are called in sentences; their names otherwise. */
  readonly labels?: Readonly<Record<string, Text>>;
}

export type OptionName = keyof AnalysisOptions;

/** What an analysis asks of the table it is given. */
export interface Needs {
  /** Ids of the designs whose rows fit; empty where any rows do that have the columns. */
  readonly designs: readonly string[];
  /** The design in words. */
  readonly text: Text;
  /** Options without which it cannot run, besides `outputs`. */
  readonly options: readonly OptionName[];
  /** Options that it also reads. */
  readonly also: readonly OptionName[];
  /** How many outputs it takes. */
  readonly outputs: 'one' | 'two' | 'any';
}

/** One method: rows in, numbers out; no files, no clock, no luck but from a seed phrase. */
export interface Analysis<Result extends object = object> {
  readonly id: string;
  readonly label: Text;
  readonly summary: Text;
  readonly needs: Needs;
  /** Everything that keeps the method from fitting the table, with the remedy; empty where it fits. */
  readonly refuse: (table: Table, options: AnalysisOptions) => Problem[];
  /** Works out the result. To be called only where `refuse` finds nothing. */
  readonly run: (table: Table, options: AnalysisOptions) => Result;
}

/** Declares an analysis; the type is the contract. */
export function defineAnalysis<Result extends object>(analysis: Analysis<Result>): Analysis<Result> {
  return analysis;
}
