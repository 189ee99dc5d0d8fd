import { meetingsMany, noMeetings } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C41',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '常去开会而不在岗，居民办事扑空，投诉随之增加。',
    en: 'Who is away at meetings is missed by residents, and complaints rise.',
  },
  source: '§1.3；“会议书记”',
  arms: { none: noMeetings, many: meetingsMany },
  effect: {
    measure: { zh: '居民投诉率：会议加倍减去没有会议', en: 'complaints, doubled less no meetings' },
    of: (read) => read('many', 'complaints') - read('none', 'complaints'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '件/每件诉求', en: 'per request' },
  nulls: [],
  voidIf: {
    zh: '投诉直接随会议次数增加；它只能来自未办而流失的诉求。',
    en: 'complaints depend on sessions directly; they may only come from requests that lapse unserved',
  },
  rival: {
    label: { zh: '基层人手充裕', en: 'the base has hands to spare' },
    parameters: { townshipHours: 5200, committeeHours: 960 },
  },
  knobs: ['meetingNeed'],
  beside: [
    {
      measure: { zh: '信访占部门工时：会议加倍减去没有会议', en: 'petition share, doubled less no meetings' },
      of: (read) => read('many', 'petition-share') - read('none', 'petition-share'),
    },
    {
      measure: { zh: '居民信任：会议加倍减去没有会议', en: 'residents’ trust, doubled less no meetings' },
      of: (read) => read('many', 'trust') - read('none', 'trust'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: absence is read as hours in meetings; a visit missed at a given hour is not in the model.',
  ],
});
