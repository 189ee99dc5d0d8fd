import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'resolve-weeks',
  label: { zh: '办结周数', en: 'Weeks to resolve' },
  definition: {
    zh: '实际办结事项从产生到办结的平均周数，按权重。',
    en: 'Mean weeks from arrival to the end of matters really resolved, by weight.',
  },
  unit: { zh: '周', en: 'weeks' },
  range: [0, null],
  better: 'lower',
  decimals: 1,
  source: 'Wu & Wu 2020, C85 C87 C105',
  compute: ({ tally }) => ratio(tally.resolvedWeeks, tally.resolvedWeight),
  examples: [
    { observed: observedExample({ tally: { resolvedWeeks: 12, resolvedWeight: 0.5 } }), expected: 24 },
    { observed: observedExample({ tally: { resolvedWeeks: 50, resolvedWeight: 5 } }), expected: 10 },
    { observed: observedExample({}), expected: undefined },
  ],
});
