import { checkFactors, defineDesign, type Factor, planOfRows, refuseProblems, rowMaker, type Value, wholeOption } from './define.ts';
import { gridValues } from './factorial.ts';

/** Where one-at-a-time designs start from. */
export function baseOf(factor: Factor): Value {
  if (factor.base !== undefined) return factor.base;
  if (factor.kind === 'boolean') return false;
  if (factor.kind === 'category') return factor.values[0] as Value;
  const middle = factor.low + (factor.high - factor.low) / 2;
  return factor.kind === 'integer' ? Math.floor(middle) : middle;
}

export default defineDesign({
  id: 'oat',
  label: { zh: '逐一变动', en: 'One at a time' },
  summary: {
    zh: '先是基准（base，否则取中值、首个值或否），然后每次只变动一个因子。范围取 levels 个等距的值（默认 2：两端）。基准中不存在的因子不变动。',
    en: 'The base first (`base`, else the middle, the first value, or false), then one factor moved at a time. Ranges are taken in `levels` even steps (default 2: both ends). A factor that does not exist at the base is not moved.',
  },
  reads: ['levels'],
  plan: (factors, options) => {
    const problems = checkFactors(factors);
    const levels = wholeOption(options, 'levels', 2, 10_000, 2, problems);
    refuseProblems(problems);
    const base = factors.map(baseOf);
    const make = rowMaker(factors);
    const atBase = make(base);
    const moves = factors.map((factor, i) =>
      Object.hasOwn(atBase, factor.id) ? gridValues(factor, levels).filter((value) => value !== base[i]) : [],
    );
    const starts = [1];
    for (const values of moves) starts.push((starts.at(-1) as number) + values.length);
    return planOfRows(factors, { length: starts.at(-1) as number }, (index) => {
      if (index === 0) return atBase;
      const moved = starts.findIndex((start) => start > index) - 1;
      return make(base.map((value, i) => (i === moved ? (moves[i]?.[index - (starts[i] as number)] as Value) : value)));
    });
  },
});
