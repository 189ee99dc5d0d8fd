import { inspectionsNone, lettersDear, noAccountability } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C22',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '责任状承载、督查检查推动、问责压阵，三者成链；链条中问责最要紧。',
    en: 'Letters carry, inspections drive, sanctions press: one chain, in which the sanction is the strongest link.',
  },
  source: '§1.3；“问责就是‘责任甩锅’的杀手锏”',
  arms: { noSanction: noAccountability, noInspection: inspectionsNone, noLetters: lettersDear },
  effect: {
    measure: {
      zh: '部门下移率：取消检查减去取消问责（正值即取消问责降得更多）',
      en: 'shifting down, without inspections less without sanctions (positive where cutting the sanction does more)',
    },
    of: (read) => read('noInspection', 'shifting-down') - read('noSanction', 'shifting-down'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: {
    zh: '切断某一环即直接抬高下移的价格：责任状一环正是如此，只列于旁。',
    en: 'cutting a link prices the move down itself, as dear letters do: these only stand beside',
  },
  rival: {
    label: { zh: '责任认定精准，责任会回到转出者', en: 'responsibility is found precisely, so that blame comes home' },
    parameters: { precision: 1, ambiguityInCourt: 0 },
  },
  knobs: ['penaltySlope', 'noFailureReward', 'inspectionRate', 'letterCost', 'noticeCost'],
  beside: [
    {
      measure: { zh: '部门下移率：基准减去取消问责', en: 'shifting down, baseline less without sanctions' },
      of: (read) => read('baseline', 'shifting-down') - read('noSanction', 'shifting-down'),
    },
    {
      measure: { zh: '部门下移率：基准减去取消检查', en: 'shifting down, baseline less without inspections' },
      of: (read) => read('baseline', 'shifting-down') - read('noInspection', 'shifting-down'),
    },
    {
      measure: { zh: '部门下移率：基准减去书面下达代价高', en: 'shifting down, baseline less dear letters and notices' },
      of: (read) => read('baseline', 'shifting-down') - read('noLetters', 'shifting-down'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “trump card” is read as an order of strength between the two links that do not price the move.',
  ],
});
