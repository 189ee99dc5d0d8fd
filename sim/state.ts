/**
 * Entities and their state variables: typed views on one ArrayBuffer, so that a snapshot is one copy.
 * Units are numbered departments, townships, committees (township by township). Matters are roots; a root has
 * one part, or one per committee once a township has split it. Parts of a root stand side by side.
 */

/** How a matter's part stands. */
export const Status = { open: 0, resolved: 1, paper: 2, lapsed: 3, undone: 4, dead: 5 } as const;
/** With what a matter was handed on. */
export const Instrument = { none: 0, letter: 1, notice: 2, informal: 3 } as const;
/** What has happened to a root, as bits. */
export const Flag = {
  pushed: 1,
  split: 2,
  covered: 4,
  barred: 8,
  waiting: 16,
  returned: 32,
  fromAbove: 64,
  own: 128,
  growth: 256,
  hard: 512,
  sideways: 1024,
  withMeans: 2048,
  called: 4096,
  novel: 8192,
} as const;

/** What every unit has learned or feels; decisions read these only through `read`. */
export const beliefs = [
  'risk', // perceived chance and size of being held to account
  'keepShare',
  'letterShare',
  'noticeShare',
  'informalShare',
  'sideShare',
  'upShare', // share of blame believed to fall on the unit, by what it did
  'actPoints',
  'omitPoints', // points per act taken, per chance declined
  'fileGap',
  'proofGap', // points a full file averts per file check, proof per result check
  'response', // share of calls answered
  'fill', // share of asks answered well
  'refusal', // share of applications refused
  'hope', // standing in the growth contest
  'load', // demanded hours / own hours
  'trust', // residents' trust (committees)
  'formalPoints',
  'wordPoints', // points per move down with letter or notice, by word (departments)
  'example', // share of its duties that the level above keeps
  'tried0',
  'tried1',
  'tried2',
  'tried3',
  'tried4',
  'tried5', // how ready the unit is to take each option again, by experience
] as const;
export type Belief = (typeof beliefs)[number];
export const B = Object.fromEntries(beliefs.map((name, index) => [name, index])) as Readonly<Record<Belief, number>>;
export const beliefCount = beliefs.length;

export const askTypes = ['ledger', 'meeting', 'inspection', 'checkIn'] as const;
export const sectionsPerTownship = 6;

/** Numbers of entities; fixed for a run. */
export interface Sizes {
  readonly departments: number;
  readonly townships: number;
  readonly committees: number;
  readonly units: number;
  readonly askers: number;
  readonly slots: number;
  readonly roots: number;
  readonly parts: number;
}

const fixedViews = {
  // units
  capacity: 'U',
  skill: 'U',
  equipment: 'U',
  motive: 'U',
  stock: 'U',
  strainLoad: 'U',
  strainThreat: 'U',
  price: 'U',
  demanded: 'U',
  petitions: 'U',
  waiting: 'U',
  meanDoing: 'U',
  padShare: 'U',
  fileDebt: 'U',
  naturalSkill: 'U',
  doing: 'U',
  showing: 'U',
  yearDue: 'U',
  beliefs: 'BU',
  read: 'BU',
  pairPower: 'DT',
  norm: 'D',
  arrivalShare: 'D',
  petitionShare: 'D',
  lettersSent: 'D',
  vetoStatus: 'D',
  domainYear: 'D4',
  // groups of peers (one a township, one for all departments): running means of points in checks
  thinPoints: 'G',
  fullPoints: 'G',
  unprovenPoints: 'G',
  provenPoints: 'G',
  lostPoints: 'G',
  // askers: departments, then sections township by township; four types each
  askValue: 'A',
  asks: 'A4',
  contest: 'T2',
  believed: 'S',
  scalars: '8',
} as const;
const fixedInts = { unitWord: 'U', partner: 'D', ledgers: 'A', counters: '8' } as const;
const rootViews = {
  work: 'R',
  expertise: 'R',
  enforcement: 'R',
  equipmentNeed: 'R',
  severity: 'R',
  ambiguity: 'R',
  locality: 'R',
  misfit: 'R',
  gapOpen: 'R',
  gapClosed: 'R',
  owed: 'R',
  bought: 'R',
  meansEquipment: 'R',
  meansPower: 'R',
  guidance: 'R',
  ceilingOwner: 'R',
  ceilingSide: 'R',
  ceilingTownship: 'R',
} as const;
const rootInts = {
  wordA: 'R',
  wordN: 'R',
  domain: 'R',
  place: 'R',
  holderDepartment: 'R',
  flags: 'R',
  arrivalWeek: 'R',
  deadline: 'R',
  firstPart: 'R',
  partCount: 'R',
  openParts: 'R',
  hazardUntil: 'R',
  downInstrument: 'R',
  splitInstrument: 'R',
  waitingSince: 'R',
} as const;
const partViews = {
  weight: 'P',
  coverage: 'P',
  byEffort: 'P',
  byHelp: 'P',
  trace: 'P',
  padding: 'P',
  efficacy: 'P',
  ceiling: 'P',
} as const;
const partInts = { root: 'P', holder: 'P', status: 'P', fresh: 'P', helpUntil: 'P', instrument: 'P', member: 'P', partMoves: 'P' } as const;

