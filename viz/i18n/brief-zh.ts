/** What every finding says; the partner is what effectiveness does beside burden, or burden beside effectiveness. */
interface BriefFinding {
  readonly outcome: string;
  readonly side: string;
  readonly partner: string;
}

/** Chinese texts of the one-page brief. Wording rules: glossary-and-lesson.md, section 5. */
export const briefZh = {
  mark: '研究参考',
  title: (outcome: string, side: string) => `同等工时下，哪些措施能使${outcome}${side}而不损害治理实效？`,
  titleEffectiveness: '同等工时下，哪些措施能提高治理实效而不加重基层负担？',
  titleBurden: '同等工时下，哪些措施能减轻基层负担而不损害治理实效？',
  finding: (parts: BriefFinding & { name: string }) =>
    `同等工时下，${parts.outcome}${parts.side}者居首的是${parts.name}${parts.partner}；两种故事一致，有待核实。`,
  findingSplit: (parts: BriefFinding & { blame: string; overload: string }) =>
    `同等工时下，${parts.outcome}${parts.side}居首者随故事而变：避责为${parts.blame}，超载为${parts.overload}${parts.partner}；有待核实。`,
  findingOne: (parts: BriefFinding & { name: string; story: string; other: string }) =>
    `同等工时下，${parts.outcome}${parts.side}者，${parts.story}下居首的是${parts.name}${parts.partner}，${parts.other}下证据不足以区分；有待核实。`,
  findingTied: (parts: BriefFinding & { n: string }) =>
    `同等工时下，两种故事下${parts.outcome}都${parts.side}的有 ${parts.n} 项${parts.partner}，居首者难分先后；有待核实。`,
  findingShort: (outcome: string) => `同等工时下，各项措施在${outcome}上的比较见表和“成立条件”；有待核实。`,
  partner: (outcome: string, side: string) => `，${outcome}${side}`,
  partnerNames: { burden: '负担', effectiveness: '实效' },
  sides: { higher: '较高', lower: '较低', unclear: '无明显差异', mixed: '不一' },
  noFinding: (outcome: string) => `同等工时下，所列措施在${outcome}上证据不足以区分，有待核实。`,
  headings: {
    question: '一、问题与口径',
    table: '二、同等工时下的比较',
    conditions: '三、成立条件',
    dodge: '四、可能的变通',
    bundle: '五、组合与单项',
    check: '六、核实建议',
    limits: '七、局限',
  },
  question: (parts: {
    baseline: string;
    county: string;
    townships: string;
    departments: string;
    warmup: string;
    weeks: string;
    budget: string;
    burden: string;
    effectiveness: string;
  }) =>
    `相对基准情景（${parts.baseline}，不加任何措施；${parts.county}，${parts.departments} 个部门、${parts.townships} 个乡镇街道），预热 ${parts.warmup} 周后看 ${parts.weeks} 周。每项措施调到遵从与协调约占各方自有工时 ${parts.budget} 的强度。基层负担：${parts.burden}治理实效：${parts.effectiveness}`,
  measure: '措施（强度）',
  story: '情景故事',
  stories: { blame: '避责', overload: '超载' },
  hours: '所费工时（%）',
  better: '较优次数',
  points: '百分点',
  bundle: (name: string) => `组合：${name}`,
  reader: (name: string) => `${name} ▾`,
  assumedMark: '▲',
  noDifference: '无明显差异',
  tableNote: (parts: { n: string; outcome: string; total: string; shown: string }) =>
    `格内为与基准的配对差，下行为 95% 区间，均为每种故事 ${parts.n} 次重复；“无明显差异”指区间含零，证据不足以区分；“较优次数”指${parts.outcome}。▲ 属设定，不作结论，列后。共 ${parts.total} 个方案，此处列 ${parts.shown} 个：按${parts.outcome}均值较优一侧居前者、最不利的一项、读者选定者与组合；上下次序依均值，区间相交者难分先后。工时由各级单位自有工时承担（设定）；经费本模型不计。`,
  notListed: (names: string) => `读者选定而没有同等工时结果、故未列入的有：${names}。`,
  topSame: (outcome: string, name: string) => `${outcome}居首者在两种故事下相同（${name}）。`,
  topSplit: (outcome: string, blame: string, overload: string) => `${outcome}居首者，避责驱动下为${blame}，超载驱动下为${overload}。`,
  topOne: (parts: { outcome: string; story: string; name: string; other: string }) =>
    `${parts.outcome}居首者，${parts.story}驱动下为${parts.name}，${parts.other}驱动下难分先后。`,
  topNone: (outcome: string) => `${outcome}居首者，两种故事下都难分先后。`,
  flips: (names: string) => `区间分得开而次序随故事对调的有：${names}。`,
  flipsNone: '没有哪两项在区间分得开时次序随故事对调。',
  turns: (names: string) => `方向随故事相反的有：${names}。`,
  turnsNone: '所列方案没有方向随故事相反的。',
  clearInOne: (names: string) => `只在一种故事下分得清高低的有：${names}。`,
  elsewhere: '以上只在默认县区结构与默认参数下算得；换一种结构或参数，次序可能变动，见本页“稳健性”。',
  dodge: (name: string, how: string) => `${name}：${how}`,
  bundleText: (parts: { bundle: string; single: string; said: string }) =>
    `组合“${parts.bundle}”与单项“${parts.single}”同等工时相比：${parts.said}。`,
  bundleStory: (story: string, said: string) => `${story}驱动下，${said}`,
  bundleOne: (outcome: string, bundle: string, single: string, judged: string) => `${outcome}${bundle}对${single}，${judged}`,
  bundleClear: { lower: '组合较低', higher: '组合较高' },
  bundleUnclear: '区间相交，证据不足以区分',
  bundleAssumed: '（组合中有措施规定此项，属设定）',
  checks: [
    '试点前后各记一周工时：村（居）委会用于会议、迎检、台账与留痕的小时，用于服务居民的小时。',
    '试点前后各数一季度：收到的责任状、任务告知书与口头交办，随附人财物权的有几件，被退回而无人办的有几件。',
    '抽查已报办结的事项：居民认可已解决的有几件；风险事件之后，受责者与有因果份额者是否一致。',
  ],
  limits: '论文所给数字不能区分避责与超载两种解释，故并列；措施之间、措施与地方条件之间的相互影响只按模型规则计算。',
  stamp: (parts: { version: string; hash: string; seeds: string; n: string; command: string; date: string; link: string }) =>
    `版本 ${parts.version}，模型指纹 ${parts.hash}；随机种子 ${parts.seeds}，每种情景故事重复 ${parts.n} 次；命令：${parts.command}；日期：${parts.date}；链接：${parts.link}`,

  print: '打印（A4 一页）',
  copy: '复制到文字处理软件',
  copied: '简报已复制，可在文字处理软件中粘贴；表格保持为表格。',
  selected: '浏览器不允许自动复制：全文已选中，请按 Ctrl+C（苹果电脑按 ⌘C）。',
  back: '返回图表',
  sort: '读者最关心的结果（排序依据）',
  loading: '正在载入同等工时表……',
};
export type BriefTexts = typeof briefZh;
