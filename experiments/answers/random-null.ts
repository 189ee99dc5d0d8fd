import { baselineName } from '../evidence/question.ts';
import { defineAnswer } from './define.ts';
import { joined, row, setting } from './rows.ts';

const rules = [
  { id: 'last-holder', label: { zh: '归末手', en: 'last holder' } },
  { id: 'letter', label: { zh: '归签状者', en: 'letter' } },
  { id: 'territory', label: { zh: '归属地', en: 'territory' } },
  { id: 'causal', label: { zh: '归因果', en: 'causal' } },
] as const;
const learned = (id: string) => (id === 'last-holder' ? baselineName : `learned ${id}`);
const random = (id: string) => `random ${id}`;
const measured = ['shifting-down', 'shifting-sideways', 'shifting-up', 'informal-share'];

export default defineAnswer({
  id: 'random-null',
  question: {
    zh: '转嫁是学来的，还是随机决定也会如此？换一种责任认定规则呢？',
    en: 'Is shifting learned, or would random decisions show as much? And under other rules of attribution?',
  },
  arms: Object.fromEntries(
    rules.flatMap(({ id }) => [
      ...(id === 'last-holder' ? [] : [[learned(id), setting({ attributionRule: id })] as const]),
      [random(id), setting({ attributionRule: id, choiceRule: 'random' })] as const,
    ]),
  ),
  rows: rules.flatMap(({ id, label }) => [
    ...measured.map((outcome) =>
      row(joined(label, { zh: '学习减随机', en: 'learned less random' }), outcome, (read) => read(learned(id)) - read(random(id))),
    ),
    row(joined(label, { zh: '随机本身', en: 'random itself' }), 'shifting-down', (read) => read(random(id))),
  ]),
  note: {
    zh: '随机决定在可选做法间等概率选取，其转嫁率只反映选项多少，不反映动机。',
    en: 'Random decisions pick among what is open with equal chances: their rate of shifting tells how many options there are, and nothing about motive.',
  },
});
