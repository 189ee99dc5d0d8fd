import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A share of what still moves: it can rise because open moves fell. Read it beside shifting down. */
export default defineOutcome({
  id: 'informal-share',
  label: { zh: '非正式下移占比', en: 'Informal share' },
  definition: {
    zh: '未经责任状、任务告知书的非正式下移次数，除以部门全部实际下移次数。',
    en: 'Downward moves without letter or notice ÷ all completed downward moves of departments.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C05 C71; informal moves: assumption',
  compute: ({ tally }) =>
    ratio(tally.departmentDownInformal, tally.departmentDownLetters + tally.departmentDownNotices + tally.departmentDownInformal),
  examples: [
    // One of four moves leaves no paper.
    {
      observed: observedExample({ tally: { departmentDownLetters: 2, departmentDownNotices: 1, departmentDownInformal: 1 } }),
      expected: 0.25,
    },
    // All are signed for.
    { observed: observedExample({ tally: { departmentDownLetters: 2 } }), expected: 0 },
    // Nothing moved down.
    { observed: observedExample({ tally: { departmentDecisions: 9 } }), expected: undefined },
  ],
});
