import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'ledger-share',
  label: { zh: '台账工时占比', en: 'Hours on ledgers' },
  definition: {
    zh: '村（居）委会用于台账的工时除以其自有工时。',
    en: 'Hours of committees on standing ledgers ÷ their own hours.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, null],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C26',
  compute: ({ hours, own }) => ratio(hours.committee.ledger, own.committee),
  examples: [
    { observed: observedExample({ own: { committee: 50 }, hours: { committee: { ledger: 10 } } }), expected: 0.2 },
    { observed: observedExample({ own: { committee: 100 }, hours: { committee: { ledger: 10 } } }), expected: 0.1 },
    { observed: observedExample({}), expected: undefined },
  ],
});
