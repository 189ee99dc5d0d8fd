import type { Arm } from '../../../../sim/index.ts';
import { defineStep, type Read } from '../../../models/lesson-step.ts';
import { full, points } from './arms.ts';

/** Measures to choose from: some of each of the paper's three dimensions. A guess holds their places in this list. */
export const measures = [
  'results-assessment',
  'precise-accountability',
  'shifting-oversight',
  'resources-follow-tasks',
  'admission-list',
  'whistle-and-report',
  'fewer-inspections',
  'shared-ledgers',
] as const;

/** Levels at which each measure alone uses up the budget. */
export type Levels = Readonly<Record<string, number>>;

const halved = (level: number) => Math.max(0.01, Math.round(50 * level) / 100);

/** Name of the arm of one measure, or of a pair at half the budget each. */
export const armName = (ids: readonly string[]) => ids.join('+');

/** Every measure alone and every pair, each at the same budget. */
export function budgetArms(levels: Levels): Record<string, Arm> {
  const alone = measures.map((id): [string, Arm] => [id, { ...full(), interventions: [{ id, level: levels[id] ?? 1 }] }]);
  const pairs = measures.flatMap((one, at) =>
    measures
      .slice(at + 1)
      .map((other): [string, Arm] => [
        armName([one, other]),
        { ...full(), interventions: [one, other].map((id) => ({ id, level: halved(levels[id] ?? 1) })) },
      ]),
  );
  return { baseline: full(), ...Object.fromEntries([...alone, ...pairs]) };
}

/** Outcomes told of a choice, burden and effectiveness first; `isHours` is what the measures themselves cost. */
export const told = ['burden', 'effectiveness', 'resolved', 'residents-served', 'incidents', 'misblame', 'undone', 'reform-hours'] as const;

const moved = (arm: string, outcome: string) => (read: Read) => 100 * (read(arm, outcome) - read('baseline', outcome));

export default defineStep({
  number: 7,
  title: { zh: '怎么治', en: 'Remedies' },
  question: {
    zh: '花同样的工时，选哪两项措施？负担与实效各会怎样变？',
    en: 'At the same cost in hours, which two measures? And how will burden and effectiveness change?',
  },
  minutes: { short: 10, long: 17 },
  isFull: true,
  argument: [
    {
      zh: '论文从理念、机制、技术三个维度提出对策，又强调“减负不是减责”：要减的是无谓的负担，不是应尽的责任。所以每一项措施都要看两个数：基层负担少了多少，治理实效有没有跟着掉。',
      en: 'The paper proposes remedies in three dimensions: ideas, mechanisms, technology. It insists that relief is “of load, not of duty”: what should fall is needless burden, not what ought to be done. So two numbers count for every measure: how much burden falls, and whether effectiveness falls with it.',
    },
    {
      zh: '措施本身也要花工时：核查、协调、登记、培训。这里给每个组合同样多的工时：单独一项用满预算，两项各用一半。',
      en: 'Measures themselves cost hours: for checks, coordination, registration. Here every choice gets the same number of hours: one measure may use the whole budget, two get half each.',
    },
    {
      zh: '请选两项，再估计与不采取措施相比，负担和实效各升降几个百分点。正数为升，负数为降。',
      en: 'Choose two, then say by how many percentage points burden and effectiveness will rise or fall against no measure at all. Plus is up, minus is down.',
    },
  ],
  guess: {
    kind: 'pick',
    task: { zh: '选两项措施，并在图上定一个点', en: 'Choose two measures and set a point' },
    tolerance: 3,
    anchor: null,
    axis: null,
    extra: null,
  },
  run: { county: 'small', replicates: 10, weeks: 260, arms: { baseline: full() }, isLive: true },
  series: [
    {
      id: 'plane',
      label: { zh: '与不采取措施之差', en: 'Difference from no measure' },
      isGuessed: true,
      unit: points,
      decimals: 1,
      items: Object.keys(budgetArms({}))
        .filter((name) => name !== 'baseline')
        .flatMap((name) =>
          told.map((outcome) => ({
            id: `${name} ${outcome}`,
            label: { zh: '', en: '' },
            // Incidents are counts, not shares: they are told as they are.
            of: outcome === 'incidents' ? (read: Read) => moved(name, outcome)(read) / 100 : moved(name, outcome),
          })),
        ),
    },
  ],
  contrasts: [],
  after: [
    {
      zh: '灰点是其余组合。若没有一个点在两个方向上都胜过其余各点，就没有“哪个最好”可言，只有拿什么换什么。带“属设定”字样的，是措施本身直接规定了负担怎么算，不宜据此比较高下。',
      en: 'Grey marks are the other choices. If no mark beats all others in both directions, there is no “best” to be had, only one thing traded for another. Where “assumed” is said, the measure itself defines how burden is counted, and its burden should not be compared.',
    },
    {
      zh: '小型县只供课堂快速比较；正式结果见“比较”一页。',
      en: 'The small county serves quick comparison in class; see Compare for the full results.',
    },
  ],
  discuss: {
    question: {
      zh: '减了谁的负，谁出了这份工时，还有什么事没人办，谁能绕过去？',
      en: 'Relief for whom, paid by whom, what is left undone, and who can dodge it?',
    },
    lead: [
      {
        zh: '分成四组，分别以部门、乡镇、村（居）委会、居民的口吻评价同一组数字。',
        en: 'Four groups speak about the same numbers as department, township, committee and residents.',
      },
      {
        zh: '用问责来治问责的副作用（C84），在表里付出了什么代价？',
        en: 'Curing the side effects of accountability by more accountability (C84): what does it cost in the table?',
      },
      {
        zh: '看“退回未办”一行：清单挡回去的事，后来谁办了？',
        en: 'Look at the row “barred and undone”: who did what the list sent back?',
      },
    ],
  },
  carry: {
    zh: '眼前有效，还要问能不能持久、换个地方还成不成立。',
    en: 'What works here and now: will it last, and does it hold elsewhere?',
  },
  claims: ['C04', ...Array.from({ length: 31 }, (_, at) => `C${64 + at}`)],
});
