import { firstReadiness, optionCount } from './choice/experience.ts';
import { defaultConditions } from './conditions.ts';
import { clearLessons } from './lessons.ts';
import { forgetOpenParts } from './matters.ts';
import { defaultSwitches, slot, slotCount } from './parameters.ts';
import { draw, makeStream, P, second, unitWord, weekWord } from './random.ts';
import { B, createState, Scalar, type Sizes, sectionsPerTownship } from './state.ts';
import { askerCount, createScratch, type Ground, type World } from './world.ts';

/** Sizes of a county's state; room for matters grows when needed. */
export function sizesOf(ground: Ground): Sizes {
  const roots = 256 + 96 * ground.townships;
  const perTownship = ground.townships > 0 ? ground.committees / ground.townships : 0;
  return {
    departments: ground.departments,
    townships: ground.townships,
    committees: ground.committees,
    units: ground.units,
    askers: askerCount(ground),
    slots: slotCount,
    roots,
    parts: Math.ceil(roots * (1 + 0.5 * perTownship)),
  };
}

/** A world with an empty state, ready for `initialize`. */
export function createWorld(ground: Ground): World {
  return {
    ground,
    state: createState(sizesOf(ground)),
    keys: makeStream('').slice(),
    switches: defaultSwitches(),
    arm: { measures: [], steps: [{ fromWeek: 0, values: defaultConditions() }] },
    c: new Float64Array(slotCount),
    week: 0,
    weekOfYear: 0,
    warmupWeeks: 0,
    row: new Float64Array(ground.rowLength),
    log: null,
    scratch: createScratch(ground),
  };
}

/**
 * Sets every state variable from conditions and keys: units differ by keyed luck, beliefs start neutral (blame as likely to
 * come back as to stay), no matter is open. A run after another equals a fresh one. Draws from `unit`, `partner`.
 */
export function initialize(world: World, seed: string, base: Float64Array): void {
  const { state, ground, scratch } = world;
  world.keys.set(makeStream(seed));
  new Uint8Array(state.buffer).fill(0);
  scratch.owedHours.fill(0);
  scratch.served.fill(0);
  scratch.decided = 0;
  scratch.kept = 0;
  clearLessons(scratch.lessons);
  forgetOpenParts(world);
  world.week = 0;
  world.c.set(base);
  state.believed.set(base);
  initializeUnits(world);
  initializeDomains(world);
  initializeAskers(world);
  const units = ground.units;
  const set = (belief: number, value: number) => state.beliefs.fill(value, belief * units, (belief + 1) * units);
  set(B.risk, base[slot.riskFloor] + base[slot.riskSlope] / 2);
  for (const belief of [
    B.keepShare,
    B.letterShare,
    B.noticeShare,
    B.informalShare,
    B.sideShare,
    B.upShare,
    B.response,
    B.refusal,
    B.hope,
    B.trust,
    B.example,
  ])
    set(belief, 0.5);
  set(B.fill, 0.6);
  set(B.load, 1);
  for (let k = 0; k < optionCount; k++) {
    for (let u = 0; u < units; u++) {
      const leaning = 2 * draw(world.keys, P.unit, state.unitWord[u], weekWord(3, k));
      state.beliefs[(B.tried0 + k) * units + u] = leaning * firstReadiness(ground.level[u], k);
    }
  }
  for (let u = 0; u < units; u++)
    state.stock[u] =
      base[ground.level[u] === 0 ? slot.riskHalfDepartment : ground.level[u] === 1 ? slot.riskHalfTownship : slot.riskHalfCommittee];
  state.scalars[Scalar.lasting] = base[slot.measureTrust];
}

function initializeUnits(world: World): void {
  const { state, ground, c, keys } = world;
  const spread = (u: number, half: number) => 1 + half * (2 * u - 1);
  const skills = [c[slot.departmentSkill], c[slot.townshipSkill], c[slot.committeeSkill]];
  const hours = [c[slot.departmentHours], c[slot.townshipHours], c[slot.committeeHours]];
  const equipment = [0.95, c[slot.townshipEquipment], c[slot.committeeEquipment]];
  for (let u = 0; u < ground.units; u++) {
    const level = ground.level[u];
    const t = ground.place[u];
    const word =
      level === 0
        ? unitWord(0, ground.departmentId[u], 0)
        : unitWord(level, ground.townshipId[t], level === 2 ? u - ground.committeeStart[t] : 0);
    state.unitWord[u] = word;
    state.capacity[u] =
      hours[level] * ground.scale[u] * ground.capacityFactor[u] * spread(draw(keys, P.unit, word, weekWord(0, 0)), c[slot.capacitySpread]);
    state.motive[u] = c[slot.motive] * spread(second(), c[slot.motiveSpread]);
    state.skill[u] = Math.min(1, skills[level] * spread(draw(keys, P.unit, word, weekWord(0, 1)), level === 0 ? 0.05 : 0.3));
    state.equipment[u] = Math.min(1, equipment[level] * spread(second(), level === 0 ? 0.05 : 0.3));
    state.naturalSkill[u] = state.skill[u];
  }
}

function initializeDomains(world: World): void {
  const { state, ground, keys } = world;
  let arrivals = 0;
  let petitions = 0;
  for (let d = 0; d < ground.departments; d++) {
    const word = unitWord(0, ground.departmentId[d], 0);
    state.arrivalShare[d] = 0.5 + draw(keys, P.unit, word, weekWord(0, 2));
    state.petitionShare[d] = ground.petitionBias[d] * (0.8 + 0.4 * second());
    arrivals += state.arrivalShare[d];
    petitions += state.petitionShare[d];
    state.norm[d] = 1;
    for (let t = 0; t < ground.townships; t++) {
      state.pairPower[d * ground.townships + t] = 0.6 + 0.8 * draw(keys, P.unit, word, weekWord(1, ground.townshipId[t]));
    }
    state.partner[d] = partnerOf(world, d);
  }
  for (let d = 0; d < ground.departments; d++) {
    state.arrivalShare[d] /= arrivals;
    state.petitionShare[d] /= petitions;
  }
}

/** The department whose field overlaps most: a keyed draw for each unordered pair of identities. */
function partnerOf(world: World, d: number): number {
  const { ground, keys } = world;
  let best = d;
  let most = -1;
  for (let other = 0; other < ground.departments; other++) {
    if (other === d) continue;
    const a = Math.min(ground.departmentId[d], ground.departmentId[other]);
    const b = Math.max(ground.departmentId[d], ground.departmentId[other]);
    const overlap = draw(keys, P.partner, unitWord(0, a, 0), weekWord(0, b));
    if (overlap > most) {
      most = overlap;
      best = other;
    }
  }
  return best;
}

function initializeAskers(world: World): void {
  const { state, ground, keys } = world;
  const start = (asker: number, word: number) => {
    state.askValue[asker] = 0.6 + 0.8 * draw(keys, P.unit, word, weekWord(2, 0));
    for (let type = 0; type < 4; type++) state.asks[4 * asker + type] = 0.5;
    state.ledgers[asker] = 1;
  };
  for (let d = 0; d < ground.departments; d++) start(d, unitWord(0, ground.departmentId[d], 0));
  for (let t = 0; t < ground.townships; t++) {
    for (let s = 0; s < sectionsPerTownship; s++)
      start(ground.departments + t * sectionsPerTownship + s, unitWord(1, ground.townshipId[t], 1 + s));
  }
}
