import { relief2019, relief2019OneYear } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C95',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '减负易反弹：一阵风式的减负，期满之后收效消失，持之以恒才能保住。',
    en: 'Relief relapses: a campaign’s gain is gone after it ends, and only lasting effort keeps it.',
  },
  source: '§3.3 末段；“不能一阵风、搞运动”',
  arms: { campaign: relief2019OneYear, lasting: relief2019 },
  effect: {
    measure: {
      zh: '末年村（居）委会服务居民工时占比：持续减负减去一年期减负',
      en: 'committees’ share of hours for residents in the last year, lasting relief less one-year relief',
    },
    of: (read) => read('lasting', 'residents-hours', 4) - read('campaign', 'residents-hours', 4),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  voidIf: { zh: '运动式减负被写成逐渐消退的力度', en: 'a campaign is coded as a fading level' },
  knobs: [
    'inspectionNeed',
    'inspectionRate',
    'checksFromAbove',
    'letterLimit',
    'meetingApproval',
    'meetingMerge',
    'videoShare',
    'complianceShare',
  ],
  rival: {
    label: { zh: '基层人手充裕，省下的工时无处可用', en: 'the base has hands enough, so that freed hours go nowhere' },
    parameters: { townshipHours: 2600, committeeHours: 480 },
  },
  beside: [
    {
      measure: { zh: '一年期减负首年的收效', en: 'gain of the campaign in its year' },
      of: (read) => read('campaign', 'residents-hours', 0) - read('baseline', 'residents-hours', 0),
    },
    {
      measure: { zh: '一年期减负末年尚存的收效', en: 'what is left of it in the last year' },
      of: (read) => read('campaign', 'residents-hours', 4) - read('baseline', 'residents-hours', 4),
    },
    {
      measure: {
        zh: '持续减负自身的消退：首年收效减去末年收效',
        en: 'fading of lasting relief: gain of the first less that of the last year',
      },
      of: (read) =>
        read('lasting', 'residents-hours', 0) -
        read('baseline', 'residents-hours', 0) -
        (read('lasting', 'residents-hours', 4) - read('baseline', 'residents-hours', 4)),
    },
    {
      measure: { zh: '末年治理实效：持续减去一年期', en: 'effectiveness in the last year, lasting less one-year' },
      of: (read) => read('lasting', 'effectiveness', 4) - read('campaign', 'effectiveness', 4),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: same reforms at the same level, those that the notices of 2019 named (inspections, meetings, letters); one ends after 52 weeks, the other stands. What habits, files and trust keep of the gain is open.',
    '2026-11-24: burden is defined by these reforms: hours that reach residents are read, in the fifth year.',
  ],
});
