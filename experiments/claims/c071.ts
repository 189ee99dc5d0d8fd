import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C71',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '“防甩锅”条款约束公开的下移；文书下移受查，口头下移的比重可能上升。',
    en: 'The clause against passing duty onto subordinates binds open shifting; as letters are watched, passing by word may gain.',
  },
  source: '§3.1；“防甩锅”',
  arms: { reform: reform('anti-shifting-clause') },
  effect: {
    measure: { zh: '非正式下移占全部下移的比例：条款减去基准', en: 'informal share of moves down, clause less baseline' },
    of: (read) => read('reform', 'informal-share') - read('baseline', 'informal-share'),
  },
  predicted: 'positive',
  smallest: 0.05,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random'],
  voidIf: { zh: '口头下移在模型中无从选择，或与文书同样可见', en: 'passing by word cannot be chosen, or is as visible as a letter' },
  knobs: ['shiftDetection', 'shiftPoints', 'complianceShare'],
  rival: { label: { zh: '口头与文书同样看得见', en: 'word of mouth is as visible as a letter' }, parameters: { wordVisibility: 1 } },
  beside: [
    {
      measure: { zh: '部门横推率', en: 'shifting sideways' },
      of: (read) => read('reform', 'shifting-sideways') - read('baseline', 'shifting-sideways'),
    },
    { measure: { zh: '部门上推率', en: 'shifting up' }, of: (read) => read('reform', 'shifting-up') - read('baseline', 'shifting-up') },
    { measure: { zh: '被查出的转嫁占下移的比例', en: 'found shifts among moves down' }, of: (read) => read('reform', 'shifts-found') },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the clause prices open shifting, so that its fall is no result. The sign is that of the ledger’s remainder (covert shifting), on which the paper is silent.',
    '2026-11-24: a share of moves may rise merely because its denominator falls: with a smallest effect of .05, and displacement beside it.',
  ],
});
