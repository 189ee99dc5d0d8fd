/**
 * The patterns that the default calibration is held against: what the paper reports, where in the model it is measured, and what was free
 * to meet it. `fit` patterns were used to choose parameters, `check` patterns never: they may be missed, and then say so.
 */
import { type County, checkScenario, parameters, regimes, type Scenario, type StoryId, stories, type Text } from '../sim/index.ts';
import type { Band } from './analysis/verdict.ts';
import type { Seen } from './worker-tasks.ts';

/** What a scenario of the patterns changes against the default one. */
export interface Variant {
  /** Factors on the values that regime, story and user put in force. */
  readonly factors?: Readonly<Record<string, number>>;
  readonly values?: Readonly<Record<string, number>>;
  /** Levels of interventions. */
  readonly interventions?: Readonly<Record<string, number>>;
  /** Factor on the number of askers (departments and the six sections of a township), by leaving departments out. */
  readonly askers?: number;
  /** The scenario whose matters are matched with this one's, one by one. */
  readonly matchedWith?: string;
}

/** One number to be held against a band; `of` gets what was seen in the scenarios of `from`, in that order. */
export interface Reading {
  readonly id: string;
  readonly label: Text;
  readonly from: readonly string[];
  readonly of: (...seen: readonly Seen[]) => number | undefined;
  readonly band: Band;
  /** A level is a value of one scenario, a contrast a paired difference of two. */
  readonly kind: 'level' | 'contrast';
  /** Elasticities of a share are those of its odds. */
  readonly isShare: boolean;
  readonly decimals: number;
  /** Printed beside the others, without a say in the verdict. */
  readonly isAside?: boolean;
}

/** A constant that may set a pattern: it is moved by a tenth, and the pattern's first reading is watched. */
export interface Probe {
  readonly id: string;
  readonly label: Text;
  /** What the probe does to any scenario, and the size of the step in the constant. */
  readonly change: (variant: Variant) => Variant;
  readonly factor: number;
}

export interface Pattern {
  readonly id: string;
  readonly label: Text;
  readonly role: 'fit' | 'check';
  readonly source: string;
  readonly readings: readonly Reading[];
  /** Instead of readings: a search for an interior maximum, at each of these series of scenarios. */
  readonly peaks?: readonly PeakSearch[];
  readonly probes: readonly Probe[];
  /** Parameters that were free when the pattern was met; none for a pattern that was never fitted. */
  readonly free: readonly string[];
  /** What a reader must know to judge it. */
  readonly note: Text;
}

/** An outcome over scenarios in ascending order of what is varied, over all reported years or the last two. */
export interface PeakSearch {
  readonly id: string;
  readonly label: Text;
  readonly outcome: string;
  readonly scenarios: readonly string[];
  readonly levels: readonly number[];
  readonly window: 'all' | 'last two years';
}

export const regimeOfPatterns = 'full-accountability';
const sectionsOfTownship = 6;
const tenth = 1.1;

const traceRates = [0.06, 0.12] as const;
const tracePays = [0, 0.25, 0.5, 1, 2, 4] as const;
const traceScenario = (rate: number, pay: number) => (rate === traceRates[0] && pay === 1 ? 'default' : `trace-${rate}-${pay}`);
const lowCapacity = { committeeHours: 0.7, townshipHours: 0.7 };
const highCapacity = { committeeHours: 1.3, townshipHours: 1.3 };

/** The scenarios that patterns are measured in. */
export const variants: Readonly<Record<string, Variant>> = {
  default: {},
  merged: { interventions: { 'merged-meetings': 1 } },
  ...Object.fromEntries(
    traceRates.flatMap((rate) =>
      tracePays.flatMap((pay): [string, Variant][] => {
        const id = traceScenario(rate, pay);
        return id === 'default' ? [] : [[id, { values: { traceLearning: rate }, factors: { pointStake: pay } }]];
      }),
    ),
  ),
  'low-low': { factors: lowCapacity, values: { inspectionRate: 0.1 } },
  'low-high': { factors: lowCapacity, values: { inspectionRate: 0.4 } },
  'high-low': { factors: highCapacity, values: { inspectionRate: 0.1 } },
  'high-high': { factors: highCapacity, values: { inspectionRate: 0.4 } },
  veto: { factors: { vetoBreadth: 1.2 }, matchedWith: 'default' },
};

const outcome =
  (id: string) =>
  (seen?: Seen): number | undefined =>
    seen?.outcomes[id] ?? undefined;

