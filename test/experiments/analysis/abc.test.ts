import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import abc, { evenness } from '../../../experiments/analysis/abc.ts';
import { normal, tableOf } from './functions.ts';

/** Runs with a normal prior, and the mean of four observations with deviation 1; `nuisance` moves nothing. */
function gaussianRuns(count: number, seed: string) {
  const random = alea(seed);
  return tableOf(
    Array.from({ length: count }, () => {
      const theta = 2 * normal(random);
      return { theta, nuisance: random(), mean: theta + normal(random) / 2 };
    }),
  );
}

const options = { inputs: ['theta', 'nuisance'], outputs: ['mean'], targets: { mean: 1.5 }, accept: 0.02, trials: 200 };

describe('ABC by rejection', () => {
  const table = gaussianRuns(20_000, 'gauss');
  const found = abc.run(table, options);

  it('recovers the posterior that conjugate algebra gives for normal data', () => {
    expect(abc.refuse(table, options)).toEqual([]);
    // Prior N(0, 4), likelihood variance 1/4: precision 1/4 + 4, mean 4 * 1.5 / 4.25.
    const [mean, deviation] = [(4 * 1.5) / 4.25, 1 / Math.sqrt(4.25)];
    const [theta] = found.posteriors;
    expect(found.accepted).toBe(400);
    expect(Math.abs((theta?.mean as number) - mean)).toBeLessThan(0.08);
    expect(Math.abs((theta?.deviation as number) - deviation)).toBeLessThan(0.05);
    expect(Math.abs((theta?.lower95 as number) - (mean - 1.96 * deviation))).toBeLessThan(0.15);
    expect(Math.abs((theta?.upper95 as number) - (mean + 1.96 * deviation))).toBeLessThan(0.15);
    expect(found.sample.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('shows that the target narrows one parameter and says nothing of the other', () => {
    const [theta, nuisance] = found.posteriors;
    expect(Math.abs((theta?.narrowing as number) - 1 / Math.sqrt(4.25) / 2)).toBeLessThan(0.04);
    expect(nuisance?.narrowing).toBeGreaterThan(0.93);
    expect(Math.abs(found.correlations[0]?.correlation as number)).toBeLessThan(0.15);
  });

  it('has uniform ranks and intervals that cover when known parameters are to be found again', () => {
    for (const { ranks, p, coverage95 } of found.calibration) {
      expect(ranks).toHaveLength(200);
      expect(p).toBeGreaterThan(0.001);
      expect(coverage95).toBeGreaterThan(0.9);
    }
  });

  it('tells uneven ranks from even ones', () => {
    const even = Array.from({ length: 220 }, (_, i) => (i + 0.5) / 220);
    expect(evenness(even)).toBe(1);
    expect(evenness(even.map((rank) => 0.5 + (rank - 0.5) / 2))).toBeLessThan(1e-6);
    // Counts 7 and 33 where 20 are expected: chi-squared 16.9, whose tail with 10 degrees of freedom is .0766.
    expect(evenness(even.map((rank, i) => (i < 13 ? 0.99 : rank)))).toBeCloseTo(0.0766, 4);
  });

  it('shows parameters that the targets cannot tell apart', () => {
    const random = alea('sum');
    const rows = Array.from({ length: 5000 }, () => ({ a: random(), b: random() }));
    const both = tableOf(rows.map((row) => ({ ...row, sum: row.a + row.b })));
    const { correlations } = abc.run(both, { inputs: ['a', 'b'], outputs: ['sum'], targets: { sum: 1 }, trials: 10 });
    expect(correlations[0]?.correlation).toBeLessThan(-0.99);
  });

  it('says where a target lies among the runs', () => {
    expect(found.targets[0]?.percentile).toBeCloseTo(0.767, 1);
    expect(Math.abs((found.targets[0]?.fitted as number) - 1.5)).toBeLessThan(0.05);
    const beyond = abc.run(table, { ...options, targets: { mean: 100 }, trials: 1 });
    expect(beyond.targets[0]?.percentile).toBe(1);
  });

  it('refuses too few accepted rows, and targets that are missing or unknown', () => {
    const refused = (more: object) => abc.refuse(table, { ...options, ...more }).map(({ where, given }) => `${where}: ${given}`);
    expect(refused({ accept: 0.0005 })).toEqual(['accept: 10/20000']);
    expect(refused({ targets: { men: 1 } })).toEqual(['targets: "men"', 'targets: "men"']);
    expect(abc.refuse(table, { outputs: ['mean'] }).map(({ where }) => where)).toEqual(['inputs', 'targets']);
  });
});
