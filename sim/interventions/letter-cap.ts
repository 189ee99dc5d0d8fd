import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'letter-cap',
  dimension: 'mechanism',
  label: { zh: '责任状总量控制', en: 'Cap on letters' },
  summary: {
    zh: '每个部门对每个乡镇每年可下的责任状设上限。',
    en: 'A cap on letters per sender, place and year.',
  },
  source: '2019 年基层减负通知（非论文）',
  dodge: {
    zh: '改发任务告知书或口头交办。',
    en: 'Notices and word of mouth take the place of letters.',
  },
  knobs: {
    cap: { zh: '上限', en: 'cap' },
  },
  touches: [
    { slot: 'letterLimit', kind: 'min', amount: 0.3, knob: 'cap' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'cap' },
  ],
  defines: ['shifting-down', 'shifting-down-attempts', 'letters-township', 'letters-shifted-share', 'letters-committee', 'burden'],
  secondary: ['informal-share', 'effectiveness', 'relay'],
});
