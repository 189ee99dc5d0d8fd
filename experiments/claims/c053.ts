import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C53',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '一些职能部门人手少、任务重：治理任务日益繁重，人手却没有相应增加。',
    en: 'Line departments have few people and much work: duties have grown and staff have not kept up.',
  },
  source: '§2.1；“人少活多压力大”',
  where: {
    zh: '部门工时（departmentHours）与部门事项到达率（departmentArrivals）是给定的条件；部门负荷（department-load）由决策得出，可高于也可低于 1。',
    en: 'Hours of departments (departmentHours) and arrivals of their matters (departmentArrivals) are given conditions; the load of departments (department-load) follows from decisions and may lie above or below 1.',
  },
  log: ['2026-11-24: enters as a rule, so that it counts as no result.'],
});
