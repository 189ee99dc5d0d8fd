/** The words of the verdict pages, in both languages; what a claim itself says stands in its own file. */
import type { Language, Text } from '../../sim/index.ts';
import type { Flip } from '../evidence/claim-results.ts';
import type { Verdict } from '../evidence/judge.ts';

/** Verdicts in the order in which the pages list them. */
export const verdictIds: readonly VerdictId[] = [
  'supported',
  'contradicted',
  'no effect',
  'unclear',
  'flips',
  'mechanical',
  'not testable',
  'assumed',
];
export type VerdictId = Verdict;

/** A verdict is told by a mark and a word; no colour carries it alone, and no mark praises or scolds. */
export interface VerdictWords {
  readonly mark: string;
  readonly word: Text;
  readonly meaning: Text;
}

export const verdictWords: Readonly<Record<VerdictId, VerdictWords>> = {
  supported: {
    mark: '●',
    word: { zh: '成立', en: 'supported' },
    meaning: {
      zh: '两种故事下效应都与论断同向，且大到有意义的程度',
      en: 'in both stories the effect goes the way of the claim and is large enough to matter',
    },
  },
  contradicted: {
    mark: '◆',
    word: { zh: '不成立（方向相反）', en: 'contradicted' },
    meaning: {
      zh: '两种故事下效应都与论断反向，且大到有意义的程度',
      en: 'in both stories the effect goes the other way and is large enough to matter',
    },
  },
  'no effect': {
    mark: '○',
    word: { zh: '无明显效应', en: 'no effect' },
    meaning: {
      zh: '两种故事下效应都小于有意义的最小值',
      en: 'in both stories the effect is smaller than the smallest one that matters',
    },
  },
  unclear: {
    mark: '?',
    word: { zh: '证据不足以区分', en: 'unclear' },
    meaning: { zh: '至少一种故事下区间太宽，不能判断', en: 'in at least one story the interval is too wide to tell' },
  },
  flips: {
    mark: '⇄',
    word: { zh: '因情景而异', en: 'flips' },
    meaning: {
      zh: '两种故事各有判断而判断不同',
      en: 'both stories decide it, but in different ways',
    },
  },
  mechanical: {
    mark: '■',
    word: { zh: '由规则直接带来', en: 'mechanical' },
    meaning: {
      zh: '效应合乎论断，但由规则或新条件直接带来，无须行为改变，不能算作发现',
      en: 'the effect is there, but rules or new conditions bring it about with nobody deciding anew, so it is no finding',
    },
  },
  'not testable': {
    mark: '–',
    word: { zh: '无法检验', en: 'not testable' },
    meaning: { zh: '模型没有所需的机制或量', en: 'the model lacks the mechanism or the quantity' },
  },
  assumed: {
    mark: '□',
    word: { zh: '属设定', en: 'assumed' },
    meaning: {
      zh: '论断作为规则或参数进入模型，因此不能算作结果',
      en: 'the claim enters as a rule or a parameter, so it cannot count as a result',
    },
  },
};

export const kindWords: Readonly<Record<string, Text>> = {
  manifestation: { zh: '表现', en: 'manifestation' },
  harm: { zh: '危害', en: 'harm' },
  cause: { zh: '成因', en: 'cause' },
  intervention: { zh: '措施', en: 'remedy' },
  quantity: { zh: '数量', en: 'quantity' },
  caveat: { zh: '限定', en: 'caveat' },
};

export const roleWords: Readonly<Record<string, Text>> = {
  in: { zh: '作为设定进入', en: 'enters as an assumption' },
  out: { zh: '须由行为涌现', en: 'must emerge from behaviour' },
  fit: { zh: '用于拟合', en: 'was fitted' },
  check: { zh: '留作核对', en: 'held back as a check' },
};

/** What was changed where a verdict turns. */
export const turnWords: Readonly<Record<Flip['what'], Text>> = {
  story: { zh: '情景故事', en: 'story' },
  choice: { zh: '选择规则', en: 'rule of choice' },
  attribution: { zh: '归责规则', en: 'rule of attribution' },
  ensemble: { zh: '参数组', en: 'ensemble' },
  rival: { zh: '替代解释（小县）', en: 'rival explanation (small county)' },
};

/** Rules of choice and of attribution, by the names that settings have. */
export const ruleWords: Readonly<Record<string, Text>> = {
  logit: { zh: '逻辑斯蒂选择', en: 'logit choice' },
  reinforcement: { zh: '强化学习', en: 'reinforcement' },
  imitation: { zh: '模仿', en: 'imitation' },
  'last-holder': { zh: '最后经手者担责', en: 'the last holder is blamed' },
  letter: { zh: '按责任状担责', en: 'who signed is blamed' },
  territory: { zh: '按属地担责', en: 'the place is blamed' },
  causal: { zh: '按因果担责', en: 'whoever caused it is blamed' },
};

