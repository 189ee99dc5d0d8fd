import { type ParameterValue, parameters, type Text } from '../../sim/index.ts';
import { pressure, reform } from '../evidence/arms.ts';
import { baselineName } from '../evidence/question.ts';
import { defineAnswer } from './define.ts';
import { joined, row, setting } from './rows.ts';

const precise = 'precise-accountability';
/** Assumptions that had to be made somehow, and the other way to make each. */
const others: Readonly<Record<string, ParameterValue>> = {
  actionOrder: 'base-first',
  queueRule: 'severest',
  askReview: 'together',
  watch: 'own',
  partsMayBeAskedUp: false,
  returnedMayBePushed: true,
  coveredMayBePushed: true,
  meansInCause: false,
  inspectors: 'adaptive',
};
const defaultName = 'as they are';
const cases: readonly { readonly id: string; readonly label: Text; readonly parameters: Readonly<Record<string, ParameterValue>> }[] = [
  { id: defaultName, label: { zh: '默认', en: 'as they are' }, parameters: {} },
  ...Object.entries(others).map(([id, value]) => {
    const label = parameters.find((one) => one.id === id)?.label ?? { zh: id, en: id };
    return { id, label: { zh: `${label.zh}=${value}`, en: `${label.en} = ${value}` }, parameters: { [id]: value } };
  }),
];
const full = (id: string) => (id === defaultName ? baselineName : `full ${id}`);
const pressured = (id: string) => `pressure ${id}`;
const reformed = (id: string) => `precise ${id}`;

export default defineAnswer({
  id: 'accessory',
  question: {
    zh: '主要结论会不会因为无关紧要的次要设定而变号？',
    en: 'Do the main contrasts change sign with accessory assumptions that should not matter?',
  },
  arms: Object.fromEntries(
    cases.flatMap(({ id, parameters: own }) => [
      ...(id === defaultName ? [] : [[full(id), setting(own)] as const]),
      [pressured(id), id === defaultName ? pressure : setting(own, 'pressure-type')] as const,
      [reformed(id), id === defaultName ? reform(precise) : { ...reform(precise), parameters: own }] as const,
    ]),
  ),
  rows: cases.flatMap(({ id, label }) => [
    row(
      joined({ zh: '全面问责减压力型', en: 'full less pressure' }, label),
      'shifting-down',
      (read) => read(full(id)) - read(pressured(id)),
    ),
    ...['shifting-down', 'burden', 'misblame'].map((outcome) =>
      row(joined({ zh: '精准问责', en: 'precise accountability' }, label), outcome, (read) => read(reformed(id)) - read(full(id))),
    ),
  ]),
  note: {
    zh: '一次只改一项设定，各方案一同改。与默认行相比：区间落在零的另一侧即为变号。',
    en: 'One assumption at a time, in every arm. Against the rows “as they are”: a sign has changed where an interval lies on the other side of zero.',
  },
});
