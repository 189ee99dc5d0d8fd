import { departmentsShort, noAccountability, noAccountabilityShort } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C56',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '人力不足与问责压力叠加，促使部门以考核检查的方式把任务压向基层；二者合力大于各自之和。',
    en: 'Short staff and accountability together make departments press tasks down; the pair does more than the sum of the two.',
  },
  source: '§2.1；“人力不足和问责的双重压力”',
  arms: { unaccountable: noAccountability, short: departmentsShort, unaccountableShort: noAccountabilityShort },
  effect: {
    measure: {
      zh: '部门下移率：人力减半在全面问责下的增量，减去在几无问责下的增量',
      en: 'shifting down: what halving staff adds under full accountability, less what it adds under almost none',
    },
    of: (read) =>
      read('short', 'shifting-down') -
      read('baseline', 'shifting-down') -
      (read('unaccountableShort', 'shifting-down') - read('unaccountable', 'shifting-down')),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: { zh: '下移率已接近 0 或 1，叠加效应无处显现', en: 'shifting is near 0 or 1 in a corner, so that no interaction can show' },
  knobs: ['departmentHours', 'penaltySlope', 'noFailureReward'],
  rival: { label: { zh: '负荷不进入去留的权衡', en: 'load does not enter the choice' }, parameters: { loadWeight: 0, loadSlope: 0 } },
  beside: [
    {
      measure: { zh: '几无问责时，仅人力不足的增量', en: 'short staff alone, under almost no accountability' },
      of: (read) => read('unaccountableShort', 'shifting-down') - read('unaccountable', 'shifting-down'),
    },
    {
      measure: { zh: '人力正常时，仅问责的增量', en: 'accountability alone, at usual staff' },
      of: (read) => read('baseline', 'shifting-down') - read('unaccountable', 'shifting-down'),
    },
    {
      measure: { zh: '人力不足时督查工时占比的变化', en: 'supervising share when staff are short' },
      of: (read) => read('short', 'supervising-share') - read('baseline', 'supervising-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: if short staff alone suffices, avoidance is not needed: that reading stands beside the headline.',
    '2026-11-24: accountability is off against on rather than doubled, since remembered risk saturates.',
  ],
});
