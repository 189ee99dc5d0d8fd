import { nestEnd } from './logit.ts';
import type { ChoiceRule } from './rule.ts';

/** The null: every open nest alike, every open option in it alike, whatever it is worth. */
export const random: ChoiceRule = {
  id: 'random',
  probabilities(values, rows, nests, _precision, _nestPrecision, out) {
    const columns = nests.length;
    for (let row = 0; row < rows; row++) {
      const base = row * columns;
      let openNests = 0;
      for (let from = 0; from < columns; from = nestEnd(nests, from)) if (openIn(values, base, from, nestEnd(nests, from)) > 0) openNests++;
      for (let from = 0; from < columns; from = nestEnd(nests, from)) {
        const to = nestEnd(nests, from);
        const open = openIn(values, base, from, to);
        for (let k = from; k < to; k++) out[base + k] = isOpen(values[base + k]) ? 1 / (open * openNests) : 0;
      }
    }
  },
};

function openIn(values: Float64Array, base: number, from: number, to: number): number {
  let open = 0;
  for (let k = from; k < to; k++) if (isOpen(values[base + k])) open++;
  return open;
}

function isOpen(value: number): boolean {
  return !Number.isNaN(value);
}
