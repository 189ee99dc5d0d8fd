import { admit, fill, prepare, Spread, Tasks } from '../allocation.ts';
import { logistic } from '../arithmetic.ts';
import { shareOfInstrument } from '../choice/prospect.ts';
import { hasMeans } from '../matters.ts';
import { slot } from '../parameters.ts';
import { B, Counter, Flag, Instrument } from '../state.ts';
import { inspectionReach } from '../traces.ts';
import { count, H, Row, spend, T, type World } from '../world.ts';

const tasks = new Tasks();
const { numbers } = tasks;
/** The most of a matter's remaining work that counts as wanted in one week. */
const hurry = 0.125;
/**
 * Every unit spreads its free hours over real work and traces of what it holds, residents, help below; slack is a floor
 * price. Values read beliefs and believed conditions; hours and matters are what is in force.
 */
export function allocateEffort(world: World): void {
  const { ground, scratch } = world;
  scratch.helpNeed.fill(0);
  scratch.helpWorth.fill(0);
  scratch.fileSum.fill(0);
  scratch.fileCount.fill(0);
  gatherHelp(world);
  for (let u = 0; u < ground.units; u++) {
    setPadding(world, u);
    planEffort(world, u);
    applyEffort(world, u);
    closeAccount(world, u);
  }
  giveHelp(world);
}

/** The tasks of the unit planned last, and the hours given to each. */
export const planned: Readonly<Tasks> = tasks;

/** Spreads the free hours of unit u over its tasks. */
export function planEffort(world: World, u: number): void {
  const { state, scratch } = world;
  tasks.clear(2 * (scratch.start[u + 1] - scratch.start[u]) + 1);
  scratch.demanded[u] = scratch.spent[u];
  layOutMatters(world, u);
  layOutOthers(world, u);
  prepare(tasks);
  if (!(scratch.free[u] > 0)) {
    tasks.hours.fill(0, 0, tasks.count);
    return;
  }
  numbers[Spread.hours] = scratch.free[u];
  // An idle hour is worth less to a unit of many: the floor price is stated for a unit of a committee's usual hours.
  numbers[Spread.most] = Math.sqrt(state.capacity[u] / (state.believed[slot.committeeHours] * state.believed[slot.slackPrice]));
  numbers[Spread.start] = state.price[u];
  admit(tasks);
  numbers[Spread.start] = numbers[Spread.found];
  fill(tasks);
  state.price[u] = numbers[Spread.found];
}

/** Worth of help on a wholly local matter of severity 1 where residents’ satisfaction counts fully in a department’s score. */
const satisfactionWorth = 0.5;

/** Parts whose lag was seen, or whose holder's call was answered, ask hours of the superiors that stand behind them. */
function gatherHelp(world: World): void {
  const { state, ground, scratch, week } = world;
  const { read, believed } = state;
  const units = ground.units;
  const { order, start } = scratch;
  for (let at = start[ground.firstTownship]; at < start[units]; at++) {
    const part = order[at];
    if (state.helpUntil[part] < week) continue;
    const i = state.root[part];
    const need = (1 - state.coverage[part]) * state.work[i] * state.weight[part];
    const atStake =
      state.severity[i] * ((state.flags[i] & Flag.hard) !== 0 ? 1 : believed[slot.softScrutiny]) * believed[slot.outcomeStake];
    if ((state.flags[i] & Flag.own) === 0) {
      const d = state.holderDepartment[i];
      const comeBack = read[shareOfInstrument[state.downInstrument[i]] * units + d];
      const worth =
        read[B.risk * units + d] * atStake * comeBack +
        believed[slot.ratingWeight] * (1 - believed[slot.favours]) * state.severity[i] +
        satisfactionWorth * believed[slot.satisfactionScore] * state.severity[i] * state.locality[i] +
        0.25 * state.motive[d];
      scratch.helpNeed[d] += need;
      scratch.helpWorth[d] += worth;
    }
    if (ground.level[state.holder[part]] === 2) {
      const township = ground.firstTownship + state.place[i];
      scratch.helpNeed[township] += need;
      scratch.helpWorth[township] +=
        (read[B.risk * units + township] * atStake * read[B.letterShare * units + township] + 0.6 * state.motive[township]) *
        state.weight[part];
    }
  }
}

