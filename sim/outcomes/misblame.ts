import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Pardoned and unassigned points were carried by nobody and stand in neither term. */
export default defineOutcome({
  id: 'misblame',
  label: { zh: '无过受责率', en: 'Misblame' },
  definition: {
    zh: '各单位承担的问责分值中超出其因果份额的部分（毫无因果者即全部），除以全部问责分值。',
    en: 'Sanction points that units carry beyond their causal share (all of them where there is none) ÷ all sanction points carried.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C35 C72',
  compute: ({ tally }) => ratio(tally.misblamedPoints, tally.points),
  examples: [
    // Three of eight points hit a unit that had no part in it.
    { observed: observedExample({ tally: { points: 8, misblamedPoints: 3 } }), expected: 0.375 },
    // All points are well aimed.
    { observed: observedExample({ tally: { points: 8 } }), expected: 0 },
    // Nobody was held to account.
    { observed: observedExample({ tally: { incidents: 5 } }), expected: undefined },
  ],
});
