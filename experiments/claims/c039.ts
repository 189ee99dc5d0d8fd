import { loadHigh, loadLow, noLedgers, noMeetings } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C39',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '基层是夹心层：上面的任务越多，服务群众的时间越被挤占。',
    en: 'The base is a sandwich layer: the more tasks from above, the less time is left to serve residents.',
  },
  source: '§1.3；“精力和时间就会被挤兑”',
  arms: { light: loadLow, heavy: loadHigh, noLedgers, noMeetings },
  effect: {
    measure: { zh: '居民诉求办理率：上级任务多减去上级任务少', en: 'requests served, many less few tasks from above' },
    of: (read) => read('heavy', 'residents-served') - read('light', 'residents-served'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '工时全部排满且不能加班：挤占便是减法；须有余裕与加班可用。',
    en: 'all hours are used and there is no overtime, so that crowding out is subtraction; slack and overtime must exist',
  },
  rival: {
    label: { zh: '基层人手充裕', en: 'the base has hands to spare' },
    parameters: { townshipHours: 5200, committeeHours: 960 },
  },
  knobs: ['departmentArrivals', 'ledgerNeed', 'meetingNeed'],
  beside: [
    {
      measure: { zh: '居民诉求办理率：基准减去取消台账', en: 'requests served, baseline less without ledgers' },
      of: (read) => read('baseline', 'residents-served') - read('noLedgers', 'residents-served'),
    },
    {
      measure: { zh: '居民诉求办理率：基准减去取消会议', en: 'requests served, baseline less without meetings' },
      of: (read) => read('baseline', 'residents-served') - read('noMeetings', 'residents-served'),
    },
    {
      measure: { zh: '加班占比：上级任务多减去上级任务少', en: 'overtime, many less few tasks from above' },
      of: (read) => read('heavy', 'overtime') - read('light', 'overtime'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: requests made are the same in all arms, so the served share moves with hours only.',
  ],
});
