import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'shared-ledgers',
  dimension: 'technology',
  label: { zh: '台账准入、一口对下、数据共享', en: 'Shared ledgers' },
  summary: {
    zh: '新增台账须审核；共享库中的字段不必重填。',
    en: 'New ledgers need approval; fields in the common store are not filled in again.',
  },
  source: '吴海红、吴安戚 2020, §3.3（宝山）',
  dodge: { zh: '改要打卡、检查；填报便宜了，要得更多。', en: 'Askers turn to check-ins and visits; cheap ledgers invite more of them.' },
  knobs: {
    store: { zh: '数据共享', en: 'shared store' },
    gate: { zh: '台账准入', en: 'admission' },
  },
  touches: [
    { slot: 'sharedStore', kind: 'max', amount: 0.5, knob: 'store' },
    { slot: 'ledgerGate', kind: 'max', amount: 0.7, knob: 'gate' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'gate' },
  ],
  defines: ['ledger-kinds', 'burden'],
  secondary: ['residents-served', 'meeting-sessions', 'upward-over-residents', 'effectiveness'],
});
