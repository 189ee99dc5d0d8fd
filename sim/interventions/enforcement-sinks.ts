import { defineIntervention } from './define.ts';

export default defineIntervention({
  id: 'enforcement-sinks',
  dimension: 'mechanism',
  label: { zh: '职能部门机构向基层延伸', en: 'Department branches at the base' },
  summary: {
    zh: '专业性强的部门（环保、应急、消防等）派员下沉，与基层联合办理。',
    en: 'Departments in expert fields post staff below for joint work.',
  },
  source: '吴海红、吴安戚 2020, §3.2',
  dodge: { zh: '派驻人员可能只挂名，或被派驻地当一般人手使用。', en: 'Posted staff may be so in name only, or be used as ordinary hands.' },
  knobs: {
    branches: { zh: '派驻', en: 'branches' },
  },
  touches: [
    { slot: 'branchShare', kind: 'max', amount: 0.2, knob: 'branches' },
    { slot: 'complianceShare', kind: 'add', amount: 0.006, knob: 'branches' },
  ],
  defines: [],
  secondary: ['effectiveness', 'incidents', 'department-load', 'shifting-down'],
});
