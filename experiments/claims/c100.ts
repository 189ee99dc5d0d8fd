import { vetoSeekers } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C100',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '“一票否决”与责任状成为转移责任的载体：部门若能争取否决地位，就会争取，硬指标随之增多。',
    en: 'Veto items and letters become vehicles for passing duty on: where departments can win veto status for their item, they do, and hard targets multiply.',
  },
  source: '§3.2；“签‘责任状’、搞‘一票否决’”',
  arms: { seeking: vetoSeekers },
  effect: {
    measure: {
      zh: '硬指标占到期事项的权重：可争取否决地位减去基准',
      en: 'weight of hard matters among all due, where veto status may be sought less baseline',
    },
    of: (read) => read('seeking', 'hard-share') - read('baseline', 'hard-share'),
  },
  predicted: 'positive',
  smallest: 0.05,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '争取即获准，且不花代价', en: 'seeking is granted always and costs nothing' },
  knobs: ['vetoSeeking'],
  rival: { label: { zh: '领导把关严，争取的代价高', en: 'leaders guard the list, and seeking costs much' }, parameters: { vetoCost: 2 } },
  beside: [
    {
      measure: { zh: '硬软指标落实差（越多越不值钱）', en: 'hard minus soft: the more there are, the less each is worth' },
      of: (read) => read('seeking', 'hard-soft-gap') - read('baseline', 'hard-soft-gap'),
    },
    {
      measure: { zh: '部门下移率', en: 'shifting down' },
      of: (read) => read('seeking', 'shifting-down') - read('baseline', 'shifting-down'),
    },
    {
      measure: { zh: '治理实效', en: 'effectiveness' },
      of: (read) => read('seeking', 'effectiveness') - read('baseline', 'effectiveness'),
    },
    {
      measure: { zh: '基层受责倍数', en: 'blame on the base' },
      of: (read) => read('seeking', 'blame-base') - read('baseline', 'blame-base'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: how often departments may review is the arm’s; whether they then seek is theirs. Inflation of vetoes stands beside the headline.',
  ],
});
