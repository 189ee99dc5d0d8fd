import { proportionOnly } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C103',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '错责相当、分清责任，干部更愿作为。',
    en: 'Sanction in proportion to fault, with duty made clear, makes officials readier to act.',
  },
  source: '§3.1；“权责一致、错责相当”',
  arms: { proportion: proportionOnly },
  effect: {
    measure: { zh: '基层主动作为率：只改错责相当减去基准', en: 'initiative of the base, proportion alone less baseline' },
    of: (read) => read('proportion', 'initiative') - read('baseline', 'initiative'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '错责相当直接提高作为的概率', en: 'proportion raises the chance of acting itself' },
  knobs: ['proportion', 'complianceShare'],
  rival: {
    label: { zh: '人手充裕，没有因缺资源而不可归责的部分', en: 'hands enough everywhere, so that no fault is anybody’s lack of means' },
    parameters: { departmentHours: 1240, townshipHours: 2600, committeeHours: 480 },
  },
  beside: [
    {
      measure: { zh: '风险事件损害（不应上升）', en: 'harm from incidents, as a share of the baseline’s: not to rise' },
      of: (read) => (read('proportion', 'incident-harm') - read('baseline', 'incident-harm')) / read('baseline', 'incident-harm'),
    },
    {
      measure: { zh: '部门下移率', en: 'shifting down' },
      of: (read) => read('proportion', 'shifting-down') - read('baseline', 'shifting-down'),
    },
    {
      measure: { zh: '每单位每年问责分值', en: 'points per unit and year, as a share of the baseline’s' },
      of: (read) => (read('proportion', 'points-per-year') - read('baseline', 'points-per-year')) / read('baseline', 'points-per-year'),
    },
    {
      measure: { zh: '心累', en: 'strain by threat' },
      of: (read) => read('proportion', 'strain-threat') - read('baseline', 'strain-threat'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: only the knob “proportion” of precise accountability is used, since finding the right subject is C72. Deciding collectively is not modelled.',
    '2026-11-24: misblame is defined by the reform and left out.',
  ],
});
