import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C74',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '以实绩用人、奖惩分明，注重从一线提拔，干部更愿意作为。',
    en: 'Promoting doers from the front line, and holding idlers to account, makes officials readier to act.',
  },
  source: '§3.1；“火线提拔”',
  arms: { reform: reform('frontline-promotion') },
  effect: {
    measure: { zh: '基层主动作为率：一线用人导向减去基准', en: 'initiative of the base, front-line promotion less baseline' },
    of: (read) => read('reform', 'initiative') - read('baseline', 'initiative'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '提拔被写成对作为的直接奖励', en: 'promotion is written as a bonus on acts' },
  knobs: ['promotionOnDoing', 'detectionOmission', 'careerRate', 'complianceShare'],
  rival: {
    label: { zh: '做错必究、处分重，干得多的先出局', en: 'each error is found and costs much, so that those who do most fall first' },
    parameters: { detectionCommission: 1, errorPoints: 4 },
  },
  beside: [
    {
      measure: {
        zh: '部门下移率：末年相对基准（提拔上来的人还下移吗）',
        en: 'shifting down in the last year: do those promoted pass on less?',
      },
      of: (read) => read('reform', 'shifting-down', 4) - read('baseline', 'shifting-down', 4),
    },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
    {
      measure: { zh: '基层能力（被提拔者离开后）', en: 'skill of the base, once those promoted have left' },
      of: (read) => read('reform', 'base-skill') - read('baseline', 'base-skill'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: both halves are in one reform, as in the sentence. Later conduct above needs years: it is read in the last one.',
    '2026-11-24: read again after the first run: promotion does enter the worth of acting, so the reform now declares initiative as its own.',
  ],
});
