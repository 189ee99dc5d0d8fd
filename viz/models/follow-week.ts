import type { ModelEvent } from '../../sim/index.ts';
import { catalogues } from '../i18n/index.ts';
import { shareOf, type UnitLife } from './follow-log.ts';
import { type FollowNames, isOwnMatter } from './follow-names.ts';
import { moveKind } from './follow-parts.ts';

/** How a unit came by what it holds. */
export type Origin = 'arrive' | 'letter' | 'notice' | 'informal' | 'up' | 'side' | 'back' | 'before';

/** One part in a unit's hands, from a week on, until the week in which it went on or ended. */
export interface Holding {
  readonly matter: string;
  readonly part: number;
  readonly origin: Origin;
  readonly from: number;
  /** Null while it is held. */
  to: number | null;
}
/** What happened to a unit in one week, by number. */
export interface WeekCounts {
  held: number;
  came: number;
  letters: number;
  went: number;
  closed: number;
  checks: number;
  incidents: number;
  points: number;
}
export interface Diary {
  readonly weeks: readonly WeekCounts[];
  readonly holdings: readonly Holding[];
}

/** How a unit gets what is moved to it. */
export function originOf(event: ModelEvent): Origin {
  const kind = moveKind(event);
  if (kind === 'down' || kind === 'split') {
    const instrument = String(event.values.instrument);
    return instrument === 'letter' || instrument === 'notice' ? instrument : 'informal';
  }
  return kind;
}

/**
 * Reads a unit's log as a diary. What was in its hands before the log begins counts from the first week, once an event shows that it was
 * there; a matter that a township splits leaves its hands as a whole.
 */
export function diaryOf({ id, events }: UnitLife, weekCount: number): Diary {
  const weeks = Array.from(
    { length: weekCount },
    (): WeekCounts => ({ held: 0, came: 0, letters: 0, went: 0, closed: 0, checks: 0, incidents: 0, points: 0 }),
  );
  const holdings: Holding[] = [];
  const open = new Map<string, Holding>();
  const known = new Set<string>();
  const take = (event: ModelEvent, origin: Origin, from: number): Holding => {
    const holding: Holding = { matter: event.matter, part: event.part, origin, from, to: null };
    holdings.push(holding);
    open.set(keyOf(event), holding);
    known.add(keyOf(event));
    return holding;
  };
  const release = (event: ModelEvent, key: string): void => {
    const holding = open.get(key);
    if (holding === undefined) return;
    holding.to = event.week;
    open.delete(key);
  };
  for (const event of events) {
    const week = weeks[event.week];
    if (week === undefined) continue;
    count(week, event, id);
    const isSplit = event.kind === 'move' && moveKind(event) === 'split' && event.unit === id;
    if (event.kind === 'arrive') take(event, 'arrive', event.week);
    else if (event.kind === 'move' && event.other === id) take(event, originOf(event), event.week);
    else if (isSplit) {
      known.add(keyOf(event));
      release(event, keyOf({ ...event, part: 0 }));
    } else if (showsHolding(event) && event.unit === id) {
      if (!known.has(keyOf(event))) take(event, 'before', 0);
      if (event.kind === 'move' || event.kind === 'close') release(event, keyOf(event));
    }
  }
  for (const { from, to } of holdings)
    for (let week = from; week < (to ?? weekCount); week++) {
      const counts = weeks[week];
      if (counts !== undefined) counts.held += 1;
    }
  return { weeks, holdings };
}

function keyOf({ matter, part }: Pick<ModelEvent, 'matter' | 'part'>): string {
  return `${matter}#${part}`;
}

/** Whether an event can only happen to what its unit holds. */
function showsHolding({ kind }: ModelEvent): boolean {
  return kind === 'decide' || kind === 'move' || kind === 'check' || kind === 'close' || kind === 'ask' || kind === 'answer';
}

function count(week: WeekCounts, event: ModelEvent, id: string): void {
  if (event.kind === 'arrive') week.came += 1;
  if (event.kind === 'move' && event.other === id) {
    week.came += 1;
    if (event.values.instrument === 'letter') week.letters += 1;
  }
  if (event.kind === 'move' && event.unit === id) week.went += 1;
  if (event.kind === 'close' && event.unit === id) week.closed += 1;
  if (event.kind === 'check' && event.unit === id) week.checks += 1;
  if (event.kind === 'incident' && event.unit === id) week.incidents += 1;
  if (event.kind === 'blame') week.points += Number(event.values.points) * shareOf(event, 'share', id);
}

/** One row of the inbox. */
export interface InboxRow {
  readonly matter: string;
  readonly part: number;
  readonly name: string;
  readonly isHard: boolean | null;
  readonly kind: string;
  readonly how: string;
  readonly since: string;
  readonly due: string;
  readonly isOverdue: boolean;
}
/** A line of the week that leads to a matter, if it speaks of one. */
export interface WeekLine {
  readonly text: string;
  readonly matter: string | null;
  readonly part: number;
}
export interface WeekModel {
  readonly finding: string;
  readonly inbox: readonly InboxRow[];
  readonly came: readonly WeekLine[];
  readonly went: readonly WeekLine[];
  readonly others: readonly WeekLine[];
}

/** The week of a unit in words. */
export function weekOf(life: UnitLife, diary: Diary, week: number, names: FollowNames): WeekModel {
  const { words } = names;
  const counts = diary.weeks[week];
  const events = life.events.filter((event) => event.week === week);
  const text = (value: number | undefined) => String(value ?? 0);
  return {
    finding: words.weekFinding({
      held: text(counts?.held),
      came: text(counts?.came),
      letters: text(counts?.letters),
      went: text(counts?.went),
      closed: text(counts?.closed),
      checks: text(counts?.checks),
    }),
    inbox: inboxOf(life, diary, week, names),
    came: events.flatMap((event) => cameLine(event, life, names)),
    went: wentLines(events, life, names),
    others: otherLines(events, life, names),
  };
}

