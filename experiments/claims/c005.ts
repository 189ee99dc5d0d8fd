import { noLedgers, reform } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C05',
  kind: 'caveat',
  role: 'out',
  statement: {
    zh: '积弊会换形式：一种负担形式被关闭，要求会从别的形式回来，故须留意新表现。',
    en: 'The ailment changes form: close one form of burden and the demands come back in another, so new forms must be watched.',
  },
  source: '§1、§3 结语；“久治不愈”',
  arms: { noLedgers, capped: reform('letter-cap') },
  effect: {
    measure: { zh: '每周会议次数：取消台账减去基准', en: 'meeting sessions, ledgers closed less baseline' },
    of: (read) => read('noLedgers', 'meeting-sessions') - read('baseline', 'meeting-sessions'),
  },
  predicted: 'positive',
  smallest: 0.1,
  unit: { zh: '次/村居·周', en: 'sessions per committee and week' },
  nulls: [],
  voidIf: {
    zh: '规则写明“少了台账就多开会”，或各类索取的总量固定。',
    en: 'a rule says that fewer ledgers mean more meetings, or the sum of asks is fixed',
  },
  rival: {
    label: { zh: '索取者很快满足，基层也不觉其多', en: 'askers are soon satisfied, and the base can answer all they ask' },
    parameters: { fillLimit: 1000, askSaturation: 2 },
  },
  knobs: ['ledgerNeed', 'letterLimit'],
  beside: [
    {
      measure: { zh: '部门督查工时占比：取消台账减去基准', en: 'departments’ supervising share, ledgers closed less baseline' },
      of: (read) => read('noLedgers', 'supervising-share') - read('baseline', 'supervising-share'),
    },
    {
      measure: { zh: '口头下移占下移之比：责任状限量减去基准', en: 'share of moves by word, letters capped less baseline' },
      of: (read) => read('capped', 'informal-share') - read('baseline', 'informal-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the closed form is the ledger, the first other form the meeting; the share of moves by word rises by arithmetic when letters fall and only stands beside.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
