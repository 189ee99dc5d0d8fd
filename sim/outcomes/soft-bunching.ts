import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'soft-bunching',
  label: { zh: '软指标压线比例', en: 'Soft matters at the pass mark' },
  definition: {
    zh: '到期软指标中实际落实恰在及格线附近（低 2 个百分点到高 5 个百分点之间）的比例。',
    en: 'Share of soft matters due whose real coverage lies just at the pass mark (from 2 points below to 5 above).',
  },
  unit: { zh: '占到期软指标的比例', en: 'share of soft matters due' },
  range: [0, 1],
  better: 'none',
  decimals: 3,
  source:
    '吴海红、吴安戚 2020, §1.1 “能应付过去即可”; C19 in the claims ledger: bunching is declared by the pass mark, its place among loads is not',
  compute: ({ tally }) => ratio(tally.softAtMarkWeight, tally.softDueWeight),
  examples: [
    { observed: observedExample({ tally: { softAtMarkWeight: 3, softDueWeight: 12 } }), expected: 0.25 },
    { observed: observedExample({ tally: { softAtMarkWeight: 0, softDueWeight: 5 } }), expected: 0 },
    { observed: observedExample({}), expected: undefined },
  ],
});
