import { pressure, regimeLevers } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C47',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '压力型体制也可能带来乱作为与虚报：增长事项上只在纸面完成的更多。',
    en: 'The pressure type may also bring reckless and hollow deeds: more growth matters are met on paper only.',
  },
  source: '§2.1；“可能导致乱作为、假作为”',
  arms: { pressure },
  effect: {
    measure: {
      zh: '增长事项纸面完成率：压力型减去全面问责',
      en: 'growth matters met on paper only, pressure type less full accountability',
    },
    of: (read) => read('pressure', 'fabrication') - read('baseline', 'fabrication'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '纸面完成率由体制直接规定；它须在奖励、被看穿的风险与动机之间选择得出。',
    en: 'the institution sets the paper share; it must be chosen between reward, the risk of being seen through and motive',
  },
  rival: {
    label: { zh: '纸面办结极易被看穿', en: 'paper closures are seen through at once' },
    parameters: { paperRisk: 6 },
  },
  knobs: regimeLevers,
  beside: [
    {
      measure: {
        zh: '作为差错年度损害：压力型减去全面问责',
        en: 'harm of errors of commission a year, pressure type less full accountability',
      },
      of: (read) => read('pressure', 'error-harm') - read('baseline', 'error-harm'),
    },
    {
      measure: { zh: '治理实效：压力型减去全面问责', en: 'effectiveness, pressure type less full accountability' },
      of: (read) => read('pressure', 'effectiveness') - read('baseline', 'effectiveness'),
    },
    {
      measure: { zh: '居民诉求办理率：压力型减去全面问责', en: 'requests served, pressure type less full accountability' },
      of: (read) => read('pressure', 'residents-served') - read('baseline', 'residents-served'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: hollow deeds are the headline; reckless ones are read as harm of errors, the price others paid as effectiveness and service.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
