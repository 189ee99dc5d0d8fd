import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A difference of means: under- and overstatement of single matters cancel. */
export default defineOutcome({
  id: 'shown-real-gap',
  label: { zh: '表面成绩与实绩之差', en: 'Shown minus real' },
  definition: {
    zh: '到期事项的表面落实权重减去实际落实权重，除以到期事项权重；正值表示材料好于实绩。',
    en: 'Shown coverage minus real coverage of matters that came due, by weight, ÷ their weight; positive where files look better than the work.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [-1, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C31',
  compute: ({ tally }) => ratio(tally.shownWeight - tally.realWeight, tally.dueWeight),
  examples: [
    // Files show 9 of 10, 6 were done.
    { observed: observedExample({ tally: { dueWeight: 10, shownWeight: 9, realWeight: 6 } }), expected: 0.3 },
    // Work that no file shows.
    { observed: observedExample({ tally: { dueWeight: 10, shownWeight: 2, realWeight: 6 } }), expected: -0.4 },
    // Nothing came due.
    { observed: observedExample({}), expected: undefined },
  ],
});
