import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'residents-evaluation',
  dimension: 'ideas',
  label: { zh: '群众评价', en: 'Residents’ evaluation' },
  summary: {
    zh: '居民的评价既进基层考核，也进部门考核。',
    en: 'Residents’ verdict enters the score of the base and of departments.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: {
    zh: '可以专挑容易讨好的事做；满意度入考，信访更要件件求满意。',
    en: 'Units may please rather than serve; with satisfaction scored, each petition takes more hours.',
  },
  knobs: {
    base: { zh: '基层', en: 'base' },
    departments: { zh: '部门', en: 'departments' },
  },
  touches: [
    { slot: 'residentsWeight', kind: 'multiply', amount: 2.5, knob: 'base' },
    { slot: 'satisfactionScore', kind: 'max', amount: 1, knob: 'departments' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'base' },
  ],
  defines: ['residents-served', 'residents-hours'],
  secondary: ['effectiveness', 'trace-share', 'petition-share', 'complaints', 'trust'],
});
