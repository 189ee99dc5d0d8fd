import { pardonOnly, reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C104',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '对差错不仅宽容，还及早纠正：纠错之后，干部更敢作为，差错的损害受到控制。',
    en: 'Errors are corrected early and not only pardoned: with correction officials act more readily and harm stays in bounds.',
  },
  source: '§3.1；“建立完善容错纠错机制”',
  arms: { both: reform('fault-tolerance'), pardonOnly },
  effect: {
    measure: { zh: '基层主动作为率：容错加纠错减去只容错', en: 'initiative of the base, pardon with correction less pardon alone' },
    of: (read) => read('both', 'initiative') - read('pardonOnly', 'initiative'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: { zh: '纠错直接提高作为的概率', en: 'correction raises the chance of acting itself' },
  knobs: ['pardon', 'earlyCorrection', 'complianceShare'],
  rival: {
    label: { zh: '差错常见、必被发现、处分很重', en: 'errors are common, always found and dearly paid for' },
    parameters: { errorPoints: 4, errorRate: 0.3, detectionCommission: 1 },
  },
  beside: [
    {
      measure: {
        zh: '作为差错的损害：容错加纠错减去只容错',
        en: 'harm of errors, pardon with correction less pardon alone, as a share of the latter',
      },
      of: (read) => (read('both', 'error-harm') - read('pardonOnly', 'error-harm')) / read('pardonOnly', 'error-harm'),
    },
    {
      measure: { zh: '作为差错的损害：容错加纠错对基准', en: 'harm of errors, both against the baseline' },
      of: (read) => (read('both', 'error-harm') - read('baseline', 'error-harm')) / read('baseline', 'error-harm'),
    },
    {
      measure: { zh: '风险事件损害', en: 'harm from incidents, both against the baseline' },
      of: (read) => (read('both', 'incident-harm') - read('baseline', 'incident-harm')) / read('baseline', 'incident-harm'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: that correction lowers the harm of an error is what correction is: the open half, what it adds to initiative beyond pardon, is the headline.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
