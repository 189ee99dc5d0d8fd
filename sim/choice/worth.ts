/**
 * What a unit expects of each move: pure functions of beliefs, called by the week loop and by the analytic anchors.
 * One set of rules for every unit; stakes are signed, so that a reward for not failing is a penalty's mirror image.
 */

/** Expected failure of a holder: 1 − η / (1 + slope L²), never below 0. */
export function anticipatedFailure(eta: number, load: number, slope: number): number {
  const success = eta / (1 + slope * load * load);
  return success < 1 ? 1 - success : 0;
}

/** Shares of the stake that are paid as reward and as penalty; both 0 where nothing is at stake. */
export function signOfStake(penaltySlope: number, noFailureReward: number): number {
  const size = penaltySlope + noFailureReward;
  return size > 0 ? penaltySlope / size : 0;
}

/**
 * Worth of being the one held to account: F ρ s · share · (reward (1 − fail) − penalty · fail).
 * @param scale F ρ s, what is at stake · @param share believed chance that blame (or credit) reaches the unit
 * @param penalty part of the stake that is penalty (0 to 1) · @param reward part that is reward
 */
export function stakeWorth(scale: number, share: number, fail: number, penalty: number, reward: number): number {
  return scale * share * (reward * (1 - fail) - penalty * fail);
}

/** Worth of keeping a matter: its reward, less the weight of one's load on a matter of this size, plus the stake. */
export function worthOfKeeping(reward: number, loadWeight: number, load: number, size: number, stake: number): number {
  return reward - loadWeight * load * size + stake;
}

/** Worth of pushing down: part of the reward, credit for supervising, less costs, plus the stake that may come back. */
export function worthOfPushing(reward: number, handOn: number, credit: number, cost: number, stake: number): number {
  return handOn * reward + credit - cost + stake;
}

/** Worth of passing sideways: costs more the clearer the ownership is. */
export function worthOfPassing(cost: number, clarity: number, ambiguity: number, stake: number): number {
  return -cost - clarity * (1 - ambiguity) + stake;
}

/** Worth of asking for instruction: most of the reward, delay, the load that stays, and the stake under cover. */
export function worthOfAsking(
  reward: number,
  kept: number,
  cost: number,
  waitCost: number,
  wait: number,
  loadWeight: number,
  load: number,
  size: number,
  stake: number,
): number {
  return kept * reward - cost - waitCost * wait - loadWeight * load * size + stake;
}

/** Worth of an option that is refused with some chance, where refusal means keeping after all. */
export function worthIfRefusable(worth: number, chance: number, worthOfFallback: number): number {
  return worth + chance * (worthOfFallback - worth);
}

/**
 * The ratio of believed blame shares, shifted to kept, below which more perceived risk means more shifting:
 * b* = expected failure if kept ÷ expected failure below.
 */
export function turningPoint(failIfKept: number, failBelow: number): number {
  return failIfKept / failBelow;
}
