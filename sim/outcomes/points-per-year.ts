import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'points-per-year',
  label: { zh: '人均问责分', en: 'Points a year' },
  definition: {
    zh: '每个单位每年承担的问责分，含转嫁被查处的分。',
    en: 'Sanction points carried, those for found shifts included ÷ units ÷ weeks, times 52.',
  },
  unit: { zh: '分/单位·年', en: 'points per unit and year' },
  range: [0, null],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C49',
  compute: ({ tally, weeks, departments, townships, committees }) =>
    ratio((tally.points + tally.shiftPoints) * 52, weeks * (departments + townships + committees)),
  examples: [
    { observed: observedExample({ weeks: 104, departments: 1, townships: 1, committees: 2, tally: { points: 8 } }), expected: 1 },
    { observed: observedExample({ weeks: 0 }), expected: undefined },
    {
      observed: observedExample({ weeks: 52, departments: 1, townships: 1, committees: 2, tally: { points: 6, shiftPoints: 2 } }),
      expected: 2,
    },
  ],
});
