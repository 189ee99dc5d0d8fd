import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'hard-share',
  label: { zh: '硬指标占比', en: 'Share of hard matters' },
  definition: {
    zh: '到期事项中硬指标的权重占比。',
    en: 'Weight of hard matters ÷ weight of all matters that came due.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C100',
  compute: ({ tally }) => ratio(tally.hardDueWeight, tally.hardDueWeight + tally.softDueWeight),
  examples: [
    { observed: observedExample({ tally: { softDueWeight: 7 } }), expected: 0 },
    { observed: observedExample({ tally: { hardDueWeight: 3, softDueWeight: 7 } }), expected: 0.3 },
    { observed: observedExample({}), expected: undefined },
  ],
});
