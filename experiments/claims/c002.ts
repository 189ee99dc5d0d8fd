import { penaltyDouble, penaltyHalf, stakeMatched } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C02',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '动机：责任转嫁是全面问责之下的避责选择，问责越重，下移越多。',
    en: 'Motive: under all-round accountability shifting is a way to avoid blame; the heavier the sanction, the more is shifted down.',
  },
  source: '摘要、§2.1；“全面问责体制下的一种避责策略”',
  arms: { weak: penaltyHalf, strong: penaltyDouble, rewarded: stakeMatched },
  effect: {
    measure: { zh: '部门下移率：惩罚加倍减去惩罚减半', en: 'shifting down, doubled less halved penalty' },
    of: (read) => read('strong', 'shifting-down') - read('weak', 'shifting-down'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '去留规则直接写入“压力大则转嫁”，而不经由各单位学到的风险与责任落点。',
    en: 'the rule of choice says “if pressure, then shift” instead of going by learned risk and learned blame',
  },
  rival: {
    label: { zh: '既不怕问责，也不惧负荷', en: 'neither blame nor load weighs with anybody' },
    parameters: { outcomeStake: 0, loadWeight: 0, loadSlope: 0 },
  },
  knobs: ['penaltySlope', 'noFailureReward'],
  beside: [
    {
      measure: { zh: '部门上推率：惩罚加倍减去惩罚减半', en: 'shifting up, doubled less halved penalty' },
      of: (read) => read('strong', 'shifting-up') - read('weak', 'shifting-up'),
    },
    {
      measure: { zh: '部门横向推诿率：惩罚加倍减去惩罚减半', en: 'shifting sideways, doubled less halved penalty' },
      of: (read) => read('strong', 'shifting-sideways') - read('weak', 'shifting-sideways'),
    },
    {
      measure: {
        zh: '部门下移率：同额利害以罚计减去以奖计',
        en: 'shifting down, stake paid as penalty less the same stake paid as reward',
      },
      of: (read) => read('baseline', 'shifting-down') - read('rewarded', 'shifting-down'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
