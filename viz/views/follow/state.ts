import { integer } from '../../link/field.ts';
import type { LinkField } from '../../link/field.ts';

/** What the view looks at. */
export interface FollowState {
  readonly week: number | null;
}

export const followUsual: FollowState = { week: null };

export const followFields: readonly LinkField<FollowState>[] = [integer<FollowState, 'week'>('week', 'week', 0, 2600, null)];