type Doubles = keyof typeof fixedViews | keyof typeof rootViews | keyof typeof partViews;
type Ints = keyof typeof fixedInts | keyof typeof rootInts | keyof typeof partInts;
type Views = { [K in Doubles]: Float64Array } & { [K in Ints]: Int32Array };

export interface State extends Views {
  sizes: Sizes;
  buffer: ArrayBuffer;
}

/** Slots of `counters` and `scalars`. */
export const Counter = { week: 0, roots: 1, parts: 2 } as const;
export const Scalar = { lasting: 0, attention: 1, gateCredit: 2, standing: 3, levels: 4 } as const;

const doubleNames = [...Object.keys(fixedViews), ...Object.keys(rootViews), ...Object.keys(partViews)] as Doubles[];
const intNames = [...Object.keys(fixedInts), ...Object.keys(rootInts), ...Object.keys(partInts)] as Ints[];
const lengths: Record<string, string> = { ...fixedViews, ...rootViews, ...partViews, ...fixedInts, ...rootInts, ...partInts };

function lengthOf(name: string, s: Sizes): number {
  switch (lengths[name]) {
    case 'U':
      return s.units;
    case 'BU':
      return beliefCount * s.units;
    case 'DT':
      return s.departments * s.townships;
    case 'D':
      return s.departments;
    case 'D4':
      return 4 * s.departments;
    case 'T2':
      return 2 * s.townships;
    case 'G':
      return s.townships + 1;
    case 'A':
      return s.askers;
    case 'A4':
      return 4 * s.askers;
    case 'S':
      return s.slots;
    case 'R':
      return s.roots;
    case 'P':
      return s.parts;
    default:
      return 8;
  }
}

/** Bytes that a state of these sizes takes. */
export function stateBytes(sizes: Sizes): number {
  let bytes = 0;
  for (const name of doubleNames) bytes += 8 * lengthOf(name, sizes);
  for (const name of intNames) bytes += 4 * lengthOf(name, sizes);
  return (bytes + 7) & ~7;
}

/** Allocates a zeroed state. */
export function createState(sizes: Sizes): State {
  const buffer = new ArrayBuffer(stateBytes(sizes));
  // Built by fromEntries: an object that grows by computed names falls back to slow look-ups.
  const views: [string, unknown][] = [
    ['sizes', sizes],
    ['buffer', buffer],
  ];
  let offset = 0;
  for (const name of doubleNames) {
    views.push([name, new Float64Array(buffer, offset, lengthOf(name, sizes))]);
    offset += 8 * lengthOf(name, sizes);
  }
  for (const name of intNames) {
    views.push([name, new Int32Array(buffer, offset, lengthOf(name, sizes))]);
    offset += 4 * lengthOf(name, sizes);
  }
  return Object.fromEntries(views) as unknown as State;
}

/** Copies `from` into `to`, which takes on its sizes: one copy of bytes where they agree already. */
export function copyState(from: State, to: State): void {
  if (to.buffer.byteLength !== from.buffer.byteLength || to.sizes.roots !== from.sizes.roots || to.sizes.parts !== from.sizes.parts) {
    Object.assign(to, createState(from.sizes));
  }
  new Uint8Array(to.buffer).set(new Uint8Array(from.buffer));
}

