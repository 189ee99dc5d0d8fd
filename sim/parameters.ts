/**
 * The single table of parameters. Types, validation, CLI flags and help, controls and the ODD's tables derive from it.
 * Every numeric parameter is also a condition slot: what regimes and interventions may move has the role `lever`.
 */
import type { BooleanParameter, CategoryParameter, Grade, NumberParameter, Parameter, Role } from './schema.ts';

type Row = readonly [
  value: number, min: number, max: number, unit: keyof typeof units, zh: string, en: string, docZh: string, docEn: string, source?: string, grade?: Grade,
];

const units = {
  '': { zh: '无量纲', en: 'dimensionless' },
  share: { zh: '比例', en: 'share' },
  hours: { zh: '小时', en: 'hours' },
  weeks: { zh: '周', en: 'weeks' },
  perWeek: { zh: '每周', en: 'per week' },
  hoursPerWeek: { zh: '小时/周', en: 'hours per week' },
  perTownshipWeek: { zh: '件/乡镇·周', en: 'matters per township and week' },
  utility: { zh: '效用', en: 'utility' },
  points: { zh: '分', en: 'points' },
  count: { zh: '个', en: 'count' },
} as const;

/** Slots of other groups that reforms may move, too: costs, needs and information of asks and files, clear ownership, careers. */
const movedByReforms: ReadonlySet<string> = new Set([
  'ambiguity', 'checksFromAbove', 'careerRate', 'ledgerNeed', 'inspectionNeed', 'ledgerHours', 'checkInHours', 'ledgerAskCost', 'checkInAskCost',
  'committeeTraceHours', 'townshipTraceHours', 'informationHalf',
]);

/** Turns the rows of one group into entries; short rows keep the table readable as a table. */
function group<const K extends string>(name: string, role: Role, rows: Readonly<Record<K, Row>>): Record<K, NumberParameter> {
  const entries = Object.entries(rows) as [K, Row][];
  const made = entries.map(([id, [value, min, max, unit, zh, en, docZh, docEn, source, grade]]): [K, NumberParameter] => [
    id,
    {
      kind: unit === 'count' ? 'integer' : 'number',
      default: value, min, max,
      unit: units[unit],
      label: { zh, en },
      doc: { zh: docZh, en: docEn },
      source: source ?? 'assumption',
      grade: grade ?? 'assumption',
      role: movedByReforms.has(id) ? 'lever' : role,
      group: name,
    },
  ]);
  return Object.fromEntries(made) as Record<K, NumberParameter>;
}

const paper = '吴海红、吴安戚 2020';

const regime = group('regime', 'lever', {
  resultReward: [0.22, 0, 2, 'utility', '实绩奖励', 'Reward for results', '办成一件事带来的正向激励。', 'Positive incentive for getting a matter done.', `${paper}, §2.1`, 'paper'],
  growthReward: [0.35, 0, 4, 'utility', '增长奖励', 'Reward for growth', '增长类事项上的竞赛激励。', 'Contest incentive on growth matters.', `${paper}, §2.1`, 'paper'],
  growthStake: [0.6, 0, 4, 'utility', '增长考核权重', 'Assessment stake of growth', '增长类事项在考核中的分量。', 'What growth matters weigh in assessment.'],
  penaltySlope: [1, 0, 4, '', '惩罚斜率', 'Penalty slope', '问责分值对失败的斜率；与“无失责奖励”互为正负两端。', 'Slope of sanction on failure; the negative end of one signed stake.', `${paper}, §2.1`, 'paper'],
  noFailureReward: [0, 0, 4, '', '无失责奖励', 'Reward for no failure', '同一利害作为奖励的一端：不出事则得。', 'The same stake paid as a reward for not failing: its positive end.'],
  vetoBreadth: [0.55, 0, 1, 'share', '一票否决广度', 'Breadth of vetoes', '事项成为硬指标的平均概率，由县领导采纳的部门分数决定。', 'Mean chance that a matter is a hard target, through the scores that the leadership adopts.', `${paper}, §2.1`, 'paper'],
  softScrutiny: [0.2, 0, 1, 'share', '软指标追究度', 'Scrutiny of soft matters', '软指标出事后被立案调查的概率。', 'Chance that an incident on a soft matter is investigated.'],
  detectionCommission: [0.5, 0, 1, 'share', '作为差错发现率', 'Detection of wrong acts', '做错事被发现并追究的概率。', 'Chance that an error of commission is found and punished.'],
  detectionOmission: [0.15, 0, 1, 'share', '不作为发现率', 'Detection of omissions', '该做未做被发现并追究的概率。', 'Chance that a needed act left undone is found and punished.', `${paper}, §2.1`, 'paper'],
  inspectionRate: [0.25, 0, 1, 'perWeek', '督查频度', 'Inspection rate', '每件事项每周被检查的基准概率（再乘以各部门的检查索取量与层级系数）。', 'Base chance a week that a matter is inspected, before the department’s own asks and the level factor.', `${paper}, §1.2`, 'paper'],
  traceWeight: [0.6, 0, 1, 'share', '考核看痕迹的权重', 'Weight on traces', '检查时看台账文件而非实绩的比例。', 'Share of inspections that read the file rather than the result.', `${paper}, §1.2`, 'paper'],
  superviseCredit: [0.12, 0, 1, 'utility', '督办功劳', 'Credit for supervising', '布置、督办本身带来的功劳。', 'Credit that handing out and supervising work earns by itself.', `${paper}, §2.1`, 'paper'],
  residentsWeight: [1, 0, 4, '', '居民评价权重', 'Weight of residents', '服务居民在评价中的分量。', 'What serving residents weighs in evaluation.'],
});

const court = group('court', 'lever', {
  precision: [0.2, 0, 1, 'share', '责任认定精度', 'Precision of attribution', '按因果份额认定责任的概率，其余按既定规则。', 'Chance that responsibility is attributed by causal share rather than by the rule.', `${paper}, §1.3`, 'paper'],
  pardon: [0.1, 0, 1, 'share', '容错', 'Good-faith pardon', '被判为尽力的失误免责的比例。', 'Share of sanction waived where good faith is found.', `${paper}, §3.1`, 'paper'],
  earlyCorrection: [0, 0, 1, 'share', '及早纠错', 'Early correction', '差错在造成损害前被纠正的概率。', 'Chance that an error is corrected before it does harm.', `${paper}, §3.1`, 'paper'],
  meansExcuse: [0, 0, 1, 'share', '无权无资源不担责', 'No means, no fault', '精准认定时把工时不足的份额归于“无人”。', 'How far precise attribution gives the share of lacking hours to nobody.', `${paper}, §3.1`, 'paper'],
  proportion: [0, 0, 1, 'share', '错责相当', 'Proportion', '处分总量随可归责份额缩放的程度。', 'How far the whole sanction scales with the share that is anybody’s fault.', `${paper}, §3.1`, 'paper'],
});

