import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A share of trace hours: it may rise while all traces fall. */
export default defineOutcome({
  id: 'padding-share',
  label: { zh: '装点材料占留痕之比', en: 'Padding share' },
  definition: {
    zh: '乡镇（街道）与村（居）委会装点材料的工时，除以两级留痕与装点材料的工时之和。',
    en: 'Hours of townships and committees on files better than the work ÷ their hours on all traces.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C29 C31',
  compute: ({ hours }) => {
    const padding = hours.township.padding + hours.committee.padding;
    return ratio(padding, hours.township.trace + hours.committee.trace + padding);
  },
  examples: [
    // 5 of 20 hours.
    { observed: observedExample({ hours: { township: { trace: 6, padding: 2 }, committee: { trace: 9, padding: 3 } } }), expected: 0.25 },
    // Honest files only.
    { observed: observedExample({ hours: { committee: { trace: 9 } } }), expected: 0 },
    // No file was written.
    { observed: observedExample({}), expected: undefined },
  ],
});
