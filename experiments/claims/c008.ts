import { penaltyDouble, penaltyHalf } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C08',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '上推：怕担责则层层请示，问责越重，请示越多。',
    en: 'Upward: fear of blame is answered by asking for instruction; the heavier the sanction, the more is asked up.',
  },
  source: '§1；“遇事层层请示汇报”',
  arms: { weak: penaltyHalf, strong: penaltyDouble },
  effect: {
    measure: { zh: '部门上推率：惩罚加倍减去惩罚减半', en: 'shifting up, doubled less halved penalty' },
    of: (read) => read('strong', 'shifting-up') - read('weak', 'shifting-up'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '请示的掩护直接随惩罚斜率变化，而不经由学到的责任落点。',
    en: 'the cover of an instruction is made a function of the penalty instead of being learned',
  },
  rival: {
    label: { zh: '负荷不影响选择', en: 'load weighs with nobody' },
    parameters: { loadWeight: 0, loadSlope: 0 },
  },
  knobs: ['penaltySlope'],
  beside: [
    {
      measure: { zh: '办结周数：惩罚加倍减去惩罚减半', en: 'weeks to real resolution, doubled less halved penalty' },
      of: (read) => read('strong', 'resolve-weeks') - read('weak', 'resolve-weeks'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: only departments’ asking is counted; the paper names this direction and leaves it aside.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
