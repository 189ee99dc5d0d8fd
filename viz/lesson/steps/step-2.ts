import { defineStep, type Item } from '../../models/lesson-step.ts';
import { full, percent, points, regime } from './arms.ts';

/** Stops of the way between the institutions, by the share of full accountability. */
const stops = [
  { arm: 'pressure', label: { zh: '压力型', en: 'Pressure type' } },
  { arm: 'quarter', label: { zh: '四分之一', en: '¼' } },
  { arm: 'half', label: { zh: '一半', en: '½' } },
  { arm: 'threeQuarters', label: { zh: '四分之三', en: '¾' } },
  { arm: 'baseline', label: { zh: '全面问责', en: 'Full accountability' } },
];
const along = (outcome: string): Item[] =>
  stops.map(({ arm, label }): Item => ({ id: arm, label, of: (read) => 100 * read(arm, outcome) }));
const difference =
  (one: string, other: string, outcome: string): Item['of'] =>
  (read) =>
    100 * (read(one, outcome) - read(other, outcome));
const inPoints = { unit: points, decimals: 1, smallest: 2 };

export default defineStep({
  number: 2,
  title: { zh: '为什么会转嫁：动机', en: 'Why shift? Motive' },
  question: {
    zh: '从压力型体制走到全面问责体制，转下去的事会变多吗？弄虚作假呢？',
    en: 'On the way from a pressure-type to a full-accountability institution: is more work passed down? And what becomes of faked results?',
  },
  minutes: { short: 8, long: 14 },
  isFull: true,
  argument: [
    {
      zh: '论文比较了两种理想类型。压力型体制以增长指标和晋升竞赛为主，奖励强、惩罚轻；干部敢闯敢试，也可能乱作为、假作为。全面问责体制把环境、民生、作风等都纳入考核，否决事项多、检查密、惩罚重。',
      en: 'The paper compares two ideal types. In the pressure-type institution growth targets and promotion contests dominate: reward is strong and penalty weak; officials dare to act, and some act recklessly or fake results. The full-accountability institution scores environment, livelihood and conduct as well, with many vetoes, frequent inspection and strong penalty.',
    },
    {
      zh: '论文的推断是：做了可能错，不做也要查，于是最稳妥的办法是把责任转出去，即“避责策略”（摘要）。也就是说，问责越重，转嫁越多。',
      en: 'Its inference: if acting may go wrong and not acting is pursued too, the safest course is to hand responsibility on, as a “strategy of avoiding blame” (abstract). The heavier the accountability, the more is shifted.',
    },
    {
      zh: '模型里两种体制只差十来个杠杆的取值，工作量完全相同；中间各点是两端的混合。请画出两条线。',
      en: 'In the model the two institutions differ only in the values of about ten levers, at the same workload; the stops in between are mixtures of the two ends. Draw two lines.',
    },
  ],
  guess: {
    kind: 'draw',
    task: { zh: '在五个点上各设一个百分数，画出两条线', en: 'Set a percentage at each of the five stops, for both lines' },
    tolerance: 5,
    anchor: null,
    axis: { zh: '从压力型体制到全面问责体制', en: 'From pressure type to full accountability' },
    extra: null,
  },
  run: {
    county: 'default',
    replicates: 5,
    weeks: 260,
    arms: {
      baseline: full(),
      pressure: regime('pressure-type'),
      quarter: regime('full-accountability:0.25/pressure-type:0.75'),
      half: regime('full-accountability:0.5/pressure-type:0.5'),
      threeQuarters: regime('full-accountability:0.75/pressure-type:0.25'),
      matched: regime('stake-matched-reward'),
      double: full({ penaltySlope: 2 }),
    },
    isLive: true,
  },
  series: [
    {
      id: 'down',
      label: { zh: '部门下移率', en: 'Passed down by departments' },
      isGuessed: true,
      unit: percent,
      decimals: 1,
      items: along('shifting-down'),
    },
    {
      id: 'fake',
      label: { zh: '增长事项只在纸面完成', en: 'Growth targets met on paper only' },
      isGuessed: true,
      unit: percent,
      decimals: 1,
      items: along('fabrication'),
    },
  ],
  contrasts: [
    {
      id: 'down',
      label: { zh: '部门下移率：全面问责减压力型', en: 'Passed down: full accountability less pressure type' },
      ...inPoints,
      of: difference('baseline', 'pressure', 'shifting-down'),
    },
    {
      id: 'fake',
      label: { zh: '纸面完成：全面问责减压力型', en: 'Met on paper: full accountability less pressure type' },
      ...inPoints,
      of: difference('baseline', 'pressure', 'fabrication'),
    },
    {
      id: 'act',
      label: { zh: '基层主动作为率：全面问责减压力型', en: 'Initiative of the base: full accountability less pressure type' },
      ...inPoints,
      of: difference('baseline', 'pressure', 'initiative'),
    },
    {
      id: 'matched',
      label: { zh: '部门下移率：利害等额、以罚计减以奖计', en: 'Passed down: the same stake as penalty less as reward' },
      ...inPoints,
      of: difference('baseline', 'matched', 'shifting-down'),
    },
    {
      id: 'double',
      label: { zh: '部门下移率：惩罚加倍减不加倍', en: 'Passed down: penalty doubled less as it is' },
      ...inPoints,
      of: difference('double', 'baseline', 'shifting-down'),
    },
  ],
  after: [
    {
      zh: '两条线要放在一起看：哪一端转嫁多，哪一端造假多？有没有哪一端两样都少？“利害等额”一行把惩罚换成数额相同的奖励：如果差距随之消失，起作用的是正负；如果还在，就另有原因。',
      en: 'Read the two lines together: at which end is there more shifting, at which more faking? Is there an end with little of both? The row on equal stakes pays the same sum as a reward instead of a penalty: if the gap goes away, it is the sign that matters; if it stays, something else does.',
    },
    {
      zh: '整条路上同时变动的杠杆很多，差距不能都记在惩罚名下。',
      en: 'Many levers move at once along this way; the gap must not be booked to the penalty alone.',
    },
  ],
  discuss: {
    question: {
      zh: '起作用的是惩罚的方向、力度、广度，还是单纯缺人手？',
      en: 'Is it the sign of the stake, its size, its breadth, or simply a lack of hands?',
    },
    lead: [
      {
        zh: '四种解释互为对手，论文的材料分不开它们。先各说一个能把它们区分开的观察。',
        en: 'Four rival readings; the paper’s evidence does not tell them apart. For each, name an observation that would.',
      },
      {
        zh: '再看惩罚加倍一行：问责越重，转出去的责任也越可能被追回来。若转嫁不再增加，机制是什么？',
        en: 'Then take the row on doubled penalty: the heavier the accountability, the more likely that what was shifted comes back. If shifting no longer grows, by which mechanism?',
      },
    ],
  },
  carry: {
    zh: '有动机还要有机会。下一步看属地管理给了什么机会。',
    en: 'A motive needs an opportunity. The next step looks at what territorial management offers.',
  },
  claims: ['C02', 'C44', 'C45', 'C46', 'C47', 'C52', 'C53', 'C55', 'C56'],
});
