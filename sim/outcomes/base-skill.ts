import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'base-skill',
  label: { zh: '基层技能', en: 'Skill of the base' },
  definition: {
    zh: '乡镇与村（居）委会的技能，单位与周次平均。',
    en: 'Skill of townships and committees, the mean over unit-weeks.',
  },
  unit: { zh: '0–1', en: '0–1' },
  range: [0, 1],
  better: 'higher',
  decimals: 3,
  source: 'Wu & Wu 2020, C97',
  compute: ({ tally, townships, committees, weeks }) => ratio(tally.skillSum, (townships + committees) * weeks),
  examples: [
    { observed: observedExample({ weeks: 5, townships: 1, committees: 1, tally: { skillSum: 8 } }), expected: 0.8 },
    { observed: observedExample({ townships: 0, committees: 0 }), expected: undefined },
    { observed: observedExample({ weeks: 10, townships: 1, committees: 1, tally: { skillSum: 8 } }), expected: 0.4 },
  ],
});
