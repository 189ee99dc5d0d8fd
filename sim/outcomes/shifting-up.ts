import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Some questions do belong upstairs; the model cannot tell these from cover, so read the level with care. */
export default defineOutcome({
  id: 'shifting-up',
  label: { zh: '部门上推率', en: 'Shifting up' },
  definition: {
    zh: '部门就法定主责事项向上请示、上推的次数，除以部门对到手事项（法定主责或由同级推来）作出决定的次数。',
    en: 'Moves of departments up to the leadership ÷ decisions of departments on matters that reached them.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C08',
  compute: ({ tally }) => ratio(tally.departmentUp, tally.departmentDecisions),
  examples: [
    // Two of sixteen go up for instruction.
    { observed: observedExample({ tally: { departmentDecisions: 16, departmentUp: 2 } }), expected: 0.125 },
    // Townships asking upward are another measure.
    { observed: observedExample({ tally: { departmentDecisions: 16, townshipUp: 5 } }), expected: 0 },
    // No decision was taken.
    { observed: observedExample({}), expected: undefined },
  ],
});
