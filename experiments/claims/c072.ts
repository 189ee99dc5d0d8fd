import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C72',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '分清责任主体与失责缘由、不搞层层落责，责任转嫁会减少。',
    en: 'Finding the right subject and cause, and clear duty instead of duty layer by layer, lessens shifting.',
  },
  source: '§3.1；“分清责任主体、失责缘由”',
  arms: { reform: reform('precise-accountability') },
  effect: {
    measure: { zh: '部门下移率：精准问责减去基准', en: 'shifting down, precise accountability less baseline' },
    of: (read) => read('reform', 'shifting-down') - read('baseline', 'shifting-down'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: { zh: '精准度直接进入下移的代价', en: 'precision enters the cost of pushing down' },
  knobs: ['precision', 'meansExcuse', 'proportion', 'complianceShare'],
  rival: {
    label: { zh: '从不出事，认定无从起作用', en: 'nothing ever goes wrong, so that attribution never comes into play' },
    parameters: { hazardRate: 0 },
  },
  beside: [
    {
      measure: { zh: '基层主动作为率', en: 'initiative of the base' },
      of: (read) => read('reform', 'initiative') - read('baseline', 'initiative'),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
    {
      measure: { zh: '无过受责率（由措施界定）', en: 'misblame, which the reform defines' },
      of: (read) => read('reform', 'misblame') - read('baseline', 'misblame'),
    },
    {
      measure: { zh: '无人担责的失职占比', en: 'unanswered neglect' },
      of: (read) => read('reform', 'unanswered-neglect') - read('baseline', 'unanswered-neglect'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: misblame is defined by the reform. Shifting is not: it falls only if senders learn that blame comes back.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
