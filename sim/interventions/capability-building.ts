import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'capability-building',
  dimension: 'mechanism',
  label: { zh: '能力提升', en: 'Capability building' },
  summary: {
    zh: '基层用工时培训，换取技能。',
    en: 'The base spends hours on training and gains skill.',
  },
  source: '吴海红、吴安戚 2020, §3.3',
  dodge: {
    zh: '签到式培训；能者多劳，会干的事更往下派。',
    en: 'Attendance without learning; the able attract tasks.',
  },
  knobs: {
    training: { zh: '培训', en: 'training' },
  },
  touches: [
    { slot: 'trainingShare', kind: 'max', amount: 0.03, knob: 'training' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'training' },
  ],
  defines: ['base-skill'],
  secondary: ['effectiveness', 'shifting-down', 'shifting-up', 'residents-served'],
});
