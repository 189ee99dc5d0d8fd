import { exp } from '../arithmetic.ts';
import { addPart, settle } from '../matters.ts';
import { slot } from '../parameters.ts';
import { draw, matterWordA, matterWordB, P, poisson, second } from '../random.ts';
import { Counter, ensureRoom, Flag, Instrument } from '../state.ts';
import { count, T, type World } from '../world.ts';

/** Numbers of own matters start here, so that they share no identity with a department's matter of the same cell and week. */
const ownFrom = 32;

/**
 * New matters of the week: Poisson in every (department, place) cell, exogenous, the same in every arm of one seed.
 * Draws from `arrival`, `matterShape`.
 */
export function arriveMatters(world: World): void {
  const { ground, state, c, keys, week } = world;
  const peak = c[slot.annualPeak];
  const season = (world.weekOfYear < 4 ? peak : 1) * (52 / (48 + 4 * peak));
  for (let d = 0; d < ground.departments; d++) {
    const share = state.arrivalShare[d] * season * (ground.isGrowth[d] === 1 ? c[slot.growthFactor] : 1);
    const meanDepartment = share * c[slot.departmentArrivals];
    const meanOwn = share * c[slot.townshipArrivals];
    const noneDepartment = exp(-meanDepartment);
    const noneOwn = exp(-meanOwn);
    for (let t = 0; t < ground.townships; t++) {
      const word = matterWordA(ground.departmentId[d], ground.townshipId[t], week);
      const luck = draw(keys, P.arrival, word, 0);
      const ownLuck = second();
      // Most cells bring nothing in a week, and then the count need not be worked out.
      const fromDepartment = luck <= noneDepartment ? 0 : Math.min(ownFrom - 1, poisson(meanDepartment, luck));
      const own = ownLuck <= noneOwn ? 0 : Math.min(ownFrom - 1, poisson(meanOwn, ownLuck));
      for (let n = 0; n < fromDepartment; n++) openMatter(world, d, t, word, n, false);
      for (let n = 0; n < own; n++) openMatter(world, d, t, word, ownFrom + n, true);
    }
  }
}

function openMatter(world: World, d: number, t: number, word: number, n: number, isOwn: boolean): void {
  const { state, ground, c, keys, week } = world;
  ensureRoom(state, state.counters[Counter.roots] + 1, state.counters[Counter.parts] + 1);
  const i = state.counters[Counter.roots]++;
  const need = isOwn ? c[slot.ownNeedFactor] : 1;
  const workDraw = draw(keys, P.matterShape, word, matterWordB(n, week, 0));
  const deadlineDraw = second();
  state.work[i] =
    c[slot.workHours] *
    ground.scale[ground.firstTownship + t] *
    (isOwn ? c[slot.ownWorkFactor] : 1) *
    (1 + c[slot.workSpread] * (2 * workDraw - 1));
  const weeks = c[slot.deadlineWeeks] * (1 + c[slot.deadlineSpread] * (2 * deadlineDraw - 1));
  state.deadline[i] = week + Math.max(2, Math.floor(weeks + 0.5));
  const expertiseDraw = draw(keys, P.matterShape, word, matterWordB(n, week, 1));
  const enforcementDraw = second();
  state.expertise[i] = need * atMostOne(ground.expertise[d] * (0.7 + 0.6 * expertiseDraw));
  state.enforcement[i] = need * atMostOne(ground.enforcement[d] * (0.7 + 0.6 * enforcementDraw));
  state.equipmentNeed[i] = need * ground.equipment[d];
  const severityDraw = draw(keys, P.matterShape, word, matterWordB(n, week, 2));
  const hardDraw = second();
  state.severity[i] = ground.severity[d] * (0.5 + severityDraw);
  const ambiguityDraw = draw(keys, P.matterShape, word, matterWordB(n, week, 3));
  const originDraw = second();
  state.ambiguity[i] = isOwn ? 0 : atMostOne(2 * c[slot.ambiguity] * ambiguityDraw);
  const novelDraw = draw(keys, P.matterShape, word, matterWordB(n, week, 4));
  state.misfit[i] = c[slot.localVariety] * second();
  state.locality[i] = isOwn ? 1 : ground.locality[d];
  let flags = ground.isGrowth[d] === 1 ? Flag.growth : 0;
  if (hardDraw < atMostOne(c[slot.vetoBreadth] * ground.hardBias[d] * (1 + state.vetoStatus[d]))) flags |= Flag.hard;
  if (isOwn) flags |= Flag.own;
  else if (originDraw < c[slot.fromAboveShare]) flags |= Flag.fromAbove;
  if (!isOwn && novelDraw < c[slot.novelty]) flags |= Flag.novel;
  state.flags[i] = flags;
  state.wordA[i] = word;
  state.wordN[i] = n;
  state.domain[i] = d;
  state.place[i] = t;
  state.holderDepartment[i] = d;
  state.arrivalWeek[i] = week;
  state.partCount[i] = 1;
  state.openParts[i] = 1;
  state.hazardUntil[i] = -1;
  state.downInstrument[i] = Instrument.none;
  state.splitInstrument[i] = Instrument.none;
  state.gapOpen[i] = 0;
  state.gapClosed[i] = 0;
  state.owed[i] = 0;
  state.bought[i] = 0;
  state.meansEquipment[i] = 0;
  state.meansPower[i] = 0;
  state.guidance[i] = 0;
  state.ceilingSide[i] = 0;
  state.ceilingTownship[i] = 0;
  state.waitingSince[i] = -1;
  const part = addPart(world, i, 1, 0);
  state.firstPart[i] = part;
  const holder = isOwn ? ground.firstTownship + t : d;
  settle(world, part, holder);
  state.instrument[part] = isOwn ? Instrument.letter : Instrument.none;
  state.ceilingOwner[i] = state.ceiling[part];
  count(world, T.arrivedWeight, 1);
  if (isOwn) count(world, T.townshipOwnLetters, 1);
  if (world.log !== null) world.log.arrive(world, i, holder);
}

function atMostOne(x: number): number {
  return Math.min(x, 1);
}
