import { experience } from '../choice/experience.ts';
import { choiceRules, pick } from '../choice/index.ts';
import { Prospect } from '../choice/prospect.ts';
import { DecisionTable } from '../choice/table.ts';
import { worthOfKeeping } from '../choice/worth.ts';
import { efficacyOn, expectedFit, listFreshParts, settle } from '../matters.ts';
import { slot } from '../parameters.ts';
import { draw, matterWordB, P } from '../random.ts';
import { B, Instrument } from '../state.ts';
import { count, T, type World } from '../world.ts';

/** Options of a committee: keep | hand its part up to the township. It cannot refuse and has nobody below. */
export const committeeNests = [0, 1] as const;
const table = new DecisionTable(committeeNests.length);
const prospect = new Prospect();

/** Committees decide on parts that reached them. Draws from `decision2`. */
export function shiftCommittees(world: World): void {
  const { state, switches } = world;
  table.clear();
  const fresh = listFreshParts(world, 2);
  for (let at = 0; at < fresh; at++) {
    const part = world.scratch.chosen[at];
    fillRow(world, part, table.add(part, state.holder[part]));
  }
  const believed = state.believed;
  choiceRules[switches.choiceRule].probabilities(
    table.values,
    table.rows,
    committeeNests,
    believed[slot.logitPrecision],
    believed[slot.nestPrecision],
    table.chances,
    table.unit,
    state.read,
    world.ground.units,
  );
  for (let row = 0; row < table.rows; row++) decide(world, table.part[row], row);
}

function fillRow(world: World, part: number, base: number): void {
  const { state, ground, switches } = world;
  const { read, believed } = state;
  const u = state.holder[part];
  const i = state.root[part];
  prospect.look(world, part, u);
  const { reward, size, load, loadWeight } = prospect;
  const fail = prospect.failure(state.efficacy[part], load);
  table.values[base] = worthOfKeeping(reward, loadWeight, load, size, prospect.stake(B.keepShare, fail));
  table.values[base + 1] = Number.NaN;
  if (!switches.partsMayBeAskedUp || state.partMoves[part] > 0) return;
  const township = ground.firstTownship + ground.place[u];
  const eta = efficacyOn(world, i, township, state.meansEquipment[i], state.meansPower[i], state.guidance[i], 0.5, believed);
  const failAbove = prospect.failure(eta * expectedFit(state.misfit[i]), read[B.load * ground.units + township]);
  table.values[base + 1] = -believed[slot.committeeUpCost] + prospect.stake(B.upShare, failAbove);
}

function decide(world: World, part: number, row: number): void {
  const { state, ground, keys } = world;
  const i = state.root[part];
  const u = state.holder[part];
  const chance = draw(keys, P.decision2, state.wordA[i], matterWordB(state.wordN[i], world.week, state.member[part] * 16));
  const option = pick(table.chances, row * committeeNests.length, committeeNests.length, chance);
  state.fresh[part] = 0;
  count(world, T.committeeDecisions, 1);
  experience(world, u, option, table.values[row * committeeNests.length + option]);
  if (world.log !== null) world.log.decide(world, part, u, option, table, row);
  if (option === 0) return;
  count(world, T.committeeUp, 1);
  state.partMoves[part]++;
  const township = ground.firstTownship + ground.place[u];
  state.instrument[part] = Instrument.none;
  settle(world, part, township);
  state.fresh[part] = 0;
  if (world.log !== null) world.log.move(world, part, u, township, Instrument.none);
}