const reform = group('reform', 'lever', {
  gateStrictness: [0, 0, 1, 'share', '下沉准入严格度', 'Admission gate', '正式下放须经准入审核的比例。', 'Share of formal transfers that need admission.', `${paper}, §3.2`, 'paper'],
  gateHours: [0, 0, 40, 'hours', '准入申请工时', 'Hours of an application', '每次申请准入花费发送方的工时。', 'Sender’s hours for each application to the gate.'],
  informalDetection: [0, 0, 1, 'share', '口头下压发现率', 'Detection of informal transfers', '绕开准入、口头下压被发现并退回的概率。', 'Chance that a transfer made around the gate is found and sent back.'],
  meansPeople: [0, 0, 1, 'share', '随事下沉人员', 'People along with tasks', '下放一件事时发送方须以人员工时承担的份额。', 'Share of a transferred matter that its sender owes in staff hours.', `${paper}, §3.2`, 'paper'],
  meansEquipment: [0, 0, 1, 'share', '随事下沉装备', 'Equipment along with tasks', '下放时补足承接方装备差距的比例。', 'Share of the receiver’s gap in equipment that is made up.', `${paper}, §3.2`, 'paper'],
  meansPower: [0, 0, 1, 'share', '随事下放权限', 'Power along with tasks', '下放时补足承接方执法权限差距的比例。', 'Share of the receiver’s gap in legal power that is made up.', `${paper}, §3.2`, 'paper'],
  meansMoney: [0, 0, 1, 'share', '随事拨付经费', 'Money along with tasks', '下放时以经费外购工时承担的份额（由县财政支付）。', 'Share of a transferred matter bought with money, paid by the county.', `${paper}, §3.2`, 'paper'],
  branchShare: [0, 0, 0.5, 'share', '派驻力量', 'Branches', '专业领域部门把多少工时派驻到乡镇联合办理。', 'Share of hours that departments in expert domains post below for joint work.', `${paper}, §3.2`, 'paper'],
  summonPower: [0, 0, 1, 'share', '召集权', 'Power to convene', '乡镇街道“吹哨”的权力。', 'Power of a township to call the department.', `${paper}, §3.2`, 'paper'],
  summonDuty: [0, 0, 1, 'share', '报到义务', 'Duty to come', '被召集部门到场联合办理的义务强度。', 'Strength of the duty to come when called.', `${paper}, §3.2`, 'paper'],
  ratingWeight: [0, 0, 2, 'utility', '乡镇街道评部门', 'Townships rate departments', '乡镇街道对部门响应的评价在部门考核中的分量。', 'Weight of townships’ rating of response in a department’s score.', `${paper}, §3.2`, 'paper'],
  sharedStore: [0, 0, 0.8, 'share', '数据共享', 'Shared store', '各类台账字段中可由共享库直接供给的比例。', 'Share of ledger fields that a common store can answer.', `${paper}, §3.3`, 'paper'],
  ledgerGate: [0, 0, 1, 'share', '台账准入', 'Ledger admission', '台账新增须按整体价值审核的程度。', 'How far new ledgers are held to their joint value.', `${paper}, §3.3`, 'paper'],
  meetingApproval: [0, 0, 1, 'share', '会议报批', 'Meeting approval', '街道科室召会须经街道主要领导批准的严格度。', 'How strictly the township’s leaders approve their sections’ calls.', `${paper}, §3.3`, 'paper'],
  meetingMerge: [0, 0, 1, 'share', '拼会', 'Merged meetings', '同周会议合并（一次至多三项议题）的程度。', 'How far calls of one week join one session of up to three items.', `${paper}, §3.3`, 'paper'],
  videoShare: [0, 0, 1, 'share', '视频会议', 'Video meetings', '以视频省去路途的会议比例。', 'Share of sessions held by video, saving the trip.', `${paper}, §3.3`, 'paper'],
  complianceShare: [0, 0, 0.2, 'share', '制度遵从成本', 'Compliance hours', '改革本身耗去各单位工时的比例。', 'Share of everyone’s hours that reforms themselves cost.'],
  returnRight: [0.05, 0, 1, 'share', '退回成功率', 'Right to return', '乡镇退回部门事项被接受的概率。', 'Chance that a matter returned by a township is accepted back.', `${paper}, §1.1`, 'paper'],
  shiftDetection: [0, 0, 1, 'share', '转嫁查处率', 'Detection of shifting', '无资源随行的正式下移被认定为责任转嫁的概率。', 'Chance that a formal move down without means is found to be shifting.', `${paper}, §3.2`, 'paper'],
  shiftPoints: [0, 0, 2, 'points', '转嫁分值', 'Points of a found shift', '转嫁被查处的问责分值。', 'Sanction of a shift that was found.', `${paper}, §3.1`, 'paper'],
  shiftCorrection: [0, 0, 1, 'share', '转嫁纠正率', 'Correction of shifting', '被查处的转嫁退还原部门的比例。', 'Share of found shifts that are sent back to the sender.', `${paper}, §3.2`, 'paper'],
  shiftPublicity: [0, 0, 1, 'share', '查处公开度', 'Publicity of found shifts', '同侪像亲历一样从查处中学习的程度。', 'How far peers learn from a found shift as if it were their own.', `${paper}, §3.2`, 'paper'],
  shiftingGuilt: [0, 0, 2, 'utility', '推责的内心代价', 'Inner cost of shifting', '把自己的责任转出去的内心代价，按各单位公共服务动机放大，因人而异。', 'Inner cost of handing on what is one’s own; scales with each unit’s motive, so it is unequal.', `${paper}, §3.1`, 'paper'],
  leadersExample: [0, 0, 1, 'share', '领导带头履责', 'Leaders’ example', '领导先行承担自身份额并为下级所见的程度。', 'How far leaders visibly take their own share first.', `${paper}, §3.1`, 'paper'],
  hearing: [0, 0, 1, 'share', '听取基层意见', 'Hearing the base', '领导与部门到基层听取意见的程度，使索取者知道基层负荷。', 'How far askers spend hours at the base and know its load.', `${paper}, §3.1`, 'paper'],
  satisfactionScore: [0, 0, 1, 'share', '群众满意度计入部门', 'Satisfaction in departments’ scores', '居民满意度计入部门考核的程度。', 'How far residents’ satisfaction counts in departments’ scores.', `${paper}, §3.1`, 'paper'],
  promotionOnDoing: [0, 0, 1, 'share', '以实绩用人', 'Promotion on doing', '选拔看主动作为与真实落实、而非表面成绩的程度。', 'How far promotion goes by acts and real results rather than shown ones.', `${paper}, §3.1`, 'paper'],
  guidance: [0, 0, 1, 'share', '指导随行', 'Guidance', '任务下移时随附路径与指导的程度。', 'How far path and advice come along with a task.', `${paper}, §3.2`, 'paper'],
  sharedLiability: [0, 0, 1, 'share', '责任共担', 'Shared liability', '以责任状或告知书下移后，承接者责任中仍由发送方承担的比例。', 'Share of the holder’s blame that stays with who sent it by letter or notice.', `${paper}, §3.2`, 'paper'],
  blacklist: [0, 0, 1, 'share', '负面清单', 'Negative list', '列入“不得下移”的事项在正式下移时被挡回的概率。', 'Chance that a listed matter is refused when it is pushed formally.', `${paper}, §3.2`, 'paper'],
  letterLimit: [60, 0, 60, '', '责任状上限', 'Cap on letters', '一个部门每年对一个乡镇可下责任状的份数；60 等于不限。', 'Letters a department may send a township a year; 60 never binds.'],
  trainingShare: [0, 0, 0.2, 'share', '培训工时', 'Training', '基层用于培训的工时比例。', 'Share of the base’s hours in training.', `${paper}, §3.3`, 'paper'],
  commitment: [1, 0, 1, 'share', '领导推动力度', 'Leaders’ commitment', '措施真正落实的份额，其余只落实在纸面上。', 'Share of a measure’s level that is really carried through; the rest is done on paper.', `${paper}, §3.3`, 'paper'],
});