/** Share of file hours that pads rather than documents: chosen, not given. Padding fills a file faster, informs nobody, risks exposure. */
function setPadding(world: World, u: number): void {
  const { state, ground } = world;
  const { read, believed } = state;
  const units = ground.units;
  const file = believed[slot.traceWeight] * read[B.fileGap * units + u];
  const proof = (1 - believed[slot.traceWeight]) * (read[B.proofGap * units + u] + believed[slot.assessmentPoint]);
  const gain = believed[slot.pointStake] * (file * (believed[slot.paddingSpeed] - 1) - proof) - state.motive[u];
  state.padShare[u] = logistic(2 * believed[slot.logitPrecision] * (gain - 0.1));
}

/** Hours on a file that still count, relative to the norm. */
const fileShare = 1.12;
/** Lays out the last task of unit u: residents for a committee, help below for the others. */
function layOutOthers(world: World, u: number): void {
  const { state, ground, scratch } = world;
  const { read, believed } = state;
  const units = ground.units;
  const motive = state.motive[u];
  if (ground.level[u] === 2) {
    const requested = state.waiting[u] * believed[slot.requestHours];
    tasks.add(
      0,
      believed[slot.residentsValue] * (0.12 * believed[slot.residentsWeight] + motive * (1 + read[B.trust * units + u])),
      requested,
      0,
      0,
    );
    const usual = believed[slot.requestsPerWeek] * ground.capacityFactor[u] * believed[slot.requestHours];
    scratch.demanded[u] += Math.min(requested, usual);
    return;
  }
  const cap = scratch.helpNeed[u] / 3;
  tasks.add(0, believed[slot.helpValue] * scratch.helpWorth[u], cap, 0, believed[slot.setUpShare] * 0.5 * cap);
}

/** The hot loop of the week: a real task and a file task for every open part of unit u, in order. */
function layOutMatters(world: World, u: number): void {
  const { state, ground, scratch, week } = world;
  const { order, start } = scratch;
  const level = ground.level[u];
  const { root, flags, deadline, work, weight, efficacy, ceiling, coverage, trace, instrument, severity, domain, norm, wordA, wordN } =
    state;
  const { read, believed } = state;
  const units = ground.units;
  const unseen = 1 - believed[slot.verificationFloor];
  const half = believed[slot.informationHalf];
  const softStake = believed[slot.softStake];
  const softScrutiny = believed[slot.softScrutiny];
  const informalDiscount = believed[slot.informalDiscount];
  const markHard = believed[slot.markHard];
  const markSoft = believed[slot.markSoft];
  const setUpShare = believed[slot.setUpShare];
  const fear = believed[slot.outcomeStake] * read[B.risk * units + u] * read[B.keepShare * units + u];
  const motive = state.motive[u];
  const results = 1 - believed[slot.traceWeight];
  const usualStake = believed[slot.assessmentStake];
  const growthStake = believed[slot.growthStake];
  const usualReward = believed[slot.resultReward];
  const growthReward = believed[slot.growthReward] * read[B.hope * units + u];
  const unitHours = believed[level === 2 ? slot.committeeTraceHours : level === 1 ? slot.townshipTraceHours : slot.departmentTraceHours];
  const checkPay = believed[slot.inspectionRate] * inspectionReach[level] * believed[slot.pointStake];
  const filePay = checkPay * (1 - results) * read[B.fileGap * units + u];
  const proofPay = checkPay * results * read[B.proofGap * units + u];
  const habit = believed[slot.traceHabit];
  const passFile = believed[slot.passFile];
  const { stakeToMark, stakeThroughout, cap, mark, setUp, key } = tasks;
  let j = 0;
  let wanted = 0;
  for (let at = start[u], end = start[u + 1]; at < end; at++) {
    const part = order[at];
    const i = root[part];
    const bits = flags[i];
    const done = coverage[part];
    const left = deadline[i] - week;
    const pace = left > 1 ? 1 / left : 1;
    const size = (work[i] * weight[part]) / efficacy[part];
    const rest = (bits & Flag.waiting) === 0 && ceiling[part] > done ? (ceiling[part] - done) * size : 0;
    const isHard = (bits & Flag.hard) !== 0;
    const isGrowth = (bits & Flag.growth) !== 0;
    const felt = instrument[part] === Instrument.informal ? informalDiscount : 1;
    const passMark = isHard ? markHard : markSoft;
    const seen = 1 - unseen + (unseen * trace[part]) / (trace[part] + half);
    const toMark = done < passMark ? (isGrowth ? growthStake : usualStake) * (isHard ? 1 : softStake) * results * seen * felt : 0;
    const throughout =
      (isGrowth ? growthReward : usualReward) * ((bits & Flag.own) === 0 && level > 0 ? shiftedReward : 1) +
      fear * felt * severity[i] * (isHard ? 1 : softScrutiny) +
      motive * (0.5 + severity[i]);
    const most = pace > 0.5 ? rest : 2 * rest * pace;
    const identity = (Math.imul(wordA[i], 0x9e3779b1) + Math.imul(wordN[i] + 1, 0x85ebca6b)) | 0;
    key[j] = identity;
    stakeToMark[j] = toMark * pace;
    stakeThroughout[j] = throughout * pace;
    cap[j] = most;
    mark[j] = (passMark - done) * size * pace;
    setUp[j++] = setUpShare * most;
    wanted += rest * Math.min(pace, hurry);
    const fullFile = norm[domain[i]] * unitHours;
    key[j] = identity;
    stakeToMark[j] = filePay * felt * (isHard ? 1 : softFile);
    stakeThroughout[j] = proofPay * felt + habit;
    cap[j] = fileShare * fullFile;
    mark[j] = passFile * fullFile;
    setUp[j++] = 0.5 * setUpShare * fileShare * fullFile;
  }
  tasks.count = j;
  scratch.demanded[u] += wanted;
}

