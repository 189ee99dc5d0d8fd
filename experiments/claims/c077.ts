import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C77',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '下沉任务时人、财、物、权一并下去，基层承接的事项办得更好。',
    en: 'Where people, money, equipment and power go down with a task, what the base takes on is done better.',
  },
  source: '§3.2；“事下人不下，责下权不下”',
  arms: { reform: reform('resources-follow-tasks') },
  effect: {
    measure: {
      zh: '转来事项在基层的落实程度：人财物权随事走减去基准',
      en: 'real coverage of shifted matters at the base, means along less baseline',
    },
    of: (read) => read('reform', 'shifted-coverage') - read('baseline', 'shifted-coverage'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '资源的投入被直接记为落实程度', en: 'means are booked as coverage without anybody’s work' },
  knobs: ['meansPeople', 'meansMoney', 'meansEquipment', 'meansPower', 'complianceShare'],
  rival: {
    label: { zh: '事情都靠口头交办，名义上没有下沉', en: 'tasks go by word, which carries no means' },
    parameters: { informalCost: 0, noticeCost: 1, letterCost: 1 },
  },
  beside: [
    {
      measure: { zh: '治理实效（全部事项）', en: 'effectiveness, all matters' },
      of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness'),
    },
    {
      measure: { zh: '部门下移率（附了资源，下移更名正言顺）', en: 'shifting down, as means make it respectable' },
      of: (read) => read('reform', 'shifting-down') - read('baseline', 'shifting-down'),
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
    '2026-11-24: burden and the share moved without means are defined by the reform; coverage of what moved is open, as owed hours may not be served and word carries nothing.',
  ],
});
