/**
 * What rules without foresight go by: how ready a unit is to take each of its options again. Reinforcement moves readiness by what was
 * lived through (Roth and Erev 1995, with forgetting), habit by mere use, imitation by use and by copying peers that fare better.
 */
import { note } from '../lessons.ts';
import { slot } from '../parameters.ts';
import { draw, P, weekWord } from '../random.ts';
import { B } from '../state.ts';
import type { World } from '../world.ts';

/** Most options that any level has. */
export const optionCount = 6;
/** Readiness at first, times twice a draw of the unit’s own: nests alike, look-alikes in a nest alike. */
const first = [
  [1, 1 / 3, 1 / 3, 1 / 3, 1, 1],
  [1, 1 / 3, 1 / 3, 1 / 3, 1, 1],
  [1, 1, 0, 0, 0, 0],
] as const;
/** Payoffs are counted from here, so that what is lived through can be less good but not bad without blame. */
const lowestPayoff = -2;
/** Readiness counts for no less than this: no option is forgotten for good. */
export const leastReadiness = 0.01;

/** Readiness at the start of a run. */
export function firstReadiness(level: number, option: number): number {
  return first[level][option];
}

/** Tells whether a rule chooses by experience rather than by expected worth. */
export function goesByExperience(rule: World['switches']['choiceRule']): boolean {
  return rule === 'reinforcement' || rule === 'imitation' || rule === 'habit';
}

/** A decision was taken: old readiness fades, what was done is strengthened by its payoff (reinforcement) or by use. Sinks in with the week’s lessons. */
export function experience(world: World, unit: number, option: number, payoff: number): void {
  const rule = world.switches.choiceRule;
  if (!goesByExperience(rule)) return;
  const gain = rule === 'reinforcement' ? Math.max(0, payoff - lowestPayoff) / 2 : 1;
  const rate = world.c[slot.reinforcementFade];
  for (let k = 0; k < optionCount; k++) note(world, unit, B.tried0 + k, k === option ? gain : 0, rate);
}

/** Blame reached a unit that had taken this option: under reinforcement it is less ready to take it again. */
export function experienceBlame(world: World, unit: number, option: number, size: number): void {
  if (world.switches.choiceRule === 'reinforcement')
    note(world, unit, B.tried0 + option, -blameWeighs * size, world.c[slot.reinforcementFade]);
}
/** Blame is rare; one case counts like so many decisions. */
const blameWeighs = 10;

let before = new Float64Array(64);

/** Under imitation, now and then a unit looks at one peer and, if that one fares better, goes half the way to what it does. Draws from `imitation`. */
export function imitate(world: World): void {
  if (world.switches.choiceRule !== 'imitation') return;
  const { state, ground, c, keys, week } = world;
  const units = ground.units;
  if (before.length < optionCount * units) before = new Float64Array(optionCount * units);
  for (let at = 0; at < optionCount * units; at++) before[at] = state.beliefs[B.tried0 * units + at];
  for (let u = 0; u < units; u++) {
    if (draw(keys, P.imitation, state.unitWord[u], weekWord(week, 0)) >= c[slot.imitationRate]) continue;
    const level = ground.level[u];
    const from = level === 0 ? 0 : level === 1 ? ground.firstTownship : ground.committeeStart[ground.place[u]];
    const many = level === 0 ? ground.departments : level === 1 ? ground.townships : ground.committeeCount[ground.place[u]];
    const peer = peerOf(world, u, from, from + many);
    if (peer === u || !(fortune(world, peer) > fortune(world, u))) continue;
    for (let k = 0; k < optionCount; k++) {
      const at = (B.tried0 + k) * units + u;
      state.beliefs[at] += 0.5 * (before[k * units + peer] - state.beliefs[at]);
    }
  }
}

/** The peer it looks at: the largest of draws keyed by both identities, so that no order of listing counts. */
function peerOf(world: World, u: number, from: number, to: number): number {
  const { ground, state, keys, week } = world;
  let peer = u;
  let most = -1;
  for (let other = from; other < to; other++) {
    if (other === u) continue;
    const level = ground.level[other];
    const identity = level === 0 ? ground.departmentId[other] : level === 1 ? ground.townshipId[ground.place[other]] : other - from;
    const luck = draw(keys, P.imitation, state.unitWord[u], weekWord(week, 1 + identity));
    if (luck <= most) continue;
    most = luck;
    peer = other;
  }
  return peer;
}

/** How well a unit fares: the less risk and load it lives with, the better. */
function fortune(world: World, u: number): number {
  const { state, ground, c } = world;
  return -c[slot.outcomeStake] * state.beliefs[B.risk * ground.units + u] - c[slot.loadWeight] * state.beliefs[B.load * ground.units + u];
}
