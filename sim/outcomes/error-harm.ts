import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'error-harm',
  label: { zh: '作为差错损害', en: 'Harm of errors' },
  definition: {
    zh: '每年因主动作为与因地制宜出错而未及早纠正的次数，按权重。',
    en: 'Errors of acts and of adapting that were not corrected in time, by weight ÷ weeks, times 52.',
  },
  unit: { zh: '每年', en: 'a year, whole county' },
  range: [0, null],
  better: 'lower',
  decimals: 1,
  source: 'Wu & Wu 2020, C73 C104',
  compute: ({ tally, weeks }) => ratio(tally.errorHarm * 52, weeks),
  examples: [
    { observed: observedExample({ weeks: 52, tally: { errorHarm: 8 } }), expected: 8 },
    { observed: observedExample({ weeks: 0 }), expected: undefined },
    { observed: observedExample({ weeks: 104, tally: { errorHarm: 8 } }), expected: 4 },
  ],
});
