import { softCap } from '../arithmetic.ts';
import { fillRate, ledgerLoad } from '../asking.ts';
import { slot } from '../parameters.ts';
import { draw, P, unitWord, weekWord } from '../random.ts';
import { B, Counter, Instrument, sectionsPerTownship } from '../state.ts';
import { count, H, spend, T, type World } from '../world.ts';

/** Mandatory time approaches this share of a unit's hours and never reaches it. */
const mandatoryCap = 0.9;
const reach = { calls: 0, approved: 0 };

/**
 * Hours that others take: meetings, ledgers, visits received, check-ins, reforms' own compliance; for departments
 * petitions, visits made, means owed and branches. What is left is free for effort. Draws from `meeting`.
 */
export function spendMandatoryTime(world: World): void {
  const { ground, state, scratch, c } = world;
  scratch.spent.fill(0);
  visitsOfDepartments(world);
  for (let t = 0; t < ground.townships; t++) spendAtBase(world, t);
  for (let d = 0; d < ground.departments; d++) spendOfDepartment(world, d);
  for (let u = 0; u < ground.units; u++) {
    spendExtra(world, u);
    const load = state.read[B.load * ground.units + u] - 0.9;
    const wanted = load > 0 ? load / (1 + load) : 0;
    scratch.supply[u] = state.capacity[u] * (1 + c[slot.overtimeMax] * wanted);
    scratch.free[u] = scratch.supply[u] - scratch.spent[u];
  }
}

/** Compliance with reforms, applications and calls, files owed from paper closures: out of what is left, never all of it. */
function spendExtra(world: World, u: number): void {
  const { state, scratch, c } = world;
  const capacity = state.capacity[u];
  const training = world.ground.level[u] > 0 ? capacity * c[slot.trainingShare] : 0;
  const compliance = capacity * c[slot.complianceShare] + training;
  const errands = scratch.owedHours[u];
  const files = Math.min(0.2 * capacity, state.fileDebt[u]);
  scratch.owedHours[u] = 0;
  const wanted = compliance + errands + files;
  if (wanted <= 0) return;
  const served = softCap(wanted, mandatoryCap * (capacity - scratch.spent[u])) / wanted;
  spend(world, u, H.compliance, compliance * served);
  spend(world, u, H.coordination, errands * served);
  spend(world, u, H.padding, files * served);
  state.fileDebt[u] -= files * served;
  if (training > 0) state.skill[u] += c[slot.trainingGain] * ((training * served) / capacity) * (1 - state.skill[u]);
}

/** Calls of one week to the committees of a township: how many were made, how many its leaders let through. */
function callMeetings(world: World, t: number): void {
  const { ground, state, keys, week, c } = world;
  reach.calls = 0;
  reach.approved = 0;
  const threshold = 0.6 + 0.24 * c[slot.meetingApproval];
  const place = ground.townshipId[t];
  for (let d = 0; d < ground.departments; d++) {
    const rate = state.asks[4 * d + 1] * c[slot.meetingNeed];
    if (draw(keys, P.meeting, unitWord(0, ground.departmentId[d], 0), weekWord(week, place)) < rate) {
      reach.calls++;
      reach.approved++;
    }
  }
  for (let s = 0; s < sectionsPerTownship; s++) {
    const asker = ground.departments + t * sectionsPerTownship + s;
    const rate = state.asks[4 * asker + 1] * c[slot.meetingNeed] * sectionShare;
    const u = draw(keys, P.meeting, unitWord(1, place, 1 + s), weekWord(week, 0));
    if (u >= rate) continue;
    reach.calls++;
    if (c[slot.meetingApproval] <= 0 || state.askValue[asker] >= threshold) reach.approved++;
  }
}

/** A township's own sections call more often than a department of the county (the committees are next door). */
const sectionShare = 3;

