import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C86',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '把“解决问题驱动”嵌入“目标与任务驱动”：议程部分来自一线看到的问题，精力更多用在真问题上。',
    en: 'Putting problem-driven work inside target-driven work: part of the agenda comes from problems seen at the front line, and effort turns to real problems.',
  },
  source: '§3.2；“将‘解决问题驱动’嵌入到‘目标与任务驱动’之中”',
  missing: {
    zh: '议程的来源：事项都按给定的频率到达，没有由一线发现问题、列入议程再与既定目标竞争工时的过程；召集权（C87）只能加快已有的事项。',
    en: 'Where an agenda comes from: matters arrive at given rates, and nothing lets a unit find a problem, put it on the agenda and let it compete with set targets. Calls (C87) only speed what is on it already.',
  },
  log: [
    '2026-11-24: set down as not testable before the first run.',
    '2026-11-24: calls and hearing were considered as stand-ins and left to C87 and C67: a claim about agendas tested by them would repeat those.',
  ],
});