const workload = group('workload', 'uncertainty', {
  departmentArrivals: [0.55, 0, 2, 'perTownshipWeek', '部门事项到达率', 'Arrivals of departments’ matters', '每个乡镇每周新增的部门法定主责事项。', 'New matters lawfully owned by departments.', 'fitted: letters of a township'],
  townshipArrivals: [0.256, 0, 2, 'perTownshipWeek', '乡镇本职事项到达率', 'Arrivals of townships’ own matters', '每个乡镇每周新增的本职事项，均带责任状。', 'New matters of a township’s own duty, each with a letter.', `${paper}, §1.1 (20 in 18 months)`, 'paper'],
  growthFactor: [1, 0, 6, '', '增长事项倍数', 'Growth workload', '增长类事项到达率的倍数；两种体制默认相同。', 'Factor on arrivals of growth matters, equal in both regimes by default.'],
  annualPeak: [2, 1, 5, '', '年初签状高峰', 'Signing peak', '每年头四周到达率相对平时的倍数（全年总量不变）。', 'Factor on arrivals in the first four weeks of a year; the year’s total is kept.'],
  fromAboveShare: [0.5, 0, 1, 'share', '上级交办占比', 'Share from above the county', '部门事项中由县以上交办者的比例。', 'Share of departments’ matters that come from above the county.'],
  workHours: [2600, 300, 6000, 'hours', '单件工时', 'Work of a matter', '辖 16 个村社区的乡镇办妥一件事项的平均工时（效能为 1 时）；随村社区数折算。', 'Mean hours to finish a matter at efficacy 1 in a township of 16 committees; scales with its committees.', 'fitted: idle 5-15 %, resolved 40-60 %'],
  workSpread: [0.6, 0, 0.9, 'share', '工时离散', 'Spread of work', '工时均匀分布的半宽。', 'Half-width of the uniform spread of work.'],
  ownWorkFactor: [0.75, 0.1, 2, '', '本职事项工时系数', 'Work of own matters', '乡镇本职事项相对部门事项的工时。', 'Work of townships’ own matters relative to departments’.'],
  ownNeedFactor: [0.55, 0, 1, '', '本职事项专业系数', 'Needs of own matters', '本职事项对专业与权限需求的折减。', 'Factor on expertise, power and equipment that own matters need.'],
  deadlineWeeks: [26, 4, 52, 'weeks', '办理期限', 'Deadline', '平均办理期限。', 'Mean weeks to the deadline.'],
  deadlineSpread: [0.5, 0, 0.9, 'share', '期限离散', 'Spread of deadlines', '期限均匀分布的半宽。', 'Half-width of the uniform spread of deadlines.'],
  checksFromAbove: [0.5, 0, 4, 'share', '上级加查', 'Checks from above', '对上级交办事项，县以上各层重复检查使检查频度增加的比例（层层检查）。', 'How much layers above the county add to the inspection rate of matters that come from them.', `${paper}, §1.2 “层层检查考核评比”`, 'paper'],
  ambiguity: [0.35, 0, 1, 'share', '权责模糊度', 'Ambiguity of ownership', '事项主责不清的平均程度。', 'Mean ambiguity of who owns a matter.', `${paper}, §2.2`, 'paper'],
  novelty: [0.2, 0, 1, 'share', '清单外事项', 'Matters no list names', '任何清单都未列明的事项比例。', 'Share of matters that no list names.'],
  localVariety: [0.15, 0, 1, 'share', '情况多样性', 'Local variety', '事项实际情况偏离规定做法的最大程度。', 'How far matters at most deviate from the book.'],
});

