import { askingCheap, askingDear, inspectionsFew, inspectionsMany, penaltyDouble, penaltyHalf } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C24',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '上级检查考核的压力越大，基层花在留痕上的工时越多。',
    en: 'The more pressure from checks above, the more hours of the base go into traces.',
  },
  source: '§1.2；“其痕迹主义的现象就越突出”',
  arms: {
    few: inspectionsFew,
    many: inspectionsMany,
    weak: penaltyHalf,
    strong: penaltyDouble,
    cheap: askingCheap,
    dear: askingDear,
  },
  effect: {
    measure: { zh: '留痕工时占比：检查频密减去检查稀少', en: 'trace share, many less few inspections' },
    of: (read) => read('many', 'trace-share') - read('few', 'trace-share'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  nulls: [],
  voidIf: {
    zh: '留痕工时写成检查次数的固定倍数；检查只改变痕迹学到的价值，工时仍须争取。',
    en: 'trace hours are a fixed multiple of checks; checks may only change what a trace was seen to avert',
  },
  rival: {
    label: { zh: '只看实绩，实绩不靠痕迹也看得见', en: 'results alone are read, and seen without traces' },
    parameters: { traceWeight: 0, verificationFloor: 1 },
  },
  knobs: ['inspectionRate', 'penaltySlope', 'ledgerAskCost'],
  beside: [
    {
      measure: {
        zh: '留痕工时占比两段升幅（稀少到基准、基准到频密）中较小者',
        en: 'trace share, the smaller of two steps: few to default, default to many',
      },
      of: (read) =>
        Math.min(
          read('baseline', 'trace-share') - read('few', 'trace-share'),
          read('many', 'trace-share') - read('baseline', 'trace-share'),
        ),
    },
    {
      measure: { zh: '留痕工时占比：惩罚加倍减去惩罚减半', en: 'trace share, doubled less halved penalty' },
      of: (read) => read('strong', 'trace-share') - read('weak', 'trace-share'),
    },
    {
      measure: { zh: '台账工时占比：索取代价低减去代价高', en: 'ledger share, cheap less dear asking' },
      of: (read) => read('cheap', 'ledger-share') - read('dear', 'ledger-share'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: low and high end of the inspection rate; the two steps stand beside, as do sanction and asks.',
  ],
});
