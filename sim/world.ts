/**
 * All that a week's processes share: state, conditions in force, the county's fixed facts, keys of luck, accumulators.
 * Fixed facts never change during a run; the state does; accumulators and the event log only watch.
 */
import type { ArmPlan } from './conditions.ts';
import type { County } from './counties/define.ts';
import type { EventLog } from './events.ts';
import { createLessons, type Lessons } from './lessons.ts';
import { type Activity, activities, levels, type Tally, tallies } from './observation.ts';
import type { Switches } from './parameters.ts';
import { type State, sectionsPerTownship } from './state.ts';

/** Index of each activity and tally in an accumulator row. */
export const H = Object.fromEntries(activities.map((name, index) => [name, index])) as Readonly<Record<Activity, number>>;
export const activityCount = activities.length;
const hoursEnd = levels.length * activityCount;
export const Row = {
  own: hoursEnd,
  overtime: hoursEnd + 3,
  shifted: hoursEnd + 6,
  tally: hoursEnd + 9,
  matrix: hoursEnd + 9 + tallies.length,
} as const;
export const T = Object.fromEntries(tallies.map((name, index) => [name, Row.tally + index])) as Readonly<Record<Tally, number>>;

/** Facts of the county that no process changes; arrays by department, township or unit. */
export interface Ground {
  readonly county: County;
  readonly departments: number;
  readonly townships: number;
  readonly committees: number;
  readonly units: number;
  readonly firstTownship: number;
  readonly firstCommittee: number;
  readonly departmentId: Int32Array;
  readonly townshipId: Int32Array;
  readonly expertise: Float64Array;
  readonly enforcement: Float64Array;
  readonly equipment: Float64Array;
  readonly severity: Float64Array;
  readonly locality: Float64Array;
  readonly isGrowth: Uint8Array;
  readonly hasBranch: Uint8Array;
  readonly hardBias: Float64Array;
  readonly petitionBias: Float64Array;
  /** Level of each unit: 0 department, 1 township, 2 committee. */
  readonly level: Uint8Array;
  /** Township index of each unit (-1 for departments). */
  readonly place: Int32Array;
  /** First committee (unit number) and number of committees of each township. */
  readonly committeeStart: Int32Array;
  readonly committeeCount: Int32Array;
  readonly capacityFactor: Float64Array;
  /** Size of each unit relative to the default county's: by committees for townships, by committees and fields for departments. */
  readonly scale: Float64Array;
  /** 1 for the department on which petitions weigh most, and its equals. */
  readonly isHeaviest: Uint8Array;
  readonly rowLength: number;
}

export interface World {
  readonly ground: Ground;
  readonly state: State;
  readonly keys: Int32Array;
  switches: Switches;
  arm: ArmPlan;
  /** Conditions in force this week, by slot. */
  readonly c: Float64Array;
  week: number;
  /** Week of the year, 0 to 51. */
  weekOfYear: number;
  warmupWeeks: number;
  /** The accumulator row of this year. */
  row: Float64Array;
  log: EventLog | null;
  readonly scratch: Scratch;
}

/** Working arrays of a week; never read across weeks. */
export interface Scratch {
  order: Int32Array;
  open: Int32Array;
  /** Parts, or roots, on which something is to happen, and a number drawn for each. */
  chosen: Int32Array;
  luck: Float64Array;
  openCount: number;
  /** Departments' decisions of this week, and how many of them kept the matter. */
  decided: number;
  kept: number;
  listedUpTo: number;
  readonly start: Int32Array;
  readonly spent: Float64Array;
  readonly free: Float64Array;
  readonly demanded: Float64Array;
  readonly supply: Float64Array;
  readonly helpNeed: Float64Array;
  readonly helpWorth: Float64Array;
  readonly fileSum: Float64Array;
  readonly fileCount: Float64Array;
  readonly visits: Float64Array;
  readonly owedHours: Float64Array;
  /** Staff and bought hours that reach a root matter this week; grows with the state. */
  meansHours: Float64Array;
  readonly served: Float64Array;
  /** Asks as they stood before this week's reviews. */
  readonly asksBefore: Float64Array;
  readonly lessons: Lessons;
}

/** The default county's numbers, for which hours and work are stated; a township twice as large has twice the hours and matters of twice the work. */
const usual = { departments: 24, committees: 208, committeesOfTownship: 16 } as const;