const means = group('means', 'uncertainty', {
  departmentHours: [620, 50, 5000, 'hoursPerWeek', '部门工时', 'Department hours', '默认县一个部门每周可用工时；随村社区总数与部门数折算。', 'Hours of a department of the default county; scales with committees per department.'],
  townshipHours: [1300, 100, 10000, 'hoursPerWeek', '乡镇工时', 'Township hours', '辖 16 个村社区的乡镇每周可用工时；随村社区数折算。', 'Hours of a township of 16 committees; scales with its committees.'],
  committeeHours: [240, 20, 2000, 'hoursPerWeek', '村社区工时', 'Committee hours', '一个村（居）委会每周可用工时。', 'Hours a committee has a week.'],
  capacitySpread: [0.2, 0, 0.6, 'share', '工时差异', 'Spread of hours', '单位间工时均匀差异的半宽。', 'Half-width of the uniform spread among units.'],
  departmentSkill: [0.95, 0, 1, 'share', '部门专业能力', 'Department skill', '部门专业能力。', 'Skill of departments.'],
  townshipSkill: [0.5, 0, 1, 'share', '乡镇专业能力', 'Township skill', '乡镇专业能力。', 'Skill of townships.', `${paper}, §1.1`, 'paper'],
  committeeSkill: [0.32, 0, 1, 'share', '村社区专业能力', 'Committee skill', '村（居）委会专业能力。', 'Skill of committees.', `${paper}, §1.1`, 'paper'],
  townshipPower: [0.25, 0, 1, 'share', '乡镇执法权', 'Township power', '乡镇执法权限（按领域上下浮动四成）。', 'Legal power of townships, ±40 % by domain.', `${paper}, §1.1`, 'paper'],
  committeePower: [0.03, 0, 1, 'share', '村社区执法权', 'Committee power', '村（居）委会执法权限：依法只是协助。', 'Legal power of committees: by law they assist.', `${paper}, §2.2`, 'paper'],
  townshipEquipment: [0.5, 0, 1, 'share', '乡镇装备', 'Township equipment', '乡镇检查装备。', 'Equipment of townships.', `${paper}, §1.1`, 'paper'],
  committeeEquipment: [0.2, 0, 1, 'share', '村社区装备', 'Committee equipment', '村（居）委会检查装备。', 'Equipment of committees.', `${paper}, §1.1`, 'paper'],
  equipmentLoss: [0.3, 0, 1, 'share', '装备缺口损失', 'Loss from lacking equipment', '装备全缺时效能损失的份额。', 'Share of efficacy lost where needed equipment is wholly missing.'],
  localKnowledge: [0.3, 0, 1, 'share', '在地知识', 'Local knowledge', '基层对在地事项的效能加成，随居民信任而变。', 'Gain of the base on matters seen on the spot; grows with trust.', `${paper}, §2.2`, 'paper'],
  localityLoss: [0.4, 0, 1, 'share', '部门看不见', 'Departments cannot see', '部门独自办理在地事项的效能损失。', 'Efficacy a department loses alone on local matters.', `${paper}, §3.2`, 'paper'],
  ceilingBase: [0.4, 0, 1, 'share', '覆盖上限底数', 'Base of the ceiling', '效能为零时仍可达到的覆盖上限。', 'Ceiling of coverage at efficacy zero.'],
  ceilingSlope: [0.85, 0, 1.5, '', '覆盖上限斜率', 'Slope of the ceiling', '覆盖上限随效能上升的斜率（上限不超过 1）。', 'Slope of the ceiling in efficacy (at most 1).'],
  overtimeMax: [0.2, 0, 0.6, 'share', '加班上限', 'Most overtime', '加班占工时的渐近上限。', 'Asymptote of overtime as a share of own hours.'],
  motive: [0.16, 0, 1, 'utility', '公共服务动机', 'Public-service motive', '平均公共服务动机 ψ，各单位不等。', 'Mean public-service motive ψ, unequal among units.'],
  motiveSpread: [0.6, 0, 1, 'share', '动机差异', 'Spread of motive', '动机均匀差异的半宽。', 'Half-width of the uniform spread of motive.'],
});

