import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A used right and a lost month are the same event, so neither direction is better. */
export default defineOutcome({
  id: 'returns',
  label: { zh: '乡镇退回率', en: 'Returns' },
  definition: {
    zh: '乡镇（街道）把事项退回来处并被接受的次数，除以其对手中事项作出决定的次数。',
    en: 'Matters that townships sent back and had accepted ÷ decisions of townships on matters they hold.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C14 C81; a right to return: assumption',
  compute: ({ tally }) => ratio(tally.townshipReturns, tally.townshipDecisions),
  examples: [
    // Two of ten go back.
    { observed: observedExample({ tally: { townshipDecisions: 10, townshipReturns: 2, townshipReturnAttempts: 5 } }), expected: 0.2 },
    // Refused returns are not returns.
    { observed: observedExample({ tally: { townshipDecisions: 10, townshipReturnAttempts: 5 } }), expected: 0 },
    // No decision was taken.
    { observed: observedExample({}), expected: undefined },
  ],
});
