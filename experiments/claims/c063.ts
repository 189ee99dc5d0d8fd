import { ambiguityHigh, ambiguityNone } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C63',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '权责不清是基层的主要困扰：归属越模糊，责任越容易下移，基层越是有责无权。',
    en: 'Unclear power and duty is the base’s main trouble: the vaguer the ownership, the more duty moves down to those without power.',
  },
  source: '§2.2；“权责不清是基层面临的最大困惑”',
  arms: { clear: ambiguityNone, vague: ambiguityHigh },
  effect: {
    measure: { zh: '部门下移率：归属模糊减去归属清晰', en: 'shifting down, vague less clear ownership' },
    of: (read) => read('vague', 'shifting-down') - read('clear', 'shifting-down'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: { zh: '模糊度直接进入下移的代价', en: 'ambiguity enters the cost of pushing down' },
  knobs: ['ambiguity'],
  rival: {
    label: { zh: '既不怕问责，也不惧负荷', en: 'neither blame nor load weighs with anybody' },
    parameters: { outcomeStake: 0, loadWeight: 0, loadSlope: 0 },
  },
  beside: [
    {
      measure: { zh: '部门横推率（其代价含清晰度）', en: 'shifting sideways, whose cost names clarity' },
      of: (read) => read('vague', 'shifting-sideways') - read('clear', 'shifting-sideways'),
    },
    { measure: { zh: '无过受责率', en: 'misblame' }, of: (read) => read('vague', 'misblame') - read('clear', 'misblame') },
    { measure: { zh: '基层受责倍数', en: 'blame on the base' }, of: (read) => read('vague', 'blame-base') - read('clear', 'blame-base') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: sideways is priced by ambiguity, and the court is told of it, so that neither may be the headline; down is not priced by it.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
