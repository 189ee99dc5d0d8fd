import { ambiguityHigh, ambiguityNone, loadHigh, loadLow } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C09',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '横推：权责交叉之处，部门之间相互推诿；事情越多，推得越多。',
    en: 'Sideways: where duties overlap, departments pass matters to each other, and the more so the more there is to do.',
  },
  source: '§1；“横向部门之间互相推诿扯皮”',
  arms: { light: loadLow, heavy: loadHigh, clear: ambiguityNone, unclear: ambiguityHigh },
  effect: {
    measure: { zh: '部门横向推诿率：高负荷减去低负荷', en: 'shifting sideways, high less low load' },
    of: (read) => read('heavy', 'shifting-sideways') - read('light', 'shifting-sideways'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '横推的代价直接随负荷变化；权责模糊直接计入横推代价，故只列于旁。',
    en: 'the cost of passing sideways depends on load; ambiguity does enter that cost, and so only stands beside',
  },
  rival: {
    label: { zh: '向下的通道代价高昂，只能往旁边推', en: 'the way down is dear, so that sideways is what is left' },
    parameters: { downCost: 2, informalCost: 1, splitCost: 2 },
  },
  knobs: ['departmentArrivals', 'ambiguity'],
  beside: [
    {
      measure: { zh: '部门横向推诿率：权责模糊减去权责清晰', en: 'shifting sideways, ambiguous less clear ownership' },
      of: (read) => read('unclear', 'shifting-sideways') - read('clear', 'shifting-sideways'),
    },
    {
      measure: { zh: '办结周数：权责模糊减去权责清晰', en: 'weeks to real resolution, ambiguous less clear ownership' },
      of: (read) => read('unclear', 'resolve-weeks') - read('clear', 'resolve-weeks'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: load, not ambiguity, is the headline, since ambiguity prices the sideways move directly.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
