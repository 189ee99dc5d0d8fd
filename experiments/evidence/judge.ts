/** Verdicts on claims, from effects over seeds: pure, in terms of numbers only. */
import { deviationOf, meanOf } from '../analysis/paired.ts';
import { centralProbability } from '../analysis/student.ts';
import { type Estimate, estimate } from '../analysis/verdict.ts';

/** What a claim says beforehand: the sign of its effect, and the smallest effect that matters. */
export interface Standard {
  readonly predicted: 'positive' | 'negative';
  readonly smallest: number;
}

/** Verdict in one story. `unclear`: the interval leaves it open. */
export type StoryVerdict = 'supported' | 'contradicted' | 'no effect' | 'unclear';
/** Verdict over stories. `flips`: two stories decide it in different ways. */
export type JointVerdict = StoryVerdict | 'flips';
/** `mechanical`: supported, but by construction or without any learning. */
export type Verdict = JointVerdict | 'mechanical' | 'assumed' | 'not testable';

/** An effect as the claim predicts it: positive means in the predicted direction. */
export function aligned(value: number, { predicted }: Standard): number {
  return predicted === 'positive' ? value : -value;
}

/** Judges the mean of an effect over seeds by its 95 % interval against the smallest effect that matters. */
export function judgeEstimate({ lower95, upper95 }: Pick<Estimate, 'lower95' | 'upper95'>, standard: Standard): StoryVerdict {
  if (lower95 === null || upper95 === null) return 'unclear';
  const [low, high] = standard.predicted === 'positive' ? [lower95, upper95] : [-upper95, -lower95];
  const { smallest } = standard;
  if (low > smallest) return 'supported';
  if (high < -smallest) return 'contradicted';
  if (low >= -smallest && high <= smallest) return 'no effect';
  return 'unclear';
}

export interface StoryJudgement extends Estimate {
  readonly verdict: StoryVerdict;
}

/** Judges an effect over the seeds of one story. */
export function judgeStory(values: readonly number[], standard: Standard): StoryJudgement {
  const found = estimate(values);
  return { ...found, verdict: judgeEstimate(found, standard) };
}

/** Tells whether a verdict says something. */
export function isDecided(verdict: JointVerdict): verdict is Exclude<StoryVerdict, 'unclear'> {
  return verdict !== 'unclear' && verdict !== 'flips';
}

/** Joins the verdicts of stories: the same stays, two that decide differently flip, else one that is unclear leaves it open. */
export function joinVerdicts(verdicts: readonly StoryVerdict[]): JointVerdict {
  const decided = new Set(verdicts.filter(isDecided));
  if (decided.size > 1) return 'flips';
  if (verdicts.length === 0 || verdicts.includes('unclear')) return 'unclear';
  return verdicts[0] as StoryVerdict;
}

/**
 * Tells whether an effect comes about by the new conditions alone, with nobody deciding anew: the frozen runs show more than half of it,
 * in the direction the claim predicts. Where the claim predicts the opposite of what conditions alone would do, its support is none of theirs.
 */
export function isMechanical(effect: number | null, frozen: number | null, standard: Standard): boolean {
  if (effect === null || frozen === null) return false;
  return aligned(frozen, standard) > 0 && Math.abs(frozen) > Math.abs(effect) / 2;
}

/**
 * One-sided chance of a mean at least as far beyond the smallest effect, in the predicted direction, if the true effect were just the
 * smallest one (Student's t). Null with fewer than two seeds.
 */
export function chanceOf(values: readonly number[], standard: Standard): number | null {
  const spread = deviationOf(values);
  if (spread === null) return null;
  const beyond = aligned(meanOf(values), standard) - standard.smallest;
  if (spread === 0) return beyond > 0 ? 0 : 1;
  const t = beyond / (spread / Math.sqrt(values.length));
  const tail = (1 - centralProbability(Math.abs(t), values.length - 1)) / 2;
  return t > 0 ? tail : 1 - tail;
}

/** The worse of several chances; null where one is not known. */
export function worstChance(chances: readonly (number | null)[]): number | null {
  const known = chances.filter((chance) => chance !== null);
  return known.length === 0 || known.length < chances.length ? null : Math.max(...known);
}

/** Holm's correction for many tests: the k-th smallest of m is multiplied by m - k + 1, none falls below one before it. Source: S. Holm, Scand. J. Stat. 6 (1979) 65. */
export function holm(chances: readonly number[]): number[] {
  const order = chances.map((chance, at) => ({ chance, at })).sort((a, b) => a.chance - b.chance || a.at - b.at);
  const corrected = new Array<number>(chances.length);
  let before = 0;
  for (const [rank, { chance, at }] of order.entries()) {
    before = Math.max(before, Math.min(1, chance * (chances.length - rank)));
    corrected[at] = before;
  }
  return corrected;
}

/** The class that one number falls into, without any interval. */
export function classOf(value: number, standard: Standard): Exclude<StoryVerdict, 'unclear'> {
  const one = aligned(value, standard);
  if (one > standard.smallest) return 'supported';
  return one < -standard.smallest ? 'contradicted' : 'no effect';
}

/** Share of single numbers, such as points of an ensemble, that fall in the class of a verdict; null where there is no such class or number. */
export function agreeingShare(values: readonly number[], verdict: JointVerdict, standard: Standard): number | null {
  if (!isDecided(verdict) || values.length === 0) return null;
  return values.filter((value) => classOf(value, standard) === verdict).length / values.length;
}

/** A verdict and the mean it rests on. */
export interface Found {
  readonly verdict: JointVerdict;
  readonly lower95: number | null;
  readonly upper95: number | null;
}

/**
 * Tells whether a rival turns a finding: two decided verdicts that differ, or, where one of them is open, another verdict whose interval lies
 * apart from the first.
 */
export function isTurned(without: Found, withRival: Found): boolean {
  if (without.verdict === withRival.verdict) return false;
  if (without.verdict !== 'unclear' && withRival.verdict !== 'unclear') return true;
  const [low, high] = [without.lower95, without.upper95];
  const [otherLow, otherHigh] = [withRival.lower95, withRival.upper95];
  if (low === null || high === null || otherLow === null || otherHigh === null) return false;
  return low > otherHigh || otherLow > high;
}
