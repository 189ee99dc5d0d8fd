import { callAndRating, reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C105',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '条块协调联动缓解“中梗阻”：需要部门与基层共同办理的事项办结更快。',
    en: 'Linkage between lines and places eases the blockage in the middle of the hierarchy: matters that need both are solved sooner.',
  },
  source: '§3.2；“中梗阻”',
  arms: { linked: callAndRating, branches: reform('enforcement-sinks') },
  effect: {
    measure: { zh: '实际办结所需周数：召集加考核减去基准', en: 'weeks to real resolution, calls with rating less baseline' },
    of: (read) => read('linked', 'resolve-weeks') - read('baseline', 'resolve-weeks'),
  },
  predicted: 'negative',
  smallest: 0.5,
  unit: { zh: '周', en: 'weeks' },
  nulls: [],
  voidIf: { zh: '办结周数只由期限决定', en: 'weeks are set by deadlines alone' },
  knobs: ['summonPower', 'summonDuty', 'ratingWeight', 'complianceShare'],
  rival: {
    label: { zh: '事少，中梗阻无从谈起', en: 'so little work that nothing is stuck' },
    parameters: { departmentArrivals: 0.1 },
  },
  beside: [
    {
      measure: { zh: '久拖不决占比（未实际办结）', en: 'stuck: not really resolved' },
      of: (read) => read('baseline', 'resolved') - read('linked', 'resolved'),
    },
    {
      measure: { zh: '转来事项在基层的落实程度', en: 'real coverage of shifted matters' },
      of: (read) => read('linked', 'shifted-coverage') - read('baseline', 'shifted-coverage'),
    },
    {
      measure: { zh: '部门派驻：实际办结所需周数', en: 'branches: weeks to real resolution' },
      of: (read) => read('branches', 'resolve-weeks') - read('baseline', 'resolve-weeks'),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('linked', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: matters that need both are not counted apart. Weeks are those of resolved matters and may rise where late ones are saved: what stays stuck stands beside them.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
