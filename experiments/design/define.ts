import { nearestName, ParameterError, type Problem, shown, type Text } from '../../sim/index.ts';

/** What a factor may be set to. */
export type Value = number | string | boolean;

/** The other factor on which the existence of a factor hangs: on its having one of these values, or lying above a number. */
export type Condition = { readonly factor: string; readonly is: readonly Value[] } | { readonly factor: string; readonly above: number };

interface Common {
  readonly id: string;
  /** Without it, or while it holds and the other factor exists itself, the factor exists; else rows leave it out. */
  readonly when?: Condition;
}

/** One input that a design varies. `base` is where one-at-a-time designs start from: else the middle, the first value, or false. */
export type Factor =
  | (Common & { readonly kind: 'continuous' | 'integer'; readonly low: number; readonly high: number; readonly base?: number })
  | (Common & { readonly kind: 'category'; readonly values: readonly Value[]; readonly base?: Value })
  | (Common & { readonly kind: 'boolean'; readonly base?: boolean });

/** The values of one row by factor, in the order of the factors; those that do not exist in it are absent. */
export type Row = Readonly<Record<string, Value>>;

/** A list of rows that are worked out when asked for; a billion of them takes no memory. */
export interface Plan {
  readonly factors: readonly Factor[];
  readonly length: number;
  /** How many rows in a row belong together: a base point of Saltelli, a trajectory of Morris. Luck should be the same within a block. */
  readonly blockSize: number;
  /** @throws RangeError for an index that is none of 0..length - 1. */
  readonly row: (index: number) => Row;
  /** Where the row lies in the unit cube, one coordinate per factor; absent where the design does not come from the cube. */
  readonly unit?: (index: number) => readonly number[];
  /** What the user should know about this plan. */
  readonly notes: readonly Text[];
}

/** What a user may choose about a design; each design says what it reads. */
export interface DesignOptions {
  /** Points, base points or trajectories. */
  readonly n?: number;
  readonly seed?: string;
  readonly scramble?: 'none' | 'owen';
  /** How many independent scrambles the points are divided among (default 1). */
  readonly scrambles?: number;
  /** How many points of the sequence are left out at its beginning (default 0). */
  readonly skip?: number;
  /** Steps of a range (factorial, one at a time) or levels of the grid (Morris). */
  readonly levels?: number;
  readonly secondOrder?: boolean;
  /** How many trajectories are drawn, for the `n` that lie furthest apart to be chosen from them; without it none are left out. */
  readonly candidates?: number;
  /** The rows of a list of one's own. */
  readonly rows?: readonly Row[];
}

/** One kind of design. */
export interface Design {
  readonly id: string;
  readonly label: Text;
  readonly summary: Text;
  /** The options that make a difference. */
  readonly reads: readonly (keyof DesignOptions)[];
  /** @throws ParameterError listing everything that is wrong with the factors and the options. */
  readonly plan: (factors: readonly Factor[], options: DesignOptions) => Plan;
}

/** Declares a design; the type is the contract. */
export function defineDesign(design: Design): Design {
  return design;
}

/** The seed of a design that was given none. */
export const defaultDesignSeed = 'shuaiguo';

/** The values a factor without a range may take, in order; undefined for a range. */
export function listedValues(factor: Factor): readonly Value[] | undefined {
  if (factor.kind === 'category') return factor.values;
  return factor.kind === 'boolean' ? [false, true] : undefined;
}

/**
 * Maps a coordinate from 0..1 to a value: 0 is the low end and 1 the high end of a range; whole numbers, categories and truths divide
 * the unit interval into equal parts.
 */
export function valueAt(factor: Factor, unit: number): Value {
  if (factor.kind === 'continuous') return unit === 1 ? factor.high : unit * (factor.high - factor.low) + factor.low;
  const values = listedValues(factor);
  if (values !== undefined) return values[Math.min(values.length - 1, Math.floor(unit * values.length))] as Value;
  const { low, high } = factor as { readonly low: number; readonly high: number };
  return Math.min(high, low + Math.floor(unit * (high - low + 1)));
}

