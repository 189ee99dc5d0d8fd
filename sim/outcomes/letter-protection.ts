import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'letter-protection',
  label: { zh: '责任状的保护', en: 'Protection by letters' },
  definition: {
    zh: '部门相信的：自己留办时落到自己身上的责任份额，减去以责任状下移后仍落到自己身上的份额；部门与周次平均。',
    en: 'What departments believe: share of blame that falls on them if they keep − if they push down by letter; the mean over department-weeks.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [-1, 1],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C15',
  compute: ({ tally, departments, weeks }) => ratio(tally.keepBelief - tally.letterBelief, departments * weeks),
  examples: [
    { observed: observedExample({ weeks: 10, departments: 1, tally: { keepBelief: 5, letterBelief: 5 } }), expected: 0 },
    { observed: observedExample({ departments: 0 }), expected: undefined },
    { observed: observedExample({ weeks: 10, departments: 2, tally: { keepBelief: 18, letterBelief: 4 } }), expected: 0.7 },
  ],
});
