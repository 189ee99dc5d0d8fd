import { satisfactionScored } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C54',
  kind: 'quantity',
  role: 'check',
  statement: {
    zh: '信访有信必查、满意率受考核，热点领域的部门可有八成精力用于信访，日常主业因而难以顾及。',
    en: 'Where each petition must be checked and satisfaction is scored, a department in a field of much concern spends up to four fifths of its effort on petitions, and its routine work suffers.',
  },
  source: '§2.1；“80%的精力用在信访上”',
  arms: { scored: satisfactionScored },
  effect: {
    measure: {
      zh: '满意度计入考核时，信访最重部门的信访工时占比离 .8 有多近：.2 减去与 .8 之差的绝对值',
      en: 'nearness of the heaviest department’s petition share to .8 where satisfaction is scored: .2 less its distance from .8',
    },
    of: (read) => 0.2 - Math.abs(read('scored', 'petition-share') - 0.8),
  },
  predicted: 'positive',
  smallest: 0.05,
  unit: { zh: '部门工时之比', en: 'share of departments’ hours' },
  nulls: [],
  voidIf: {
    zh: '信访占用的上限（petitionCap）单独决定了占比；信访转化率曾按这一数字调定',
    en: 'the asymptote of petition time (petitionCap) alone sets the share, or the rate of petitions was tuned to this number',
  },
  knobs: ['satisfactionScore', 'petitionRate', 'petitionHours', 'petitionCap'],
  rival: {
    label: {
      zh: '村居人手充足，诉求在基层就已办理，不成为信访',
      en: 'committees have the hands to answer requests before they become petitions',
    },
    parameters: { committeeHours: 480 },
  },
  beside: [
    {
      measure: { zh: '基准情景（满意度不计分）的信访工时占比', en: 'petition share at the baseline, where satisfaction is not scored' },
      of: (read) => read('baseline', 'petition-share'),
    },
    {
      measure: { zh: '满意度计分使信访工时占比变化', en: 'what scoring satisfaction adds to the petition share' },
      of: (read) => read('scored', 'petition-share') - read('baseline', 'petition-share'),
    },
    {
      measure: { zh: '满意度计分使部门用于主业的工时占比变化', en: 'what scoring satisfaction adds to departments’ share of real work' },
      of: (read) => read('scored', 'department-real-share') - read('baseline', 'department-real-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the number is one interview’s; “up to .8” is read as between .65 and .95, which the smallest effect expresses.',
    '2026-11-24: the rate of petitions was chosen along with the fitted parameters: the check is weaker than an untouched number.',
  ],
});
