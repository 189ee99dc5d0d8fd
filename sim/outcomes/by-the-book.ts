import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'by-the-book',
  label: { zh: '照章率', en: 'By the book' },
  definition: {
    zh: '承接者照章办理（而非因地制宜）的事项权重除以全部承接的事项权重。',
    en: 'Weight of matters that a new holder handles by the book rather than adapting ÷ weight of all that got a new holder.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C38',
  compute: ({ tally }) => ratio(tally.bookWeight, tally.settledWeight),
  examples: [
    { observed: observedExample({ tally: { bookWeight: 10, settledWeight: 10 } }), expected: 1 },
    { observed: observedExample({ tally: { bookWeight: 6, settledWeight: 10 } }), expected: 0.6 },
    { observed: observedExample({}), expected: undefined },
  ],
});
