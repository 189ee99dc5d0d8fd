import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C84',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '把随意下移责任纳入纪检监督并通报曝光，“不愿担当”会得到纠正，而不是换一种方式。',
    en: 'Where discipline bodies watch for passing on duty and make cases public, unwillingness is corrected rather than taking another way.',
  },
  source: '§3.2；“扔包袱”',
  arms: { reform: reform('shifting-oversight') },
  effect: {
    measure: { zh: '部门横推率与上推率之和：纪检监督减去基准', en: 'shifting sideways and up together, oversight less baseline' },
    of: (read) =>
      read('reform', 'shifting-sideways') +
      read('reform', 'shifting-up') -
      read('baseline', 'shifting-sideways') -
      read('baseline', 'shifting-up'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random'],
  voidIf: { zh: '监督也直接处分横推与上推', en: 'oversight sanctions moves sideways and up, too' },
  knobs: ['shiftDetection', 'shiftPoints', 'shiftCorrection', 'shiftPublicity', 'complianceShare'],
  rival: {
    label: { zh: '问责不进入任何人的盘算', en: 'accountability weighs with nobody' },
    parameters: { outcomeStake: 0 },
  },
  beside: [
    {
      measure: { zh: '非正式下移占比', en: 'informal share of moves down' },
      of: (read) => read('reform', 'informal-share') - read('baseline', 'informal-share'),
    },
    {
      measure: { zh: '部门主动作为率', en: 'initiative of departments' },
      of: (read) => read('reform', 'department-initiative') - read('baseline', 'department-initiative'),
    },
    {
      measure: { zh: '每单位每年问责分值', en: 'points per unit and year, as a share of the baseline’s' },
      of: (read) => (read('reform', 'points-per-year') - read('baseline', 'points-per-year')) / read('baseline', 'points-per-year'),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the fall of moves down is priced by the reform. If unwillingness is cured, other ways of avoiding fall, too; if accountability only closes one way, they rise.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