const moves = group('moves', 'uncertainty', {
  outcomeStake: [3, 0, 8, 'utility', '责任利害', 'Weight of being held to account', '预期问责在决策中的权重 F；随情景故事而定。', 'Weight F of expected accountability in decisions; set by the story.', 'fitted by story'],
  loadWeight: [0.2, 0, 2, 'utility', '负荷权重', 'Weight of load', '负荷在去留决策中的权重 κ；随情景故事而定。', 'Weight κ of load in decisions; set by the story.', 'fitted by story'],
  loadSlope: [0.5, 0, 2, '', '超载对预期的影响', 'Slope of overload', '超载使预期失败上升的系数。', 'How overload raises anticipated failure.'],
  logitPrecision: [5, 0, 30, '', '选择精度', 'Choice precision', 'logit 选择的精度 β；0 即随机。', 'Precision β of logit choice; 0 is chance.'],
  nestPrecision: [10, 0, 60, '', '方式选择精度', 'Precision within a nest', '同类方式（责任状、告知书、口头）之间的选择精度。', 'Precision among look-alike instruments (letter, notice, informal).'],
  handOnReward: [0.45, 0, 1, 'share', '转手后保留的功劳', 'Credit kept when handing on', '事项下压后仍归发送方的功劳比例。', 'Share of the reward a sender keeps after handing down.'],
  downCost: [0.24, -1, 2, 'utility', '下压成本', 'Cost of pushing down', '向下布置的固定成本。', 'Fixed cost of pushing down.'],
  letterCost: [0, 0, 1, 'utility', '责任状成本', 'Cost of a letter', '签订责任状的额外成本（须借助领导采纳）。', 'Extra cost of a signed letter, which needs the leadership.'],
  noticeCost: [0.08, 0, 1, 'utility', '告知书成本', 'Cost of a notice', '任务告知书的额外成本。', 'Extra cost of a task notice.'],
  informalCost: [0.14, 0, 1, 'utility', '口头下压成本', 'Cost of an informal transfer', '口头下压的额外成本（下级可拖延、无据可查）。', 'Extra cost of passing on by word: it binds less and proves nothing.'],
  informalDiscount: [0.6, 0, 1, 'share', '口头任务责任感', 'Liability felt without a letter', '无状任务对承接方的责任权重。', 'Weight a holder gives to liability for tasks without a letter.'],
  sidewaysCost: [0.1, -1, 2, 'utility', '横向推诿成本', 'Cost of passing sideways', '向同级部门推诿的固定成本。', 'Fixed cost of passing to another department.'],
  sidewaysClarity: [0.6, 0, 2, 'utility', '权责清晰阻力', 'Resistance of clear ownership', '主责越清晰，横推越难。', 'How much clear ownership makes passing sideways harder.'],
  upCost: [0.25, -1, 2, 'utility', '请示成本', 'Cost of asking up', '向上请示的固定成本。', 'Fixed cost of asking for instruction.'],
  upWaitCost: [0.03, 0, 0.5, 'utility', '等候成本', 'Cost of waiting', '每等候一周的成本。', 'Cost a week of waiting for an answer.'],
  upReward: [0.8, 0, 1, 'share', '请示后保留的功劳', 'Credit kept when asking up', '请示后仍归请示方的功劳比例。', 'Share of the reward kept after asking up.'],
  upCover: [0.25, 0, 1, 'share', '请示的掩护', 'Cover of an instruction', '按批示办事减去的责任份额。', 'Share of blame that an instruction takes off.', `${paper}, §1`, 'paper'],
  splitCost: [0.1, -1, 2, 'utility', '分解成本', 'Cost of splitting', '乡镇把事项分解到村社区的固定成本。', 'Fixed cost of splitting a matter over the committees.'],
  returnCost: [0.3, -1, 2, 'utility', '退回成本', 'Cost of returning', '乡镇退回部门的固定成本。', 'Fixed cost of returning a matter to its department.'],
  committeeUpCost: [0.45, -1, 2, 'utility', '村社区上交成本', 'Cost of asking the township', '村（居）委会向乡镇上交的固定成本。', 'Fixed cost for a committee to hand its part up to the township.'],
  summonHours: [1.5, 0, 40, 'hours', '吹哨工时', 'Hours of a call', '一次吹哨花费乡镇的工时。', 'Hours a call costs the township.'],
  summonCost: [0.35, 0, 2, 'utility', '吹哨成本', 'Cost of a call', '吹哨的固定成本（人情、脸面）。', 'Fixed cost of calling: favours and face.'],
  leaderAttention: [3, 0.1, 40, 'perWeek', '领导注意力', 'Leaders’ attention', '县领导每周能批示的请示件数。', 'Requests the leadership can answer a week.'],
  measureAttention: [0.1, 0, 5, 'perWeek', '措施占用的领导注意力', 'Attention that a measure takes', '一项全力推行的措施每周挤占的批示件数。', 'Requests a week that go unanswered for each measure carried through at full level.'],
  gateCapacity: [12, 0.5, 200, 'perWeek', '准入审核量', 'Reviews of the gate', '准入机构每周能审核的件数。', 'Applications the gate can judge a week.'],
  gateError: [0.15, 0, 0.5, 'share', '准入误判率', 'Error of the gate', '准入审核判错的概率。', 'Chance that the gate judges wrongly.'],
  ambiguityInCourt: [0.5, 0, 1, 'share', '模糊对认定的影响', 'Ambiguity in court', '主责模糊使精准认定失效的程度。', 'How far ambiguous ownership blunts precise attribution.'],
  wordVisibility: [0.3, 0, 1, 'share', '口头交办可见度', 'Visibility of word of mouth', '口头下移相对正式下移被认定为转嫁的可能。', 'How visible a move by word is to those who look for shifting, relative to a formal one.'],
  normFromAbove: [0.05, 0, 1, 'utility', '上行下效', 'Norm from above', '上一级自己担责的程度对下移意愿的抑制。', 'How much the level above keeping its duties weighs against pushing down.'],
  favours: [0, 0, 1, 'share', '互给好评', 'Favours in ratings', '评价中出于人情、不反映响应的份额。', 'Share of ratings exchanged as favours rather than for response.'],
  vetoSeeking: [0, 0, 1, 'share', '争取一票否决', 'Seeking veto status', '部门每年审视是否为本领域争取一票否决的概率。', 'Chance a year that a department reviews whether to seek veto status for its field.'],
  vetoCost: [0.1, 0, 2, 'utility', '争取否决的成本', 'Cost of veto status', '争取一票否决的成本，随已有否决数上升。', 'Cost of veto status; rises with the number of vetoes in force.'],
  switchingShare: [0.004, 0, 0.1, 'share', '制度切换成本', 'Switching hours', '每项措施头半年额外占用的工时比例。', 'Share of everyone’s hours that each measure costs besides in its first half year.'],
  careerRate: [0.1, 0, 1, 'share', '年度选拔率', 'Posts filled a year', '每年由下级选拔填补的岗位比例。', 'Share of leading posts filled from below each year.'],
});

const asks = group('asks', 'uncertainty', {
  askSaturation: [0.25, 0.02, 2, '', '索取饱和', 'Saturation of asks', '索取的边际递减系数。', 'How fast the worth of more asks falls.'],
  askPressure: [0.4, 0, 2, '', '压力对索取的影响', 'Pressure on asks', '问责压力使部门更想要材料和检查的程度。', 'How much perceived risk raises what askers want.'],
  ledgerAskCost: [0.32, 0, 2, '', '要台账的成本', 'Asker’s cost of a ledger', '索取台账对索取者自身的成本。', 'What a ledger costs its asker, not the base.'],
  meetingAskCost: [0.32, 0, 2, '', '召会的成本', 'Asker’s cost of a meeting', '召集会议对召集者自身的成本。', 'What a meeting costs its caller.'],
  inspectionAskCost: [0.32, 0, 2, '', '检查的成本', 'Asker’s cost of an inspection', '检查对检查者自身的成本。', 'What a visit costs its asker.'],
  checkInAskCost: [0.32, 0, 2, '', '打卡的成本', 'Asker’s cost of a check-in', '要求打卡对索取者自身的成本。', 'What a check-in costs its asker.'],
  ledgerNeed: [1.8, 0, 10, '', '台账基准量', 'Usual ledgers of an asker', '一个索取者的基准台账种数。', 'Ledgers an asker usually wants.', 'fitted: at least 32 ledgers'],
  meetingNeed: [0.1, 0, 2, 'perWeek', '会议基准量', 'Usual meetings of an asker', '一个索取者每周的基准召会次数。', 'Meetings an asker usually calls a week.'],
  inspectionNeed: [0.02, 0, 1, 'perWeek', '检查基准量', 'Usual visits of a department', '一个部门对一个村社区每周的基准检查次数。', 'Visits to a committee a department usually wants a week.'],
  checkInNeed: [0.8, 0, 10, 'perWeek', '打卡基准量', 'Usual check-ins of an asker', '一个索取者每周的基准打卡次数。', 'Check-ins an asker usually wants a week.'],
  ledgerHours: [0.7, 0, 10, 'hoursPerWeek', '单种台账工时', 'Hours of a ledger', '一种台账每周耗费村社区的工时。', 'Hours a week a ledger costs a committee.'],
  meetingOverhead: [1.2, 0, 8, 'hours', '会议固定工时', 'Overhead of a session', '一次会议的固定工时。', 'Fixed hours of a session.'],
  meetingTravel: [0.6, 0, 8, 'hours', '会议路途', 'Travel to a session', '一次会议的路途工时。', 'Travel hours of a session.'],
  meetingItem: [1.1, 0, 8, 'hours', '议题工时', 'Hours of an item', '一项议题的工时（含传达）。', 'Hours of one item, relaying included.'],
  visitHours: [7, 0, 40, 'hours', '迎检工时', 'Hours of a visit received', '一次迎检耗费村社区的工时。', 'Hours a visit costs the committee.'],
  checkInHours: [0.25, 0, 2, 'hours', '打卡工时', 'Hours of a check-in', '一次打卡耗费的工时。', 'Hours of a check-in.'],
  fillLimit: [110, 10, 1000, 'hoursPerWeek', '应付上限', 'Limit of filling', '索取总工时达到此数时应付质量降为零。', 'Weekly hours of asks at which what is handed in is worth nothing.'],
  fillLearning: [0.1, 0.001, 1, 'share', '应付质量学习率', 'Learning of fill', '对应付质量的学习率。', 'Learning rate of the fill rate.'],
  reviewRate: [0.077, 0, 1, 'perWeek', '索取调整率', 'Review of asks', '每周重新考虑索取量的概率。', 'Chance a week that an asker reviews its asks.'],
});

