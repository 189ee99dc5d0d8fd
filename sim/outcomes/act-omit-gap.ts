import { observedExample, type Tally } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

export default defineOutcome({
  id: 'act-omit-gap',
  label: { zh: '作为与不作为的风险差', en: 'Risk of acting over not acting' },
  definition: {
    zh: '每次主动作为被追究的比例减去每次放弃机会被追究的比例。',
    en: 'Sanctioned errors per act taken − sanctioned omissions per chance declined.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [-1, 1],
  better: 'none',
  decimals: 3,
  source: 'Wu & Wu 2020, C37',
  compute: ({ tally }) => gap(tally),
  examples: [
    { observed: observedExample({ tally: { actsBase: 10, commissionPunished: 5, chancesBase: 20, omissionsPunished: 2 } }), expected: 0.3 },
    {
      observed: observedExample({ tally: { actsBase: 10, commissionPunished: 1, chancesBase: 20, omissionsPunished: 2 } }),
      expected: -0.1,
    },
    { observed: observedExample({}), expected: undefined },
  ],
});

function gap(tally: Readonly<Record<Tally, number>>): number | undefined {
  const acts = tally.actsBase + tally.actsDepartment;
  const acted = ratio(tally.commissionPunished, acts);
  const declined = ratio(tally.omissionsPunished, tally.chancesBase + tally.chancesDepartment - acts);
  return acted === undefined || declined === undefined ? undefined : acted - declined;
}
