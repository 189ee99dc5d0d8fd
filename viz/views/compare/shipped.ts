import type { StudyResults } from '../../../experiments/results.ts';
import type { EqualTable } from '../../models/equal-hours.ts';

let comparison: Promise<StudyResults> | null = null;
let remedies: Promise<EqualTable> | null = null;

/** Loads the comparison that ships with the page; it is our own, so nothing in it is checked. */
export function loadComparison(): Promise<StudyResults> {
  comparison ??= import('../../precomputed/compare.json').then((file) => (file.default ?? file) as unknown as StudyResults);
  return comparison;
}

/** Loads the table of effects at equal hours. */
export function loadEqualHours(): Promise<EqualTable> {
  remedies ??= import('../../precomputed/remedies.json').then((file) => (file.default ?? file) as unknown as EqualTable);
  return remedies;
}
