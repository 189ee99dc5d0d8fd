import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

const burdensome = ['trace', 'padding', 'ledger', 'meeting', 'inspectionReceived', 'checkIn', 'compliance'] as const;
const base = ['township', 'committee'] as const;

/**
 * Overtime counts as such: an hour of it spent on a ledger stands twice in the sum, so 1 is no upper bound. Own hours, not hours worked,
 * are the denominator.
 */
export default defineOutcome({
  id: 'burden',
  label: { zh: '基层负担', en: 'Base burden' },
  definition: {
    zh: '乡镇（街道）与村（居）委会花在留痕（含装点材料）、台账、会议、迎检、打卡、应付改革要求以及办理无资源转来事项上的工时，加上加班工时，除以两级自有工时。',
    en: 'Hours of townships and committees on traces (padding included), ledgers, meetings, inspections received, check-ins, compliance and matters shifted without means, plus overtime, ÷ own hours of both levels.',
  },
  unit: { zh: '自有工时之比', en: 'share of own hours' },
  range: [0, null],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C01 C64; which hours count: assumption',
  compute: ({ hours, shiftedHours, overtime, own }) => {
    let burden = 0;
    for (const level of base) {
      for (const activity of burdensome) burden += hours[level][activity];
      burden += shiftedHours[level] + overtime[level];
    }
    return ratio(burden, own.township + own.committee);
  },
  examples: [
    // Township 2 + 8 + 9 = 19, committees 20 + 5 + 5 + 1 + 20 + 10 = 61: 80 of 320 hours; the department's meetings are not the base's.
    {
      observed: observedExample({
        own: { department: 50, township: 120, committee: 200 },
        overtime: { committee: 10 },
        shiftedHours: { township: 9, committee: 20 },
        hours: {
          department: { meeting: 50 },
          township: { padding: 2, meeting: 8, real: 40 },
          committee: { ledger: 20, inspectionReceived: 5, checkIn: 5, compliance: 1, real: 60 },
        },
      }),
      expected: 0.25,
    },
    // Real work on own duties and residents' requests are no burden.
    { observed: observedExample({ own: { committee: 40 }, hours: { committee: { real: 30, residents: 10 } } }), expected: 0 },
    // No hours of the base: no burden to speak of.
    { observed: observedExample({ own: { department: 40 } }), expected: undefined },
  ],
});
