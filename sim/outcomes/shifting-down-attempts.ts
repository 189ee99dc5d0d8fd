import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Shows the wish that a gate hides: completed moves may fall while attempts do not. */
export default defineOutcome({
  id: 'shifting-down-attempts',
  label: { zh: '部门下移意向率', en: 'Attempts to shift down' },
  definition: {
    zh: '部门决定下移的次数（含被准入关口拦下的），除以部门对到手事项（法定主责或由同级推来）作出决定的次数。',
    en: 'Decisions of departments to move a matter down, including those that a gate refused, ÷ decisions of departments on matters that reached them.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C02 C81; attempts apart from moves: assumption',
  compute: ({ tally }) => ratio(tally.departmentDownAttempts, tally.departmentDecisions),
  examples: [
    // Six of ten wanted to pass it on, two were refused.
    {
      observed: observedExample({ tally: { departmentDecisions: 10, departmentDownAttempts: 6, departmentDownLetters: 4 } }),
      expected: 0.6,
    },
    // All were kept.
    { observed: observedExample({ tally: { departmentDecisions: 10 } }), expected: 0 },
    // No decision was taken.
    { observed: observedExample({}), expected: undefined },
  ],
});
