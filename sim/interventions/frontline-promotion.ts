import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'frontline-promotion',
  dimension: 'ideas',
  label: { zh: '一线用人导向', en: 'Frontline promotion' },
  summary: {
    zh: '担当作为者上、躺平者问责；被选拔者此后到上级任职。',
    en: 'Doers rise, idlers are held to account; those promoted work above afterwards.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: {
    zh: '作为给人看；能干者上去后基层更缺人。',
    en: 'Acts for show; the base loses those who rise.',
  },
  knobs: {
    promotion: { zh: '选拔', en: 'promotion' },
    idlers: { zh: '追究不作为', en: 'idlers' },
  },
  touches: [
    { slot: 'promotionOnDoing', kind: 'max', amount: 1, knob: 'promotion' },
    { slot: 'careerRate', kind: 'max', amount: 0.3, knob: 'promotion' },
    { slot: 'detectionOmission', kind: 'max', amount: 0.3, knob: 'idlers' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'promotion' },
  ],
  defines: ['initiative', 'department-initiative'],
  secondary: ['shifting-down', 'effectiveness', 'error-harm'],
});
