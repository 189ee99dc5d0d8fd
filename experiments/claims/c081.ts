import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C81',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '明确哪些职责可以下沉并设置标准和门槛，事项留在能办的主体手上，治理更有实效。',
    en: 'Standards and thresholds for sending tasks down keep matters with those able to do them, and real effect rises.',
  },
  source: '§3.2；“设置下沉的标准和门槛”',
  arms: { reform: reform('admission-list') },
  effect: {
    measure: { zh: '治理实效（全部到期事项）：下沉准入减去基准', en: 'effectiveness over all matters due, admission less baseline' },
    of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '被挡下的事项不再计入到期事项', en: 'what is barred drops out of the matters due' },
  knobs: ['gateStrictness', 'gateHours', 'informalDetection', 'complianceShare'],
  rival: {
    label: { zh: '主责部门人手太少，挡下的事项无人办理', en: 'owners so short of hands that nobody does what is barred' },
    parameters: { departmentHours: 200 },
  },
  beside: [
    { measure: { zh: '退回未办率', en: 'barred and undone' }, of: (read) => read('reform', 'undone') - read('baseline', 'undone') },
    {
      measure: { zh: '未移出事项的落实程度', en: 'real coverage of matters kept' },
      of: (read) => read('reform', 'kept-coverage') - read('baseline', 'kept-coverage'),
    },
    {
      measure: { zh: '部门负荷', en: 'load of departments' },
      of: (read) => read('reform', 'department-load') - read('baseline', 'department-load'),
    },
    {
      measure: { zh: '风险事件损害', en: 'harm from incidents, as a share of the baseline’s' },
      of: (read) => (read('reform', 'incident-harm') - read('baseline', 'incident-harm')) / read('baseline', 'incident-harm'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the fall of shifting is what a gate does by definition. The paper is silent on who does the barred task; it expects order, which is read as better work on all matters due.',
  ],
});
