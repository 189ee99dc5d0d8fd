import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'negative-list',
  dimension: 'mechanism',
  label: { zh: '检查考核负面清单', en: 'Negative list' },
  summary: {
    zh: '对检查考核列“十不得”，工作分四类，其中一类不得下移。',
    en: 'Ten don’ts for inspection and assessment; work is sorted in four, one of which must not be passed on.',
  },
  source: '吴海红、吴安戚 2020, §3.2（濮阳）',
  dodge: {
    zh: '清单外的新事项、口头交办不受限。',
    en: 'New items off the list and word of mouth pass.',
  },
  knobs: {
    checks: { zh: '十不得', en: 'ten don’ts' },
    sorting: { zh: '四类分清', en: 'sorting' },
  },
  touches: [
    { slot: 'inspectionRate', kind: 'multiply', amount: 0.7, knob: 'checks' },
    { slot: 'inspectionNeed', kind: 'multiply', amount: 0.6, knob: 'checks' },
    { slot: 'ledgerNeed', kind: 'multiply', amount: 0.85, knob: 'checks' },
    { slot: 'blacklist', kind: 'max', amount: 0.9, knob: 'sorting' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'checks' },
  ],
  defines: [
    'shifting-down',
    'shifting-down-attempts',
    'letters-township',
    'letters-shifted-share',
    'burden',
    'ledger-kinds',
    'trace-share',
    'supervising-share',
    'informal-share',
    'barred',
  ],
  secondary: ['undone', 'effectiveness', 'residents-served', 'incidents'],
});
