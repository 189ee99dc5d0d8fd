import { exp } from '../arithmetic.ts';
import type { ChoiceRule } from './rule.ts';

const inner = new Float64Array(16);

/**
 * Nested logit on learned expectations. A nest is worth what its options are worth in expectation under the choice
 * within it, so a second option that looks like the first adds nothing (no red bus, blue bus).
 */
export const logit: ChoiceRule = {
  id: 'logit',
  probabilities(values, rows, nests, precision, nestPrecision, out) {
    const columns = nests.length;
    for (let row = 0; row < rows; row++) {
      const base = row * columns;
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      while (from < columns) {
        const to = nestEnd(nests, from);
        inner[from] = withinNest(values, base, from, to, nestPrecision, out);
        if (inner[from] > top) top = inner[from];
        from = to;
      }
      let total = 0;
      for (from = 0; from < columns; from = nestEnd(nests, from)) {
        const weight = inner[from] === Number.NEGATIVE_INFINITY ? 0 : exp(precision * (inner[from] - top));
        inner[from] = weight;
        total += weight;
      }
      for (from = 0; from < columns; from = nestEnd(nests, from)) {
        const share = inner[from] / total;
        for (let k = from; k < nestEnd(nests, from); k++) out[base + k] *= share;
      }
    }
  },
};

/** First column after the nest that starts at `from`. */
export function nestEnd(nests: readonly number[], from: number): number {
  let to = from + 1;
  while (to < nests.length && nests[to] === nests[from]) to++;
  return to;
}

/** Fills the probabilities within one nest and returns what the nest is worth (-Infinity where nothing is open). */
function withinNest(values: Float64Array, base: number, from: number, to: number, precision: number, out: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let k = from; k < to; k++) if (values[base + k] > top) top = values[base + k];
  if (top === Number.NEGATIVE_INFINITY) {
    for (let k = from; k < to; k++) out[base + k] = 0;
    return top;
  }
  let total = 0;
  for (let k = from; k < to; k++) {
    const value = values[base + k];
    const weight = Number.isNaN(value) ? 0 : exp(precision * (value - top));
    out[base + k] = weight;
    total += weight;
  }
  let worth = 0;
  for (let k = from; k < to; k++) {
    out[base + k] /= total;
    if (out[base + k] > 0) worth += out[base + k] * values[base + k];
  }
  return worth;
}
