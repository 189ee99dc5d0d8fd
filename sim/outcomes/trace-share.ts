import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Moderate traces are useful (C28), so neither direction is better. Overtime can push it past 1 in theory. */
export default defineOutcome({
  id: 'trace-share',
  label: { zh: '留痕工时占比', en: 'Trace share' },
  definition: {
    zh: '乡镇（街道）与村（居）委会用于留痕（含装点材料）的工时，除以两级自有工时；台账另计。',
    en: 'Hours of townships and committees on traces, padding included, ÷ own hours of both levels; standing ledgers are counted elsewhere.',
  },
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  range: [0, null],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C24 C25 C28',
  compute: ({ hours, own }) =>
    ratio(hours.township.trace + hours.township.padding + hours.committee.trace + hours.committee.padding, own.township + own.committee),
  examples: [
    // 8 + 2 + 20 + 10 of 200 hours.
    {
      observed: observedExample({
        own: { township: 80, committee: 120 },
        hours: { township: { trace: 8, padding: 2 }, committee: { trace: 20, padding: 10 } },
      }),
      expected: 0.2,
    },
    // Ledgers are not traces of work.
    { observed: observedExample({ own: { committee: 40 }, hours: { committee: { ledger: 10 } } }), expected: 0 },
    // No hours of the base.
    { observed: observedExample({}), expected: undefined },
  ],
});
