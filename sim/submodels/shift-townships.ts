import { experience } from '../choice/experience.ts';
import { choiceRules, pick } from '../choice/index.ts';
import { costOfInstrument, Prospect, shareOfInstrument, worthOfInstruction } from '../choice/prospect.ts';
import { DecisionTable } from '../choice/table.ts';
import { worthIfRefusable, worthOfKeeping, worthOfPushing } from '../choice/worth.ts';
import { addPart, askLeadership, efficacyOn, expectedFit, hasMeans, listFreshParts, settle, undoPush } from '../matters.ts';
import { slot } from '../parameters.ts';
import { draw, matterWordB, P } from '../random.ts';
import { B, Counter, ensureRoom, Flag, Instrument, Status } from '../state.ts';
import { count, T, type World } from '../world.ts';

/** Options of a township: keep | split with letters, notices, by word | up (own matters) | return (departments' matters). */
export const townshipNests = [0, 1, 1, 1, 2, 3] as const;
const table = new DecisionTable(townshipNests.length);
const prospect = new Prospect();
let loadBelow = new Float64Array(64);

/**
 * Townships decide on whole matters that reached them: keep, split over their committees, ask up, return.
 * A part that a committee handed up is kept. Draws from `decision`, `return`.
 */
export function shiftTownships(world: World): void {
  const { state, ground, switches } = world;
  const { read, believed } = state;
  if (loadBelow.length < ground.townships) loadBelow = new Float64Array(ground.townships);
  table.clear();
  for (let t = 0; t < ground.townships; t++) {
    const first = ground.committeeStart[t];
    let sum = 0;
    for (let k = 0; k < ground.committeeCount[t]; k++) sum += read[B.load * ground.units + first + k];
    loadBelow[t] = ground.committeeCount[t] > 0 ? sum / ground.committeeCount[t] : 0;
  }
  const fresh = listFreshParts(world, 1);
  for (let at = 0; at < fresh; at++) {
    const part = world.scratch.chosen[at];
    const u = state.holder[part];
    if ((state.flags[state.root[part]] & Flag.split) === 0) fillRow(world, part, u, ground.place[u], table.add(part, u));
  }
  choiceRules[switches.choiceRule].probabilities(
    table.values,
    table.rows,
    townshipNests,
    believed[slot.logitPrecision],
    believed[slot.nestPrecision],
    table.chances,
    table.unit,
    state.read,
    ground.units,
  );
  for (let row = 0; row < table.rows; row++) decide(world, table.part[row], row);
}

function fillRow(world: World, part: number, u: number, t: number, base: number): void {
  const { state } = world;
  const { believed } = state;
  const flags = state.flags[state.root[part]];
  const isOwn = (flags & Flag.own) !== 0;
  const values = table.values;
  prospect.look(world, part, u);
  const { reward, size, load, loadWeight } = prospect;
  const failOwn = prospect.failure(state.efficacy[part], load);
  const help = (flags & Flag.pushed) !== 0 ? Math.min(1, believed[slot.meansPeople] + believed[slot.meansMoney]) : 0;
  const keep = worthOfKeeping(reward, loadWeight * (1 - help), load, size, prospect.stake(B.keepShare, failOwn));
  values[base] = keep;
  fillSplits(world, part, t, base);
  values[base + 4] = isOwn && (flags & Flag.covered) === 0 ? worthOfInstruction(believed, prospect, failOwn) : Number.NaN;
  const cost = believed[slot.returnCost];
  const returned = -cost + prospect.stake(B.sideShare, failOwn);
  values[base + 5] =
    !isOwn && (flags & Flag.returned) === 0 ? worthIfRefusable(returned, 1 - believed[slot.returnRight], keep - cost) : Number.NaN;
}

