import { penaltyDouble, penaltyDoubleOpen, penaltyHalf, penaltyHalfNarrow } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C42',
  kind: 'harm',
  role: 'out',
  statement: {
    zh: '任务下沉与问责压力使基层把精力用于迎合上面，与群众疏远，服务功能弱化。',
    en: 'Tasks sinking down and the pressure of sanctions turn the base upward: closeness to residents is lost and service weakens.',
  },
  source: '§1.3；“疏远了与群众的距离”',
  arms: { calm: penaltyHalfNarrow, pressed: penaltyDoubleOpen, weak: penaltyHalf, strong: penaltyDouble },
  effect: {
    measure: {
      zh: '居民信任：惩罚加倍且通道敞开减去惩罚减半且通道狭窄',
      en: 'residents’ trust, doubled penalty and open channel less halved penalty and narrow channel',
    },
    of: (read) => read('pressed', 'trust') - read('calm', 'trust'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '信任度（0–1）', en: 'trust (0–1)' },
  nulls: [],
  voidIf: {
    zh: '信任直接随问责或转嫁变化；它只能经由居民诉求是否得到办理而变。',
    en: 'trust depends on sanctions or shifting directly; it may only move through requests served or not',
  },
  rival: {
    label: { zh: '居民评价与服务居民分量极重', en: 'residents weigh so much that other work gives way' },
    parameters: { residentsWeight: 4, residentsValue: 2 },
  },
  knobs: ['penaltySlope', 'downCost'],
  beside: [
    {
      measure: { zh: '居民诉求办理率：同一对比', en: 'requests served, the same contrast' },
      of: (read) => read('pressed', 'residents-served') - read('calm', 'residents-served'),
    },
    {
      measure: { zh: '服务居民工时占比：同一对比', en: 'committee hours for residents, the same contrast' },
      of: (read) => read('pressed', 'residents-hours') - read('calm', 'residents-hours'),
    },
    {
      measure: { zh: '居民信任：惩罚加倍减去惩罚减半', en: 'residents’ trust, doubled less halved penalty' },
      of: (read) => read('strong', 'trust') - read('weak', 'trust'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: both causes that the sentence names are turned at once; closeness is read as trust, a reduced form.',
  ],
});
