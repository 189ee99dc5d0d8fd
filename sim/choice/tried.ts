import { B } from '../state.ts';
import { leastReadiness } from './experience.ts';
import { nestEnd } from './logit.ts';
import type { ChoiceRule } from './rule.ts';

/** Share of decisions in which an open nest is tried at random. */
const trial = 0.05;

/**
 * Chooses by readiness: each open option in proportion to how ready the unit is to take it again; now and then any open nest. What
 * readiness comes from tells reinforcement, imitation and habit apart (`experience.ts`).
 */
export const tried: ChoiceRule = {
  id: 'tried',
  probabilities(values, rows, nests, _precision, _nestPrecision, out, unitOfRow, read, units) {
    const columns = nests.length;
    for (let row = 0; row < rows; row++) {
      const base = row * columns;
      const u = unitOfRow[row] as number;
      let total = 0;
      let openNests = 0;
      for (let from = 0; from < columns; from = nestEnd(nests, from)) {
        let open = 0;
        for (let k = from; k < nestEnd(nests, from); k++) {
          if (Number.isNaN(values[base + k])) continue;
          open++;
          total += readiness(read[(B.tried0 + k) * units + u] as number);
        }
        if (open > 0) openNests++;
      }
      for (let from = 0; from < columns; from = nestEnd(nests, from)) {
        const to = nestEnd(nests, from);
        let open = 0;
        for (let k = from; k < to; k++) if (!Number.isNaN(values[base + k])) open++;
        for (let k = from; k < to; k++) {
          if (Number.isNaN(values[base + k])) out[base + k] = 0;
          else out[base + k] = (1 - trial) * (readiness(read[(B.tried0 + k) * units + u] as number) / total) + trial / (open * openNests);
        }
      }
    }
  },
};

function readiness(learned: number): number {
  return Math.max(leastReadiness, learned);
}
