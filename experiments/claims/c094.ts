import { technologyHalfHearted, technologyOnly } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C94',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '技术减负看似技术问题，检验的却是领导担当：推动不力，收效会不成比例地缩水。',
    en: 'Relief by technology looks technical but tests leaders’ will: carried through half-heartedly, it yields less than its share.',
  },
  source: '§3.3；“检验的是上级部门和领导干部担当作为的问题”',
  arms: { full: technologyOnly, halfHearted: technologyHalfHearted },
  effect: {
    measure: {
      zh: '村（居）委会服务居民工时占比：全力推行之收效的四分之一，减去推动力度四分之一时的收效',
      en: 'committees’ share of hours for residents: a quarter of the gain at full commitment, less the gain at a quarter of commitment',
    },
    of: (read) =>
      0.25 * (read('full', 'residents-hours') - read('baseline', 'residents-hours')) -
      (read('halfHearted', 'residents-hours') - read('baseline', 'residents-hours')),
  },
  predicted: 'positive',
  smallest: 0.005,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  voidIf: {
    zh: '推动力度只是按比例缩小措施：收效按比例缩小不算证据',
    en: 'commitment merely scales the measure: a gain that shrinks in proportion says nothing',
  },
  knobs: [
    'commitment',
    'sharedStore',
    'ledgerGate',
    'meetingApproval',
    'meetingMerge',
    'videoShare',
    'ledgerHours',
    'checkInHours',
    'committeeTraceHours',
    'townshipTraceHours',
    'ledgerAskCost',
    'checkInAskCost',
    'informationHalf',
    'complianceShare',
  ],
  rival: {
    label: { zh: '公共服务动机极强，居民本已得到服务', en: 'public-service motive is so strong that residents are served anyway' },
    parameters: { motive: 1, residentsValue: 5 },
  },
  beside: [
    {
      measure: { zh: '全力推行的收效', en: 'the gain at full commitment' },
      of: (read) => read('full', 'residents-hours') - read('baseline', 'residents-hours'),
    },
    {
      measure: { zh: '推动力度四分之一时的收效', en: 'the gain at a quarter of commitment' },
      of: (read) => read('halfHearted', 'residents-hours') - read('baseline', 'residents-hours'),
    },
    {
      measure: { zh: '治理实效：全力减去不力', en: 'effectiveness, full less half-hearted' },
      of: (read) => read('full', 'effectiveness') - read('halfHearted', 'effectiveness'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: commitment is the share of a level that is carried through, so that a proportional fall would be by construction: more than in proportion is asked.',
    '2026-11-24: the smallest effect is half of that of other claims on hours, since only a quarter of a gain is compared.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
