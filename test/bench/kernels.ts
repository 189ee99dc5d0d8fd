/** The three hot kernels of the week on one frozen county: timed here, written to a file for kernels.c, and held to its checksum. */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { type County, checkScenario } from '../../sim/index.ts';
import { slot } from '../../sim/parameters.ts';
import { P } from '../../sim/random.ts';
import { runWeek } from '../../sim/schedule.ts';
import { B, Counter, Flag, Instrument } from '../../sim/state.ts';
import { planEffort, planned } from '../../sim/submodels/allocate-effort.ts';
import { drawIncidents } from '../../sim/submodels/incidents.ts';
import { drawChecks } from '../../sim/submodels/inspect.ts';
import type { World } from '../../sim/world.ts';
import { startWorld } from '../support/scenarios.ts';

export interface KernelTimes {
  readonly effort: number;
  readonly inspection: number;
  readonly hazards: number;
  readonly checksum: number;
}

/** A county in the middle of a week, after `weeks` of life: what the kernels find when their turn comes. */
export function frozenWorld(county: County, weeks: number): World {
  const world = startWorld(checkScenario({ county }), 'kernels');
  for (let week = 0; week < weeks; week++) runWeek(world, null, false);
  return world;
}

const believedSlots = [
  'verificationFloor',
  'informationHalf',
  'softStake',
  'softScrutiny',
  'informalDiscount',
  'markHard',
  'markSoft',
  'setUpShare',
  'outcomeStake',
  'traceWeight',
  'assessmentStake',
  'growthStake',
  'resultReward',
  'growthReward',
  'departmentTraceHours',
  'townshipTraceHours',
  'committeeTraceHours',
  'inspectionRate',
  'pointStake',
  'traceHabit',
  'passFile',
  'requestHours',
  'residentsValue',
  'residentsWeight',
  'requestsPerWeek',
  'helpValue',
  'committeeHours',
  'slackPrice',
  'checksFromAbove',
  'hazardRate',
] as const;

/** Writes the county's arrays in the order in which kernels.c reads them: each an int32 of its length, then its numbers. */
export function writeWorld(world: World, path: string): void {
  const { state, ground, scratch, keys } = world;
  const { units } = ground;
  const belief = (of: number) => state.read.slice(of * units, (of + 1) * units);
  const values = (from: Float64Array) => Float64Array.from(believedSlots, (name) => from[slot[name]] ?? Number.NaN);
  const keysOf = (purpose: number) => [keys[2 * purpose] ?? 0, keys[2 * purpose + 1] ?? 0];
  const arrays = [
    Int32Array.of(units, state.counters[Counter.roots] ?? 0, world.week),
    Int32Array.from([...keysOf(P.inspection), ...keysOf(P.incident)]),
    Int32Array.of(Flag.hard, Flag.growth, Flag.own, Flag.waiting, Flag.fromAbove, Instrument.informal),
    scratch.order,
    scratch.start,
    Int32Array.from(ground.level),
    state.root,
    state.instrument,
    state.holder,
    state.member,
    state.flags,
    state.domain,
    state.deadline,
    state.openParts,
    state.hazardUntil,
    state.wordA,
    state.wordN,
    state.weight,
    state.efficacy,
    state.ceiling,
    state.coverage,
    state.trace,
    state.work,
    state.severity,
    state.gapOpen,
    state.gapClosed,
    state.capacity,
    state.motive,
    state.price,
    state.waiting,
    ground.capacityFactor,
    state.norm,
    state.asks,
    scratch.free,
    scratch.spent,
    scratch.helpNeed,
    scratch.helpWorth,
    belief(B.risk),
    belief(B.keepShare),
    belief(B.hope),
    belief(B.fileGap),
    belief(B.proofGap),
    belief(B.trust),
    values(state.believed),
    values(world.c),
  ];
  const parts = arrays.flatMap((array) => [
    Buffer.from(Int32Array.of(array.length).buffer),
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  ]);
  writeFileSync(path, Buffer.concat(parts));
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** Runs the kernels `repeats` times, each from prices a little off those carried, as they are from week to week. */
export function timeKernels(world: World, repeats: number): KernelTimes {
  const { state, ground, scratch } = world;
  const units = ground.units;
  const parts = scratch.start[units] ?? 0;
  const carried = state.price.slice();
  let checksum = 0x811c9dc5 | 0;
  const mix = (word: number) => {
    const mixed = Math.imul(checksum ^ word, 0x85ebca6b);
    checksum = (mixed << 13) | (mixed >>> 19);
  };
  const mixDouble = (value: number) => {
    double[0] = value;
    mix(words[0] ?? 0);
    mix(words[1] ?? 0);
  };
  let [effort, inspection, hazards] = [0, 0, 0];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const t0 = performance.now();
    for (let u = 0; u < units; u++) {
      state.price[u] = (carried[u] ?? 0) * (0.95 + ((u * 37 + repeat * 11) % 16) / 160);
      planEffort(world, u);
      mixDouble(planned.hours[planned.count - 1] ?? Number.NaN);
      mixDouble(state.price[u] ?? Number.NaN);
      if (repeat === 0) for (let j = 0; j < planned.count; j++) mixDouble(planned.hours[j] ?? Number.NaN);
    }
    const t1 = performance.now();
    let found = drawChecks(world, 0, parts);
    mix(found);
    mixDouble(found > 0 ? (scratch.luck[found - 1] ?? Number.NaN) : 0);
    const t2 = performance.now();
    found = drawIncidents(world);
    mix(found);
    mixDouble(found > 0 ? (scratch.luck[found - 1] ?? Number.NaN) : 0);
    const t3 = performance.now();
    effort += t1 - t0;
    inspection += t2 - t1;
    hazards += t3 - t2;
  }
  state.price.set(carried);
  return { effort: 1e6 * effort, inspection: 1e6 * inspection, hazards: 1e6 * hazards, checksum: checksum >>> 0 };
}
