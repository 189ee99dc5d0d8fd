import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'whistle-and-report',
  dimension: 'mechanism',
  label: { zh: '街乡吹哨、部门报到', en: 'Townships call, departments turn up' },
  summary: {
    zh: '乡镇街道对久拖事项有召集权，部门有到场联合办理的义务，部门工时有限。',
    en: 'Townships may convene a department on a lagging matter; it has a duty to come and limited hours.',
  },
  source: '吴海红、吴安戚 2020, §3.2（北京、济南）',
  dodge: {
    zh: '部门可以报到而不出力；哨吹得太多就成了上推。',
    en: 'Departments may turn up without working; too many calls become shifting upward.',
  },
  knobs: {
    power: { zh: '召集权', en: 'power to convene' },
    duty: { zh: '报到义务', en: 'duty to come' },
  },
  touches: [
    { slot: 'summonPower', kind: 'max', amount: 1, knob: 'power' },
    { slot: 'summonDuty', kind: 'max', amount: 0.8, knob: 'duty' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'power' },
  ],
  defines: [],
  secondary: ['effectiveness', 'resolved', 'department-load', 'incidents'],
});
