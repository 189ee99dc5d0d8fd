import { deviationOf, halfWidth, meanOf } from '../../experiments/analysis/paired.ts';
import type { StudyResults } from '../../experiments/results.ts';
import { type Activity, type Language, type Level, levels, type Text } from '../../sim/index.ts';
import { formatPercent, formatSigned } from '../i18n/format.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { type ArmView, armViews } from './arms.ts';

/** Activities in the groups a reader can tell apart, real service at the bottom of the stack. */
export const effortGroups = {
  real: ['real'],
  residents: ['residents', 'initiative'],
  petition: ['petition'],
  help: ['help', 'coordination', 'inspecting'],
  evidence: ['trace', 'padding', 'ledger', 'checkIn'],
  meetings: ['meeting', 'inspectionReceived', 'compliance'],
  idle: ['idle'],
} as const satisfies Readonly<Record<keyof Catalogue['effortGroup'], readonly Activity[]>>;
export type EffortGroup = keyof typeof effortGroups;
export const effortGroupNames = Object.keys(effortGroups) as readonly EffortGroup[];

type Shares = Readonly<Record<Level, Readonly<Record<Activity, number>>>>;

/** One year of one level under one arm: share of own hours by group, mean over replicates. */
export type EffortYear = Readonly<Record<EffortGroup, number>>;
export interface EffortPanel {
  readonly level: Level;
  readonly baseline: readonly EffortYear[];
  /** Null while the baseline itself is in focus. */
  readonly arm: readonly EffortYear[] | null;
  /** Paired difference of each group over all years. */
  readonly differences: readonly GroupDifference[];
}
export interface GroupDifference {
  readonly group: EffortGroup;
  readonly arm: number;
  readonly baseline: number;
  readonly difference: number;
  /** Half of the 95 % interval; null with fewer than two pairs. */
  readonly half: number | null;
}
export interface EffortModel {
  readonly arm: ArmView;
  readonly panels: readonly EffortPanel[];
  /** The tallest stack, at least 1. */
  readonly top: number;
  readonly finding: Text;
}

/** Makes the stacks of effort of one arm beside the baseline's; null while there is no replicate of both. */
export function effortModel(study: StudyResults, story: string, focus: string): EffortModel | null {
  const views = armViews(study);
  const baseline = views.find((arm) => arm.isBaseline);
  const arm = views.find((view) => view.label === focus);
  if (arm === undefined || baseline === undefined) return null;
  const runsOf = (label: string) =>
    study.effort
      .filter((run) => run.story === story && run.arm === label && run.shares.length > 0)
      .sort((a, b) => a.replicate - b.replicate);
  const base = runsOf(baseline.label);
  const own = arm.isBaseline ? base : runsOf(arm.label);
  if (base.length === 0 || own.length === 0) return null;
  const panels = levels.map((level): EffortPanel => {
    const pairs = own.flatMap((run) => {
      const before = base.find((other) => other.replicate === run.replicate);
      return before === undefined ? [] : [{ run, before }];
    });
    return {
      level,
      baseline: yearsOf(base, level),
      arm: arm.isBaseline ? null : yearsOf(own, level),
      differences: effortGroupNames.map((group) =>
        compare(
          group,
          pairs.map(({ run }) => overYears(run.shares, level, effortGroups[group])),
          pairs.map(({ before }) => overYears(before.shares, level, effortGroups[group])),
        ),
      ),
    };
  });
  const totals = panels.flatMap((panel) =>
    [...panel.baseline, ...(panel.arm ?? [])].map((year) => effortGroupNames.reduce((sum, group) => sum + year[group], 0)),
  );
  const committees = { own: own.map(({ shares }) => shares), base: base.map(({ shares }) => shares) };
  return { arm, panels, top: Math.max(1, ...totals), finding: findingOf(arm, committees) };
}

function yearsOf(runs: readonly { readonly shares: readonly Shares[] }[], level: Level): EffortYear[] {
  const years = Math.min(...runs.map(({ shares }) => shares.length));
  return Array.from({ length: years }, (_, year) => {
    const share = (group: EffortGroup) => meanOf(runs.map(({ shares }) => sumOf(shares[year], level, effortGroups[group])));
    return Object.fromEntries(effortGroupNames.map((group) => [group, share(group)])) as EffortYear;
  });
}

function sumOf(shares: Shares | undefined, level: Level, activities: readonly Activity[]): number {
  return activities.reduce((sum, activity) => sum + (shares?.[level][activity] ?? 0), 0);
}

function overYears(shares: readonly Shares[], level: Level, activities: readonly Activity[]): number {
  return meanOf(shares.map((year) => sumOf(year, level, activities)));
}

function compare(group: EffortGroup, own: readonly number[], base: readonly number[]): GroupDifference {
  const differences = own.map((value, index) => value - (base[index] ?? value));
  const spread = deviationOf(differences);
  return {
    group,
    arm: meanOf(own),
    baseline: meanOf(base),
    difference: meanOf(differences),
    half: spread === null ? null : halfWidth(spread, differences.length, 0.95),
  };
}

function findingOf(arm: ArmView, committees: { own: readonly (readonly Shares[])[]; base: readonly (readonly Shares[])[] }): Text {
  const upward: readonly Activity[] = [...effortGroups.evidence, ...effortGroups.meetings];
  const of = (runs: readonly (readonly Shares[])[], activities: readonly Activity[]) =>
    runs.map((shares) => overYears(shares, 'committee', activities));
  const asked = compare('evidence', of(committees.own, upward), of(committees.base, upward));
  const served = compare('residents', of(committees.own, effortGroups.residents), of(committees.base, effortGroups.residents));
  return inBoth((messages, language) => {
    const name = arm.name[language];
    if (arm.isBaseline || asked.half === null || served.half === null) {
      return messages.effortBaselineOnly({
        arm: name,
        upward: formatPercent(asked.arm, 1, language),
        serve: formatPercent(served.arm, 1, language),
      });
    }
    return messages.effortFinding({
      arm: name,
      upward: formatPercent(asked.arm, 1, language),
      upwardBase: formatPercent(asked.baseline, 1, language),
      upwardDifference: messages.points(formatSigned(100 * asked.difference, 1, language)),
      upwardInterval: intervalText(asked, messages, language),
      serve: formatPercent(served.arm, 1, language),
      serveBase: formatPercent(served.baseline, 1, language),
      serveDifference: messages.points(formatSigned(100 * served.difference, 1, language)),
      serveInterval: intervalText(served, messages, language),
    });
  });
}

/** Writes the 95 % interval of a difference of shares in percentage points; a dash with fewer than two pairs. */
export function intervalText({ difference, half }: GroupDifference, messages: Catalogue, language: Language): string {
  if (half === null) return '–';
  return messages.between(formatSigned(100 * (difference - half), 1, language), formatSigned(100 * (difference + half), 1, language));
}