function nameOf(matter: string, life: UnitLife, names: FollowNames): string {
  return names.matterShort(matter, isOwnMatter(life.arrivals[matter]));
}

/** What is held at the end of a week: hard targets first, then what is due first. */
function inboxOf(life: UnitLife, { holdings }: Diary, week: number, names: FollowNames): InboxRow[] {
  const { words } = names;
  return holdings
    .filter(({ from, to }) => from <= week && (to === null || to > week))
    .map((holding) => {
      const arrival = life.arrivals[holding.matter];
      const deadline = arrival === undefined ? null : Number(arrival.values.deadline);
      return { holding, deadline, isHard: arrival === undefined ? null : arrival.values.hard === 1 };
    })
    .sort((a, b) => Number(b.isHard === true) - Number(a.isHard === true) || (a.deadline ?? 1e9) - (b.deadline ?? 1e9))
    .map(({ holding, deadline, isHard }): InboxRow => {
      const left = deadline === null ? null : deadline - week;
      return {
        matter: holding.matter,
        part: holding.part,
        name: nameOf(holding.matter, life, names),
        isHard,
        kind: isHard === null ? words.unknown : isHard ? words.hard : words.soft,
        how: words.how[holding.origin],
        since: holding.origin === 'before' ? words.how.before : words.since(String(holding.from)),
        due:
          left === null ? words.unknown : left > 0 ? words.dueIn(String(left)) : left === 0 ? words.dueNow : words.overdue(String(-left)),
        isOverdue: left !== null && left < 0,
      };
    });
}

function cameLine(event: ModelEvent, life: UnitLife, names: FollowNames): WeekLine[] {
  const { words } = names;
  const base = { matter: event.matter, part: event.part };
  const name = nameOf(event.matter, life, names);
  if (event.kind === 'arrive' && event.unit === life.id) return [{ ...base, text: words.cameSelf(name, words.how.arrive) }];
  if (event.kind !== 'move' || event.other !== life.id) return [];
  return [{ ...base, text: words.cameLine(name, words.how[originOf(event)], names.unit(event.unit)) }];
}

function wentLines(events: readonly ModelEvent[], life: UnitLife, names: FollowNames): WeekLine[] {
  const { words } = names;
  const instruments: Readonly<Record<string, string>> = words.instruments;
  const ends: Readonly<Record<string, string>> = words.ends;
  const split = new Set<string>();
  return events.flatMap((event): WeekLine[] => {
    if (event.unit !== life.id) return [];
    const base = { matter: event.matter, part: event.part };
    const name = nameOf(event.matter, life, names);
    if (event.kind === 'close')
      return [{ ...base, text: words.endLine(name, ends[String(event.values.end)] ?? '', names.percent(event.values.coverage)) }];
    if (event.kind !== 'move') return [];
    const kind = moveKind(event);
    const how = instruments[kind === 'down' || kind === 'split' ? String(event.values.instrument) : kind] ?? '';
    if (kind !== 'split') return [{ ...base, text: words.wentLine(name, how, names.unit(event.other)) }];
    if (split.has(event.matter)) return [];
    split.add(event.matter);
    const n = events.filter(
      (one) => one.kind === 'move' && one.matter === event.matter && one.unit === life.id && moveKind(one) === 'split',
    );
    return [{ ...base, text: words.wentSplit(name, how, String(n.length)) }];
  });
}

function otherLines(events: readonly ModelEvent[], life: UnitLife, names: FollowNames): WeekLine[] {
  const { words } = names;
  const own = events.filter(({ kind, unit }) => kind === 'check' && unit === life.id);
  const points = own.reduce((sum, { values }) => sum + Number(values.points), 0);
  const seen = own.filter(({ values }) => values.lagSeen === 1).length;
  const checks = [words.checkLine(String(own.length), names.number(points, 2)), ...(seen > 0 ? [words.lagLine(String(seen))] : [])].join(
    catalogues[names.language].clauseSeparator,
  );
  const lines = events.flatMap((event): WeekLine[] => {
    const base = { matter: event.matter, part: event.part };
    const name = nameOf(event.matter, life, names);
    const { values } = event;
    if (event.kind === 'blame' && shareOf(event, 'share', life.id) + shareOf(event, 'cause', life.id) > 0.005) {
      const [share, cause] = [names.percent(shareOf(event, 'share', life.id)), names.percent(shareOf(event, 'cause', life.id))];
      return [{ ...base, text: words.blameLine(name, share, cause) }];
    }
    if (event.unit !== life.id) return [];
    if (event.kind === 'ask') return [{ ...base, text: words.askLine(name) }];
    if (event.kind === 'answer') return [{ ...base, text: words.answerLine(name) }];
    if (event.kind === 'bar') return [{ ...base, text: words.barLine(name) }];
    if (event.kind === 'call') return [{ ...base, text: words.callLine(name) }];
    return event.kind === 'incident' ? [{ ...base, text: words.incidentLine(name, names.percent(values.coverage)) }] : [];
  });
  return own.length > 0 ? [{ text: checks, matter: null, part: 0 }, ...lines] : lines;
}

/** The week to open a unit at: the one with most letters, the first of equals, after the first year if there is one. */
export function firstWeekOf({ weeks }: Diary): number {
  const from = weeks.length > 104 ? 52 : 0;
  let best = from;
  for (let week = from; week < weeks.length; week++) {
    if ((weeks[week]?.letters ?? 0) > (weeks[best]?.letters ?? 0)) best = week;
  }
  return best;
}
