import { choice } from '../../link/field.ts';
import type { LinkField } from '../../link/field.ts';

/** What the view looks at. */
export interface RobustState {
  readonly method: 'morris' | 'sobol';
}

export const robustUsual: RobustState = { method: 'morris' };

export const robustFields: readonly LinkField<RobustState>[] = [choice<RobustState, 'method'>('method', 'method', ['morris', 'sobol'], 'morris')];
