import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Few severe incidents and many light ones may cost the same; read it beside their number. */
export default defineOutcome({
  id: 'incident-harm',
  label: { zh: '风险事件损害', en: 'Harm from incidents' },
  definition: {
    zh: '全县（区）风险事件造成的损害之和，除以周数，再乘以 52。',
    en: 'Harm done by incidents in the whole county ÷ weeks, times 52.',
  },
  unit: { zh: '损害单位/年（全县、区）', en: 'units of harm a year, whole county' },
  range: [0, null],
  better: 'lower',
  decimals: 1,
  source: 'Wu & Wu 2020, C21; size of harm: assumption',
  compute: ({ tally, weeks }) => ratio(52 * tally.incidentHarm, weeks),
  examples: [
    // Harms 0.5 and 1.5 within half a year.
    { observed: observedExample({ weeks: 26, tally: { incidents: 2, incidentHarm: 2 } }), expected: 4 },
    // No harm in a year.
    { observed: observedExample({ weeks: 52 }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0 }), expected: undefined },
  ],
});
