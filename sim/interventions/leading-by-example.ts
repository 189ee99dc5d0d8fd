import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'leading-by-example',
  dimension: 'ideas',
  label: { zh: '带头履责', en: 'Leading by example' },
  summary: {
    zh: '领导先把自己的那一份担起来，并让下级看得见。',
    en: 'Leaders take their own share first and are seen to.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: {
    zh: '只在看得见的场合带头。',
    en: 'Leaders may set the example only where it is seen.',
  },
  knobs: {
    example: { zh: '带头', en: 'example' },
  },
  touches: [
    { slot: 'leadersExample', kind: 'max', amount: 1, knob: 'example' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'example' },
  ],
  defines: ['shifting-down', 'shifting-down-attempts'],
  secondary: ['township-splits', 'effectiveness', 'department-load'],
});
