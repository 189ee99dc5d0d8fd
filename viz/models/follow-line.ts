import type { ModelEvent } from '../../sim/index.ts';
import type { MatterLife } from './follow-log.ts';
import { type FollowNames, levelOf } from './follow-names.ts';
import { eventsOfPart, moveKind, partsOf } from './follow-parts.ts';
import type { TableModel } from './tables.ts';

export type MarkKind = 'ask' | 'answer' | 'bar' | 'call' | 'check' | 'incident' | 'blame' | 'resolved' | 'paper' | 'lapsed' | 'undone';

/** A stretch in which one holder has one part; weeks have fractions, so that steps of one week stand in order. */
export interface Stretch {
  readonly part: number;
  readonly band: 0 | 1 | 2;
  readonly from: number;
  readonly to: number;
  readonly isFocus: boolean;
  /** Whether the part is closed by then, and only its hazard lasts. */
  readonly isAfter: boolean;
}
export interface LineMove {
  readonly part: number;
  readonly at: number;
  readonly fromBand: 0 | 1 | 2;
  readonly toBand: 0 | 1 | 2;
  readonly label: string;
  readonly isFocus: boolean;
}
export interface LineMark {
  readonly kind: MarkKind;
  readonly at: number;
  readonly band: 0 | 1 | 2;
  readonly part: number;
}
/** Who held a matter when, and what happened to it. */
export interface LineModel {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly number[];
  readonly stretches: readonly Stretch[];
  readonly moves: readonly LineMove[];
  readonly marks: readonly LineMark[];
  readonly deadline: number | null;
  readonly finding: string;
  readonly table: TableModel;
}

/** Where each event stands: its week and, among the steps of that week, its place. */
function placesOf(events: readonly ModelEvent[], focus: ReadonlySet<ModelEvent>): Map<ModelEvent, number> {
  const totals = new Map<number, number>();
  for (const event of events) if (focus.has(event) && event.kind !== 'check') totals.set(event.week, (totals.get(event.week) ?? 0) + 1);
  const seen = new Map<number, number>();
  const places = new Map(
    events.map((event): [ModelEvent, number] => {
      const total = totals.get(event.week) ?? 0;
      if (focus.has(event) && event.kind !== 'check') seen.set(event.week, (seen.get(event.week) ?? 0) + 1);
      return [event, event.week + (event.kind === 'check' ? 0.5 : ((seen.get(event.week) ?? 0) + 0.2) / (total + 1))];
    }),
  );
  // All parts of a split leave the township at once: where that of the part looked at stands.
  const isSplit = (event: ModelEvent) => event.kind === 'move' && moveKind(event) === 'split';
  const split = events.find((event) => focus.has(event) && isSplit(event));
  for (const event of events)
    if (isSplit(event) && split !== undefined && event.week === split.week) places.set(event, places.get(split) ?? 0);
  return places;
}

/** Makes the time line of a matter as seen from one part. */
export function lineOf(life: MatterLife, part: number, names: FollowNames): LineModel {
  const { events } = life;
  const focusEvents = eventsOfPart(life, part);
  const focus = new Set(focusEvents);
  const places = placesOf(events, focus);
  const at = (event: ModelEvent) => places.get(event) ?? event.week;
  const first = events[0];
  const last = events[events.length - 1];
  const from = first?.week ?? 0;
  const to = (last?.week ?? 0) + 1;
  const parts = partsOf(life);
  const lanes = parts.length === 0 ? [0] : [0, ...parts];
  return {
    from,
    to,
    parts,
    stretches: lanes.flatMap((one) => stretchesOf(events, one, at, to, one === part || one === 0)),
    moves: movesOf(events, part, at, names),
    marks: focusEvents.flatMap((event) => markOf(event, at(event))),
    deadline: first?.kind === 'arrive' ? Number(first.values.deadline) : null,
    finding: findingOf(focusEvents, from, to - 1, names),
    table: tableOf(focusEvents, names),
  };
}

