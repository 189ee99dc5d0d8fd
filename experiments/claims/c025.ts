import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C25',
  kind: 'manifestation',
  role: 'out',
  statement: {
    zh: '填表、台账、拍照、打卡占去基层大量工时。',
    en: 'Forms, ledgers, photos and check-ins take a large part of the base’s time.',
  },
  source: '§1.2；“耗费大量的时间和精力”',
  arms: {},
  effect: {
    measure: {
      zh: '基准下留痕工时占比（乡镇与村居）加台账工时占比（村居）',
      en: 'baseline: trace share (townships and committees) plus ledger share (committees)',
    },
    of: (read) => read('baseline', 'trace-share') + read('baseline', 'ledger-share'),
  },
  predicted: 'positive',
  smallest: 0.15,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  voidIf: {
    zh: '把台账种数（C26，已校准）当作工时；工时须由索取与应付得出。',
    en: 'the number of ledgers (C26, fitted) is taken for hours; hours must come from asks and answers',
  },
  rival: {
    label: { zh: '只看实绩且看得见，索取材料代价高', en: 'results alone are read and seen, and asking is dear' },
    parameters: { traceWeight: 0, verificationFloor: 1, ledgerAskCost: 2 },
  },
  knobs: [],
  beside: [
    { measure: { zh: '会议工时占比（村居）', en: 'meeting share (committees)' }, of: (read) => read('baseline', 'meeting-share') },
    {
      measure: { zh: '对上与服务居民工时比', en: 'committee hours upward over hours for residents' },
      of: (read) => read('baseline', 'upward-over-residents'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: “much” is read as at least 15 % of own hours, six hours of a forty-hour week; the paper gives no number.',
  ],
});
