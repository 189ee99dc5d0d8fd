import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** The paper’s village secretary “signs” ten-odd a year, hence letters only. */
export default defineOutcome({
  id: 'letters-committee',
  label: { zh: '村居每年签订责任状数', en: 'Letters of a committee' },
  definition: {
    zh: '每个村（居）委会签订的责任状数，除以周数，再乘以 52；不签字的任务告知书不计。',
    en: 'Responsibility letters signed by a committee ÷ committees ÷ weeks, times 52; notices, which nobody signs, do not count.',
  },
  unit: { zh: '份/村居·年', en: 'per committee and year' },
  range: [0, null],
  better: 'lower',
  decimals: 1,
  source: 'Wu & Wu 2020, C13',
  compute: ({ tally, committees, weeks }) => ratio(52 * tally.committeeLetters, committees * weeks),
  examples: [
    // Two committees sign 30 in a year.
    { observed: observedExample({ weeks: 52, committees: 2, tally: { committeeLetters: 30, committeeNotices: 8 } }), expected: 15 },
    // Notices only.
    { observed: observedExample({ weeks: 52, committees: 2, tally: { committeeNotices: 8 } }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0, committees: 2 }), expected: undefined },
  ],
});