function level(id: string, label: Text, band: Band, isShare: boolean, decimals: number): Reading {
  return { id, label, from: ['default'], of: outcome(id), band, kind: 'level', isShare, decimals };
}

/** A difference, second scenario - first. */
function difference(
  id: string,
  label: Text,
  from: readonly [string, string],
  band: Band,
  of: (seen?: Seen) => number | undefined,
): Reading {
  return {
    id,
    label,
    from,
    of: (first, second) => {
      const before = of(first);
      const after = of(second);
      return before === undefined || after === undefined ? undefined : after - before;
    },
    band,
    kind: 'contrast',
    isShare: false,
    decimals: 4,
  };
}

/** A probe that raises parameters by a tenth, together. */
function raise(...names: readonly string[]): Probe {
  const label = (language: keyof Text) =>
    names.map((name) => parameters.find(({ id }) => id === name)?.label[language] ?? name).join(language === 'zh' ? '、' : ' and ');
  return {
    id: names.join('+'),
    label: { zh: label('zh'), en: label('en') },
    change: (variant) => ({
      ...variant,
      factors: { ...variant.factors, ...Object.fromEntries(names.map((name) => [name, tenth * (variant.factors?.[name] ?? 1)])) },
    }),
    factor: tenth,
  };
}

const fewerAskers: Probe = {
  id: 'askers',
  label: { zh: '索取者数量（部门与科室，减一成）', en: 'number of askers (departments and sections, a tenth fewer)' },
  change: (variant) => ({ ...variant, askers: 0.9 }),
  factor: 0.9,
};

const lessOfReform: Probe = {
  id: 'merged-meetings level',
  label: { zh: '会议改革力度（减一成）', en: 'level of the meeting reform (a tenth less)' },
  change: (variant) =>
    variant.interventions === undefined
      ? variant
      : { ...variant, interventions: Object.fromEntries(Object.entries(variant.interventions).map(([id, value]) => [id, 0.9 * value])) },
  factor: 0.9,
};

const openAbove = (low: number): Band => [low, null];
const openBelow = (high: number): Band => [null, high];
const aside: Band = [null, null];
const paper = 'Wu & Wu 2020';

const movesDown = ['departmentArrivals', 'workHours', 'downCost', 'letterCost', 'noticeCost', 'informalCost', 'outcomeStake', 'loadWeight'];

