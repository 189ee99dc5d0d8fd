import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C97',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '提高基层干部的能力，治理实效随之提高。',
    en: 'Building the capability of officials at the base raises real effect.',
  },
  source: '§3.3 末段；“不断提高基层干部的能力”',
  arms: { reform: reform('capability-building') },
  effect: {
    measure: { zh: '治理实效：能力提升减去基准', en: 'effectiveness, capability building less baseline' },
    of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '能力提升不花工时', en: 'skill grows without hours of training' },
  knobs: ['trainingShare', 'complianceShare'],
  rival: { label: { zh: '会办而无权办', en: 'able, but without legal power' }, parameters: { townshipPower: 0, committeePower: 0 } },
  beside: [
    {
      measure: { zh: '转来事项在基层的落实程度', en: 'real coverage of shifted matters' },
      of: (read) => read('reform', 'shifted-coverage') - read('baseline', 'shifted-coverage'),
    },
    {
      measure: { zh: '部门下移率（能力是否招来任务）', en: 'shifting down: does ability attract tasks?' },
      of: (read) => read('reform', 'shifting-down') - read('baseline', 'shifting-down'),
    },
    { measure: { zh: '乡镇退回率', en: 'returns by townships' }, of: (read) => read('reform', 'returns') - read('baseline', 'returns') },
    {
      measure: { zh: '居民诉求办理率（培训占用工时）', en: 'residents served, as training takes hours' },
      of: (read) => read('reform', 'residents-served') - read('baseline', 'residents-served'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: skill itself is defined by training. What upward moves the base makes is read by returns, since committees’ own requests are not an outcome.',
  ],
});
