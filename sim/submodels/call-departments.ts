import { logistic } from '../arithmetic.ts';
import { note } from '../lessons.ts';
import { slot } from '../parameters.ts';
import { draw, matterWordB, P, second } from '../random.ts';
import { B, Counter, Flag, Status } from '../state.ts';
import { count, T, type World } from '../world.ts';

/**
 * Where townships may convene, they call a department to a lagging matter of its own; the department decides whether
 * to come. Coming means weeks of help, out of the department's own hours. Draws from `whistle`.
 */
export function callDepartments(world: World): void {
  const { state, ground, c, keys, week } = world;
  if (c[slot.summonPower] <= 0) return;
  const { read, believed } = state;
  const units = ground.units;
  const precision = believed[slot.logitPrecision];
  for (let i = 0; i < state.counters[Counter.roots]; i++) {
    if (state.openParts[i] === 0 || (state.flags[i] & (Flag.pushed | Flag.waiting | Flag.called)) !== Flag.pushed) continue;
    const elapsed = (week - state.arrivalWeek[i]) / (state.deadline[i] - state.arrivalWeek[i]);
    const gap = openGap(world, i);
    if (gap < 1 - elapsed + 0.2) continue;
    const chance = draw(keys, P.whistle, state.wordA[i], matterWordB(state.wordN[i], week, 0));
    const comes = second();
    if (chance >= 0.25 * c[slot.summonPower]) continue;
    const township = ground.firstTownship + state.place[i];
    const stake = (believed[slot.outcomeStake] / 3) * read[B.risk * units + township] * state.severity[i] * gap + state.motive[township];
    const worth = believed[slot.summonPower] * stake * (0.5 + read[B.response * units + township]) - believed[slot.summonCost];
    if (chance >= 0.25 * c[slot.summonPower] * logistic(precision * worth)) continue;
    const department = state.holderDepartment[i];
    const reply =
      believed[slot.summonDuty] +
      0.5 * believed[slot.ratingWeight] * (1 - believed[slot.favours]) -
      believed[slot.loadWeight] * 2 * read[B.load * units + department];
    const isAnswered = comes < logistic(precision * (reply - 0.2));
    state.flags[i] |= Flag.called;
    count(world, T.townshipWhistles, 1);
    world.scratch.owedHours[township] += c[slot.summonHours];
    note(world, township, B.response, isAnswered ? 1 : 0, 0.1);
    if (isAnswered) bringHelp(world, i);
    if (world.log !== null) world.log.call(world, i, department, isAnswered);
  }
}

function openGap(world: World, i: number): number {
  const { state } = world;
  let weight = 0;
  let gap = 0;
  for (let part = state.firstPart[i]; part < state.firstPart[i] + state.partCount[i]; part++) {
    if (state.status[part] !== Status.open) continue;
    weight += state.weight[part];
    gap += state.weight[part] * (1 - state.coverage[part]);
  }
  return weight > 0 ? gap / weight : 0;
}

function bringHelp(world: World, i: number): void {
  const { state, c } = world;
  for (let part = state.firstPart[i]; part < state.firstPart[i] + state.partCount[i]; part++) {
    if (state.status[part] === Status.open) state.helpUntil[part] = world.week + c[slot.helpWeeks];
  }
}
