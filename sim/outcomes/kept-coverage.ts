import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'kept-coverage',
  label: { zh: '未下移事项落实程度', en: 'Coverage of other matters' },
  definition: {
    zh: '未下移到基层的事项（含乡镇自身职责）到期时的真实落实程度，按严重度。',
    en: 'Real coverage at the end of all other matters, townships’ own duties included, by severity.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C21',
  compute: ({ tally }) => ratio(tally.coveredSeverity - tally.shiftedCoveredSeverity, tally.dueSeverity - tally.shiftedDueSeverity),
  examples: [
    { observed: observedExample({ tally: { coveredSeverity: 3, dueSeverity: 4 } }), expected: 0.75 },
    {
      observed: observedExample({ tally: { coveredSeverity: 8, shiftedCoveredSeverity: 2, dueSeverity: 14, shiftedDueSeverity: 4 } }),
      expected: 0.6,
    },
    { observed: observedExample({}), expected: undefined },
  ],
});
