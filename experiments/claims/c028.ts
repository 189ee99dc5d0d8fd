import { tracesAll, tracesSome, tracesUnpaid } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C28',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '适度留痕有助治理，过度则有害：实效在两端之间最高。',
    en: 'Moderate tracing helps and excess harms: real quality peaks between the ends.',
  },
  source: '§1.2；“适度、科学的痕迹管理”',
  arms: { none: tracesUnpaid, some: tracesSome, all: tracesAll },
  effect: {
    measure: {
      zh: '治理实效：考核看痕迹的权重为 0.3 时，减去权重为 0 与为 1 时中较高者',
      en: 'effectiveness at weight .3 on traces less the higher of weights 0 and 1',
    },
    of: (read) =>
      Math.min(read('some', 'effectiveness') - read('none', 'effectiveness'), read('some', 'effectiveness') - read('all', 'effectiveness')),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '把实效写成痕迹的倒 U 形；峰须来自信息、帮助、工时与造痕四者。',
    en: 'quality is written as a hump in traces; the peak must come from information, help, hours and padding',
  },
  rival: {
    label: { zh: '人手充裕，痕迹不挤占实绩', en: 'hands in plenty: traces take no time from work' },
    parameters: { departmentHours: 3000, townshipHours: 6000, committeeHours: 1000 },
  },
  knobs: ['traceWeight'],
  beside: [
    {
      measure: { zh: '治理实效：权重 0.6 减去两端中较高者', en: 'effectiveness at weight .6 less the higher of both ends' },
      of: (read) =>
        Math.min(
          read('baseline', 'effectiveness') - read('none', 'effectiveness'),
          read('baseline', 'effectiveness') - read('all', 'effectiveness'),
        ),
    },
    {
      measure: { zh: '治理实效：权重 0 减去权重 1', en: 'effectiveness at weight 0 less at weight 1' },
      of: (read) => read('none', 'effectiveness') - read('all', 'effectiveness'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “moderate” is fixed beforehand at .3, half the default weight; .6 stands beside.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
