import { choice, flag, type LinkField } from '../../link/field.ts';

/** What the view looks at. */
export interface ExploreState {
  /** Whether every parameter is laid open. */
  readonly isMore: boolean;
  /** Whether years are drawn as they are, or as paired differences. */
  readonly bands: 'level' | 'difference';
  /** What is compared with: the usual settings, or the same settings without the bundle. */
  readonly against: 'reference' | 'plain';
}

export const exploreUsual: ExploreState = { isMore: false, bands: 'level', against: 'reference' };

export const exploreFields: readonly LinkField<ExploreState>[] = [
  flag<ExploreState, 'isMore'>('more', 'isMore'),
  choice<ExploreState, 'bands'>('bands', 'bands', ['level', 'difference'], 'level'),
  choice<ExploreState, 'against'>('versus', 'against', ['reference', 'plain'], 'reference'),
];
