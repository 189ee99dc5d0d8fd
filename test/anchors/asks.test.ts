import { describe, expect, it } from 'vitest';
import { bestResponse, fillRate, ledgerLoad } from '../../sim/asking.ts';
import { draw, makeStream, P, unitWord, weekWord } from '../../sim/random.ts';
import { Chance } from '../support/scenarios.ts';

const keys = makeStream('asks');

/** What `n` askers ask in all once each has reviewed, one at a time and with chance 1/13 a week, until nothing moves. */
function settle(n: number, worth: number, cost: number, hours: number, limit: number, start: number): number {
  const asks = new Array<number>(n).fill(start);
  const total = () => asks.reduce((sum, ask) => sum + ask, 0);
  for (let week = 0; week < 3000; week++) {
    for (let asker = 0; asker < n; asker++) {
      if (draw(keys, P.askReview, unitWord(0, asker + 1, 0), weekWord(week, 0)) >= 1 / 13) continue;
      const fill = fillRate(hours * total(), limit);
      asks[asker] = bestResponse(worth, cost, hours / limit, asks[asker] ?? 0, fill, 0);
    }
  }
  return total();
}

describe('uncoordinated askers of one base', () => {
  it.each([
    [2, 1.3333],
    [4, 1.6],
    [12, 1.8462],
    [24, 1.92],
  ])('%i of them ask %f times the joint optimum, 2n/(n+1)', (n, expected) => {
    for (const [worth, cost, hours, limit] of [
      [1, 0.32, 0.7, 80],
      [0.8, 0.1, 2, 110],
    ] as const) {
      // One asker who feels all that its asks cost the base asks the joint optimum.
      const joint = settle(1, worth, cost, hours, limit, 0);
      expect(joint).toBeCloseTo(((worth - cost) / (2 * worth)) * (limit / hours), 8);
      const ratio = settle(n, worth, cost, hours, limit, joint / n) / joint;
      expect(ratio).toBeCloseTo((2 * n) / (n + 1), 6);
      expect(ratio).toBeCloseTo(expected, 4);
    }
  });

  it('end at the same place wherever they start', () => {
    const from = [0, 1, 20].map((start) => settle(6, 1, 0.3, 0.7, 80, start));
    for (const total of from) expect(total).toBeCloseTo(from[0] ?? Number.NaN, 6);
  });

  it('answer best: no other ask is worth more, others’ asks given', () => {
    const chance = new Chance('best response');
    for (let n = 0; n < 300; n++) {
      const [worth, cost, share, saturation] = [
        chance.within(0.3, 2),
        chance.within(0, 1),
        chance.within(0.001, 0.05),
        chance.within(0, 1),
      ];
      const [present, others] = [chance.within(0, 5), chance.within(0, 0.9)];
      const best = bestResponse(worth, cost, share, present, 1 - others - share * present, saturation);
      const value = (ask: number) => worth * ask * (1 - others - share * ask) - cost * ask - 0.5 * saturation * ask * ask;
      expect(best).toBeGreaterThanOrEqual(0);
      for (const other of [best + 1e-3, Math.max(0, best - 1e-3), 0, best + 1]) {
        expect(value(best)).toBeGreaterThanOrEqual(value(other) - 1e-12);
      }
    }
  });
});

describe('what asks cost the base', () => {
  it('the fill rate is what the base’s limit leaves, never below 0', () => {
    expect([0, 55, 110, 500].map((asked) => fillRate(asked, 110))).toEqual([1, 0.5, 0, 0]);
  });

  it('without a common store, ledgers cost their hours; with one less, and reuse grows with the flood', () => {
    expect(ledgerLoad(32, 0.7, 0)).toBeCloseTo(22.4, 12);
    const saved = (kinds: number, common: number) => 1 - ledgerLoad(kinds, 0.7, common) / ledgerLoad(kinds, 0.7, 0);
    for (const common of [0.3, 0.5, 0.7]) expect(saved(32, common)).toBeGreaterThan(saved(8, common));
    for (const kinds of [1, 8, 32]) expect(saved(kinds, 0.7)).toBeGreaterThan(saved(kinds, 0.3));
  });
});