function stretchesOf(
  events: readonly ModelEvent[],
  part: number,
  at: (event: ModelEvent) => number,
  end: number,
  isFocus: boolean,
): Stretch[] {
  const found: Stretch[] = [];
  let open: { band: 0 | 1 | 2; from: number } | null = null;
  const finish = (to: number, isAfter = false) => {
    if (open !== null) found.push({ part, band: open.band, from: open.from, to, isFocus, isAfter });
  };
  for (const event of events) {
    const own = event.part === part;
    if (event.kind === 'arrive' && part === 0) open = { band: levelOf(event.unit), from: at(event) };
    else if (event.kind === 'move' && own) {
      finish(at(event));
      open = { band: levelOf(event.other), from: at(event) };
    } else if (event.kind === 'move' && part === 0 && event.part > 0) {
      // The whole is gone once it is split.
      finish(at(event));
      open = null;
    } else if (event.kind === 'close' && own) {
      if (open === null) open = { band: levelOf(event.unit), from: events[0]?.week ?? event.week };
      finish(at(event));
      const later = events.filter((one) => one.part === part && at(one) > at(event));
      const after = later[later.length - 1];
      open = { band: levelOf(event.unit), from: at(event) };
      if (after !== undefined) finish(at(after), true);
      open = null;
    }
  }
  finish(end);
  return found;
}

function movesOf(events: readonly ModelEvent[], part: number, at: (event: ModelEvent) => number, { words }: FollowNames): LineMove[] {
  const instruments: Readonly<Record<string, string>> = words.instruments;
  return events
    .filter(({ kind }) => kind === 'move')
    .map((event) => {
      const kind = moveKind(event);
      const isDown = kind === 'down' || kind === 'split';
      return {
        part: event.part,
        at: at(event),
        fromBand: levelOf(event.unit),
        toBand: levelOf(event.other),
        label: instruments[isDown ? String(event.values.instrument) : kind] ?? '',
        isFocus: event.part === 0 || event.part === part,
      };
    });
}

function markOf(event: ModelEvent, at: number): LineMark[] {
  const base = { at, band: levelOf(event.unit), part: event.part };
  switch (event.kind) {
    case 'close': {
      const end = String(event.values.end);
      return end === 'resolved' || end === 'paper' || end === 'undone' ? [{ kind: end, ...base }] : [{ kind: 'lapsed', ...base }];
    }
    case 'ask':
    case 'answer':
    case 'bar':
    case 'call':
    case 'check':
    case 'incident':
    case 'blame':
      return [{ kind: event.kind, ...base }];
    default:
      return [];
  }
}

/** How often a part changed hands, who had it last, and how it ended. */
export function outlineOf(events: readonly ModelEvent[]): { moves: number; first: string; last: string; close: ModelEvent | null } {
  const moves = events.filter(({ kind }) => kind === 'move');
  const closes = events.filter(({ kind }) => kind === 'close');
  return {
    moves: moves.length,
    first: events[0]?.unit ?? '',
    last: moves[moves.length - 1]?.other ?? events[0]?.unit ?? '',
    close: closes[closes.length - 1] ?? null,
  };
}

/** How a life ends, in words. */
export function endText(close: ModelEvent | null, { words, percent }: FollowNames): string {
  const ends: Readonly<Record<string, string>> = words.ends;
  if (close === null) return words.lineOpen;
  const end = String(close.values.end);
  return words.lineEnd(ends[end] ?? end, percent(close.values.coverage));
}

function findingOf(events: readonly ModelEvent[], from: number, to: number, names: FollowNames): string {
  const { moves, first, last, close } = outlineOf(events);
  return names.words.lineFinding({
    from: String(from),
    to: String(to),
    moves: String(moves),
    first: names.unit(first),
    last: names.unit(last),
    end: endText(close, names),
  });
}

function tableOf(events: readonly ModelEvent[], names: FollowNames): TableModel {
  const { words } = names;
  const { lineHead: head, marks, ends } = words;
  const markNames: Readonly<Record<string, string>> = marks;
  const endNames: Readonly<Record<string, string>> = ends;
  const instruments: Readonly<Record<string, string>> = words.instruments;
  const rows = events.flatMap((event) => {
    const week = String(event.week);
    const unit = names.unit(event.unit);
    const row = (name: string, detail: string) => [{ cells: [week, name, unit, detail], isMuted: false }];
    switch (event.kind) {
      case 'arrive':
        return row(words.how.arrive, '');
      case 'decide':
        return [];
      case 'move': {
        const kind = moveKind(event);
        const isDown = kind === 'down' || kind === 'split';
        return row(instruments[isDown ? String(event.values.instrument) : kind] ?? '', `→ ${names.unit(event.other)}`);
      }
      case 'close':
        return row(endNames[String(event.values.end)] ?? '', names.percent(event.values.coverage));
      case 'incident':
        return row(marks.incident, names.percent(event.values.coverage));
      case 'check':
        return row(marks.check, names.number(event.values.points, 2));
      case 'blame':
        return row(marks.blame, names.number(event.values.points, 2));
      default:
        return row(markNames[event.kind] ?? event.kind, event.other === '' ? '' : names.unit(event.other));
    }
  });
  return { head: [head.week, head.event, head.unit, head.detail], rows };
}
