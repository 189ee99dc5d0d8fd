import { baseEmpowered, byCause, byTerritory } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C75',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '有责无权削弱下级的积极性；权责相称，基层更愿作为。',
    en: 'Duty without power saps drive below; where power matches duty the base is readier to act.',
  },
  source: '§3.2；“有责无权则削弱了下级的工作积极性”',
  arms: { empowered: baseEmpowered, byTerritory, byCause },
  effect: {
    measure: { zh: '基层主动作为率：赋予执法权减去基准', en: 'initiative of the base, with legal power less baseline' },
    of: (read) => read('empowered', 'initiative') - read('baseline', 'initiative'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '执法权直接进入作为的权衡', en: 'legal power enters the worth of acting' },
  knobs: ['townshipPower', 'committeePower'],
  rival: { label: { zh: '负荷不影响主动作为', en: 'load does not weigh on optional acts' }, parameters: { initiativePrice: 0 } },
  beside: [
    {
      measure: {
        zh: '有权无责的一面——部门督查工时占比：按属地认定减去按因果认定',
        en: 'power without duty: supervising share, blame by territory less blame by cause',
      },
      of: (read) => read('byTerritory', 'supervising-share') - read('byCause', 'supervising-share'),
    },
    {
      measure: {
        zh: '有权无责的一面——部门下移率：按属地认定减去按因果认定',
        en: 'power without duty: shifting down, blame by territory less blame by cause',
      },
      of: (read) => read('byTerritory', 'shifting-down') - read('byCause', 'shifting-down'),
    },
    {
      measure: { zh: '治理实效：赋权减去基准', en: 'effectiveness, with legal power less baseline' },
      of: (read) => read('empowered', 'effectiveness') - read('baseline', 'effectiveness'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the half about the base is the headline, as the paper looks from below; the half about those above stands beside it.',
    '2026-11-24: duty is left as it is and power given: taking duty away instead would be less work, not better matched work.',
  ],
});
