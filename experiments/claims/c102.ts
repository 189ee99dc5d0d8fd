import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

/** Reforms that weaken, redirect or add sanctions. */
const remedies = ['precise', 'tolerance', 'clause', 'oversight', 'list', 'liability'];

export default defineClaim({
  id: 'C102',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '治理责任转嫁，更要防止问责走样：各项措施不应使真正的失职无人担责。',
    en: 'In curing shifting, accountability must not be distorted: no remedy should leave real neglect unanswered.',
  },
  source: '§3.1；“更要防止‘问责’走样”',
  arms: {
    precise: reform('precise-accountability'),
    tolerance: reform('fault-tolerance'),
    clause: reform('anti-shifting-clause'),
    oversight: reform('shifting-oversight'),
    list: reform('duty-list'),
    liability: reform('guidance-shared-liability'),
  },
  effect: {
    measure: {
      zh: '可容忍的上升 .05，减去六项问责相关措施中失职无人担责占比的最大上升',
      en: 'a tolerated rise of .05 less the largest rise of unanswered neglect among six reforms that touch accountability',
    },
    of: (read) => 0.05 - Math.max(...remedies.map((arm) => read(arm, 'unanswered-neglect') - read('baseline', 'unanswered-neglect'))),
  },
  predicted: 'positive',
  smallest: 0.01,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '基准情景中失职几乎全无人担责，无从再升',
    en: 'nearly all neglect goes unanswered at the baseline, so that it cannot rise',
  },
  knobs: [
    'precision',
    'meansExcuse',
    'proportion',
    'pardon',
    'earlyCorrection',
    'shiftDetection',
    'shiftPoints',
    'shiftCorrection',
    'shiftPublicity',
    'ambiguity',
    'returnRight',
    'guidance',
    'sharedLiability',
    'complianceShare',
  ],
  rival: {
    label: { zh: '基层普遍超载，失职都可归于无人手', en: 'the base is so overloaded that all neglect passes as lack of hands' },
    parameters: { townshipHours: 500, committeeHours: 100 },
  },
  beside: [
    {
      measure: { zh: '精准问责', en: 'precise accountability' },
      of: (read) => read('precise', 'unanswered-neglect') - read('baseline', 'unanswered-neglect'),
    },
    {
      measure: { zh: '容错纠错', en: 'fault tolerance' },
      of: (read) => read('tolerance', 'unanswered-neglect') - read('baseline', 'unanswered-neglect'),
    },
    {
      measure: { zh: '纪检监督', en: 'oversight of shifting' },
      of: (read) => read('oversight', 'unanswered-neglect') - read('baseline', 'unanswered-neglect'),
    },
    { measure: { zh: '基准情景', en: 'at the baseline' }, of: (read) => read('baseline', 'unanswered-neglect') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “No rise” is no sign: it is tested as staying within a tolerated rise of five points for the worst of the remedies that weaken, redirect or add sanctions.',
  ],
});
