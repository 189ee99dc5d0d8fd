import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C58',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '“谁的地盘谁负责”为部门下移提供了正当理由：地点在责任中的分量越重，下移越容易。',
    en: '“Your ground, your duty” gives departments a respectable reason: the more place counts in responsibility, the easier it is to pass down.',
  },
  source: '§2.2；“谁的地盘谁负责”',
  where: {
    zh: '下移渠道的难易由下压成本（downCost）给定，属地在责任认定中的分量由 attributionRule 的“属地”规则给定；二者与动机分开设定。',
    en: 'How easily a matter passes down as the place’s duty is downCost; the weight of place in attribution is the rule “territory” of attributionRule. Both stand apart from motive.',
  },
  log: ['2026-11-24: enters as a rule, so that it counts as no result.'],
});
