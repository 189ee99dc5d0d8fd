import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A mean of ratios, not a ratio of sums: half the units at 2 and half at 0 read as 1. */
export default defineOutcome({
  id: 'base-load',
  label: { zh: '基层负荷', en: 'Load of the base' },
  definition: {
    zh: '乡镇（街道）与村（居）委会所需工时与自有工时之比，按单位逐周平均，每个单位每周权重相同，因此主要反映数量多的村（居）。',
    en: 'Hours demanded ÷ own hours of a township or committee, the mean over unit-weeks; every unit and week weighs the same, so the many committees dominate.',
  },
  unit: { zh: '倍（1 为正好排满）', en: 'times own hours' },
  range: [0, null],
  better: 'lower',
  decimals: 2,
  source: 'Wu & Wu 2020, C01 C10',
  compute: ({ tally, townships, committees, weeks }) => ratio(tally.loadTownship + tally.loadCommittee, (townships + committees) * weeks),
  examples: [
    // One township at 2.0, three committees at 1.0, 1.0 and 2.0, one week.
    { observed: observedExample({ weeks: 1, townships: 1, committees: 3, tally: { loadTownship: 2, loadCommittee: 4 } }), expected: 1.5 },
    // Departments do not count.
    { observed: observedExample({ weeks: 1, townships: 1, committees: 3, tally: { loadDepartment: 9 } }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0, townships: 1, committees: 3 }), expected: undefined },
  ],
});
