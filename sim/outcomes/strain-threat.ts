import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Only the two parts and their sum share this scale; it has no zero point outside the model. */
export default defineOutcome({
  id: 'strain-threat',
  label: { zh: '心累', en: 'Strain by threat' },
  definition: {
    zh: '由问责威胁引起的疲累存量，按乡镇（街道）与村（居）委会逐周平均，每个单位每周权重相同。',
    en: 'Stock of strain caused by the threat of sanction, the mean over weeks of townships and committees; every unit and week weighs the same.',
  },
  unit: { zh: '疲累单位', en: 'units of strain' },
  range: [0, null],
  better: 'lower',
  decimals: 2,
  source: 'Wu & Wu 2020, C13 C43; scale: assumption',
  compute: ({ tally, townships, committees, weeks }) => ratio(tally.strainThreat, (townships + committees) * weeks),
  examples: [
    // One township and three committees over two weeks.
    { observed: observedExample({ weeks: 2, townships: 1, committees: 3, tally: { strainThreat: 4, strainLoad: 7 } }), expected: 0.5 },
    // The other part does not count here.
    { observed: observedExample({ weeks: 2, townships: 1, committees: 3, tally: { strainLoad: 7 } }), expected: 0 },
    // An empty window.
    { observed: observedExample({ weeks: 0, townships: 1, committees: 3 }), expected: undefined },
  ],
});
