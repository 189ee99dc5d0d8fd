import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C52',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '负向激励成为主导，“一票否决”由单一领域扩展到许多领域。',
    en: 'Negative incentives now dominate, and vetoes have spread from one field to many.',
  },
  source: '§2.1；“更加突显负向激励作用”',
  where: {
    zh: '参数 penaltySlope 与 noFailureReward（同一利害的正负两端）、resultReward、vetoBreadth（事项成为硬指标的概率）。',
    en: 'parameters penaltySlope and noFailureReward (two ends of one signed stake), resultReward, vetoBreadth (chance that a matter is hard)',
  },
  log: ['2026-11-24: enters as a rule, so it counts as no result.'],
});
