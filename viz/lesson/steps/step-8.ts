import type { ArmIntervention } from '../../../sim/index.ts';
import { defineStep, type Item } from '../../models/lesson-step.ts';
import { full, points } from './arms.ts';

const years = [0, 1, 2, 3, 4];
const campaign = ['fewer-inspections', 'shifting-oversight', 'letter-cap'];
const all = (when: Partial<ArmIntervention>): ArmIntervention[] => campaign.map((id) => ({ id, level: 1, ...when }));
const indexed = (arm: string): Item[] =>
  years.map((year) => ({
    id: `year-${year}`,
    label: { zh: `第${year + 1}年`, en: `Year ${year + 1}` },
    of: (read) => (100 * read(arm, 'burden', year)) / read('baseline', 'burden', year),
  }));
const index = { unit: { zh: '（无整治＝100）', en: '(no campaign = 100)' }, decimals: 1 };
const inPoints = { unit: points, decimals: 1, smallest: 1 };
/** Each measure of the package defines how burden is counted. */
const whileInForce = { isAssumed: true };

export default defineStep({
  number: 8,
  title: { zh: '能持久吗，能信吗', en: 'Will it last, may we believe it?' },
  question: {
    zh: '一年期的集中整治结束之后，负担会不会回来？换个地方，领先的措施还领先吗？',
    en: 'After a one-year campaign has ended, does the burden come back? And does the leading measure lead elsewhere?',
  },
  minutes: { short: 6, long: 10 },
  isFull: true,
  argument: [
    {
      zh: '论文提醒，减负“不能一阵风、搞运动”（§3.3）：文件一来松一阵，检查一过又回到老样子；一种形式压下去，又冒出新的形式。',
      en: 'The paper warns that relief must not come “like a gust of wind, as a campaign” (§3.3): things ease when the notice arrives and slip back when the inspectors have left; one form is suppressed and another appears.',
    },
    {
      zh: '模型里把同一套措施（精简督查、纪检监督“扔包袱”、责任状总量控制）试两次：一次只在第一年实行，一次长期实行。以没有整治时的负担为100，请画出一年期整治之后五年的走势。',
      en: 'In the model one and the same package (fewer inspections, oversight of burden-dumping, a cap on letters) is used twice: in the first year only, and lastingly. Take the burden without any campaign as 100 and draw five years of the one-year campaign.',
    },
    {
      zh: '再想一想上一步：在一个县里最能提高实效的那项措施（属设定的不计），换一种情景故事、换一种县区结构，还会排在第一吗？你有几成把握？',
      en: 'Then think back to the last step: the measure that raises effectiveness most in one county (leaving out what is assumed), does it still come first in the other story and in another county? How sure are you?',
    },
  ],
  guess: {
    kind: 'draw',
    task: { zh: '以无整治时为100，画出五年的负担', en: 'With no campaign as 100, draw the burden of five years' },
    tolerance: 5,
    anchor: null,
    axis: { zh: '整治开始后的年份', en: 'Year since the campaign began' },
    extra: {
      question: {
        zh: '实效上领先的措施换个情景仍然领先，你有几成把握？',
        en: 'How sure are you that the measure leading on effectiveness also leads in other settings?',
      },
      options: null,
      unit: { zh: '%', en: '%' },
    },
  },
  run: {
    county: 'default',
    replicates: 6,
    weeks: 260,
    arms: {
      baseline: full(),
      campaign: { ...full(), interventions: all({ start: 0, end: 52 }) },
      lasting: { ...full(), interventions: all({}) },
    },
    isLive: true,
  },
  series: [
    {
      id: 'campaign',
      label: { zh: '负担：一年期整治', en: 'Burden: campaign of one year' },
      isGuessed: true,
      ...index,
      items: indexed('campaign'),
    },
    { id: 'lasting', label: { zh: '负担：长期实行', en: 'Burden: lasting' }, isGuessed: false, ...index, items: indexed('lasting') },
  ],
  contrasts: [
    {
      id: 'first',
      label: { zh: '基层负担，第1年：一年期减无整治', en: 'Burden in year 1: campaign less none' },
      ...inPoints,
      ...whileInForce,
      of: (read) => 100 * (read('campaign', 'burden', 0) - read('baseline', 'burden', 0)),
    },
    {
      id: 'last',
      label: { zh: '基层负担，第5年：一年期减无整治', en: 'Burden in year 5: campaign less none' },
      ...inPoints,
      of: (read) => 100 * (read('campaign', 'burden', 4) - read('baseline', 'burden', 4)),
    },
    {
      id: 'lasting',
      label: { zh: '基层负担，第5年：长期减无整治', en: 'Burden in year 5: lasting less none' },
      ...inPoints,
      ...whileInForce,
      of: (read) => 100 * (read('lasting', 'burden', 4) - read('baseline', 'burden', 4)),
    },
    {
      id: 'effect',
      label: { zh: '治理实效，第5年：长期减无整治', en: 'Effectiveness in year 5: lasting less none' },
      ...inPoints,
      of: (read) => 100 * (read('lasting', 'effectiveness', 4) - read('baseline', 'effectiveness', 4)),
    },
  ],
  after: [
    {
      zh: '这套措施本身就规定了一部分负担怎么算，所以实行期间负担的升降属设定，列灰，不作结论；期满之后还剩多少，才是行为的结果。',
      en: 'The package itself defines part of how burden is counted, so the change of burden while it is in force is assumed, shown grey, no conclusion; what is left after its end is the work of behaviour.',
    },
    {
      zh: '两种情景故事拟合的是同一组数字，解释却不同。拟合得好不等于解释得对：换一种解释也拟合得上。',
      en: 'Both stories were fitted to the same numbers and explain them differently. A good fit is not a right explanation: another one fits as well.',
    },
  ],
  discuss: {
    question: {
      zh: '到一个真实的地方，看到什么就能在两种解释之间作出判断？',
      en: 'Which observation in a real place would decide between the two readings?',
    },
    lead: [
      {
        zh: '例如：转嫁对更精准的问责有反应，还是对更多的人手有反应？各会先在哪个数字上看出来？',
        en: 'For example: does shifting react to better-aimed accountability or to more hands? In which number would each be seen first?',
      },
      {
        zh: '请每人写两句：一条我现在不那么相信的论断；一个会让我改变看法的观察。',
        en: 'Let everyone write two lines: one claim I now believe less; one observation that would change my mind.',
      },
    ],
  },
  carry: {
    zh: '课后作业：改一项假定，让一条论断不再成立，写半页说明。',
    en: 'Homework: make one claim fail by changing one assumption; half a page.',
  },
  // The contradicted ones are added when the results are made: they follow from the verdicts.
  claims: ['C05', 'C65', 'C95', 'C96'],
});
