import { counties } from '../../../sim/index.ts';

/** A run in the default county on an office computer; a guess until one was measured. */
const defaultRunMs = 500;
const smallRunMs = 40;
const measured = new Map<string, number>();

/** Runs that the page does at once, as many as the engine opens workers. */
function lanes(): number {
  return Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
}

/** Remembers how long runs of a county took. */
export function noteTime(county: string, runs: number, ms: number): void {
  if (runs > 0) measured.set(county, ms / runs);
}

/** Estimates how long some runs of a county take, in milliseconds. */
export function estimateMs(county: string, runs: number): number {
  const committees = (id: string) => counties.find((one) => one.id === id)?.townships.reduce((sum, one) => sum + one.committees, 0) ?? 0;
  const guess = Math.max(smallRunMs, (defaultRunMs * committees(county)) / Math.max(1, committees('default'))) / lanes();
  return runs * (measured.get(county) ?? guess);
}
