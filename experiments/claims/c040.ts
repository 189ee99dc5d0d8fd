import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C40',
  kind: 'quantity',
  role: 'fit',
  statement: {
    zh: '工作群四十多个，38 个对上；屏幕与会场上的时间远多于与居民相处的时间（校准所用，不算结果）。',
    en: 'Of forty-odd work groups 38 face upward, and screens and meetings take more time than residents (used to fit, no result).',
  },
  source: '§1.3；“38个是对上级部门的”',
  arms: {},
  effect: {
    measure: {
      zh: '村居对上工时与服务居民工时之比减去 1（已用于校准）',
      en: 'committee hours upward over hours for residents, less 1 (fitted)',
    },
    of: (read) => read('baseline', 'upward-over-residents') - 1,
  },
  predicted: 'positive',
  smallest: 0.1,
  unit: { zh: '倍', en: 'times' },
  nulls: [],
  voidIf: { zh: '始终成立：这一比值已用来选取参数值。', en: 'always: the ratio was used to choose values' },
  knobs: [],
  beside: [
    {
      measure: {
        zh: '对上渠道占比距 0.78–0.93 区间最近一端的余量（随常数一一变动，属设定）',
        en: 'share of channels upward, room to the nearer edge of .78 to .93 (moves with constants: set)',
      },
      of: (read) => Math.min(read('baseline', 'channels-upward') - 0.78, 0.93 - read('baseline', 'channels-upward')),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run of the claims; the number itself was used in fitting before.',
    '2026-11-24: the headline is the time, since the share of channels moves one for one with constants; one cadre, and groups are not hours.',
  ],
});