/** Builds the fixed facts of a county. */
export function layGround(county: County): Ground {
  const departments = county.departments.length;
  const townships = county.townships.length;
  const committees = county.townships.reduce((sum, township) => sum + township.committees, 0);
  const units = departments + townships + committees;
  const level = new Uint8Array(units);
  const place = new Int32Array(units).fill(-1);
  const committeeStart = new Int32Array(townships);
  const capacityFactor = new Float64Array(units).fill(1);
  const scale = new Float64Array(units).fill(1);
  scale.fill((committees / usual.committees) * (usual.departments / departments), 0, departments);
  let next = departments + townships;
  county.townships.forEach((township, t) => {
    level[departments + t] = 1;
    place[departments + t] = t;
    capacityFactor[departments + t] = township.capacityFactor;
    scale[departments + t] = township.committees / usual.committeesOfTownship;
    committeeStart[t] = next;
    for (let k = 0; k < township.committees; k++, next++) {
      level[next] = 2;
      place[next] = t;
      capacityFactor[next] = township.capacityFactor;
    }
  });
  const of = (pick: (department: County['departments'][number]) => number) => Float64Array.from(county.departments, pick);
  const petitionBias = of((d) => (d.petition === 'high' ? 1 : d.petition === 'medium' ? 0.1 : 0.03));
  return {
    county,
    departments,
    townships,
    committees,
    units,
    firstTownship: departments,
    firstCommittee: departments + townships,
    departmentId: Int32Array.from(county.departments, (d) => d.id),
    townshipId: Int32Array.from(county.townships, (t) => t.id),
    expertise: of((d) => d.expertise),
    enforcement: of((d) => d.enforcement),
    equipment: of((d) => d.equipment),
    severity: of((d) => d.severity),
    locality: of((d) => d.locality),
    isGrowth: Uint8Array.from(county.departments, (d) => (d.growth ? 1 : 0)),
    hasBranch: Uint8Array.from(county.departments, (d) => (d.expertise >= 0.7 && d.enforcement >= 0.6 && d.branch !== 'full' ? 1 : 0)),
    hardBias: of((d) => (d.hardBias && !d.growth ? 1.6 : 0.8)),
    petitionBias,
    level,
    place,
    committeeStart,
    committeeCount: Int32Array.from(county.townships, (t) => t.committees),
    capacityFactor,
    scale,
    isHeaviest: Uint8Array.from(petitionBias, (bias) => (bias === Math.max(...petitionBias) ? 1 : 0)),
    rowLength: Row.matrix + 5 * (departments + 1) + 2 * committees,
  };
}

/** Allocates the working arrays of a county. */
export function createScratch(ground: Ground): Scratch {
  const { units, departments, townships } = ground;
  return {
    order: new Int32Array(0),
    open: new Int32Array(0),
    chosen: new Int32Array(0),
    luck: new Float64Array(0),
    openCount: 0,
    decided: 0,
    kept: 0,
    listedUpTo: 0,
    start: new Int32Array(units + 1),
    spent: new Float64Array(units),
    free: new Float64Array(units),
    demanded: new Float64Array(units),
    supply: new Float64Array(units),
    helpNeed: new Float64Array(units),
    helpWorth: new Float64Array(units),
    fileSum: new Float64Array(departments * townships),
    fileCount: new Float64Array(departments * townships),
    visits: new Float64Array(departments),
    owedHours: new Float64Array(units),
    meansHours: new Float64Array(0),
    served: new Float64Array(units),
    asksBefore: new Float64Array(4 * askerCount(ground)),
    lessons: createLessons(units),
  };
}

/** Number of units that may ask: departments and the townships' own sections. */
export function askerCount(ground: Ground): number {
  return ground.departments + sectionsPerTownship * ground.townships;
}

/** Books hours of a unit to an activity. */
export function spend(world: World, unit: number, activity: number, hours: number): void {
  const { ground, row, scratch } = world;
  const level = ground.level[unit] as number;
  const at = level * activityCount + activity;
  row[at] = (row[at] as number) + hours;
  scratch.spent[unit] = (scratch.spent[unit] as number) + hours;
  if (level === 2 && (isBurden[activity] as number) === 1) {
    const mine = Row.matrix + 5 * (ground.departments + 1) + unit - ground.firstCommittee;
    row[mine] = (row[mine] as number) + hours;
  }
}

/** Adds to a tally of this year. */
export function count(world: World, index: number, amount: number): void {
  world.row[index] = (world.row[index] as number) + amount;
}

const burdensome: readonly Activity[] = ['trace', 'padding', 'ledger', 'meeting', 'inspectionReceived', 'checkIn', 'compliance'];
const isBurden = Uint8Array.from(activities, (name) => (burdensome.includes(name) ? 1 : 0));
