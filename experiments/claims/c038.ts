import { penaltyDouble, penaltyHalf } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C38',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '问责压力下按部就班更安全，科层运作更显僵化，与当地实情脱节。',
    en: 'Under the threat of sanction following the book is safer, so the bureaucracy stiffens and fits local conditions less.',
  },
  source: '§1.3；“僵化刻板的运作特点更为突出”',
  arms: { weak: penaltyHalf, strong: penaltyDouble },
  effect: {
    measure: {
      zh: '按部就班办理的事项占比：惩罚加倍减去惩罚减半',
      en: 'share of matters handled by the book, doubled less halved penalty',
    },
    of: (read) => read('strong', 'by-the-book') - read('weak', 'by-the-book'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '按章办理的安全性随惩罚写定，而不是从因地制宜出错被追究中学来。',
    en: 'the safety of the book is written as a function of the penalty instead of being learned from errors pursued',
  },
  rival: {
    label: { zh: '尽力者免责，差错及早纠正', en: 'good-faith errors are pardoned and corrected early' },
    parameters: { pardon: 1, earlyCorrection: 1 },
  },
  knobs: ['penaltySlope'],
  beside: [
    { measure: { zh: '基准下按部就班占比', en: 'share handled by the book, baseline' }, of: (read) => read('baseline', 'by-the-book') },
    {
      measure: { zh: '治理实效：惩罚加倍减去惩罚减半', en: 'effectiveness, doubled less halved penalty' },
      of: (read) => read('strong', 'effectiveness') - read('weak', 'effectiveness'),
    },
  ],
  log: ['2026-11-24: sign and smallest effect fixed before the first run.'],
});
