import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Counts decisions, not weight. How much of what moved went without means is another measure (relay). */
export default defineOutcome({
  id: 'shifting-down',
  label: { zh: '部门下移率', en: 'Shifting down' },
  definition: {
    zh: '部门以责任状、任务告知书或非正式方式实际下移的次数，除以部门对到手事项（法定主责或由同级推来）作出决定的次数；附资源的下移也计入。',
    en: 'Completed downward moves of departments (by letter, notice or informally) ÷ decisions of departments on matters that reached them; moves with means count too.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C02 C07',
  compute: ({ tally }) =>
    ratio(tally.departmentDownLetters + tally.departmentDownNotices + tally.departmentDownInformal, tally.departmentDecisions),
  examples: [
    // Ten decisions: three letters, one notice, one informal move.
    {
      observed: observedExample({
        tally: { departmentDecisions: 10, departmentDownLetters: 3, departmentDownNotices: 1, departmentDownInformal: 1 },
      }),
      expected: 0.5,
    },
    // Attempts that a gate refused are not moves.
    { observed: observedExample({ tally: { departmentDecisions: 10, departmentDownAttempts: 4 } }), expected: 0 },
    // No decision was taken.
    { observed: observedExample({}), expected: undefined },
  ],
});
