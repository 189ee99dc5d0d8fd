import type { StudyResults } from '../../experiments/results.ts';
import { counties, type Level, levels, sanctioned, type Text } from '../../sim/index.ts';
import { formatDifference, formatInterval, formatPercent, formatValue } from '../i18n/format.ts';
import { inBoth } from '../i18n/index.ts';
import { type ArmView, armViews } from './arms.ts';
import { estimates, outcomeOf } from './summaries.ts';

export type Sanctioned = (typeof sanctioned)[number];
export interface MatrixRow {
  readonly name: Text;
  readonly isOwn: boolean;
  /** Points per run and column. */
  readonly points: readonly number[];
  readonly total: number;
  /** Share of the row's points by column; null where the row has none. */
  readonly shares: readonly number[] | null;
  /** The same under the baseline; null while the baseline itself is in focus. */
  readonly before: readonly number[] | null;
}
/** Share of duty and of sanctions of one level. */
export interface GapRow {
  readonly level: Level;
  readonly duty: number;
  readonly sanction: number;
  readonly before: { readonly duty: number; readonly sanction: number } | null;
}
export interface MatrixModel {
  readonly arm: ArmView;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly Sanctioned[];
  readonly gaps: readonly GapRow[];
  readonly finding: Text;
}
interface Group {
  readonly name: Text;
  readonly isOwn: boolean;
  readonly members: readonly number[];
}

/** Makes the duty x sanction matrix of one arm; null while it has no replicate. */
export function matrixModel(study: StudyResults, story: string, focus: string, view: 'grouped' | 'all'): MatrixModel | null {
  const arm = armViews(study).find((candidate) => candidate.label === focus);
  const pointsOf = (label: string) => study.matrix.find((entry) => entry.story === story && entry.arm === label)?.rows;
  const own = pointsOf(focus);
  const base = pointsOf(study.baseline);
  if (arm === undefined || own === undefined || own.length === 0) return null;
  const compared = arm.isBaseline || base === undefined ? null : base;
  const rows = (view === 'all' ? everyRow(study, own.length) : groupedRows(study, own.length)).map(
    ({ name, isOwn, members }): MatrixRow => {
      const points = addUp(own, members);
      return {
        name,
        isOwn,
        points,
        total: sum(points),
        shares: sharesOf(points),
        before: compared === null ? null : sharesOf(addUp(compared, members)),
      };
    },
  );
  const before = compared === null ? null : gapRows(compared);
  const gaps = gapRows(own).map((row, index) => ({ ...row, before: before?.[index] ?? null }));
  return { arm, rows, columns: sanctioned, gaps, finding: findingOf(study, story, arm, own) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function addUp(matrix: readonly (readonly number[])[], members: readonly number[]): number[] {
  return sanctioned.map((_, column) => sum(members.map((row) => matrix[row]?.[column] ?? 0)));
}

function sharesOf(points: readonly number[]): number[] | null {
  const total = sum(points);
  return total > 0 ? points.map((value) => value / total) : null;
}

const ownDuties = (row: number): Group => ({ name: inBoth((messages) => messages.matrixOwn), isOwn: true, members: [row] });

function everyRow(study: StudyResults, count: number): Group[] {
  const departments = study.departments.slice(0, count - 1).map((name, index) => ({ name, isOwn: false, members: [index] }));
  return [...departments, ownDuties(count - 1)];
}

/** Groups departments by kind, never by result; a county that the page does not know is one group. */
function groupedRows(study: StudyResults, count: number): Group[] {
  const indices = Array.from({ length: count - 1 }, (_, index) => index);
  const departments = counties.find(({ id }) => id === study.county.id)?.departments;
  if (departments?.length !== count - 1) {
    return [{ name: inBoth((messages) => messages.matrixDepartments), isOwn: false, members: indices }, ownDuties(count - 1)];
  }
  const kindOf = (index: number) => (departments[index]?.growth ? 'growth' : departments[index]?.hardBias ? 'hard' : 'other');
  const of = (kind: string) => indices.filter((index) => kindOf(index) === kind);
  const groups: Group[] = [
    { name: inBoth((messages) => messages.matrixHard), isOwn: false, members: of('hard') },
    { name: inBoth((messages) => messages.matrixOther), isOwn: false, members: of('other') },
    { name: inBoth((messages) => messages.matrixGrowth), isOwn: false, members: of('growth') },
  ];
  return [...groups.filter(({ members }) => members.length > 0), ownDuties(count - 1)];
}

/** Duty and sanction shares by level. The owner of the last row is the township itself; points on nobody are no sanction, and by law committees only assist, so they hold no duty here. */
function gapRows(matrix: readonly (readonly number[])[]): GapRow[] {
  const departmentRows = matrix.map((_, row) => row).slice(0, -1);
  const dutyDepartment = sum(addUp(matrix, departmentRows));
  const dutyTownship = sum(matrix.at(-1) ?? []);
  const [owner = 0, other = 0, township = 0, committee = 0] = addUp(matrix, departmentRows);
  const [ownOwner = 0, ownOther = 0, ownTownship = 0, ownCommittee = 0] = addUp(matrix, [matrix.length - 1]);
  const duty: Record<Level, number> = { department: dutyDepartment, township: dutyTownship, committee: 0 };
  const sanction: Record<Level, number> = {
    department: owner + other + ownOther,
    township: township + ownOwner + ownTownship,
    committee: committee + ownCommittee,
  };
  const duties = Math.max(sum(Object.values(duty)), Number.MIN_VALUE);
  const sanctions = Math.max(sum(Object.values(sanction)), Number.MIN_VALUE);
  return levels.map((level) => ({ level, duty: duty[level] / duties, sanction: sanction[level] / sanctions, before: null }));
}

function findingOf(study: StudyResults, story: string, arm: ArmView, own: readonly (readonly number[])[]): Text {
  const departments = sharesOf(addUp(own, own.map((_, row) => row).slice(0, -1)));
  const outcome = outcomeOf('duty-sanction-gap');
  const all = outcome === undefined ? undefined : estimates(study, story, outcome);
  const gap = all?.get(arm.label);
  const base = all?.get(study.baseline);
  return inBoth((messages, language) => {
    const name = arm.name[language];
    if (departments === null) return messages.matrixEmpty(name);
    const [owner = 0, other = 0, township = 0, committee = 0, nobody = 0] = departments;
    const percent = (share: number) => formatPercent(share, 0, language);
    let last = '';
    if (outcome !== undefined && gap !== undefined) {
      const value = formatValue(outcome, gap.mean, language);
      last =
        arm.isBaseline || base === undefined
          ? messages.matrixGapOnly(value)
          : messages.matrixGap(
              value,
              formatValue(outcome, base.mean, language),
              formatDifference(outcome, gap.difference, language, true),
              formatInterval(outcome, gap.lower95, gap.upper95, language),
            );
    }
    return messages
      .matrixFinding({
        arm: name,
        departments: percent(owner + other),
        township: percent(township),
        committee: percent(committee),
        nobody: percent(nobody),
        gap: last,
      })
      .trim();
  });
}