const effort = group('effort', 'uncertainty', {
  assessmentStake: [1, 0, 5, 'utility', '考核利害', 'Stake of assessment', '硬指标过线的考核价值。', 'Worth of passing a hard target.'],
  softStake: [0.3, 0, 1, 'share', '软指标利害', 'Stake of soft targets', '软指标相对硬指标的考核价值（设定）。', 'Stake of a soft target relative to a hard one (declared).', `${paper}, §1.1`, 'paper'],
  markHard: [0.95, 0.05, 1, 'share', '硬指标及格线', 'Pass mark, hard', '硬指标的及格线（设定）。', 'Pass mark of hard targets (declared).'],
  markSoft: [0.6, 0.05, 1, 'share', '软指标及格线', 'Pass mark, soft', '软指标“能应付过去”的及格线（设定）。', 'Pass mark of soft targets (declared).', `${paper}, §1.1`, 'paper'],
  setUpShare: [0.06, 0, 0.25, 'share', '启动工时', 'Set-up time', '着手一件事的启动工时占其周工时上限的比例。', 'Hours to take a matter up, as a share of its weekly cap.'],
  slackPrice: [0.0004, 0.00001, 0.1, 'utility', '闲暇价值', 'Price of slack', '一小时余裕的价值：低于它的活不干。', 'Worth of an idle hour: what pays less is left.'],
  pointStake: [5, 0, 20, 'utility', '考核扣分利害', 'Stake of a point', '考核每扣一分的利害。', 'Worth of one assessment point.'],
  committeeTraceHours: [6.5, 0.5, 40, 'hoursPerWeek', '村社区单件留痕工时', 'Trace hours, committee', '维持一件事标准台账的周工时。', 'Weekly hours of a file at the norm.'],
  townshipTraceHours: [12, 0.5, 80, 'hoursPerWeek', '乡镇单件留痕工时', 'Trace hours, township', '同上，乡镇。', 'The same for a township.'],
  departmentTraceHours: [10, 0.5, 80, 'hoursPerWeek', '部门单件留痕工时', 'Trace hours, department', '同上，部门。', 'The same for a department.'],
  traceRate: [0.2, 0.01, 1, 'perWeek', '痕迹更新率', 'Turnover of traces', '痕迹每周向当期投入靠拢的比例。', 'Share of the gap to this week’s file hours that closes a week.'],
  traceHabit: [0.004, 0, 0.1, 'utility', '留痕习惯', 'Habit of traces', '没有学到任何好处时留痕的底线价值（加性探索）。', 'Worth of a file where nothing is known of it: additive exploration.'],
  verificationFloor: [0.3, 0, 1, 'share', '无痕可证比例', 'Seen without traces', '没有痕迹时实绩仍可被看见的比例；1 即不靠痕迹证明。', 'Share of results seen without any trace; 1 means traces prove nothing.'],
  informationHalf: [0.5, 0.01, 5, '', '信息半值', 'Half-value of information', '痕迹信息量达一半时的痕迹水平。', 'Trace at which information reaches one half.'],
  passFile: [0.75, 0.1, 1, 'share', '台账及格线', 'Pass mark of a file', '台账及格线（相对当时的标准）。', 'Pass mark of a file relative to the norm.'],
  paddingSpeed: [2, 1, 10, '', '造痕效率', 'Speed of padding', '造痕比据实留痕快多少。', 'How much faster padding fills a file than honest work.'],
  normRise: [0.06, 0, 1, 'perWeek', '攀比上升率', 'Rise of the norm', '台账标准追赶最好者的速度（随台账被看的程度）。', 'Speed at which the norm chases the best file, times how far files are read.', `${paper}, §1.2 “以台账打擂台”`, 'paper'],
  normFade: [0.02, 0, 1, 'perWeek', '攀比消退率', 'Fading of the norm', '台账标准回落的速度。', 'Speed at which the norm fades.'],
  residentsValue: [0.4, 0, 5, 'utility', '服务居民的价值', 'Worth of serving residents', '服务居民的基准价值（再乘以动机、权重等）。', 'Scale of the worth of a week’s service.'],
  helpValue: [0.06, 0, 2, 'utility', '帮助的价值', 'Worth of helping', '上级帮助下级的价值尺度。', 'Scale of a superior’s worth of helping.'],
  helpWeeks: [6, 1, 26, 'weeks', '帮助时长', 'Weeks of help', '落后被看见后帮助持续的周数。', 'Weeks of help after a lag was seen or a call answered.'],
  initiativeChance: [0.15, 0, 1, 'perWeek', '主动作为机会', 'Chances to act', '每周出现可为可不为机会的概率。', 'Chance a week of an optional act.'],
  initiativeHours: [8, 0, 80, 'hours', '主动作为工时', 'Hours of an act', '一次主动作为的工时（乡镇、部门为三倍）。', 'Hours of an act (three times for townships and departments).'],
  initiativeBenefit: [0.5, 0, 3, 'utility', '主动作为收益', 'Benefit of acting', '主动作为的最大收益（另加动机与奖励）。', 'Largest benefit of an act, besides motive and reward.'],
  initiativePrice: [0.15, 0, 2, 'utility', '主动作为的时间价格', 'Price of time of an act', '负荷为 1 时主动作为的时间代价。', 'Cost of an act’s time at load one.'],
  errorRate: [0.12, 0, 1, 'share', '差错率', 'Error rate', '作为出错的概率尺度：乘以（1.6 − 专业能力）。', 'Error per act, times (1.6 − skill).'],
  omissionNeed: [0.25, 0, 1, 'share', '该为比例', 'Acts that were needed', '放弃的机会中事后证明该做的比例。', 'Share of declined chances that proved needed.'],
  errorPoints: [0.4, 0, 4, 'points', '差错分值', 'Points of an error', '一次作为差错的问责分值。', 'Sanction of an error of commission.'],
  omissionPoints: [0.2, 0, 4, 'points', '不作为分值', 'Points of an omission', '一次不作为的问责分值。', 'Sanction of an omission.'],
  paperWorth: [0.5, 0, 4, 'utility', '纸面办结的价值', 'Worth of a paper closure', '逾期前纸面办结避免的失分价值。', 'Worth of closing on paper rather than lapsing.'],
  paperRisk: [0.8, 0, 6, 'utility', '纸面办结的风险', 'Risk of a paper closure', '纸面办结被看穿的预期代价尺度。', 'Scale of the expected cost of a paper closure being seen through.'],
});

