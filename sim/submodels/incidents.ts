import { power03 } from '../arithmetic.ts';
import { causalShares } from '../attribution.ts';
import { experienceBlame } from '../choice/experience.ts';
import { teach } from '../lessons.ts';
import { slot } from '../parameters.ts';
import { draw, matterWordB, P, second } from '../random.ts';
import { B, Counter, Flag, Instrument, Status } from '../state.ts';
import { count, Row, T, type World } from '../world.ts';

/** Who may carry a share after an incident. */
const role = { owner: 0, side: 1, township: 2, holder: 3, nobody: 4 } as const;
const roles = 5;
const unitOf = new Int32Array(roles);
const truth = new Float64Array(roles);
const court = new Float64Array(roles);
const excused = new Float64Array(roles);
const assigned = new Float64Array(roles);
const shares = new Float64Array(4);

/**
 * Latent hazards become incidents, drawn once a week for each root matter; incidents are investigated, and someone is held
 * to account. Draws from `incident`, `incidentPart`.
 */
export function runIncidents(world: World): void {
  const { state, scratch, c } = world;
  updateGaps(world);
  const struck = drawIncidents(world);
  for (let at = 0; at < struck; at++) {
    const i = scratch.chosen[at];
    const gap = state.gapOpen[i] + state.gapClosed[i];
    count(world, T.incidents, 1);
    count(world, T.incidentHarm, state.severity[i] * gap);
    const part = partOfIncident(world, i, gap);
    const isInvestigated = scratch.luck[at] < ((state.flags[i] & Flag.hard) !== 0 ? 1 : c[slot.softScrutiny]);
    if (world.log !== null) world.log.incident(world, part, isInvestigated);
    if (isInvestigated) holdToAccount(world, i, part);
    else {
      namePeople(world, i, part);
      causeOf(world, i, part, 1, truth);
      tallyNeglect(world, i, 0);
    }
  }
}

/** Draws which roots go wrong this week: into `chosen`, the second lane of each, the luck of its investigation, into `luck`. */
export function drawIncidents(world: World): number {
  const { state, scratch, c, keys, week } = world;
  const { openParts, hazardUntil, gapOpen, gapClosed, severity, wordA, wordN } = state;
  const { chosen, luck } = scratch;
  const rate = c[slot.hazardRate];
  const roots = state.counters[Counter.roots];
  let count = 0;
  for (let i = 0; i < roots; i++) {
    if (openParts[i] === 0 && hazardUntil[i] < week) continue;
    const u = draw(keys, P.incident, wordA[i], matterWordB(wordN[i], week, 0));
    if (u >= rate * severity[i] * (gapOpen[i] + gapClosed[i])) continue;
    chosen[count] = i;
    luck[count++] = second();
  }
  return count;
}

function updateGaps(world: World): void {
  const { state } = world;
  const roots = state.counters[Counter.roots];
  for (let i = 0; i < roots; i++) state.gapOpen[i] = 0;
  const { order, start } = world.scratch;
  for (let at = 0; at < start[world.ground.units]; at++) {
    const part = order[at];
    if (state.status[part] === Status.open) state.gapOpen[state.root[part]] += state.weight[part] * (1 - state.coverage[part]);
  }
}

/** The part in which the hazard struck: by weight times what is missing. */
function partOfIncident(world: World, i: number, gap: number): number {
  const { state, keys, week } = world;
  const first = state.firstPart[i];
  let left = gap * draw(keys, P.incidentPart, state.wordA[i], matterWordB(state.wordN[i], week, 0));
  let part = first;
  for (part = first; part < first + state.partCount[i] - 1; part++) {
    left -= state.weight[part] * (1 - state.coverage[part]);
    if (left < 0) break;
  }
  return part;
}

