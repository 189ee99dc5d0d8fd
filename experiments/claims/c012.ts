import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C12',
  kind: 'quantity',
  role: 'fit',
  statement: {
    zh: '某乡镇一年半领到 42 份责任书与任务告知书，22 份并非本职：转来的多于本职（校准所用的数，不算结果）。',
    en: 'A township got 42 letters and notices in 18 months, 22 of them not its own duty: more shifted than own (a number used to fit, no result).',
  },
  source: '§1.1；“共42份”',
  arms: {},
  effect: {
    measure: {
      zh: '转来占比距 0.38–0.67 区间最近一端的余量，正值在区间内（已用于校准）',
      en: 'shifted share, room to the nearer edge of the band .38 to .67, positive inside (fitted)',
    },
    of: (read) => Math.min(read('baseline', 'letters-shifted-share') - 0.38, 0.67 - read('baseline', 'letters-shifted-share')),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '始终成立：这个数已用来选取参数值，只说明校准仍然有效。',
    en: 'always: the number was used to choose values; it only says that the fit still holds',
  },
  knobs: [],
  beside: [
    {
      measure: { zh: '每乡镇每年份数（文中 28）', en: 'letters and notices of a township a year (28 in the paper)' },
      of: (read) => (read('baseline', 'letters-township') * 52) / 78,
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run of the claims; the number itself was used in fitting before.',
    '2026-11-24: the band is the 95 % band that 22 of 42 give if the letters are read as a sample; one township, chosen to illustrate.',
  ],
});
