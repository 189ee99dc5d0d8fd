import type { StudyResults } from '../../experiments/results.ts';
import type { Outcome, Text } from '../../sim/index.ts';
import { formatDifference, formatInterval } from '../i18n/format.ts';
import { inBoth } from '../i18n/index.ts';
import { type ArmView, armViews } from './arms.ts';
import { type Assumed, assumedFor, direction, type Estimate, estimates, outcomeOf } from './summaries.ts';

export type Extent = readonly [number, number];

export interface ForestRow {
  readonly arm: ArmView;
  readonly estimate: Estimate;
  /** The same arm in the other story, if it was run. */
  readonly other: Estimate | null;
  readonly assumed: Assumed;
  /** Outcomes that may count instead, where this one is assumed. */
  readonly secondary: readonly Text[];
  readonly direction: -1 | 0 | 1;
  /** Whether the close view spans it: a counted reform of the baseline's own regime. */
  readonly isNear: boolean;
}
export interface ForestModel {
  readonly outcome: Outcome;
  readonly baselineMean: number | null;
  /** Largest gain first; where neither direction is better, highest first. */
  readonly rows: readonly ForestRow[];
  /** Bounds of everything drawn, zero included; and of the close view, where it has at least two rows. */
  readonly extent: Extent;
  readonly closeExtent: Extent;
  readonly finding: Text;
}

/** Makes the forest of one outcome in one story; null while no arm has two pairs. */
export function forestModel(study: StudyResults, story: string, outcomeId: string): ForestModel | null {
  const outcome = outcomeOf(outcomeId);
  if (outcome === undefined) return null;
  const own = estimates(study, story, outcome);
  const otherStory = study.stories.find((other) => other !== story);
  const others = otherStory === undefined ? new Map<string, Estimate>() : estimates(study, otherStory, outcome);
  const sign = outcome.better === 'lower' ? -1 : 1;
  const rows = armViews(study)
    .flatMap((arm): ForestRow[] => {
      const estimate = own.get(arm.label);
      if (arm.isBaseline || estimate === undefined) return [];
      const assumed = assumedFor(arm, outcome, estimate);
      const instead =
        assumed === null ? [] : [...new Set(arm.interventions.flatMap(({ secondary }) => secondary))].filter((id) => id !== outcome.id);
      return [
        {
          arm,
          estimate,
          other: others.get(arm.label) ?? null,
          assumed,
          secondary: instead.flatMap((id) => outcomeOf(id)?.label ?? []),
          direction: direction(estimate, outcome.better),
          isNear: assumed === null && arm.label.startsWith(`${study.baseline}+`),
        },
      ];
    })
    .sort((a, b) => sign * (b.estimate.difference - a.estimate.difference) || a.arm.number - b.arm.number);
  if (rows.length === 0) return null;
  const near = rows.filter((row) => row.isNear);
  return {
    outcome,
    baselineMean: own.get(study.baseline)?.mean ?? null,
    rows,
    extent: extentOf(rows),
    closeExtent: extentOf(near.length >= 2 ? near : rows),
    finding: findingOf(outcome, rows),
  };
}

function extentOf(rows: readonly ForestRow[]): Extent {
  const drawn = rows.flatMap(({ estimate, other }) => [
    estimate.lower95,
    estimate.upper95,
    estimate.mechanical ?? 0,
    other?.difference ?? 0,
  ]);
  return [Math.min(0, ...drawn), Math.max(0, ...drawn)];
}

function findingOf(outcome: Outcome, rows: readonly ForestRow[]): Text {
  const counted = rows.filter((row) => row.assumed === null);
  const up = counted.filter((row) => row.direction === 1);
  const down = counted.filter((row) => row.direction === -1);
  const unclear = String(counted.length - up.length - down.length);
  const clear = [...up, ...down];
  const top = clear.reduce<ForestRow | undefined>(
    (best, row) => (best === undefined || Math.abs(row.estimate.difference) > Math.abs(best.estimate.difference) ? row : best),
    undefined,
  );
  return inBoth((messages, language) => {
    const last =
      top === undefined
        ? ''
        : messages.forestTop(
            top.arm.name[language],
            formatDifference(outcome, top.estimate.difference, language, true),
            formatInterval(outcome, top.estimate.lower95, top.estimate.upper95, language),
          );
    const name = outcome.label[language];
    const text =
      outcome.better === 'none'
        ? messages.forestFindingNeutral({ outcome: name, higher: String(up.length), lower: String(down.length), unclear, top: last })
        : messages.forestFinding({ outcome: name, better: String(up.length), worse: String(down.length), unclear, top: last });
    const left = rows.length - counted.length;
    return `${text.trim()}${left === 0 ? '' : messages.forestLeftOut(String(left))}`;
  });
}
