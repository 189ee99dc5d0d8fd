import { channelShut } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C01',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '责任转嫁是基层负担的重要来源：下移的通道一旦堵住，基层的负荷与无谓负担都会明显减轻。',
    en: 'Shifting is an important source of the base’s burden: with the way down shut, both its load and its burden fall.',
  },
  source: '摘要；“加重基层负担的一个重要因素”',
  arms: { shut: channelShut },
  effect: {
    measure: {
      zh: '基层负荷与基层负担两项差值（基准减去堵住下移通道）中较小者',
      en: 'the smaller of two differences, baseline less channel shut: load of the base, base burden',
    },
    of: (read) => Math.min(read('baseline', 'base-load') - read('shut', 'base-load'), read('baseline', 'burden') - read('shut', 'burden')),
  },
  predicted: 'positive',
  smallest: 0.05,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  voidIf: {
    zh: '堵住通道同时减少了事项总量：事项须仍在部门手中，而不是消失。',
    en: 'shutting the channel also removed matters: they must still exist somewhere, with their departments',
  },
  rival: {
    label: { zh: '去留全凭偶然', en: 'moves are made at random' },
    parameters: { choiceRule: 'random' },
  },
  knobs: ['downCost'],
  beside: [
    {
      measure: { zh: '部门负荷：基准减去堵住通道', en: 'load of departments, baseline less channel shut' },
      of: (read) => read('baseline', 'department-load') - read('shut', 'department-load'),
    },
    {
      measure: { zh: '治理实效：基准减去堵住通道', en: 'effectiveness, baseline less channel shut' },
      of: (read) => read('baseline', 'effectiveness') - read('shut', 'effectiveness'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “important” is read as at least a twentieth of own hours in both measures; the paper gives no size.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