/** What a file of a soft matter counts relative to one of a hard matter. */
const softFile = 0.6;
/** Share of the reward for a matter that is left to those it was shifted to. */
const shiftedReward = 0.55;

function applyEffort(world: World, u: number): void {
  const { state, ground, scratch, c } = world;
  const level = ground.level[u];
  const { order, start } = scratch;
  const pad = state.padShare[u];
  const rate = c[slot.traceRate];
  const unitHours = c[level === 2 ? slot.committeeTraceHours : level === 1 ? slot.townshipTraceHours : slot.departmentTraceHours];
  let real = 0;
  let files = 0;
  let shifted = 0;
  let j = 0;
  for (let at = start[u]; at < start[u + 1]; at++, j += 2) {
    const part = order[at];
    const i = state.root[part];
    const x = tasks.hours[j];
    if (x > 0) {
      let gain = (state.efficacy[part] * x) / (state.work[i] * state.weight[part]);
      const room = state.ceiling[part] - state.coverage[part];
      if (gain > room) gain = Math.max(room, 0);
      state.coverage[part] += gain;
      state.byEffort[part] += gain;
      real += x + tasks.setUp[j];
      if ((state.flags[i] & (Flag.own | Flag.pushed)) === Flag.pushed && level > 0 && !hasMeans(world, i)) shifted += x + tasks.setUp[j];
    }
    const y = tasks.hours[j + 1];
    if (y > 0) files += y + tasks.setUp[j + 1];
    const z = y / unitHours;
    state.trace[part] += rate * (z * (1 - pad) - state.trace[part]);
    state.padding[part] += rate * (z * pad * c[slot.paddingSpeed] - state.padding[part]);
    const file = state.trace[part] + state.padding[part];
    if (level > 0) {
      const cell = state.domain[i] * ground.townships + ground.place[u];
      scratch.fileSum[cell] += file;
      scratch.fileCount[cell] += 1;
    }
  }
  const held = start[u + 1] - start[u];
  count(world, T.openPartWeeks, held);
  spend(world, u, H.real, real);
  spend(world, u, H.trace, files * (1 - pad));
  spend(world, u, H.padding, files * pad);
  world.row[Row.shifted + level] += shifted;
  if (level === 2) {
    const mine = Row.matrix + 5 * (ground.departments + 1) + u - ground.firstCommittee;
    world.row[mine] += shifted;
    serveResidents(world, u, tasks.hours[j]);
  } else {
    state.meanDoing[u] = tasks.hours[j];
    spend(world, u, H.help, tasks.hours[j] > 0 ? tasks.hours[j] + tasks.setUp[j] : 0);
  }
}

