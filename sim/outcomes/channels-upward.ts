import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Counts channels, not messages or hours; committees with many channels weigh more. */
export default defineOutcome({
  id: 'channels-upward',
  label: { zh: '对上联系渠道占比', en: 'Channels upward' },
  definition: {
    zh: '村（居）委会面向上级的联系渠道数，除以其全部联系渠道数，均为村居逐周之和。',
    en: 'Channels of committees that face upward ÷ all their channels, both summed over committee-weeks.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C40',
  compute: ({ tally }) => ratio(tally.channelsUpward, tally.channelsAll),
  examples: [
    // 38 of 40 groups.
    { observed: observedExample({ tally: { channelsUpward: 38, channelsAll: 40 } }), expected: 0.95 },
    // All face residents.
    { observed: observedExample({ tally: { channelsAll: 4 } }), expected: 0 },
    // No channel at all.
    { observed: observedExample({}), expected: undefined },
  ],
});
