import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C91',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '台账准入、“一口对下”、数据共享，基层腾出精力，服务居民增能。',
    en: 'Ledger admission, one outlet and shared data give the base hours back, and service to residents grows.',
  },
  source: '§3.3（宝山）；“一口对下”',
  arms: { reform: reform('shared-ledgers') },
  effect: {
    measure: { zh: '居民诉求办理率：台账准入与共享减去基准', en: 'residents served, shared ledgers less baseline' },
    of: (read) => read('reform', 'residents-served') - read('baseline', 'residents-served'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '省下的工时被规定用于居民', en: 'freed hours are assigned to residents by rule' },
  knobs: ['sharedStore', 'ledgerGate', 'complianceShare'],
  rival: {
    label: {
      zh: '打卡、会议、检查毫无代价，台账之外另有去处',
      en: 'check-ins, meetings and visits cost their asker nothing, so that asks go there',
    },
    parameters: { checkInAskCost: 0, meetingAskCost: 0, inspectionAskCost: 0 },
  },
  beside: [
    {
      measure: { zh: '村居每周会议场次', en: 'meetings attended' },
      of: (read) => read('reform', 'meeting-sessions') - read('baseline', 'meeting-sessions'),
    },
    {
      measure: { zh: '部门督查工时占比（共享后是否少查）', en: 'supervising share: do askers rely on the store and check less?' },
      of: (read) => read('reform', 'supervising-share') - read('baseline', 'supervising-share'),
    },
    {
      measure: { zh: '对上与服务居民工时比', en: 'upward over residents' },
      of: (read) => read('reform', 'upward-over-residents') - read('baseline', 'upward-over-residents'),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: kinds of ledger and burden are defined by the gate and the store; what committees do with the hours, and where asks go instead, is open.',
  ],
});
