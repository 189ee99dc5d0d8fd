import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'supervising-share',
  label: { zh: '部门督查占比', en: 'Supervising share' },
  definition: {
    zh: '部门用于到访检查的工时除以部门自有工时。',
    en: 'Hours of departments on visits and checks ÷ own hours of departments.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, null],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C60',
  compute: ({ hours, own }) => ratio(hours.department.inspecting, own.department),
  examples: [
    { observed: observedExample({ own: { department: 50 }, hours: { department: { inspecting: 5 } } }), expected: 0.1 },
    { observed: observedExample({ own: { department: 100 }, hours: { department: { inspecting: 20 } } }), expected: 0.2 },
    { observed: observedExample({}), expected: undefined },
  ],
});
