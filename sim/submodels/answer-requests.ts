import { slot } from '../parameters.ts';
import { draw, matterWordB, P } from '../random.ts';
import { Counter, Flag, Scalar } from '../state.ts';
import type { World } from '../world.ts';

/**
 * The leadership answers requests for instruction with the attention that reforms leave it: by the queue rule, ties by key.
 * An instruction covers the asker, who then does the matter. Draws from `leadership` (ties).
 */
export function answerRequests(world: World): void {
  const { state, c } = world;
  const { scalars } = state;
  const taken = c[slot.measureAttention] * scalars[Scalar.levels];
  const left = c[slot.leaderAttention] - taken;
  scalars[Scalar.attention] = Math.min(2 * c[slot.leaderAttention] + 1, scalars[Scalar.attention] + Math.max(left, 0));
  while (scalars[Scalar.attention] >= 1) {
    const next = firstInQueue(world);
    if (next < 0) return;
    scalars[Scalar.attention] -= 1;
    state.flags[next] = (state.flags[next] & ~Flag.waiting) | Flag.covered;
    const part = state.firstPart[next];
    state.fresh[part] = world.switches.coveredMayBePushed ? 1 : 0;
    if (world.log !== null) world.log.answer(world, part);
  }
}

function firstInQueue(world: World): number {
  const { state, keys, week, switches } = world;
  let best = -1;
  let bestRank = Number.NEGATIVE_INFINITY;
  let bestKey = 0;
  for (let i = 0; i < state.counters[Counter.roots]; i++) {
    if ((state.flags[i] & Flag.waiting) === 0 || state.openParts[i] === 0 || state.waitingSince[i] >= week) continue;
    const rank = switches.queueRule === 'oldest' ? -state.waitingSince[i] : state.severity[i];
    if (rank < bestRank) continue;
    const key = draw(keys, P.leadership, state.wordA[i], matterWordB(state.wordN[i], 0, 0));
    if (rank > bestRank || key < bestKey) {
      best = i;
      bestRank = rank;
      bestKey = key;
    }
  }
  return best;
}
