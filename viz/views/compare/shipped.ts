import type { StudyResults } from '../../../experiments/results.ts';
import type { EqualTable } from '../../models/equal-hours.ts';

/** Loads once and keeps what came; a failure is forgotten, so that the next call tries again. */
export function keptOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

/** Loads the comparison that ships with the page; it is our own, so nothing in it is checked. */
export const loadComparison = keptOnce(() =>
  import('../../precomputed/compare.json').then((file) => (file.default ?? file) as unknown as StudyResults),
);

/** Loads the table of effects at equal hours. */
export const loadEqualHours = keptOnce(() =>
  import('../../precomputed/remedies.json').then((file) => (file.default ?? file) as unknown as EqualTable),
);
