import type { Arm } from '../../../sim/index.ts';
import { defineStep, type Item, type Read } from '../../models/lesson-step.ts';
import { full, points } from './arms.ts';

/** Share of checks that read the file instead of the result. */
const stops = [
  { weight: 0.25, label: { zh: '四分之一', en: '¼' } },
  { weight: 0.5, label: { zh: '一半', en: '½' } },
  { weight: 0.75, label: { zh: '四分之三', en: '¾' } },
  { weight: 1, label: { zh: '全部', en: 'All' } },
];
const noWord = { verificationFloor: 1 };
const arms: Record<string, Arm> = {
  baseline: full({ traceWeight: 0 }),
  'mute-0': full({ traceWeight: 0, ...noWord }),
  ...Object.fromEntries(
    stops.flatMap(({ weight }) => [
      [`told-${weight}`, full({ traceWeight: weight })],
      [`mute-${weight}`, full({ traceWeight: weight, ...noWord })],
    ]),
  ),
};
const real = (read: Read, arm: string) => 100 * read(arm, 'effectiveness');
const indexed = (prefix: string, start: string): Item[] =>
  stops.map(({ weight, label }) => ({
    id: String(weight),
    label,
    of: (read) => (100 * real(read, `${prefix}-${weight}`)) / real(read, start),
  }));
const inPoints = { unit: points, decimals: 1, smallest: 1 };
const index = { unit: { zh: '（不看痕迹＝100）', en: '(no pay for traces = 100)' }, decimals: 1 };

export default defineStep({
  number: 5,
  title: { zh: '痕迹有用吗', en: 'Are traces of use?' },
  question: {
    zh: '考核越看重痕迹，实际办得越好、越差，还是先好后差？',
    en: 'The more assessment looks at traces, the better the real work, the worse, or first better and then worse?',
  },
  minutes: { short: 7, long: 12 },
  isFull: true,
  argument: [
    {
      zh: '留痕有它的道理。上级不可能事事到场，记录可以减少信息不对称，让人不敢什么都不做。论文承认这一点，主张“适度、科学的痕迹管理”（§1.2）。',
      en: 'Leaving traces has its reasons. Superiors cannot be everywhere; records lessen what they do not know and make it harder to do nothing. The paper grants this and speaks for “moderate, sound trace management” (§1.2).',
    },
    {
      zh: '过了头便成痕迹主义：考核看的是台账，精力就用在台账上，同一件事为不同的部门再做一遍，材料漂亮，事情未必办好。',
      en: 'In excess it becomes traceism: where files are assessed, effort goes into files; the same trace is made again for another asker; the ledger is handsome and the work may not be.',
    },
    {
      zh: '合起来应是一条“驼峰”：先升后降，中间有一个最高点。请以“完全不看痕迹”为100，画出实际治理实效随痕迹权重的变化，并看看你的最高点落在哪里。',
      en: 'Together that makes a hump: up first, then down, with a peak somewhere inside. Take “traces do not count” as 100 and draw how real effectiveness changes as traces weigh more. Note where your peak lies.',
    },
  ],
  guess: {
    kind: 'draw',
    task: { zh: '以不看痕迹为100，画出其余四个点', en: 'With no weight on traces as 100, draw the other four stops' },
    tolerance: 3,
    anchor: { label: { zh: '不看痕迹', en: 'None' }, value: 100 },
    axis: { zh: '考核中看痕迹的比重', en: 'Weight of traces in assessment' },
    extra: null,
  },
  run: { county: 'default', replicates: 4, weeks: 260, arms, isLive: true },
  series: [
    { id: 'told', label: { zh: '治理实效', en: 'Real effectiveness' }, isGuessed: true, ...index, items: indexed('told', 'baseline') },
    {
      id: 'mute',
      label: { zh: '若没有痕迹也看得清实绩', en: 'If results show without traces' },
      isGuessed: false,
      ...index,
      items: indexed('mute', 'mute-0'),
    },
  ],
  contrasts: [
    {
      id: 'first',
      label: { zh: '治理实效：比重由零升到四分之一', en: 'Effectiveness: weight from none to a quarter' },
      ...inPoints,
      of: (read) => real(read, 'told-0.25') - real(read, 'baseline'),
    },
    {
      id: 'last',
      label: { zh: '治理实效：比重由四分之一升到全部', en: 'Effectiveness: weight from a quarter to all' },
      ...inPoints,
      of: (read) => real(read, 'told-1') - real(read, 'told-0.25'),
    },
    {
      id: 'mute',
      label: { zh: '同样由零升到四分之一，若痕迹不传信息', en: 'None to a quarter, if traces tell nothing new' },
      ...inPoints,
      of: (read) => real(read, 'mute-0.25') - real(read, 'mute-0'),
    },
    {
      id: 'hours',
      label: { zh: '基层留痕工时占比：由零升到全部', en: 'Hours of the base on traces: none to all' },
      ...inPoints,
      of: (read) => 100 * (read('told-1', 'trace-share') - read('baseline', 'trace-share')),
    },
    {
      id: 'burden',
      label: { zh: '基层负担：由零升到全部', en: 'Base burden: none to all' },
      ...inPoints,
      of: (read) => 100 * (read('told-1', 'burden') - read('baseline', 'burden')),
    },
  ],
  after: [
    {
      zh: '要说“有驼峰”，前一段须清楚地上升，后一段须清楚地下降。只有后一段下降，说明的是“多了有害”，还不能说明“适度有益”。C28 就是这样判的。',
      en: 'A hump needs a clear rise first and a clear fall later. A fall alone says that much is harmful; it does not yet say that some is useful. This is how claim C28 is judged.',
    },
    {
      zh: '第二条线去掉了痕迹的信息作用。两条线若相差无几，说明痕迹传递的信息在这里不起多大作用。',
      en: 'The second line takes away what traces tell. If the two lines hardly differ, their information does not do much here.',
    },
  ],
  discuss: {
    question: {
      zh: '多少才算“适度”，由谁来定？',
      en: 'How much is “moderate”, and who decides?',
    },
    lead: [
      {
        zh: '一个可用的标准：再多留一小时痕迹，所增加的信息值不值这一小时？',
        en: 'A workable standard: is what the next hour of traces tells worth that hour?',
      },
      {
        zh: '索要的人不付出工时，自然会要得过多。怎样让索要的人也感到成本？',
        en: 'Whoever asks does not pay in hours, and so asks for too much. How could askers be made to feel the cost?',
      },
    ],
  },
  carry: {
    zh: '工时都去了哪里？下一步跟着一位村书记过一周。',
    en: 'Where do the hours go? Next: a week with a committee.',
  },
  claims: ['C23', 'C24', 'C25', 'C26', 'C27', 'C28', 'C29', 'C30', 'C31', 'C32', 'C90'],
});
