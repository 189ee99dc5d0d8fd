import { byCause, byLetter, byTerritory, channelShut } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C35',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '千头万绪落在基层，基层便成了被问责最多的一方，超出其应负的份额。',
    en: 'Since everything lands on the base, the base is held to account most, beyond its share in the cause.',
  },
  source: '§1.3；“成为问责的主要对象”',
  arms: { shut: channelShut, territory: byTerritory, letter: byLetter, cause: byCause },
  effect: {
    measure: { zh: '基准下基层受责倍数减去 1', en: 'baseline: blame on the base relative to its causal share, less 1' },
    of: (read) => read('baseline', 'blame-base') - 1,
  },
  predicted: 'positive',
  smallest: 0.1,
  unit: { zh: '倍', en: 'times' },
  nulls: [],
  voidIf: {
    zh: '未精准认定时责任一律归属地：那样便由设定得出，故基准按经手者认定，属地规则列于旁。',
    en: 'blame defaults to the territory, which makes it true by construction; hence the last holder is the default and territory stands beside',
  },
  rival: {
    label: { zh: '责任认定精准，责任会回到转出者', en: 'responsibility is found precisely, so that blame comes home' },
    parameters: { precision: 1, ambiguityInCourt: 0 },
  },
  knobs: ['attributionRule', 'downCost'],
  beside: [
    {
      measure: { zh: '受责倍数：基准减去堵住下移通道', en: 'blame on the base, baseline less channel shut' },
      of: (read) => read('baseline', 'blame-base') - read('shut', 'blame-base'),
    },
    {
      measure: { zh: '无过受责：基准减去堵住下移通道', en: 'misblame, baseline less channel shut' },
      of: (read) => read('baseline', 'misblame') - read('shut', 'misblame'),
    },
    {
      measure: {
        zh: '受责倍数减去 1：属地、责任状、因果三种认定规则中最小者',
        en: 'blame on the base less 1, the smallest under territory, letter and cause',
      },
      of: (read) => Math.min(read('territory', 'blame-base'), read('letter', 'blame-base'), read('cause', 'blame-base')) - 1,
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “main target” is read relative to causal share, so that many heads alone do not make it true.',
  ],
});
