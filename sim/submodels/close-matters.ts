import { logistic } from '../arithmetic.ts';
import { slot } from '../parameters.ts';
import { draw, matterWordB, P } from '../random.ts';
import { B, Flag, Status } from '../state.ts';
import { T, type World } from '../world.ts';

/** The tally of each end, by status. */
const endWeight: Readonly<Record<number, number>> = {
  [Status.resolved]: T.resolvedWeight,
  [Status.paper]: T.paperWeight,
  [Status.lapsed]: T.lapsedWeight,
  [Status.undone]: T.undoneWeight,
};

/** Coverage from which a matter counts as resolved at its deadline, and from which it closes early. */
const resolvedFrom = 0.8;
const closedEarlyFrom = 0.95;

/**
 * Matters end: resolved, closed on paper, lapsed, or barred and undone; what is left uncovered stays a hazard.
 * Closing on paper is chosen, where the file is good enough. Draws from `closing`.
 */
export function closeMatters(world: World): void {
  const { state, ground, scratch, week } = world;
  const { order, start } = scratch;
  const last = start[ground.units];
  for (let at = 0; at < last; at++) {
    const part = order[at];
    const i = state.root[part];
    const isDue = week >= state.deadline[i];
    if (!isDue && state.coverage[part] < closedEarlyFrom) continue;
    close(world, part, i);
  }
}

function close(world: World, part: number, i: number): void {
  const { state } = world;
  const flags = state.flags[i];
  const coverage = state.coverage[part];
  let status: number = Status.resolved;
  if (coverage < resolvedFrom) {
    if (closesOnPaper(world, part, i)) status = Status.paper;
    else status = (flags & (Flag.barred | Flag.returned)) !== 0 && (flags & Flag.pushed) === 0 ? Status.undone : Status.lapsed;
  }
  tallyEnd(world, part, i, status);
  state.status[part] = status;
  state.openParts[i]--;
  state.gapClosed[i] += state.weight[part] * (1 - coverage);
  if (state.openParts[i] === 0) {
    state.flags[i] &= ~Flag.waiting;
    state.hazardUntil[i] = world.week + world.c[slot.lingerWeeks];
  }
  if (world.log !== null) world.log.close(world, part, status);
}

function tallyEnd(world: World, part: number, i: number, status: number): void {
  const { state, ground, c, row } = world;
  const flags = state.flags[i];
  const weight = state.weight[part];
  const severity = state.severity[i] * weight;
  const real = weight * state.coverage[part];
  const isPaper = status === Status.paper;
  row[T.dueWeight] += weight;
  row[T.dueSeverity] += severity;
  row[T.coveredSeverity] += severity * state.coverage[part];
  row[endWeight[status]] += weight;
  if (status === Status.resolved) {
    row[T.resolvedSeverity] += severity;
    row[T.resolvedWeeks] += weight * (world.week + 1 - state.arrivalWeek[i]);
  }
  const holder = state.holder[part];
  state.yearDue[holder] += weight;
  state.doing[holder] += real;
  state.showing[holder] += isPaper ? weight : real;
  const cell = 4 * state.domain[i] + ((flags & Flag.hard) !== 0 ? 0 : 2);
  state.domainYear[cell] += weight;
  state.domainYear[cell + 1] += real;
  if (status === Status.undone) row[T.undoneSeverity] += severity;
  row[T.realWeight] += real;
  row[T.shownWeight] += isPaper ? weight : real;
  if ((flags & Flag.hard) !== 0) {
    row[T.hardDueWeight] += weight;
    row[T.hardRealWeight] += real;
  } else {
    row[T.softDueWeight] += weight;
    row[T.softRealWeight] += real;
    const overMark = state.coverage[part] - c[slot.markSoft];
    if (overMark >= -0.02 && overMark < 0.05) row[T.softAtMarkWeight] += weight;
  }
  if ((flags & Flag.growth) !== 0) {
    row[T.growthDueWeight] += weight;
    if (isPaper) row[T.growthPaperWeight] += weight;
  }
  if ((flags & (Flag.pushed | Flag.own)) === Flag.pushed && ground.level[state.holder[part]] > 0) {
    row[T.shiftedDueSeverity] += severity;
    row[T.shiftedCoveredSeverity] += severity * state.coverage[part];
  }
}

/**
 * Paper closure is a choice: what it saves and earns, against motive, the believed risk of being seen through, and the hours
 * it takes to bring the file up to its pass mark, at the price the unit's hours now have. Those hours are owed next week.
 */
function closesOnPaper(world: World, part: number, i: number): boolean {
  const { state, ground, keys, week } = world;
  const { read, believed } = state;
  const units = ground.units;
  const u = state.holder[part];
  const level = ground.level[u];
  const flags = state.flags[i];
  const isGrowth = (flags & Flag.growth) !== 0;
  const missing = 1 - state.coverage[part];
  const pay =
    believed[slot.paperWorth] * ((flags & Flag.hard) !== 0 ? 1 : believed[slot.softStake]) +
    (isGrowth ? believed[slot.growthReward] * read[B.hope * units + u] : believed[slot.resultReward]);
  const risk =
    believed[slot.paperRisk] *
    missing *
    read[B.risk * units + u] *
    (0.5 + 4 * believed[slot.inspectionRate] * (1 - believed[slot.traceWeight]));
  const unitHours = believed[level === 2 ? slot.committeeTraceHours : level === 1 ? slot.townshipTraceHours : slot.departmentTraceHours];
  const lacking = believed[slot.passFile] * state.norm[state.domain[i]] - state.trace[part] - state.padding[part];
  const hours = lacking > 0 ? (lacking * unitHours) / believed[slot.paddingSpeed] : 0;
  const price = state.price[u] > 0 ? 1 / (state.price[u] * state.price[u]) : 0;
  const worth = pay - risk - 2 * state.motive[u] - 0.1 - hours * price;
  const chance = draw(keys, P.closing, state.wordA[i], matterWordB(state.wordN[i], week, state.member[part] * 16));
  if (chance >= logistic(believed[slot.logitPrecision] * worth)) return false;
  state.fileDebt[u] += hours;
  if (lacking > 0) state.padding[part] += lacking;
  return true;
}