/** Investigation, attribution by rule and by cause, pardon, sanction; then everyone who watches learns where blame fell. */
function holdToAccount(world: World, i: number, part: number): void {
  const { state, c } = world;
  namePeople(world, i, part);
  causeOf(world, i, part, world.switches.meansInCause ? 1 : 0, truth);
  causeOf(world, i, part, c[slot.meansExcuse], court);
  causeOf(world, i, part, 1, excused);
  const isOwn = (state.flags[i] & Flag.own) !== 0;
  const clear = c[slot.precision] * (1 - c[slot.ambiguityInCourt] * state.ambiguity[i]);
  byRule(world, i, part);
  for (let k = 0; k < roles; k++) assigned[k] = clear * court[k] + (1 - clear) * assigned[k];
  if ((state.flags[i] & Flag.covered) !== 0) moveShare(role.holder, role.nobody, c[slot.upCover]);
  if (isSentByPaper(world, i) && world.ground.level[state.holder[part]] > 0)
    moveShare(role.holder, unitOf[role.side] >= 0 ? role.side : role.owner, c[slot.sharedLiability]);
  const size = c[slot.penaltySlope] + c[slot.noFailureReward];
  const fault = 1 - excused[role.nobody];
  const stake = c[slot.severityPoints] * state.severity[i] * size * (1 - c[slot.proportion] * (1 - fault));
  const penalty = size > 0 ? c[slot.penaltySlope] / size : 0;
  const goodFaith = judgedFaith(world, i, part);
  const waived = c[slot.pardon] * goodFaith;
  count(world, T.investigated, 1);
  for (let k = 0; k < roles; k++) {
    const kept = k === role.holder ? 1 - waived : 1;
    const points = stake * penalty * assigned[k] * kept;
    carry(world, i, k, points, stake * penalty * (assigned[k] - assigned[k] * kept));
    if (k !== role.nobody && unitOf[k] >= 0) state.stock[unitOf[k]] += stake * assigned[k] * kept;
  }
  tallyDuty(world, isOwn, stake * penalty);
  tallyMisblame(world, stake * penalty, 1 - waived);
  learnWhereBlameFell(world, i, part);
  liveThroughBlame(world, i, part);
  tallyNeglect(world, i, penalty > 0 ? assigned[role.holder] * (1 - waived) : 0);
  if (world.log !== null) world.log.blame(world, part, unitOf, truth, assigned, stake * penalty, waived);
}

/** Whether a department sent the matter down by letter or notice. */
function isSentByPaper(world: World, i: number): boolean {
  const instrument = world.state.downInstrument[i];
  return (world.state.flags[i] & Flag.pushed) !== 0 && (instrument === Instrument.letter || instrument === Instrument.notice);
}

/** Neglect as a cause, by severity, and how much of it was answered by points that its holder carries. */
function tallyNeglect(world: World, i: number, carried: number): void {
  const severity = world.state.severity[i];
  const neglect = truth[role.holder];
  count(world, T.neglect, severity * neglect);
  count(world, T.neglectAnswered, severity * Math.min(neglect, carried));
}

/** Under reinforcement, those whom blame reached are less ready to do again what they had done. */
function liveThroughBlame(world: World, i: number, part: number): void {
  const { state, ground, c } = world;
  if (world.switches.choiceRule !== 'reinforcement') return;
  const flags = state.flags[i];
  const size = c[slot.outcomeStake] * state.severity[i] * (c[slot.penaltySlope] + c[slot.noFailureReward]);
  const holder = state.holder[part];
  if ((flags & Flag.own) === 0) {
    const sender = state.holderDepartment[i];
    const sent = (flags & Flag.pushed) !== 0 ? state.downInstrument[i] : (flags & Flag.covered) !== 0 ? 5 : 0;
    experienceBlame(world, sender, sent, size * shareOfUnit(sender));
    if ((flags & Flag.sideways) !== 0 && state.domain[i] !== sender)
      experienceBlame(world, state.domain[i], 4, size * shareOfUnit(state.domain[i]));
  }
  const township = unitOf[role.township];
  if (township >= 0) {
    const did = (flags & Flag.split) !== 0 ? state.splitInstrument[i] : (flags & Flag.covered) !== 0 && (flags & Flag.own) !== 0 ? 4 : 0;
    experienceBlame(world, township, did, size * shareOfUnit(township));
  }
  if (ground.level[holder] === 2) experienceBlame(world, holder, 0, size * shareOfUnit(holder));
}

function namePeople(world: World, i: number, part: number): void {
  const { state, ground } = world;
  const isOwn = (state.flags[i] & Flag.own) !== 0;
  unitOf[role.owner] = isOwn ? ground.firstTownship + state.place[i] : state.domain[i];
  unitOf[role.side] = (state.flags[i] & Flag.sideways) !== 0 ? state.holderDepartment[i] : -1;
  unitOf[role.township] = (state.flags[i] & Flag.pushed) !== 0 || isOwn ? ground.firstTownship + state.place[i] : -1;
  unitOf[role.holder] = state.holder[part];
  unitOf[role.nobody] = -1;
}