/** The caveat that every page carries, word for word. */
export const caveat: Text = {
  zh: '本材料为理论模型的情景比较，用于教学与研究讨论；数值只在所列设定下成立，不是预测，不评价任何地区、单位和个人。',
  en: 'Scenario comparison from a theoretical model for teaching and research; valid under the stated settings only; no forecast, no assessment of any place, body or person.',
};

export const inThisModel: Text = { zh: '在本模型中', en: 'in this model' };

/** “In this model: supported” as one phrase. */
export function verdictPhrase(id: VerdictId, language: Language): string {
  return language === 'zh' ? `${inThisModel.zh}${verdictWords[id].word.zh}` : `${verdictWords[id].word.en} ${inThisModel.en}`;
}

export const words = {
  title: { zh: '逐条检验：论文的论断在本模型中如何', en: 'Claim by claim: how the paper’s argument fares in this model' },
  purposeTitle: { zh: '用途', en: 'Purpose' },
  purpose: {
    zh: '用途是理论探索：把吴海红、吴安戚（《治理研究》2020(5)）的每一条论断放进同一个模型，看它在所列设定下是否出现，又在哪里改变。这里不评判任何官员、单位和地区，也不推断现实中某地的数值。',
    en: 'The purpose is to explore a theory. Every claim of Wu Haihong and Wu Anqi (Zhili Yanjiu 2020(5)) is held against one and the same model: does it come out under the stated settings, and where does it turn? No official, body or place is judged, and no number of a real place is inferred.',
  },
  summaryTitle: { zh: '结论一览', en: 'Verdicts at a glance' },
  verdict: { zh: '结论', en: 'verdict' },
  meaning: { zh: '含义', en: 'meaning' },
  count: { zh: '条数', en: 'claims' },
  which: { zh: '论断', en: 'which' },
  total: { zh: '合计', en: 'all' },
  readingTitle: { zh: '怎么读', en: 'How to read' },
  strongTitle: { zh: '最稳健与最脆弱的结论', en: 'The most robust and the most fragile verdicts' },
  robustTitle: { zh: '最稳健的结论', en: 'Most robust' },
  fragileTitle: { zh: '最脆弱的结论', en: 'Most fragile' },
  robustCaption: { zh: '在本模型中不见翻转的结论，至多十条', en: 'Verdicts that nothing turns in this model, ten at most' },
  fragileCaption: { zh: '在本模型中容易翻转的结论，至多十条', en: 'Verdicts that turn easily in this model, ten at most' },
  decidingCaption: { zh: '两种故事所见不同之处', en: 'Where the stories disagree' },
  toCount: { zh: '须在实地清点、两相对照的', en: 'what to count, and to set against each other' },
  noneDeciding: { zh: '没有论断因故事而异。', en: 'No claim comes out otherwise in the other story.' },
  noneRobust: { zh: '没有结论符合“稳健”的条件。', en: 'No verdict meets the conditions of “robust”.' },
  noneFragile: { zh: '没有结论符合“脆弱”的条件。', en: 'No verdict meets the conditions of “fragile”.' },
  claimsTitle: { zh: '逐条结论', en: 'All claims, by number' },
  number: { zh: '编号', en: 'number' },
  claim: { zh: '论断', en: 'claim' },
  effect: { zh: '效应（95% 区间）', en: 'effect (95 % interval)' },
  agreeing: { zh: '一致的参数组', en: 'ensemble agreeing' },
  turns: { zh: '翻转处', en: 'turns in' },
  source: { zh: '论文位置', en: 'Place in the paper' },
  class: { zh: '类别', en: 'Kind' },
  where: { zh: '设定之处', en: 'Where it enters' },
  missing: { zh: '缺少什么', en: 'What is missing' },
  why: { zh: '结论由来', en: 'Why this verdict' },
  measure: { zh: '量度', en: 'Measure' },
  found: { zh: '效应', en: 'Effect' },
  smallest: { zh: '有意义的最小效应', en: 'Smallest effect that matters' },
  expected: { zh: '论断所指方向', en: 'Sign the claim expects' },
  side: { zh: '论断所指一侧', en: 'side the claim expects' },
  positive: { zh: '正', en: 'positive' },
  negative: { zh: '负', en: 'negative' },
  mechanicalPart: { zh: '机械部分（冻结行为）', en: 'Mechanical part (behaviour frozen)' },
  doubt: { zh: '存疑之处', en: 'Doubt' },
  holm: { zh: 'Holm 校正后的 p', en: 'Holm-adjusted p' },
  ensemble: { zh: '参数组中结论一致的占比', en: 'Share of the ensemble with the same verdict' },
  noEnsemble: { zh: '未运行或无从比较', en: 'not run, or nothing to compare' },
  nulls: { zh: '不学习的决策（零模型）', en: 'Decisions that learn nothing (null rules)' },
  random: { zh: '随机', en: 'random' },
  habit: { zh: '习惯', en: 'habit' },
  beside: { zh: '旁证（不计入结论）', en: 'Beside it (without a say in the verdict)' },
  flipsIn: { zh: '结论翻转之处', en: 'Where the verdict turns' },
  noFlip: { zh: '所试设定中未见翻转', en: 'in none of the settings that were tried' },
  undecided: { zh: '尚无判断，无从翻转', en: 'nothing is decided that could turn' },
  rival: { zh: '替代解释', en: 'Rival explanation' },
  rivalTurned: { zh: '足以使结论翻转', en: 'turns the verdict' },
  rivalHeld: { zh: '不使结论翻转', en: 'does not turn the verdict' },
  voidIf: { zh: '何时检验无效', en: 'The test says nothing if' },
  seeds: { zh: '配对种子数', en: 'Paired seeds' },
  log: { zh: '记录（英文）', en: 'Log' },
  rerun: { zh: '重算', en: 'To run it again' },
  both: { zh: '两种故事平均', en: 'both stories, averaged' },
  story: { zh: '情景故事', en: 'story' },
  mean: { zh: '均值', en: 'mean' },
  lower: { zh: '下限', en: 'lower' },
  upper: { zh: '上限', en: 'upper' },
  notRun: { zh: '尚无结果', en: 'not run' },
  stays: { zh: '未翻转', en: 'stays' },
  origin: { zh: '来源', en: 'Where this comes from' },
  calibrationTitle: { zh: '数据能约束什么', en: 'What the data can tell' },
  remediesTitle: { zh: '各项措施的效应与代价', en: 'What each reform brings and costs' },
} as const satisfies Readonly<Record<string, Text>>;

