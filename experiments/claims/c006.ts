import { relief2019 } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C06',
  kind: 'quantity',
  role: 'check',
  statement: {
    zh: '2019 年的减负举措见效：当年基层负荷下降（留作检验，未用于校准）。',
    en: 'The relief of 2019 worked: the load of the base fell within the first year (held back as a check, never fitted).',
  },
  source: '引言；“取得显著成效”',
  arms: { relief: relief2019 },
  effect: {
    measure: {
      zh: '第一年基层负荷：精简检查、会议与责任状减去基准（检验项，未参与校准）',
      en: 'load of the base in the first year, fewer checks, meetings and letters less baseline (a check, not fitted)',
    },
    of: (read) => read('relief', 'base-load', 0) - read('baseline', 'base-load', 0),
  },
  predicted: 'negative',
  smallest: 0.03,
  unit: { zh: '自有工时之比', en: 'times own hours' },
  nulls: [],
  voidIf: {
    zh: '把减负直接写成负荷下降；负担指标由这些措施自身界定，故不读。',
    en: 'relief is coded as less load; the burden measure is defined by these very reforms and is not read',
  },
  rival: {
    label: { zh: '措施只落实在纸面上', en: 'measures are carried through on paper only' },
    parameters: { commitment: 0.1 },
  },
  knobs: ['inspectionNeed', 'inspectionRate', 'checksFromAbove', 'meetingApproval', 'meetingMerge', 'videoShare', 'letterLimit'],
  beside: [
    {
      measure: { zh: '第一年治理实效：减负减去基准', en: 'effectiveness in the first year, relief less baseline' },
      of: (read) => read('relief', 'effectiveness', 0) - read('baseline', 'effectiveness', 0),
    },
    {
      measure: { zh: '第五年基层负荷：减负减去基准', en: 'load of the base in the fifth year, relief less baseline' },
      of: (read) => read('relief', 'base-load', 4) - read('baseline', 'base-load', 4),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the paper gives no number, so only the sign and a smallest size are checked; durability is C95.',
  ],
});
