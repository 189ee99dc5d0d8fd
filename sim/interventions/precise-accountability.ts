import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'precise-accountability',
  dimension: 'ideas',
  label: { zh: '精准问责', en: 'Precise accountability' },
  summary: {
    zh: '找准责任主体、分清失责缘由（无权无资源不担责）、错责相当。',
    en: 'The right subject, the right cause (no means, no fault), a proportionate sanction.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: { zh: '权责本身模糊时，查得再细也难认定。', en: 'Where ownership itself is ambiguous, close investigation does not help.' },
  knobs: {
    subject: { zh: '分清主体', en: 'right subject' },
    cause: { zh: '分清缘由', en: 'right cause' },
    proportion: { zh: '错责相当', en: 'proportion' },
  },
  touches: [
    { slot: 'precision', kind: 'max', amount: 0.92, knob: 'subject' },
    { slot: 'meansExcuse', kind: 'max', amount: 0.9, knob: 'cause' },
    { slot: 'proportion', kind: 'max', amount: 0.8, knob: 'proportion' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'subject' },
  ],
  defines: ['misblame', 'blame-base', 'duty-sanction-gap'],
  secondary: ['shifting-down', 'initiative', 'effectiveness', 'incidents'],
});
