import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'fewer-inspections',
  dimension: 'ideas',
  label: { zh: '精简督查检查考核', en: 'Fewer inspections' },
  summary: {
    zh: '压减到访次数、检查频次和逐级重复检查。',
    en: 'Fewer visits, fewer checks, less repetition by layers above.',
  },
  source: '2019 年基层减负通知（论文仅略及）',
  dodge: {
    zh: '改头换面为调研、打卡和台账。',
    en: 'Checks return as study visits, check-ins and ledgers.',
  },
  knobs: {
    visits: { zh: '到访', en: 'visits' },
    checks: { zh: '检查频次', en: 'checks' },
    layers: { zh: '逐级重复', en: 'layers' },
  },
  touches: [
    { slot: 'inspectionNeed', kind: 'multiply', amount: 0.5, knob: 'visits' },
    { slot: 'inspectionRate', kind: 'multiply', amount: 0.6, knob: 'checks' },
    { slot: 'checksFromAbove', kind: 'multiply', amount: 0.4, knob: 'layers' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'visits' },
  ],
  defines: ['burden', 'trace-share', 'padding-share', 'supervising-share'],
  secondary: ['effectiveness', 'ledger-kinds', 'residents-served', 'incidents', 'shown-real-gap'],
});
