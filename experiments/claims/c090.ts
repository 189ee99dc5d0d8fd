import { askingCheap, ledgersLight } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C90',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '仅把纸质台账改为电子台账并不解决问题：填报便宜了，种类反而随意增加。',
    en: 'Turning paper ledgers into electronic ones did not help by itself: as they grow cheaper, kinds multiply.',
  },
  source: '§3.3；“随意增加台账的现象仍时有发生”',
  arms: { light: ledgersLight, cheap: askingCheap },
  effect: {
    measure: { zh: '村居台账种类数：单种工时减半减去基准', en: 'kinds of ledger, hours of each halved less baseline' },
    of: (read) => read('light', 'ledger-kinds') - read('baseline', 'ledger-kinds'),
  },
  predicted: 'positive',
  smallest: 2,
  unit: { zh: '种/村居', en: 'per committee' },
  nulls: [],
  voidIf: { zh: '索取者按固定数量索取', en: 'askers ask for a fixed number' },
  knobs: ['ledgerHours', 'ledgerAskCost'],
  rival: {
    label: {
      zh: '材料再多也应付得好，索取者不因基层工时而收手',
      en: 'however much is asked is answered well, so that hours below never held askers back',
    },
    parameters: { fillLimit: 1000 },
  },
  beside: [
    {
      measure: { zh: '台账工时占比（省下的被吃掉多少）', en: 'ledger share of committees’ hours: how much of the saving is eaten up' },
      of: (read) => read('light', 'ledger-share') - read('baseline', 'ledger-share'),
    },
    {
      measure: { zh: '索取更便宜时的种类数', en: 'kinds of ledger where asking is cheaper' },
      of: (read) => read('cheap', 'ledger-kinds') - read('baseline', 'ledger-kinds'),
    },
    {
      measure: { zh: '居民诉求办理率', en: 'residents served' },
      of: (read) => read('light', 'residents-served') - read('baseline', 'residents-served'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: electronic is read as half the hours a ledger costs the committee, nothing else changed: no gate, no store.',
  ],
});