const harm = group('harm', 'uncertainty', {
  hazardRate: [0.006, 0, 0.2, 'perWeek', '隐患成灾率', 'Hazard', '严重度为 1 且毫无落实时每周成为风险事件的概率。', 'Weekly chance of an incident at severity 1 and no coverage.'],
  lingerWeeks: [52, 0, 104, 'weeks', '隐患留存', 'Lingering hazard', '事项了结后隐患仍留存的周数。', 'Weeks a hazard stays after closing.'],
  severityPoints: [2, 0, 10, 'points', '事件分值', 'Points of an incident', '严重度为 1 的事件的问责分值。', 'Sanction of an incident of severity 1.'],
  assessmentPoint: [0.22, 0, 2, 'points', '检查扣分', 'Points of a failed check', '一次检查不过的扣分。', 'Assessment points lost in a failed check.'],
});

const learning = group('learning', 'uncertainty', {
  riskFloor: [0.1, 0, 1, '', '风险底线', 'Floor of perceived risk', '没有任何问责时的感知风险。', 'Perceived risk where nobody was held to account.'],
  riskSlope: [1.5, 0, 5, '', '风险斜率', 'Slope of perceived risk', '感知风险的渐近增量。', 'Asymptotic rise of perceived risk.'],
  riskPeers: [0.4, 0, 1, 'share', '同侪权重', 'Weight of peers', '感知风险中同侪遭遇的权重。', 'Weight of peers’ cases in perceived risk.'],
  riskMemory: [0.97, 0.5, 0.999, 'perWeek', '风险记忆', 'Memory of risk', '问责经历每周的留存比例。', 'Share of past sanctions kept a week.'],
  riskHalfDepartment: [0.9, 0.01, 20, 'points', '部门风险半值', 'Half-value, department', '感知风险过半时的累积分值。', 'Stock of points at which risk is half-way.'],
  riskHalfTownship: [2.2, 0.01, 20, 'points', '乡镇风险半值', 'Half-value, township', '同上，乡镇。', 'The same for a township.'],
  riskHalfCommittee: [0.35, 0.01, 20, 'points', '村社区风险半值', 'Half-value, committee', '同上，村社区。', 'The same for a committee.'],
  blameLearning: [0.2, 0.0005, 1, 'share', '责任落点学习率', 'Learning of blame', '对“责任会不会回来”的学习率。', 'Learning rate of where blame falls.'],
  ownWeight: [3, 1, 10, '', '亲历权重', 'Weight of own cases', '亲历案例相对同侪案例的权重。', 'Weight of own cases relative to peers’.'],
  traceLearning: [0.06, 0.001, 1, 'share', '痕迹价值学习率', 'Learning of traces', '对痕迹能避免什么的学习率。', 'Learning rate of what traces avert.'],
  actLearning: [0.02, 0.001, 0.2, 'share', '作为风险学习率', 'Learning of acts', '对作为与不作为风险的学习率（宜小）。', 'Learning rate of what acts and omissions risk (keep small).'],
  measureLearning: [0.03, 0.001, 1, 'perWeek', '措施可信度学习率', 'Learning that measures last', '相信措施会持续的学习率。', 'Rate at which a standing measure comes to be believed.'],
  measureTrust: [0.5, 0, 1, 'share', '措施初始可信度', 'Initial trust in measures', '措施刚出台时被相信的程度（中性）。', 'How far a new measure is believed at first (neutral).'],
  loadSmoothing: [0.2, 0.01, 1, 'share', '负荷平滑', 'Smoothing of load', '对自身负荷的感知更新率。', 'Update rate of one’s own load.'],
  trainingGain: [0.05, 0, 0.5, '', '培训成效', 'Gain of training', '培训工时占比为一时每周缩小技能差距的比例。', 'Share of the gap in skill closed a week if all hours were training.'],
  skillFade: [0.002, 0, 0.1, 'perWeek', '技能回落', 'Fading of skill', '培训所得技能每周回落的比例。', 'Share of trained skill lost a week.'],
  reinforcementFade: [0.02, 0.001, 0.5, 'share', '强化遗忘率', 'Forgetting in reinforcement', '强化学习中旧经验每次决定的消退比例。', 'Share of past payoffs forgotten with each decision under reinforcement.'],
  imitationRate: [0.05, 0.001, 1, 'perWeek', '模仿频率', 'Rate of imitation', '每周看齐一个境况更好的同侪的概率。', 'Chance a week to look at one peer and copy it if it fares better.'],
});

