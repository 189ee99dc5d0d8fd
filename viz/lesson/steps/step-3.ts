import { defineStep, type Read } from '../../models/lesson-step.ts';
import { full, percent, points } from './arms.ts';

/** The four cells: accountability first, channel second. */
const cells = [
  { arm: 'weakNarrow', label: { zh: '问责轻、通道窄', en: 'Weak accountability, narrow channel' } },
  { arm: 'strongNarrow', label: { zh: '问责重、通道窄', en: 'Strong accountability, narrow channel' } },
  { arm: 'weakOpen', label: { zh: '问责轻、通道宽', en: 'Weak accountability, open channel' } },
  { arm: 'baseline', label: { zh: '问责重、通道宽', en: 'Strong accountability, open channel' } },
];
const down = (read: Read, arm: string) => 100 * read(arm, 'shifting-down');
const inPoints = { unit: points, decimals: 1, smallest: 2 };

export default defineStep({
  number: 3,
  title: { zh: '为什么能转嫁：机会', en: 'Why can they shift? Opportunity' },
  question: {
    zh: '动机与机会，是各管各的，还是缺一不可？',
    en: 'Motive and opportunity: does each work on its own, or does each need the other?',
  },
  minutes: { short: 6, long: 10 },
  isFull: true,
  argument: [
    {
      zh: '属地管理的本意是条块结合、以块为主：谁最先看见、谁熟悉情况，谁就先担起来。论文认为问题出在“对属地原则的滥用”（摘要）：一件专业部门的事，只要发生在某地，就可以说成那个地方的事。',
      en: 'Territorial management means that lines and places work together, place first: whoever sees a problem first and knows the ground takes it up. The paper finds fault with the “abuse of the territorial principle” (abstract): any matter of a specialised department can be called the place’s matter, since it happens somewhere.',
    },
    {
      zh: '于是有了一个可以检验的说法：只有动机没有通道，转不下去；只有通道没有动机，不必转；两者凑齐才会大量转嫁。换成数字，就是“两者兼有”的一格应当超过各自作用之和。',
      en: 'That makes a claim that can be tested: without a channel a motive leads nowhere, without a motive nobody needs the channel, and only both together bring much shifting. In numbers: the cell with both should exceed the sum of what each does alone.',
    },
    {
      zh: '运行四个县，只在两处不同：惩罚减半或加倍，往下布置的难易一高一低。你有100枚筹码，按你认为的下移率高低分给四格。',
      en: 'Four counties are run that differ in two respects only: penalty halved or doubled, passing down costly or free. You have 100 tokens. Spread them over the four cells as you think shifting will be spread.',
    },
  ],
  guess: {
    kind: 'tokens',
    task: { zh: '把100枚筹码分给四格', en: 'Spread 100 tokens over the four cells' },
    tolerance: 5,
    anchor: null,
    axis: null,
    extra: null,
  },
  run: {
    county: 'default',
    replicates: 6,
    weeks: 260,
    arms: {
      baseline: full({ penaltySlope: 2, downCost: 0 }),
      weakNarrow: full({ penaltySlope: 0.5, downCost: 0.6 }),
      strongNarrow: full({ penaltySlope: 2, downCost: 0.6 }),
      weakOpen: full({ penaltySlope: 0.5, downCost: 0 }),
    },
    isLive: true,
  },
  series: [
    {
      id: 'share',
      label: { zh: '四格下移率合计为100时各格所占', en: 'Each cell’s part, shifting of all four as 100' },
      isGuessed: true,
      unit: { zh: '枚', en: 'tokens' },
      decimals: 1,
      items: cells.map(({ arm, label }) => ({
        id: arm,
        label,
        of: (read: Read) => (100 * down(read, arm)) / cells.reduce((sum, cell) => sum + down(read, cell.arm), 0),
      })),
    },
    {
      id: 'rate',
      label: { zh: '部门下移率', en: 'Passed down by departments' },
      isGuessed: false,
      unit: percent,
      decimals: 1,
      items: cells.map(({ arm, label }) => ({ id: arm, label, of: (read: Read) => down(read, arm) })),
    },
  ],
  contrasts: [
    {
      id: 'motive',
      label: { zh: '只加重问责（通道窄）', en: 'Stronger accountability alone (narrow channel)' },
      ...inPoints,
      of: (read) => down(read, 'strongNarrow') - down(read, 'weakNarrow'),
    },
    {
      id: 'channel',
      label: { zh: '只放宽通道（问责轻）', en: 'Wider channel alone (weak accountability)' },
      ...inPoints,
      of: (read) => down(read, 'weakOpen') - down(read, 'weakNarrow'),
    },
    {
      id: 'both',
      label: { zh: '两者都加', en: 'Both at once' },
      ...inPoints,
      of: (read) => down(read, 'baseline') - down(read, 'weakNarrow'),
    },
    {
      id: 'interaction',
      label: { zh: '两者都加，超出各自之和的部分', en: 'Both at once, beyond the sum of each alone' },
      ...inPoints,
      of: (read) => down(read, 'baseline') - down(read, 'strongNarrow') - down(read, 'weakOpen') + down(read, 'weakNarrow'),
    },
  ],
  after: [
    {
      zh: '关键是最后一行：超出各自之和的部分若为正，动机与机会才算“缺一不可”；若分不清是正是负，这里就只是两样作用相加，C03 的说法在本模型中没有得到支持。课堂上应当照实说出来。',
      en: 'The last row decides: only a part beyond the sum makes motive and opportunity need each other. If it cannot be told from zero, the two simply add up, and claim C03 finds no support in this model. The class should say so.',
    },
  ],
  discuss: {
    question: {
      zh: '那么，是不是取消属地责任就好了？',
      en: 'So should territorial duty be done away with?',
    },
    lead: [
      {
        zh: '先列出会一同失去的东西：早发现、人情熟、好动员。再想：哪些事离了当地就没人看得见？',
        en: 'First list what would be lost along with it: early sight, ties, mobilisation. Which matters would nobody see without the place?',
      },
      {
        zh: '把问题换成“取多大的权重”，而不是“有还是没有”。哪些事应当重一些，哪些应当轻一些？',
        en: 'Ask how much weight, rather than whether at all. For which matters more, for which less?',
      },
    ],
  },
  carry: {
    zh: '事情到了基层，基层怎样应付？下一步看一根针怎样穿千条线。',
    en: 'Work has arrived at the base. How does the base cope? Next: many threads, one needle.',
  },
  claims: ['C03', 'C58', 'C59', 'C61', 'C63'],
});
