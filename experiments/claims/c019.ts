import { loadHigh, loadLow } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C19',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '部门的软指标只求应付过去：负荷一重，先让步的是软指标，且多停在及格线上。',
    en: 'Departments’ soft targets get just enough: when load grows they give way first, and many end at the pass mark.',
  },
  source: '§1.1；“能应付过去即可”',
  arms: { light: loadLow, heavy: loadHigh },
  effect: {
    measure: {
      zh: '硬指标减去软指标的落实程度：高负荷减去低负荷（正值即软指标让步更多）',
      en: 'coverage of hard less soft matters, high less low load (positive where soft matters give way more)',
    },
    of: (read) => read('heavy', 'hard-soft-gap') - read('light', 'hard-soft-gap'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '只看压线：及格线与其价值是设定，压线由此得出；谁先让步则不是。',
    en: 'only bunching is read: mark and stake are declared and make it; who gives way first is not',
  },
  rival: {
    label: { zh: '问责利害极重，硬软都不敢放', en: 'so much is at stake in an incident that hard and soft are told apart by it alone' },
    parameters: { outcomeStake: 8 },
  },
  knobs: ['departmentArrivals'],
  beside: [
    {
      measure: {
        zh: '软指标压线比例超出均匀分布（7 个百分点宽，即 0.07）之数',
        en: 'soft matters at the mark beyond an even spread (.07 for a window of 7 points)',
      },
      of: (read) => read('baseline', 'soft-bunching') - 0.07,
    },
    {
      measure: { zh: '压线比例：高负荷减去低负荷', en: 'soft matters at the mark, high less low load' },
      of: (read) => read('heavy', 'soft-bunching') - read('light', 'soft-bunching'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: bunching at a declared mark is near-declared, so the order of giving way is the headline and bunching stands beside.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
