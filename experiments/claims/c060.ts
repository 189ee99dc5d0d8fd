import { channelOpen, channelShut, penaltyDouble } from '../evidence/arms.ts';
import type { Reader } from '../evidence/question.ts';
import { defineClaim } from './define.ts';

/** Hours on supervising among those on supervising and real work. */
const supervisors = (read: Reader, arm: string) =>
  read(arm, 'supervising-share') / (read(arm, 'supervising-share') + read(arm, 'department-real-share'));

export default defineClaim({
  id: 'C60',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '属地原则被过度依赖时，部门由办事者转为指挥、监督的一方，基层则成为被考核的一方。',
    en: 'Where duty by place is leaned on too much, departments turn from doing to commanding and judging, and the base becomes the judged.',
  },
  source: '§2.2；“考核、问责、施压的对象”',
  arms: { shut: channelShut, open: channelOpen, strong: penaltyDouble },
  effect: {
    measure: {
      zh: '部门督查工时占督查与实际办理工时之和的比例：渠道敞开减去关闭',
      en: 'departments’ hours on supervising ÷ those on supervising and real work, channel open less shut',
    },
    of: (read) => supervisors(read, 'open') - supervisors(read, 'shut'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random'],
  voidIf: { zh: '督查工时被写成下移次数的函数', en: 'hours of supervising are written as a function of what was pushed down' },
  knobs: ['downCost'],
  rival: {
    label: { zh: '检查不再便宜，部门少查', en: 'visits are no longer cheap, so that few are made' },
    parameters: { inspectionAskCost: 2 },
  },
  beside: [
    {
      measure: { zh: '部门督查工时占比', en: 'supervising share of departments’ hours' },
      of: (read) => read('open', 'supervising-share') - read('shut', 'supervising-share'),
    },
    {
      measure: { zh: '部门实际办理工时占比', en: 'real work’s share of departments’ hours' },
      of: (read) => read('open', 'department-real-share') - read('shut', 'department-real-share'),
    },
    {
      measure: { zh: '惩罚加倍使部门督查工时占比变化', en: 'supervising share under a doubled penalty' },
      of: (read) => read('strong', 'supervising-share') - read('baseline', 'supervising-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: judges against doers: the mix of the two is read, as hours freed by moving matters on need not go into visits.',
  ],
});
