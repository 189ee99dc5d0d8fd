/**
 * What a week's cases teach. Cases are noted as they happen and sink in together at the end of the week, so that neither the
 * order of units nor of matters decides what is learned.
 */
import { slot } from './parameters.ts';
import { beliefCount } from './state.ts';
import type { World } from './world.ts';

/** Cases of one week, by belief and unit: what is left of the old belief, the sum of rates, the sum of rate x what was seen. */
export interface Lessons {
  readonly kept: Float64Array;
  readonly rates: Float64Array;
  readonly seen: Float64Array;
}

/** Allocates room for the lessons of so many units, none noted yet. */
export function createLessons(units: number): Lessons {
  const length = beliefCount * units;
  return { kept: new Float64Array(length).fill(1), rates: new Float64Array(length), seen: new Float64Array(length) };
}

/** Forgets what was noted and has not sunk in. */
export function clearLessons({ kept, rates, seen }: Lessons): void {
  kept.fill(1);
  rates.fill(0);
  seen.fill(0);
}

/** Notes one case for one belief of one unit, who learns from it at `rate` (0 to 1). */
export function note(world: World, unit: number, belief: number, what: number, rate: number): void {
  const { kept, rates, seen } = world.scratch.lessons;
  const at = belief * world.ground.units + unit;
  kept[at] *= 1 - rate;
  rates[at] += rate;
  seen[at] += rate * what;
}

/**
 * Notes a case of `unit`: it learns at `ownWeight` times the rate (at most 1), and those who watch it at the rate. Peers are all
 * departments, all townships, or the committees of one township; with `publicity` they learn at so many times the rate.
 */
export function teach(world: World, unit: number, belief: number, what: number, rate: number, publicity = 1): void {
  const { ground, c, switches } = world;
  note(world, unit, belief, what, Math.min(1, rate * c[slot.ownWeight]));
  if (switches.watch === 'own') return;
  const level = ground.level[unit];
  const from = level === 0 ? 0 : level === 1 ? ground.firstTownship : ground.committeeStart[ground.place[unit]];
  const to = level === 0 ? ground.departments : level === 1 ? ground.firstCommittee : from + ground.committeeCount[ground.place[unit]];
  for (let peer = from; peer < to; peer++) if (peer !== unit) note(world, peer, belief, what, Math.min(1, rate * publicity));
}

/** Lets the week's cases sink in: a belief moves towards their mean, weighted by rate, as far as they together move it. */
export function sinkIn(world: World): void {
  const { beliefs } = world.state;
  const { kept, rates, seen } = world.scratch.lessons;
  for (let at = 0; at < rates.length; at++) {
    if (rates[at] === 0) continue;
    beliefs[at] += (1 - kept[at]) * (seen[at] / rates[at] - beliefs[at]);
    kept[at] = 1;
    rates[at] = 0;
    seen[at] = 0;
  }
}
