import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'fault-tolerance',
  dimension: 'ideas',
  label: { zh: '容错纠错', en: 'Fault tolerance and correction' },
  summary: {
    zh: '按“三个区分开”为尽力者免责，并及早纠正差错。',
    en: 'Pardon for good-faith error by the three distinctions, and early correction of the error.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: { zh: '是否尽力难以看清，漂亮的台账也能换来免责。', en: 'Good faith is judged with error: a handsome file buys pardon too.' },
  knobs: {
    pardon: { zh: '容错', en: 'pardon' },
    correction: { zh: '纠错', en: 'correction' },
  },
  touches: [
    { slot: 'pardon', kind: 'max', amount: 0.8, knob: 'pardon' },
    { slot: 'earlyCorrection', kind: 'max', amount: 0.6, knob: 'correction' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'pardon' },
  ],
  defines: [],
  secondary: ['initiative', 'shifting-down', 'trace-share', 'incidents'],
});
