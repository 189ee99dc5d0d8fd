import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Scaled to the paper’s eighteen months. Letters keep to a yearly rhythm, so windows of whole years compare best. */
export default defineOutcome({
  id: 'letters-township',
  label: { zh: '乡镇责任状与任务告知书数', en: 'Letters and notices of a township' },
  definition: {
    zh: '每个乡镇（街道）收到的责任状与任务告知书数（含本级职责内的），除以周数，再乘以 78（十八个月）。',
    en: 'Responsibility letters and task notices received by a township, own duties included, ÷ townships ÷ weeks, times 78 (eighteen months).',
  },
  unit: { zh: '份/乡镇·78周', en: 'per township in 78 weeks' },
  range: [0, null],
  better: 'lower',
  decimals: 1,
  source: 'Wu & Wu 2020, C12',
  compute: ({ tally, townships, weeks }) =>
    ratio(78 * (tally.townshipOwnLetters + tally.townshipShiftedLetters + tally.townshipShiftedNotices), townships * weeks),
  examples: [
    // 20 own and 22 shifted in 78 weeks.
    {
      observed: observedExample({
        weeks: 78,
        townships: 1,
        tally: { townshipOwnLetters: 20, townshipShiftedLetters: 15, townshipShiftedNotices: 7 },
      }),
      expected: 42,
    },
    // Two townships, 10 letters in 26 weeks.
    { observed: observedExample({ weeks: 26, townships: 2, tally: { townshipOwnLetters: 10 } }), expected: 15 },
    // An empty window.
    { observed: observedExample({ weeks: 0, townships: 2 }), expected: undefined },
  ],
});
