import type { Arm } from '../../../sim/index.ts';
import { defineStep, type Item, type Read } from '../../models/lesson-step.ts';
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

/** Outcomes told of a choice, burden and effectiveness first; the last is what the measures themselves cost. */
export const told = ['burden', 'effectiveness', 'resolved', 'residents-served', 'incidents', 'misblame', 'undone', 'reform-hours'] as const;

/** Difference of an arm from no measure, or the mechanical part of it. Incidents are counts, not shares: they are told as they are. */
const moved =
  (arm: string, outcome: string, part?: 'frozen') =>
  (read: Read): number =>
    (outcome === 'incidents' ? 1 : 100) * (read(arm, outcome, part) - read('baseline', outcome));

/** The difference of every choice in everything that is told, or its mechanical part; in the order of arms, then of `told`. */
const itemsOf = (part?: 'frozen'): Item[] =>
  Object.keys(budgetArms({}))
    .filter((name) => name !== 'baseline')
    .flatMap((name) => told.map((outcome) => ({ id: `${name} ${outcome}`, label: { zh: '', en: '' }, of: moved(name, outcome, part) })));

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
      zh: '措施本身也要花工时：核查、协调、登记、培训。这里给每个组合同样多的工时：单独一项用满预算，两项各用一半。力度是按默认县的工时定的，在别的县所费工时会有出入。',
      en: 'Measures themselves cost hours: for checks, coordination, registration. Here every choice gets the same number of hours: one measure may use the whole budget, two get half each. Levels were set to the hours of the default county; in another county the hours differ somewhat.',
    },
    {
      zh: '有些升降是措施直接规定的，或者各方的决定一概不变也会发生，后者叫机械部分。机械部分过半的，同直接规定的一样，属设定：列灰，不作结论。',
      en: 'Some changes are laid down by a measure itself, or would come with nobody deciding otherwise: the mechanical part. Where that is more than half, the change is assumed, like what a measure defines: shown grey, no conclusion.',
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
  run: { county: 'small', replicates: 10, weeks: 260, arms: { baseline: full() }, isLive: true, isFrozenToo: true },
  series: [
    {
      id: 'plane',
      label: { zh: '与不采取措施之差', en: 'Difference from no measure' },
      isGuessed: true,
      unit: points,
      decimals: 1,
      items: itemsOf(),
    },
    {
      id: 'mechanical',
      label: { zh: '其中的机械部分', en: 'Its mechanical part' },
      isGuessed: false,
      unit: points,
      decimals: 1,
      items: itemsOf('frozen'),
    },
  ],
  contrasts: [],
  after: [
    {
      zh: '小点是其余组合。灰色的、带“属设定”字样的，要么由措施本身规定，要么机械部分过半：那是设定，不是发现，不宜据此比较高下。其余各点中若没有一个在两个方向上都胜过别的，就没有“哪个最好”可言，只有拿什么换什么。',
      en: 'Small marks are the other choices. What is grey, or said to be assumed, is laid down by the measure itself or more than half mechanical: an assumption, not a finding, and not to be compared. If none of the rest beats all others in both directions, there is no “best” to be had, only one thing traded for another.',
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
        zh: '看“退回未办率”一列：清单挡回去的事，后来谁办了？',
        en: 'Look at the column “Barred and undone”: who did what the list sent back?',
      },
      {
        zh: '哪些升降“属设定”？把它们放到一边，剩下的才是人的应对：还剩多少？',
        en: 'Which changes are “assumed”? Put them aside, and what is left is how people respond: how much is it?',
      },
    ],
  },
  carry: {
    zh: '眼前有效，还要问能不能持久、换个地方还成不成立。',
    en: 'What works here and now: will it last, and does it hold elsewhere?',
  },
  claims: ['C04', ...Array.from({ length: 31 }, (_, at) => `C${64 + at}`)],
});
