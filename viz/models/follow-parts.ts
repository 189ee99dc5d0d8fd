import type { ModelEvent } from '../../sim/index.ts';
import { type MatterLife, shareOf, widestGap } from './follow-log.ts';
import { levelOf } from './follow-names.ts';

/** Parts that a matter was split into; empty if it was not. */
export function partsOf({ events }: MatterLife): number[] {
  return [...new Set(events.flatMap(({ part }) => (part > 0 ? [part] : [])))].sort((a, b) => a - b);
}

/** Committee to which a part was first given. */
export function committeeOf({ events }: MatterLife, part: number): string | null {
  return events.find((event) => event.kind === 'move' && event.part === part)?.other ?? null;
}

/** The part to look at unless the reader chose one: that of the heaviest case of blame, else the one with most events. */
export function usualPart(life: MatterLife): number {
  const parts = partsOf(life);
  if (parts.length === 0) return 0;
  const heaviest = heaviestCase(life);
  if (heaviest !== null && heaviest.part > 0) return heaviest.part;
  const count = (part: number) => life.events.filter((event) => event.part === part && event.kind !== 'check').length;
  return [...parts].sort((a, b) => count(b) - count(a) || a - b)[0] ?? 0;
}

/** The case of blame with most points; null if there is none. */
export function heaviestCase({ events }: MatterLife): ModelEvent | null {
  const cases = events.filter(({ kind }) => kind === 'blame');
  return cases.reduce<ModelEvent | null>(
    (best, one) => (best === null || Number(one.values.points) > Number(best.values.points) ? one : best),
    null,
  );
}

/** The part that the reader chose, if the matter has it. */
export function shownPart(life: MatterLife, chosen: number | null): number {
  const parts = partsOf(life);
  return chosen !== null && (parts.includes(chosen) || (chosen === 0 && parts.length === 0)) ? chosen : usualPart(life);
}

/** Events of the whole matter before its split, and of one part. */
export function eventsOfPart({ events }: MatterLife, part: number): ModelEvent[] {
  return events.filter((event) => event.part === 0 || event.part === part);
}

/** How a move went: its direction follows from the levels of both ends. */
export type MoveKind = 'down' | 'split' | 'side' | 'up' | 'back';

/** Reads the kind of a move from who hands to whom. */
export function moveKind({ unit, other, part }: Pick<ModelEvent, 'unit' | 'other' | 'part'>): MoveKind {
  const [from, to] = [levelOf(unit), levelOf(other)];
  if (from === to) return 'side';
  if (from < to) return part > 0 ? 'split' : 'down';
  return from === 2 ? 'up' : 'back';
}

/** The unit with the largest share of a case; where shares are equal, the one with the wider gap. */
export function mostBlamed(event: ModelEvent): { unit: string; share: number } {
  const widest = widestGap(event).unit;
  let most = { unit: widest, share: shareOf(event, 'share', widest) };
  for (const key of Object.keys(event.values)) {
    if (key.startsWith('share_') && Number(event.values[key]) > most.share) most = { unit: key.slice(6), share: Number(event.values[key]) };
  }
  return most;
}
