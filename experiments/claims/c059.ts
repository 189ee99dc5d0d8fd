import { channelNarrow, channelOpen, channelShut } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C59',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '属地管理有其长处：权威、动员、人情与及早发现；把下移渠道完全关闭并不可取。',
    en: 'Duty by place has merits: authority, mobilisation, ties, early sight; shutting the way down altogether is no gain.',
  },
  source: '§2.2；“及时发现问题等方面的优势”',
  arms: { shut: channelShut, narrow: channelNarrow, open: channelOpen },
  effect: {
    measure: { zh: '治理实效：基准的下移渠道减去完全关闭', en: 'effectiveness, the channel as it is less the channel shut' },
    of: (read) => read('baseline', 'effectiveness') - read('shut', 'effectiveness'),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random'],
  voidIf: {
    zh: '在地事项极少，或关闭渠道后下移并未消失',
    en: 'hardly any matter is local, or shutting the channel leaves shifting as it was',
  },
  knobs: ['downCost'],
  rival: {
    label: { zh: '基层权能齐备', en: 'the base has all the power, skill and equipment there is' },
    parameters: { townshipPower: 1, committeePower: 1, townshipSkill: 1, committeeSkill: 1, townshipEquipment: 1, committeeEquipment: 1 },
  },
  beside: [
    {
      measure: {
        zh: '收窄的渠道与开、关两端较好者之差（中间是否最佳）',
        en: 'the narrow channel less the better of open and shut (is the best weight inside?)',
      },
      of: (read) => read('narrow', 'effectiveness') - Math.max(read('open', 'effectiveness'), read('shut', 'effectiveness')),
    },
    {
      measure: { zh: '实际办结所需周数：基准减去关闭', en: 'weeks to real resolution, as it is less shut' },
      of: (read) => read('baseline', 'resolve-weeks') - read('shut', 'resolve-weeks'),
    },
    {
      measure: { zh: '部门负荷：关闭减去基准', en: 'load of departments, shut less as it is' },
      of: (read) => read('shut', 'department-load') - read('baseline', 'department-load'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: merits are asked of the county’s whole real coverage, since matters that need local sight are not counted apart.',
    '2026-11-24: that local sight helps a holder is put in; that leaving the way open pays for all matters due is not.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
