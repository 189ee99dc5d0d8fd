/** Arms and units that several steps use. */
import type { Arm, Text } from '../../../sim/index.ts';

type Parameters = NonNullable<Arm['parameters']>;

/** Full accountability with some parameters set otherwise. */
export const full = (parameters?: Parameters): Arm => ({
  regime: 'full-accountability',
  interventions: [],
  ...(parameters === undefined ? {} : { parameters }),
});
/** Another institution, or a mix of two. */
export const regime = (id: string): Arm => ({ regime: id, interventions: [] });

export const percent: Text = { zh: '%', en: '%' };
export const points: Text = { zh: '个百分点', en: 'percentage points' };
