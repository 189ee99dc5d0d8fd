/** What holding and handing on a matter mean: efficacy and ceiling of a holder, parts, means, the leadership's desk. */

import { fitOf } from './follow-the-book.ts';
import { slot } from './parameters.ts';
import { B, Counter, Flag, Instrument, type State, Status } from './state.ts';
import { count, type World } from './world.ts';

/** Nobody is wholly without effect: hours to finish stay finite. */
const lowestEfficacy = 0.001;

/**
 * Coverage that an hour buys, relative to a holder who lacks nothing (η, 0 to about 1.4).
 * Base: (1 − e(1−k)) (1 − a(1−g)) (1 − m q(1−x)) (1 + local gain); a department instead loses what it cannot see. Never below
 * `lowestEfficacy`.
 */
export function efficacy(
  expertise: number,
  enforcement: number,
  equipmentNeed: number,
  locality: number,
  skill: number,
  power: number,
  equipment: number,
  equipmentLoss: number,
  localGain: number,
  localityLoss: number,
): number {
  const known = 1 - expertise * (1 - skill);
  const empowered = 1 - enforcement * (1 - power);
  const equipped = 1 - equipmentLoss * equipmentNeed * (1 - equipment);
  const eta =
    known * empowered * equipped * (1 + localGain * locality * (1 - expertise) * (1 - enforcement)) * (1 - localityLoss * locality);
  return Math.max(lowestEfficacy, eta);
}

/** Highest coverage a holder of this efficacy can reach, however many hours it spends (0 to 1). */
export function ceilingOf(eta: number, base: number, slope: number): number {
  const ceiling = base + slope * eta;
  return Math.min(ceiling, 1);
}

/** Efficacy of `unit` on root matter `i` with the means that came or would come along, under `conditions` in force or believed. */
export function efficacyOn(
  world: World,
  i: number,
  unit: number,
  meansEquipment: number,
  meansPower: number,
  guidance: number,
  trust: number,
  conditions: Float64Array,
): number {
  const { state, ground } = world;
  const level = ground.level[unit];
  let power = 1;
  let skill = state.skill[unit];
  let equipment = state.equipment[unit];
  let localGain = 0;
  if (level > 0) {
    const pair = state.pairPower[state.domain[i] * ground.townships + ground.place[unit]];
    power = Math.min(1, conditions[level === 1 ? slot.townshipPower : slot.committeePower] * pair);
    power += meansPower * (1 - power);
    equipment += meansEquipment * (1 - equipment);
    skill += guidedShare * guidance * (1 - skill);
    const cooperation = conditions[slot.cooperation];
    localGain = conditions[slot.localKnowledge] * (level === 2 ? 1.5 * (1 - cooperation + 2 * cooperation * trust) : 1);
  }
  return efficacy(
    state.expertise[i],
    state.enforcement[i],
    state.equipmentNeed[i],
    state.locality[i],
    skill,
    power,
    equipment,
    conditions[slot.equipmentLoss],
    localGain,
    level === 0 ? conditions[slot.localityLoss] : 0,
  );
}

/** Share of the gap in skill that full guidance makes up. */
const guidedShare = 0.5;

/** How well a task is expected to fit before its holder has decided whether to follow the book. */
export function expectedFit(misfit: number): number {
  return 1 - 0.6 * misfit;
}

/** Gives a part to its holder, who follows the book or adapts: sets efficacy and ceiling, asks for a decision. */
export function settle(world: World, part: number, holder: number): void {
  const { state, c } = world;
  const i = state.root[part];
  const plain = efficacyOn(world, i, holder, state.meansEquipment[i], state.meansPower[i], state.guidance[i], trustOf(state, holder), c);
  const eta = Math.max(lowestEfficacy, plain * fitOf(world, part, holder));
  state.holder[part] = holder;
  state.efficacy[part] = eta;
  state.ceiling[part] = ceilingOf(eta, c[slot.ceilingBase], c[slot.ceilingSlope]);
  state.fresh[part] = 1;
}

function trustOf(state: State, unit: number): number {
  return state.beliefs[B.trust * state.sizes.units + unit];
}

