import { departmentsShort, departmentsStaffed, penaltyDouble, penaltyHalf } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C11',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '上级部门以签责任状的办法把份内工作发包下去：越忙、越怕担责，责任状与告知书越多。',
    en: 'Departments contract out their own work by signed letters: the busier and the more fearful they are, the more letters they send.',
  },
  source: '§1.1；“以行政发包的方式”',
  arms: { short: departmentsShort, staffed: departmentsStaffed, weak: penaltyHalf, strong: penaltyDouble },
  effect: {
    measure: {
      zh: '每乡镇 18 个月责任状与告知书份数的两项差值（部门人手减半减去加倍，惩罚加倍减去减半）中较小者',
      en: 'letters and notices of a township in 18 months, the smaller of two differences: departments short less well staffed, doubled less halved penalty',
    },
    of: (read) =>
      Math.min(
        read('short', 'letters-township') - read('staffed', 'letters-township'),
        read('strong', 'letters-township') - read('weak', 'letters-township'),
      ),
  },
  predicted: 'positive',
  smallest: 1,
  unit: { zh: '份/乡镇·18 个月', en: 'per township in 18 months' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '改变负荷时事项数量也变了，份数随之机械增减；故改变的是部门工时。',
    en: 'load is changed by the number of matters, so that letters follow by arithmetic; hence hours are changed instead',
  },
  rival: {
    label: { zh: '书面下达代价高，口头交办不费力', en: 'paper instruments are dear and word of mouth is free' },
    parameters: { letterCost: 1, noticeCost: 1, informalCost: 0 },
  },
  knobs: ['departmentHours', 'penaltySlope'],
  beside: [
    {
      measure: { zh: '份数：部门人手减半减去加倍', en: 'letters, departments short less well staffed' },
      of: (read) => read('short', 'letters-township') - read('staffed', 'letters-township'),
    },
    {
      measure: { zh: '份数：惩罚加倍减去惩罚减半', en: 'letters, doubled less halved penalty' },
      of: (read) => read('strong', 'letters-township') - read('weak', 'letters-township'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: both load and fear must do it, hence the smaller of the two.',
  ],
});
