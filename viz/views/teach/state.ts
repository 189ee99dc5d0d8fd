import type { LinkField } from '../../link/field.ts';
import { choice } from '../../link/field.ts';

/** What the view looks at. */
export interface TeachState {
  readonly minutes: '45' | '90';
}

export const teachUsual: TeachState = { minutes: '45' };

export const teachFields: readonly LinkField<TeachState>[] = [choice<TeachState, 'minutes'>('minutes', 'minutes', ['45', '90'], '45')];
