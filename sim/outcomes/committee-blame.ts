import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'committee-blame',
  label: { zh: '村社区担责占比', en: 'Committees’ share of blame' },
  definition: {
    zh: '村（居）委会承担的问责分占各单位承担总分的比例。',
    en: 'Sanction points carried by committees ÷ points carried by all units.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C35 C61',
  compute: ({ tally }) => ratio(tally.pointsCommittee, tally.points),
  examples: [
    { observed: observedExample({ tally: { points: 10 } }), expected: 0 },
    { observed: observedExample({ tally: { pointsCommittee: 3, points: 10 } }), expected: 0.3 },
    { observed: observedExample({}), expected: undefined },
  ],
});
