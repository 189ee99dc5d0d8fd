import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C78',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '专业性强、需要执法权的领域，部门机构向基层延伸，力量结合，治理更有实效。',
    en: 'In fields that need expertise and legal power, extending departments’ branches to the base joins forces and raises real effect.',
  },
  source: '§3.2；“向基层进一步延伸”',
  arms: { reform: reform('enforcement-sinks') },
  effect: {
    measure: { zh: '治理实效：派驻延伸减去基准', en: 'effectiveness, branches less baseline' },
    of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '派驻力量凭空增加，部门不必付出工时', en: 'posted staff come from nowhere and cost departments no hours' },
  knobs: ['branchShare', 'complianceShare'],
  rival: {
    label: { zh: '部门本就人手不足，派下去就顾不上本部', en: 'departments so short that what is posted below is missed above' },
    parameters: { departmentHours: 200 },
  },
  beside: [
    {
      measure: { zh: '风险事件损害', en: 'harm from incidents, as a share of the baseline’s' },
      of: (read) => (read('reform', 'incident-harm') - read('baseline', 'incident-harm')) / read('baseline', 'incident-harm'),
    },
    {
      measure: { zh: '转来事项在基层的落实程度', en: 'real coverage of shifted matters' },
      of: (read) => read('reform', 'shifted-coverage') - read('baseline', 'shifted-coverage'),
    },
    {
      measure: { zh: '未移出事项的落实程度', en: 'real coverage of matters kept' },
      of: (read) => read('reform', 'kept-coverage') - read('baseline', 'kept-coverage'),
    },
    {
      measure: { zh: '部门负荷', en: 'load of departments' },
      of: (read) => read('reform', 'department-load') - read('baseline', 'department-load'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: expert tasks are not counted apart: all matters due are read, weighted by severity, so that hours drawn from departments’ own work count as well.',
  ],
});
