import type { Text } from '../errors.ts';
import type { ConditionName } from '../parameters.ts';

/** How an operation makes a slot's target value out of its present value. */
export type OperationKind = 'add' | 'multiply' | 'min' | 'max';

/**
 * One operation on one condition slot. At level l the slot becomes v + l (target - v), with target = op(v, amount):
 * linear in the level for every kind, so level 0 touches no byte and small levels do little.
 */
export interface Operation {
  readonly slot: ConditionName;
  readonly kind: OperationKind;
  readonly amount: number;
  /** The part of the reform this belongs to, which the paper names separately and which can be switched off alone. */
  readonly knob: string;
}

/** A reform: a stated change of what agents face, never of an outcome. */
export interface Intervention {
  readonly id: string;
  readonly dimension: 'ideas' | 'mechanism' | 'technology';
  readonly label: Text;
  readonly summary: Text;
  /** Where in the paper or elsewhere it stands. */
  readonly source: string;
  /** Who can dodge it and how (law 8). */
  readonly dodge: Text;
  readonly knobs: Readonly<Record<string, Text>>;
  readonly touches: readonly Operation[];
  /** Outcomes that this reform prices, gates, speeds up or defines: shown grey, counted for no claim. */
  readonly defines: readonly string[];
  /** Secondary outcomes that may count instead. */
  readonly secondary: readonly string[];
}

/** Declares an intervention; the type is the contract. */
export function defineIntervention(intervention: Intervention): Intervention {
  return intervention;
}
