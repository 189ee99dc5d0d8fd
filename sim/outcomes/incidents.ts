import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Not divided by committees or residents: counties of unlike size cannot be compared by it. */
export default defineOutcome({
  id: 'incidents',
  label: { zh: '风险事件数', en: 'Incidents' },
  definition: {
    zh: '全县（区）的风险事件数，除以周数，再乘以 52；不论事后是否受到调查。',
    en: 'Incidents in the whole county ÷ weeks, times 52, whether or not anybody investigated.',
  },
  unit: { zh: '起/年（全县、区）', en: 'a year, whole county' },
  range: [0, null],
  better: 'lower',
  decimals: 1,
  source: 'Wu & Wu 2020, C21; yearly rate of a county: assumption',
  compute: ({ tally, weeks }) => ratio(52 * tally.incidents, weeks),
  examples: [
    // Three in half a year.
    { observed: observedExample({ weeks: 26, tally: { incidents: 3 } }), expected: 6 },
    // A quiet year.
    { observed: observedExample({ weeks: 52 }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0 }), expected: undefined },
  ],
});
