import { shellZh } from './shell-zh.ts';
import { studyZh } from './study-zh.ts';

/** Every Chinese text of the page. `en.ts` has the same keys with the same arguments; the type makes sure of it. */
export const zh = {
  htmlLang: 'zh-CN',
  listSeparator: '、',
  clauseSeparator: '；',
  sentenceGap: '',
  inBrackets: (text: string) => `（${text}）`,
  percentagePoints: '个百分点',
  levelHead: '层级',
  activity: '工时去向',
  judgement: '判断',
  remark: '备注',
  title: '责任转嫁与基层减负',
  question: '哪些措施能减轻基层负担而不损害治理实效？',
  byline: '依据吴海红、吴安戚《基层减负背景下“责任甩锅”现象透视及其治理路径》（《治理研究》2020 年第 5 期）所述机制建模。',
  caveatTitle: '使用说明',
  caveat: '本材料为理论模型的情景比较，用于教学与研究讨论；数值只在所列设定下成立，不是预测，不评价任何地区、单位和个人。',
  skip: '跳到结果',
  languageSwitch: 'English',
  fewReplicates: '至少要两次重复才有区间；正在等待。',

  fromCommandLine: (replicates: string) =>
    `以下为命令行 compare 算出的结果（${replicates} 次重复），打开即见；也可在本页重新设定并现场运行。`,
  fromPage: '以下为本页现场运行的结果。',
  partial: (done: string, wanted: string) => `已完成 ${done}／${wanted} 次重复；区间会随重复次数收窄。`,
  badResults: (reason: string) => `文件中所附的结果无法读取：${reason}。仍可在本页现场运行。`,
  otherHash: (embedded: string, page: string) =>
    `所附结果的模型指纹（${embedded}）与本页内置模型（${page}）不同：现场运行不会得到同样的数。`,

  settings: '设定与运行',
  settingsHint: '改动设定不会改变已有图表，运行之后才会。',
  county: '县区结构',
  ownCounty: (name: string) => `当前结果来自“${name}”；现场运行只能用下列内置结构。`,
  regime: '基准体制',
  regimeHint: '措施都加在基准体制之上。',
  otherRegimes: '一并比较的其他体制',
  story: '情景故事',
  storyBoth: '两种都运行',
  interventions: '措施',
  interventionsHint: '每项措施单独与基准比较；强度 0 即基准。',
  dimension: { ideas: '理念', mechanism: '机制', technology: '技术' },
  level: '强度',
  levelOf: (name: string) => `${name}的强度`,
  all: '全选',
  none: '全不选',
  replicates: '重复次数',
  replicatesHint: '每次重复用同一个随机种子跑全部方案，再逐对相减。',
  seed: '随机种子',
  seedRefused: '随机种子须为 1 到 60 个字符，不含控制字符和改变书写方向的字符；仍用原来的种子。',
  run: '开始运行',
  cancel: '停止',
  starting: '正在准备模型……',
  progress: (done: string, total: string, left: string) => `已完成 ${done}／${total} 次模型运行${left}`,
  timeLeft: (text: string) => `，约剩 ${text}`,
  seconds: (n: string) => `${n} 秒`,
  minutes: (n: string) => `${n} 分钟`,
  finished: (replicates: string) => `运行结束：${replicates} 次重复全部完成。`,
  cancelled: (done: string) => `已停止；保留已完成的 ${done} 次重复。`,
  failed: (reason: string) => `有一部分没有算成：${reason}。已完成的部分照常显示。`,
  noWorker: '此浏览器打不开后台线程，不能现场运行；所附结果仍可查看。',

  shownStory: '所示情景故事',
  focus: '重点方案',
  wholeRange: '坐标轴含列灰方案与其他体制',
  baseline: '基准',
  baselineIs: (value: string) => `基准为 ${value}`,
  atLevel: (level: string) => `（强度 ${level}）`,
  eachAtLevel: (level: string) => `（强度均为 ${level}）`,
  bundleKind: { ideas: '理念类措施合用', mechanism: '机制类措施合用', technology: '技术类措施合用', all: '全部措施合用' },
  bundleOfMany: (first: string, n: string) => `${first} 等 ${n} 项合用`,
  disagree: '两种情景故事不一致之处',
  disagreeLead: '论文所给的数字不能区分两种解释，因此两种都跑。下列方案的结论随解释而变，使用时须同时报告：',
  disagreeRow: (arm: string, outcome: string, overload: string, blame: string) =>
    `${arm}——${outcome}：超载驱动 ${overload}；避责驱动 ${blame}`,
  agree: '就当前所看的结果而言，两种情景故事之间没有可以分辨的方向差异。',
  oneStory: '只运行了一种情景故事，无从比较两种解释；结论须存疑。',

  figure: (n: string) => `图 ${n}`,
  tableTwin: '以表格查看同一数据',
  source: (parts: {
    county: string;
    story: string;
    seed: string;
    replicates: string;
    warmup: string;
    weeks: string;
    hash: string;
    window: string;
  }) =>
    `来源：本模型。县区结构：${parts.county}；情景故事：${parts.story}；随机种子：${parts.seed}；重复：${parts.replicates} 次；预热 ${parts.warmup} 周后运行 ${parts.weeks} 周（${parts.window}）；模型指纹：${parts.hash}。`,
  commandLabel: '复现命令：',
  windows: { all: '全程', 'first-year': '仅首年', later: '首年之后' },

  tradeoffTitle: '负担与实效的取舍',
  tradeoffX: '基层负担比基准减少',
  tradeoffY: '治理实效比基准提高',
  tradeoffCorner: {
    gain: '负担较低 · 实效较高',
    costly: '负担较高 · 实效较高',
    relief: '负担较低 · 实效较低',
    loss: '负担较高 · 实效较低',
  },
  tradeoffOff: '带箭头者在图外，坐标见旁注或表格。',
  tradeoffNote: '编号与图 2 同。椭圆为配对差均值的 80% 置信区域（由配对差的协方差得出）；散点为重点方案各次重复的配对差。',
  verdict: {
    gain: '至少一项较优、另一项未见较差',
    trade: '一项较优、另一项较差',
    loss: '至少一项较差、另一项未见较优',
    unclear: '证据不足以区分',
    assumed: '属设定，不作结论',
  },
  tradeoffFinding: (args: {
    baseline: string;
    total: string;
    gain: string;
    names: string;
    trade: string;
    loss: string;
    unclear: string;
    assumed: string;
    others: string;
  }) =>
    `在本模型的设定下，相对基准情景（${args.baseline}），${args.total} 个方案中，负担与实效至少一项较优、另一项未见较差的有 ${args.gain} 个${args.names}，一优一劣的 ${args.trade} 个，只见较差的 ${args.loss} 个，证据不足以区分的 ${args.unclear} 个${args.assumed}${args.others}。`,
  named: (names: string) => `（${names}）`,
  andMore: (names: string) => `${names}等`,
  assumedLeftOut: (n: string) => `；另有 ${n} 个属设定，不计入`,
  othersLeftOut: (n: string) => `；其他体制 ${n} 个，另列`,

  worldFinding: (args: { seed: string; names: string }) =>
    `只看随机种子 ${args.seed} 这一个世界：在前沿上的是${args.names}。单个世界不是结论，换一个世界可能就变。`,
  nothingButBaseline: '基准情景本身',
  worldsTitle: '可能的世界',
  worldsShow: (n: string) => `看 ${n} 个可能世界`,
  worldsStop: '回到均值',
  worldsPlay: '自动翻看',
  worldsPause: '暂停',
  worldsNext: '下一个世界',
  worldsBefore: '上一个世界',
  worldsAt: (at: string, n: string, seed: string) => `第 ${at}／${n} 个世界（随机种子 ${seed}）`,
  frontierKey: '前沿：在其左下方者，另有方案两项都不差',
  chanceKey: '外圈长短：位于前沿的概率',
  chanceIs: (share: string) => `在前沿上 ${share}`,
  chanceHead: '位于前沿的概率',
  chanceNote: (times: string) =>
    `位于前沿的概率：对各随机种子有放回地重抽 ${times} 次，均值落在前沿上的次数占比；列灰方案与其他体制不参与。`,
  crossNote: '十字为两项各自的 95% 区间；此表不逐个种子保存，故没有椭圆与前沿概率。',
  sort: '排序',
  sortBy: { outcome: '按所看结果', number: '按编号', burden: '按基层负担', effectiveness: '按治理实效', chance: '按前沿概率' },
  versusDifference: '甲减乙',
  versusStory: (story: string, said: string) => `${story}下${said}`,
  versusFinding: (a: string, b: string, said: string) => `在本模型的设定下，甲“${a}”减乙“${b}”的配对差：${said}。`,
  versusAgree: '不属设定的各项，两种情景故事的方向一致。',
  versusSplit: (names: string) => `两种情景故事在${names}上方向不一，须同时报告。`,
  versusOneStory: '只运行了一种情景故事，结论须存疑。',
  versusAssumed: (names: string) => `其中${names}由两案之一的措施本身规定：属设定，列灰，不作结论。`,
  noClearDifferenceAfter: '，证据不足以区分',

  forestTitle: (outcome: string) => `各方案的配对差：${outcome}`,
  forestFinding: (args: { outcome: string; better: string; worse: string; unclear: string; top: string }) =>
    `${args.outcome}：相对基准情景，95% 区间不含零的方案中，较优的 ${args.better} 个、较差的 ${args.worse} 个；${args.unclear} 个证据不足以区分。${args.top}`,
  forestFindingNeutral: (args: { outcome: string; higher: string; lower: string; unclear: string; top: string }) =>
    `${args.outcome}（高低本身无所谓好坏）：相对基准情景，较高的 ${args.higher} 个、较低的 ${args.lower} 个，${args.unclear} 个证据不足以区分。${args.top}`,
  forestLeftOut: (n: string) => `另有 ${n} 个属设定，列灰，不计入。`,
  withInterval: (difference: string, interval: string) => `${difference}（95% 区间 ${interval}）`,
  between: (lower: string, upper: string) => `${lower} 至 ${upper}`,
  points: (signed: string) => `${signed} 个百分点`,
  forestTop: (arm: string, difference: string, interval: string) => `差异最大的是${arm}：${difference}（95% 区间 ${interval}）。`,
  outcome: '所看结果',
  outcomeDefinition: (definition: string) => `口径：${definition}`,
  storyHeading: '两种情景故事',
  betterHigher: '较高为优',
  betterLower: '较低为优',
  betterNone: '高低本身无所谓好坏',
  favourable: '较优一侧',
  unfavourable: '较差一侧',
  higherSide: '较高',
  lowerSide: '较低',
  arm: '方案',
  pairedDifference: '配对差',
  interval95: '95% 区间',
  interval80: '80% 区间',
  inSquare: (text: string) => `［${text}］`,
  betterIn: (share: string) => `${share} 次较优`,
  betterShare: '较优的重复',
  mechanical: '机械部分',
  behavioural: '行为部分',
  moreNeeded: '尚需重复',
  mean: '均值',
  otherStory: (story: string) => `空心小圈：${story}下的同一配对差。`,
  forestOff: '箭头表示该值在图外，数值见右侧。',
  forestLegend: '粗线 80% 区间，细线 95% 区间；灰色竖线为机械部分（新规则生效、决策仍照基准重演）。',
  assumedShort: '属设定，列灰',
  assumedDefined: '此措施本身规定了这一结果：属设定，列灰',
  assumedMechanical: '机械部分过半：属设定，列灰',
  secondary: (names: string) => `可另看：${names}`,
  atCap: (n: string) => `${n} 以上`,

  effortTitle: '工时花在哪里',
  effortYear: (n: string) => `第 ${n} 年`,
  levelName: { department: '职能部门', township: '乡镇、街道', committee: '村（居）委会' },
  effortGroup: {
    real: '实际办理',
    residents: '服务居民',
    petition: '答复信访',
    help: '帮助与协调',
    evidence: '留痕与台账',
    meetings: '会议与迎检',
    idle: '空闲',
  },
  effortGroupNote: {
    real: '办理手上事项',
    residents: '居民诉求、主动作为',
    petition: '信访答复',
    help: '帮助下级、协调与请示、督查他人',
    evidence: '据实留痕、装点材料、台账、打卡',
    meetings: '会议、迎检、改革要求',
    idle: '未用工时',
  },
  effortNote: '超过 100% 的部分为加班。堆叠图不显示不确定性，区间见上方结论与表格。',
  effortFinding: (args: {
    arm: string;
    upward: string;
    upwardBase: string;
    upwardDifference: string;
    upwardInterval: string;
    serve: string;
    serveBase: string;
    serveDifference: string;
    serveInterval: string;
  }) =>
    `在“${args.arm}”下，村（居）委会的留痕、台账、会议与迎检合占自有工时 ${args.upward}（基准 ${args.upwardBase}，配对差 ${args.upwardDifference}，95% 区间 ${args.upwardInterval}）；服务居民占 ${args.serve}（基准 ${args.serveBase}，配对差 ${args.serveDifference}，95% 区间 ${args.serveInterval}）。`,
  effortBaselineOnly: (args: { arm: string; upward: string; serve: string }) =>
    `在“${args.arm}”下，村（居）委会的留痕、台账、会议与迎检合占自有工时 ${args.upward}，服务居民占 ${args.serve}。`,

  matrixTitle: '谁的责任，谁受问责',
  matrixRows: '法定主责',
  matrixGrouped: '归并',
  matrixAll: '逐个部门',
  matrixView: '行的显示',
  matrixColumns: { owner: '主责者自身', otherDepartment: '其他部门', township: '乡镇、街道', committee: '村（居）委会', nobody: '无人' },
  matrixHard: '常列一票否决事项的部门',
  matrixGrowth: '增长类部门',
  matrixOther: '其他部门',
  matrixDepartments: '全部部门',
  matrixOwn: '乡镇本职事项',
  matrixTotal: '合计',
  matrixPoints: '分值/次运行',
  matrixNote:
    '每格为该行问责分值落在各列的比例（小字为基准），各次重复的均值，未给区间；“主责者自身”对部门事项是主责部门，对乡镇本职事项是乡镇；“无人”指认定无人可责的部分。行序为部门名录序，不作比较排名。',
  matrixFinding: (args: { arm: string; departments: string; township: string; committee: string; nobody: string; gap: string }) =>
    `在“${args.arm}”下，法定主责属部门的事项出事之后，问责分值 ${args.departments} 落在部门，${args.township} 落在乡镇、街道，${args.committee} 落在村（居）委会，${args.nobody} 无人可责。${args.gap}`,
  matrixGap: (value: string, base: string, difference: string, interval: string) =>
    `责罚错位度 ${value}（基准 ${base}，配对差 ${difference}，95% 区间 ${interval}）。`,
  matrixGapOnly: (value: string) => `责罚错位度 ${value}。`,
  matrixEmpty: (arm: string) => `在“${arm}”下，所看期间没有问责分值，矩阵为空。`,
  dumbbellTitle: '责任份额与受责份额',
  dumbbellDuty: '责任份额',
  dumbbellSanction: '受责份额',
  dumbbellNote: '圆点为该级依法负有的责任份额，菱形为落到该级的问责份额（不计“无人”）；两者相距越远，权责越错位。空心为基准。',

  methodTitle: '读图须知',
  methodPaired: '配对差：同一随机种子下，方案与基准面对同样的事项、居民与运气，先逐对相减再求均值；区间由各次重复之差按 t 分布算出。',
  methodMechanical:
    '机械部分与行为部分：机械部分是新规则生效而各方决策照基准重演所得的差；其余是行为改变带来的。机械部分过半，或措施本身就规定了该结果的，一律列灰，不作结论。',
  methodStories: '两种情景故事：转嫁可由超载驱动，也可由避责驱动，论文的数字不能区分二者，故并列两种校准。',
  methodPrivacy: '全部计算在本机浏览器内完成，不向任何服务器发送数据；请勿填入内部、涉密或个人信息。',

  study: studyZh,
  shell: shellZh,
};
