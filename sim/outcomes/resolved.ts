import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Stricter than effectiveness: work that stops short of the goal counts for nothing. */
export default defineOutcome({
  id: 'resolved',
  label: { zh: '实际办结率', en: 'Resolved' },
  definition: {
    zh: '实际办结事项的严重性，除以全部到期事项的严重性；纸面办结、逾期、退回未办的只计入分母。',
    en: 'Severity of matters really resolved ÷ severity of all matters that came due; matters closed on paper, lapsed or undone count below the line only.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C16; weighting by severity: assumption',
  compute: ({ tally }) => ratio(tally.resolvedSeverity, tally.dueSeverity),
  examples: [
    // Of severities 2, 1 and 1 the first was resolved, the others closed on paper.
    { observed: observedExample({ tally: { resolvedSeverity: 2, dueSeverity: 4, paperWeight: 2 } }), expected: 0.5 },
    // All resolved.
    { observed: observedExample({ tally: { resolvedSeverity: 4, dueSeverity: 4 } }), expected: 1 },
    // Nothing came due.
    { observed: observedExample({}), expected: undefined },
  ],
});
