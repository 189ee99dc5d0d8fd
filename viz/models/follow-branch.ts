import { interventions, type ModelEvent } from '../../sim/index.ts';
import type { LifeAnswer, LifeBranch } from '../life.ts';
import { endText, outlineOf } from './follow-line.ts';
import { countsOf, type Life, type MatterLife, type SharedHistory, sharedHistory, type UnitLife } from './follow-log.ts';
import type { FollowNames } from './follow-names.ts';
import { eventsOfPart, mostBlamed } from './follow-parts.ts';
import type { TableModel } from './tables.ts';

/** Two lives from the week of the branch on. */
export interface BranchModel {
  /** What was compared, and whether history is shared: said as measured, not as promised. */
  readonly shared: string;
  readonly isShared: boolean;
  readonly finding: string;
  readonly heads: { readonly before: string; readonly after: string };
  readonly table: TableModel;
}

/** Says what the comparison of the two logs gave. */
export function sharedText({ isSame, weeks, events, firstDifference }: SharedHistory, names: FollowNames): string {
  const { words } = names;
  if (!isSame) return words.notShared(String(firstDifference));
  const after = firstDifference === null ? words.sharedNever : words.sharedFrom(String(firstDifference));
  return [words.shared(String(weeks), names.number(events, 0)), after].join(names.language === 'en' ? ' ' : '');
}

/** Sets two lives side by side; null if the other run does not know the matter or unit. */
export function branchOf(answer: LifeAnswer, { reform, week }: LifeBranch, part: number, names: FollowNames): BranchModel | null {
  const { life, branch } = answer;
  if (branch === null || life === null) return null;
  const name = interventions.find(({ id }) => id === reform)?.label[names.language] ?? reform;
  const heads = { before: names.words.before, after: names.words.after(name, String(week)) };
  const { finding, table } = sidesOf(life, branch.life, week, part, heads, names);
  return { shared: sharedText(branch.shared, names), isShared: branch.shared.isSame, finding, heads, table };
}

function sidesOf(
  before: Life,
  after: Life | null,
  week: number,
  part: number,
  heads: BranchModel['heads'],
  names: FollowNames,
): { finding: string; table: TableModel } {
  const empty = { finding: names.words.sideGone, table: { head: [], rows: [] } };
  if (before.kind === 'matter') return after?.kind === 'matter' ? matterSides(before, after, part, heads, names) : empty;
  return after?.kind === 'unit' ? unitSides(before, after, week, heads, names) : empty;
}

function matterSides(before: MatterLife, after: MatterLife, part: number, heads: BranchModel['heads'], names: FollowNames) {
  const { sideMatterRows: rows, sideHead, sideFinding, sideMoves, sideSame, sideClose } = names.words;
  const read = (life: MatterLife) => {
    const events = eventsOfPart(life, part);
    const { moves, last, close } = outlineOf(events);
    const blame = events.find(({ kind }) => kind === 'blame');
    const blamed = blame === undefined ? null : mostBlamed(blame);
    const end = endText(close, names);
    return {
      cells: {
        moves: String(moves),
        last: names.unit(last),
        end: endCell(close, names),
        incidents: String(events.filter(({ kind }) => kind === 'incident').length),
        blamed: blamed === null ? '–' : `${names.unit(blamed.unit)} ${names.percent(blamed.share)}`,
      },
      said: sideMoves(String(moves), names.unit(last), end),
    };
  };
  const [one, two] = [read(before), read(after)];
  const keys = Object.keys(rows) as (keyof typeof rows)[];
  const isClose = keys.every((key) => one.cells[key] === two.cells[key]);
  const isSame = isClose && sharedHistory(eventsOfPart(before, part), eventsOfPart(after, part), 0).firstDifference === null;
  return {
    finding: isSame ? sideSame : isClose ? sideClose : sideFinding({ before: one.said, after: two.said }),
    table: {
      head: [sideHead.measure, heads.before, heads.after],
      rows: keys.map((key) => ({ cells: [rows[key], one.cells[key], two.cells[key]], isMuted: one.cells[key] === two.cells[key] })),
    },
  };
}

/** The end of a life as a cell: what it was called, and how much was really done. */
function endCell(close: ModelEvent | null, { words, percent }: FollowNames): string {
  const ends: Readonly<Record<string, string>> = words.ends;
  return close === null ? words.ends.open : `${ends[String(close.values.end)] ?? ''} ${percent(close.values.coverage)}`;
}

function unitSides(before: UnitLife, after: UnitLife, week: number, heads: BranchModel['heads'], names: FollowNames) {
  const { sideRows: rows, sideHead, sideFinding, sideUnit } = names.words;
  const keys = Object.keys(rows) as (keyof typeof rows)[];
  const read = (life: UnitLife) => {
    const counts = countsOf(life.events.filter((event) => event.week >= week)).find(({ unit }) => unit === life.id);
    const text = (key: keyof typeof rows) => (key === 'points' ? names.number(counts?.points ?? 0, 1) : String(counts?.[key] ?? 0));
    return Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<keyof typeof rows, string>;
  };
  const [one, two] = [read(before), read(after)];
  return {
    finding: sideFinding({ before: sideUnit(one), after: sideUnit(two) }),
    table: {
      head: [sideHead.measure, heads.before, heads.after],
      rows: keys.map((key) => ({ cells: [rows[key], one[key], two[key]], isMuted: one[key] === two[key] })),
    },
  };
}
