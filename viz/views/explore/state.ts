import { flag } from '../../link/field.ts';
import type { LinkField } from '../../link/field.ts';

/** What the view looks at. */
export interface ExploreState {
  readonly isMore: boolean;
}

export const exploreUsual: ExploreState = { isMore: false };

export const exploreFields: readonly LinkField<ExploreState>[] = [flag<ExploreState, 'isMore'>('more', 'isMore')];
