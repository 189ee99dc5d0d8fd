import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'hearing-the-base',
  dimension: 'ideas',
  label: { zh: '调研与听取基层意见', en: 'Hearing the base' },
  summary: {
    zh: '领导和部门花时间到基层，知道自己的索取给基层带来多少负荷。',
    en: 'Leaders and departments spend hours at the base and learn what their asks cost it.',
  },
  source: '吴海红、吴安戚 2020, §3.1',
  dodge: {
    zh: '调研本身也要陪同；听了未必在意。',
    en: 'Visits need receiving, too; who hears need not care.',
  },
  knobs: {
    hearing: { zh: '听取', en: 'hearing' },
  },
  touches: [
    { slot: 'hearing', kind: 'max', amount: 1, knob: 'hearing' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'hearing' },
  ],
  defines: ['ledger-kinds', 'meeting-sessions'],
  secondary: ['burden', 'residents-served', 'effectiveness'],
});
