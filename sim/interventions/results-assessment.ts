import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'results-assessment',
  dimension: 'ideas',
  label: { zh: '结果导向考核', en: 'Results-based assessment' },
  summary: {
    zh: '考核看问题有没有解决，而不是看台账；看实绩更费检查者的工时。',
    en: 'Assessors look whether the problem is solved rather than at the file; looking costs them more hours.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: {
    zh: '被考核者可挑容易看见的结果做；检查者可仍然只翻台账。',
    en: 'Units may work on what is easily seen; assessors may go on reading files.',
  },
  knobs: {
    results: { zh: '看实绩', en: 'look at results' },
  },
  touches: [
    { slot: 'traceWeight', kind: 'multiply', amount: 0.25, knob: 'results' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'results' },
  ],
  defines: ['trace-share', 'padding-share'],
  secondary: ['effectiveness', 'incidents', 'residents-served', 'shown-real-gap'],
});
