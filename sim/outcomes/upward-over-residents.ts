import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

const upward = ['trace', 'padding', 'ledger', 'meeting', 'inspectionReceived', 'checkIn', 'coordination', 'compliance'] as const;

/** Undefined, not infinite, where residents get nothing. Petitions and help are in neither term. */
export default defineOutcome({
  id: 'upward-over-residents',
  label: { zh: '对上与服务居民工时比', en: 'Upward over residents' },
  definition: {
    zh: '村（居）委会用于留痕、装点材料、台账、会议、迎检、打卡、请示协调、应付改革要求的工时，除以其服务居民的工时。',
    en: 'Committee hours on traces, padding, ledgers, meetings, inspections received, check-ins, coordination and compliance ÷ committee hours on residents’ requests.',
  },
  unit: { zh: '倍', en: 'times' },
  range: [0, null],
  better: 'lower',
  decimals: 2,
  source: 'Wu & Wu 2020, C40; which hours face upward: assumption',
  compute: ({ hours }) => {
    let facingUp = 0;
    for (const activity of upward) facingUp += hours.committee[activity];
    return ratio(facingUp, hours.committee.residents);
  },
  examples: [
    // 30 hours up, 20 for residents; the township’s meetings do not count.
    {
      observed: observedExample({ hours: { township: { meeting: 9 }, committee: { ledger: 12, meeting: 10, trace: 8, residents: 20 } } }),
      expected: 1.5,
    },
    // All time for residents.
    { observed: observedExample({ hours: { committee: { residents: 20 } } }), expected: 0 },
    // No hour for residents: the ratio has no value.
    { observed: observedExample({ hours: { committee: { meeting: 20 } } }), expected: undefined },
  ],
});
