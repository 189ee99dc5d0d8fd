import { interventions } from '../../sim/index.ts';
import { reform } from '../evidence/arms.ts';
import { defineAnswer } from './define.ts';
import { differences } from './rows.ts';

export default defineAnswer({
  id: 'barred-and-undone',
  question: {
    zh: '被拦下、被退回的事项后来怎样：是由主责部门办了，还是没人办？',
    en: 'What becomes of matters that are barred or sent back: does their department do them, or nobody?',
  },
  arms: Object.fromEntries(interventions.map(({ id }) => [id, reform(id)])),
  rows: interventions.flatMap(({ id, label }) => differences(label, ['barred', 'undone', 'resolved'], id)),
  note: {
    zh: '“准入拦下占比”是关口的直接产物；要看的是退回未办率与办结率随之怎样变动。',
    en: 'What is barred is the gate’s own doing; what counts is how matters undone and matters resolved move with it.',
  },
});
