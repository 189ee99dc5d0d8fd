import { experience } from '../choice/experience.ts';
import { choiceRules, pick } from '../choice/index.ts';
import { costOfInstrument, Prospect, shareOfInstrument, worthOfInstruction } from '../choice/prospect.ts';
import { DecisionTable } from '../choice/table.ts';
import { worthIfRefusable, worthOfKeeping, worthOfPassing, worthOfPushing } from '../choice/worth.ts';
import { teach } from '../lessons.ts';
import { askLeadership, efficacyOn, expectedFit, hasMeans, listFreshParts, settle, undoPush } from '../matters.ts';
import { table as parameterTable, slot } from '../parameters.ts';
import { draw, matterWordB, P, second } from '../random.ts';
import type { NumberParameter } from '../schema.ts';
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
    fillRow(world, part, state.holder[part], table.add(part, state.holder[part]));
  }
  choiceRules[switches.choiceRule].probabilities(
    table.values,
    table.rows,
    departmentNests,
    believed[slot.logitPrecision],
    believed[slot.nestPrecision],
    table.chances,
    table.unit,
    state.read,
    world.ground.units,
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
  const { reward, size, load, loadWeight, guilt } = prospect;
  const failOwn = prospect.failure(state.efficacy[part], load);
  values[base] = worthOfKeeping(reward, loadWeight, load, size, prospect.stake(B.keepShare, failOwn));
  fillPushes(world, part, base);
  const partner = state.partner[u];
  values[base + 4] = Number.NaN;
  if ((flags & Flag.sideways) === 0 && ground.departments > 1) {
    const failThere = prospect.failure(
      efficacyOn(world, i, partner, 0, 0, 0, 0.5, believed) * expectedFit(state.misfit[i]),
      read[B.load * units + partner],
    );
    const stake = prospect.stake(B.sideShare, failThere);
    values[base + 4] = worthOfPassing(believed[slot.sidewaysCost] + guilt, believed[slot.sidewaysClarity], state.ambiguity[i], stake);
  }
  values[base + 5] = (flags & Flag.covered) === 0 ? worthOfInstruction(believed, prospect, failOwn) : Number.NaN;
}

/**
 * Worth of pushing down with a letter, a notice, or by word; not open to what was barred, returned or instructed. A letter is not
 * open either once the year's are used up.
 */
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
  const { reward, size, load, loadWeight, guilt, norm } = prospect;
  const department = prospect.unit;
  const township = ground.firstTownship + state.place[i];
  const loadBelow = read[B.load * ground.units + township];
  const fit = expectedFit(state.misfit[i]);
  const etaBelow = efficacyOn(
    world,
    i,
    township,
    believed[slot.meansEquipment],
    believed[slot.meansPower],
    believed[slot.guidance],
    0.5,
    believed,
  );
  const failBelow = prospect.failure(etaBelow * fit, loadBelow);
  const failByWord = prospect.failure(efficacyOn(world, i, township, 0, 0, 0, 0.5, believed) * fit, loadBelow);
  const keep = values[base];
  const owed = believed[slot.meansPeople] * loadWeight * load * size;
  const strictness = believed[slot.gateStrictness];
  const listed = isListed(world, i, believed) ? believed[slot.blacklist] : 0;
  const refused = 1 - (1 - strictness * prospect.belief(B.refusal)) * (1 - listed);
  const application = (strictness * loadWeight * load * believed[slot.gateHours]) / believed[slot.departmentHours];
  for (let k = 1; k <= 3; k++) {
    const isWord = k === Instrument.informal;
    const stake = prospect.stake(shareOfInstrument[k], isWord ? failByWord : failBelow);
    const found = believed[slot.outcomeStake] * prospect.belief(isWord ? B.wordPoints : B.formalPoints);
    const cost = believed[slot.downCost] + believed[costOfInstrument[k]] + (isWord ? 0 : owed) + guilt + norm + found;
    const push = worthOfPushing(reward, believed[slot.handOnReward], believed[slot.superviseCredit], cost, stake);
    values[base + k] = isWord
      ? worthIfRefusable(push, believed[slot.informalDetection], keep - believed[slot.downCost])
      : worthIfRefusable(push, refused, keep) - application;
  }
  if (isLetterUsedUp(world, department)) values[base + Instrument.letter] = Number.NaN;
}

/** The cap on letters binds where it is below its highest value: letters a year for each township, together. */
function isLetterUsedUp(world: World, department: number): boolean {
  const limit = world.c[slot.letterLimit];
  return limit < mostLetters && world.state.lettersSent[department] >= limit * world.ground.townships;
}
const mostLetters = (parameterTable.letterLimit as NumberParameter).max;

/** Power that is lacking below, from which a list says that the matter must not be passed on, and a gate that the base may not do it. */
const lackingPower = 0.4;

/** How much of the legal power that a matter needs its township lacks. */
function lackingBelow(world: World, i: number, conditions: Float64Array): number {
  const { state, ground } = world;
  const power = Math.min(1, conditions[slot.townshipPower] * state.pairPower[state.domain[i] * ground.townships + state.place[i]]);
  return state.enforcement[i] * (1 - power) * (1 - conditions[slot.meansPower]);
}

