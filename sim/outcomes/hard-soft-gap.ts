import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** The mark of selective execution. It also closes when hard matters get worse, so neither direction is better. */
export default defineOutcome({
  id: 'hard-soft-gap',
  label: { zh: '硬软指标落实差', en: 'Hard minus soft' },
  definition: {
    zh: '硬指标到期事项的平均实际落实程度，减去软指标到期事项的平均实际落实程度，均按权重平均。',
    en: 'Mean real coverage of hard matters that came due − mean real coverage of soft ones, each by weight.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [-1, 1],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C17 C18 C19',
  compute: ({ tally }) => {
    const hard = ratio(tally.hardRealWeight, tally.hardDueWeight);
    const soft = ratio(tally.softRealWeight, tally.softDueWeight);
    return hard === undefined || soft === undefined ? undefined : hard - soft;
  },
  examples: [
    // Hard 9 of 10, soft 4 of 8.
    { observed: observedExample({ tally: { hardDueWeight: 10, hardRealWeight: 9, softDueWeight: 8, softRealWeight: 4 } }), expected: 0.4 },
    // Soft matters fare better.
    { observed: observedExample({ tally: { hardDueWeight: 4, hardRealWeight: 1, softDueWeight: 4, softRealWeight: 3 } }), expected: -0.5 },
    // No hard matter came due: nothing to compare.
    { observed: observedExample({ tally: { softDueWeight: 8, softRealWeight: 4 } }), expected: undefined },
  ],
});
