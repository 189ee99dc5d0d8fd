interface RankFinding {
  readonly contexts: string;
  readonly leading: string;
  readonly name: string;
  readonly share: string;
  readonly interval: string;
  readonly steady: string;
  readonly total: string;
  readonly isPair: boolean;
}

const rankFinding = (place: string) => (args: RankFinding) =>
  `在${place}的 ${args.contexts} 组抽取中，最常${args.isPair ? '两项结果同时' : ''}进入前 ${args.leading} 名的是“${args.name}”：${args.share}（95% 区间 ${args.interval}）；${args.total} 个方案中，过半抽取都居前的有 ${args.steady} 个。`;

/** Chinese texts of the view. `en.ts` has the same keys with the same arguments. */
export const zh = {
  title: '结果有多稳健',
  lead: '设定一变，结果会不会变？本页依次看三件事：哪些设定左右结果，各项措施的先后是否稳定，先后在何处翻转。',
  small: (county: string, weeks: string, warmup: string) =>
    `所附结果与现场运行都用${county}：预热 ${warmup} 周后运行 ${weeks} 周。换用别的县区结构，数值会不同；模型的设定只在所列范围内变动。`,
  story: '情景故事',
  loading: '正在读取所附结果……',
  notLoaded: (reason: string) => `所附结果没有读出：${reason}。`,
  otherModel: (theirs: string, ours: string) => `所附结果出自另一版模型（指纹 ${theirs}，本页为 ${ours}），与现场运行不可比。`,

  assumptions: '一、哪些设定左右结果？',
  assumptionsLead: (args: { considered: string; reach: string; screened: string; kept: string; trajectories: string }) =>
    `论文没有给出、又属于未知事实的数值设定共 ${args.considered} 项，各在故事或参数表的取值上下 ${args.reach}% 之间变动。先用 ${args.screened} 条轨迹粗筛全部，按对负担与实效的影响（占各自最大者的比例，两种故事平均）取前 ${args.kept} 项，再用 ${args.trajectories} 条轨迹细看这些设定。`,
  shipped: '所看的量',
  level: (regime: string) => `${regime}下的水平`,
  difference: (arm: string, base: string) => `${arm}减${base}`,
  tornadoTitle: (outcome: string) => `设定对结果的影响：${outcome}`,
  differenceNote: (arm: string, base: string) => `所看的是“${arm}”减“${base}”的配对差：条越长，这一差异越依赖该设定。`,
  otherStory: (args: { story: string; other: string; outcome: string; ours: string; theirs: string; shared: string }) =>
    `${args.outcome}：${args.story}下影响居前三的是${args.ours}；${args.other}下是${args.theirs}；两者同有 ${args.shared} 项。`,
  storiesHeading: '两种情景故事',

  ranking: '二、措施的先后是否稳定？',
  rankingLead: (args: {
    reforms: string;
    assumed: string;
    draws: string;
    seeds: string;
    leading: string;
    rules: string;
    ruleSeeds: string;
  }) =>
    `取 ${args.reforms} 项本身不规定负担或实效的措施（两项结果各自居前者轮流入选），连同基准一起排序；另有 ${args.assumed} 项措施本身规定了其中一项结果，属设定，不参加。上述设定按拉丁超立方抽取 ${args.draws} 组，每组 ${args.seeds} 个种子；每组中各项结果的前 ${args.leading} 名算作居前。另换 ${args.rules} 种选择或责任认定规则，每种 ${args.ruleSeeds} 个种子。`,
  rankTitle: '居前的频率：负担与实效',
  rankNote:
    '同分者取较好的名次。区间为 Wilson 95% 区间，以设定的各组抽取为独立单位；名次差得很小时，也会随种子变动。灰色者属设定，不作结论。',
  rankNoteRules: (list: string) => `其他规则：${list}。每次只换一种，其余照旧。`,
  ruleOptions: {
    letter: '看责任状',
    territory: '看属地',
    causal: '看因果',
    'last-holder': '看最后承接者',
    logit: 'logit',
    reinforcement: '强化',
    imitation: '模仿',
    habit: '习惯',
    random: '随机',
  } as Readonly<Record<string, string>>,
  ruleGroup: (rule: string, options: string) => `${rule}改为${options}`,
  rankStories: (args: { story: string; name: string; share: string; interval: string }) =>
    `在${args.story}下，最常两项同时居前的是“${args.name}”：${args.share}（95% 区间 ${args.interval}）。`,
  rank: {
    finding: rankFinding('本模型'),
    first: (args: { outcome: string; name: string; share: string; interval: string }) =>
      `按通常设定，${args.outcome}居首的是“${args.name}”，在 ${args.share} 的抽取中仍居首（95% 区间 ${args.interval}）。`,
    rules: (args: { name: string; held: string; total: string }) =>
      `换用其他选择或认定规则，“${args.name}”在 ${args.total} 种中的 ${args.held} 种仍居前。`,
    none: '没有可以排序的抽取。',
    both: '两项',
    place: '名次中位数',
    leadIn: (outcome: string) => `${outcome}居前`,
    rulesHead: '其他规则下居前',
    rulesOf: (held: string, total: string) => `其他规则下居前 ${held}／${total}`,
    axis: (contexts: string, leading: string) => `居前 ${leading} 名的抽取占比（共 ${contexts} 组）`,
  },

  flipping: '三、先后在何处翻转？',
  flippingLead: (args: { parted: string; x: string; y: string; points: string; seeds: string; story: string; other: string }) =>
    `两种故事只差 ${args.parted} 个设定：“${args.x}”与“${args.y}”。下图让二者各走过自己的范围，共 ${args.points} 格，每格 ${args.seeds} 个种子；${args.story}（▲）、${args.other}（▼）各在其中一格。格中写的是该格排在最前的方案。`,
  flipTitle: (outcome: string) => `哪项措施排在最前：${outcome}`,
  storySigns: { blame: '▲', overload: '▼' },
  storyCell: (args: { sign: string; story: string; x: string; xValue: string; y: string; yValue: string }) =>
    `${args.sign} ${args.story}：${args.x} ${args.xValue}，${args.y} ${args.yValue}`,

  question: '结果系于哪些设定？',
  live: '在这里运行一次小规模分析',
  liveLead: '选定要变动的设定、范围与规模，在本页的后台线程里现场运行（小型县）。负担与实效总是一起给出。',
  method: '方法',
  methods: { morris: 'Morris 筛选', sobol: 'Sobol 方差分解' },
  methodHint: {
    morris: 'Morris：每条轨迹每步只动一个设定；轨迹少时也看得出谁大谁小。',
    sobol: (points: string) => `Sobol：把结果的方差分给各个设定；${points} 个基点起区间才名副其实。`,
  },
  outcome: '所看结果',
  contrast: '所看的量',
  regimes: '与另一种体制相比',
  reforms: '与一项措施相比',
  inputs: (n: string, most: string) => `变动的设定（${n}／${most}）`,
  percentOf: (name: string) => `${name}：上下百分之几`,
  range: (low: string, high: string, middle: string) => `${low}–${high}（现为 ${middle}）`,
  percentSign: '%',
  plusMinus: '±',
  remove: '去掉',
  removeOf: (name: string) => `去掉“${name}”`,
  add: '添加一个设定',
  groups: {
    regime: '体制',
    court: '责任认定',
    reform: '改革',
    workload: '工作量',
    means: '人力与条件',
    moves: '去留决策',
    asks: '索取',
    effort: '用工',
    harm: '损害与问责',
    learning: '学习',
    residents: '居民',
  },
  choose: '请选择……',
  trajectories: '轨迹数',
  points: '基点数',
  seeds: '每点种子数',
  estimate: (args: { runs: string; points: string; time: string }) =>
    `共 ${args.points} 个点、${args.runs} 次模型运行，约需 ${args.time}。`,
  tooFew: '至少选一个设定。',
  seconds: (n: string) => `${n} 秒`,
  minutes: (n: string) => `${n} 分钟`,
  run: '开始运行',
  cancel: '停止',
  running: (done: string, total: string, left: string) => `已完成 ${done}／${total} 次运行${left}`,
  left: (time: string) => `，约剩 ${time}`,
  starting: '正在准备……',
  finished: (runs: string, time: string) => `运行结束：${runs} 次，用时 ${time}。`,
  cancelled: (done: string) => `已停止；完成了 ${done} 次运行，图中只用完整的轨迹。`,
  failed: (reason: string) => `没有算成：${reason}`,
  partial: (done: string, total: string) => `尚在运行：图中为前 ${done} 条轨迹（共 ${total} 条），区间会收窄。`,
  stale: '设定已改：下图仍是上一次运行的结果。',
  noWorker: '此浏览器打不开后台线程，不能现场运行；所附结果与文件仍可查看。',
  liveTitle: (outcome: string, what: string) => `现场运行：${outcome}（${what}）`,
  liveSource: (args: {
    county: string;
    story: string;
    seed: string;
    seeds: string;
    runs: string;
    warmup: string;
    weeks: string;
    hash: string;
  }) =>
    `来源：本模型，现场运行。${args.county}；${args.story}；种子 ${args.seed}，每点 ${args.seeds} 个；${args.runs} 次运行，预热 ${args.warmup} 周后 ${args.weeks} 周；模型指纹：${args.hash}。`,
  saveCsv: '下载设计与结果（CSV）',
  saveStudy: '下载研究文件（JSON）',
  reproduce: '命令行用此研究文件算出同样的数。',
  oneStory: (other: string) => `这里只跑当前一种故事；要看${other}，在页首切换后再运行。`,

  file: '打开自己的结果',
  fileLead: '可打开命令行 sweep 写出的 runs.parquet 或 runs.csv，也可打开别的模型的表（首行为列名）。',
  filePrivacy: '文件只在本页内读取，不上传。请勿使用内部、涉密或个人数据。',
  fileLimits: (megabytes: string, rows: string, columns: string) => `至多 ${megabytes} MB、${rows} 行、${columns} 列。`,
  pick: '选择文件',
  drop: '或把文件拖到这里',
  reading: (name: string) => `正在读取 ${name}……`,
  read: (args: { name: string; rows: string; columns: string }) => `已读取 ${args.name}：${args.rows} 行、${args.columns} 列。`,
  infiniteCells: (n: string) => `其中 ${n} 格为无穷大，按空格处理。`,
  emptyColumns: (names: string) => `没有可用的数、未采用的列：${names}。`,
  failedRows: (n: string) => `其中 ${n} 行运行失败，已略去。`,
  refused: (name: string) => `没有采用 ${name}，图未改动。问题如下：`,
  policy: '方案列',
  baseline: '基准方案',
  fileStory: '所看故事',
  noPolicy: '（无）',
  summaryTitle: (outcome: string) => `与基准的配对差：${outcome}`,
  fileTornado: (outcome: string, policy: string) => `设定的影响：${outcome}${policy === '' ? '' : `（${policy}）`}`,
  fileRank: '居前的频率',
  fileRankFinding: rankFinding('此文件'),
  elsewhere: (story: string, finding: string) => `${story}下：${finding}`,
  fileRankNote: (by: string) => `抽取的单位：${by}。`,
  byContexts: '设计中的各点',
  bySeeds: '各个种子（表中只有一个情境）',
  notShown: '未能进行的分析',
  fileSource: (args: { name: string; rows: string }) => `来源：文件 ${args.name}，所用 ${args.rows} 行；数值出自文件本身，本页未重新运行。`,
  storiesInFile: (shown: string, others: string) => `所看为${shown}；表中另有${others}，可在上面切换。`,
};
