import { reform } from '../evidence/arms.ts';
import type { ArmSpec } from '../evidence/question.ts';
import { defineAnswer } from './define.ts';
import { joined, reformLabel, row } from './rows.ts';

const measures = ['fewer-inspections', 'shifting-oversight', 'resources-follow-tasks'];
/** The last of the five years that are reported. */
const lastYear = 4;
const campaign = (id: string): ArmSpec => ({ interventions: [{ id, level: 1, start: 0, end: 52 }] });
const temporary = (id: string) => `${id} for a year`;
const years = [
  { year: 0, label: { zh: '第一年', en: 'first year' } },
  { year: lastYear, label: { zh: '最后一年', en: 'last year' } },
];

export default defineAnswer({
  id: 'temporary',
  question: {
    zh: '一年的集中整治与长期措施相比，四年后还剩什么？',
    en: 'What is left, four years on, of a campaign of one year, against a measure that lasts?',
  },
  arms: Object.fromEntries(
    measures.flatMap((id) => [
      [temporary(id), campaign(id)],
      [id, reform(id)],
    ]),
  ),
  rows: measures.flatMap((id) =>
    ['burden', 'shifting-down'].flatMap((outcome) =>
      years.flatMap(({ year, label }) => [
        row(
          joined(reformLabel(id), { zh: '一年', en: 'one year only' }, label),
          outcome,
          (_, all) => all(temporary(id), outcome, year) - all('baseline', outcome, year),
        ),
        row(
          joined(reformLabel(id), { zh: '长期', en: 'lasting' }, label),
          outcome,
          (_, all) => all(id, outcome, year) - all('baseline', outcome, year),
        ),
      ]),
    ),
  ),
  note: {
    zh: '第一年两者条件相同，差别若有，来自对措施能否持续的预期。最后一年时整治早已结束。须报告满五年。',
    en: 'In the first year both face the same conditions. By the last one the campaign is long over. Needs five reported years.',
  },
});
