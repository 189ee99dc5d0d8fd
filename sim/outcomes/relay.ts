import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** The paper’s “relay station”: passing a task on with nothing of one’s own. The parts of a split matter weigh as much as the whole. */
export default defineOutcome({
  id: 'relay',
  label: { zh: '无资源移交占比', en: 'Moved without means' },
  definition: {
    zh: '未附人财物权而移交的事项权重，除以全部移交事项的权重。',
    en: 'Weight of matters that moved without people, money, equipment or power ÷ weight of all matters that moved.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C62 C77',
  compute: ({ tally }) => ratio(tally.movedWithoutMeansWeight, tally.movedWeight),
  examples: [
    // Means came along with one of four.
    { observed: observedExample({ tally: { movedWeight: 4, movedWithoutMeansWeight: 3 } }), expected: 0.75 },
    // Everything moved with its means.
    { observed: observedExample({ tally: { movedWeight: 4 } }), expected: 0 },
    // Nothing moved.
    { observed: observedExample({}), expected: undefined },
  ],
});