/** Causal shares by role: effort to the holder, help to whoever stands behind it, moves to the movers by the drop of the ceiling. */
function causeOf(world: World, i: number, part: number, excuse: number, out: Float64Array): void {
  const { state, ground } = world;
  const ceilingHolder = state.ceiling[part];
  const ceilingOwner = state.ceilingOwner[i];
  const phi = ceilingHolder > 0 ? Math.min(1, state.byEffort[part] / ceilingHolder) : 1;
  const load = state.beliefs[B.load * ground.units + state.holder[part]];
  const allowed = 1 - excuse + excuse * (load > 1 ? 1 / load : 1);
  const means = Math.max(phi, allowed);
  const help = ceilingHolder < 1 ? Math.min(1, state.byHelp[part] / (1 - ceilingHolder)) : 1;
  causalShares(ceilingOwner, ceilingHolder, phi / means, means, help, shares);
  out.fill(0);
  out[role.holder] += shares[1];
  out[role.nobody] += shares[3];
  const owner = unitOf[role.side] >= 0 ? role.side : role.owner;
  out[(state.flags[i] & Flag.own) !== 0 ? role.township : owner] += shares[2];
  shareMoves(world, i, part, shares[0], out);
}

/** Splits the movers' share in proportion to the drop of the ceiling at each hop. */
function shareMoves(world: World, i: number, part: number, share: number, out: Float64Array): void {
  if (share <= 0) return;
  const { state } = world;
  const afterSide = (state.flags[i] & Flag.sideways) !== 0 ? state.ceilingSide[i] : state.ceilingOwner[i];
  const wentDown = (state.flags[i] & Flag.pushed) !== 0;
  const afterDown = wentDown ? state.ceilingTownship[i] : afterSide;
  const drop = (before: number, after: number) => (before > after ? before - after : 0);
  const bySide = drop(state.ceilingOwner[i], afterSide);
  const byDown = wentDown ? drop(afterSide, afterDown) : 0;
  const bySplit = (state.flags[i] & Flag.split) !== 0 ? drop(afterDown, state.ceiling[part]) : 0;
  const total = bySide + byDown + bySplit;
  if (total <= 0) {
    out[role.owner] += share;
    return;
  }
  out[role.owner] += (share * bySide) / total;
  out[unitOf[role.side] >= 0 ? role.side : role.owner] += (share * byDown) / total;
  out[role.township] += (share * bySplit) / total;
}

/** Where responsibility falls when it is not attributed precisely: fills `assigned`. */
function byRule(world: World, i: number, part: number): void {
  assigned.fill(0);
  switch (world.switches.attributionRule) {
    case 'causal':
      for (let k = 0; k < roles; k++) assigned[k] = court[k];
      return;
    case 'territory':
      assigned[unitOf[role.township] >= 0 ? role.township : role.holder] = 1;
      return;
    case 'letter':
      assigned[lastSigner(world, i, part)] = 1;
      return;
    default:
      assigned[role.holder] = 1;
  }
}

/** Who signed last: the holder of a letter, else the township that did, else the lawful owner. */
function lastSigner(world: World, i: number, part: number): number {
  const { state, ground } = world;
  if (ground.level[state.holder[part]] === 2 && state.splitInstrument[i] === Instrument.letter) return role.holder;
  if (state.downInstrument[i] === Instrument.letter || (state.flags[i] & Flag.own) !== 0) return role.township;
  return role.owner;
}

function moveShare(from: number, to: number, share: number): void {
  assigned[to] += share * assigned[from];
  assigned[from] -= share * assigned[from];
}

/** Good faith as the court sees it: effort within one's hours where it looks closely, the file where it does not. */
function judgedFaith(world: World, i: number, part: number): number {
  const { state, ground, c } = world;
  const phi = state.ceiling[part] > 0 ? Math.min(1, state.byEffort[part] / state.ceiling[part]) : 1;
  const load = state.beliefs[B.load * ground.units + state.holder[part]];
  const effort = Math.min(1, phi * Math.max(load, 1));
  const file = Math.min(1, (state.trace[part] + state.padding[part]) / state.norm[state.domain[i]]);
  return c[slot.precision] * effort + (1 - c[slot.precision]) * file;
}

