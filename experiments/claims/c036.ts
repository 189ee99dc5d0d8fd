import { penaltyDouble, penaltyHalf } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C36',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '问责风险大时基层退缩回避，积极性、创造性、自主性下降。',
    en: 'Where the risk of sanction is high the base withdraws: fewer optional acts.',
  },
  source: '§1.3；“退缩、消极回避”',
  arms: { weak: penaltyHalf, strong: penaltyDouble },
  effect: {
    measure: { zh: '主动作为率：惩罚加倍减去惩罚减半', en: 'initiative, doubled less halved penalty' },
    of: (read) => read('strong', 'initiative') - read('weak', 'initiative'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '惩罚直接压低士气或作为率；它只能经由作为与不作为各自被追究的经历起作用。',
    en: 'the penalty lowers morale or acts directly; it may only work through what acts and omissions were seen to cost',
  },
  rival: {
    label: { zh: '不作为常被发现且追究更重', en: 'omissions are mostly found, and cost more' },
    parameters: { detectionOmission: 0.9, omissionPoints: 0.8 },
  },
  knobs: ['penaltySlope'],
  beside: [
    {
      measure: { zh: '部门主动作为率：惩罚加倍减去惩罚减半', en: 'initiative of departments, doubled less halved penalty' },
      of: (read) => read('strong', 'department-initiative') - read('weak', 'department-initiative'),
    },
    {
      measure: {
        zh: '作为与不作为的分值差：惩罚加倍减去惩罚减半',
        en: 'points per act less per chance declined, doubled less halved penalty',
      },
      of: (read) => read('strong', 'act-omit-gap') - read('weak', 'act-omit-gap'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the choice to act stands outside the null rules of moves, so no null is asked for.',
  ],
});
