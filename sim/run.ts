/** Request in, result out: one run, or the block of all arms that share county, story and seed. */
import type { ArmPlan } from './conditions.ts';
import type { County } from './counties/define.ts';
import { EventLog, type ModelEvent } from './events.ts';
import { createWorld, initialize } from './initialization.ts';
import { forgetOpenParts } from './matters.ts';
import { type Activity, activities, type Level, levels, type Observed } from './observation.ts';
import { outcomes } from './outcomes/index.ts';
import { slotCount } from './parameters.ts';
import { type Arm, armLabel, planArm, type Scenario, type StoryId, switchesOf } from './scenario.ts';
import { runWeek } from './schedule.ts';
import type { ParameterValue } from './schema.ts';
import { beliefCount, copyState, createState, hashState, type State } from './state.ts';
import { Tape } from './tape.ts';
import { readObserved, readShares } from './windows.ts';
import { type Ground, layGround, type World } from './world.ts';

export type Window = 'all' | 'first-year' | 'later';

export interface RunOptions {
  /** Keep one row of aggregates a week. */
  readonly series?: boolean;
  /** Write every matter's life. */
  readonly events?: boolean;
  /** Hold every week against the conservation laws. */
  readonly isChecked?: boolean;
  readonly onWeek?: (week: number, weeks: number) => void;
}

export interface Series {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

export type OutcomeValues = Record<string, number | null>;

export interface RunResult {
  readonly hash: string;
  readonly outcomes: OutcomeValues;
  readonly years: readonly OutcomeValues[];
  readonly observed: Observed;
  readonly series?: Series;
  readonly events?: readonly ModelEvent[];
}

/** Worlds kept for the next run of the same county: a pooled run allocates next to nothing. */
const pool = new Map<County, World>();

function borrowWorld(county: County): World {
  const kept = pool.get(county);
  if (kept !== undefined) return kept;
  if (pool.size >= 4) pool.clear();
  const world = createWorld(layGround(county));
  pool.set(county, world);
  return world;
}

/** Rows of accumulators: one for the warm-up, one a year. */
class Rows {
  readonly rows: Float64Array[] = [];

