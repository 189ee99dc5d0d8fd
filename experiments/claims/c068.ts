import { technologyOnly } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C68',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '从无谓事务中省下的时间，会回到服务居民上来。',
    en: 'Hours freed from needless work go back to residents.',
  },
  source: '§3.1；“回归服务群众的本位”',
  arms: { reform: technologyOnly },
  effect: {
    measure: {
      zh: '村（居）委会服务居民工时占比：技术减负减去基准',
      en: 'committees’ share of hours for residents, relief by technology less baseline',
    },
    of: (read) => read('reform', 'residents-hours') - read('baseline', 'residents-hours'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  voidIf: {
    zh: '省下的工时被规定用于居民，或诉求早已全部办理',
    en: 'freed hours are assigned to residents by rule, or all requests were served before',
  },
  knobs: [
    'sharedStore',
    'ledgerGate',
    'meetingApproval',
    'meetingMerge',
    'videoShare',
    'ledgerHours',
    'checkInHours',
    'committeeTraceHours',
    'townshipTraceHours',
    'ledgerAskCost',
    'checkInAskCost',
    'informationHalf',
    'complianceShare',
  ],
  rival: {
    label: { zh: '事少，本来什么也没有挤掉', en: 'so little work that nothing was crowded out' },
    parameters: { departmentArrivals: 0.1 },
  },
  beside: [
    {
      measure: { zh: '每省下一小时台账与会议，服务居民增加的小时', en: 'hours for residents per hour of ledgers and meetings freed' },
      of: (read) =>
        (read('reform', 'residents-hours') - read('baseline', 'residents-hours')) /
        (read('baseline', 'ledger-share') +
          read('baseline', 'meeting-share') -
          read('reform', 'ledger-share') -
          read('reform', 'meeting-share')),
    },
    { measure: { zh: '基层空闲率', en: 'idle hours of the base' }, of: (read) => read('reform', 'idle') - read('baseline', 'idle') },
    { measure: { zh: '留痕工时占比', en: 'trace share' }, of: (read) => read('reform', 'trace-share') - read('baseline', 'trace-share') },
    {
      measure: { zh: '居民诉求办理率', en: 'residents served' },
      of: (read) => read('reform', 'residents-served') - read('baseline', 'residents-served'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: relief is by technology, which touches no worth of service; where its hours go is the committees’ choice.',
    '2026-11-24: a ratio of differences has no useful mean where little is freed: the gain is the headline, gain per hour freed stands beside it.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
