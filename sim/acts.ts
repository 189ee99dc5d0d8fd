/** What an act that nobody ordered, or one declined, brings the unit that took it: signed points, remembered and taught. */
import { teach } from './lessons.ts';
import { slot } from './parameters.ts';
import type { World } from './world.ts';

/**
 * Points of one case that was looked at, under signed stakes: what a failure costs as penalty, or (negative) what a clean case
 * earns as reward for not failing. The swing between the two is the same whichever sign the stake has.
 */
export function pointsOfCase(isFailure: boolean, points: number, penaltySlope: number, noFailureReward: number): number {
  return isFailure ? penaltySlope * points : -noFailureReward * points;
}

/** What a unit lives through: a failure that was found is remembered, as penalty or as reward lost; every case teaches. */
export function live(world: World, u: number, belief: number, isFound: boolean, isFailure: boolean, points: number, weight: number): void {
  const { state, c } = world;
  if (isFound && isFailure) state.stock[u] += weight * (c[slot.penaltySlope] + c[slot.noFailureReward]) * points;
  const taught = isFound ? pointsOfCase(isFailure, points, c[slot.penaltySlope], c[slot.noFailureReward]) : 0;
  teach(world, u, belief, taught, c[slot.actLearning] * weight);
}
