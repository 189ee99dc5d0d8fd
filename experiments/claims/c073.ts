import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C73',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '建立容错纠错机制，并与监督约束并重，干部更敢于作为。',
    en: 'Tolerating and correcting honest error, balanced with supervision, makes officials readier to act.',
  },
  source: '§3.1；“建立完善容错纠错机制”',
  arms: { reform: reform('fault-tolerance') },
  effect: {
    measure: { zh: '基层主动作为率：容错纠错减去基准', en: 'initiative of the base, fault tolerance less baseline' },
    of: (read) => read('reform', 'initiative') - read('baseline', 'initiative'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '容错直接提高作为的概率', en: 'pardon raises the chance of acting itself' },
  knobs: ['pardon', 'earlyCorrection', 'complianceShare'],
  rival: {
    label: { zh: '问责利害极重', en: 'very much is at stake' },
    parameters: { outcomeStake: 8 },
  },
  beside: [
    {
      measure: { zh: '作为差错造成的损害', en: 'harm of errors, as a share of the baseline’s' },
      of: (read) => (read('reform', 'error-harm') - read('baseline', 'error-harm')) / read('baseline', 'error-harm'),
    },
    {
      measure: { zh: '部门主动作为率', en: 'initiative of departments' },
      of: (read) => read('reform', 'department-initiative') - read('baseline', 'department-initiative'),
    },
    {
      measure: { zh: '留痕工时占比（材料可换免责）', en: 'trace share, as a file buys pardon' },
      of: (read) => read('reform', 'trace-share') - read('baseline', 'trace-share'),
    },
    {
      measure: { zh: '无人担责的失职占比', en: 'unanswered neglect' },
      of: (read) => read('reform', 'unanswered-neglect') - read('baseline', 'unanswered-neglect'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: balance with supervision is read beside the headline: harm of errors and neglect that nobody answers for must not rise.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
