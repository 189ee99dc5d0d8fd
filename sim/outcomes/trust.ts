import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** A stock, not a rate: it trails what residents live through. */
export default defineOutcome({
  id: 'trust',
  label: { zh: '居民信任', en: 'Residents’ trust' },
  definition: {
    zh: '居民对村（居）委会的信任，按村居逐周平均，每个村居每周权重相同。',
    en: 'Residents’ trust in their committee, the mean over committee-weeks; every committee and week weighs the same.',
  },
  unit: { zh: '信任度（0–1）', en: 'trust (0–1)' },
  range: [0, 1],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C32 C42; scale 0–1: assumption',
  compute: ({ tally, committees, weeks }) => ratio(tally.trustSum, committees * weeks),
  examples: [
    // Two committees over two weeks: 0.6, 0.6, 0.4, 0.4.
    { observed: observedExample({ weeks: 2, committees: 2, tally: { trustSum: 2 } }), expected: 0.5 },
    // One committee trusted fully for four weeks.
    { observed: observedExample({ weeks: 4, committees: 1, tally: { trustSum: 4 } }), expected: 1 },
    // An empty window.
    { observed: observedExample({ weeks: 0, committees: 2 }), expected: undefined },
  ],
});