/** Whether the negative list names this matter: it lacks power below, and is not of a kind that no list names. */
function isListed(world: World, i: number, conditions: Float64Array): boolean {
  return (world.state.flags[i] & Flag.novel) === 0 && lackingBelow(world, i, conditions) >= lackingPower;
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
  world.scratch.decided++;
  if (option === 0) world.scratch.kept++;
  experience(world, u, option, table.values[row * departmentNests.length + option]);
  if (world.log !== null) world.log.decide(world, part, u, option, table, row);
  if (option === 4) passSideways(world, part);
  else if (option === 5) askLeadership(world, part, T.departmentUp);
  else if (option !== 0) {
    count(world, T.departmentDownAttempts, 1);
    const isFound =
      option === Instrument.informal &&
      draw(keys, P.bypass, state.wordA[i], matterWordB(state.wordN[i], world.week, 0)) < c[slot.informalDetection];
    if (isFound || isOnList(world, i, option) || (table.isGated[row] !== 0 && !admits(world, part, u))) bar(world, i);
    else {
      pushDown(world, part, option);
      lookForShifting(world, part, u, option);
    }
  }
}

/** The gate asks whether the base may and can lawfully do it, and errs at a known rate. Applicants learn from the answer. */
function admits(world: World, part: number, u: number): boolean {
  const { state, c, keys } = world;
  const i = state.root[part];
  world.scratch.owedHours[u] += c[slot.gateHours];
  const isErring = draw(keys, P.gate, state.wordA[i], matterWordB(state.wordN[i], world.week, 1)) < c[slot.gateError];
  // What no list names is not permitted.
  const isLawful = (state.flags[i] & Flag.novel) === 0 && lackingBelow(world, i, c) < lackingPower;
  const isAdmitted = isLawful !== isErring;
  teach(world, u, B.refusal, isAdmitted ? 0 : 1, c[slot.blameLearning]);
  return isAdmitted;
}

/** A formal move of a listed matter is refused as far as the list is held to; word of mouth passes it by. */
function isOnList(world: World, i: number, option: number): boolean {
  const { state, c, keys } = world;
  if (option === Instrument.informal || !isListed(world, i, c)) return false;
  return draw(keys, P.blacklist, state.wordA[i], matterWordB(state.wordN[i], world.week, 0)) < c[slot.blacklist];
}

/**
 * Whoever looks for shifting may find this move, if nothing came along with it: points for the sender, a lesson for those who watch,
 * and as far as it is corrected the matter goes back. Draws from `shiftFound`.
 */
function lookForShifting(world: World, part: number, u: number, option: number): void {
  const { state, c, keys, week } = world;
  const i = state.root[part];
  const detection = c[slot.shiftDetection] * (option === Instrument.informal ? c[slot.wordVisibility] : 1);
  const belief = option === Instrument.informal ? B.wordPoints : B.formalPoints;
  const isFound =
    detection > 0 && !hasMeans(world, i) && draw(keys, P.shiftFound, state.wordA[i], matterWordB(state.wordN[i], week, 0)) < detection;
  const isCorrected = isFound && second() < c[slot.shiftCorrection];
  const points = isFound ? c[slot.shiftPoints] : 0;
  state.stock[u] += (c[slot.penaltySlope] + c[slot.noFailureReward]) * points;
  const publicity = isFound ? 1 + c[slot.shiftPublicity] * (c[slot.ownWeight] - 1) : 1;
  const taught = c[slot.penaltySlope] * points;
  if (taught > 0 || state.beliefs[belief * world.ground.units + u] > 0) teach(world, u, belief, taught, shiftLearning, publicity);
  if (!isFound) return;
  count(world, T.shiftsFound, 1);
  count(world, T.shiftPoints, taught);
  if (!isCorrected) return;
  undoPush(world, i);
  state.instrument[part] = Instrument.none;
  settle(world, part, u);
  bar(world, i);
  state.fresh[part] = 0;
  if (world.log !== null) world.log.move(world, part, townshipOf(world, i), u, Instrument.none);
}

/** Rate at which departments learn what a move down costs them. */
const shiftLearning = 0.05;

function townshipOf(world: World, i: number): number {
  return world.ground.firstTownship + world.state.place[i];
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
  if (instrument === Instrument.letter) {
    count(world, T.townshipShiftedLetters, 1);
    state.lettersSent[from]++;
  }
  if (instrument === Instrument.notice) count(world, T.townshipShiftedNotices, 1);
  count(world, T.movedWeight, 1);
  if (!hasMeans(world, i)) count(world, T.movedWithoutMeansWeight, 1);
  settle(world, part, township);
  state.ceilingTownship[i] = state.ceiling[part];
  if (world.log !== null) world.log.move(world, part, from, township, instrument);
}

/** Hours of the sender for full guidance, as a share of the matter's work. */
const guidanceHours = 0.02;

/** What a letter or notice carries under the rules in force; a task passed on by word carries nothing. */
function sendMeans(world: World, i: number): void {
  const { state, c } = world;
  const people = c[slot.meansPeople];
  const money = c[slot.meansMoney];
  state.meansEquipment[i] = c[slot.meansEquipment];
  state.meansPower[i] = c[slot.meansPower];
  state.owed[i] = people * state.work[i];
  state.bought[i] = money * state.work[i];
  state.guidance[i] = c[slot.guidance];
  world.scratch.owedHours[state.holderDepartment[i]] += guidanceHours * c[slot.guidance] * state.work[i];
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
