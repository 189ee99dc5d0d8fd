import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C13',
  kind: 'quantity',
  role: 'fit',
  statement: {
    zh: '一位村书记每年要签十几份责任状，压力大到难以入睡（份数为校准所用，不算结果）。',
    en: 'A village secretary signs ten-odd letters a year and sleeps badly (the number was used to fit, no result).',
  },
  source: '§1.1；“每年要签十几份责任状”',
  arms: {},
  effect: {
    measure: {
      zh: '每村居每年责任状份数距 11–19 区间最近一端的余量，正值在区间内（已用于校准）',
      en: 'letters a committee signs a year, room to the nearer edge of 11 to 19, positive inside (fitted)',
    },
    of: (read) => Math.min(read('baseline', 'letters-committee') - 11, 19 - read('baseline', 'letters-committee')),
  },
  predicted: 'positive',
  smallest: 0.5,
  unit: { zh: '份/村居·年', en: 'per committee and year' },
  nulls: [],
  voidIf: { zh: '始终成立：份数已用来选取参数值。', en: 'always: the number was used to choose values' },
  knobs: [],
  beside: [
    { measure: { zh: '心累存量', en: 'strain by threat' }, of: (read) => read('baseline', 'strain-threat') },
    { measure: { zh: '身累存量', en: 'strain by load' }, of: (read) => read('baseline', 'strain-load') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run of the claims; the number itself was used in fitting before.',
    '2026-11-24: “ten-odd” (十几) is read as 11 to 19; one interview.',
  ],
});
