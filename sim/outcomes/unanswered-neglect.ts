import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'unanswered-neglect',
  label: { zh: '失职未被追究', en: 'Neglect unanswered' },
  definition: {
    zh: '风险事件中承办者未尽力的因果份额按严重度加总，未由其承担分值的部分所占比例。',
    en: 'Causal share of the holder’s lack of effort in incidents, by severity: the part for which the holder carries no points ÷ all of it.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C102',
  compute: ({ tally }) => ratio(tally.neglect - tally.neglectAnswered, tally.neglect),
  examples: [
    { observed: observedExample({ tally: { neglect: 4, neglectAnswered: 4 } }), expected: 0 },
    { observed: observedExample({ tally: { neglect: 4, neglectAnswered: 1 } }), expected: 0.75 },
    { observed: observedExample({}), expected: undefined },
  ],
});
