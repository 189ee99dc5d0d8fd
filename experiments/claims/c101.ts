import { noAccountability } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C101',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '报表泛滥与互相推诿早在全面问责之前就受到批评：问责几近于无时，责任下移仍然存在。',
    en: 'Flooding forms and passing things around were criticised long before all-round accountability: with almost none, shifting is still there.',
  },
  source: '§1；“早在1953年”',
  arms: { none: noAccountability },
  effect: {
    measure: {
      zh: '部门下移率：几无问责时，为全面问责时的几成',
      en: 'shifting down under almost no accountability, as a share of that under full accountability',
    },
    of: (read) => read('none', 'shifting-down') / read('baseline', 'shifting-down'),
  },
  predicted: 'positive',
  smallest: 0.25,
  unit: { zh: '相对基准的比例', en: 'share of the baseline’s value' },
  nulls: [],
  voidIf: { zh: '下移另有固定的底数', en: 'a fixed floor of shifting is written in' },
  knobs: ['penaltySlope', 'noFailureReward'],
  rival: {
    label: {
      zh: '选择极少失误，负荷与督办功劳都不起作用',
      en: 'choices are hardly ever mistaken, and neither load nor credit for supervising weighs',
    },
    parameters: { logitPrecision: 30, loadWeight: 0, superviseCredit: 0 },
  },
  beside: [
    {
      measure: { zh: '几无问责时的部门下移率', en: 'shifting down under almost no accountability' },
      of: (read) => read('none', 'shifting-down'),
    },
    {
      measure: { zh: '几无问责时的部门横推率', en: 'shifting sideways under almost no accountability' },
      of: (read) => read('none', 'shifting-sideways'),
    },
    {
      measure: { zh: '几无问责时的村居台账种类数', en: 'kinds of ledger under almost no accountability' },
      of: (read) => read('none', 'ledger-kinds'),
    },
    {
      measure: { zh: '几无问责时的留痕工时占比', en: 'trace share under almost no accountability' },
      of: (read) => read('none', 'trace-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “Still there” is read as at least a quarter of what full accountability shows: a rival cause of some weight, held against C02 and C55.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
