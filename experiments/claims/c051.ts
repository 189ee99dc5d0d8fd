import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C51',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '新增条款针对监管不力，以及涉及群众切身利益时的不作为、乱作为、慢作为、假作为。',
    en: 'New clauses address weak supervision and, where residents are directly concerned, no, reckless, slow and false action.',
  },
  source: '§2.1；“不作为、乱作为、慢作为、假作为”',
  where: {
    zh: '参数 detectionOmission 与 detectionCommission、omissionPoints 与 errorPoints（S9）；监管之责经由 askPressure 使部门更多检查（S4）。',
    en: 'parameters detectionOmission and detectionCommission, omissionPoints and errorPoints (S9); duty to supervise makes departments inspect more through askPressure (S4)',
  },
  log: [
    '2026-11-24: enters as a rule, so it counts as no result.',
    '2026-11-24: works against C37 only as far as omissions are found; that is tested there.',
  ],
});
