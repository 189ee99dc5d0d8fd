import { defineStep } from '../../models/lesson-step.ts';
import { full } from './arms.ts';

const letters = { zh: '份', en: 'letters' };

export default defineStep({
  number: 1,
  title: { zh: '一份责任状', en: 'One letter' },
  question: {
    zh: '一个乡镇十八个月收到42份责任状和任务告知书，其中几份属于它的本职？',
    en: 'In eighteen months a township receives 42 responsibility letters and task notices. How many concern its own duty?',
  },
  minutes: { short: 4, long: 8 },
  isFull: false,
  argument: [
    {
      zh: '责任状本是常规的管理工具：上级把任务、指标、期限和奖惩写下来，下级签字承诺。任务告知书不用签字，同样把一件事交到下级手里。',
      en: 'A responsibility letter is an ordinary tool of management: a superior writes down task, target, term and sanction, and the one below signs. A task notice needs no signature and moves a piece of work all the same.',
    },
    {
      zh: '论文关心的是签下去的究竟是什么。有的是乡镇依法要做的事；有的原是部门的法定职责，随一纸文书到了乡镇，办事的权力、人手和手段却没有跟着来。后一种，论文称为下移式的“责任甩锅”。',
      en: 'The paper asks what it is that gets signed for. Some letters concern what a township must do by law. Others carry the lawful duty of a department, while the power, the people and the means stay where they were. The latter is what the paper calls shifting responsibility downward.',
    },
    {
      zh: '论文引了某乡镇十八个月的一份清单，共42份。先不看结果：你认为其中有几份是乡镇自己的本职？',
      en: 'The paper cites the list of one township over eighteen months: 42 letters and notices. Before you see any result: how many of them do you think were its own duty?',
    },
  ],
  guess: {
    kind: 'number',
    task: { zh: '42份中，属于乡镇本职的有', en: 'Of 42, the township’s own duty:' },
    tolerance: 3,
    anchor: null,
    axis: null,
    extra: null,
  },
  run: { county: 'default', replicates: 10, weeks: 78, arms: { baseline: full() }, isLive: false },
  series: [
    {
      id: 'own',
      label: { zh: '每42份中的本职份数', en: 'Own duty, of every 42' },
      isGuessed: true,
      unit: letters,
      decimals: 1,
      items: [
        {
          id: 'mean',
          label: { zh: '全县平均', en: 'Mean of the county' },
          of: (read) => 42 * (1 - read('baseline', 'letters-shifted-share')),
        },
      ],
    },
    {
      id: 'spread',
      label: { zh: '单个乡镇相差多大', en: 'How far single townships differ' },
      isGuessed: false,
      unit: letters,
      decimals: 1,
      items: [
        {
          id: 'least',
          label: { zh: '本职最少的乡镇', en: 'Township with the fewest' },
          of: (read) => read('baseline', 'lesson:own-least'),
        },
        { id: 'most', label: { zh: '本职最多的乡镇', en: 'Township with the most' }, of: (read) => read('baseline', 'lesson:own-most') },
      ],
    },
  ],
  contrasts: [
    {
      id: 'letters',
      label: { zh: '每个乡镇十八个月收到的份数', en: 'Letters and notices per township in eighteen months' },
      unit: letters,
      decimals: 1,
      smallest: 0,
      of: (read) => read('baseline', 'letters-township'),
    },
    {
      id: 'committee',
      label: { zh: '每个村（居）委会每年签的责任状', en: 'Letters a committee signs in a year' },
      unit: letters,
      decimals: 1,
      smallest: 0,
      of: (read) => read('baseline', 'letters-committee'),
    },
    {
      id: 'blame',
      label: { zh: '村（居）委会分担的问责分值', en: 'Share of sanction points that committees bear' },
      unit: { zh: '%', en: '%' },
      decimals: 1,
      smallest: 0,
      of: (read) => 100 * read('baseline', 'committee-blame'),
    },
  ],
  after: [
    {
      zh: '论文清单（§1.1“共42份”）里，本职20份、转来22份。模型的参数就是照着这组数调的，所以运行结果与它接近并不能算作证据；它只说明校准仍然有效。',
      en: 'In the paper’s list (§1.1), 20 of the 42 were own duty and 22 had been shifted. The parameters of the model were chosen to meet these numbers, so a run that comes near them is no evidence; it only shows that the fit still holds.',
    },
    {
      zh: '再看单个乡镇：同一个县里，本职最多与最少的乡镇相差几份？论文选的是一个用来说明问题的例子，从它推不出“一般乡镇”如何。',
      en: 'Then look at single townships: within one county, how far apart are those with the most and with the fewest own letters? The paper chose one township to illustrate a point; it does not tell us what townships in general are like.',
    },
  ],
  discuss: {
    question: {
      zh: '任务分解、依法下放、责任转嫁，区别在哪里？',
      en: 'Decomposing a target, delegating by law, shifting responsibility: what is the difference?',
    },
    lead: [
      {
        zh: '可以逐项对照：职责、权力、资源（人财物）、问责，哪几样一起走了，哪几样留下了？四样同行是下放，把自己的指标切开是分解，只走职责和问责才是转嫁。',
        en: 'Check four things one by one: duty, power, means, blame. Which of them travel together, and which stay behind? If all four travel, it is delegation; if a body cuts up its own target, it is decomposing; if only duty and blame travel, it is shifting.',
      },
      {
        zh: '只选一个乡镇来说明问题，我们能得出什么结论，不能得出什么结论？',
        en: 'One township was chosen to illustrate. What may we conclude from it, and what not?',
      },
    ],
  },
  carry: {
    zh: '论文的清单里，有本职，也有转来的事。接下来要问：部门为什么要转？',
    en: 'The paper’s list holds own duty and shifted work. The next question is why departments shift it at all.',
  },
  claims: ['C07', 'C10', 'C11', 'C12', 'C13', 'C20', 'C61'],
});
