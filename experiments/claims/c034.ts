import { breadthNarrow, breadthWide, imprecise } from '../evidence/arms.ts';
import { defineClaim } from './define.ts';

export default defineClaim({
  id: 'C34',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '问责泛化是双刃剑的另一面：它本身成为负担，基层因此趋于保守。',
    en: 'Blanket accountability is the other edge: a burden in itself, under which the base turns cautious.',
  },
  source: '§1.3、§3.1；“趋于保守”',
  arms: { narrow: breadthNarrow, wide: breadthWide, blunt: imprecise },
  effect: {
    measure: { zh: '主动作为率：否决面宽减去否决面窄', en: 'initiative, broad less narrow vetoes' },
    of: (read) => read('wide', 'initiative') - read('narrow', 'initiative'),
  },
  predicted: 'negative',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: [],
  voidIf: {
    zh: '否决面直接写入作为与否的价值；它只能经由负荷与学到的风险起作用。',
    en: 'breadth enters the worth of acting directly; it may only work through load and learned risks',
  },
  rival: {
    label: { zh: '去留全凭偶然', en: 'moves are made at random' },
    parameters: { choiceRule: 'random' },
  },
  knobs: ['vetoBreadth', 'precision'],
  beside: [
    {
      measure: { zh: '按部就班占比：否决面宽减去否决面窄', en: 'matters handled by the book, broad less narrow vetoes' },
      of: (read) => read('wide', 'by-the-book') - read('narrow', 'by-the-book'),
    },
    {
      measure: { zh: '基层负担：否决面宽减去否决面窄', en: 'base burden, broad less narrow vetoes' },
      of: (read) => read('wide', 'burden') - read('narrow', 'burden'),
    },
    {
      measure: { zh: '主动作为率：完全不辨主体减去基准', en: 'initiative, no precision at all less baseline' },
      of: (read) => read('blunt', 'initiative') - read('baseline', 'initiative'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: breadth is told apart from strength (C36); “conservative” is read as fewer optional acts, the book stands beside.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