  reset(years: number, length: number): void {
    while (this.rows.length < years + 1) this.rows.push(new Float64Array(length));
    for (let y = 0; y < this.rows.length; y++) {
      if (this.rows[y].length === length) this.rows[y].fill(0);
      else this.rows[y] = new Float64Array(length);
    }
  }
}
const shared = new Rows();

function prepare(world: World, plan: ArmPlan, parameters: Readonly<Record<string, ParameterValue>>, warmupWeeks: number): void {
  world.arm = plan;
  world.switches = switchesOf(parameters);
  world.warmupWeeks = warmupWeeks;
  world.log = null;
}

function warmUp(world: World, seed: string, isChecked: boolean): void {
  initialize(world, seed, world.arm.steps[0].values);
  world.weekOfYear = 0;
  for (let w = 0; w < world.warmupWeeks; w++) {
    world.row = shared.rows[0];
    runWeek(world, null, isChecked);
  }
}

/** Computes every outcome on one window. */
export function computeOutcomes(observed: Observed): OutcomeValues {
  return Object.fromEntries(outcomes.map((outcome) => [outcome.id, outcome.compute(observed) ?? null]));
}

/** Runs one scenario on one seed. The same arguments give the same bytes everywhere. */
export function run(scenario: Scenario, seed: string, options: RunOptions = {}): RunResult {
  const world = borrowWorld(scenario.county);
  const years = Math.ceil(scenario.weeks / 52);
  shared.reset(years, world.ground.rowLength);
  prepare(world, planArm(scenario, scenario.story, scenario.parameters), scenario.parameters, scenario.warmupWeeks);
  warmUp(world, seed, options.isChecked === true);
  const log = options.events === true ? new EventLog() : null;
  world.log = log;
  const weekly: number[][] = [];
  const before = new Float64Array(options.series === true ? world.ground.rowLength : 0);
  for (let w = 0; w < scenario.weeks; w++) {
    world.row = shared.rows[1 + Math.floor(w / 52)];
    if (options.series === true) before.set(world.row);
    runWeek(world, null, options.isChecked === true);
    if (options.series === true) weekly.push([w, ...seriesRow(world.ground, world.row, before)]);
    options.onWeek?.(w + 1, scenario.weeks);
  }
  world.log = null;
  const all = readObserved(world.ground, shared.rows.slice(1, years + 1), scenario.weeks);
  const yearly = Array.from({ length: years }, (_, y) =>
    computeOutcomes(readObserved(world.ground, [shared.rows[y + 1]], Math.min(52, scenario.weeks - 52 * y))),
  );
  return {
    hash: hashState(world.state),
    outcomes: computeOutcomes(all),
    years: yearly,
    observed: all,
    ...(options.series === true ? { series: { columns: ['week', ...seriesColumns], rows: weekly } } : {}),
    ...(log === null ? {} : { events: log.events }),
  };
}

/** Columns of a weekly series: shares of own hours by level and activity, then outcomes that mean something in a week. */
const weeklyOutcomes = ['shifting-down', 'resolved', 'effectiveness', 'burden', 'residents-served', 'base-load', 'trust', 'initiative'];
const seriesColumns: readonly string[] = [
  ...levels.flatMap((level) => activities.map((activity) => `${level}_${activity}`)),
  ...weeklyOutcomes,
];

function seriesRow(ground: Ground, row: Float64Array, before: Float64Array): number[] {
  const week = Float64Array.from(row, (value, at) => value - before[at]);
  const observed = readObserved(ground, [week], 1);
  const shares = readShares(observed);
  const values = computeOutcomes(observed);
  return [
    ...levels.flatMap((level) => activities.map((activity) => shares[level][activity])),
    ...weeklyOutcomes.map((id) => values[id] ?? Number.NaN),
  ];
}

export interface BlockRequest {
  readonly county: County;
  readonly story: StoryId;
  readonly seed: string;
  readonly arms: readonly Arm[];
  /** Index in `arms`. */
  readonly baseline: number;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly weeks: number;
  readonly warmupWeeks: number;
  /** Whether to run each arm frozen too. */
  readonly mechanical: boolean;
  readonly window: Window;
}

export interface ArmResult {
  readonly arm: string;
  readonly outcomes: OutcomeValues;
  /** Outcomes of the frozen run: new conditions in force, decisions replayed from the baseline. Null for another regime. */
  readonly mechanical: OutcomeValues | null;
  /** Outcomes of each year, the first one first. */
  readonly years: readonly OutcomeValues[];
  readonly hash: string;
  readonly effort: Record<Level, Record<Activity, number>>;
  readonly matrix: number[][];
  /** Sums over the window. */
  readonly tally: Observed['tally'];
  readonly effortByYear: Record<Level, Record<Activity, number>>[];
}

let tape: Tape | null = null;

/** A tape that fits: the last one where frames and weeks are the same. */
function borrowTape(beliefLength: number, weeks: number): Tape {
  if (tape === null || !tape.fits(beliefLength + slotCount, weeks)) tape = new Tape(beliefLength + slotCount, weeks);
  return tape;
}

/**
 * Runs all arms of one (county, story, seed), sharing the warm-up of each regime. The baseline is recorded; every arm of
 * its regime is run again frozen, reading the baseline's tape, for the mechanical part. Results keep the order of the arms.
 */
export function runBlock(request: BlockRequest, onRun?: (done: number, total: number) => void): ArmResult[] {
  const { county, arms, story, parameters, weeks, warmupWeeks, seed } = request;
  const world = borrowWorld(county);
  const years = Math.ceil(weeks / 52);
  const plans = arms.map((arm) => planArm(arm, story, parameters));
  const warmupKey = (arm: Arm) => JSON.stringify([arm.regime, arm.parameters ?? {}]);
  const home = warmupKey(arms[request.baseline]);
  const isFrozen = (index: number) => request.mechanical && index !== request.baseline && warmupKey(arms[index]) === home;
  const total = arms.length + arms.filter((_, index) => isFrozen(index)).length;
  let done = 0;
  const readings = borrowTape(beliefCount * world.ground.units, weeks);
  const results: ArmResult[] = new Array(arms.length);
  let snapshot: State | null = null;
  let warmedFor = '';
  const arrive = (index: number) => {
    shared.reset(years, world.ground.rowLength);
    prepare(world, plans[index], { ...parameters, ...arms[index].parameters }, warmupWeeks);
    const key = warmupKey(arms[index]);
    if (snapshot !== null && warmedFor === key) {
      copyState(snapshot, world.state);
      forgetOpenParts(world);
      world.week = warmupWeeks;
      world.weekOfYear = warmupWeeks % 52;
      return;
    }
    // The warm-up knows no reform: level 0 changes no byte, so arms of one regime share it.
    warmUp(world, seed, false);
    if (snapshot === null) snapshot = createState(world.state.sizes);
    copyState(world.state, snapshot);
    warmedFor = key;
  };
  const live = (index: number, reading: Tape | null): OutcomeValues => {
    arrive(index);
    for (let w = 0; w < weeks; w++) {
      world.row = shared.rows[1 + Math.floor(w / 52)];
      runWeek(world, reading, false);
    }
    onRun?.(++done, total);
    return computeOutcomes(readWindow(world.ground, request.window, years, weeks));
  };
  const order = arms.map((_, index) => index).sort((a, b) => rank(a) - rank(b) || a - b);
  function rank(index: number): number {
    if (index === request.baseline) return 0;
    return warmupKey(arms[index]) === home ? 1 : 2;
  }
  for (const index of order) {
    if (index === request.baseline) readings.record();
    const values = live(index, index === request.baseline ? readings : null);
    const observedYears = Array.from({ length: years }, (_, y) =>
      readObserved(world.ground, [shared.rows[y + 1]], Math.min(52, weeks - 52 * y)),
    );
    const window = readWindow(world.ground, request.window, years, weeks);
    const result = {
      arm: armLabel(arms[index]),
      outcomes: values,
      years: observedYears.map(computeOutcomes),
      hash: hashState(world.state),
      effort: readShares(window),
      matrix: window.matrix.map((row) => [...row]),
      tally: window.tally,
      effortByYear: observedYears.map(readShares),
    };
    let mechanical: OutcomeValues | null = null;
    if (isFrozen(index)) {
      readings.play();
      mechanical = live(index, readings);
    }
    results[index] = { ...result, mechanical };
  }
  return results;
}

function readWindow(ground: Ground, window: Window, years: number, weeks: number): Observed {
  if (window === 'first-year') return readObserved(ground, shared.rows.slice(1, 2), Math.min(52, weeks));
  if (window === 'later' && years > 1) return readObserved(ground, shared.rows.slice(2, years + 1), weeks - 52);
  return readObserved(ground, shared.rows.slice(1, years + 1), weeks);
}
