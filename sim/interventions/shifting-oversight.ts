import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'shifting-oversight',
  dimension: 'mechanism',
  label: { zh: '纪检监督“扔包袱”', en: 'Oversight of shifting' },
  summary: {
    zh: '纪检监察机关查处借责任状、一票否决推卸责任，予以纠正、追责、通报。',
    en: 'Discipline bodies find letters used to pass duty on; correction, sanction, publicity.',
  },
  source: '吴海红、吴安戚 2020, §3.2',
  dodge: {
    zh: '更隐蔽地转；部门因怕被查而避事。',
    en: 'Shifting goes underground; fear above breeds avoidance of another kind.',
  },
  knobs: {
    detection: { zh: '查处', en: 'detection' },
    sanction: { zh: '追责', en: 'sanction' },
    correction: { zh: '纠正', en: 'correction' },
    publicity: { zh: '通报', en: 'publicity' },
  },
  touches: [
    { slot: 'shiftDetection', kind: 'max', amount: 0.35, knob: 'detection' },
    { slot: 'shiftPoints', kind: 'max', amount: 0.5, knob: 'sanction' },
    { slot: 'shiftCorrection', kind: 'max', amount: 0.8, knob: 'correction' },
    { slot: 'shiftPublicity', kind: 'max', amount: 1, knob: 'publicity' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'detection' },
  ],
  defines: ['shifting-down', 'shifting-down-attempts', 'letters-township', 'letters-shifted-share', 'burden'],
  secondary: ['informal-share', 'shifting-up', 'undone', 'effectiveness', 'department-initiative'],
});
