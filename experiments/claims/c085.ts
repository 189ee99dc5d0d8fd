import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C85',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '“部门管得着看不见、基层看得见管不着”：信息与权限分置。',
    en: 'Departments can act but do not see, the base sees but cannot act: information and authority are held apart.',
  },
  source: '§3.2；“基层看得见管不着”',
  where: {
    zh: '效能公式的两个因子：部门独自办理在地事项有损失（localityLoss），基层有在地知识（localKnowledge）而缺权限与专业（townshipPower、townshipSkill 等）；联合办理的效果由召集、派驻与指导得出。',
    en: 'By two factors of efficacy: departments lose on local matters (localityLoss), the base has local knowledge (localKnowledge) and lacks power and skill (townshipPower, townshipSkill and so on). What a link does comes from calls, branches and guidance.',
  },
  log: ['2026-11-24: enters as a rule, so that it counts as no result.'],
});
