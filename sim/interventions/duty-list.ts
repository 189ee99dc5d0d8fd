import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'duty-list',
  dimension: 'mechanism',
  label: { zh: '职责清单', en: 'Duty list' },
  summary: {
    zh: '谁主管、谁负责：基本履职、配合履职、上级收回三张清单，主责清楚。',
    en: 'Who manages is responsible: three lists of own, joint and taken-back duties make ownership clear.',
  },
  source: '吴海红、吴安戚 2020, §3.2',
  dodge: {
    zh: '清单写得笼统；新事项不在单上。',
    en: 'Lists stay vague; new items are on none.',
  },
  knobs: {
    owners: { zh: '主责', en: 'owners' },
    joint: { zh: '配合', en: 'joint' },
    returned: { zh: '收回', en: 'taken back' },
  },
  touches: [
    { slot: 'ambiguity', kind: 'multiply', amount: 0.3, knob: 'owners' },
    { slot: 'sharedLiability', kind: 'max', amount: 0.2, knob: 'joint' },
    { slot: 'returnRight', kind: 'max', amount: 0.4, knob: 'returned' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'owners' },
  ],
  defines: ['returns'],
  secondary: ['shifting-sideways', 'shifting-down', 'misblame', 'effectiveness', 'undone'],
});
