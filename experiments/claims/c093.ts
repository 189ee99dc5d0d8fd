import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C93',
  kind: 'quantity',
  role: 'check',
  statement: {
    zh: '会议报批与“拼会”之后，居民区干部开会次数平均减少约三分之二。',
    en: 'Approval and merging of meetings cut the number that committees’ officials attend by about two thirds.',
  },
  source: '§3.3（彭浦新村）；“平均减少了三分之二”',
  arms: { reform: reform('merged-meetings') },
  effect: {
    measure: { zh: '会议场次的相对变化：报批与拼会对基准', en: 'relative change in sessions attended, merged meetings against baseline' },
    of: (read) => (read('reform', 'meeting-sessions') - read('baseline', 'meeting-sessions')) / read('baseline', 'meeting-sessions'),
  },
  predicted: 'negative',
  smallest: 0.57,
  unit: { zh: '相对基准的比例', en: 'share of the baseline’s value' },
  nulls: [],
  voidIf: {
    zh: '拼会的件数与不获批的比例本身就给定了这一数字',
    en: 'how many items share a session, and how many calls are refused, set the number by themselves',
  },
  knobs: ['meetingApproval', 'meetingMerge', 'videoShare', 'complianceShare'],
  rival: {
    label: { zh: '召会本就很少，拼不起来', en: 'so few meetings are called that none can be joined' },
    parameters: { meetingNeed: 0.02 },
  },
  beside: [
    {
      measure: { zh: '会议工时占比', en: 'meeting share of committees’ hours' },
      of: (read) => read('reform', 'meeting-share') - read('baseline', 'meeting-share'),
    },
    {
      measure: { zh: '居民诉求办理率（原文未提）', en: 'residents served, on which the paper is silent' },
      of: (read) => read('reform', 'residents-served') - read('baseline', 'residents-served'),
    },
    {
      measure: { zh: '村居台账种类数（改头换面）', en: 'kinds of ledger, where asks may go instead' },
      of: (read) => read('reform', 'ledger-kinds') - read('baseline', 'ledger-kinds'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: a number held back: two thirds less a margin of a tenth. The count is the reform’s own (three items a session, some calls refused), so that “mechanical” is the honest verdict to expect.',
    '2026-11-24: the video saves the trip and not the meeting; the count does not depend on it.',
  ],
});
