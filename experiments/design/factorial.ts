import {
  type Condition,
  checkFactors,
  defineDesign,
  type Factor,
  holds,
  listedValues,
  planOfRows,
  refuseProblems,
  type Value,
  wholeOption,
} from './define.ts';
import { evenSteps } from './grid.ts';

/** The values that a factor takes in a grid: all listed ones, or even steps over its range, both ends included. */
export function gridValues(factor: Factor, levels: number): readonly Value[] {
  const listed = listedValues(factor);
  if (listed !== undefined) return listed;
  const { low, high, kind } = factor as Factor & { readonly low: number; readonly high: number };
  const steps = evenSteps(low, high, levels);
  return kind === 'integer' ? [...new Set(steps.map(Math.round))] : steps;
}

/** One factor with its values, and for each value the factors that exist under it, however many combinations those have together. */
interface Branch {
  readonly index: number;
  readonly values: readonly Value[];
  readonly below: readonly (readonly Branch[])[];
  /** For each value, how many combinations come before it; one more entry for how many there are. */
  readonly starts: readonly number[];
}

function sizeOf(branches: readonly Branch[]): number {
  return branches.reduce((product, { starts }) => product * (starts.at(-1) as number), 1);
}

/** Grows the tree of these factors and of all that hang on them. */
function branchesOf(indices: readonly number[], factors: readonly Factor[], levels: number): Branch[] {
  return indices.map((index) => {
    const factor = factors[index] as Factor;
    const values = gridValues(factor, levels);
    const children = [...factors.keys()].filter((i) => factors[i]?.when?.factor === factor.id);
    // Values under which the same factors exist share one subtree.
    const known = new Map<string, readonly Branch[]>();
    const below = values.map((value) => {
      const existing = children.filter((i) => holds(factors[i]?.when as Condition, value));
      const key = existing.join();
      const branches = known.get(key) ?? branchesOf(existing, factors, levels);
      known.set(key, branches);
      return branches;
    });
    const starts = [0];
    for (const branches of below) starts.push((starts.at(-1) as number) + sizeOf(branches));
    return { index, values, below, starts };
  });
}

/** Fills in the values of one combination; the last factor turns fastest, a conditional one together with the factor it hangs on. */
function fill(branches: readonly Branch[], point: number, found: (Value | undefined)[]): void {
  let rest = point;
  for (const { index, values, below, starts } of [...branches].reverse()) {
    const size = starts.at(-1) as number;
    const within = rest % size;
    rest = Math.floor(rest / size);
    let low = 0;
    let high = values.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= within) low = middle;
      else high = middle - 1;
    }
    found[index] = values[low];
    fill(below[low] as readonly Branch[], within - (starts[low] as number), found);
  }
}

export default defineDesign({
  id: 'factorial',
  label: { zh: '全因子设计', en: 'Full factorial' },
  summary: {
    zh: '各因子取值的全部组合，每个一次；末一个因子变得最快。范围取 levels 个等距的值（默认 2）。',
    en: 'Every combination of the values of the factors, once; the last factor turns fastest. Ranges are taken in `levels` even steps (default 2).',
  },
  reads: ['levels'],
  plan: (factors, options) => {
    const problems = checkFactors(factors);
    const levels = wholeOption(options, 'levels', 2, 10_000, 2, problems);
    refuseProblems(problems);
    const roots = [...factors.keys()].filter((i) => factors[i]?.when === undefined);
    const branches = branchesOf(roots, factors, levels);
    const length = sizeOf(branches);
    refuseProblems([], length);
    return planOfRows(factors, { length }, (index) => {
      const found: (Value | undefined)[] = factors.map(() => undefined);
      fill(branches, index, found);
      return Object.fromEntries(
        factors
          .map(({ id }, i): [string, Value | undefined] => [id, found[i]])
          .filter((one): one is [string, Value] => one[1] !== undefined),
      );
    });
  },
});
