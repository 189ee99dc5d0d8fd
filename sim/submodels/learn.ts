import { imitate } from '../choice/experience.ts';
import { sinkIn } from '../lessons.ts';
import { slot } from '../parameters.ts';
import { B, Flag, Status } from '../state.ts';
import { count, T, type World } from '../world.ts';

/** Perceived risk: floor + slope · x / (x + half), x a mix of own and peers' decayed sanctions. */
export function perceivedRisk(own: number, peers: number, peerWeight: number, floor: number, slope: number, half: number): number {
  const x = (1 - peerWeight) * own + peerWeight * peers;
  return floor + (slope * x) / (x + half);
}

/** At the end of a week: what its cases taught, risk from what units and their peers lived through, load, fill, strain; at year end the contest. */
export function learn(world: World): void {
  const { ground, state, c } = world;
  sinkIn(world);
  imitate(world);
  const watches = world.switches.watch === 'peers' ? c[slot.riskPeers] : 0;
  learnRisk(world, 0, ground.departments, watches, c[slot.riskHalfDepartment]);
  learnRisk(world, ground.firstTownship, ground.firstCommittee, watches, c[slot.riskHalfTownship]);
  for (let t = 0; t < ground.townships; t++) {
    const first = ground.committeeStart[t];
    learnRisk(world, first, first + ground.committeeCount[t], watches, c[slot.riskHalfCommittee]);
  }
  learnLoadAndStrain(world);
  let fill = 0;
  for (let t = 0; t < ground.townships; t++) fill += state.beliefs[B.fill * ground.units + ground.firstTownship + t];
  for (let d = 0; d < ground.departments; d++) {
    const at = B.fill * ground.units + d;
    state.beliefs[at] += c[slot.fillLearning] * (fill / ground.townships - state.beliefs[at]);
  }
  learnExample(world);
  fadeSkill(world);
  gatherContest(world);
  if (world.weekOfYear !== 51) return;
  settleContest(world);
  state.lettersSent.fill(0);
}

/** Departments see how far leaders take their own share, townships how far departments keep what reaches them. */
function learnExample(world: World): void {
  const { ground, state, scratch, c } = world;
  const move = (from: number, to: number, seen: number) => {
    for (let u = from; u < to; u++) {
      const at = B.example * ground.units + u;
      state.beliefs[at] += exampleLearning * (seen - state.beliefs[at]);
    }
  };
  move(0, ground.departments, c[slot.leadersExample]);
  if (scratch.decided > 0) move(ground.firstTownship, ground.firstCommittee, scratch.kept / scratch.decided);
  scratch.decided = 0;
  scratch.kept = 0;
}
const exampleLearning = 0.05;

/** Trained skill fades towards what a unit had of its own. */
function fadeSkill(world: World): void {
  const { state, ground, c } = world;
  for (let u = ground.firstTownship; u < ground.units; u++) {
    if (state.skill[u] > state.naturalSkill[u]) state.skill[u] -= c[slot.skillFade] * (state.skill[u] - state.naturalSkill[u]);
    count(world, T.skillSum, state.skill[u]);
  }
  for (let d = 0; d < ground.departments; d++) {
    count(world, T.keepBelief, state.beliefs[B.keepShare * ground.units + d]);
    count(world, T.letterBelief, state.beliefs[B.letterShare * ground.units + d]);
  }
}

function learnRisk(world: World, from: number, to: number, peerWeight: number, half: number): void {
  const { state, ground, c } = world;
  let total = 0;
  for (let u = from; u < to; u++) {
    state.stock[u] *= c[slot.riskMemory];
    total += state.stock[u];
  }
  const mean = to > from ? total / (to - from) : 0;
  for (let u = from; u < to; u++) {
    state.beliefs[B.risk * ground.units + u] = perceivedRisk(state.stock[u], mean, peerWeight, c[slot.riskFloor], c[slot.riskSlope], half);
  }
}

function learnLoadAndStrain(world: World): void {
  const { state, ground, c } = world;
  const units = ground.units;
  for (let u = 0; u < units; u++) {
    const at = B.load * units + u;
    state.beliefs[at] += c[slot.loadSmoothing] * (state.demanded[u] - state.beliefs[at]);
    const load = state.beliefs[at];
    const level = ground.level[u];
    count(world, level === 0 ? T.loadDepartment : level === 1 ? T.loadTownship : T.loadCommittee, load);
    if (level === 0) continue;
    state.strainLoad[u] += 0.05 * (load / (1 + load) - state.strainLoad[u]);
    const risk = state.beliefs[B.risk * units + u];
    state.strainThreat[u] += 0.05 * (risk / (1 + risk) - state.strainThreat[u]);
    count(world, T.strainLoad, state.strainLoad[u]);
    count(world, T.strainThreat, state.strainThreat[u]);
  }
}

/** Growth matters that ended this week score for their township: what is shown counts, real or not. */
function gatherContest(world: World): void {
  const { state, scratch, ground } = world;
  const { order, start } = scratch;
  for (let at = 0; at < start[ground.units]; at++) {
    const part = order[at];
    const status = state.status[part];
    if (status === Status.open) continue;
    const i = state.root[part];
    if ((state.flags[i] & Flag.growth) === 0) continue;
    const t = state.place[i];
    state.contest[2 * t] += state.weight[part] * (status === Status.paper ? 1 : state.coverage[part]);
    state.contest[2 * t + 1] += state.weight[part];
  }
}

/** Year end: townships are ranked on growth; standing in the contest moves hope, of departments by the mean. */
function settleContest(world: World): void {
  const { state, ground } = world;
  const score = (t: number) => (state.contest[2 * t + 1] > 0 ? state.contest[2 * t] / state.contest[2 * t + 1] : 0);
  let mean = 0;
  for (let t = 0; t < ground.townships; t++) {
    let beaten = 0;
    for (let other = 0; other < ground.townships; other++)
      if (other !== t) beaten += score(t) > score(other) ? 1 : score(t) === score(other) ? 0.5 : 0;
    const rank = ground.townships > 1 ? beaten / (ground.townships - 1) : 0.5;
    const township = ground.firstTownship + t;
    moveHope(world, township, rank);
    for (let k = 0; k < ground.committeeCount[t]; k++) moveHope(world, ground.committeeStart[t] + k, rank);
    mean += score(t);
  }
  for (let d = 0; d < ground.departments; d++) moveHope(world, d, mean / ground.townships);
  state.contest.fill(0);
}

function moveHope(world: World, u: number, standing: number): void {
  const at = B.hope * world.ground.units + u;
  world.state.beliefs[at] += 0.3 * (standing - world.state.beliefs[at]);
}
