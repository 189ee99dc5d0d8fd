import { slot } from '../parameters.ts';
import { draw, matterWordB, P, second } from '../random.ts';
import { B, Flag } from '../state.ts';
import { information, inspectionReach, verification } from '../traces.ts';
import { count, T, type World } from '../world.ts';

const kinds = { thin: 0, full: 1, unproven: 2, proven: 3 } as const;
const found = new Float64Array(4);
const seen = new Float64Array(4);
/** Zeal for each group as the week began: what is found this week counts from the next. */
let zeal = new Float64Array(16);

/**
 * Fixed inspectors look at matters: with the weight on traces at the file, otherwise at the result as far as it can be
 * verified. A lag that is seen brings weeks of help. Peers learn what files and proof avert. Draws from `inspection`.
 */
export function inspect(world: World): void {
  const { state, ground, scratch } = world;
  const { start } = scratch;
  if (zeal.length < ground.townships + 1) zeal = new Float64Array(ground.townships + 1);
  for (let g = 0; g <= ground.townships; g++) zeal[g] = zealFor(world, g);
  inspectGroup(world, start[0], start[ground.departments], ground.townships);
  for (let t = 0; t < ground.townships; t++) {
    found.fill(0);
    seen.fill(0);
    const u = ground.firstTownship + t;
    inspectParts(world, start[u], start[u + 1], zeal[t]);
    const first = ground.committeeStart[t];
    inspectParts(world, start[first], start[first + ground.committeeCount[t]], zeal[t]);
    learnFromChecks(world, t);
  }
  raceOfFiles(world);
  for (let u = 0; u < ground.units; u++) {
    const group = ground.level[u] === 0 ? ground.townships : ground.place[u];
    const gap = state.thinPoints[group] - state.fullPoints[group];
    const proof = state.unprovenPoints[group] - state.provenPoints[group];
    state.beliefs[B.fileGap * ground.units + u] = Math.max(gap, 0);
    state.beliefs[B.proofGap * ground.units + u] = Math.max(proof, 0);
  }
}

function inspectGroup(world: World, from: number, to: number, group: number): void {
  found.fill(0);
  seen.fill(0);
  inspectParts(world, from, to, zeal[group]);
  learnFromChecks(world, group);
}

/** Adaptive inspectors go where they found more than elsewhere: half to twice as often. */
function zealFor(world: World, group: number): number {
  const { lostPoints } = world.state;
  if (world.switches.inspectors !== 'adaptive') return 1;
  let sum = 0;
  for (let g = 0; g < lostPoints.length; g++) sum += lostPoints[g];
  return sum > 0 ? Math.min(2, Math.max(0.5, (lostPoints[group] * lostPoints.length) / sum)) : 1;
}

function inspectParts(world: World, from: number, to: number, zeal: number): void {
  const { state, scratch } = world;
  const count = drawChecks(world, from, to, zeal);
  for (let at = 0; at < count; at++) {
    const part = scratch.chosen[at];
    const i = state.root[part];
    checkPart(world, part, i, state.domain[i], at);
  }
}

/** Draws which parts between two places of the sorted order are checked: into `chosen`, the second lane of each into `luck`. */
export function drawChecks(world: World, from: number, to: number, zeal = 1): number {
  const { state, ground, scratch, c, keys, week } = world;
  const { order, chosen, luck } = scratch;
  const { root, domain, flags, holder, asks, wordA, wordN, member } = state;
  const rate = c[slot.inspectionRate] * zeal;
  const fromAbove = 1 + c[slot.checksFromAbove];
  let count = 0;
  for (let at = from; at < to; at++) {
    const part = order[at];
    const i = root[part];
    const above = (flags[i] & Flag.fromAbove) !== 0 ? fromAbove : 1;
    const reach = above * rate * inspectionReach[ground.level[holder[part]]] * asks[4 * domain[i] + 2];
    const u = draw(keys, P.inspection, wordA[i], matterWordB(wordN[i], week, member[part] * 16));
    if (u >= Math.min(reach, 0.95)) continue;
    chosen[count] = part;
    luck[count++] = second();
  }
  return count;
}

