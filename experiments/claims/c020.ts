import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C20',
  kind: 'cause',
  role: 'in',
  statement: {
    zh: '区县部门与乡镇街道同级，部门自己的软指标对基层没有强制力。',
    en: 'County departments and townships are of one rank, so a department’s own soft targets do not bind.',
  },
  source: '§1.1；“在级别上属于同级”',
  where: {
    zh: '参数 vetoBreadth（县领导采纳部门分数，事项才成为硬指标）、softStake、markSoft、softScrutiny；行政级别、考核与追责分作三条线（S3、S10、S13）。',
    en: 'parameters vetoBreadth (a matter is hard only where the leadership adopts a score), softStake, markSoft, softScrutiny; rank, assessment and sanction are three links (S3, S10, S13)',
  },
  log: [
    '2026-11-24: enters as a rule, so it counts as no result.',
    '2026-11-24: the actor between equals is the county leadership; how departments seek its backing is C100.',
  ],
});
