import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** The price of a gate where departments are short of hands. */
export default defineOutcome({
  id: 'undone',
  label: { zh: '退回未办率', en: 'Barred and undone' },
  definition: {
    zh: '退回或未获准下放、到期仍未办结的事项权重，除以到期事项权重（不除以被拦下的权重）。',
    en: 'Weight of matters barred or sent back that lapsed with their department ÷ weight of all matters that came due (not of those barred).',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C53 C81; what becomes of barred matters: assumption',
  compute: ({ tally }) => ratio(tally.undoneWeight, tally.dueWeight),
  examples: [
    // Half of the two barred matters, among ten, stay undone.
    { observed: observedExample({ tally: { dueWeight: 10, barredWeight: 2, undoneWeight: 1 } }), expected: 0.1 },
    // The owner did all it had to keep.
    { observed: observedExample({ tally: { dueWeight: 10, barredWeight: 2 } }), expected: 0 },
    // Nothing came due.
    { observed: observedExample({}), expected: undefined },
  ],
});
