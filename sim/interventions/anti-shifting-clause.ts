import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'anti-shifting-clause',
  dimension: 'ideas',
  label: { zh: '“防甩锅”条款', en: 'Anti-shifting clause' },
  summary: {
    zh: '向下转嫁责任被查实即追责。',
    en: 'A downward shift that is found is sanctioned.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: {
    zh: '改用口头交办；名义上随附资源即不算转嫁。',
    en: 'Word of mouth is hard to see; a task with token means counts as lawful.',
  },
  knobs: {
    clause: { zh: '条款', en: 'clause' },
  },
  touches: [
    { slot: 'shiftDetection', kind: 'max', amount: 0.15, knob: 'clause' },
    { slot: 'shiftPoints', kind: 'max', amount: 0.5, knob: 'clause' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'clause' },
  ],
  defines: ['shifting-down', 'shifting-down-attempts', 'letters-township', 'letters-shifted-share', 'burden'],
  secondary: ['informal-share', 'undone', 'effectiveness', 'initiative', 'shifting-up'],
});
