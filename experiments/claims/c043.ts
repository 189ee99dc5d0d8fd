import { loadHigh, loadLow, penaltyDouble, penaltyHalf } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C43',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '基层不仅身累，心更累：担责之忧重于事务之劳。',
    en: 'The base is tired, and its heart more than its body: the threat weighs more than the load.',
  },
  source: '§1.3；“心更累”',
  arms: { light: loadLow, heavy: loadHigh, weak: penaltyHalf, strong: penaltyDouble },
  effect: {
    measure: { zh: '基准下心累存量减去身累存量', en: 'baseline: strain by threat less strain by load' },
    of: (read) => read('baseline', 'strain-threat') - read('baseline', 'strain-load'),
  },
  predicted: 'positive',
  smallest: 0.03,
  unit: { zh: '疲累单位（0–1）', en: 'units of strain (0–1)' },
  nulls: [],
  voidIf: {
    zh: '两部分尺度不可比：同为饱和于 1 的存量是本模型的设定，数值大小只在模型内有意义。',
    en: 'the two parts are not on one scale; that both are stocks saturating at 1 is a choice of the model',
  },
  rival: {
    label: { zh: '人手充裕，身不累而心仍累', en: 'hands in plenty: the body rests, the threat stays' },
    parameters: { departmentHours: 3000, townshipHours: 6000, committeeHours: 1000 },
  },
  knobs: ['departmentArrivals', 'penaltySlope'],
  beside: [
    {
      measure: { zh: '心累：惩罚加倍减去惩罚减半', en: 'strain by threat, doubled less halved penalty' },
      of: (read) => read('strong', 'strain-threat') - read('weak', 'strain-threat'),
    },
    {
      measure: { zh: '身累：高负荷减去低负荷', en: 'strain by load, high less low load' },
      of: (read) => read('heavy', 'strain-load') - read('light', 'strain-load'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the ledger leaves open which part dominates; the direction of the sentence is taken. No measure in the paper.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
