import { noFileContest } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C29',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '以痕迹论高下、拿台账相互比拼，手段顶替了目的：材料越比越厚，实效反而下降。',
    en: 'Judging by traces and contests of ledgers displaces the goal: files grow, and real quality is lost.',
  },
  source: '§1.2；“以痕迹论英雄”“以台账打擂台”',
  arms: { noContest: noFileContest },
  effect: {
    measure: { zh: '治理实效：有攀比（基准）减去无攀比', en: 'effectiveness, with the contest (baseline) less without' },
    of: (read) => read('baseline', 'effectiveness') - read('noContest', 'effectiveness'),
  },
  predicted: 'negative',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '只看留痕工时：攀比直接抬高一份台账的标准，工时随之上升。',
    en: 'only trace hours are read: the contest raises what counts as a full file, and hours follow',
  },
  rival: {
    label: { zh: '检查只看痕迹且频繁而重罚', en: 'checks read nothing but files, often, and much hangs on them' },
    parameters: { traceWeight: 1, inspectionRate: 1, pointStake: 20 },
  },
  knobs: ['normRise'],
  beside: [
    {
      measure: { zh: '留痕工时占比：有攀比减去无攀比', en: 'trace share, with less without the contest' },
      of: (read) => read('baseline', 'trace-share') - read('noContest', 'trace-share'),
    },
    {
      measure: { zh: '造痕占留痕工时之比：有攀比减去无攀比', en: 'padding share, with less without the contest' },
      of: (read) => read('baseline', 'padding-share') - read('noContest', 'padding-share'),
    },
    {
      measure: { zh: '居民诉求办理率：有攀比减去无攀比', en: 'requests served, with less without the contest' },
      of: (read) => read('baseline', 'residents-served') - read('noContest', 'residents-served'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: displacement of the goal is the headline; the growth of files is set in motion by the norm itself and stands beside.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
