import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Only the two parts and their sum share this scale; it has no zero point outside the model. */
export default defineOutcome({
  id: 'strain-load',
  label: { zh: '身累', en: 'Strain by load' },
  definition: {
    zh: '由负荷引起的疲累存量，按乡镇（街道）与村（居）委会逐周平均，每个单位每周权重相同。',
    en: 'Stock of strain caused by load, the mean over weeks of townships and committees; every unit and week weighs the same.',
  },
  unit: { zh: '疲累单位', en: 'units of strain' },
  range: [0, null],
  better: 'lower',
  decimals: 2,
  source: 'Wu & Wu 2020, C13 C43; scale: assumption',
  compute: ({ tally, townships, committees, weeks }) => ratio(tally.strainLoad, (townships + committees) * weeks),
  examples: [
    // One township and three committees over two weeks.
    { observed: observedExample({ weeks: 2, townships: 1, committees: 3, tally: { strainLoad: 4, strainThreat: 7 } }), expected: 0.5 },
    // The other part does not count here.
    { observed: observedExample({ weeks: 2, townships: 1, committees: 3, tally: { strainThreat: 7 } }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0, townships: 1, committees: 3 }), expected: undefined },
  ],
});
