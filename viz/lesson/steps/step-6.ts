import { type Arm, regimes } from '../../../sim/index.ts';
import { defineStep, type Read } from '../../models/lesson-step.ts';
import { full, points } from './arms.ts';

/** How often an act that was needed and left undone is found in the institution itself. */
const own = regimes.find(({ id }) => id === full().regime)?.values.detectionOmission ?? 0;
const most = 0.6;
/** The chances that are run. */
const chances = [0, own, 0.3, 0.45, most];
const percentOf = (chance: number) => String(Math.round(100 * chance));
const fromTo = {
  zh: `发现率${percentOf(most)}%减${percentOf(own)}%`,
  en: `omissions found ${percentOf(most)} % less ${percentOf(own)} %`,
};
const nameOf = (chance: number) => (chance === own ? 'baseline' : `found-${chance}`);
const others: Record<string, Arm> = Object.fromEntries(
  chances.filter((chance) => chance !== own).map((chance) => [nameOf(chance), full({ detectionOmission: chance })]),
);
const hours = { zh: '小时', en: 'hours' };
/** Points per act taken less points per chance declined, times 100. */
const gap = (read: Read, arm: string) => 100 * read(arm, 'act-omit-gap');

export default defineStep({
  number: 6,
  title: { zh: '夹心层的一周', en: 'A week in the middle' },
  question: {
    zh: '村（居）委会一周40小时，有几小时用在居民身上？什么都不做是不是更安全？',
    en: 'Of a committee’s week of 40 hours, how many go to residents? And is it safer to do nothing?',
  },
  minutes: { short: 4, long: 10 },
  isFull: false,
  argument: [
    {
      zh: '村（居）委会依法是协助者，却成了最后的落点：上面压下来，下面等着办，论文称之为夹心层。工作群、会议、台账、迎检、填报都要花时间；居民的诉求也只能从同一份工时里出。',
      en: 'By law a committee assists; in practice it is where everything ends, pressed from above and asked from below: the sandwich layer. Chat groups, meetings, ledgers, visits and reports take time, and residents’ requests draw on the same hours.',
    },
    {
      zh: '论文还转述了部分干部的想法：“多干多错、少干少错”（§1.3）。这句话可以拿数字来核：每做一次主动作为被追究的机会，减去每放弃一次机会被追究的机会，若为正，不做确实更安全。',
      en: 'The paper also reports how some cadres reason: “do more, err more; do less, err less” (§1.3). That can be put in numbers: the chance of being held to account for an optional act, less that for letting one go. Where it is positive, doing nothing is indeed safer.',
    },
  ],
  guess: {
    kind: 'number',
    task: { zh: '40小时中，用在居民诉求上的有', en: 'Of 40 hours, on residents’ requests:' },
    tolerance: 3,
    anchor: null,
    axis: { zh: '该做未做被发现的机会', en: 'Chance that a needed act left undone is found' },
    extra: {
      question: { zh: '什么都不做的书记，会不会更安全？', en: 'Is a secretary who does nothing safer?' },
      options: [
        { zh: '更安全', en: 'Safer' },
        { zh: '没有明显差异', en: 'No clear difference' },
        { zh: '更不安全', en: 'Less safe' },
      ],
      unit: { zh: '', en: '' },
    },
  },
  run: {
    county: 'default',
    replicates: 5,
    weeks: 260,
    arms: { baseline: full(), ...others },
    isLive: true,
  },
  series: [
    {
      id: 'residents',
      label: { zh: '每40小时中用于居民诉求', en: 'Of every 40 hours, on residents’ requests' },
      isGuessed: true,
      unit: hours,
      decimals: 1,
      items: [
        { id: 'mean', label: { zh: '村（居）委会平均', en: 'Mean of committees' }, of: (read) => 40 * read('baseline', 'residents-hours') },
      ],
    },
    {
      id: 'others',
      label: { zh: '其中几样对上的事', en: 'Some of what goes upward' },
      isGuessed: false,
      unit: hours,
      decimals: 1,
      items: [
        { id: 'meeting', label: { zh: '会议', en: 'Meetings' }, of: (read) => 40 * read('baseline', 'meeting-share') },
        { id: 'ledger', label: { zh: '台账', en: 'Ledgers' }, of: (read) => 40 * read('baseline', 'ledger-share') },
      ],
    },
    {
      id: 'gap',
      label: { zh: '作为减不作为被追究的机会', en: 'Chance of being held to account: acting less not acting' },
      isGuessed: false,
      unit: points,
      decimals: 1,
      items: chances.map((chance) => ({
        id: nameOf(chance),
        label: { zh: `发现率${percentOf(chance)}%`, en: `found ${percentOf(chance)}%` },
        of: (read: Read) => gap(read, nameOf(chance)),
      })),
    },
  ],
  contrasts: [
    {
      id: 'upward',
      label: { zh: '对上的工时是服务居民工时的几倍', en: 'Hours upward as a multiple of hours for residents' },
      unit: { zh: '倍', en: 'times' },
      decimals: 2,
      smallest: 0,
      of: (read) => read('baseline', 'upward-over-residents'),
    },
    {
      id: 'gap',
      label: {
        zh: `作为减不作为被追究的机会（现行发现率${percentOf(own)}%）`,
        en: `Acting less not acting, at the institution’s own ${percentOf(own)} %`,
      },
      unit: points,
      decimals: 1,
      smallest: 1,
      of: (read) => gap(read, 'baseline'),
    },
    {
      id: 'act',
      label: { zh: `基层主动作为率：${fromTo.zh}`, en: `Initiative of the base: ${fromTo.en}` },
      unit: points,
      decimals: 1,
      smallest: 2,
      of: (read) => 100 * (read(nameOf(most), 'initiative') - read('baseline', 'initiative')),
    },
    {
      id: 'served',
      label: { zh: `居民诉求办理率：${fromTo.zh}`, en: `Residents served: ${fromTo.en}` },
      unit: points,
      decimals: 1,
      smallest: 2,
      of: (read) => 100 * (read(nameOf(most), 'residents-served') - read('baseline', 'residents-served')),
    },
  ],
  after: [
    {
      zh: '“作为减不作为”一组数随着不作为被发现的机会而变：由正变负的那一点，就是“多干多错”不再划算的地方；若始终在同一侧，也照实说。',
      en: 'The row on acting less not acting moves with the chance that omissions are found: where it turns from positive to negative, “do more, err more” no longer holds; if it stays on one side, say so.',
    },
  ],
  discuss: {
    question: {
      zh: '这是品性，还是激励？',
      en: 'Is it character, or incentive?',
    },
    lead: [
      {
        zh: '论文两样都说：一处归于惰性与不愿担当（C69），一处归于风险的算计（C37）。什么样的观察能分开它们？',
        en: 'The paper says both: laziness and unwillingness in one place (C69), a reckoning of risks in another (C37). Which observation would tell them apart?',
      },
      {
        zh: '如果只提高不作为的发现率，谁会多做，多做的又是什么？',
        en: 'If nothing but the detection of omissions is raised: who will do more, and more of what?',
      },
    ],
  },
  carry: {
    zh: '看过了病，再看药：同样的花费，怎样搭配？',
    en: 'So much for the trouble. Next, the remedies: what to combine at the same cost?',
  },
  claims: ['C34', 'C35', 'C36', 'C37', 'C38', 'C39', 'C40', 'C41', 'C42', 'C43', 'C51', 'C54'],
});