/** Books points to whoever carries them: level, matrix, misblame (points beyond the causal share). */
function carry(world: World, i: number, k: number, points: number, pardoned: number): void {
  const { state, ground } = world;
  if (pardoned > 0) count(world, T.pardonedPoints, pardoned);
  if (points <= 0) return;
  const isOwn = (state.flags[i] & Flag.own) !== 0;
  const unit = unitOf[k];
  const rowIndex = isOwn ? ground.departments : state.domain[i];
  let column = 4;
  if (k === role.nobody || unit < 0) count(world, T.unassignedPoints, points);
  else {
    const level = ground.level[unit];
    count(world, T.points, points);
    count(world, level === 0 ? T.pointsDepartment : level === 1 ? T.pointsTownship : T.pointsCommittee, points);
    column = level === 0 ? (unit === state.domain[i] && !isOwn ? 0 : 1) : level === 1 ? (isOwn ? 0 : 2) : 3;
  }
  world.row[Row.matrix + 5 * rowIndex + column] += points;
}

/** Lawful duty and causal shares by level, on the same points. */
function tallyDuty(world: World, isOwn: boolean, size: number): void {
  const { ground } = world;
  count(world, isOwn ? T.dutyTownship : T.dutyDepartment, size);
  for (let k = 0; k < role.nobody; k++) {
    if (unitOf[k] < 0) continue;
    const level = ground.level[unitOf[k]];
    count(world, level === 0 ? T.causalDepartment : level === 1 ? T.causalTownship : T.causalCommittee, size * truth[k]);
  }
}

/** Points that units carry beyond their causal share; a unit may stand in two roles (a township that holds its own matter). */
function tallyMisblame(world: World, size: number, holderKeeps: number): void {
  for (let k = 0; k < role.nobody; k++) {
    const unit = unitOf[k];
    if (unit < 0) continue;
    let cause = 0;
    let blame = 0;
    let isFirst = true;
    for (let other = 0; other < role.nobody; other++) {
      if (unitOf[other] !== unit) continue;
      if (other < k) isFirst = false;
      cause += truth[other];
      blame += assigned[other] * (other === role.holder ? holderKeeps : 1);
    }
    if (isFirst && blame > cause) count(world, T.misblamedPoints, size * (blame - cause));
  }
}

/** Own cases count more than peers'; a part teaches by its weight^.3. Each actor learns about what it did. */
function learnWhereBlameFell(world: World, i: number, part: number): void {
  const { state, c } = world;
  const rate = c[slot.blameLearning] * power03(state.weight[part]);
  const flags = state.flags[i];
  const holder = unitOf[role.holder];
  if ((flags & Flag.own) === 0) {
    const owner = unitOf[role.owner];
    if ((flags & Flag.sideways) !== 0) teach(world, owner, B.sideShare, shareOfUnit(owner), rate);
    const sender = state.holderDepartment[i];
    if ((flags & Flag.pushed) !== 0) teach(world, sender, instrumentBelief(state.downInstrument[i]), shareOfUnit(sender), rate);
  }
  if ((flags & Flag.split) !== 0) {
    const township = unitOf[role.township];
    if (township >= 0 && township !== holder)
      teach(world, township, instrumentBelief(state.splitInstrument[i]), shareOfUnit(township), rate);
  }
  teach(world, holder, (flags & Flag.covered) !== 0 ? B.upShare : B.keepShare, shareOfUnit(holder), rate);
  if (state.partMoves[part] > 0) {
    const committee = world.ground.committeeStart[state.place[i]] + state.member[part];
    teach(world, committee, B.upShare, shareOfUnit(committee), rate);
  }
  if ((flags & Flag.returned) !== 0 && (flags & Flag.own) === 0) {
    const township = world.ground.firstTownship + state.place[i];
    teach(world, township, B.sideShare, shareOfUnit(township), rate);
  }
}

function shareOfUnit(unit: number): number {
  let share = 0;
  for (let k = 0; k < role.nobody; k++) if (unitOf[k] === unit) share += assigned[k];
  return share;
}

function instrumentBelief(instrument: number): number {
  return instrument === Instrument.letter ? B.letterShare : instrument === Instrument.notice ? B.noticeShare : B.informalShare;
}
