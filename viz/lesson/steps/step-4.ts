import { defineStep, type Read } from '../../models/lesson-step.ts';
import { full, percent, points } from './arms.ts';

/** Kinds of matters: hard target or not, much expertise needed or little. */
const kinds = [
  { id: 'hard-simple', label: { zh: '硬指标、不需专业', en: 'Hard and simple' } },
  { id: 'hard-expert', label: { zh: '硬指标、专业性强', en: 'Hard and expert' } },
  { id: 'soft-simple', label: { zh: '软指标、不需专业', en: 'Soft and simple' } },
  { id: 'soft-expert', label: { zh: '软指标、专业性强', en: 'Soft and expert' } },
];
/** Expertise that a field needs from which its matters count as expert. */
export const expertFrom = 0.6;
/** Matters of departments that arrive a week and township, under light and heavy load. */
const arrivals = { light: 0.3, heavy: 0.8 };
const quality = (read: Read, arm: string, kind: string) => 100 * read(arm, `lesson:${kind}`);

export default defineStep({
  number: 4,
  title: { zh: '千条线，一根针', en: 'A thousand threads, one needle' },
  question: {
    zh: '基层忙不过来的时候，哪一类事还能做实，哪一类先落空？',
    en: 'When the base cannot keep up: which kind of work still gets done properly, and which goes first?',
  },
  minutes: { short: null, long: 9 },
  isFull: false,
  argument: [
    {
      zh: '几十个部门的任务最后都汇到乡镇和村（居）委会。工时只有一份，分给这一件就少了那一件。论文认为基层因此“只能选择性执行”（§1.1）：列入一票否决和政治任务的硬指标全力以赴，部门的软指标过得去就行。',
      en: 'The tasks of dozens of departments end at the townships and committees. There is one budget of hours; what goes to one matter is taken from another. The paper concludes that the base can “only execute selectively” (§1.1): full effort for hard targets, that is veto items and political tasks, and just enough for the soft targets of departments.',
    },
    {
      zh: '论文还提出另一条：专业性强的事，如消防、食品、安全生产，基层缺少知识、装备和执法权，用了力也做不实，会长期留下盲点。',
      en: 'It makes a second point: expert work such as fire, food or workshop safety needs knowledge, equipment and legal power that the base lacks. Effort does not make up for them, and blind spots remain.',
    },
    {
      zh: '两条说法合在一起：负荷加重之后，下面四类事做实的程度如何排序？',
      en: 'Put the two together: once the load has grown, in which order does the real quality of these four kinds come?',
    },
  ],
  guess: {
    kind: 'rank',
    task: { zh: '负荷加重之后，按做实的程度从高到低排列', en: 'Under heavy load, order by real quality, highest first' },
    tolerance: 0,
    anchor: null,
    axis: null,
    extra: null,
  },
  run: {
    county: 'default',
    replicates: 4,
    weeks: 156,
    arms: { baseline: full({ departmentArrivals: arrivals.heavy }), light: full({ departmentArrivals: arrivals.light }) },
    isLive: false,
  },
  series: [
    {
      id: 'heavy',
      label: { zh: '负荷重时的实际落实程度', en: 'Real coverage under heavy load' },
      isGuessed: true,
      unit: percent,
      decimals: 0,
      items: kinds.map(({ id, label }) => ({ id, label, of: (read: Read) => quality(read, 'baseline', id) })),
    },
    {
      id: 'light',
      label: { zh: '负荷轻时的实际落实程度', en: 'Real coverage under light load' },
      isGuessed: false,
      unit: percent,
      decimals: 0,
      items: kinds.map(({ id, label }) => ({ id, label, of: (read: Read) => quality(read, 'light', id) })),
    },
  ],
  contrasts: [
    ...kinds.map(({ id, label }) => ({
      id,
      label: { zh: `${label.zh}：负荷重减负荷轻`, en: `${label.en}: heavy less light load` },
      unit: points,
      decimals: 1,
      smallest: 2,
      of: (read: Read) => quality(read, 'baseline', id) - quality(read, 'light', id),
    })),
    {
      id: 'bunching',
      label: { zh: '软指标压在及格线上的比例：负荷重减负荷轻', en: 'Soft matters that end at the pass mark: heavy less light load' },
      unit: points,
      decimals: 1,
      smallest: 2,
      of: (read) => 100 * (read('baseline', 'soft-bunching') - read('light', 'soft-bunching')),
    },
    {
      id: 'load',
      label: { zh: '基层负荷：负荷重减负荷轻', en: 'Load of the base: heavy less light' },
      unit: { zh: '倍自有工时', en: 'times own hours' },
      decimals: 2,
      smallest: 0.05,
      of: (read) => read('baseline', 'base-load') - read('light', 'base-load'),
    },
  ],
  after: [
    {
      zh: `“专业性强”指主责部门事项所需专业程度在${expertFrom}及以上；“做实”指事项了结时的实际落实程度，不是台账上的。轻重两档，是每个乡镇平均每周到达的部门事项为${arrivals.light}件与${arrivals.heavy}件，不是硬拉到某个负荷倍数，所以实际负荷以表中一行为准。`,
      en: `“Expert” means that the owner’s field needs expertise of ${expertFrom} or more; quality is real coverage when a matter ends, not what its file says. Light and heavy are ${arrivals.light} and ${arrivals.heavy} arrivals of departments’ matters per township and week; what load that makes stands in the list.`,
    },
  ],
  discuss: {
    question: {
      zh: '这是懒，还是算术？',
      en: 'Is this laziness, or arithmetic?',
    },
    lead: [
      {
        zh: '工时只有一份时，先放下软指标是合理的安排，换谁来都差不多。能不能设计一个观察，把“不愿做”和“做不完”区分开？',
        en: 'With a single budget of hours, dropping soft work first is sensible, whoever holds the post. Which observation would tell “unwilling” from “unable to finish”?',
      },
      {
        zh: '专业性强的事，再加一倍的劲能补上权力、装备和知识的缺口吗？',
        en: 'For expert matters: would twice the effort make up for missing power, equipment and knowledge?',
      },
    ],
  },
  carry: {
    zh: '做不实的事，往往用材料来补。下一步看痕迹。',
    en: 'What cannot be done properly is often made up on paper. Next: traces.',
  },
  claims: ['C16', 'C17', 'C18', 'C19', 'C20', 'C21'],
});
