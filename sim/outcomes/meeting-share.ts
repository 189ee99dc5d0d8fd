import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'meeting-share',
  label: { zh: '会议工时占比', en: 'Hours in meetings' },
  definition: {
    zh: '村（居）委会用于会议的工时除以其自有工时。',
    en: 'Hours of committees in meetings ÷ their own hours.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, null],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C41',
  compute: ({ hours, own }) => ratio(hours.committee.meeting, own.committee),
  examples: [
    { observed: observedExample({ own: { committee: 50 }, hours: { committee: { meeting: 5 } } }), expected: 0.1 },
    { observed: observedExample({ own: { committee: 100 }, hours: { committee: { meeting: 5 } } }), expected: 0.05 },
    { observed: observedExample({}), expected: undefined },
  ],
});