/** Tells whether a condition holds for a value of the factor it names. */
export function holds(condition: Condition, value: Value | undefined): boolean {
  if (value === undefined) return false;
  return 'is' in condition ? condition.is.includes(value) : typeof value === 'number' && value > condition.above;
}

/** Makes rows out of one value per factor, leaving out what does not exist there. */
export function rowMaker(factors: readonly Factor[]): (values: readonly Value[]) => Row {
  const parents = factors.map((factor) => factors.findIndex((other) => other.id === factor.when?.factor));
  const exists = (i: number, values: readonly Value[]): boolean => {
    const condition = factors[i]?.when;
    if (condition === undefined) return true;
    const parent = parents[i] as number;
    return holds(condition, values[parent]) && exists(parent, values);
  };
  const ids = factors.map((factor) => factor.id);
  if (factors.every((factor) => factor.when === undefined))
    return (values) => Object.fromEntries(ids.map((id, i) => [id, values[i] as Value]));
  return (values) => Object.fromEntries(ids.map((id, i): [string, Value] => [id, values[i] as Value]).filter((_, i) => exists(i, values)));
}

/** What a plan is made of. */
interface PlanParts {
  readonly length: number;
  readonly blockSize?: number;
  readonly notes?: readonly Text[];
}

/** Makes a plan out of rows. */
export function planOfRows(
  factors: readonly Factor[],
  { length, blockSize = 1, notes = [] }: PlanParts,
  row: (index: number) => Row,
): Plan {
  return { factors, length, blockSize, notes, row: (index) => row(checkedIndex(index, length)) };
}

/** Makes a plan out of points of the unit cube, one coordinate per factor. */
export function planOfPoints(factors: readonly Factor[], parts: PlanParts, point: (index: number) => readonly number[]): Plan {
  const make = rowMaker(factors);
  return {
    ...planOfRows(factors, parts, (index) => {
      const unit = point(index);
      return make(factors.map((factor, i) => valueAt(factor, unit[i] as number)));
    }),
    unit: (index) => point(checkedIndex(index, parts.length)),
  };
}

function checkedIndex(index: number, length: number): number {
  if (Number.isSafeInteger(index) && index >= 0 && index < length) return index;
  throw new RangeError(`row ${index}: expected a whole number from 0 to ${length - 1}`);
}

/** Goes through the rows of a plan one by one, keeping none. */
export function* rowsOf(plan: Plan, from = 0, to = plan.length): Generator<Row> {
  for (let index = from; index < to; index++) yield plan.row(index);
}

