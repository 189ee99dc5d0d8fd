import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C76',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '五级政府职责同构，而乡镇街道没有与部门对应的承接机构：多条线落到少数岗位。',
    en: 'Levels of government mirror each other, but the base has no receiving units: many lines end at few posts.',
  },
  source: '§3.2；“基层没有相应的承接部门和权限”',
  where: {
    zh: '县的结构：24 个部门各管一个领域，乡镇与村居各只有一份工时面对所有部门；派驻机构（hasBranch）只在部分领域；权限与专业能力为参数。',
    en: 'By the county’s structure: 24 departments of one field each, one budget of hours in each township and committee for all of them, branches (hasBranch) in some fields only; power and skill are parameters.',
  },
  log: ['2026-11-24: enters as a rule, so that it counts as no result.'],
});
