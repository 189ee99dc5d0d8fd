import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** All matters that came due are the denominator, not only those reported as closed. */
export default defineOutcome({
  id: 'paper-closures',
  label: { zh: '纸面办结率', en: 'Closed on paper' },
  definition: {
    zh: '纸面办结事项的权重，除以到期事项权重。',
    en: 'Weight of matters closed on paper ÷ weight of matters that came due.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C16 C31',
  compute: ({ tally }) => ratio(tally.paperWeight, tally.dueWeight),
  examples: [
    // Three of twelve.
    { observed: observedExample({ tally: { dueWeight: 12, paperWeight: 3, resolvedWeight: 6, lapsedWeight: 3 } }), expected: 0.25 },
    // None.
    { observed: observedExample({ tally: { dueWeight: 12, resolvedWeight: 12 } }), expected: 0 },
    // Nothing came due.
    { observed: observedExample({}), expected: undefined },
  ],
});