/** One check of one part; the first lane chose the part, the second and a further draw decide what is seen. */
function checkPart(world: World, part: number, i: number, d: number, at: number): void {
  const { state, c, keys, week } = world;
  const kindDraw = world.scratch.luck[at];
  const sight = draw(keys, P.inspection, state.wordA[i], matterWordB(state.wordN[i], week, state.member[part] * 16 + 1));
  const lagDraw = second();
  const trace = state.trace[part];
  const known = information(trace, c[slot.informationHalf]);
  const elapsed = (week - state.arrivalWeek[i]) / (state.deadline[i] - state.arrivalWeek[i]);
  const isHard = (state.flags[i] & Flag.hard) !== 0;
  const lag = elapsed * c[isHard ? slot.markHard : slot.markSoft] - state.coverage[part];
  const weight = isHard ? 1 : c[slot.softStake];
  const points = c[slot.assessmentPoint];
  let lost = 0;
  let isLagSeen = false;
  let kind: number = kinds.thin;
  if (kindDraw < c[slot.traceWeight]) {
    const pass = c[slot.passFile] * state.norm[d];
    const ratio = (trace + state.padding[part]) / pass;
    const chance = 1 / (1 + ratio * ratio * ratio * ratio);
    if (sight < chance) lost = points;
    count(world, T.fileChecks, 1);
    if (lost > 0) count(world, T.fileFailures, 1);
    kind = ratio >= 1 ? kinds.full : kinds.thin;
    isLagSeen = lag > 0.1 && lagDraw < known;
  } else {
    const isSeen = sight < verification(known, c[slot.verificationFloor]);
    if (isSeen) lost = (lag > 0.1 ? points : 0) + (state.padding[part] > trace + 0.1 ? 1.5 * points : 0);
    else lost = 0.6 * points;
    count(world, T.resultChecks, 1);
    if (lost > 0) count(world, T.resultFailures, 1);
    kind = known < 0.5 ? kinds.unproven : kinds.proven;
    isLagSeen = isSeen && lag > 0.1;
  }
  found[kind] += lost;
  seen[kind] += 1;
  count(world, T.assessmentPoints, lost * weight);
  if (isLagSeen) {
    state.helpUntil[part] = week + c[slot.helpWeeks];
    count(world, T.lagsSeen, 1);
  }
  if (world.log !== null) world.log.check(world, part, kindDraw < c[slot.traceWeight], lost * weight, isLagSeen);
}

/** Running means of points by kind of check and of trace, shared by the peers of a township. */
function learnFromChecks(world: World, group: number): void {
  const { state } = world;
  moveMean(world, state.thinPoints, group, kinds.thin);
  moveMean(world, state.fullPoints, group, kinds.full);
  moveMean(world, state.unprovenPoints, group, kinds.unproven);
  moveMean(world, state.provenPoints, group, kinds.proven);
  const checks = seen[0] + seen[1] + seen[2] + seen[3];
  if (checks === 0) return;
  const lost = (found[0] + found[1] + found[2] + found[3]) / checks;
  state.lostPoints[group] += Math.min(world.c[slot.traceLearning] * checks, 0.5) * (lost - state.lostPoints[group]);
}

function moveMean(world: World, means: Float64Array, group: number, kind: number): void {
  if (seen[kind] === 0) return;
  const step = Math.min(world.c[slot.traceLearning] * seen[kind], 0.5);
  means[group] += step * (found[kind] / seen[kind] - means[group]);
}

/** The norm of a domain's files chases the best township as far as files are read, and fades towards 1. */
function raceOfFiles(world: World): void {
  const { state, ground, scratch, c } = world;
  const isRead = c[slot.traceWeight] * (c[slot.inspectionRate] < 0.25 ? 4 * c[slot.inspectionRate] : 1);
  for (let d = 0; d < ground.departments; d++) {
    let best = 0;
    for (let t = 0; t < ground.townships; t++) {
      const cell = d * ground.townships + t;
      if (scratch.fileCount[cell] === 0) continue;
      const mean = scratch.fileSum[cell] / scratch.fileCount[cell];
      if (mean > best) best = mean;
    }
    const rise = 1.06 * best - state.norm[d];
    if (rise > 0) state.norm[d] += c[slot.normRise] * isRead * rise;
    state.norm[d] += c[slot.normFade] * (1 - state.norm[d]);
    count(world, T.traceNorm, state.norm[d]);
  }
}
