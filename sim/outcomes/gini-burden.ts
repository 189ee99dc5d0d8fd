import { observedExample } from '../observation.ts';
import { defineOutcome, ratio } from './define.ts';

/** Says nothing of the level: everybody overloaded alike reads 0. */
export default defineOutcome({
  id: 'gini-burden',
  label: { zh: '村居负担基尼系数', en: 'Gini of burden' },
  definition: {
    zh: '各村（居）委会负担占比的基尼系数，每个村居权重相同：0 为均等，越接近 1 越集中于少数村居。',
    en: 'Gini coefficient of the burden shares of committees, each committee weighing the same: 0 where all bear alike, near 1 where few bear all.',
  },
  unit: { zh: '系数（0–1）', en: 'coefficient (0–1)' },
  range: [0, 1],
  better: 'lower',
  decimals: 3,
  source: 'Gini 1912; inequality of burden among committees: assumption',
  compute: ({ committeeBurden }) => {
    const sorted = [...committeeBurden].sort((a, b) => a - b);
    let sum = 0;
    let ranked = 0;
    for (const [index, burden] of sorted.entries()) {
      sum += burden;
      ranked += (2 * index + 1 - sorted.length) * burden;
    }
    return sorted.length < 2 ? undefined : ratio(Math.max(0, ranked), sorted.length * sum);
  },
  examples: [
    // Of four pairs two differ, by 0.2: mean difference 0.1, over twice the mean 0.2.
    { observed: observedExample({ committeeBurden: [0.3, 0.1] }), expected: 0.25 },
    // All alike.
    { observed: observedExample({ committeeBurden: [0.4, 0.4, 0.4] }), expected: 0 },
    // One committee alone cannot be unequal.
    { observed: observedExample({ committeeBurden: [0.4] }), expected: undefined },
    // No burden to share out.
    { observed: observedExample({ committeeBurden: [0, 0] }), expected: undefined },
  ],
});