/** Lists everything that is wrong with factors. */
export function checkFactors(factors: readonly Factor[]): Problem[] {
  const problems: Problem[] = [];
  const note = (where: string, given: unknown, zh: string, en: string, nearest?: string) =>
    problems.push({ where, given: shown(given), allowed: { zh, en }, ...(nearest === undefined ? {} : { nearest }) });
  if (factors.length === 0) note('factors', [], '至少一个因子', 'at least one factor');
  const ids = factors.map((factor) => factor.id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
    note('factors', id, '每个名称只出现一次', 'each name only once');
  for (const factor of factors) {
    const where = `factor ${shown(factor.id)}`;
    if (factor.id.trim() === '') note('factors', factor.id, '非空的名称', 'a name');
    if (factor.kind === 'continuous' || factor.kind === 'integer') checkRange(factor, where, note);
    else if (factor.kind === 'category') {
      if (new Set(factor.values).size < Math.max(2, factor.values.length))
        note(where, factor.values, '至少两个互不相同的值', 'at least two values, all different');
      if (factor.base !== undefined && !factor.values.includes(factor.base))
        note(`${where} base`, factor.base, `以下之一：${factor.values.join('、')}`, `one of ${factor.values.join(', ')}`);
    }
    const { when } = factor;
    if (when === undefined) continue;
    const parent = factors.find((other) => other.id === when.factor);
    if (parent === undefined || parent === factor) {
      const others = ids.filter((id) => id !== factor.id);
      note(`${where} when`, when.factor, '另一个因子的名称', 'the name of another factor', nearestName(when.factor, others));
    } else checkCondition(when, parent, `${where} when`, note);
    if (isCircular(factor, factors)) note(`${where} when`, when.factor, '不成环的条件', 'conditions that do not run in a circle');
  }
  return problems;
}

type Note = (where: string, given: unknown, zh: string, en: string, nearest?: string) => void;

function checkRange(factor: Factor & { readonly kind: 'continuous' | 'integer' }, where: string, note: Note): void {
  const { low, high, base } = factor;
  const numbers = [low, high, ...(base === undefined ? [] : [base])];
  if (!numbers.every(Number.isFinite) || !Number.isFinite(high - low)) {
    note(where, numbers.join('..'), '有限的数', 'finite numbers');
    return;
  }
  if (factor.kind === 'integer' && !numbers.every(Number.isSafeInteger)) note(where, numbers.join('..'), '整数', 'whole numbers');
  if (low >= high) note(where, `${low}..${high}`, '下限小于上限', 'a low end below the high end');
  else if (base !== undefined && (base < low || base > high))
    note(`${where} base`, base, `${low} 到 ${high} 之间的数`, `a number from ${low} to ${high}`);
}

function checkCondition(when: Condition, parent: Factor, where: string, note: Note): void {
  if ('above' in when) {
    if (listedValues(parent) !== undefined) note(where, `${when.factor}>${when.above}`, '以数值为界的因子', 'a factor with a range');
    else if (!Number.isFinite(when.above)) note(where, when.above, '有限的数', 'a finite number');
    return;
  }
  if (when.is.length === 0) note(where, when.is, '至少一个值', 'at least one value');
  const listed = listedValues(parent);
  for (const value of when.is) {
    if (listed === undefined ? typeof value !== 'number' : !listed.includes(value)) {
      const allowed = listed ?? ['number'];
      note(
        where,
        value,
        `以下之一：${allowed.join('、')}`,
        `one of ${allowed.join(', ')}`,
        nearestName(String(value), allowed.map(String)),
      );
    }
  }
}

function isCircular(factor: Factor, factors: readonly Factor[]): boolean {
  let at: Factor | undefined = factor;
  for (let steps = 0; at?.when !== undefined && steps <= factors.length; steps++) {
    const wanted: string = at.when.factor;
    at = factors.find((other) => other.id === wanted);
    if (at === factor) return true;
  }
  return false;
}

/** Reads an option that is a whole number within bounds; notes a problem where it is none, and where it is missing without a default. */
export function wholeOption(
  options: DesignOptions,
  name: 'n' | 'scrambles' | 'skip' | 'levels' | 'candidates',
  min: number,
  max: number,
  otherwise: number | undefined,
  problems: Problem[],
): number {
  const value = options[name] ?? otherwise;
  if (value !== undefined && Number.isSafeInteger(value) && value >= min && value <= max) return value;
  problems.push({
    where: name,
    given: shown(value ?? ''),
    allowed: { zh: `${min} 到 ${max} 之间的整数`, en: `a whole number from ${min} to ${max}` },
  });
  return min;
}

/** Refuses a plan if anything was wrong, or if it has more rows than can be counted exactly. @throws ParameterError */
export function refuseProblems(problems: readonly Problem[], length = 1): void {
  if (problems.length > 0) throw new ParameterError(problems);
  if (!Number.isSafeInteger(length)) {
    const allowed = { zh: `至多 ${Number.MAX_SAFE_INTEGER} 行`, en: `at most ${Number.MAX_SAFE_INTEGER} rows` };
    throw new ParameterError([{ where: 'design', given: String(length), allowed }]);
  }
}
