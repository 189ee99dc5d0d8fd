import { choice } from '../../link/field.ts';
import type { LinkField } from '../../link/field.ts';

/** What the view looks at. */
export interface CompareState {
  readonly sort: 'number' | 'burden' | 'effectiveness';
}

export const compareUsual: CompareState = { sort: 'number' };

export const compareFields: readonly LinkField<CompareState>[] = [choice<CompareState, 'sort'>('sort', 'sort', ['number', 'burden', 'effectiveness'], 'number')];