/** Appends an open part of root `i` with nothing done on it yet. */
export function addPart(world: World, i: number, weight: number, member: number): number {
  const { state } = world;
  const part = state.counters[Counter.parts]++;
  state.root[part] = i;
  state.member[part] = member;
  state.weight[part] = weight;
  state.status[part] = Status.open;
  state.coverage[part] = 0;
  state.byEffort[part] = 0;
  state.byHelp[part] = 0;
  state.trace[part] = 0;
  state.padding[part] = 0;
  state.helpUntil[part] = -1;
  state.partMoves[part] = 0;
  state.instrument[part] = Instrument.none;
  return part;
}

/** Whether people, money, equipment or power came along to any notable degree. */
export function hasMeans(world: World, i: number): boolean {
  return (world.state.flags[i] & Flag.withMeans) !== 0;
}

/** Puts a root before the leadership; no work is done on it until the answer. */
export function askLeadership(world: World, part: number, tally: number): void {
  const { state } = world;
  const i = state.root[part];
  state.flags[i] |= Flag.waiting;
  state.waitingSince[i] = world.week;
  count(world, tally, 1);
  if (world.log !== null) world.log.ask(world, part);
}

/** Forgets which parts are open: for a state that was set up, restored or cleared of what has ended. */
export function forgetOpenParts(world: World): void {
  world.scratch.openCount = 0;
  world.scratch.listedUpTo = 0;
}

/** Brings the list of open parts up to date, in the order of parts: what ended leaves it, what opened joins it. */
function listOpenParts(world: World): void {
  const { state, scratch } = world;
  const total = state.counters[Counter.parts];
  if (scratch.open.length < total) growLists(world);
  const { open } = scratch;
  const { status } = state;
  let count = 0;
  for (let at = 0; at < scratch.openCount; at++) if (status[open[at]] === Status.open) open[count++] = open[at];
  for (let part = scratch.listedUpTo; part < total; part++) if (status[part] === Status.open) open[count++] = part;
  scratch.openCount = count;
  scratch.listedUpTo = total;
}

/** Lists in `chosen` the open parts on which units of one level are to decide, in the order of parts; returns their number. */
export function listFreshParts(world: World, level: number): number {
  const { state, ground, scratch } = world;
  listOpenParts(world);
  const { open, chosen, openCount } = scratch;
  const { fresh, holder, flags, root } = state;
  let count = 0;
  for (let at = 0; at < openCount; at++) {
    const part = open[at];
    if (fresh[part] === 0 || ground.level[holder[part]] !== level || (flags[root[part]] & Flag.waiting) !== 0) continue;
    chosen[count++] = part;
  }
  return count;
}

/** Sorts open parts by holder, stably, so that a unit's parts are contiguous in `order` between `start[u]` and `start[u + 1]`. */
export function sortParts(world: World): void {
  const { state, ground, scratch } = world;
  listOpenParts(world);
  const { open, order, start, openCount } = scratch;
  const { holder } = state;
  start.fill(0);
  for (let at = 0; at < openCount; at++) start[holder[open[at]] + 1]++;
  for (let u = 0; u < ground.units; u++) start[u + 1] += start[u];
  for (let at = 0; at < openCount; at++) order[start[holder[open[at]]]++] = open[at];
  for (let u = ground.units; u > 0; u--) start[u] = start[u - 1];
  start[0] = 0;
}

function growLists({ state, scratch }: World): void {
  const open = new Int32Array(state.sizes.parts);
  open.set(scratch.open);
  scratch.open = open;
  scratch.order = new Int32Array(state.sizes.parts);
  scratch.chosen = new Int32Array(state.sizes.parts);
  scratch.luck = new Float64Array(state.sizes.parts);
}

/** A matter that goes back lies where it came from: nothing was handed on, and no means are owed any more. */
export function undoPush(world: World, i: number): void {
  const { state } = world;
  state.flags[i] &= ~(Flag.pushed | Flag.withMeans);
  state.downInstrument[i] = Instrument.none;
  state.ceilingTownship[i] = 0;
  state.owed[i] = 0;
  state.bought[i] = 0;
  state.meansEquipment[i] = 0;
  state.meansPower[i] = 0;
  state.guidance[i] = 0;
}
