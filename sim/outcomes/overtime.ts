import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Summed over units before dividing: a large unit weighs more than a small one. */
export default defineOutcome({
  id: 'overtime',
  label: { zh: '基层加班率', en: 'Overtime of the base' },
  definition: {
    zh: '乡镇（街道）与村（居）委会的加班工时，除以两级自有工时。',
    en: 'Overtime hours of townships and committees ÷ own hours of both levels.',
  },
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  range: [0, null],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C16; price of overtime: assumption',
  compute: ({ overtime, own }) => ratio(overtime.township + overtime.committee, own.township + own.committee),
  examples: [
    // 2 + 18 over 80 + 120.
    { observed: observedExample({ own: { township: 80, committee: 120 }, overtime: { township: 2, committee: 18 } }), expected: 0.1 },
    // Only departments work late.
    { observed: observedExample({ own: { committee: 120 }, overtime: { department: 30 } }), expected: 0 },
    // No hours of the base.
    { observed: observedExample({}), expected: undefined },
  ],
});
