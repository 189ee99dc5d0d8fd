import { choiceRules, pick } from '../choice/index.ts';
import { costOfInstrument, Prospect, shareOfInstrument, worthOfInstruction } from '../choice/prospect.ts';
import { DecisionTable } from '../choice/table.ts';
import { worthIfRefusable, worthOfKeeping, worthOfPassing, worthOfPushing } from '../choice/worth.ts';
import { teach } from '../lessons.ts';
import { askLeadership, efficacyOn, hasMeans, listFreshParts, settle } from '../matters.ts';
import { slot } from '../parameters.ts';
import { draw, matterWordB, P } from '../random.ts';
import { B, Flag, Instrument, Scalar } from '../state.ts';
import { count, T, type World } from '../world.ts';

/** Options of a department: keep | letter, notice, word of mouth | sideways | up. */
export const departmentNests = [0, 1, 1, 1, 2, 3] as const;
const table = new DecisionTable(departmentNests.length);
const prospect = new Prospect();

/**
 * Departments decide on matters that reached them: keep, push down with an instrument, pass sideways, ask for instruction.
 * Reads beliefs and believed conditions; gates act in force. Draws from `decision`, `gate`, `bypass`.
 */
export function shiftDepartments(world: World): void {
  const { state, switches } = world;
  const believed = state.believed;
  table.clear();
  const fresh = listFreshParts(world, 0);
  for (let at = 0; at < fresh; at++) {
    const part = world.scratch.chosen[at];
    fillRow(world, part, state.holder[part], table.add(part));
  }
  choiceRules[switches.choiceRule].probabilities(
    table.values,
    table.rows,
    departmentNests,
    believed[slot.logitPrecision],
    believed[slot.nestPrecision],
    table.chances,
  );
  for (let row = 0; row < table.rows; row++) choose(world, table.part[row], row);
  queueAtGate(world);
  for (let row = 0; row < table.rows; row++) if (table.option[row] !== postponed) carryOut(world, table.part[row], row);
}

function fillRow(world: World, part: number, u: number, base: number): void {
  const { state, ground } = world;
  const { read, believed } = state;
  const units = ground.units;
  const i = state.root[part];
  const flags = state.flags[i];
  const values = table.values;
  prospect.look(world, part, u);
  const { reward, size, load, loadWeight } = prospect;
  const failOwn = prospect.failure(state.efficacy[part], load);
  values[base] = worthOfKeeping(reward, loadWeight, load, size, prospect.stake(B.keepShare, failOwn));
  fillPushes(world, part, base);
  const partner = state.partner[u];
  values[base + 4] = Number.NaN;
  if ((flags & Flag.sideways) === 0 && ground.departments > 1) {
    const failThere = prospect.failure(efficacyOn(world, i, partner, 0, 0, 0.5, believed), read[B.load * units + partner]);
    const stake = prospect.stake(B.sideShare, failThere);
    values[base + 4] = worthOfPassing(believed[slot.sidewaysCost], believed[slot.sidewaysClarity], state.ambiguity[i], stake);
  }
  values[base + 5] = (flags & Flag.covered) === 0 ? worthOfInstruction(believed, prospect, failOwn) : Number.NaN;
}

/** Worth of pushing down with a letter, a notice, or by word; not open to what was barred, returned or instructed. */
function fillPushes(world: World, part: number, base: number): void {
  const { state, ground, switches } = world;
  const { read, believed } = state;
  const i = state.root[part];
  const flags = state.flags[i];
  const values = table.values;
  const isBarred =
    (flags & Flag.barred) !== 0 ||
    ((flags & Flag.returned) !== 0 && !switches.returnedMayBePushed) ||
    ((flags & Flag.covered) !== 0 && !switches.coveredMayBePushed);
  if (isBarred) {
    for (let k = 1; k <= 3; k++) values[base + k] = Number.NaN;
    return;
  }
  const { reward, size, load, loadWeight } = prospect;
  const township = ground.firstTownship + state.place[i];
  const loadBelow = read[B.load * ground.units + township];
  const failBelow = prospect.failure(
    efficacyOn(world, i, township, believed[slot.meansEquipment], believed[slot.meansPower], 0.5, believed),
    loadBelow,
  );
  const failByWord = prospect.failure(efficacyOn(world, i, township, 0, 0, 0.5, believed), loadBelow);
  const keep = values[base];
  const owed = believed[slot.meansPeople] * loadWeight * load * size;
  const strictness = believed[slot.gateStrictness];
  const refused = strictness * prospect.belief(B.refusal);
  const application = (strictness * loadWeight * load * believed[slot.gateHours]) / believed[slot.departmentHours];
  for (let k = 1; k <= 3; k++) {
    const isWord = k === Instrument.informal;
    const stake = prospect.stake(shareOfInstrument[k], isWord ? failByWord : failBelow);
    const cost = believed[slot.downCost] + believed[costOfInstrument[k]] + (isWord ? 0 : owed);
    const push = worthOfPushing(reward, believed[slot.handOnReward], believed[slot.superviseCredit], cost, stake);
    values[base + k] = isWord
      ? worthIfRefusable(push, believed[slot.informalDetection], keep - believed[slot.downCost])
      : worthIfRefusable(push, refused, keep) - application;
  }
}

/** Mark of a decision put off because the gate's office is full. */
const postponed = -1;

