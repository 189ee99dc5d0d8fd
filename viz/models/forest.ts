import type { Outcome, Text } from '../../sim/index.ts';
import { formatDifference, formatInterval } from '../i18n/format.ts';
import { inBoth } from '../i18n/index.ts';
import type { ArmView } from './arms.ts';
import { type EffectSource, regimeOf } from './source.ts';
import { type Assumed, assumedFor, direction, type Estimate, outcomeOf } from './summaries.ts';
import { tradeoffFrom } from './tradeoff.ts';

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
  /** How likely the arm is to be on the plane's frontier; null where that cannot be said. */
  readonly chance: number | null;
}
/** How rows can be sorted: by the outcome shown, the order of the study, either axis of the plane, the chance to be on its frontier. */
export type ForestSort = 'outcome' | 'number' | 'burden' | 'effectiveness' | 'chance';
export interface ForestModel {
  readonly outcome: Outcome;
  readonly baselineMean: number | null;
  /** In the order asked; of an outcome the largest gain first, or the highest where neither direction is better. */
  readonly rows: readonly ForestRow[];
  /** Bounds of everything drawn, zero included; and of the close view, where it has at least two rows. */
  readonly extent: Extent;
  readonly closeExtent: Extent;
  readonly finding: Text;
}

/** Makes the forest of one outcome in one story; null while there is no arm. */
export function forestFrom(source: EffectSource, story: string, outcomeId: string, sort: ForestSort): ForestModel | null {
  const outcome = outcomeOf(outcomeId);
  if (outcome === undefined) return null;
  const own = source.estimates(story, outcome);
  const otherStory = source.stories.find((other) => other !== story);
  const others = otherStory === undefined ? new Map<string, Estimate>() : source.estimates(otherStory, outcome);
  const plane = new Map((tradeoffFrom(source, story)?.points ?? []).map((point) => [point.arm.label, point]));
  const gain = gainOf(sort, outcome, own, plane);
  const rows = source.arms
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
          isNear: assumed === null && regimeOf(arm.label) === source.home,
          chance: plane.get(arm.label)?.chance ?? null,
        },
      ];
    })
    .sort((a, b) => gain(b) - gain(a) || a.arm.number - b.arm.number);
  if (rows.length === 0) return null;
  const near = rows.filter((row) => row.isNear);
  return {
    outcome,
    baselineMean: baselineMean(source, own),
    rows,
    extent: extentOf(rows),
    closeExtent: extentOf(near.length >= 2 ? near : rows),
    finding: findingOf(outcome, rows),
  };
}

/** What rows are sorted by, larger first. */
function gainOf(
  sort: ForestSort,
  outcome: Outcome,
  own: ReadonlyMap<string, Estimate>,
  plane: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): (row: ForestRow) => number {
  const lowest = Number.NEGATIVE_INFINITY;
  if (sort === 'number') return () => 0;
  if (sort === 'chance') return ({ chance }) => chance ?? -1;
  if (sort === 'burden') return ({ arm }) => plane.get(arm.label)?.x ?? lowest;
  if (sort === 'effectiveness') return ({ arm }) => plane.get(arm.label)?.y ?? lowest;
  const sign = outcome.better === 'lower' ? -1 : 1;
  return ({ arm }) => sign * (own.get(arm.label)?.difference ?? 0);
}

function baselineMean({ arms }: EffectSource, own: ReadonlyMap<string, Estimate>): number | null {
  const label = arms.find(({ isBaseline }) => isBaseline)?.label;
  return label === undefined ? null : (own.get(label)?.mean ?? null);
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
