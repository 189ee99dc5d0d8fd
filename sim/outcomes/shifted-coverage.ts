import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'shifted-coverage',
  label: { zh: '下移事项落实程度', en: 'Coverage of shifted matters' },
  definition: {
    zh: '由基层承办的部门下移事项，到期时的真实落实程度，按严重度。',
    en: 'Real coverage at the end of matters that a department pushed down and the base held, by severity.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C21',
  compute: ({ tally }) => ratio(tally.shiftedCoveredSeverity, tally.shiftedDueSeverity),
  examples: [
    { observed: observedExample({ tally: { shiftedCoveredSeverity: 4, shiftedDueSeverity: 4 } }), expected: 1 },
    { observed: observedExample({ tally: { shiftedCoveredSeverity: 2, shiftedDueSeverity: 4 } }), expected: 0.5 },
    { observed: observedExample({}), expected: undefined },
  ],
});
