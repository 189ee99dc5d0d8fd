import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A matter that bounces counts once for every hop that its holder decided. */
export default defineOutcome({
  id: 'shifting-sideways',
  label: { zh: '部门横向推诿率', en: 'Shifting sideways' },
  definition: {
    zh: '部门把法定主责事项推给其他部门的次数，除以部门对到手事项（法定主责或由同级推来）作出决定的次数。',
    en: 'Moves from department to department ÷ decisions of departments on matters that reached them.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C09',
  compute: ({ tally }) => ratio(tally.departmentSideways, tally.departmentDecisions),
  examples: [
    // One matter in twenty is passed around.
    { observed: observedExample({ tally: { departmentDecisions: 20, departmentSideways: 1 } }), expected: 0.05 },
    // None is.
    { observed: observedExample({ tally: { departmentDecisions: 20, departmentDownLetters: 8 } }), expected: 0 },
    // No decision was taken.
    { observed: observedExample({}), expected: undefined },
  ],
});
