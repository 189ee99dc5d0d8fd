import { needsHeavy, upwardHeavy } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C99',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '基层精力用于迎合上级偏好：上级看重的分量一加，用于居民的时间就被挤占。',
    en: 'The base spends its effort on what superiors like: as superiors’ weights grow, hours for residents give way.',
  },
  source: '§1.3；“在迎合上面的偏好上花费过多精力”',
  arms: { upward: upwardHeavy, needs: needsHeavy },
  effect: {
    measure: {
      zh: '村（居）委会服务居民工时占比：上级考核分量加倍减去基准',
      en: 'committees’ share of hours for residents, superiors’ weights doubled less baseline',
    },
    of: (read) => read('upward', 'residents-hours') - read('baseline', 'residents-hours'),
  },
  predicted: 'negative',
  smallest: 0.01,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  voidIf: { zh: '考核分量直接进入服务居民的价值', en: 'assessment enters the worth of service itself' },
  knobs: ['assessmentStake', 'pointStake', 'requestsPerWeek'],
  rival: {
    label: { zh: '公共服务动机极强', en: 'public-service motive is very strong' },
    parameters: { motive: 1, residentsValue: 5 },
  },
  beside: [
    {
      measure: {
        zh: '对照：居民诉求增加一半时，服务居民工时占比的变化',
        en: 'for comparison: hours for residents where requests grow by half',
      },
      of: (read) => read('needs', 'residents-hours') - read('baseline', 'residents-hours'),
    },
    {
      measure: { zh: '居民诉求增加一半时的办理率', en: 'residents served where requests grow by half' },
      of: (read) => read('needs', 'residents-served') - read('baseline', 'residents-served'),
    },
    {
      measure: { zh: '硬软指标落实差：分量加倍', en: 'hard minus soft, superiors’ weights doubled' },
      of: (read) => read('upward', 'hard-soft-gap') - read('baseline', 'hard-soft-gap'),
    },
    {
      measure: { zh: '留痕工时占比：分量加倍', en: 'trace share, superiors’ weights doubled' },
      of: (read) => read('upward', 'trace-share') - read('baseline', 'trace-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: superiors’ weights are the stake of passing targets and of assessment points; both double. How effort answers need stands beside it.',
    '2026-11-24: guessing superiors’ tastes wrongly is not modelled: weights are known.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
