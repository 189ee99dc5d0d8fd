import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Chances come from outside; whether an act then went well shows in errors and harm. */
export default defineOutcome({
  id: 'initiative',
  label: { zh: '基层主动作为率', en: 'Initiative of the base' },
  definition: {
    zh: '乡镇（街道）与村（居）委会主动作为的次数，除以其可主动作为的机会数。',
    en: 'Optional acts taken by townships and committees ÷ chances they had to act.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C36 C45',
  compute: ({ tally }) => ratio(tally.actsBase, tally.chancesBase),
  examples: [
    // Three chances of twelve taken.
    { observed: observedExample({ tally: { chancesBase: 12, actsBase: 3 } }), expected: 0.25 },
    // What departments do is another measure.
    { observed: observedExample({ tally: { chancesBase: 12, actsDepartment: 7, chancesDepartment: 9 } }), expected: 0 },
    // No chance came up.
    { observed: observedExample({}), expected: undefined },
  ],
});
