import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C87',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '赋予乡镇街道对部门的召集权（“街乡吹哨、部门报到”），问题得到共同解决。',
    en: 'Where townships may call departments and these have to come, problems are solved together.',
  },
  source: '§3.2（北京、济南）；“街乡吹哨、部门报到”',
  arms: { reform: reform('whistle-and-report') },
  effect: {
    measure: { zh: '实际办结率：召集权减去基准', en: 'really resolved, calls less baseline' },
    of: (read) => read('reform', 'resolved') - read('baseline', 'resolved'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '被召集的事项直接记为办结', en: 'a matter called for is booked as resolved' },
  knobs: ['summonPower', 'summonDuty', 'complianceShare'],
  rival: {
    label: { zh: '吹哨无碍情面，部门有余力又重视相助', en: 'calls cost no face, and departments have the hands and the will to help' },
    parameters: { summonCost: 0, helpValue: 2, loadWeight: 0 },
  },
  beside: [
    {
      measure: { zh: '实际办结所需周数', en: 'weeks to real resolution' },
      of: (read) => read('reform', 'resolve-weeks') - read('baseline', 'resolve-weeks'),
    },
    {
      measure: { zh: '未移出事项的落实程度（部门工时被牵走）', en: 'real coverage of matters kept, as hours are drawn away' },
      of: (read) => read('reform', 'kept-coverage') - read('baseline', 'kept-coverage'),
    },
    {
      measure: { zh: '部门负荷', en: 'load of departments' },
      of: (read) => read('reform', 'department-load') - read('baseline', 'department-load'),
    },
    {
      measure: { zh: '风险事件损害', en: 'harm from incidents, as a share of the baseline’s' },
      of: (read) => (read('reform', 'incident-harm') - read('baseline', 'incident-harm')) / read('baseline', 'incident-harm'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: weeks are counted for resolved matters only and rise if late ones are saved: the share resolved is the headline, weeks stand beside it.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
