import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Number, not length: merged sessions are longer. Hours stand in the burden. */
export default defineOutcome({
  id: 'meeting-sessions',
  label: { zh: '村居每周会议场次', en: 'Meetings attended' },
  definition: {
    zh: '村（居）委会参加的会议场次，除以村居数与周数之积；并会后算一场。',
    en: 'Sessions attended by committees ÷ committees ÷ weeks; merged calls count as one session.',
  },
  unit: { zh: '场/村居·周', en: 'per committee and week' },
  range: [0, null],
  better: 'lower',
  decimals: 2,
  source: 'Wu & Wu 2020, C39 C93',
  compute: ({ tally, committees, weeks }) => ratio(tally.meetingSessions, committees * weeks),
  examples: [
    // Two committees, ten weeks, 40 sessions for 60 calls.
    { observed: observedExample({ weeks: 10, committees: 2, tally: { meetingSessions: 40, meetingCalls: 60 } }), expected: 2 },
    // No session.
    { observed: observedExample({ weeks: 10, committees: 2 }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0, committees: 2 }), expected: undefined },
  ],
});
