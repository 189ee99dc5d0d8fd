import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'department-real-share',
  label: { zh: '部门实办占比', en: 'Departments’ own work' },
  definition: {
    zh: '部门用于自己手中事项实际办理的工时除以部门自有工时。',
    en: 'Hours of departments on real work on matters they hold ÷ own hours of departments.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, null],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C62',
  compute: ({ hours, own }) => ratio(hours.department.real, own.department),
  examples: [
    { observed: observedExample({ own: { department: 50 }, hours: { department: { real: 30 } } }), expected: 0.6 },
    { observed: observedExample({ own: { department: 100 }, hours: { department: { real: 30 } } }), expected: 0.3 },
    { observed: observedExample({}), expected: undefined },
  ],
});
