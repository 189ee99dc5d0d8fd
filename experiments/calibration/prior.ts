/**
 * What may be believed of the parameters before any number of the paper is looked at: one table, each row with its reason. Bounds are
 * factors on the default (or on the values of the two stories), so that they follow a default that is changed, and stay in its range.
 */
import { type ParameterEntry, parameters, stories, type Text } from '../../sim/index.ts';
import { scrambledSequence } from '../design/sobol-points.ts';

/** One row of the table: all free parameters are positive and drawn evenly in their logarithm. */
interface Stated {
  readonly id: string;
  /** Factor on the smallest of the default and the stories' values. */
  readonly from: number;
  /** Factor on the largest of them. */
  readonly to: number;
  readonly reason: Text;
}

const half = 1 / 2;
const double = 2;

const stated: readonly Stated[] = [
  {
    id: 'outcomeStake',
    from: half,
    to: double,
    reason: {
      zh: '避责一说的核心：从超载情景的一半到避责情景的两倍，两种成因都在其中。',
      en: 'The core of the blame story: from half its value in one story to twice that in the other, so that both lie inside.',
    },
  },
  {
    id: 'loadWeight',
    from: half,
    to: double,
    reason: {
      zh: '超载一说的核心：从避责情景的一半到超载情景的两倍，两种成因都在其中。',
      en: 'The core of the overload story: from half its value in one story to twice that in the other, so that both lie inside.',
    },
  },
  {
    id: 'departmentArrivals',
    from: half,
    to: double,
    reason: {
      zh: '论文只数了落到乡镇的份数，没有数部门自己有多少事。',
      en: 'The paper counts what lands on a township, never what departments have to do.',
    },
  },
  {
    id: 'workHours',
    from: half,
    to: double,
    reason: { zh: '单件工时在论文中没有来源。', en: 'The paper has no source for the hours of a matter.' },
  },
  {
    id: 'downCost',
    from: half,
    to: double,
    reason: {
      zh: '下压成本是与两种成因竞争的第三种解释：不是怕，也不是忙，而是太容易。责任状、告知书的附加成本只在方式之间分配，故不另设。',
      en: 'A third reading that rivals both stories: neither fear nor load, but ease. Extra costs of letter and notice only divide moves among instruments and stay as they are.',
    },
  },
  {
    id: 'loadSlope',
    from: half,
    to: double,
    reason: {
      zh: '超载抬高预期失败，从而抬高预期责任：两种成因在此相互冒充。',
      en: 'Overload raises anticipated failure and with it anticipated blame: here the two stories pass for each other.',
    },
  },
  {
    id: 'ledgerNeed',
    from: half,
    to: double,
    reason: {
      zh: '一个索取者要多少种台账没有来源，只知道总数至少 32 种。',
      en: 'No source for the ledgers of one asker; only that all together are at least 32.',
    },
  },
  {
    id: 'splitCost',
    from: half,
    to: double,
    reason: {
      zh: '乡镇分解到村居的成本是设定，决定村居签多少份。',
      en: 'What splitting costs a township is assumed; it decides how many letters a committee signs.',
    },
  },
  {
    id: 'residentsValue',
    from: half,
    to: double,
    reason: {
      zh: '服务居民值多少是设定，决定对上与对下的工时比。',
      en: 'The worth of serving residents is assumed; it decides hours upward against hours for residents.',
    },
  },
  {
    id: 'blameLearning',
    from: half,
    to: double,
    reason: {
      zh: '学得快慢没有来源，却决定责任回流后是否收手。',
      en: 'No source for the speed of learning, which decides whether blame that comes back stops shifting.',
    },
  },
];

/** What is held fixed though it could be asked about, and why. */
export const heldFixed: readonly { readonly id: string; readonly reason: Text }[] = [
  {
    id: 'townshipArrivals',
    reason: {
      zh: '取自论文（十八个月 20 份），是输入而非拟合。',
      en: 'Taken from the paper (20 in eighteen months): an input, not fitted.',
    },
  },
  {
    id: 'letterCost',
    reason: { zh: '默认为 0，与下压成本分不开。', en: 'Zero by default, and not to be told from the cost of pushing down.' },
  },
  {
    id: 'noticeCost',
    reason: {
      zh: '只在方式之间分配，论文把责任状与告知书合在一起数。',
      en: 'Only divides moves among instruments, which the paper counts together.',
    },
  },
];

/** One free parameter with its bounds. */
export interface Free {
  readonly id: string;
  readonly label: Text;
  readonly standard: number;
  readonly low: number;
  readonly high: number;
  readonly reason: Text;
}

/** The prior: every free parameter is drawn evenly in its logarithm between `low` and `high`, independently of the others. */
export const prior: readonly Free[] = stated.map(({ id, from, to, reason }): Free => {
  const entry = parameters.find((one) => one.id === id) as Extract<ParameterEntry, { kind: 'number' | 'integer' }>;
  const told = stories.flatMap(({ values }) => (values as Readonly<Record<string, number>>)[id] ?? []);
  const known = told.length > 0 ? told : [entry.default];
  return {
    id,
    label: entry.label,
    standard: entry.default,
    low: rounded(Math.max(entry.min, from * Math.min(...known))),
    high: rounded(Math.min(entry.max, to * Math.max(...known))),
    reason,
  };
});

/** A number as it is printed and stored: six digits are the same on every machine, whatever its logarithm. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** The value of a free parameter at a coordinate from 0 to 1. */
export function parameterAt({ low, high }: Free, unit: number): number {
  return Math.min(high, Math.max(low, rounded(low * Math.exp(unit * Math.log(high / low)))));
}

/** A point of the prior: coordinates from 0 to 1, and the parameters they stand for. */
export interface PriorPoint {
  readonly unit: readonly number[];
  readonly parameters: Readonly<Record<string, number>>;
}

/** Points of a scrambled Sobol sequence over the prior; a larger table keeps all points of a smaller one. */
export function priorPoints(seed: string, free: readonly Free[] = prior): (index: number) => PriorPoint {
  const sequence = scrambledSequence(free.length, seed);
  return (index) => {
    const unit = sequence(index);
    return { unit, parameters: Object.fromEntries(free.map((one, i) => [one.id, parameterAt(one, unit[i] as number)])) };
  };
}
