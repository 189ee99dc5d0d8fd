import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'shifts-found',
  label: { zh: '转嫁查处比', en: 'Shifts found' },
  definition: {
    zh: '被认定为责任转嫁的下移次数除以部门下移次数。',
    en: 'Moves down found to be shifting ÷ downward moves of departments.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C71 C84',
  compute: ({ tally }) =>
    ratio(tally.shiftsFound, tally.departmentDownLetters + tally.departmentDownNotices + tally.departmentDownInformal),
  examples: [
    { observed: observedExample({ tally: { departmentDownLetters: 3 } }), expected: 0 },
    { observed: observedExample({ tally: { shiftsFound: 1, departmentDownLetters: 3, departmentDownNotices: 1 } }), expected: 0.25 },
    { observed: observedExample({}), expected: undefined },
  ],
});
