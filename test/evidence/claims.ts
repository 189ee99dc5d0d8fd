/** Claims of the tests' own: what the engine does must not hang on what the paper says. */
import type { TestedClaim } from '../../experiments/claims/define.ts';
import { defineClaim } from '../../experiments/claims/define.ts';
import { penaltyDouble, penaltyHalf, reform } from '../../experiments/evidence/arms.ts';
import { interventions } from '../../sim/index.ts';

const text = { zh: '测试', en: 'test' };
const common = {
  kind: 'cause',
  role: 'out',
  statement: text,
  source: '§1',
  unit: text,
  nulls: [],
  voidIf: text,
  knobs: ['penaltySlope'],
  log: [],
} as const;

/** A reform that defines some outcome, and that outcome. */
export const definer = interventions.find(({ defines }) => defines.length > 0) as (typeof interventions)[number];

export const penalty: TestedClaim = defineClaim({
  ...common,
  id: 'C901',
  arms: { weak: penaltyHalf, strong: penaltyDouble },
  effect: { measure: text, of: (read) => read('strong', 'shifting-down') - read('weak', 'shifting-down') },
  predicted: 'positive',
  smallest: 0.001,
  nulls: ['random'],
  rival: { label: text, parameters: { outcomeStake: 0 } },
});

export const admission: TestedClaim = defineClaim({
  ...common,
  id: 'C902',
  arms: { reformed: reform('admission-list') },
  effect: { measure: text, of: (read) => read('reformed', 'trust') - read('baseline', 'trust') },
  beside: [{ measure: text, of: (read) => read('reformed', 'trust', 'mechanical') - read('baseline', 'trust') }],
  predicted: 'negative',
  smallest: 0.001,
});

export const firstYear: TestedClaim = defineClaim({
  ...common,
  id: 'C903',
  arms: { strong: { parameters: { penaltySlope: 2 } } },
  effect: { measure: text, of: (read) => read('strong', 'shifting-down', 0) - read('baseline', 'shifting-down', 0) },
  predicted: 'positive',
  smallest: 0.001,
});

export const defining: TestedClaim = defineClaim({
  ...common,
  id: 'C904',
  arms: { reformed: reform(definer.id) },
  effect: {
    measure: text,
    of: (read) => read('reformed', definer.defines[0] as string) - read('baseline', definer.defines[0] as string),
  },
  predicted: 'positive',
  smallest: 0.001,
});
