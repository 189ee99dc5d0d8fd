import { live } from './acts.ts';
import { logistic } from './arithmetic.ts';
import { slot } from './parameters.ts';
import { draw, matterWordB, P, second } from './random.ts';
import { B, Flag } from './state.ts';
import { count, T, type World } from './world.ts';

/** What is lost of the misfit by who follows the book, and by who adapts. */
const lostByBook = 1;
const lostByAdapting = 0.2;

/** Worth of adapting over following the book: what fits better pays and satisfies; what was decided alone can be held against one. */
export function worthOfAdapting(misfit: number, reward: number, motive: number, stake: number, actPoints: number): number {
  return 2 * misfit * (reward + motive) - stake * actPoints - 0.02;
}

/**
 * A new holder follows the book or adapts to how things are; adapting is an act, and can go wrong like one.
 * Returns the factor on its efficacy. Draws from `book`, `bookOutcome`.
 */
export function fitOf(world: World, part: number, unit: number): number {
  const { state, ground, c, keys, week } = world;
  const i = state.root[part];
  const misfit = state.misfit[i];
  const weight = state.weight[part];
  count(world, T.settledWeight, weight);
  if (misfit <= 0) {
    count(world, T.bookWeight, weight);
    return 1;
  }
  const { read, believed } = state;
  const sub = matterWordB(state.wordN[i], week, state.member[part] * 16 + ground.level[unit]);
  const reward = (state.flags[i] & Flag.growth) !== 0 ? believed[slot.growthReward] : believed[slot.resultReward];
  const actPoints = read[B.actPoints * ground.units + unit];
  const worth = worthOfAdapting(misfit, reward, state.motive[unit], believed[slot.outcomeStake], actPoints);
  if (draw(keys, P.book, state.wordA[i], sub) >= logistic(believed[slot.logitPrecision] * worth)) {
    count(world, T.bookWeight, weight);
    count(world, T.misfitWeight, weight * misfit);
    return 1 - lostByBook * misfit;
  }
  const isError = draw(keys, P.bookOutcome, state.wordA[i], sub) < c[slot.errorRate] * (1.6 - state.skill[unit]);
  const isFound = second() < c[slot.detectionCommission];
  const waived = isError ? (1 - c[slot.pardon]) * (1 - c[slot.earlyCorrection]) : 1;
  if (isError) count(world, T.errorHarm, weight * (1 - c[slot.earlyCorrection]));
  live(world, unit, B.actPoints, isFound, isError, waived * c[slot.errorPoints], weight);
  return 1 - lostByAdapting * misfit;
}
