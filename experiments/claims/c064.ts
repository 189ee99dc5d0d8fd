import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C64',
  kind: 'caveat',
  role: 'in',
  statement: {
    zh: '减负不是减责：减去的是不必要的工作，目的在于提升治理与担当。',
    en: 'Relief takes away needless load, not duties; the aim is better governance and drive.',
  },
  source: '§3.1；“不是减少基层的职责”',
  where: {
    zh: '口径：负担（burden）只计留痕、台账、会议、迎检、打卡、遵从、无资源转来事项与加班，不计主业工时；负担旁边总列治理实效（effectiveness）。',
    en: 'By the measures: burden counts traces, ledgers, meetings, visits, check-ins, compliance, matters shifted without means and overtime, never core work; effectiveness always stands beside it.',
  },
  log: ['2026-11-24: enters as a rule, so that it counts as no result.'],
});
