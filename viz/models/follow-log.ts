import type { Activity, ModelEvent } from '../../sim/index.ts';

/** Why a matter is offered for a look, in the order of the list; the rules are declared on the page. */
export const pickRules = ['blame', 'gap', 'moves', 'barred', 'paper', 'ordinary'] as const;
export type PickRule = (typeof pickRules)[number];
const mostPicks: Readonly<Record<PickRule, number>> = { blame: 3, gap: 2, moves: 2, barred: 2, paper: 2, ordinary: 2 };

/** One matter worth a look. */
export interface Pick {
  readonly rule: PickRule;
  readonly matter: string;
  readonly week: number;
  readonly isOwn: boolean;
  /** What the rule counted: points, share, moves, parts or events. */
  readonly value: number;
}
/** What one unit saw in the whole run. */
export interface UnitCounts {
  readonly unit: string;
  readonly came: number;
  readonly letters: number;
  readonly passed: number;
  readonly checks: number;
  readonly resolved: number;
  readonly paper: number;
  readonly lapsed: number;
  readonly points: number;
}
export interface LifeOverview {
  readonly picks: readonly Pick[];
  readonly units: readonly UnitCounts[];
}
/** Every event of one matter, in order. */
export interface MatterLife {
  readonly kind: 'matter';
  readonly id: string;
  readonly events: readonly ModelEvent[];
}
/** Every event that one unit had a hand in, and what is known of the matters it touched. */
export interface UnitLife {
  readonly kind: 'unit';
  readonly id: string;
  readonly events: readonly ModelEvent[];
  readonly arrivals: Readonly<Record<string, ModelEvent>>;
  /** Shares of own hours by activity, a row a week: the mean of the unit's level, since the model keeps no hours by unit. */
  readonly hours: { readonly activities: readonly Activity[]; readonly weeks: readonly (readonly number[])[] } | null;
}
export type Life = MatterLife | UnitLife;

/** Two logs of one seed, held against each other up to a week. */
export interface SharedHistory {
  /** Weeks before the branch. */
  readonly weeks: number;
  readonly events: number;
  readonly isSame: boolean;
  /** The first week in which the logs differ; null if they never do. */
  readonly firstDifference: number | null;
}

/** The share of blame or of cause that a case gives a unit. */
export function shareOf({ values }: ModelEvent, kind: 'share' | 'cause', unit: string): number {
  return Number(values[`${kind}_${unit}`] ?? 0);
}

/** Units named in a case of blame. */
export function unitsIn({ values }: ModelEvent): string[] {
  const names = Object.keys(values).flatMap((key) => (/^(share|cause)_/.test(key) ? [key.slice(6)] : []));
  return [...new Set(names)];
}

/** The unit that a case lets carry most beyond what it caused, and by how much. */
export function widestGap(event: ModelEvent): { unit: string; gap: number } {
  let widest = { unit: event.unit, gap: Number.NEGATIVE_INFINITY };
  for (const unit of unitsIn(event)) {
    const gap = shareOf(event, 'share', unit) - shareOf(event, 'cause', unit);
    if (gap > widest.gap) widest = { unit, gap };
  }
  return widest;
}

/** What the rules need to know of one matter. */
interface Facts {
  readonly matter: string;
  week: number;
  hasArrived: boolean;
  isOwn: boolean;
  events: number;
  points: number;
  gap: number;
  bars: number;
  paper: number;
  closed: number;
  resolved: number;
  incidents: number;
  movesWhole: number;
  readonly movesByPart: Map<number, number>;
}

function factsOf(events: readonly ModelEvent[]): Facts[] {
  const found = new Map<string, Facts>();
  for (const event of events) {
    let facts = found.get(event.matter);
    if (facts === undefined) {
      facts = {
        matter: event.matter,
        week: event.week,
        hasArrived: false,
        isOwn: false,
        events: 0,
        points: 0,
        gap: 0,
        bars: 0,
        paper: 0,
        closed: 0,
        resolved: 0,
        incidents: 0,
        movesWhole: 0,
        movesByPart: new Map(),
      };
      found.set(event.matter, facts);
    }
    note(facts, event);
  }
  return [...found.values()].filter(({ hasArrived }) => hasArrived);
}

function note(facts: Facts, event: ModelEvent): void {
  facts.events += 1;
  switch (event.kind) {
    case 'arrive':
      facts.hasArrived = true;
      facts.isOwn = event.values.own === 1;
      facts.week = event.week;
      break;
    case 'move':
      if (event.part === 0) facts.movesWhole += 1;
      else facts.movesByPart.set(event.part, (facts.movesByPart.get(event.part) ?? 0) + 1);
      break;
    case 'bar':
      facts.bars += 1;
      break;
    case 'incident':
      facts.incidents += 1;
      break;
    case 'close':
      facts.closed += 1;
      if (event.values.end === 'paper') facts.paper += 1;
      if (event.values.end === 'resolved') facts.resolved += 1;
      break;
    case 'blame': {
      const points = Number(event.values.points);
      facts.points = Math.max(facts.points, points);
      facts.gap = Math.max(facts.gap, points * widestGap(event).gap);
      break;
    }
    default:
  }
}

function valueBy(rule: PickRule, facts: Facts, median: number): number {
  switch (rule) {
    case 'blame':
      return facts.points;
    case 'gap':
      return facts.gap;
    case 'moves':
      return facts.movesWhole + Math.max(0, ...facts.movesByPart.values());
    case 'barred':
      return facts.bars;
    case 'paper':
      return facts.paper;
    case 'ordinary':
      return isOrdinary(facts) ? 1 / (1 + Math.abs(facts.events - median)) : 0;
  }
}

