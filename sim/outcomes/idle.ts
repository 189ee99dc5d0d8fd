import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Slack is reserve and idleness at once, so neither direction is better. */
export default defineOutcome({
  id: 'idle',
  label: { zh: '基层空闲率', en: 'Idle hours of the base' },
  definition: {
    zh: '乡镇（街道）与村（居）委会未使用的工时，除以两级自有工时。',
    en: 'Hours of townships and committees left unused ÷ own hours of both levels.',
  },
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  range: [0, 1],
  better: 'none',
  decimals: 3,
  source: 'assumption (check on calibration: 0.05–0.15)',
  compute: ({ hours, own }) => ratio(hours.township.idle + hours.committee.idle, own.township + own.committee),
  examples: [
    // 10 + 10 over 80 + 120.
    {
      observed: observedExample({ own: { township: 80, committee: 120 }, hours: { township: { idle: 10 }, committee: { idle: 10 } } }),
      expected: 0.1,
    },
    // Every hour is used.
    { observed: observedExample({ own: { township: 80, committee: 120 } }), expected: 0 },
    // No hours of the base.
    { observed: observedExample({}), expected: undefined },
  ],
});
