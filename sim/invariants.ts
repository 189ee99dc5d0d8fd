import { InvariantError } from './errors.ts';
import { Counter, Flag, Instrument, Status } from './state.ts';
import type { World } from './world.ts';

const tolerance = 1e-6;

/** Holds the week that just ran against the conservation laws (law 4). @throws InvariantError naming law, week and entity. */
export function checkInvariants(world: World): void {
  const { ground, state, scratch, week } = world;
  const fail = (law: string, detail: string): never => {
    throw new InvariantError(law, week, detail);
  };
  for (let u = 0; u < ground.units; u++) {
    const own = state.capacity[u];
    const spent = scratch.spent[u];
    if (!(spent >= own - tolerance) || !(spent <= scratch.supply[u] + tolerance)) {
      fail('hours', `unit ${u} spent ${spent} of ${own} own hours and ${scratch.supply[u] - own} of overtime`);
    }
  }
  const weights = new Float64Array(state.counters[Counter.roots]);
  const open = new Int32Array(weights.length);
  for (let part = 0; part < state.counters[Counter.parts]; part++) {
    if (state.status[part] === Status.dead) continue;
    const i = state.root[part];
    weights[i] += state.weight[part];
    if (state.status[part] === Status.open) open[i]++;
    const r = state.coverage[part];
    if (!(r >= 0 && r <= 1 + tolerance)) fail('coverage', `part ${part} is covered ${r}`);
    if (Math.abs(r - state.byEffort[part] - state.byHelp[part]) > tolerance)
      fail('coverage', `part ${part}: effort and help do not add up to ${r}`);
  }
  for (let i = 0; i < weights.length; i++) {
    if (Math.abs(weights[i] - 1) > tolerance) fail('matters', `parts of root ${i} weigh ${weights[i]}`);
    if (open[i] !== state.openParts[i]) fail('matters', `root ${i} counts ${state.openParts[i]} open parts, has ${open[i]}`);
    checkLetters(world, i, fail);
  }
}

/** A letter counted at its sender is one counted at its holder. */
function checkLetters(world: World, i: number, fail: (law: string, detail: string) => never): void {
  const { state, ground } = world;
  const isSplit = (state.flags[i] & Flag.split) !== 0;
  for (let part = state.firstPart[i]; part < state.firstPart[i] + state.partCount[i]; part++) {
    const held = state.instrument[part];
    const level = ground.level[state.holder[part]];
    if (isSplit && level === 2 && held !== state.splitInstrument[i])
      fail('letters', `part ${part} of root ${i} holds ${held}, was sent ${state.splitInstrument[i]}`);
    if (!isSplit && level === 1 && (state.flags[i] & Flag.own) === 0 && held !== state.downInstrument[i])
      fail('letters', `part ${part} of root ${i}`);
    if (level === 0 && held !== Instrument.none) fail('letters', `department ${state.holder[part]} holds a letter`);
  }
}
