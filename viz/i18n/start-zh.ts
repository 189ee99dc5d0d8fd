/** Chinese texts of the view. `en.ts` has the same keys with the same arguments. */
export const zh = {
  title: '同样一批事项，放在两种体制下，最后由谁来办、由谁担责？',
  doorsLabel: '从哪里进入',
  doors: {
    lesson: { who: '教师', name: '课堂', what: '八步走完论文的论证：先猜，再运行，再对照。' },
    compare: { who: '政策研究人员', name: '比较', what: '各项措施的负担与实效并列，附区间，可生成一页简报。' },
    explore: { who: '研究人员', name: '实验台', what: '改一个假定，看区间怎么动，带走数据和复现命令。' },
    method: { before: '假定、来源与各条论断的检验见', name: '方法与依据' },
  },

  figureTitle: (n: string) => `同样的 ${n} 件事项，两种体制`,
  story: '情景故事',
  play: '播放',
  pause: '暂停',
  replay: '重播',
  next: '下一步',
  week: (n: string) => `第 ${n} 周`,
  weekLabel: '周次',
  weekText: (week: string, panels: string) => `第 ${week} 周。${panels}`,
  panelText: (args: { name: string; department: string; township: string; committee: string }) =>
    `${args.name}：部门 ${args.department} 件，乡镇、街道 ${args.township} 件，村（居）委会 ${args.committee} 件`,
  matters: (n: string) => `${n} 件`,
  ends: { open: '在办', resolved: '实际办结', paper: '纸面办结', lapsed: '逾期', undone: '退回未办' },
  blamed: '成为风险事件并被问责',
  waiting: '正在载入这些事项……',
  failed: (reason: string) => `这些事项没有载入：${reason}。其余部分照常可用。`,

  side: (args: { name: string; before: string; after: string; difference: string; interval: string }) =>
    `${args.name}由 ${args.before} 到 ${args.after}（配对差 ${args.difference}，95% 区间 ${args.interval}）`,
  finding: (args: {
    story: string;
    replicates: string;
    down: string;
    paper: string;
    other: string;
    downOther: string;
    paperOther: string;
  }) =>
    `在本模型的设定下，以压力型体制为基准，换成全面问责体制（${args.story}，${args.replicates} 次重复）：${args.down}；同时${args.paper}。${args.other}时，两项的配对差为 ${args.downOther}和 ${args.paperOther}。`,
  noteRun: (args: { seed: string; panels: string }) =>
    `图为一次运行（随机种子 ${args.seed}），只作示意，不据以下结论；结论看上面各次重复的均值。结束时：${args.panels}。`,
  noteRule: (n: string) =>
    `选法：预热之后最先到达、法定主责属部门的 ${n} 件，按到达周次和编号排列；到达与所选体制无关，两边是同样的事项，同一件在各处位置相同。`,
  noteDrawn: (means: string) =>
    `分到村（居）委会的事项由各村各办一份，图中仍画作一点，落在期满时承办份额最大的一级；横推与请示不离开部门，图中不动，见表格。下移附有资源的占 ${means}：两种体制都不规定资源随事走。`,

  sidesTitle: (replicates: string) => `两面都看：${replicates} 次重复的均值`,
  measure: '结果',
  difference: '配对差',
  endOf: '结束时',
  lastHolder: (level: string) => `最后承办：${level}`,
  sanctionOn: (level: string) => `问责主要落在${level}`,
  tableEnds: (n: string) => `${n} 件事项的去向与结局（一次运行）`,
  tableMatters: '逐件：经过与结局（一次运行）',
  number: '编号',
  arrival: '到达周',
  owner: '法定主责部门',
  course: '经过与结局',
  kept: '部门自办',
  levels: ['职能部门', '乡镇、街道', '村（居）委会'] as readonly string[],
  steps: {
    letter: (level: string) => `责任状→${level}`,
    notice: (level: string) => `任务告知书→${level}`,
    informal: (level: string) => `口头→${level}`,
    sideways: '横推给另一部门',
    up: '部分村居上交乡镇',
    back: '退回部门',
    ask: '向县领导请示',
    answer: '得到批示',
  },
  stepAt: (week: string, step: string) => `第 ${week} 周${step}`,
  endedAt: (week: string, end: string, level: string) => `第 ${week} 周${end}，承办为${level}`,
  blamedAt: (week: string, level: string) => `第 ${week} 周问责，主要落在${level}`,
  source: (args: { county: string; story: string; seed: string; weeks: string; warmup: string; replicates: string; hash: string }) =>
    `来源：本模型。县区结构：${args.county}；情景故事：${args.story}；图：随机种子 ${args.seed}，预热 ${args.warmup} 周之后；均值：${args.replicates} 次重复，各 ${args.weeks} 周；模型指纹：${args.hash}。`,

  lessonTitle: '课堂进行中：动画暂不显示',
  lessonNote: '这里平时有一段动画和一句比较结果，会把第二步和第七步的答案提前说出来，所以上课时隐藏。退出课堂后再来看。',

  headlineTitle: '“比较”里的一项结果',
  headline: (args: { baseline: string; total: string; relief: string; held: string; assumed: string }) =>
    `在本模型的设定下，以“${args.baseline}”为基准，逐项加入 ${args.total} 项措施：两种情景故事里基层负担都较低（95% 区间不含零）的有 ${args.relief} 项，其中治理实效未见较低的有 ${args.held} 项${args.assumed === '0' ? '' : `；另有 ${args.assumed} 项的负担或实效属设定，不计入`}。`,
  headlineBase: (rows: string) => `基准值：${rows}。`,
  headlineBaseRow: (args: { story: string; burden: string; effectiveness: string }) =>
    `${args.story}时负担 ${args.burden}、实效 ${args.effectiveness}`,
  headlineExample: (args: { name: string; rows: string }) => `其中负担降幅最大的一项是“${args.name}”：${args.rows}。`,
  headlineRow: (args: { story: string; burden: string; effectiveness: string }) =>
    `${args.story}时负担 ${args.burden}，实效 ${args.effectiveness}`,
  headlineLink: '到“比较”看全部措施',
};
