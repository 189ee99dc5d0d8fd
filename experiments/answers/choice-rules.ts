import { pressure } from '../evidence/arms.ts';
import { baselineName } from '../evidence/question.ts';
import { defineAnswer } from './define.ts';
import { row, setting } from './rows.ts';

const rules = [
  { id: 'logit', label: { zh: 'logit', en: 'logit' } },
  { id: 'reinforcement', label: { zh: '强化', en: 'reinforcement' } },
  { id: 'imitation', label: { zh: '模仿', en: 'imitation' } },
  { id: 'habit', label: { zh: '习惯', en: 'habit' } },
  { id: 'random', label: { zh: '随机', en: 'random' } },
] as const;
const full = (id: string) => (id === 'logit' ? baselineName : `full ${id}`);
const pressured = (id: string) => `pressure ${id}`;

export default defineAnswer({
  id: 'choice-rules',
  question: {
    zh: '两种体制之间的差别是否取决于所设的决策规则？',
    en: 'Does the contrast of the two institutions hang on the rule by which units choose?',
  },
  arms: Object.fromEntries(
    rules.flatMap(({ id }) =>
      id === 'logit'
        ? [[pressured(id), pressure] as const]
        : [[full(id), setting({ choiceRule: id })] as const, [pressured(id), setting({ choiceRule: id }, 'pressure-type')] as const],
    ),
  ),
  rows: rules.flatMap(({ id, label }) =>
    ['shifting-down', 'initiative', 'burden'].map((outcome) => row(label, outcome, (read) => read(full(id)) - read(pressured(id)))),
  ),
  note: {
    zh: '各行为全面问责体制减压力型体制。习惯与随机不学习，是零模型：规则只换去留决策，主动作为等仍按各自的得失。',
    en: 'Full accountability less pressure type. Habit and random learn nothing and are nulls; the rule is that of moves, other decisions still weigh gains and costs.',
  },
});
