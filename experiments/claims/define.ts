import type { ParameterName, ParameterValue, Text } from '../../sim/index.ts';
import type { ArmSpec, Effect } from '../evidence/question.ts';

/** What a sentence of the paper is, and how it enters: as a rule (in), as a result that must emerge (out), as a number fitted or checked. */
export type Kind = 'manifestation' | 'harm' | 'cause' | 'intervention' | 'quantity' | 'caveat';
export type ClaimRole = 'in' | 'out' | 'fit' | 'check';

interface Stated {
  /** C01 to C105. */
  readonly id: string;
  readonly kind: Kind;
  readonly role: ClaimRole;
  /** The claim in our own words. */
  readonly statement: Text;
  /** Section of the paper and a short phrase to find the place by. */
  readonly source: string;
  /** Dated lines: when thresholds were set, what was changed afterwards and why. */
  readonly log: readonly string[];
}

/** A claim that enters as a rule or parameter: it cannot count as a result. `where` says which rule or parameter it is. */
export interface AssumedClaim extends Stated {
  readonly role: 'in';
  readonly where: Text;
}

/** A claim the model cannot test, and the mechanism it lacks. */
export interface UntestableClaim extends Stated {
  readonly missing: Text;
}

/** A scenario inside declared ranges that turns the verdict by another mechanism than the claim's own knob. */
export interface Rival {
  readonly label: Text;
  /** Set in every arm, the baseline too. */
  readonly parameters: Readonly<Partial<Record<ParameterName, ParameterValue>>>;
}

/** A claim that is held against runs. */
export interface TestedClaim extends Stated {
  /** Arms besides `baseline`, by name. */
  readonly arms: Readonly<Record<string, ArmSpec>>;
  readonly effect: Effect;
  /** Sign that the paper's sentence predicts. */
  readonly predicted: 'positive' | 'negative';
  /** Smallest effect that matters, above zero, in the effect's unit; fixed before the first run. */
  readonly smallest: number;
  readonly unit: Text;
  /** Decisions under these null rules must not show the effect too. */
  readonly nulls: readonly ('random' | 'habit')[];
  /** What would make the test say nothing. */
  readonly voidIf: Text;
  /**
   * Why the arms price, gate or define by a parameter the very act that is read: a supported verdict is then `mechanical`. Where a reform does
   * it, the reform's own `defines` says so, and the runner finds it.
   */
  readonly priced?: Text;
  readonly rival?: Rival;
  /** Parameters the claim itself turns; a rival must leave them alone. */
  readonly knobs: readonly ParameterName[];
  /** Further effects shown beside the headline, without a say in the verdict. */
  readonly beside?: readonly Effect[];
}

export type Claim = AssumedClaim | UntestableClaim | TestedClaim;

/** Declares a claim; the type is the contract. */
export function defineClaim<T extends Claim>(claim: T): T {
  return claim;
}

/** Tells whether a claim is held against runs. */
export function isTested(claim: Claim): claim is TestedClaim {
  return 'effect' in claim;
}
