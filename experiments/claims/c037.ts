import { omissionCaught, omissionIgnored } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C37',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '部分干部的算计是多干多错、少干少错：不作为少被追究，作为便减少。',
    en: 'Some cadres reason that who does more errs more: where not doing goes unnoticed, less is done.',
  },
  source: '§1.3；“多干多错、少干少错”',
  arms: { ignored: omissionIgnored, caught: omissionCaught },
  effect: {
    measure: { zh: '主动作为率：不作为从不被发现减去常被发现', en: 'initiative, omissions never found less often found' },
    of: (read) => read('ignored', 'initiative') - read('caught', 'initiative'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '只看作为与不作为的分值差：它由差错率、发现率与分值相乘而得；行为是否随之改变则不是。',
    en: 'only the gap in points is read: it is a product of error rate, detection and points; whether behaviour follows is not',
  },
  rival: {
    label: { zh: '没有时间作为，时间代价决定一切', en: 'no time to act: the price of time decides' },
    parameters: { initiativePrice: 1.5 },
  },
  knobs: ['detectionOmission'],
  beside: [
    {
      measure: { zh: '基准下每次作为的分值减去每次放弃的分值', en: 'baseline: points per act taken less per chance declined' },
      of: (read) => read('baseline', 'act-omit-gap'),
    },
    {
      measure: { zh: '同上：不作为常被发现时', en: 'the same where omissions are often found' },
      of: (read) => read('caught', 'act-omit-gap'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the slope of expected sanction in activity is near-arithmetic and stands beside; the headline is whether units act on it.',
  ],
});
