import type { Tape } from '../tape.ts';
import type { World } from '../world.ts';

/**
 * Lays out what this week's decisions read: beliefs, load and believed conditions. Every decision of the week reads
 * `state.read` and `state.believed`, never the live beliefs, so that a tape of them freezes behaviour exactly.
 */
export function perceive(world: World, tape: Tape | null): void {
  const { state } = world;
  state.read.set(state.beliefs);
  if (tape !== null) tape.pass(state.read, state.believed);
}