export const patterns: readonly Pattern[] = [
  {
    id: 'letters-township',
    label: { zh: '乡镇责任状与告知书', en: 'Letters and notices of a township' },
    role: 'fit',
    source: `${paper}, §1.1, C12`,
    readings: [level('letters-township', { zh: '78 周内的份数', en: 'number in 78 weeks' }, [36, 48], false, 1)],
    probes: [raise('departmentArrivals'), raise('townshipArrivals'), raise('departmentArrivals', 'townshipArrivals'), raise('downCost')],
    free: movesDown,
    note: {
      zh: '论文中的一个乡镇，十八个月 42 份；其中本级职责 20 份直接作为到达率输入，只有转嫁的部分由决策产生。',
      en: 'One township of the paper: 42 in eighteen months. Its 20 own duties enter as an arrival rate; only the shifted ones come from decisions.',
    },
  },
  {
    id: 'letters-shifted-share',
    label: { zh: '转嫁占比', en: 'Share of shifted letters' },
    role: 'fit',
    source: `${paper}, §1.1, C12`,
    readings: [level('letters-shifted-share', { zh: '转嫁份数占全部', en: 'shifted ones among all' }, [0.36, 0.66], true, 3)],
    probes: [raise('departmentArrivals'), raise('townshipArrivals'), raise('departmentArrivals', 'townshipArrivals'), raise('downCost')],
    free: movesDown,
    note: {
      zh: '22/42。本级份数既已给定，总数与占比说的是同一件事，不能算两条独立的证据。',
      en: '22 of 42. With the own duties given, total and share tell the same thing: they are not two pieces of evidence.',
    },
  },
  {
    id: 'letters-committee',
    label: { zh: '村居每年签订责任状', en: 'Letters of a committee' },
    role: 'fit',
    source: `${paper}, C13`,
    readings: [level('letters-committee', { zh: '每年份数', en: 'number a year' }, [11, 19], false, 1)],
    probes: [raise('departmentArrivals', 'townshipArrivals'), raise('splitCost')],
    free: [...movesDown, 'splitCost'],
    note: { zh: '“每年要签十几份”，一次访谈。', en: '“Ten-odd a year”, one interview.' },
  },
  {
    id: 'ledger-kinds',
    label: { zh: '村居台账种类', en: 'Kinds of ledger' },
    role: 'fit',
    source: `${paper}, C26`,
    readings: [level('ledger-kinds', { zh: '在用种类数', en: 'kinds kept' }, openAbove(32), false, 1)],
    probes: [raise('ledgerNeed'), raise('ledgerAskCost')],
    free: ['ledgerNeed'],
    note: { zh: '“至少有 32 种”是下限；说的是种类，不是工时。', en: '“At least 32” is a floor; kinds, not hours.' },
  },
  {
    id: 'upward-over-residents',
    label: { zh: '对上时间多于服务居民时间', en: 'Upward time above residents’ time' },
    role: 'fit',
    source: `${paper}, C40`,
    readings: [level('upward-over-residents', { zh: '对上与服务居民工时比', en: 'upward ÷ residents’ hours' }, openAbove(1), false, 2)],
    probes: [raise('ledgerHours'), raise('ledgerNeed'), raise('committeeTraceHours'), raise('requestsPerWeek'), raise('residentsValue')],
    free: ['ledgerNeed', 'slackPrice', 'pointStake', 'residentsValue', 'trustRate'],
    note: { zh: '一名村居干部的自述；哪些工时算“对上”是设定。', en: 'One cadre’s own account; which hours face upward is an assumption.' },
  },
  {
    id: 'channels-upward',
    label: { zh: '联系渠道多数对上', en: 'Most channels face upward' },
    role: 'check',
    source: `${paper}, C40`,
    readings: [level('channels-upward', { zh: '对上渠道占比', en: 'upward share' }, [0.78, 0.93], true, 3)],
    probes: [fewerAskers, raise('ledgerNeed'), raise('ledgerAskCost', 'checkInAskCost')],
    free: [],
    note: {
      zh: '40 余个工作群中 38 个对上。模型里对下的渠道固定为 3 个，占比至多 32/35；30 个部门、科室中有 9 个在索取就已落入范围，几乎是单位数目的算术。',
      en: '38 of 40-odd groups. The model fixes three channels downward, so that the share is at most 32/35, and in the band as soon as 9 of the 30 offices ask: little more than a count of offices.',
    },
  },
  {
    id: 'petition-share',
    label: { zh: '信访独压一个部门', en: 'Petitions weigh on one department' },
    role: 'check',
    source: `${paper}, C54`,
    readings: [
      level('petition-share', { zh: '信访最重的部门：信访工时占比', en: 'heaviest department: hours on petitions' }, [0.6, 0.9], true, 3),
      {
        id: 'petition-share-others',
        label: { zh: '其余部门平均（不到 .3 算“远低”）', en: 'mean of the others (“well below” is under .3)' },
        from: ['default'],
        of: (seen) => {
          if (seen === undefined) return undefined;
          const hours = seen.departmentHours.own - seen.tally.heavyDepartmentHours;
          return hours > 0 ? (seen.departmentHours.petition - seen.tally.heavyPetitionHours) / hours : undefined;
        },
        band: openBelow(0.3),
        kind: 'level',
        isShare: true,
        decimals: 3,
      },
    ],
    probes: [raise('petitionRate'), raise('petitionHours')],
    free: ['petitionRate'],
    note: {
      zh: '“80% 的精力用在信访上”说的是某些环保局。其余各部门没有逐个记录，只有合计。信访转化率是与拟合参数一道定下的，故不能称完全未经调整。',
      en: '“80 % of effort on petitions” is said of some environment bureaus. The other departments are recorded in sum only, not one by one. The petition rate was set along with the fitted parameters, so that it cannot be called untouched.',
    },
  },
  {
    id: 'merged-meetings',
    label: { zh: '报批、拼会使会议减少三分之二', en: 'Approval and merging cut meetings by two thirds' },
    role: 'check',
    source: `${paper}, §3.3, C93`,
    readings: [
      {
        id: 'meeting-sessions-change',
        label: { zh: '会议场次相对变化', en: 'relative change in sessions' },
        from: ['default', 'merged'],
        of: (first, second) => {
          const before = outcome('meeting-sessions')(first);
          const after = outcome('meeting-sessions')(second);
          return before === undefined || after === undefined || before === 0 ? undefined : after / before - 1;
        },
        band: [-0.75, -0.55],
        kind: 'contrast',
        isShare: false,
        decimals: 3,
      },
    ],
    probes: [lessOfReform, raise('meetingNeed')],
    free: [],
    note: {
      zh: '一次至多拼三项议题、三成科室召会不获批，都是改革自身的设定：幅度由它给出，不是涌现的结果。',
      en: 'Up to three items a session and three section calls in ten refused are the reform’s own numbers: they give the size, which does not emerge.',
    },
  },
  {
    id: 'trace-peak',
    label: { zh: '留痕报酬适中时实效最高', en: 'Interior peak of real quality in what traces pay' },
    role: 'check',
    source: `${paper}, C28`,
    readings: [],
    peaks: traceRates.flatMap((rate) =>
      (['all', 'last two years'] as const).map((window) => ({
        id: `${rate} ${window}`,
        label: {
          zh: `学习率 ${rate}，${window === 'all' ? '全部年份' : '最后两年'}`,
          en: `learning rate ${rate}, ${window === 'all' ? 'all years' : 'last two years'}`,
        },
        outcome: 'effectiveness',
        scenarios: tracePays.map((pay) => traceScenario(rate, pay)),
        levels: tracePays,
        window,
      })),
    ),
    probes: [],
    free: [],
    note: {
      zh: '考核每分的利害乘以 0 到 4；它同时抬高台账与可查证实绩的价值。两种学习率、全部与最后两年都站得住才算有。',
      en: 'The worth of an assessment point times 0 to 4, which pays for files and for provable results alike. Found only if it survives two learning rates, in all years and in the last two.',
    },
  },
  {
    id: 'capacity-scrutiny',
    label: { zh: '能力与督查：表演还是实干', en: 'Capacity and scrutiny: performance or substance' },
    role: 'check',
    source: 'Ding 2020 (performative governance); the 2 × 2 is ours',
    readings: [
      {
        id: 'shown-beats-real',
        label: { zh: '能力低、督查密：表面减实绩', en: 'low capacity, high scrutiny: shown − real' },
        from: ['low-high'],
        of: outcome('shown-real-gap'),
        band: openAbove(0),
        kind: 'level',
        isShare: false,
        decimals: 4,
      },
      difference(
        'scrutiny-performs',
        { zh: '能力低时，督查加密使表面减实绩', en: 'low capacity: what scrutiny adds to shown − real' },
        ['low-low', 'low-high'],
        openAbove(0),
        outcome('shown-real-gap'),
      ),
      difference(
        'performance-is-low',
        { zh: '督查密时，能力高比能力低的表面减实绩', en: 'high scrutiny: shown − real, high − low capacity' },
        ['low-high', 'high-high'],
        openBelow(0),
        outcome('shown-real-gap'),
      ),
      difference(
        'scrutiny-works',
        { zh: '能力高时，督查加密使实效', en: 'high capacity: what scrutiny adds to effectiveness' },
        ['high-low', 'high-high'],
        openAbove(0),
        outcome('effectiveness'),
      ),
      {
        ...difference(
          'scrutiny-works-low',
          { zh: '能力低时，督查加密使实效', en: 'low capacity: what scrutiny adds to effectiveness' },
          ['low-low', 'low-high'],
          aside,
          outcome('effectiveness'),
        ),
        isAside: true,
      },
    ],
    probes: [],
    free: [],
    note: {
      zh: '能力：乡镇与村居工时 ×.7、×1.3；督查：每件每周 .1、.4。原说法中的督查是公众监督，这里以上级督查代替。',
      en: 'Capacity: hours of townships and committees × .7, × 1.3; scrutiny: .1, .4 checks a week. Ding’s scrutiny is the public’s; inspection from above stands in for it.',
    },
  },
  {
    id: 'new-veto',
    label: { zh: '新增一票否决抬高该项、压低其他', en: 'A new veto raises its item and lowers others' },
    role: 'check',
    source: `${paper}, C18 C100`,
    readings: [
      {
        id: 'veto-own',
        label: { zh: '由软变硬的事项：落实程度变化（逐件配对）', en: 'matters made hard: change in coverage, matter by matter' },
        from: ['veto'],
        of: (seen) => seen?.matched?.madeHard,
        band: openAbove(0),
        kind: 'contrast',
        isShare: false,
        decimals: 4,
      },
      {
        id: 'veto-others',
        label: { zh: '其余事项：落实程度变化（逐件配对）', en: 'all other matters: change in coverage, matter by matter' },
        from: ['veto'],
        of: (seen) => seen?.matched?.unchanged,
        band: openBelow(0),
        kind: 'contrast',
        isShare: false,
        decimals: 4,
      },
      {
        ...difference(
          'veto-hard-mean',
          { zh: '硬指标均值变化（含构成变化）', en: 'mean of hard matters (composition changes)' },
          ['default', 'veto'],
          aside,
          (seen) => (seen === undefined ? undefined : seen.tally.hardRealWeight / seen.tally.hardDueWeight),
        ),
        isAside: true,
      },
      {
        ...difference(
          'veto-soft-mean',
          { zh: '软指标均值变化（含构成变化）', en: 'mean of soft matters (composition changes)' },
          ['default', 'veto'],
          aside,
          (seen) => (seen === undefined ? undefined : seen.tally.softRealWeight / seen.tally.softDueWeight),
        ),
        isAside: true,
      },
    ],
    probes: [],
    free: [],
    note: {
      zh: '否决广度 ×1.2。两种情形遇到的是同一批事项，故可逐件比较；硬、软均值会因事项换类而变，只列作参考。硬指标更值钱是输入，其他事项受挤压才是结果。',
      en: 'Breadth of vetoes × 1.2. Both scenarios meet the same matters, so that each is compared with itself; means of hard and soft also change by who is in them. That hard targets are worth more is put in; what others lose is a result.',
    },
  },
];

