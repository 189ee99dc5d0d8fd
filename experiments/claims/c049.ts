import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C49',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '2016 年起问责以政治问责为主、覆盖各领域，压力不断压实到基层。',
    en: 'Since 2016 accountability has been political first and covers all fields, pressing harder on the base.',
  },
  source: '§2.1；“上升到了以政治问责为主”',
  where: {
    zh: '体制取值：penaltySlope、vetoBreadth、inspectionRate、detectionCommission 与 detectionOmission；时间线可写成体制序列。',
    en: 'values of the regimes: penaltySlope, vetoBreadth, inspectionRate, detectionCommission and detectionOmission; dates are written as a timeline of regimes',
  },
  log: [
    '2026-11-24: enters as a rule, so it counts as no result.',
    '2026-11-24: a steady rise is not assumed; published totals must be cited where they are used.',
  ],
});
