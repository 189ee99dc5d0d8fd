import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C07',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '转嫁有下移、上推、横推三个方向，同时存在，而以下移为主，基层的负担由此而来。',
    en: 'Shifting goes down, up and sideways at once; down is the main way, and the one that loads the base.',
  },
  source: '§1；“责任下移式”',
  arms: {},
  effect: {
    measure: {
      zh: '基准下部门下移率减去上推率与横推率中较大者',
      en: 'baseline: shifting down less the larger of shifting up and sideways',
    },
    of: (read) => read('baseline', 'shifting-down') - Math.max(read('baseline', 'shifting-up'), read('baseline', 'shifting-sideways')),
  },
  predicted: 'positive',
  smallest: 0.05,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '某一方向对部门关闭，或三个方向的占比由成本参数逐一对应设定。',
    en: 'a direction is closed to departments, or each share moves one for one with a cost of its own',
  },
  rival: {
    label: { zh: '向下的通道代价高昂', en: 'the way down is dear' },
    parameters: { downCost: 2, informalCost: 1, splitCost: 2 },
  },
  knobs: [],
  beside: [
    {
      measure: { zh: '上推率与横推率中较小者（三向并存）', en: 'the smaller of shifting up and sideways (all three exist)' },
      of: (read) => Math.min(read('baseline', 'shifting-up'), read('baseline', 'shifting-sideways')),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: that down is the largest is the paper’s focus rather than its measurement; it is the part that can fail.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
