import { observedExample } from '../observation.ts';
import { defineOutcome } from './define.ts';

/** Levels only: a sanction on the wrong department does not show here but in the matrix. */
export default defineOutcome({
  id: 'duty-sanction-gap',
  label: { zh: '责罚错位度', en: 'Duty–sanction gap' },
  definition: {
    zh: '部门、乡镇（街道）、村（居）三级的法定职责占比与问责占比之差的绝对值之和的一半：0 为责罚相当，1 为完全错位。',
    en: 'Half the sum over the three levels of |share of lawful duty − share of sanction points|: 0 where sanctions follow duty, 1 where they never do.',
  },
  unit: { zh: '占比', en: 'share' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Wu & Wu 2020, C10 C35; form of the index: assumption',
  compute: ({ tally }) => {
    const duty = tally.dutyDepartment + tally.dutyTownship + tally.dutyCommittee;
    const points = tally.pointsDepartment + tally.pointsTownship + tally.pointsCommittee;
    if (!(duty > 0 && points > 0)) return undefined;
    const department = Math.abs(tally.dutyDepartment / duty - tally.pointsDepartment / points);
    const township = Math.abs(tally.dutyTownship / duty - tally.pointsTownship / points);
    const committee = Math.abs(tally.dutyCommittee / duty - tally.pointsCommittee / points);
    return (department + township + committee) / 2;
  },
  examples: [
    // Duty .75 / .25 / 0 against sanctions .25 / .25 / .5.
    {
      observed: observedExample({
        tally: { dutyDepartment: 3, dutyTownship: 1, pointsDepartment: 1, pointsTownship: 1, pointsCommittee: 2 },
      }),
      expected: 0.5,
    },
    // Sanctions follow duty.
    { observed: observedExample({ tally: { dutyDepartment: 6, dutyTownship: 2, pointsDepartment: 3, pointsTownship: 1 } }), expected: 0 },
    // Nobody was held to account.
    { observed: observedExample({ tally: { dutyDepartment: 3 } }), expected: undefined },
  ],
});
