import { loadHigh } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C18',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '“一票否决”与政治任务一类的硬指标，负荷再重也优先得到人力与精力。',
    en: 'Hard targets (vetoes, political tasks) get resources and effort first, even under heavy load.',
  },
  source: '§1.1；“投入大量精力去完成”',
  arms: { heavy: loadHigh },
  effect: {
    measure: {
      zh: '硬指标减去软指标的落实程度，取基准与高负荷中较小者',
      en: 'coverage of hard less soft matters, the smaller of baseline and high load',
    },
    of: (read) => Math.min(read('baseline', 'hard-soft-gap'), read('heavy', 'hard-soft-gap')),
  },
  predicted: 'positive',
  smallest: 0.05,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '工时按硬软直接分配；硬指标的利害是设定，专业与权限的上限能否让努力见效则不是。',
    en: 'hours are dealt out by hardness; the stake of hard targets is declared, whether effort gets past ceilings of skill and power is not',
  },
  rival: {
    label: { zh: '基层缺能力与权限，再用力也办不成', en: 'the base lacks skill and power, so that effort does not help' },
    parameters: { townshipSkill: 0.1, committeeSkill: 0, townshipPower: 0, committeePower: 0 },
  },
  knobs: ['departmentArrivals'],
  beside: [
    {
      measure: { zh: '硬指标占到期事项之比（基准）', en: 'share of hard matters, baseline' },
      of: (read) => read('baseline', 'hard-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: hard items are often the expert ones, so that more effort need not mean more coverage: that is what can fail.',
  ],
});
