import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Per request, so that a larger county does not look angrier. One request may bring several complaints. */
export default defineOutcome({
  id: 'complaints',
  label: { zh: '居民投诉率', en: 'Complaints' },
  definition: {
    zh: '居民投诉数，除以居民提出的诉求数。',
    en: 'Residents’ complaints ÷ residents’ requests made in the window.',
  },
  unit: { zh: '件/每件诉求', en: 'per request' },
  range: [0, null],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C41; per request: assumption',
  compute: ({ tally }) => ratio(tally.complaints, tally.requests),
  examples: [
    // One complaint for every ten requests.
    { observed: observedExample({ tally: { requests: 50, complaints: 5 } }), expected: 0.1 },
    // No complaint.
    { observed: observedExample({ tally: { requests: 50 } }), expected: 0 },
    // Nobody asked for anything.
    { observed: observedExample({}), expected: undefined },
  ],
});
