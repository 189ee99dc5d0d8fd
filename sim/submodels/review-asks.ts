import { bestResponse, hoursOfAsk } from '../asking.ts';
import { slot } from '../parameters.ts';
import { draw, P, unitWord, weekWord } from '../random.ts';
import { B, sectionsPerTownship } from '../state.ts';
import type { World } from '../world.ts';

/** What an asker wants of one ask: its own taste, credit for supervising and the pressure it feels. */
function worthOfAsk(world: World, asker: number, unit: number): number {
  const { state, ground } = world;
  const believed = state.believed;
  const risk = state.read[B.risk * ground.units + unit];
  return state.askValue[asker] * (0.7 + believed[slot.superviseCredit] + believed[slot.askPressure] * (risk - 0.5));
}

/**
 * Departments and the townships' own sections review how many ledgers, meetings, inspections and check-ins they ask of
 * the base, at no cost but their own. Draws from `askReview`, `askRound`, `ledgerGate`.
 */
export function reviewAsks(world: World): void {
  const { ground, week, c, keys, switches } = world;
  world.scratch.asksBefore.set(world.state.asks);
  const isTogether = switches.askReview === 'together';
  const rate = c[slot.reviewRate];
  if (!(rate > 0)) return;
  const period = Math.max(1, Math.floor(1 / rate));
  for (let d = 0; d < ground.departments; d++) {
    const word = unitWord(0, ground.departmentId[d], 0);
    const isDue = isTogether ? week % period === 0 : draw(keys, P.askReview, word, weekWord(week, 0)) < rate;
    if (isDue) review(world, d, d, word, false);
  }
  for (let t = 0; t < ground.townships; t++) {
    for (let s = 0; s < sectionsPerTownship; s++) {
      const word = unitWord(1, ground.townshipId[t], 1 + s);
      const isDue = isTogether ? week % period === 0 : draw(keys, P.askReview, word, weekWord(week, 0)) < rate;
      if (isDue) review(world, ground.departments + t * sectionsPerTownship + s, ground.firstTownship + t, word, true);
    }
  }
}

/** What the base's load weighs with an asker who has heard it, by motive: nothing where nobody listens. */
function hearingCost(world: World, unit: number): number {
  const { state, ground } = world;
  const { read, believed } = state;
  if (!(believed[slot.hearing] > 0) || !(believed[slot.motive] > 0)) return 0;
  let load = 0;
  for (let t = 0; t < ground.townships; t++) load += read[B.load * ground.units + ground.firstTownship + t];
  const own = ground.level[unit] === 1 ? read[B.load * ground.units + unit] : load / ground.townships;
  return (qualmsPerLoad * believed[slot.hearing] * own * state.motive[unit]) / believed[slot.motive];
}
const qualmsPerLoad = 0.1;

/** Own cost of each type of ask, by slot. */
const costSlots = [slot.ledgerAskCost, slot.meetingAskCost, slot.inspectionAskCost, slot.checkInAskCost];

function review(world: World, asker: number, unit: number, word: number, isSection: boolean): void {
  const { state, ground, c, week } = world;
  const { believed } = state;
  const worth = worthOfAsk(world, asker, unit);
  const fill = state.read[B.fill * ground.units + unit];
  const qualms = hearingCost(world, unit);
  for (let type = 0; type < 4; type++) {
    const at = 4 * asker + type;
    const share = hoursOfAsk(believed, type) / believed[slot.fillLimit];
    let ask =
      isSection && type === 2
        ? 0
        : bestResponse(worth, believed[costSlots[type]] + qualms, share, state.asks[at], fill, believed[slot.askSaturation]);
    if (type === 0 && c[slot.ledgerGate] > 0) ask = admitted(world, asker, ask, share, worth, fill, word);
    state.asks[at] = ask;
  }
  const kinds = state.asks[4 * asker] * c[slot.ledgerNeed];
  const whole = Math.floor(kinds);
  state.ledgers[asker] = whole + (draw(world.keys, P.askRound, word, weekWord(week, 1)) < kinds - whole ? 1 : 0);
}

/** Ledger admission: an ask above its joint worth (what it costs all askers of ledgers, judged with error) is cut towards it. */
function admitted(world: World, asker: number, ask: number, share: number, worth: number, fill: number, word: number): number {
  const { state, ground, scratch, c, keys, week } = world;
  const wants = (a: number) => state.askValue[a] * scratch.asksBefore[4 * a];
  let others = 0;
  for (let d = 0; d < ground.departments; d++) others += wants(d);
  // A section shares its committees with its sisters; a department, on average, with the sections of one township.
  const isSection = asker >= ground.departments;
  const from = isSection ? asker - ((asker - ground.departments) % sectionsPerTownship) : ground.departments;
  const to = isSection ? from + sectionsPerTownship : state.sizes.askers;
  let sections = 0;
  for (let a = from; a < to; a++) sections += wants(a);
  others += isSection ? sections : sections / ground.townships;
  const noise = 1 + 2 * c[slot.gateError] * (2 * draw(keys, P.ledgerGate, word, weekWord(week, 0)) - 1);
  const joint = (worth * fill - c[slot.ledgerAskCost] - noise * share * others) / c[slot.askSaturation];
  const cut = ask - Math.max(joint, 0);
  return cut > 0 ? ask - c[slot.ledgerGate] * cut : ask;
}