/** Draws the option of one row, and whether it must pass the gate. */
function choose(world: World, part: number, row: number): void {
  const { state, keys, c, week } = world;
  const i = state.root[part];
  const word = state.wordA[i];
  const wordB = matterWordB(state.wordN[i], week, 0);
  const columns = departmentNests.length;
  const option = pick(table.chances, row * columns, columns, draw(keys, P.decision, word, wordB));
  table.option[row] = option;
  const isFormal = option === Instrument.letter || option === Instrument.notice;
  table.isGated[row] = isFormal && draw(keys, P.gate, word, wordB) < c[slot.gateStrictness] ? 1 : 0;
  table.key[row] = draw(keys, P.gate, word, matterWordB(state.wordN[i], week, 2));
}

/** The gate takes as many applications as it has reviews left, by key; the rest wait and their matters lie. */
function queueAtGate(world: World): void {
  const { state, c } = world;
  const capacity = c[slot.gateCapacity];
  let reviews = Math.min(capacity, state.scalars[Scalar.gateCredit]) + capacity;
  for (;;) {
    let next = -1;
    for (let row = 0; row < table.rows; row++) {
      if (table.isGated[row] === 1 && (next < 0 || table.key[row] < table.key[next])) next = row;
    }
    if (next < 0) break;
    table.isGated[next] = 2;
    if (reviews >= 1) reviews -= 1;
    else table.option[next] = postponed;
  }
  state.scalars[Scalar.gateCredit] = reviews;
}

function carryOut(world: World, part: number, row: number): void {
  const { state, keys, c } = world;
  const i = state.root[part];
  const u = state.holder[part];
  const option = table.option[row];
  state.fresh[part] = 0;
  count(world, T.departmentDecisions, 1);
  if (world.log !== null) world.log.decide(world, part, u, option, table, row);
  if (option === 4) passSideways(world, part);
  else if (option === 5) askLeadership(world, part, T.departmentUp);
  else if (option !== 0) {
    count(world, T.departmentDownAttempts, 1);
    const isFound =
      option === Instrument.informal &&
      draw(keys, P.bypass, state.wordA[i], matterWordB(state.wordN[i], world.week, 0)) < c[slot.informalDetection];
    if (isFound || (table.isGated[row] !== 0 && !admits(world, part, u))) bar(world, i);
    else pushDown(world, part, option);
  }
}

/** The gate asks whether the base may and can lawfully do it, and errs at a known rate. Applicants learn from the answer. */
function admits(world: World, part: number, u: number): boolean {
  const { state, ground, c, keys } = world;
  const i = state.root[part];
  world.scratch.owedHours[u] += c[slot.gateHours];
  const power = Math.min(1, c[slot.townshipPower] * state.pairPower[state.domain[i] * ground.townships + state.place[i]]);
  const lacking = state.enforcement[i] * (1 - power) * (1 - c[slot.meansPower]);
  const isErring = draw(keys, P.gate, state.wordA[i], matterWordB(state.wordN[i], world.week, 1)) < c[slot.gateError];
  const isAdmitted = lacking < 0.4 !== isErring;
  teach(world, u, B.refusal, isAdmitted ? 0 : 1, c[slot.blameLearning]);
  return isAdmitted;
}

function bar(world: World, i: number): void {
  const { state } = world;
  if ((state.flags[i] & Flag.barred) === 0) count(world, T.barredWeight, 1);
  state.flags[i] |= Flag.barred;
  if (world.log !== null) world.log.bar(world, i);
}

function pushDown(world: World, part: number, instrument: number): void {
  const { state, ground } = world;
  const i = state.root[part];
  const township = ground.firstTownship + state.place[i];
  const from = state.holder[part];
  state.flags[i] |= Flag.pushed;
  state.downInstrument[i] = instrument;
  state.instrument[part] = instrument;
  if (instrument !== Instrument.informal) sendMeans(world, i);
  count(
    world,
    instrument === Instrument.letter
      ? T.departmentDownLetters
      : instrument === Instrument.notice
        ? T.departmentDownNotices
        : T.departmentDownInformal,
    1,
  );
  if (instrument === Instrument.letter) count(world, T.townshipShiftedLetters, 1);
  if (instrument === Instrument.notice) count(world, T.townshipShiftedNotices, 1);
  count(world, T.movedWeight, 1);
  if (!hasMeans(world, i)) count(world, T.movedWithoutMeansWeight, 1);
  settle(world, part, township);
  state.ceilingTownship[i] = state.ceiling[part];
  if (world.log !== null) world.log.move(world, part, from, township, instrument);
}

/** What a letter or notice carries under the rules in force; a task passed on by word carries nothing. */
function sendMeans(world: World, i: number): void {
  const { state, c } = world;
  const people = c[slot.meansPeople];
  const money = c[slot.meansMoney];
  state.meansEquipment[i] = c[slot.meansEquipment];
  state.meansPower[i] = c[slot.meansPower];
  state.owed[i] = people * state.work[i];
  state.bought[i] = money * state.work[i];
  if (people + money + state.meansEquipment[i] + state.meansPower[i] > 0.1) state.flags[i] |= Flag.withMeans;
}

function passSideways(world: World, part: number): void {
  const { state } = world;
  const i = state.root[part];
  const from = state.holder[part];
  const partner = state.partner[from];
  state.flags[i] |= Flag.sideways;
  state.holderDepartment[i] = partner;
  count(world, T.departmentSideways, 1);
  settle(world, part, partner);
  state.ceilingSide[i] = state.ceiling[part];
  if (world.log !== null) world.log.move(world, part, from, partner, Instrument.none);
}
