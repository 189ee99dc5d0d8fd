import { type Factor, type Plan, rowsOf } from '../../../experiments/design/define.ts';

/** Factors x1, x2 … from 0 to 1. */
export function cube(count: number): Factor[] {
  return Array.from({ length: count }, (_, i) => ({ id: `x${i + 1}`, kind: 'continuous', low: 0, high: 1 }));
}

/** All rows of a plan, as arrays of numbers. */
export function points(plan: Plan): number[][] {
  return [...rowsOf(plan)].map((row) => Object.values(row) as number[]);
}
