import { noAccountability, reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C33',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '精准问责必不可少：与没有问责相比，它促使责任主体履职，实效更高。',
    en: 'Precise accountability is needed: against none at all, it makes those responsible do their duty.',
  },
  source: '§1.3；“精准的问责是倒逼责任主体履职的必要举措”',
  arms: { none: noAccountability, precise: reform('precise-accountability') },
  effect: {
    measure: { zh: '治理实效：精准问责减去没有问责', en: 'effectiveness, precise accountability less none' },
    of: (read) => read('precise', 'effectiveness') - read('none', 'effectiveness'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '问责直接提高实效；它只能经由学到的风险与责任落点改变工时的去向。',
    en: 'sanctions raise quality directly; they may only move hours through learned risk and learned blame',
  },
  rival: {
    label: { zh: '问责不进入任何人的盘算', en: 'accountability weighs with nobody' },
    parameters: { outcomeStake: 0 },
  },
  knobs: ['penaltySlope', 'noFailureReward', 'precision', 'meansExcuse', 'proportion'],
  beside: [
    {
      measure: { zh: '治理实效：精准问责减去基准（泛化问责）', en: 'effectiveness, precise accountability less baseline' },
      of: (read) => read('precise', 'effectiveness') - read('baseline', 'effectiveness'),
    },
    {
      measure: { zh: '治理实效：基准减去没有问责', en: 'effectiveness, baseline less no accountability' },
      of: (read) => read('baseline', 'effectiveness') - read('none', 'effectiveness'),
    },
    {
      measure: { zh: '主动作为率：精准问责减去没有问责', en: 'initiative, precise accountability less none' },
      of: (read) => read('precise', 'initiative') - read('none', 'initiative'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “needed” is against no accountability; against the baseline it is C72.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
