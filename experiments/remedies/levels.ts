/** Levels at which reforms cost the same hours. */

/** Levels have so many steps: two decimals. */
const steps = 100;

/** The middle one of numbers; of an even count, the mean of the two in the middle. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/**
 * The level at which a reform costs the budget, taking hours to be in proportion to the level: two decimals, above zero, at most 1. One that
 * costs less than the budget at full level, or nothing that can be measured, stays at full level.
 */
export function levelFor(budget: number, hoursAtFull: number | null): number {
  if (hoursAtFull === null || hoursAtFull <= budget || hoursAtFull <= 0) return 1;
  return Math.max(1, Math.round((steps * budget) / hoursAtFull)) / steps;
}
