import { live } from '../acts.ts';
import { logistic } from '../arithmetic.ts';
import { slot } from '../parameters.ts';
import { draw, P, second, weekWord } from '../random.ts';
import { B } from '../state.ts';
import { count, H, spend, T, type World } from '../world.ts';

/** Worth of acting over not acting: benefit and motive, reward, the time it takes at one's load, and what each risks. */
export function worthOfActing(
  benefit: number,
  reward: number,
  timePrice: number,
  load: number,
  stake: number,
  actPoints: number,
  omitPoints: number,
): number {
  return benefit + reward - timePrice * (0.5 + load) - stake * (actPoints - omitPoints);
}

/** What doing is worth for one's career: as far as promotion goes by it, and posts fall free. */
export function worthOfCareer(believed: Float64Array): number {
  return careerWorth * believed[slot.promotionOnDoing] * believed[slot.careerRate];
}
const careerWorth = 0.5;

/** Expected sanction of an act: chance of error, found and punished, less the part pardoned and corrected in time. */
export function riskOfActing(errorChance: number, detection: number, pardon: number, correction: number, points: number): number {
  return errorChance * detection * (1 - pardon) * (1 - correction) * points;
}

/** Expected sanction of a declined chance: it was needed, and found. */
export function riskOfOmitting(need: number, detection: number, points: number): number {
  return need * detection * points;
}

/**
 * Chances to act that nobody ordered: taken or declined on learned risks, with hours, errors of commission and omissions.
 * Nothing here touches morale. Draws from `initiative`, `initiativeOutcome`.
 */
export function takeInitiative(world: World): void {
  const { ground, state, c, keys, week } = world;
  const { read, believed } = state;
  const units = ground.units;
  for (let u = 0; u < units; u++) {
    const word = state.unitWord[u];
    if (draw(keys, P.initiative, word, weekWord(week, 0)) >= c[slot.initiativeChance]) continue;
    const benefit = second() * (believed[slot.initiativeBenefit] + state.motive[u]);
    count(world, ground.level[u] === 0 ? T.chancesDepartment : T.chancesBase, 1);
    const worth = worthOfActing(
      benefit,
      believed[slot.resultReward] + worthOfCareer(believed),
      believed[slot.initiativePrice],
      read[B.load * units + u],
      believed[slot.outcomeStake],
      read[B.actPoints * units + u],
      read[B.omitPoints * units + u],
    );
    const isTaken = draw(keys, P.initiative, word, weekWord(week, 1)) < logistic(believed[slot.logitPrecision] * worth);
    if (isTaken) act(world, u, word);
    else omit(world, u, word);
  }
}

/** What an act counts in the year's score of doing, beside coverage by weight of what was due. */
const actScore = 0.02;

function act(world: World, u: number, word: number): void {
  const { ground, state, scratch, c, keys, week } = world;
  const level = ground.level[u];
  const hours = Math.min(0.5 * scratch.free[u], c[slot.initiativeHours] * (level === 2 ? 1 : 3));
  spend(world, u, H.initiative, hours);
  scratch.free[u] -= hours;
  count(world, level === 0 ? T.actsDepartment : T.actsBase, 1);
  state.doing[u] += actScore;
  const isError = draw(keys, P.initiativeOutcome, word, weekWord(week, 0)) < c[slot.errorRate] * (1.6 - state.skill[u]);
  const isFound = second() < c[slot.detectionCommission];
  if (isError) {
    count(world, T.commissionErrors, 1);
    count(world, T.errorHarm, 1 - c[slot.earlyCorrection]);
    if (isFound && c[slot.penaltySlope] > 0) count(world, T.commissionPunished, 1);
  }
  const waived = isError ? (1 - c[slot.pardon]) * (1 - c[slot.earlyCorrection]) : 1;
  live(world, u, B.actPoints, isFound, isError, waived * c[slot.errorPoints], 1);
}

function omit(world: World, u: number, word: number): void {
  const { c, keys, week } = world;
  const isNeeded = draw(keys, P.initiativeOutcome, word, weekWord(week, 1)) < c[slot.omissionNeed];
  const isFound = second() < c[slot.detectionOmission];
  if (isNeeded) {
    count(world, T.omissionsNeeded, 1);
    if (isFound && c[slot.penaltySlope] > 0) count(world, T.omissionsPunished, 1);
  }
  live(world, u, B.omitPoints, isFound, isNeeded, c[slot.omissionPoints], 1);
}
