import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'residents-hours',
  label: { zh: '服务居民工时占比', en: 'Hours for residents' },
  definition: {
    zh: '村（居）委会用于居民诉求的工时除以其自有工时。',
    en: 'Hours of committees on residents’ requests ÷ their own hours.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, null],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C39',
  compute: ({ hours, own }) => ratio(hours.committee.residents, own.committee),
  examples: [
    { observed: observedExample({ own: { committee: 50 }, hours: { committee: { residents: 10 } } }), expected: 0.2 },
    { observed: observedExample({ own: { committee: 100 }, hours: { committee: { residents: 40 } } }), expected: 0.4 },
    { observed: observedExample({}), expected: undefined },
  ],
});