const residents = group('residents', 'uncertainty', {
  requestsPerWeek: [46, 0, 400, 'perWeek', '居民诉求', 'Requests', '一个村社区每周的居民诉求。', 'Residents’ requests to a committee a week.'],
  requestHours: [2.2, 0.1, 20, 'hours', '诉求工时', 'Hours of a request', '办理一件诉求的工时。', 'Hours of a request.'],
  requestExpiry: [0.2, 0.01, 1, 'perWeek', '诉求流失', 'Expiry of requests', '未办诉求每周流失并成为投诉的比例。', 'Share of waiting requests that lapse into complaints a week.'],
  trustRate: [0.06, 0.001, 0.5, 'perWeek', '信任更新率', 'Speed of trust', '信任向近期服务水平靠拢的速度。', 'Speed at which trust follows service.'],
  petitionRate: [0.02, 0, 0.1, '', '投诉转信访率', 'Petitions per complaint', '一件投诉转为部门信访的尺度。', 'Petitions to departments per complaint.'],
  petitionHours: [7, 0, 40, 'hours', '信访工时', 'Hours of a petition', '办理一件信访的工时（有信必查）。', 'Hours of a petition; each must be checked.', `${paper}, §2.1`, 'paper'],
  petitionDecay: [0.1, 0, 1, 'perWeek', '信访消退', 'Decay of petitions', '未办信访每周消退的比例。', 'Share of waiting petitions that lapse a week.'],
  petitionCap: [0.85, 0.1, 0.98, 'share', '信访占用渐近上限', 'Asymptote of petition time', '信访占部门工时的渐近上限（内部解，不饱和）。', 'Asymptote of a department’s hours on petitions, never reached.'],
  cooperation: [0.5, 0, 1, 'share', '信任与配合', 'Trust and cooperation', '信任对在地知识加成的影响。', 'How far trust carries the gain of local knowledge.'],
});

const numbers = { ...regime, ...court, ...reform, ...workload, ...means, ...moves, ...asks, ...effort, ...harm, ...learning, ...residents };

function category(value: string, options: readonly string[], zh: string, en: string, docZh: string, docEn: string): CategoryParameter {
  return { kind: 'category', default: value, options, unit: units[''], label: { zh, en }, doc: { zh: docZh, en: docEn }, source: 'assumption', grade: 'assumption', role: 'setting', group: 'switches' };
}
function flag(value: boolean, zh: string, en: string, docZh: string, docEn: string): BooleanParameter {
  return { kind: 'boolean', default: value, unit: units[''], label: { zh, en }, doc: { zh: docZh, en: docEn }, source: 'assumption', grade: 'assumption', role: 'setting', group: 'switches' };
}

/** Switches of the model itself: attribution and choice rules, who is watched, accessory assumptions (law 10). */
const switches = {
  attributionRule: category('last-holder', ['last-holder', 'letter', 'territory', 'causal'], '责任认定规则', 'Attribution rule', '未作精准认定时责任落在谁身上。', 'Where responsibility falls when it is not attributed precisely.'),
  choiceRule: category('logit', ['logit', 'reinforcement', 'imitation', 'habit', 'random'], '选择规则', 'Choice rule', '去留决策的规则：logit、强化、模仿；习惯与随机是零模型。', 'Rule of the moves: logit on learned expectations, reinforcement, imitation; habit and random are nulls.'),
  watch: category('peers', ['peers', 'own'], '看谁的遭遇', 'Who is watched', '从自己与同侪、或只从自己的遭遇学习。', 'Whether units learn from peers’ cases too, or from their own only.'),
  inspectors: category('fixed', ['fixed', 'adaptive'], '检查方式', 'Inspectors', '检查力量固定分配，还是随查出的问题调整。', 'Whether checks are spread evenly or follow where failures were found.'),
  queueRule: category('oldest', ['oldest', 'severest'], '请示排队规则', 'Queue rule', '领导先批最久的还是最重的。', 'Whether the leadership answers the oldest or the severest request first.'),
  actionOrder: category('departments-first', ['departments-first', 'base-first'], '行动次序', 'Order of action', '每周先由部门还是先由基层决定。', 'Whether departments or the base decide first in a week.'),
  askReview: category('staggered', ['staggered', 'together'], '索取调整时点', 'Timing of reviews', '索取者错开调整还是每季同时调整。', 'Whether askers review one by one or all in the same week of a quarter.'),
  partsMayBeAskedUp: flag(true, '分解件可上交', 'Parts may be asked up', '村社区可否单独上交所承接的一份。', 'Whether a committee may hand its part of a split matter up alone.'),
  returnedMayBePushed: flag(false, '退回后可再下压', 'Returned matters may go down again', '被退回的事项可否再次下压。', 'Whether a returned matter may be pushed down again.'),
  coveredMayBePushed: flag(false, '批示后可再下压', 'Instructed matters may go down', '已有批示的事项可否再下压。', 'Whether a matter with an instruction may still be pushed down.'),
  meansInCause: flag(true, '因果份额含资源不足', 'Means in causal shares', '度量真实因果份额时是否把工时不足归于“无人”。', 'Whether measured causal shares give lacking hours to nobody.'),
} as const satisfies Record<string, Parameter>;

export type ConditionName = keyof typeof numbers;
export type SwitchName = keyof typeof switches;
export type ParameterName = ConditionName | SwitchName;

/** The table, by name. */
export const table: Readonly<Record<ParameterName, Parameter>> = { ...numbers, ...switches };
/** Names of all condition slots, in slot order. */
export const conditionNames = Object.keys(numbers) as readonly ConditionName[];
/** Slot of each condition in a conditions array. */
export const slot = Object.fromEntries(conditionNames.map((name, index) => [name, index])) as Readonly<Record<ConditionName, number>>;
export const slotCount = conditionNames.length;

export type ParameterEntry = Parameter & { readonly id: ParameterName };
/** The table as a list, for help, documents and controls. */
export const parameters: readonly ParameterEntry[] = (Object.keys(table) as ParameterName[]).map((id) => ({ id, ...table[id] }));

export interface Switches {
  attributionRule: 'last-holder' | 'letter' | 'territory' | 'causal';
  choiceRule: 'logit' | 'reinforcement' | 'imitation' | 'habit' | 'random';
  watch: 'peers' | 'own';
  inspectors: 'fixed' | 'adaptive';
  queueRule: 'oldest' | 'severest';
  actionOrder: 'departments-first' | 'base-first';
  askReview: 'staggered' | 'together';
  partsMayBeAskedUp: boolean;
  returnedMayBePushed: boolean;
  coveredMayBePushed: boolean;
  meansInCause: boolean;
}

/** The switches at their defaults. */
export function defaultSwitches(): Switches {
  return Object.fromEntries(Object.entries(switches).map(([name, entry]) => [name, entry.default])) as unknown as Switches;
}