function serveResidents(world: World, u: number, hours: number): void {
  const { state, c } = world;
  spend(world, u, H.residents, hours);
  const served = hours / c[slot.requestHours];
  count(world, T.requestsServed, served);
  state.waiting[u] -= served;
  if (state.waiting[u] < 1e-9) state.waiting[u] = 0;
}

/** Idle hours and overtime close the account of the week: spent + idle = own + overtime. */
function closeAccount(world: World, u: number): void {
  const { state, ground, scratch, row } = world;
  const level = ground.level[u];
  const own = state.capacity[u];
  const over = scratch.spent[u] - own;
  row[Row.own + level] += own;
  if (over > 0) row[Row.overtime + level] += over;
  else spend(world, u, H.idle, -over);
  if (level === 2) {
    const mine = Row.matrix + 5 * (ground.departments + 1) + ground.committees + u - ground.firstCommittee;
    row[mine] += own;
  }
  state.demanded[u] = scratch.demanded[u] / own;
}

/** Help reaches the parts it was asked for, in proportion to what is missing, and passes the holder's ceiling. */
function giveHelp(world: World): void {
  drawMeans(world);
  const { state, ground, scratch, week, c } = world;
  const { order, start } = scratch;
  for (let at = start[ground.firstTownship]; at < start[ground.units]; at++) {
    const part = order[at];
    const i = state.root[part];
    let hours = 0;
    if (state.helpUntil[part] >= week) {
      const need = (1 - state.coverage[part]) * state.work[i] * state.weight[part];
      if ((state.flags[i] & Flag.own) === 0) {
        const d = state.holderDepartment[i];
        if (scratch.helpNeed[d] > 0) hours += (state.meanDoing[d] * need) / scratch.helpNeed[d];
      }
      if (ground.level[state.holder[part]] === 2) {
        const township = ground.firstTownship + state.place[i];
        if (scratch.helpNeed[township] > 0) hours += (state.meanDoing[township] * need) / scratch.helpNeed[township];
      }
    }
    hours += scratch.meansHours[i] * state.weight[part];
    if (c[slot.branchShare] > 0 && ground.hasBranch[state.domain[i]] === 1) hours += branchHours(world, i);
    if (hours <= 0) continue;
    let gain = hours / (state.work[i] * state.weight[part]);
    if (gain > 1 - state.coverage[part]) gain = 1 - state.coverage[part];
    state.coverage[part] += gain;
    state.byHelp[part] += gain;
  }
}

/** Lays out what means bring this week: an eighth of the staff hours owed, as far as the department serves, and of those bought. */
function drawMeans(world: World): void {
  const { state, scratch } = world;
  if (scratch.meansHours.length < state.sizes.roots) scratch.meansHours = new Float64Array(state.sizes.roots);
  const { meansHours, served } = scratch;
  for (let i = 0; i < state.counters[Counter.roots]; i++) {
    meansHours[i] = 0;
    if (state.openParts[i] === 0 || state.owed[i] + state.bought[i] <= 0) continue;
    const staff = (state.owed[i] / 8) * served[state.holderDepartment[i]];
    const bought = state.bought[i] / 8;
    state.owed[i] -= staff;
    state.bought[i] -= bought;
    // Parts of a root weigh alike; what is open shares all of it.
    meansHours[i] = ((staff + bought) * state.partCount[i]) / state.openParts[i];
  }
}

/** Hours of the department's branch in this township, shared by its matters there. */
function branchHours(world: World, i: number): number {
  const { state, ground, scratch, c } = world;
  const d = state.domain[i];
  const cell = d * ground.townships + state.place[i];
  const posted = (c[slot.branchShare] * state.capacity[d] * scratch.served[d]) / ground.townships;
  return scratch.fileCount[cell] > 0 ? posted / scratch.fileCount[cell] : 0;
}