function isOrdinary({ closed, resolved, incidents, bars }: Facts): boolean {
  return closed > 0 && resolved === closed && incidents === 0 && bars === 0;
}

/**
 * Picks matters by declared rules: the largest value of each rule, the earliest of equals; each matter only once, under the first rule
 * that takes it. Only matters whose whole life is in the log count.
 */
export function picksOf(events: readonly ModelEvent[]): Pick[] {
  const all = factsOf(events);
  const lengths = all.filter(isOrdinary).map((facts) => facts.events);
  lengths.sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const taken = new Set<string>();
  return pickRules.flatMap((rule) =>
    all
      .filter(({ matter }) => !taken.has(matter))
      .map((facts) => ({ rule, matter: facts.matter, week: facts.week, isOwn: facts.isOwn, value: valueBy(rule, facts, median) }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value || a.week - b.week || (a.matter < b.matter ? -1 : 1))
      .slice(0, mostPicks[rule])
      .map((pick) => {
        taken.add(pick.matter);
        return rule === 'ordinary' ? { ...pick, value: all.find(({ matter }) => matter === pick.matter)?.events ?? 0 } : pick;
      }),
  );
}

/** Counts what each unit saw. */
export function countsOf(events: readonly ModelEvent[]): UnitCounts[] {
  type Sums = { -readonly [K in keyof UnitCounts]: UnitCounts[K] };
  const found = new Map<string, Sums>();
  const at = (unit: string): Sums => {
    let sums = found.get(unit);
    if (sums === undefined) {
      sums = { unit, came: 0, letters: 0, passed: 0, checks: 0, resolved: 0, paper: 0, lapsed: 0, points: 0 };
      found.set(unit, sums);
    }
    return sums;
  };
  for (const event of events) {
    if (event.kind === 'arrive') at(event.unit).came += 1;
    if (event.kind === 'check') at(event.unit).checks += 1;
    if (event.kind === 'move') {
      at(event.unit).passed += 1;
      at(event.other).came += 1;
      if (event.values.instrument === 'letter') at(event.other).letters += 1;
    }
    if (event.kind === 'close') {
      const end = event.values.end;
      if (end === 'resolved') at(event.unit).resolved += 1;
      else if (end === 'paper') at(event.unit).paper += 1;
      else at(event.unit).lapsed += 1;
    }
    if (event.kind === 'blame')
      for (const unit of unitsIn(event)) at(unit).points += Number(event.values.points) * shareOf(event, 'share', unit);
  }
  return [...found.values()].sort((a, b) => compareUnits(a.unit, b.unit));
}

const levelOrder = ['committee', 'township', 'department'];

/** Committees first, then townships, then departments; each in the order of their numbers. */
export function compareUnits(a: string, b: string): number {
  const [kindA = '', ...numbersA] = a.split('-');
  const [kindB = '', ...numbersB] = b.split('-');
  const byLevel = levelOrder.indexOf(kindA) - levelOrder.indexOf(kindB);
  if (byLevel !== 0) return byLevel;
  const first = Number(numbersA[0]) - Number(numbersB[0]);
  return first !== 0 ? first : Number(numbersA[1] ?? 0) - Number(numbersB[1] ?? 0);
}

/** The committee to look at first: the one with the largest share of blame points, then the most matters; null without any. */
export function firstCommittee(counts: readonly UnitCounts[]): string | null {
  const committees = counts.filter(({ unit }) => unit.startsWith('committee-'));
  const [first] = [...committees].sort((a, b) => b.points - a.points || b.came - a.came || compareUnits(a.unit, b.unit));
  return first?.unit ?? null;
}

/** The life of one matter; null if the log does not know it. */
export function matterLife(events: readonly ModelEvent[], id: string): MatterLife | null {
  const own = events.filter(({ matter }) => matter === id);
  return own.length === 0 ? null : { kind: 'matter', id, events: own };
}

/** The life of one unit, without the hours of its level; null if the log does not know it. */
export function unitLife(events: readonly ModelEvent[], id: string): UnitLife | null {
  const share = `share_${id}`;
  const own = events.filter(
    ({ unit, other, kind, values }) =>
      unit === id || (kind === 'move' && other === id) || (kind === 'blame' && values[share] !== undefined),
  );
  if (own.length === 0) return null;
  const matters = new Set(own.map(({ matter }) => matter));
  const arrivals = events.filter(({ kind, matter }) => kind === 'arrive' && matters.has(matter));
  return { kind: 'unit', id, events: own, arrivals: Object.fromEntries(arrivals.map((event) => [event.matter, event])), hours: null };
}

/** Compares two logs event by event up to a week, and says where they first part. */
export function sharedHistory(one: readonly ModelEvent[], two: readonly ModelEvent[], week: number): SharedHistory {
  const length = Math.max(one.length, two.length);
  let at = 0;
  while (at < length && isSameEvent(one[at], two[at])) at += 1;
  const weeks = [one[at]?.week, two[at]?.week].flatMap((found) => (found === undefined ? [] : [found]));
  const firstDifference = weeks.length === 0 ? null : Math.min(...weeks);
  const events = one.reduce((count, event) => count + (event.week < week ? 1 : 0), 0);
  return { weeks: week, events, isSame: firstDifference === null || firstDifference >= week, firstDifference };
}

function isSameEvent(a: ModelEvent | undefined, b: ModelEvent | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.week !== b.week || a.kind !== b.kind || a.matter !== b.matter || a.part !== b.part || a.unit !== b.unit || a.other !== b.other)
    return false;
  const keys = Object.keys(a.values);
  return keys.length === Object.keys(b.values).length && keys.every((key) => Object.is(a.values[key], b.values[key]));
}
