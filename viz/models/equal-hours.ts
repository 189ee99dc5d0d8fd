import { studentQuantile } from '../../experiments/analysis/student.ts';
import { armLabel, interventions, type Outcome, type Text } from '../../sim/index.ts';
import { type ArmView, armText, armViews } from './arms.ts';
import type { EffectSource } from './source.ts';
import type { Levels } from './study.ts';
import type { Estimate } from './summaries.ts';

/** One reform or bundle in one story, at the level at which it costs the budget. */
export interface EqualRow {
  readonly id: string;
  readonly story: string;
  readonly level: number;
  /** Share of everyone's own hours that it costs by itself. */
  readonly hours: number;
  readonly reforms: readonly string[];
  readonly defines: readonly string[];
  readonly isBundle: boolean;
  /** Difference, bounds of its 95 % interval, mechanical part, share of seeds better; in the order of the table's outcomes. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/** The table of effects at equal hours that ships with the page. */
export interface EqualTable {
  readonly modelHash: string;
  readonly county: { readonly id: string; readonly label: Text };
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly seeds: number;
  readonly seedText: string;
  readonly command: string;
  /** Share of everyone's own hours. */
  readonly budget: number;
  readonly outcomes: readonly string[];
  readonly rows: readonly EqualRow[];
}

export const equalHome = 'full-accountability';

/** The label of a row's arm at full level: what it is called in the comparison at full level, too. */
export function equalLabel({ reforms }: Pick<EqualRow, 'reforms'>): string {
  return armLabel({ regime: equalHome, interventions: reforms.map((id) => ({ id, level: 1 })) });
}

/** The arms of the table, baseline first, in its order; `numbers` gives those that arms already have elsewhere. */
export function equalArms(table: EqualTable, numbers: ReadonlyMap<string, number> = new Map()): ArmView[] {
  const rows = table.rows.filter(({ story }) => story === table.rows[0]?.story);
  const labels = rows.map((row) => ({
    full: equalLabel(row),
    label: armLabel({ regime: equalHome, interventions: row.reforms.map((id) => ({ id, level: row.level })) }),
  }));
  const none = armText({ regime: equalHome, interventions: [] });
  const base = armLabel({ regime: equalHome, interventions: [] });
  const named = armViews({ baseline: base, arms: [{ label: base, text: none }, ...labels.map(({ label }) => ({ label, text: none }))] });
  return named.map((view, index) => {
    const full = labels[index - 1]?.full ?? view.label;
    return { ...view, label: full, number: numbers.get(full) ?? view.number };
  });
}

/** The estimate of one cell; what the table leaves out follows from the 95 % interval by Student's t. */
export function equalEstimate(table: EqualTable, row: EqualRow, outcome: Pick<Outcome, 'id' | 'better'>): Estimate | null {
  const [difference, lower95, upper95, mechanical = null, better = null] = row.cells[table.outcomes.indexOf(outcome.id)] ?? [];
  if (difference == null || lower95 == null || upper95 == null) return null;
  const n = table.seeds;
  const half80 = ((upper95 - lower95) / 2) * (studentQuantile(0.8, n - 1) / studentQuantile(0.95, n - 1));
  return {
    story: row.story,
    arm: equalLabel(row),
    outcome: outcome.id,
    n,
    // The table holds no values of the arms themselves.
    mean: Number.NaN,
    difference,
    lower80: difference - half80,
    upper80: difference + half80,
    lower95,
    upper95,
    better: outcome.better === 'none' ? null : better,
    mechanical,
    moreNeeded: 0,
  };
}

/** The table as a source of plane and forest: seeds are not known one by one. */
export function equalSource(table: EqualTable, numbers?: ReadonlyMap<string, number>): EffectSource {
  return {
    arms: equalArms(table, numbers),
    home: equalHome,
    stories: [...new Set(table.rows.map(({ story }) => story))],
    estimates: (story, outcome) =>
      new Map(
        table.rows.flatMap((row) => {
          const estimate = row.story === story ? equalEstimate(table, row, outcome) : null;
          return estimate === null ? [] : [[estimate.arm, estimate] as const];
        }),
      ),
    seeds: () => [],
    doubt: () => null,
  };
}

/**
 * Scales the levels of a bundle so that its reforms together cost the budget, taking hours to be in proportion to levels and to add up; two
 * decimals, above zero, at most 1. A reform that the table does not know keeps its level.
 */
export function levelsAtBudget(table: EqualTable, levels: Levels): Levels {
  const perLevel = new Map(table.rows.filter(({ isBundle }) => !isBundle).map(({ id, hours, level }) => [id, hours / level]));
  const known = Object.entries(levels).filter(([id, level]) => level > 0 && perLevel.has(id));
  const cost = known.reduce((sum, [id, level]) => sum + level * (perLevel.get(id) ?? 0), 0);
  if (cost <= 0) return levels;
  const factor = table.budget / cost;
  const scaled = (level: number) => Math.min(1, Math.max(1, Math.round(100 * level * factor)) / 100);
  return Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, known.some(([one]) => one === id) ? scaled(level) : level]));
}

/** Share of everyone's own hours that a bundle costs by the table, hours taken to add up; null if it holds a reform that the table does not know. */
export function hoursOfLevels(table: EqualTable, levels: Levels): number | null {
  let sum = 0;
  for (const [id, level] of Object.entries(levels)) {
    const row = table.rows.find((one) => one.id === id && !one.isBundle);
    if (row === undefined) return null;
    sum += (level * row.hours) / row.level;
  }
  return sum;
}

/** What reforms are called, in the order of the model's list. */
export function reformNames(ids: readonly string[], language: keyof Text): string[] {
  return interventions.filter(({ id }) => ids.includes(id)).map(({ label }) => label[language]);
}
