import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C26',
  kind: 'quantity',
  role: 'fit',
  statement: {
    zh: '一个居委会 2019 年的台账至少有 32 种，来自多个部门（校准所用的数，不算结果）。',
    en: 'A residents’ committee kept at least 32 kinds of ledger in 2019, for many departments (used to fit, no result).',
  },
  source: '§1.2；“至少有32种之多”',
  arms: {},
  effect: {
    measure: { zh: '每村居台账种数减去 32（已用于校准）', en: 'kinds of ledger of a committee less 32 (fitted)' },
    of: (read) => read('baseline', 'ledger-kinds') - 32,
  },
  predicted: 'positive',
  smallest: 0.1,
  unit: { zh: '种', en: 'kinds' },
  nulls: [],
  voidIf: { zh: '始终成立：种数已用来选取参数值。', en: 'always: the number was used to choose values' },
  knobs: [],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run of the claims; the number itself was used in fitting before.',
    '2026-11-24: 32 is a floor, so any number above it fits; kinds are not hours.',
  ],
});
