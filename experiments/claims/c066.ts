import { reform, resultsAndResidents } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C66',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '以问题是否解决、群众如何评价为考核依据，材料与实绩的差距会缩小。',
    en: 'Where assessment goes by whether the problem is solved and what residents say, files and results draw nearer.',
  },
  source: '§3.1；“群众如何评价”',
  arms: { reform: resultsAndResidents, results: reform('results-assessment'), residents: reform('residents-evaluation') },
  effect: {
    measure: { zh: '表面成绩与实绩之差：两项措施并用减去基准', en: 'shown minus real, both reforms less baseline' },
    of: (read) => read('reform', 'shown-real-gap') - read('baseline', 'shown-real-gap'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '措施直接改写表面成绩的计算', en: 'a reform rewrites how shown scores are made' },
  knobs: ['traceWeight', 'residentsWeight', 'satisfactionScore', 'complianceShare'],
  rival: {
    label: { zh: '公共服务动机极强', en: 'public-service motive is very strong' },
    parameters: { motive: 1, residentsValue: 5 },
  },
  beside: [
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
    {
      measure: {
        zh: '信访最重部门的信访工时占比（满意度被追逐）',
        en: 'petition share of the heaviest department, as satisfaction is chased',
      },
      of: (read) => read('reform', 'petition-share') - read('baseline', 'petition-share'),
    },
    {
      measure: { zh: '只看实绩', en: 'results alone' },
      of: (read) => read('results', 'shown-real-gap') - read('baseline', 'shown-real-gap'),
    },
    {
      measure: { zh: '只看群众评价', en: 'residents’ verdict alone' },
      of: (read) => read('residents', 'shown-real-gap') - read('baseline', 'shown-real-gap'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: trace hours are defined by results-assessment and requests served by residents-evaluation: the gap between files and work is open.',
    '2026-11-24: petition share stands beside it since scored satisfaction is the harm in C54.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
