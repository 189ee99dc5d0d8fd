import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Requests that waited from before may be served now, so the number can pass 1 for a while. */
export default defineOutcome({
  id: 'residents-served',
  label: { zh: '居民诉求办理率', en: 'Residents served' },
  definition: {
    zh: '期内办理的居民诉求数，除以期内提出的居民诉求数。',
    en: 'Residents’ requests served in the window ÷ requests made in the window.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, null],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C41 C68',
  compute: ({ tally }) => ratio(tally.requestsServed, tally.requests),
  examples: [
    // 30 of 40 requests.
    { observed: observedExample({ tally: { requests: 40, requestsServed: 30 } }), expected: 0.75 },
    // A backlog from before the window is worked off.
    { observed: observedExample({ tally: { requests: 40, requestsServed: 44 } }), expected: 1.1 },
    // Nobody asked for anything.
    { observed: observedExample({}), expected: undefined },
  ],
});
