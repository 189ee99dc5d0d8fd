import { type Problem, shown } from '../../sim/index.ts';
import { checkFactors, defineDesign, type Factor, planOfRows, type Row, refuseProblems, rowMaker, type Value } from './define.ts';

export default defineDesign({
  id: 'custom',
  label: { zh: '自定列表', en: 'A list of your own' },
  summary: {
    zh: '逐行照 CSV 给出的点；每个值都须合乎其因子，不存在的因子留空。',
    en: 'The points of a CSV file, row by row; every value must fit its factor, and factors that do not exist are left empty.',
  },
  reads: ['rows'],
  plan: (factors, options) => {
    const problems = checkFactors(factors);
    const { rows = [] } = options;
    if (rows.length === 0) problems.push({ where: 'rows', given: '[]', allowed: { zh: '至少一行', en: 'at least one row' } });
    if (problems.length === 0) problems.push(...rowProblems(factors, rows));
    refuseProblems(problems);
    return planOfRows(factors, { length: rows.length }, (index) => rows[index] as Row);
  },
});

function rowProblems(factors: readonly Factor[], rows: readonly Row[]): Problem[] {
  const problems: Problem[] = [];
  const make = rowMaker(factors);
  for (const [index, row] of rows.entries()) {
    const expected = make(factors.map(({ id }) => (Object.hasOwn(row, id) ? (row[id] as Value) : '')));
    for (const factor of factors) {
      const where = `row ${index + 1} ${factor.id}`;
      const value = Object.hasOwn(row, factor.id) ? row[factor.id] : undefined;
      if (!Object.hasOwn(expected, factor.id)) {
        if (value !== undefined)
          problems.push({
            where,
            given: shown(value),
            allowed: { zh: '留空：此行中该因子不存在', en: 'nothing: the factor does not exist in this row' },
          });
      } else if (!fits(factor, value)) problems.push({ where, given: shown(value ?? ''), allowed: allowedBy(factor) });
    }
  }
  return problems;
}

function fits(factor: Factor, value: Value | undefined): boolean {
  if (factor.kind === 'boolean') return typeof value === 'boolean';
  if (factor.kind === 'category') return value !== undefined && factor.values.includes(value);
  if (typeof value !== 'number' || !(value >= factor.low && value <= factor.high)) return false;
  return factor.kind === 'continuous' || Number.isInteger(value);
}

function allowedBy(factor: Factor): Problem['allowed'] {
  if (factor.kind === 'boolean') return { zh: 'true 或 false', en: 'true or false' };
  if (factor.kind === 'category') return { zh: `以下之一：${factor.values.join('、')}`, en: `one of ${factor.values.join(', ')}` };
  const { low, high } = factor;
  return factor.kind === 'integer'
    ? { zh: `${low} 到 ${high} 之间的整数`, en: `a whole number from ${low} to ${high}` }
    : { zh: `${low} 到 ${high} 之间的数`, en: `a number from ${low} to ${high}` };
}
