import { reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C83',
  kind: 'intervention',
  role: 'out',
  statement: {
    zh: '检查考核负面清单与事权分类（哪些必须上级办、哪些基层办、哪些衔接、哪些不得转嫁）使基层负荷减轻。',
    en: 'A list of don’ts for inspection, and work sorted into what the county must, the base does, both join in and none may pass on, lightens the load of the base.',
  },
  source: '§3.2（濮阳）；“十不得”',
  arms: { reform: reform('negative-list') },
  effect: {
    measure: { zh: '基层负荷：负面清单减去基准', en: 'load of the base, negative list less baseline' },
    of: (read) => read('reform', 'base-load') - read('baseline', 'base-load'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '倍（自有工时）', en: 'times own hours' },
  nulls: [],
  voidIf: { zh: '负荷只按清单所列事项计算', en: 'load is counted by listed matters only' },
  knobs: ['blacklist', 'inspectionRate', 'inspectionNeed', 'ledgerNeed', 'complianceShare'],
  rival: { label: { zh: '事项多为清单未列', en: 'most matters are named by no list' }, parameters: { novelty: 1 } },
  beside: [
    {
      measure: { zh: '非正式下移占比', en: 'informal share of moves down' },
      of: (read) => read('reform', 'informal-share') - read('baseline', 'informal-share'),
    },
    {
      measure: { zh: '村居台账种类数（未列的形式）', en: 'kinds of ledger, a form the list does not name' },
      of: (read) => read('reform', 'ledger-kinds') - read('baseline', 'ledger-kinds'),
    },
    { measure: { zh: '退回未办率', en: 'barred and undone' }, of: (read) => read('reform', 'undone') - read('baseline', 'undone') },
    { measure: { zh: '治理实效', en: 'effectiveness' }, of: (read) => read('reform', 'effectiveness') - read('baseline', 'effectiveness') },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: shifting is what the list bars by definition; leaks go by word, by unlisted matters and by forms that it does not name.',
  ],
});
