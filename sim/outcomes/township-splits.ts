import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A split counts once, however many committees receive a part. Decomposing an own target is lawful; the number does not judge. */
export default defineOutcome({
  id: 'township-splits',
  label: { zh: '乡镇向村居分解率', en: 'Townships pass on' },
  definition: {
    zh: '乡镇（街道）把手中事项分解到村（居）委会的次数，除以其对手中事项作出决定的次数；自有任务的分解也计入。',
    en: 'Matters that townships split among their committees ÷ decisions of townships on matters they hold; own targets cut into parts count too.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C13 C61',
  compute: ({ tally }) => ratio(tally.townshipSplits, tally.townshipDecisions),
  examples: [
    // Three of twelve.
    { observed: observedExample({ tally: { townshipDecisions: 12, townshipSplits: 3 } }), expected: 0.25 },
    // All are kept, returned or asked up.
    { observed: observedExample({ tally: { townshipDecisions: 12, townshipReturns: 2, townshipUp: 1 } }), expected: 0 },
    // No decision was taken.
    { observed: observedExample({}), expected: undefined },
  ],
});