/** Worth of splitting over the committees with letters, notices, or by word. */
function fillSplits(world: World, part: number, t: number, base: number): void {
  const { state, ground } = world;
  const { read, believed } = state;
  const values = table.values;
  if (ground.committeeCount[t] === 0) {
    for (let k = 1; k <= 3; k++) values[base + k] = Number.NaN;
    return;
  }
  const i = state.root[part];
  const committee = ground.committeeStart[t];
  const eta = efficacyOn(
    world,
    i,
    committee,
    state.meansEquipment[i],
    state.meansPower[i],
    state.guidance[i],
    read[B.trust * ground.units + committee],
    believed,
  );
  const failBelow = prospect.failure(eta * expectedFit(state.misfit[i]), loadBelow[t]);
  // A township that splits its own target decomposes; splitting what was pushed to it hands a duty on.
  const reluctance = (state.flags[i] & Flag.pushed) !== 0 ? prospect.guilt + prospect.norm : 0;
  for (let k = 1; k <= 3; k++) {
    const stake = prospect.stake(shareOfInstrument[k], failBelow);
    const cost = believed[slot.splitCost] + believed[costOfInstrument[k]] + reluctance;
    values[base + k] = worthOfPushing(prospect.reward, believed[slot.handOnReward], believed[slot.superviseCredit], cost, stake);
  }
}

function decide(world: World, part: number, row: number): void {
  const { state, keys } = world;
  const i = state.root[part];
  const u = state.holder[part];
  const word = state.wordA[i];
  const option = pick(
    table.chances,
    row * townshipNests.length,
    townshipNests.length,
    draw(keys, P.decision, word, matterWordB(state.wordN[i], world.week, 1)),
  );
  state.fresh[part] = 0;
  count(world, T.townshipDecisions, 1);
  experience(world, u, option, table.values[row * townshipNests.length + option]);
  if (world.log !== null) world.log.decide(world, part, u, option, table, row);
  if (option >= 1 && option <= 3) split(world, part, option);
  else if (option === 4) askLeadership(world, part, T.townshipUp);
  else if (option === 5) returnToDepartment(world, part, u);
}

function returnToDepartment(world: World, part: number, u: number): void {
  const { state, keys, c } = world;
  const i = state.root[part];
  count(world, T.townshipReturnAttempts, 1);
  if (draw(keys, P.return, state.wordA[i], matterWordB(state.wordN[i], world.week, 0)) >= c[slot.returnRight]) return;
  state.flags[i] |= Flag.returned;
  count(world, T.townshipReturns, 1);
  const owner = state.holderDepartment[i];
  undoPush(world, i);
  state.instrument[part] = Instrument.none;
  settle(world, part, owner);
  if (world.log !== null) world.log.move(world, part, u, owner, Instrument.none);
}

/** One part and one letter for every committee; the parts weigh as much as the whole and inherit what was done on it. */
function split(world: World, whole: number, instrument: number): void {
  const { state, ground } = world;
  const i = state.root[whole];
  const t = state.place[i];
  const committees = ground.committeeCount[t];
  ensureRoom(state, state.counters[Counter.roots], state.counters[Counter.parts] + committees);
  const from = state.holder[whole];
  state.status[whole] = Status.dead;
  state.flags[i] |= Flag.split;
  state.splitInstrument[i] = instrument;
  const first = state.counters[Counter.parts];
  for (let k = 0; k < committees; k++) {
    const part = addPart(world, i, 1 / committees, k);
    state.coverage[part] = state.coverage[whole];
    state.byEffort[part] = state.byEffort[whole];
    state.byHelp[part] = state.byHelp[whole];
    state.trace[part] = state.trace[whole];
    state.padding[part] = state.padding[whole];
    state.instrument[part] = instrument;
    settle(world, part, ground.committeeStart[t] + k);
    if (world.log !== null) world.log.move(world, part, from, ground.committeeStart[t] + k, instrument);
  }
  state.firstPart[i] = first;
  state.partCount[i] = committees;
  state.openParts[i] = committees;
  count(world, T.townshipSplits, 1);
  if (instrument === Instrument.letter) count(world, T.committeeLetters, committees);
  if (instrument === Instrument.notice) count(world, T.committeeNotices, committees);
  count(world, T.movedWeight, 1);
  if (!hasMeans(world, i)) count(world, T.movedWithoutMeansWeight, 1);
}
