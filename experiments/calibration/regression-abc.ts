/**
 * Approximate Bayesian computation with regression: the rows of a table whose statistics come nearest to what was observed are accepted,
 * and their parameters are moved to where they would lie had they shown exactly that. Parameters are coordinates from 0 to 1 of a prior;
 * the regression is done on their log-odds, so that nothing leaves the prior.
 * Source: M. A. Beaumont, W. Zhang, D. J. Balding, Genetics 162 (2002) 2025; the log-odds of M. G. B. Blum, O. François, Statistics and
 * Computing 20 (2010) 63.
 */
import { quantileOf, sorted } from '../analysis/intervals.ts';

/** Runs whose parameters were drawn from the prior: one array for each parameter and each statistic, one number a run. */
export interface ReferenceTable {
  /** Coordinates strictly between 0 and 1. */
  readonly parameters: readonly Float64Array[];
  readonly statistics: readonly Float64Array[];
}

/** Weighted draws from a posterior. */
export interface Posterior {
  /** Coordinates from 0 to 1, an array for each parameter. */
  readonly draws: readonly Float64Array[];
  readonly weights: Float64Array;
}

/** Share of the rows that are accepted, and the fewest for each coefficient of the regression. */
const acceptedShare = 0.2;
const fewestPerCoefficient = 6;
/** Keeps the regression from dividing by zero where two statistics say the same. */
const ridge = 1e-4;

/** How many of `rows` are accepted where a regression has `statistics` slopes. */
export function acceptedOf(rows: number, statistics: number): number {
  return Math.min(rows - 1, Math.max(Math.ceil(acceptedShare * rows), fewestPerCoefficient * (statistics + 1)));
}

/** The unit in which distances of one statistic are measured: the median absolute deviation, or the deviation where that is 0. */
export function scaleOf(values: Float64Array): number {
  const middle = quantileOf(sorted(values), 0.5);
  const away = quantileOf(sorted(values.map((value) => Math.abs(value - middle))), 0.5);
  if (away > 0) return away;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

/** Makes the estimator of a table: what it says of the parameters, given observed statistics. */
export function estimatorOf(table: ReferenceTable, accepted?: number): (observed: readonly number[]) => Posterior {
  const scales = table.statistics.map(scaleOf);
  const rows = table.statistics[0]?.length ?? 0;
  const count = accepted ?? acceptedOf(rows, table.statistics.length);
  return (observed) => {
    const away = table.statistics.map((values, s) => values.map((value) => (value - (observed[s] as number)) / (scales[s] as number)));
    const distances = new Float64Array(rows);
    for (const one of away) for (let row = 0; row < rows; row++) distances[row] = (distances[row] as number) + (one[row] as number) ** 2;
    const order = Uint32Array.from(distances.keys()).sort((a, b) => (distances[a] as number) - (distances[b] as number) || a - b);
    const chosen = order.subarray(0, count);
    // Epanechnikov's kernel ends at the first row that is not accepted.
    const end = distances[order[count] as number] as number;
    const weights = Float64Array.from(chosen, (row) => (end > 0 ? Math.max(1e-9, 1 - (distances[row] as number) / end) : 1));
    const regressors = [new Float64Array(count).fill(1), ...away.map((one) => Float64Array.from(chosen, (row) => one[row] as number))];
    const solve = leastSquares(regressors, weights);
    const stretch = Math.sqrt(effective(weights) / Math.max(1, effective(weights) - regressors.length));
    const draws = table.parameters.map((values) => {
      const odds = Float64Array.from(chosen, (row) => logOdds(values[row] as number));
      const slopes = solve(odds);
      const centre = slopes[0] as number;
      // What is left over is narrowed by the fit itself; it is stretched to the width it would have had without.
      return odds.map((value, i) => {
        const fitted = slopes.reduce((sum, slope, k) => sum + slope * ((regressors[k] as Float64Array)[i] as number), 0);
        return fromLogOdds(centre + stretch * (value - fitted));
      });
    });
    return { draws, weights };
  };
}

/** Counts the equal weights that would be as precise. */
function effective(weights: Float64Array): number {
  const sum = weights.reduce((total, one) => total + one, 0);
  return (sum * sum) / weights.reduce((total, one) => total + one * one, 0);
}

/** Log-odds of a coordinate; the ends are kept off infinity. */
function logOdds(unit: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, unit));
  return Math.log(inside / (1 - inside));
}

function fromLogOdds(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Prepares weighted least squares on given regressors; the first is the constant, which the ridge leaves alone. */
function leastSquares(regressors: readonly Float64Array[], weights: Float64Array): (values: Float64Array) => number[] {
  const total = weights.reduce((sum, one) => sum + one, 0);
  const product = (a: Float64Array, b: Float64Array) =>
    weights.reduce((sum, weight, i) => sum + weight * (a[i] as number) * (b[i] as number), 0);
  const matrix = regressors.map((a, i) => regressors.map((b, j) => product(a, b) + (i === j && i > 0 ? ridge * total : 0)));
  const lower = cholesky(matrix);
  return (values) => {
    const right = regressors.map((one) => product(one, values));
    const half: number[] = [];
    for (let i = 0; i < right.length; i++) {
      let sum = right[i] as number;
      for (let k = 0; k < i; k++) sum -= (lower[i]?.[k] as number) * (half[k] as number);
      half.push(sum / (lower[i]?.[i] as number));
    }
    const solution = new Array<number>(right.length).fill(0);
    for (let i = right.length - 1; i >= 0; i--) {
      let sum = half[i] as number;
      for (let k = i + 1; k < right.length; k++) sum -= (lower[k]?.[i] as number) * (solution[k] as number);
      solution[i] = sum / (lower[i]?.[i] as number);
    }
    return solution;
  };
}

/** The lower triangle whose product with its transpose is a positive definite matrix. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i]?.[k] as number) * (lower[j]?.[k] as number);
      (lower[i] as number[])[j] = i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / (lower[j]?.[j] as number);
    }
  }
  return lower;
}

/** The interval that holds the middle `share` of weighted values. */
export function middleOf(values: Float64Array, weights: Float64Array, share: number): readonly [number, number] {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const total = weights.reduce((sum, one) => sum + one, 0);
  // Each value stands in the middle of its weight.
  let passed = 0;
  const knots = Array.from(order, (i) => {
    const weight = (weights[i] as number) / total;
    passed += weight;
    return { at: passed - weight / 2, value: values[i] as number };
  });
  const quantile = (wanted: number): number => {
    const next = knots.findIndex(({ at }) => at >= wanted);
    const above = knots[next < 0 ? knots.length - 1 : next] as (typeof knots)[number];
    const below = next > 0 ? (knots[next - 1] as (typeof knots)[number]) : above;
    return above.at > below.at ? below.value + ((above.value - below.value) * (wanted - below.at)) / (above.at - below.at) : above.value;
  };
  return [quantile((1 - share) / 2), quantile((1 + share) / 2)];
}
