import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C10',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '权责对等是准绳：权力多大，责任就该多大；基层负担过重是两者失衡的一个侧面。',
    en: 'Power and responsibility should match; overload below is one face of their mismatch.',
  },
  source: '§1.1、§3.2；“权责对等”',
  where: {
    zh: '作为尺度写入：事项的法定主责、执法权限、装备与责任分值分开记账（S6 的效能与覆盖上限，S13 的责任认定），错位由“责罚错位度”度量。',
    en: 'enters as the yardstick: lawful duty, legal power, equipment and points are booked apart (efficacy and ceiling in S6, attribution in S13); the duty–sanction gap measures the mismatch',
  },
  log: ['2026-11-24: enters as a rule, so it counts as no result.'],
});
