import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/**
 * The causal share that falls on nobody (no means, no fault) is left out of both totals. The aim is 1, not 0, so neither direction is
 * better.
 */
export default defineOutcome({
  id: 'blame-base',
  label: { zh: '基层受责倍数', en: 'Blame on the base' },
  definition: {
    zh: '乡镇（街道）与村（居）委会在问责分值中的占比，除以两级在因果责任中的占比；1 表示受责与因果责任相当。',
    en: 'Share of townships and committees in sanction points ÷ their share in causal responsibility; 1 means sanctioned as much as they caused.',
  },
  unit: { zh: '倍', en: 'times' },
  range: [0, null],
  better: 'none',
  decimals: 2,
  source: 'Wu & Wu 2020, C35',
  compute: ({ tally }) => {
    const points = tally.pointsTownship + tally.pointsCommittee;
    const causal = tally.causalTownship + tally.causalCommittee;
    const sanctioned = ratio(points, tally.pointsDepartment + points);
    const caused = ratio(causal, tally.causalDepartment + causal);
    return sanctioned === undefined || caused === undefined ? undefined : ratio(sanctioned, caused);
  },
  examples: [
    // Three quarters of the points for half of the cause.
    {
      observed: observedExample({
        tally: { pointsDepartment: 1, pointsTownship: 2, pointsCommittee: 1, causalDepartment: 3, causalTownship: 1, causalCommittee: 2 },
      }),
      expected: 1.5,
    },
    // As much as it caused.
    {
      observed: observedExample({ tally: { pointsDepartment: 1, pointsTownship: 1, causalDepartment: 4, causalCommittee: 4 } }),
      expected: 1,
    },
    // Nobody was held to account.
    { observed: observedExample({ tally: { causalTownship: 1 } }), expected: undefined },
    // The base caused nothing: no multiple exists (misblame counts it).
    { observed: observedExample({ tally: { pointsTownship: 1, causalDepartment: 1 } }), expected: undefined },
  ],
});
