import { penaltyDoubleNarrow, penaltyDoubleOpen, penaltyHalfNarrow, penaltyHalfOpen } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C03',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '机会：属地原则被过度使用，才使避责的动机变成下移；动机与机会缺一不可。',
    en: 'Opportunity: motive turns into shifting because territorial duty can be over-used; motive and opportunity need each other.',
  },
  source: '摘要、§2.2；“对属地原则的滥用”',
  arms: {
    weakNarrow: penaltyHalfNarrow,
    weakOpen: penaltyHalfOpen,
    strongNarrow: penaltyDoubleNarrow,
    strongOpen: penaltyDoubleOpen,
  },
  effect: {
    measure: {
      zh: '部门下移率的差中之差：惩罚（加倍减去减半）在通道敞开时减去在通道狭窄时',
      en: 'shifting down, difference of differences: doubled less halved penalty, with the channel open less with it narrow',
    },
    of: (read) =>
      read('strongOpen', 'shifting-down') -
      read('weakOpen', 'shifting-down') -
      (read('strongNarrow', 'shifting-down') - read('weakNarrow', 'shifting-down')),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '通道的某一档把下移率压在零或一上，交互只是边界的影子。',
    en: 'one setting of the channel holds shifting at zero or one, so that the interaction is the shadow of a bound',
  },
  rival: {
    label: { zh: '下移只因避责，且选择精明', en: 'blame is the only reason to push, and choices are sharp' },
    parameters: { loadWeight: 0, superviseCredit: 0, logitPrecision: 12 },
  },
  knobs: ['penaltySlope', 'downCost'],
  beside: [
    {
      measure: { zh: '部门下移率：通道敞开减去狭窄（惩罚减半时）', en: 'shifting down, channel open less narrow, at half penalty' },
      of: (read) => read('weakOpen', 'shifting-down') - read('weakNarrow', 'shifting-down'),
    },
    {
      measure: { zh: '部门下移率：惩罚加倍减去减半（通道狭窄时）', en: 'shifting down, doubled less halved penalty, channel narrow' },
      of: (read) => read('strongNarrow', 'shifting-down') - read('weakNarrow', 'shifting-down'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: channel = fixed cost of pushing down (0 or .6); both needed = positive interaction, a plain sum contradicts it.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
