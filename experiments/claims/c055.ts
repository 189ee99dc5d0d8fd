import { penaltyDouble, penaltyHalf } from '../evidence/arms.ts';
import type { Reader } from '../evidence/question.ts';
import { defineClaim } from './define.ts';

/** Moves away from the lawful owner, in all three directions. */
const avoiding = (read: Reader, arm: string) => read(arm, 'shifting-down') + read(arm, 'shifting-up') + read(arm, 'shifting-sideways');

export default defineClaim({
  id: 'C55',
  kind: 'cause',
  role: 'out',
  statement: {
    zh: '问责力度加大时，成本—收益的权衡使规避风险成为优先选择。',
    en: 'As accountability hardens, weighing costs and benefits makes avoiding risk the preferred course.',
  },
  source: '§2.1；“规避风险作为最佳策略”',
  arms: { weak: penaltyHalf, strong: penaltyDouble },
  effect: {
    measure: {
      zh: '部门下移、上推、横推之和占决定的比例：惩罚加倍减去惩罚减半',
      en: 'moves of departments down, up and sideways ÷ their decisions, doubled less halved penalty',
    },
    of: (read) => avoiding(read, 'strong') - avoiding(read, 'weak'),
  },
  predicted: 'positive',
  smallest: 0.02,
  unit: { zh: '占比', en: 'share' },
  nulls: ['random', 'habit'],
  voidIf: { zh: '选择规则中直接写有惩罚力度', en: 'the rule of choice names the size of the penalty' },
  knobs: ['penaltySlope'],
  rival: {
    label: { zh: '从不出事，无从问责', en: 'nothing ever goes wrong, so nobody is held to account' },
    parameters: { hazardRate: 0 },
  },
  beside: [
    { measure: { zh: '其中下移', en: 'of this, down' }, of: (read) => read('strong', 'shifting-down') - read('weak', 'shifting-down') },
    { measure: { zh: '其中上推', en: 'of this, up' }, of: (read) => read('strong', 'shifting-up') - read('weak', 'shifting-up') },
    {
      measure: { zh: '部门主动作为率', en: 'initiative of departments' },
      of: (read) => read('strong', 'department-initiative') - read('weak', 'department-initiative'),
    },
    {
      measure: { zh: '纸面办结率', en: 'closed on paper' },
      of: (read) => read('strong', 'paper-closures') - read('weak', 'paper-closures'),
    },
  ],
  log: [
    '2026-11-24: sign and smallest effect fixed before the first run.',
    '2026-11-24: avoiding is any move away from the lawful owner; idle caution (initiative) and paper stand beside it.',
    '2026-11-24: that it must hold under several rules of learning is asked of every claim by the stage of rules.',
    '2026-11-24: after a search on the small county another rival was named: the first did not turn what that county says of the claim.',
  ],
});
