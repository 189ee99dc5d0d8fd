import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** What is barred or returned stays in the denominator: work that nobody does cannot raise it. */
export default defineOutcome({
  id: 'effectiveness',
  label: { zh: '治理实效', en: 'Effectiveness' },
  definition: {
    zh: '到期事项在期限时的实际落实程度：按严重性加权的落实量，除以全部到期事项的严重性，不论事项在谁手上，退回未办的也计入。',
    en: 'Real coverage at the deadline, weighted by severity, ÷ severity of all matters that came due, wherever they lay, barred and undone ones included.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C16 C64; weighting by severity: assumption',
  compute: ({ tally }) => ratio(tally.coveredSeverity, tally.dueSeverity),
  examples: [
    // One severe matter (3) half done, one light matter (1) done.
    { observed: observedExample({ tally: { coveredSeverity: 2.5, dueSeverity: 4 } }), expected: 0.625 },
    // Everything was left undone.
    { observed: observedExample({ tally: { dueSeverity: 4 } }), expected: 0 },
    // Nothing came due.
    { observed: observedExample({}), expected: undefined },
  ],
});
