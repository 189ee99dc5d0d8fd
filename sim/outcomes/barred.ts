import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** What is barred still exists: undone says what became of it. */
export default defineOutcome({
  id: 'barred',
  label: { zh: '准入拦下占比', en: 'Barred' },
  definition: {
    zh: '被准入关口拦下、不得下移的事项权重，除以到期事项权重。',
    en: 'Weight of matters that a gate kept from moving down ÷ weight of matters that came due.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, null],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C81 C82',
  compute: ({ tally }) => ratio(tally.barredWeight, tally.dueWeight),
  examples: [
    // One of eight was barred.
    { observed: observedExample({ tally: { dueWeight: 8, barredWeight: 1 } }), expected: 0.125 },
    // No gate, nothing barred.
    { observed: observedExample({ tally: { dueWeight: 8 } }), expected: 0 },
    // Nothing came due.
    { observed: observedExample({}), expected: undefined },
  ],
});