function spendAtBase(world: World, t: number): void {
  const { ground, state, c } = world;
  const committees = ground.committeeCount[t];
  let kinds = 0;
  let visits = 0;
  let checkIns = 0;
  let channels = 0;
  for (let d = 0; d < ground.departments; d++) {
    kinds += state.ledgers[d];
    visits += state.asks[4 * d + 2] * c[slot.inspectionNeed];
    checkIns += state.asks[4 * d + 3] * c[slot.checkInNeed];
    if (state.ledgers[d] > 0 || state.asks[4 * d + 3] > 0.25) channels++;
  }
  const departmentKinds = kinds;
  for (let s = 0; s < sectionsPerTownship; s++) {
    const asker = ground.departments + t * sectionsPerTownship + s;
    kinds += state.ledgers[asker];
    checkIns += state.asks[4 * asker + 3] * c[slot.checkInNeed];
    if (state.ledgers[asker] > 0 || state.asks[4 * asker + 3] > 0.25) channels++;
  }
  callMeetings(world, t);
  const merged = Math.ceil(reach.approved / 3);
  const sessions = reach.approved + c[slot.meetingMerge] * (merged - reach.approved);
  const ledger = ledgerLoad(kinds, c[slot.ledgerHours], c[slot.sharedStore]);
  const meeting =
    sessions * (c[slot.meetingOverhead] + c[slot.meetingTravel] * (1 - c[slot.videoShare])) + reach.approved * c[slot.meetingItem];
  // Who comes to listen is received, too.
  const visit = visits * c[slot.visitHours] + c[slot.hearing];
  const checkIn = checkIns * c[slot.checkInHours];
  const asked = ledger + meeting + visit + checkIn;
  asks[0] = ledger;
  asks[1] = meeting;
  asks[2] = visit;
  asks[3] = checkIn;
  for (let k = 0; k < committees; k++) spendAsked(world, ground.committeeStart[t] + k);
  const township = ground.firstTownship + t;
  const scale = state.capacity[township] / (5 * c[slot.committeeHours]);
  asks[0] = scale * ledgerLoad(departmentKinds, c[slot.ledgerHours], c[slot.sharedStore]);
  asks[1] = scale * 2.5 * meeting;
  asks[2] = scale * 1.5 * visit;
  asks[3] = scale * checkIn;
  spendAsked(world, township);
  const units = ground.units;
  const at = B.fill * units + township;
  state.beliefs[at] += c[slot.fillLearning] * (fillRate(asked, c[slot.fillLimit]) - state.beliefs[at]);
  count(world, T.ledgerKinds, kinds * committees);
  count(world, T.meetingCalls, reach.calls * committees);
  count(world, T.meetingSessions, sessions * committees);
  count(world, T.inspectionVisits, visits * committees);
  count(world, T.checkIns, checkIns * committees);
  count(world, T.ledgerHoursAsked, ledger * committees);
  // Upward: departments and sections that ask, the township's office and its leaders; downward: residents, neighbours, partners.
  count(world, T.channelsUpward, (channels + 2) * committees);
  count(world, T.channelsAll, (channels + 5) * committees);
}

/** Hours asked of one unit a week: ledgers, meetings, visits, check-ins. Handed over here, since doubles in a call are boxed. */
const asks = new Float64Array(4);

function spendAsked(world: World, u: number): void {
  const total = asks[0] + asks[1] + asks[2] + asks[3];
  if (total <= 0) return;
  const served = softCap(total, mandatoryCap * world.state.capacity[u]) / total;
  spend(world, u, H.ledger, asks[0] * served);
  spend(world, u, H.meeting, asks[1] * served);
  spend(world, u, H.inspectionReceived, asks[2] * served);
  spend(world, u, H.checkIn, asks[3] * served);
}

/** Share of a department's hours that full hearing of the base takes. */
const hearingShare = 0.03;

function visitsOfDepartments(world: World): void {
  const { ground, state, scratch, c } = world;
  for (let d = 0; d < ground.departments; d++) scratch.visits[d] = state.asks[4 * d + 2] * c[slot.inspectionNeed] * ground.committees;
}

function spendOfDepartment(world: World, d: number): void {
  const { ground, state, scratch, c } = world;
  const capacity = state.capacity[d];
  const inspecting = scratch.visits[d] * 2.5 * (1 + 1.5 * (1 - c[slot.traceWeight]));
  // Where satisfaction is scored, each petition is followed up until it satisfies.
  const hoursEach = c[slot.petitionHours] * (1 + 0.5 * c[slot.satisfactionScore]);
  const petition = softCap(hoursEach * state.petitions[d], c[slot.petitionCap] * capacity);
  spend(world, d, H.petition, petition);
  state.petitions[d] -= petition / (hoursEach > 0 ? hoursEach : 1);
  if (state.petitions[d] < 0) state.petitions[d] = 0;
  const left = capacity - scratch.spent[d];
  const routine = (0.06 + hearingShare * c[slot.hearing]) * capacity;
  const branch = ground.hasBranch[d] === 1 ? c[slot.branchShare] * capacity : 0;
  const owed = owedThisWeek(world, d);
  const wanted = inspecting + routine + branch + owed;
  const served = wanted > 0 ? softCap(wanted, mandatoryCap * left) / wanted : 0;
  spend(world, d, H.inspecting, inspecting * served);
  spend(world, d, H.coordination, routine * served);
  spend(world, d, H.help, (branch + owed) * served);
  scratch.served[d] = served;
  if (ground.isHeaviest[d] === 1) {
    count(world, T.heavyPetitionHours, petition);
    count(world, T.heavyDepartmentHours, capacity);
  }
}

/** Staff hours a department owes this week on matters it handed down with people: an eighth of what is open. */
function owedThisWeek(world: World, d: number): number {
  const { state, c } = world;
  if (c[slot.meansPeople] <= 0) return 0;
  let owed = 0;
  for (let i = 0; i < state.counters[Counter.roots]; i++) {
    if (state.holderDepartment[i] === d && state.openParts[i] > 0 && state.downInstrument[i] !== Instrument.none) owed += state.owed[i];
  }
  return owed / 8;
}
