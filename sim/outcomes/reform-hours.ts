import { levels, observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'reform-hours',
  label: { zh: '遵从与协调工时占比', en: 'Hours on compliance and coordination' },
  definition: {
    zh: '各级用于制度遵从（含培训）与协调（申请、吹哨、指导、听取意见）的工时除以各级自有工时；措施自身的工时成本即其与基准之差。',
    en: 'Hours of all levels on compliance (training included) and coordination (applications, calls, guidance, hearing) ÷ own hours of all levels; what a reform itself costs is its difference from the baseline.',
  },
  unit: { zh: '占自有工时', en: 'share of own hours' },
  range: [0, null],
  better: 'lower',
  decimals: 4,
  source: 'assumption',
  compute: ({ hours, own }) => {
    let spent = 0;
    let all = 0;
    for (const level of levels) {
      spent += hours[level].compliance + hours[level].coordination;
      all += own[level];
    }
    return ratio(spent, all);
  },
  examples: [
    {
      observed: observedExample({
        own: { department: 100, township: 60, committee: 40 },
        hours: { department: { coordination: 6, compliance: 1 }, township: { compliance: 2 }, committee: { compliance: 1 } },
      }),
      expected: 0.05,
    },
    { observed: observedExample({ own: { committee: 40 } }), expected: 0 },
    { observed: observedExample({}), expected: undefined },
  ],
});
