import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** The “fake deeds” of the pressure-type regime, among growth matters only. */
export default defineOutcome({
  id: 'fabrication',
  label: { zh: '增长事项纸面完成率', en: 'Growth on paper' },
  definition: {
    zh: '仅在纸面上完成的增长类事项权重，除以到期增长类事项权重。',
    en: 'Weight of growth matters met on paper only ÷ weight of growth matters that came due.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C47',
  compute: ({ tally }) => ratio(tally.growthPaperWeight, tally.growthDueWeight),
  examples: [
    // Two of five growth targets.
    { observed: observedExample({ tally: { growthDueWeight: 5, growthPaperWeight: 2, paperWeight: 9, dueWeight: 40 } }), expected: 0.4 },
    // None.
    { observed: observedExample({ tally: { growthDueWeight: 5, paperWeight: 9, dueWeight: 40 } }), expected: 0 },
    // No growth matter came due.
    { observed: observedExample({ tally: { dueWeight: 40, paperWeight: 9 } }), expected: undefined },
  ],
});
