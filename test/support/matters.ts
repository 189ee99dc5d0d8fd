import { counties } from '../../sim/counties/index.ts';
import { EventLog, type ModelEvent } from '../../sim/events.ts';
import { addPart, forgetOpenParts, settle } from '../../sim/matters.ts';
import { matterWordA } from '../../sim/random.ts';
import { type ArmIntervention, checkScenario } from '../../sim/scenario.ts';
import type { ParameterValue } from '../../sim/schema.ts';
import { Counter } from '../../sim/state.ts';
import { T, type World } from '../../sim/world.ts';
import { live, startWorld } from './scenarios.ts';

/** The small county after one week in which nothing arrived. */
export function quietWorld(
  parameters: Readonly<Record<string, ParameterValue>> = {},
  interventions: readonly ArmIntervention[] = [],
): World {
  const quiet = { departmentArrivals: 0, townshipArrivals: 0, localVariety: 0, ...parameters };
  const county = counties.find(({ id }) => id === 'small');
  const world = startWorld(checkScenario({ county, weeks: 10, warmupWeeks: 0, parameters: quiet, interventions }), 'quiet');
  live(world, 1);
  return world;
}

/** Puts so many matters of department 0 for township 0 into the world, with the department, all alike but for their identity. */
export function putMatters(world: World, count: number, make: (world: World, i: number) => void = () => undefined): void {
  const { state, ground } = world;
  state.counters[Counter.roots] = 0;
  state.counters[Counter.parts] = 0;
  for (let i = 0; i < count; i++) {
    state.counters[Counter.roots] = i + 1;
    state.work[i] = 1000;
    for (const name of ['expertise', 'equipmentNeed', 'locality'] as const) state[name][i] = 0.5;
    for (const name of ['enforcement', 'severity'] as const) state[name][i] = 0.8;
    for (const name of ['ambiguity', 'misfit', 'guidance', 'owed', 'bought', 'meansEquipment', 'meansPower'] as const) state[name][i] = 0;
    for (const name of ['gapOpen', 'gapClosed', 'ceilingSide', 'ceilingTownship'] as const) state[name][i] = 0;
    for (const name of ['domain', 'place', 'holderDepartment', 'flags', 'downInstrument', 'splitInstrument', 'wordN'] as const)
      state[name][i] = 0;
    for (const name of ['hazardUntil', 'waitingSince'] as const) state[name][i] = -1;
    state.wordA[i] = matterWordA(ground.departmentId[0] ?? 0, ground.townshipId[0] ?? 0, i);
    state.arrivalWeek[i] = world.week;
    state.deadline[i] = world.week + 50;
    state.firstPart[i] = i;
    state.partCount[i] = 1;
    state.openParts[i] = 1;
    make(world, i);
    const part = addPart(world, i, 1, 0);
    settle(world, part, 0);
    state.ceilingOwner[i] = state.ceiling[part] ?? Number.NaN;
  }
  forgetOpenParts(world);
  world.row.fill(0);
  world.log = new EventLog();
}

/** Parameters under which a department always pushes down, with this instrument. */
export function pushesBy(instrument: 'letter' | 'notice' | 'informal'): Record<string, number> {
  const cost = (name: string) => (name === instrument ? 0 : 1);
  const [letterCost, noticeCost, informalCost] = [cost('letter'), cost('notice'), cost('informal')];
  return { logitPrecision: 30, nestPrecision: 60, downCost: -1, sidewaysCost: 2, upCost: 2, letterCost, noticeCost, informalCost };
}

/** A tally of the year so far. */
export function tallied(world: World, name: keyof typeof T): number {
  return world.row[T[name]] ?? Number.NaN;
}

/** The decisions in a world's log. */
export function decisions(world: World): ModelEvent[] {
  return (world.log?.events ?? []).filter(({ kind }) => kind === 'decide');
}

/** Names of the options that stood open in a decision. */
export function openIn(decision: ModelEvent | undefined): string[] {
  return Object.keys(decision?.values ?? {}).flatMap((key) => (key.startsWith('chance_') ? [key.slice(7)] : []));
}
