import { callAndRating, reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C88',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '乡镇街道对部门的考核权为召集权提供保障，部门响应更及时。',
    en: 'The base’s rating of departments guards the power to call: with it departments come more readily.',
  },
  source: '§3.2；“对职能部门的考核权”',
  arms: { both: callAndRating, calls: reform('whistle-and-report') },
  effect: {
    measure: { zh: '实际办结率：召集加考核减去只有召集', en: 'really resolved, calls with rating less calls alone' },
    of: (read) => read('both', 'resolved') - read('calls', 'resolved'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '评价直接记为响应', en: 'a rating is booked as a response' },
  knobs: ['ratingWeight', 'summonPower', 'summonDuty', 'complianceShare'],
  rival: { label: { zh: '互给好评', en: 'ratings are exchanged as favours' }, parameters: { favours: 1 } },
  beside: [
    {
      measure: {
        zh: '没有考核权时，召集的作用：首年减去末年（是否消退）',
        en: 'calls alone, first less last year: does the response fade?',
      },
      of: (read) =>
        read('calls', 'resolved', 0) - read('baseline', 'resolved', 0) - (read('calls', 'resolved', 4) - read('baseline', 'resolved', 4)),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('both', 'effectiveness') - read('calls', 'effectiveness') },
    {
      measure: { zh: '部门负荷', en: 'load of departments' },
      of: (read) => read('both', 'department-load') - read('calls', 'department-load'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: whether departments come is not an outcome of its own; what their coming achieves is.',
  ],
});
