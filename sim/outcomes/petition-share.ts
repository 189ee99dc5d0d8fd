import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** One department only (with its equals, where a county has several): the claim is about the extreme case, and a mean over all departments would hide it. */
export default defineOutcome({
  id: 'petition-share',
  label: { zh: '信访最重部门的信访工时占比', en: 'Petition share' },
  definition: {
    zh: '信访最重的部门（并列者合计）用于答复信访的工时，除以其工时。',
    en: 'Hours that the department with the heaviest petitions (together with its equals) spends on answering them ÷ its hours.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C54',
  compute: ({ tally }) => ratio(tally.heavyPetitionHours, tally.heavyDepartmentHours),
  examples: [
    // The paper’s extreme: 80 of 100 hours.
    { observed: observedExample({ tally: { heavyPetitionHours: 80, heavyDepartmentHours: 100 } }), expected: 0.8 },
    // No petition came.
    { observed: observedExample({ tally: { heavyDepartmentHours: 100 } }), expected: 0 },
    // That department has no hours.
    { observed: observedExample({}), expected: undefined },
  ],
});
