import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C92',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '智能工具便于填报查阅，也减少“管理盲区”，隐患更少酿成事件。',
    en: 'Smart tools ease filling and searching and cut blind spots, so that fewer hazards become incidents.',
  },
  source: '§3.3；“减少了社区人员的‘管理盲区’”',
  arms: { reform: reform('smart-forms') },
  effect: {
    measure: { zh: '风险事件损害的相对变化：智能工具对基准', en: 'relative change in harm from incidents, smart tools against baseline' },
    of: (read) => (read('reform', 'incident-harm') - read('baseline', 'incident-harm')) / read('baseline', 'incident-harm'),
  },
  predicted: 'negative',
  smallest: 0.05,
  unit: { zh: '相对基准的比例', en: 'share of the baseline’s value' },
  nulls: [],
  voidIf: { zh: '查阅功能直接降低成灾率', en: 'search lowers the hazard rate itself' },
  knobs: [
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
    label: { zh: '没有人相信措施会持续', en: 'nobody believes that a measure will last' },
    parameters: { measureTrust: 0, measureLearning: 0.001 },
  },
  beside: [
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
    {
      measure: { zh: '居民诉求办理率', en: 'residents served' },
      of: (read) => read('reform', 'residents-served') - read('baseline', 'residents-served'),
    },
    {
      measure: { zh: '留痕工时占比（由措施界定）', en: 'trace share, which the reform defines' },
      of: (read) => read('reform', 'trace-share') - read('baseline', 'trace-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: filling hours are defined by the reform; blind spots are read by the harm that unseen hazards do.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