/** Outcomes whose drift over the reported years is measured. */
export const driftOutcomes = [
  'letters-township',
  'ledger-kinds',
  'shifting-down',
  'burden',
  'trace-share',
  'upward-over-residents',
  'effectiveness',
  'residents-served',
  'trust',
  'incidents',
] as const;

/** Every scenario that a study of these patterns needs, by name; those of a probe are named `scenario|probe`. */
export function scenariosOf(chosen: readonly Pattern[], withProbes: boolean): Map<string, Variant> {
  const needed = new Map<string, Variant>();
  const need = (name: string) => needed.set(name, variants[name] as Variant);
  for (const { readings, peaks, probes } of chosen) {
    for (const name of [...readings.flatMap(({ from }) => from), ...(peaks ?? []).flatMap(({ scenarios }) => scenarios)]) {
      const matched = variants[name]?.matchedWith;
      if (matched !== undefined) need(matched);
      need(name);
    }
    if (!withProbes) continue;
    for (const probe of probes)
      for (const name of readings[0]?.from ?? []) needed.set(`${name}|${probe.id}`, probe.change(variants[name] as Variant));
  }
  return needed;
}

/** Turns a variant into the scenario to run, on top of what the user set. @throws ParameterError where a value leaves its range. */
export function scenarioOf(variant: Variant, county: County, story: StoryId, given: Scenario): Scenario {
  const regime = regimes.find(({ id }) => id === regimeOfPatterns)?.values as Readonly<Record<string, number>> | undefined;
  const told = stories.find(({ id }) => id === story)?.values as Readonly<Record<string, number>> | undefined;
  const inForce = (name: string): number =>
    (given.parameters[name] ?? regime?.[name] ?? told?.[name] ?? parameters.find(({ id }) => id === name)?.default) as number;
  const changed: Record<string, number> = { ...variant.values };
  for (const [name, factor] of Object.entries(variant.factors ?? {})) changed[name] = factor * (variant.values?.[name] ?? inForce(name));
  return checkScenario({
    county: variant.askers === undefined ? county : withFewerAskers(county, variant.askers),
    story,
    regime: regimeOfPatterns,
    interventions: Object.entries(variant.interventions ?? {}).map(([id, level]) => ({ id, level })),
    parameters: { ...given.parameters, ...changed },
    weeks: given.weeks,
    warmupWeeks: given.warmupWeeks,
  });
}

/** Leaves out departments, evenly along the list, until departments and sections are `factor` times as many. */
function withFewerAskers(county: County, factor: number): County {
  const count = county.departments.length;
  const kept = Math.max(1, Math.round(factor * (count + sectionsOfTownship)) - sectionsOfTownship);
  const departments = county.departments.filter((_, k) => Math.floor(((k + 1) * kept) / count) > Math.floor((k * kept) / count));
  return { ...county, id: `${county.id}-fewer`, departments };
}
