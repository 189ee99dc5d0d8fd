import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Stands beside the burden: what leaves the base must not be called removed if it lands here. */
export default defineOutcome({
  id: 'department-load',
  label: { zh: '部门负荷', en: 'Load of departments' },
  definition: {
    zh: '部门所需工时与自有工时之比，按部门逐周平均，每个部门每周权重相同。',
    en: 'Hours demanded ÷ own hours of a department, the mean over department-weeks; every department and week weighs the same.',
  },
  unit: { zh: '倍（1 为正好排满）', en: 'times own hours' },
  range: [0, null],
  better: 'lower',
  decimals: 2,
  source: 'Wu & Wu 2020, C53',
  compute: ({ tally, departments, weeks }) => ratio(tally.loadDepartment, departments * weeks),
  examples: [
    // Two departments over two weeks: 1.5, 1.5, 0.5, 0.9.
    { observed: observedExample({ weeks: 2, departments: 2, tally: { loadDepartment: 4.4 } }), expected: 1.1 },
    // Nothing to do.
    { observed: observedExample({ weeks: 2, departments: 2 }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0, departments: 2 }), expected: undefined },
  ],
});
