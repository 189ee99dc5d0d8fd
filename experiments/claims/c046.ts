import { pressure, pressureUnrewarded } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C46',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '压力型体制以经济指标论英雄、与晋升挂钩，正向激励强，干部敢作为、愿作为。',
    en: 'The pressure type, with its growth yardstick and promotion, rewards strongly, and officials dare and want to act.',
  },
  source: '§2.1；“敢作为、愿作为”',
  arms: { pressure, unrewarded: pressureUnrewarded },
  effect: {
    measure: {
      zh: '主动作为率：压力型体制减去去掉其正向激励（余者不变）的压力型体制',
      en: 'initiative, pressure type less the same without its rewards',
    },
    of: (read) => read('pressure', 'initiative') - read('unrewarded', 'initiative'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  priced: {
    zh: '正向激励直接计入作为的价值，作为增多由规则带来',
    en: 'the reward enters the worth of an act directly, so that more acts follow by the rule',
  },
  voidIf: {
    zh: '与全面问责体制直接对比：两者惩罚、检查也不同，说不清是激励所致；故只去掉激励。',
    en: 'the contrast is with full accountability, which differs in sanction and checks too; hence only the rewards are taken out',
  },
  rival: {
    label: { zh: '作为极费工夫，再奖也无人有余力', en: 'acting takes so much that no reward brings it about' },
    parameters: { initiativePrice: 2 },
  },
  knobs: ['resultReward', 'growthReward', 'growthStake'],
  beside: [
    {
      measure: { zh: '主动作为率：压力型减去全面问责', en: 'initiative, pressure type less full accountability' },
      of: (read) => read('pressure', 'initiative') - read('baseline', 'initiative'),
    },
    {
      measure: {
        zh: '主动作为率：去掉正向激励的压力型减去全面问责',
        en: 'initiative, pressure type without its rewards less full accountability',
      },
      of: (read) => read('unrewarded', 'initiative') - read('baseline', 'initiative'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: resultReward does enter the worth of acting, so this is weak evidence; open is whether it outweighs the load of growth work, and how its part compares with that of light sanctions (beside).',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
    '2026-11-24: read again after the first run: the reward prices the act, so a supported verdict is no finding.',
  ],
});
