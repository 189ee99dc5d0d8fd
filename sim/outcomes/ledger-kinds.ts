import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A stock, so it is averaged over weeks and never scaled to a year. Kinds, not hours. */
export default defineOutcome({
  id: 'ledger-kinds',
  label: { zh: '村居台账种类数', en: 'Kinds of ledger' },
  definition: {
    zh: '村（居）委会在用的台账种类数，按村居逐周平均。',
    en: 'Kinds of ledger kept by a committee, the mean over committee-weeks.',
  },
  unit: { zh: '种/村居', en: 'per committee' },
  range: [0, null],
  better: 'lower',
  decimals: 1,
  source: 'Wu & Wu 2020, C26',
  compute: ({ tally, committees, weeks }) => ratio(tally.ledgerKinds, committees * weeks),
  examples: [
    // Two committees over five weeks keep 30 and 34.
    { observed: observedExample({ weeks: 5, committees: 2, tally: { ledgerKinds: 320 } }), expected: 32 },
    // None kept.
    { observed: observedExample({ weeks: 5, committees: 2 }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0, committees: 2 }), expected: undefined },
  ],
});
