import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C89',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '让“数据跑路”代替“干部跑路”，基层总负荷随之减轻。',
    en: 'Letting data run errands instead of officials makes the whole load of the base lighter.',
  },
  source: '§3.3；“让‘数据跑路’代替‘干部跑路’”',
  arms: { reform: reform('smart-forms') },
  effect: {
    measure: { zh: '基层负荷：智能填报减去基准', en: 'load of the base, smart forms less baseline' },
    of: (read) => read('reform', 'base-load') - read('baseline', 'base-load'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '倍（自有工时）', en: 'times own hours' },
  nulls: [],
  voidIf: { zh: '索取数量被固定，填报变便宜也不会多要', en: 'asks are fixed, so that cheap forms cannot invite more of them' },
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
    label: { zh: '事少，填报本不费多少工时', en: 'so little work that files take few hours anyway' },
    parameters: { departmentArrivals: 0.1 },
  },
  beside: [
    {
      measure: { zh: '村居台账种类数（要得更多）', en: 'kinds of ledger, as more is asked' },
      of: (read) => read('reform', 'ledger-kinds') - read('baseline', 'ledger-kinds'),
    },
    {
      measure: { zh: '居民诉求办理率', en: 'residents served' },
      of: (read) => read('reform', 'residents-served') - read('baseline', 'residents-served'),
    },
    {
      measure: { zh: '村居每周会议场次', en: 'meetings attended' },
      of: (read) => read('reform', 'meeting-sessions') - read('baseline', 'meeting-sessions'),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: hours on ledgers and traces are sped up by the reform itself; load after askers have adapted is open.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
