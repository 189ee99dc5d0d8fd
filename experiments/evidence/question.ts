/**
 * What claims and reviewers' answers share: arms that are run against one baseline on the same luck, and effects read off them.
 * Arms that say the same thing are run once, whoever asks for them.
 */
import type { Arm, ArmIntervention, ParameterValue, Text } from '../../sim/index.ts';

/** What one arm changes against the baseline (full accountability, no reform). A regime, reforms, parameters or switches. */
export interface ArmSpec {
  readonly regime?: string;
  readonly interventions?: readonly ArmIntervention[];
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
}

/**
 * Reads an outcome of an arm on one (story, seed); NaN where the run has none, so that the pair does not count. `when`: nothing for the
 * whole of the reported weeks, a number for that year (0 is the first), 'mechanical' for the frozen run (decisions of the baseline
 * under the arm's conditions; NaN for arms of another regime or other parameters).
 */
export type Reader = (arm: string, outcome: string, when?: number | 'mechanical') => number;

/** One number to be read off the arms of one (story, seed). */
export interface Effect {
  /** What the number is, in words, with its sign: “shifting down, strong less weak penalty”. */
  readonly measure: Text;
  /** Plain arithmetic on readings; the runner averages over seeds. */
  readonly of: (read: Reader) => number;
}

/** The name under which every question finds the baseline. */
export const baselineName = 'baseline';

/** The arm a spec stands for. */
export function armOf(spec: ArmSpec): Arm {
  return {
    regime: spec.regime ?? 'full-accountability',
    interventions: spec.interventions ?? [],
    ...(spec.parameters === undefined ? {} : { parameters: spec.parameters }),
  };
}
