import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Informal moves carry no paper and are not in it: the share can fall while shifting goes covert. */
export default defineOutcome({
  id: 'letters-shifted-share',
  label: { zh: '责任状与告知书中转嫁占比', en: 'Shifted letters' },
  definition: {
    zh: '乡镇（街道）收到的转嫁性责任状与任务告知书数，除以其收到的全部责任状与任务告知书数。',
    en: 'Letters and notices that shifted a department’s duty to a township ÷ all letters and notices townships received.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C12',
  compute: ({ tally }) => {
    const shifted = tally.townshipShiftedLetters + tally.townshipShiftedNotices;
    return ratio(shifted, tally.townshipOwnLetters + shifted);
  },
  examples: [
    // 22 of 44.
    {
      observed: observedExample({ tally: { townshipOwnLetters: 22, townshipShiftedLetters: 15, townshipShiftedNotices: 7 } }),
      expected: 0.5,
    },
    // Own duties only.
    { observed: observedExample({ tally: { townshipOwnLetters: 20 } }), expected: 0 },
    // No letter came.
    { observed: observedExample({}), expected: undefined },
  ],
});