/** Makes room for at least `roots` and `parts`, keeping all that is there; doubles, so it is rare. */
export function ensureRoom(state: State, roots: number, parts: number): void {
  const { sizes } = state;
  if (roots <= sizes.roots && parts <= sizes.parts) return;
  const grown: Sizes = {
    ...sizes,
    roots: Math.max(sizes.roots, roots > sizes.roots ? 2 * roots : 0),
    parts: Math.max(sizes.parts, parts > sizes.parts ? 2 * parts : 0),
  };
  const next = createState(grown);
  for (const name of doubleNames) next[name].set(state[name]);
  for (const name of intNames) next[name].set(state[name]);
  Object.assign(state, next);
}

let movedTo = new Int32Array(1024);
let partTarget = new Int32Array(8192);

/** Drops dead parts, and roots whose hazard has passed, keeping the order of the rest. */
export function compact(state: State): void {
  const { counters, hazardUntil, openParts, firstPart, partCount, root, status } = state;
  const week = counters[Counter.week] as number;
  const rootCount = counters[Counter.roots] as number;
  const partTotal = counters[Counter.parts] as number;
  if (movedTo.length < rootCount) movedTo = new Int32Array(2 * rootCount);
  if (partTarget.length < partTotal) partTarget = new Int32Array(2 * partTotal);
  let keptRoots = 0;
  for (let i = 0; i < rootCount; i++) {
    const isAlive = (openParts[i] as number) > 0 || (hazardUntil[i] as number) >= week;
    movedTo[i] = isAlive ? keptRoots++ : -1;
  }
  let keptParts = 0;
  for (let j = 0; j < partTotal; j++) {
    const isKept = status[j] !== Status.dead && (movedTo[root[j] as number] as number) >= 0;
    partTarget[j] = isKept ? keptParts++ : -1;
  }
  for (const name of Object.keys(partViews) as (keyof typeof partViews)[]) squeeze(state[name], partTarget, partTotal);
  for (const name of Object.keys(partInts) as (keyof typeof partInts)[]) squeeze(state[name], partTarget, partTotal);
  for (let i = 0; i < rootCount; i++) {
    if ((movedTo[i] as number) >= 0 && (partCount[i] as number) > 0) firstPart[i] = partTarget[firstPart[i] as number] as number;
  }
  for (const name of Object.keys(rootViews) as (keyof typeof rootViews)[]) squeeze(state[name], movedTo, rootCount);
  for (const name of Object.keys(rootInts) as (keyof typeof rootInts)[]) squeeze(state[name], movedTo, rootCount);
  for (let j = 0; j < keptParts; j++) root[j] = movedTo[root[j] as number] as number;
  counters[Counter.roots] = keptRoots;
  counters[Counter.parts] = keptParts;
}

function squeeze(values: Float64Array | Int32Array, target: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const to = target[i] as number;
    if (to >= 0) values[to] = values[i] as number;
  }
}

const words = new Uint32Array(2);
const asDouble = new Float64Array(words.buffer);

/**
 * A 64-bit digest of every live state variable, in the order of declaration, as 16 hex characters.
 * Two runs with the same digest went through the same bytes; room for growth and dead slots do not count.
 */
export function hashState(state: State): string {
  let a = 0x811c9dc5 | 0;
  let b = 0x9e3779b9 | 0;
  const live: Record<string, number> = { R: state.counters[Counter.roots] as number, P: state.counters[Counter.parts] as number };
  const mix = (word: number) => {
    a = Math.imul(a ^ word, 0x85ebca6b);
    a = (a << 13) | (a >>> 19);
    b = (Math.imul(b, 5) + (a ^ word) + 0x52dce729) | 0;
    b = (b << 17) | (b >>> 15);
  };
  for (const name of doubleNames) {
    const view = state[name];
    const count = live[lengths[name] as string] ?? view.length;
    for (let i = 0; i < count; i++) {
      asDouble[0] = view[i] as number;
      mix(words[0] as number);
      mix(words[1] as number);
    }
  }
  for (const name of intNames) {
    const view = state[name];
    const count = live[lengths[name] as string] ?? view.length;
    for (let i = 0; i < count; i++) mix(view[i] as number);
  }
  return (finish(a) >>> 0).toString(16).padStart(8, '0') + (finish(b ^ a) >>> 0).toString(16).padStart(8, '0');
}

function finish(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
