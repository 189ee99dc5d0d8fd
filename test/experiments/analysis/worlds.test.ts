import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import frontier, { isOnFrontier } from '../../../experiments/analysis/frontier.ts';
import { shareInterval } from '../../../experiments/analysis/intervals.ts';
import regret from '../../../experiments/analysis/regret.ts';
import shares from '../../../experiments/analysis/shares.ts';
import summary, { holmAdjusted } from '../../../experiments/analysis/summary.ts';
import type { Table } from '../../../experiments/analysis/table.ts';
import { changed, normal, part, tableOf } from './functions.ts';

/** One row for each policy, context and seed. */
function crossed(
  policies: readonly string[],
  contexts: readonly string[],
  seeds: number,
  value: (p: number, c: number, s: number) => Readonly<Record<string, number | null>>,
  isNested = false,
): Table {
  return tableOf(
    contexts.flatMap((context, c) =>
      Array.from({ length: seeds }, (_, s) => s).flatMap((s) =>
        policies.map((policy, p) => ({ policy, context, seed: isNested ? `${context}/${s}` : `s/${s}`, ...value(p, c, s) })),
      ),
    ),
  );
}

const worldOptions = { policy: 'policy', contexts: ['context'], luck: 'seed' };

describe('shares of policy, context and luck', () => {
  it.each([false, true])('are what an additive toy is made of (seeds of each context: %s)', (isNested) => {
    const random = alea('toy');
    const luck = Array.from({ length: 4 }, () => Array.from({ length: 400 }, () => normal(random)));
    // Variances: policies 0, 2, 4 have 8/3; contexts 0, 1, 0, 1 have 1/4; luck 1, the same for all policies.
    const table = crossed(
      ['a', 'b', 'c'],
      ['k', 'l', 'm', 'n'],
      400,
      (p, c, s) => ({ y: 2 * p + (c % 2) + (luck[isNested ? c : 0]?.[s] as number) }),
      isNested,
    );
    const options = { ...worldOptions, outputs: ['y'] };
    expect(shares.refuse(table, options)).toEqual([]);
    const found = shares.run(table, options);
    const all = 8 / 3 + 1 / 4 + 1;
    const wanted = [8 / 3 / all, 1 / 4 / all, 0, 1 / all];
    found.shares.forEach(({ share, lower95, upper95 }, i) => {
      expect(Math.abs(share - (wanted[i] as number))).toBeLessThan(0.03);
      expect(lower95).toBeLessThanOrEqual(share);
      expect(upper95).toBeGreaterThanOrEqual(share);
    });
    expect(found.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(found.luck.map(({ source }) => source)).toEqual(['luck-common', 'policy-luck']);
    expect(found.luck[1]?.share).toBeCloseTo(0, 10);
  });

  it('put no luck into policy or context, however few the seeds', () => {
    // Nothing but luck: on average over many tables the shares of policy and context are none.
    const random = alea('pure luck');
    const sums = [0, 0, 0];
    const tables = 400;
    for (let i = 0; i < tables; i++) {
      const table = crossed(['a', 'b'], ['k', 'l'], 3, () => ({ y: normal(random) }));
      shares
        .run(table, { ...worldOptions, outputs: ['y'] })
        .shares.slice(0, 3)
        .forEach(({ share }, j) => {
          sums[j] = (sums[j] as number) + share / tables;
        });
    }
    for (const sum of sums) expect(Math.abs(sum)).toBeLessThan(0.05);
  });

  it('see an interaction of policy and context, and luck that policies meet each in their own way', () => {
    const table = crossed(['a', 'b'], ['k', 'l'], 2, (p, c, s) => ({
      y: (p === c ? 1 : -1) + (p === 0 ? 1 : -1) * (s === 0 ? 0.5 : -0.5),
    }));
    const found = shares.run(table, { ...worldOptions, outputs: ['y'] });
    const share = (source: string) => [...found.shares, ...found.luck].find((one) => one.source === source)?.share as number;
    expect(share('policy-context')).toBeGreaterThan(0.7);
    expect(share('policy-luck')).toBeGreaterThan(share('luck-common'));
  });

  it('are refused where a context and seed misses a policy, or luck is too little', () => {
    const table = crossed(['a', 'b'], ['k', 'l'], 3, (p, c, s) => ({ y: p + c + s }));
    const options = { ...worldOptions, outputs: ['y'] };
    const refusals = (some: Table) => shares.refuse(some, options).map(({ given }) => given);
    expect(refusals(part(table, 0, 11))).toEqual(['5/6']);
    expect(refusals(changed(table, 'seed', { 2: 's/0' }))[0]).toBe('"a,k,s/0"');
    expect(refusals(crossed(['a', 'b'], ['k', 'l'], 1, (p, c) => ({ y: p + c })))).toEqual(['1..1']);
    expect(shares.refuse(table, { outputs: ['y'], policy: 'polcy' }).map(({ where, nearest }) => [where, nearest])).toEqual([
      ['luck', undefined],
      ['policy', 'policy'],
    ]);
  });
});

describe('regret and satisficing', () => {
  it('are the numbers worked out by hand, without seeds', () => {
    // Best of each context: b 5, a 4, b 6. Regrets of a: 3, 0, 2; of b: 0, 1, 0.
    const values = [
      [2, 5],
      [4, 3],
      [4, 6],
    ];
    const table = tableOf(values.flatMap((own, c) => own.map((y, p) => ({ policy: 'ab'[p] as string, context: `c${c}`, y }))));
    const options = { policy: 'policy', contexts: ['context'], outputs: ['y'], better: ['higher' as const], threshold: 4 };
    expect(regret.refuse(table, options)).toEqual([]);
    const found = regret.run(table, options);
    expect(found.intervals).toBe('contexts');
    const [a, b] = found.policies;
    expect([a?.regret, a?.worstContext, a?.worstRegret, a?.bestShare, a?.satisficing]).toEqual([5 / 3, 'c0', 3, 1 / 3, 2 / 3]);
    expect([b?.regret, b?.worstContext, b?.worstRegret, b?.bestShare, b?.satisficing]).toEqual([1 / 3, 'c1', 1, 2 / 3, 2 / 3]);
    expect(found.contexts.map(({ best }) => best)).toEqual(['b', 'a', 'b']);
    // Mean 5/3, deviation sqrt(7/3), t(2) = 4.302653.
    expect(a?.regretUpper95).toBeCloseTo(5 / 3 + (4.3026527297 * Math.sqrt(7 / 3)) / Math.sqrt(3), 7);
  });

  it('turn over where lower is better', () => {
    const table = tableOf([1, 3].map((y, p) => ({ policy: 'ab'[p] as string, context: 'c', y })));
    const options = { policy: 'policy', contexts: ['context'], outputs: ['y'], better: ['lower' as const], threshold: 2 };
    expect(regret.run(table, options).policies.map((one) => [one.regret, one.satisficing])).toEqual([
      [0, 1],
      [2, 0],
    ]);
  });

  it('do not reward the luck of the yardstick: policies that are all alike have no regret on average', () => {
    const random = alea('alike');
    let sum = 0;
    for (let i = 0; i < 200; i++) {
      const table = crossed(['a', 'b', 'c', 'd', 'e'], ['k', 'l'], 6, () => ({ y: normal(random) }));
      sum += regret.run(table, { ...worldOptions, outputs: ['y'], better: ['higher'] }).policies[0]?.regret ?? Number.NaN;
    }
    // The best of five means of six would look better by 1.16 / sqrt(6) = 0.47.
    expect(Math.abs(sum / 200)).toBeLessThan(0.1);
  });
});

describe('the frontier', () => {
  it('is the set of what nothing beats', () => {
    const points = [
      [0, 0],
      [1, 1],
      [2, 0],
      [1, 1],
      [0, 2],
    ] as const;
    expect(points.map((point) => isOnFrontier(point, points))).toEqual([false, true, true, true, true]);
  });

  it('has the probabilities of a case worked out by hand', () => {
    // Burden (lower is better) and effectiveness (higher) in four replicates; b is beaten by a in the first two.
    const burden = [
      [1, 2, 3],
      [1, 1, 3],
      [2, 1, 3],
      [1, 2, 3],
    ];
    const effect = [
      [5, 4, 6],
      [5, 4, 6],
      [5, 4, 6],
      [5, 7, 6],
    ];
    const table = tableOf(
      burden.flatMap((own, s) =>
        own.map((b, p) => ({ policy: 'abc'[p] as string, seed: `s/${s}`, burden: b, effect: effect[s]?.[p] as number })),
      ),
    );
    const options = { policy: 'policy', luck: 'seed', outputs: ['burden', 'effect'], better: ['lower', 'higher'] as const };
    expect(frontier.refuse(table, options)).toEqual([]);
    const found = frontier.run(table, options);
    expect(found.units).toBe(4);
    expect(found.policies.map(({ probability }) => probability)).toEqual([1, 0.5, 0.75]);
    expect(found.policies.map(({ means }) => means)).toEqual([
      [1.25, 5],
      [1.5, 4.75],
      [3, 6],
    ]);
    expect(found.policies.map(({ isOnMeanFrontier }) => isOnMeanFrontier)).toEqual([true, false, true]);
    for (const { meanProbability } of found.policies) expect(meanProbability).toBeLessThanOrEqual(1);
    expect(found.policies[1]?.meanProbability).toBeGreaterThan(0.1);
    expect(frontier.run(table, options)).toEqual(found);
  });

  it('takes two outputs, each with a direction', () => {
    const table = tableOf([1, 2].map((y, p) => ({ policy: 'ab'[p] as string, y })));
    expect(frontier.refuse(table, { policy: 'policy', outputs: ['y'] }).map(({ where }) => where)).toEqual(['better', 'output']);
  });
});

describe('paired summaries', () => {
  // Differences -1, -2, -3, -2 in y, as in paired.test.ts, and 1, 1, 1, missing in z.
  const base = { y: [10, 11, 12, 13], z: [0, 0, 0, 0] };
  const reform = { y: [9, 9, 9, 11], z: [1, 1, 1, null] };
  const table = crossed(['base', 'reform'], ['k'], 4, (p, _, s) => {
    const own = p === 0 ? base : reform;
    return { y: own.y[s] as number, z: own.z[s] as number | null };
  });
  const options = { ...worldOptions, outputs: ['y', 'z'], baseline: 'base', better: ['lower', 'higher'] as const };

  it('have the numbers worked out by hand', () => {
    expect(summary.refuse(table, options)).toEqual([]);
    const [row] = summary.run(table, options).summaries;
    expect([row?.n, row?.missing, row?.units, row?.mean, row?.median, row?.better]).toEqual([4, 0, 4, -2, -2, 1]);
    const error = Math.sqrt(1 / 6);
    expect(row?.lower95).toBeCloseTo(-2 - 3.1824463053 * error, 8);
    expect(row?.upper80).toBeCloseTo(-2 + 1.6377443536 * error, 8);
    expect(row?.upper50).toBeCloseTo(-2 + 0.7648923284 * error, 8);
    expect(row?.effectSize).toBeCloseTo(-2 / Math.sqrt(2 / 3), 12);
    // P(|t(3)| > 4.898979) = 0.016277.
    expect(row?.p).toBeCloseTo(0.016277, 5);
  });

  it('leave out and count pairs without a value, and refuse texts', () => {
    const row = summary.run(table, options).summaries[1];
    expect([row?.n, row?.missing, row?.mean, row?.effectSize, row?.p]).toEqual([3, 1, 1, null, 0]);
    expect(summary.refuse(changed(table, 'y', { 3: 'much' }), options).map(({ given }) => given)).toEqual(['"much"']);
  });

  it('average a seed over the contexts that share it, for they are not independent', () => {
    const two = crossed(['base', 'reform'], ['k', 'l'], 3, (p, c, s) => ({ y: p * (s + c) }));
    const [row] = summary.run(two, { ...worldOptions, outputs: ['y'], baseline: 'base', better: ['higher'] }).summaries;
    expect([row?.n, row?.units, row?.mean, row?.median, row?.better]).toEqual([6, 3, 1.5, 1.5, 5 / 6]);
  });

  it('correct p values over families as Holm did, in a case worked out by hand', () => {
    // Sorted .01, .02, .03, .04 times 4, 3, 2, 1: .04, .06, .06, .06.
    expect(holmAdjusted([0.04, 0.01, 0.03, 0.02]).map((p) => Number(p.toFixed(12)))).toEqual([0.06, 0.04, 0.06, 0.06]);
    expect(holmAdjusted([0.6, 0.7])).toEqual([1, 1]);
    expect(holmAdjusted([])).toEqual([]);
    const [y] = summary.run(table, options).summaries;
    expect(y?.pHolm).toBeCloseTo(y?.p as number, 12);
    const [own] = summary.run(table, { ...options, families: { y: 'burden', z: 'other' } }).summaries;
    expect([own?.family, own?.pHolm]).toEqual(['burden', own?.p]);
  });

  it('name the nearest policy where the baseline is none', () => {
    expect(summary.refuse(table, { ...options, baseline: 'bas' }).map(({ nearest }) => nearest)).toEqual(['base']);
  });
});

describe('the interval of a share', () => {
  it('is Wilson’s, and has a width even where all agree', () => {
    expect(shareInterval(0.5, 10).map((bound) => bound?.toFixed(4))).toEqual(['0.2366', '0.7634']);
    expect(shareInterval(1, 10).map((bound) => bound?.toFixed(4))).toEqual(['0.7225', '1.0000']);
  });
});
