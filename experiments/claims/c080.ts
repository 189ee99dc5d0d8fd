import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C80',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '落实“谁主管、谁负责”，部门与基层职责归属明确，责任下移会减少。',
    en: 'Where who manages is responsible and ownership is made clear, less duty moves down.',
  },
  source: '§3.2；“谁主管、谁负责”',
  arms: { reform: reform('duty-list') },
  effect: {
    measure: { zh: '部门下移率：职责清单减去基准', en: 'shifting down, duty list less baseline' },
    of: (read) => read('reform', 'shifting-down') - read('baseline', 'shifting-down'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random'],
  voidIf: { zh: '清单直接禁止或加价下移', en: 'the list forbids or prices moving down' },
  knobs: ['ambiguity', 'returnRight', 'sharedLiability', 'complianceShare'],
  rival: {
    label: {
      zh: '问责极精准而利害极重，主责清楚与否全看认定',
      en: 'attribution is exact unless ownership is unclear, and very much is at stake',
    },
    parameters: { precision: 1, ambiguityInCourt: 1, outcomeStake: 8 },
  },
  beside: [
    {
      measure: { zh: '部门横推率（其代价含清晰度）', en: 'shifting sideways, whose cost names clarity' },
      of: (read) => read('reform', 'shifting-sideways') - read('baseline', 'shifting-sideways'),
    },
    { measure: { zh: '无过受责率', en: 'misblame' }, of: (read) => read('reform', 'misblame') - read('baseline', 'misblame') },
    { measure: { zh: '退回未办率', en: 'barred and undone' }, of: (read) => read('reform', 'undone') - read('baseline', 'undone') },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: a list says whose a matter is and bans nothing. Sideways is priced by clarity and may not be the headline.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
