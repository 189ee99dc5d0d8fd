import { slot } from '../parameters.ts';
import { B, Flag, Instrument } from '../state.ts';
import type { World } from '../world.ts';
import { goesByExperience } from './experience.ts';
import { anticipatedFailure, signOfStake, stakeWorth, worthOfAsking } from './worth.ts';

/**
 * What a unit sees in one part when it decides on it: reward, size, load and the signed stake, all as read and believed.
 * One object is filled again for each decision.
 */
export class Prospect {
  reward = 0.5;
  /** The matter's work relative to what a unit of this size and level usually gets. */
  size = 0.5;
  load = 0.5;
  loadWeight = 0.5;
  private scale = 0.5;
  private penalty = 0.5;
  private gain = 0.5;
  private slope = 0.5;
  private units = 0;
  unit = 0;
  private read: Float64Array = new Float64Array(0);
  /** What handing on one’s own duty costs inside; how much the example of the level above weighs. */
  guilt = 0.5;
  norm = 0.5;

  /** Looks at `part` with the eyes of `unit`. A task without a letter binds its holder less (`informalDiscount`). */
  look(world: World, part: number, unit: number): void {
    const { state, ground } = world;
    const { read, believed } = state;
    const i = state.root[part];
    const flags = state.flags[i];
    const level = ground.level[unit];
    this.read = read;
    this.units = ground.units;
    this.unit = unit;
    this.reward = (flags & Flag.growth) !== 0 ? believed[slot.growthReward] * this.belief(B.hope) : believed[slot.resultReward];
    this.size =
      level === 2
        ? ((state.work[i] * state.weight[part]) / believed[slot.workHours]) *
          (believed[slot.departmentHours] / believed[slot.committeeHours])
        : state.work[i] / (believed[slot.workHours] * ground.scale[unit]);
    this.load = this.belief(B.load);
    this.loadWeight = believed[slot.loadWeight];
    this.guilt = believed[slot.motive] > 0 ? (believed[slot.shiftingGuilt] * state.motive[unit]) / believed[slot.motive] : 0;
    this.norm = believed[slot.normFromAbove] * this.belief(B.example);
    this.slope = believed[slot.loadSlope];
    const felt = state.instrument[part] === Instrument.informal ? believed[slot.informalDiscount] : 1;
    const scrutiny = (flags & Flag.hard) !== 0 ? 1 : believed[slot.softScrutiny];
    // Who goes by experience does not look ahead to accountability; it lives through it.
    this.scale = goesByExperience(world.switches.choiceRule)
      ? 0
      : felt * believed[slot.outcomeStake] * this.belief(B.risk) * state.severity[i] * scrutiny;
    this.penalty = signOfStake(believed[slot.penaltySlope], believed[slot.noFailureReward]);
    this.gain = believed[slot.penaltySlope] + believed[slot.noFailureReward] > 0 ? 1 - this.penalty : 0;
  }

  /** What the unit believes. */
  belief(belief: number): number {
    return this.read[belief * this.units + this.unit];
  }

  /** Failure expected of a holder of this efficacy and load. */
  failure(eta: number, load: number): number {
    return anticipatedFailure(eta, load, this.slope);
  }

  /** Worth of the stake if the believed share of blame reaches the unit and the matter fails with chance `fail`. */
  stake(shareBelief: number, fail: number, cover = 0): number {
    return stakeWorth(this.scale, this.belief(shareBelief) * (1 - cover), fail, this.penalty, this.gain);
  }
}

/** By instrument (letter, notice, informal): the belief in how much blame comes back, and the slot of its cost. */
export const shareOfInstrument = [-1, B.letterShare, B.noticeShare, B.informalShare] as const;
export const costOfInstrument = [-1, slot.letterCost, slot.noticeCost, slot.informalCost] as const;

/** Worth of asking the leadership for instruction, which takes part of the blame off and costs a wait. */
export function worthOfInstruction(believed: Float64Array, prospect: Prospect, failOwn: number): number {
  const { reward, loadWeight, load, size } = prospect;
  const wait = 1 / believed[slot.leaderAttention] + 1;
  const stake = prospect.stake(B.upShare, failOwn, believed[slot.upCover]);
  return worthOfAsking(
    reward,
    believed[slot.upReward],
    believed[slot.upCost],
    believed[slot.upWaitCost],
    wait,
    loadWeight,
    load,
    size,
    stake,
  );
}
