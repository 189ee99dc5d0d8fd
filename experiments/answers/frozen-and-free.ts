import { interventions } from '../../sim/index.ts';
import { reform } from '../evidence/arms.ts';
import { baselineName } from '../evidence/question.ts';
import { defineAnswer } from './define.ts';
import { joined, row } from './rows.ts';

const measured = ['burden', 'effectiveness', 'shifting-down'];
const mechanical = { zh: '机械部分', en: 'mechanical part' };
const behavioural = { zh: '行为部分', en: 'behavioural part' };

export default defineAnswer({
  id: 'frozen-and-free',
  question: {
    zh: '每项措施的效应中，多少由新条件直接带来，多少来自各方改变决定？',
    en: 'How much of each reform’s effect comes from the new conditions alone, and how much from anybody deciding anew?',
  },
  arms: Object.fromEntries(interventions.map(({ id }) => [id, reform(id)])),
  rows: interventions.flatMap(({ id, label }) =>
    measured.flatMap((outcome) => [
      row(joined(label, mechanical), outcome, (read, all) => all(id, outcome, 'mechanical') - read(baselineName)),
      row(joined(label, behavioural), outcome, (read, all) => read(id) - all(id, outcome, 'mechanical')),
    ]),
  ),
  note: {
    zh: '冻结运行重放基准情景的全部决定，只换上措施的条件；两部分之和即完整效应。措施自己界定的结果不算发现。',
    en: 'The frozen run replays every decision of the baseline under the reform’s conditions; both parts add up to the whole effect. What a reform itself defines is no finding.',
  },
});