/** Sentences under “how to read”. */
export const reading: readonly Text[] = [
  {
    zh: '论断为本项目的转述，“论文位置”给出章节与便于查找的短语。论断中出现的地名只说明某项做法的出处，模型数值与该地无关。',
    en: 'Claims are told in our own words; “place in the paper” gives the section and a short phrase to find it by. A place named in a claim is where a measure’s design comes from; no number of the model belongs to it.',
  },
  {
    zh: '图中两行是两种同样符合论文数字的情景故事：超载驱动与避责驱动。点为均值，线为 95% 区间；阴影（文字图中为两条 ┊）之内的效应小于事先定下的有意义的最小值；实线为零。',
    en: 'The two lines of a picture are two stories that fit the paper’s numbers equally well: driven by overload and driven by blame. The dot is the mean, the line its 95 % interval; effects within the shaded band (between two ┊ in text) are smaller than the smallest that matters, which was set beforehand; the solid line is zero.',
  },
  {
    zh: '配对：各方案用同一组随机种子，逐对相减。Holm 校正的 p 顾及同时检验的全部论断，且只检验论断所指的方向。参数组是同样符合论文数字的其他参数取值。翻转处列出换用其他选择规则、归责规则、参数或替代解释时结论不同的设定。',
    en: 'Paired: all arms meet the same luck and are subtracted seed by seed. The Holm-adjusted p allows for all the claims that were tested together, and looks in the direction of the claim only. The ensemble is other parameter values that fit the paper’s numbers as well. “Turns” lists the settings (other rules of choice or attribution, other parameters, a rival explanation) in which the verdict is another one.',
  },
  {
    zh: '方向相反、无明显效应的论断与成立的同样列出，按编号排列，不作取舍。“成立”只说明论断与模型的规则相容，不说明现实如此。',
    en: 'Claims that the model contradicts or finds no effect for stand beside the supported ones, by number, none left out. “Supported” says that the claim follows from the rules of this model; it does not say that the world is so.',
  },
];

/** What robust and fragile mean on these pages. */
export const strengthNote: Text = {
  zh: '只比较作为结果、且已有判断的论断（成立、不成立、无明显效应）；用于校准或留作核对的数字不在其列，各论断自己的竞争解释也不计入翻转，因为每条论断都须指出一种能使之翻转的竞争解释。稳健：所试的选择规则、认定规则与参数组中无一翻转，两种故事的区间都在有意义的最小效应的同一侧，区间离界限一倍以上（或结论为成立且 Holm 校正的 p 不大于 .05），参数组中至少八成一致；按一致占比、再按区间离界限的倍数排列。脆弱：有设定使之翻转，或参数组中不足八成一致；按一致占比由低到高、再按翻转处由多到少排列。',
  en: 'Only results with a decided verdict (supported, contradicted, no effect) are compared; numbers that were fitted or held back are not, and a claim’s own rival does not count as a turn, since every claim has to name one that turns it. Robust: no rule of choice or attribution and no parameter set that was tried turns it, the intervals of both stories lie on one side of the smallest effect that matters, the intervals are twice as far out as they need be (or the claim is supported with a Holm-adjusted p of at most .05), and at least eight in ten of the ensemble agree; sorted by agreement, then by how far out the intervals lie. Fragile: some setting turns it, or fewer than eight in ten agree; sorted by agreement from the lowest, then by the number of turns.',
};
