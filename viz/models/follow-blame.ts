import type { ModelEvent } from '../../sim/index.ts';
import { attributionText, joined, type Parameters } from './follow-chain.ts';
import { compareUnits, type MatterLife, shareOf, unitsIn } from './follow-log.ts';
import type { FollowNames } from './follow-names.ts';
import { mostBlamed } from './follow-parts.ts';
import type { TableModel } from './tables.ts';

/** Cause beside blame of one unit; `nobody` has no id. */
export interface BlameRow {
  readonly unit: string | null;
  readonly name: string;
  readonly cause: number;
  readonly share: number;
}
/** One case of blame: who caused, who carries, and why. */
export interface BlameModel {
  readonly rows: readonly BlameRow[];
  readonly finding: string;
  /** What was measured, as sentences. */
  readonly reasons: readonly string[];
  readonly table: TableModel;
}

/** Cases of blame of a matter, in order. */
export function casesOf({ events }: MatterLife): ModelEvent[] {
  return events.filter(({ kind }) => kind === 'blame');
}

/** A mismatch is said from this difference on, as the core's own explanation does. */
const clearGap = 0.05;

/** Makes the account of one case. */
export function blameOf(life: MatterLife, event: ModelEvent, names: FollowNames, parameters: Parameters): BlameModel {
  const { words } = names;
  const { values } = event;
  const rows = [
    ...unitsIn(event)
      .sort((a, b) => compareUnits(b, a))
      .map(
        (unit): BlameRow => ({ unit, name: names.unit(unit), cause: shareOf(event, 'cause', unit), share: shareOf(event, 'share', unit) }),
      )
      .filter(({ cause, share }) => cause > 0.005 || share > 0.005),
    { unit: null, name: words.nobody, cause: Number(values.nobody_cause ?? 0), share: Number(values.nobody ?? 0) },
  ];
  const { unit, share } = mostBlamed(event);
  const cause = shareOf(event, 'cause', unit);
  const gap = share - cause;
  const finding = `${words.blameFinding({ week: String(event.week), unit: names.unit(unit), share: names.percent(share), cause: names.percent(cause) })}${
    gap > clearGap ? words.blameMore(names.number(100 * gap, 0)) : words.blameMatch
  }`;
  return {
    rows,
    finding,
    reasons: reasonsOf(life, event, names, parameters),
    table: {
      head: [words.blameHead.unit, words.blameHead.cause, words.blameHead.share, words.blameHead.gap],
      rows: rows.map((row) => ({
        cells: [row.name, names.percent(row.cause), names.percent(row.share), signed(100 * (row.share - row.cause), names)],
        isMuted: row.unit === null,
      })),
    },
  };
}

function signed(value: number, names: FollowNames): string {
  const text = names.number(value, 0);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function reasonsOf(life: MatterLife, event: ModelEvent, names: FollowNames, parameters: Parameters): string[] {
  const { why } = names.words;
  const { values } = event;
  const holder = names.unit(event.unit);
  const incident = life.events.find((one) => one.kind === 'incident' && one.week === event.week && one.part === event.part);
  const coverage = names.percent(incident?.values.coverage ?? Number(values.effort) + Number(values.help));
  return [
    why.coverage(coverage, names.percent(values.effort), names.percent(values.help)),
    why.ceiling(holder, names.percent(values.ceiling)),
    why.load(holder, names.number(values.load, 1)),
    ...(Number(values.nobody_cause) > 0.005 ? [why.nobody(names.percent(values.nobody_cause), names.percent(values.nobody ?? 0))] : []),
    why.rule(attributionText(names, parameters)),
    why.points(names.number(values.points, 2), names.percent(values.waived)),
  ];
}

/** Says why a matter has no case. */
export function noBlameText(life: MatterLife, { words, language }: FollowNames): string {
  const incidents = life.events.filter(({ kind }) => kind === 'incident').length;
  return joined([words.noBlame, incidents === 0 ? words.noIncident : words.incidentOnly(String(incidents))], language);
}
