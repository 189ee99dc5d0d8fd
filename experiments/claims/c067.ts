import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C67',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '对上负责与对下负责相结合，多听下级和群众意见，服务居民会增加。',
    en: 'Joining duty upward with duty downward, and hearing the base, lets service to residents grow.',
  },
  source: '§3.1；“把对上负责和对下负责有机结合起来”',
  arms: { reform: reform('hearing-the-base') },
  effect: {
    measure: { zh: '居民诉求办理率：听取基层意见减去基准', en: 'residents served, hearing the base less baseline' },
    of: (read) => read('reform', 'residents-served') - read('baseline', 'residents-served'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '措施直接增加服务居民的工时或分量', en: 'the reform adds to hours or weight of service itself' },
  knobs: ['hearing', 'complianceShare'],
  rival: { label: { zh: '听到了也不放在心上', en: 'what is heard moves nobody' }, parameters: { motive: 0 } },
  beside: [
    { measure: { zh: '基层负担', en: 'base burden' }, of: (read) => read('reform', 'burden') - read('baseline', 'burden') },
    {
      measure: { zh: '对上与服务居民工时比', en: 'upward over residents' },
      of: (read) => read('reform', 'upward-over-residents') - read('baseline', 'upward-over-residents'),
    },
    {
      measure: { zh: '部门负荷（听取意见也要工时）', en: 'load of departments, since hearing takes hours' },
      of: (read) => read('reform', 'department-load') - read('baseline', 'department-load'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: residents’ verdict in scores (residents-evaluation) defines service and is therefore left to C66: hearing is the half that leaves service open.',
  ],
});
