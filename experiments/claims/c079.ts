import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C79',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '派发任务同时给路径、给指导，并把自身责任放进去，基层办得更好。',
    en: 'Where path and advice come with the target and the sender shares the duty, the base does the task better.',
  },
  source: '§3.2；“不能只定目标不给路径”',
  arms: { reform: reform('guidance-shared-liability') },
  effect: {
    measure: {
      zh: '转来事项在基层的落实程度：指导与共担减去基准',
      en: 'real coverage of shifted matters, guidance and shared liability less baseline',
    },
    of: (read) => read('reform', 'shifted-coverage') - read('baseline', 'shifted-coverage'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '指导直接记为落实程度', en: 'guidance is booked as coverage' },
  knobs: ['guidance', 'sharedLiability', 'complianceShare'],
  rival: {
    label: { zh: '基层权能齐备，无须指导', en: 'the base lacks nothing that guidance could give' },
    parameters: { townshipPower: 1, committeePower: 1, townshipSkill: 1, committeeSkill: 1, townshipEquipment: 1, committeeEquipment: 1 },
  },
  beside: [
    {
      measure: { zh: '部门下移率', en: 'shifting down' },
      of: (read) => read('reform', 'shifting-down') - read('baseline', 'shifting-down'),
    },
    {
      measure: { zh: '责任状对发送方的掩护', en: 'protection by letter' },
      of: (read) => read('reform', 'letter-protection') - read('baseline', 'letter-protection'),
    },
    {
      measure: { zh: '治理实效（全部事项）', en: 'effectiveness, all matters' },
      of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness'),
    },
    {
      measure: { zh: '部门负荷', en: 'load of departments' },
      of: (read) => read('reform', 'department-load') - read('baseline', 'department-load'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: shared liability bears on the price of shifting, so that coverage of what still moves is the headline and shifting stands beside it.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
