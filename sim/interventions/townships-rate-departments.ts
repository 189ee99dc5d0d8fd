import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'townships-rate-departments',
  dimension: 'mechanism',
  label: { zh: '乡镇街道考核部门', en: 'Townships rate departments' },
  summary: {
    zh: '乡镇街道对部门响应的评价进入部门考核，为召集权提供保障。',
    en: 'Townships’ rating of response enters departments’ scores: the guarantee behind the call.',
  },
  source: '吴海红、吴安戚 2020, §3.2',
  dodge: { zh: '互给好评；只响应会打分的事。', en: 'Mutual favours; response only where it is rated.' },
  knobs: {
    rating: { zh: '评价', en: 'rating' },
  },
  touches: [
    { slot: 'ratingWeight', kind: 'max', amount: 1, knob: 'rating' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'rating' },
  ],
  defines: [],
  secondary: ['effectiveness', 'resolved', 'department-load', 'shifting-down'],
});
