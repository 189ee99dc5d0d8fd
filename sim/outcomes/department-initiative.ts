import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Apart from the base, since the two face different risks. */
export default defineOutcome({
  id: 'department-initiative',
  label: { zh: '部门主动作为率', en: 'Initiative of departments' },
  definition: {
    zh: '部门主动作为的次数，除以其可主动作为的机会数。',
    en: 'Optional acts taken by departments ÷ chances they had to act.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C45',
  compute: ({ tally }) => ratio(tally.actsDepartment, tally.chancesDepartment),
  examples: [
    // Three chances of four taken.
    { observed: observedExample({ tally: { chancesDepartment: 4, actsDepartment: 3 } }), expected: 0.75 },
    // None taken.
    { observed: observedExample({ tally: { chancesDepartment: 4, actsBase: 2 } }), expected: 0 },
    // No chance came up.
    { observed: observedExample({}), expected: undefined },
  ],
});
