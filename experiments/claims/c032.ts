import { tracesAll, tracesUnpaid } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C32',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '痕迹主义盛行会助长形式主义，并损害干部与居民的关系。',
    en: 'Traceism feeds more formalism and harms the relation of cadres and residents.',
  },
  source: '§1.2；“损害当前干群关系”',
  arms: { none: tracesUnpaid, all: tracesAll },
  effect: {
    measure: { zh: '居民信任：考核全看痕迹减去全看实绩', en: 'residents’ trust, checks that read files only less results only' },
    of: (read) => read('all', 'trust') - read('none', 'trust'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '信任度（0–1）', en: 'trust (0–1)' },
  nulls: [],
  voidIf: {
    zh: '信任直接随痕迹变化；它只能经由居民诉求是否得到办理而变。',
    en: 'trust depends on traces directly; it may only move through requests served or not',
  },
  rival: {
    label: { zh: '居民评价与服务居民分量极重', en: 'residents weigh so much that other work gives way' },
    parameters: { residentsWeight: 4, residentsValue: 2 },
  },
  knobs: ['traceWeight'],
  beside: [
    {
      measure: {
        zh: '基准下留痕工时占比：第五年减去第一年（无新增压力）',
        en: 'trace share, fifth less first year of the baseline, without new pressure',
      },
      of: (read) => read('baseline', 'trace-share', 4) - read('baseline', 'trace-share', 0),
    },
    {
      measure: { zh: '纸面办结率：全看痕迹减去全看实绩', en: 'paper closures, files only less results only' },
      of: (read) => read('all', 'paper-closures') - read('none', 'paper-closures'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: the relation is read as trust; the self-feeding growth of traces stands beside.',
  ],
});
