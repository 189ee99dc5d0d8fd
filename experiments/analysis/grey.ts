import { interventions, parseArm } from '../../sim/index.ts';
import type { PairedSummary } from './paired.ts';

/** The outcomes that an arm's interventions themselves price, gate, speed up or define. */
export function definedBy(arm: string): ReadonlySet<string> {
  const ids = new Set(
    parseArm(arm)
      .interventions.filter((one) => one.level > 0)
      .map((one) => one.id),
  );
  return new Set(interventions.filter((one) => ids.has(one.id)).flatMap((one) => one.defines));
}

/**
 * Tells whether a difference is an assumption rather than a finding and is shown grey: an intervention of the arm
 * defines the outcome, or the mechanical part exceeds half of the difference.
 */
export function isGrey(summary: Pick<PairedSummary, 'outcome' | 'difference' | 'mechanical'>, defined: ReadonlySet<string>): boolean {
  const { outcome, difference, mechanical } = summary;
  return defined.has(outcome) || (difference !== null && mechanical !== null && Math.abs(mechanical) > Math.abs(difference) / 2);
}
