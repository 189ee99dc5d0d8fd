import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C23',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '检查考核偏重形式与硬件，轻内涵与成效。',
    en: 'Checks and assessments weigh form over content and what can be shown over what was achieved.',
  },
  source: '§1.2；“重形式大于重内涵”',
  where: {
    zh: '参数 traceWeight（检查时看台账而非看实绩的比例，默认 0.6）；看实绩更费检查者工时（S8），且要有痕迹才看得见（S12）。',
    en: 'parameter traceWeight (share of checks that read the file, .6); looking at results costs checkers more (S8) and needs traces to see by (S12)',
  },
  log: ['2026-11-24: enters as a rule, so it counts as no result.'],
});
