import { describe, expect, it } from 'vitest';
import {
  draw,
  keyWords,
  makeStream,
  matterWordA,
  matterWordB,
  P,
  poisson,
  purposes,
  second,
  threefry,
  unitWord,
  weekWord,
} from '../../sim/random.ts';
import { recordedBits, sameBits } from '../support/same-bits.ts';

const keys = makeStream('random');

/** Pearson's chi-square of counts against equal expected counts. */
function chiSquare(counts: Iterable<number>): number {
  const all = [...counts];
  const expected = all.reduce((sum, count) => sum + count, 0) / all.length;
  return all.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Expects a chi-square within 5 standard deviations of its mean, on both sides: too even is as suspect as too uneven. */
function expectFair(counts: ArrayLike<number>): void {
  const freedom = counts.length - 1;
  expect(Math.abs(chiSquare(Array.from(counts)) - freedom) / Math.sqrt(2 * freedom)).toBeLessThan(5);
}

/** Counts pairs of uniforms over a 16 x 16 board. */
function board(pairs: Iterable<readonly [number, number]>): Int32Array {
  const counts = new Int32Array(256);
  for (const [u, v] of pairs) {
    const cell = 16 * Math.floor(16 * u) + Math.floor(16 * v);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

function* pairs(count: number, pair: (i: number) => readonly [number, number]): Generator<readonly [number, number]> {
  for (let i = 0; i < count; i++) yield pair(i);
}

describe('Threefry-2x32', () => {
  const ones = 0xffffffff;
  it.each([
    [13, [0, 0], [0, 0], [0x9d1c5ec6, 0x8bd50731]],
    [13, [ones, ones], [ones, ones], [0xfd36d048, 0x2d17272c]],
    [13, [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], [0xba3e4725, 0xf27d669e]],
    [20, [0, 0], [0, 0], [0x6b200159, 0x99ba4efe]],
    [20, [ones, ones], [ones, ones], [0x1cb996fc, 0xbb002be7]],
    [20, [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], [0xc4923a9c, 0x483df7a0]],
    [32, [0, 0], [0, 0], [0xcee3d47e, 0xa23dfd5c]],
    [32, [ones, ones], [ones, ones], [0x6e2fe0d0, 0xb1b76f82]],
    [32, [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], [0xe2827716, 0xc3c05cdf]],
  ] as const)(
    'gives the published words after %i rounds (Random123, tests/kat_vectors; key %j, counter %j)',
    (rounds, key, counter, published) => {
      expect(threefry(rounds, key, counter)).toEqual(published);
    },
  );

  it('is what draw and second read their words from, with 13 rounds', () => {
    for (let i = 0; i < 5000; i++) {
      const [a, b] = threefry(20, [i, 1], [2, 3]) as [number, number];
      const key = threefry(20, [i, 4], [5, 6]) as [number, number];
      const own = Int32Array.from([0, 0, ...key]);
      const first = draw(own, 1, a | 0, b | 0);
      expect([first, second()]).toEqual(threefry(13, key, [a, b]).map((word) => (word + 0.5) / 2 ** 32));
    }
  });

  it('never gives two counters the same pair of words under one key', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 200_000; i++) seen.add(draw(keys, P.unit, i % 448, Math.floor(i / 448)) * 2 ** 32 + second());
    expect(seen.size).toBe(200_000);
  });

  it('changes about half of the bits when one bit of the identity or of the key changes', () => {
    const trials = 400;
    for (let bit = 0; bit < 128; bit++) {
      let changed = 0;
      for (let trial = 0; trial < trials; trial++) {
        const words = [...threefry(20, [trial, 7], [8, 9]), ...threefry(20, [trial, 10], [11, 12])];
        const before = threefry(13, [words[0] as number, words[1] as number], [words[2] as number, words[3] as number]);
        words[bit >> 5] = (words[bit >> 5] as number) ^ (1 << (bit & 31));
        const after = threefry(13, [words[0] as number, words[1] as number], [words[2] as number, words[3] as number]);
        changed += ones32(before[0] ^ after[0]) + ones32(before[1] ^ after[1]);
      }
      // 64 fair coins a trial: mean 32, standard deviation 4; five standard deviations of the mean
      expect(Math.abs(changed / trials - 32)).toBeLessThan((5 * 4) / Math.sqrt(trials));
    }
  });
});

function ones32(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}

describe('keys', () => {
  it('come from seed and name alone, so a new purpose changes no other', () => {
    purposes.forEach((purpose, index) => {
      expect(P[purpose]).toBe(index);
      expect([keys[2 * index], keys[2 * index + 1]]).toEqual(keyWords('random', purpose));
    });
    expect(keys.length).toBe(2 * purposes.length);
    expect(new Set(purposes).size).toBe(purposes.length);
  });

  it('differ between all purposes and between seeds that look alike', () => {
    const seeds = ['', '0', '1', '01', '1 ', 'a', 'A', 'shuaiguo', 'shuaiguo/1', 'shuaiguo/1/1', '甩锅', '甩鍋', '"', '",'];
    for (let r = 2; r <= 200; r++) seeds.push(`shuaiguo/${r}`);
    const made = seeds.flatMap((seed) => purposes.map((purpose) => keyWords(seed, purpose).join()));
    expect(new Set(made).size).toBe(made.length);
  });

  it('are spread evenly over their bits when seeds are numbered', () => {
    const byBit = new Int32Array(64);
    const seeds = 4096;
    for (let r = 0; r < seeds; r++) {
      keyWords(`study/${r}`, 'arrival').forEach((word, half) => {
        for (let bit = 0; bit < 32; bit++) byBit[32 * half + bit] = (byBit[32 * half + bit] as number) + ((word >>> bit) & 1);
      });
    }
    for (const ones of byBit) expect(Math.abs(ones - seeds / 2)).toBeLessThan((5 * Math.sqrt(seeds)) / 2);
  });
});

describe('draws', () => {
  it('lie strictly between 0 and 1, at the midpoints of 2^32 equal steps', () => {
    for (let i = 0; i < 20_000; i++) {
      for (const u of [draw(keys, P.matterShape, i, -i), second()]) {
        expect(u > 0 && u < 1).toBe(true);
        expect(Number.isInteger(u * 2 ** 32 - 0.5)).toBe(true);
      }
    }
  });

  it.each([
    ['first words over neighbouring identities', (i: number) => draw(keys, P.unit, i, 0)],
    ['second words over neighbouring identities', (i: number) => secondOf(i)],
    ['units and weeks', (i: number) => draw(keys, P.decision, unitWord(2, i % 21, i % 13), weekWord(Math.floor(i / 273), 0))],
    ['draws of one unit in one week', (i: number) => draw(keys, P.meeting, unitWord(1, 3, 0), weekWord(7, i))],
    [
      'matters',
      (i: number) => draw(keys, P.incident, matterWordA(i % 24, i % 21, i % 260), matterWordB(i % 5, Math.floor(i / 10_920) % 4096, 0)),
    ],
    ['seeds', (i: number) => ofManySeeds(i)],
  ])('are uniform over %s', (_, number) => {
    const counts = new Int32Array(1000);
    for (let i = 0; i < 200_000; i++) {
      const bin = Math.floor(1000 * number(i));
      counts[bin] = (counts[bin] as number) + 1;
    }
    expectFair(counts);
  });

  it('are uniform in their lowest bits too', () => {
    const counts = new Int32Array(1024);
    for (let i = 0; i < 200_000; i++) {
      const low = (draw(keys, P.unit, i, 1) * 2 ** 32 - 0.5) % 1024;
      counts[low] = (counts[low] as number) + 1;
    }
    expectFair(counts);
  });

  it.each([
    ['the two numbers of one draw', (i: number) => [draw(keys, P.unit, i, 2), second()] as const],
    ['adjacent identities', (i: number) => [draw(keys, P.unit, i, 3), draw(keys, P.unit, i + 1, 3)] as const],
    ['adjacent second words', (i: number) => [draw(keys, P.unit, 3, i), draw(keys, P.unit, 3, i + 1)] as const],
    [
      'neighbouring committees',
      (i: number) => both(P.decision, unitWord(2, 4, i % 1000), unitWord(2, 4, (i % 1000) + 1), weekWord(Math.floor(i / 1000), 0)),
    ],
    ['one unit in adjacent weeks', (i: number) => weeks(i, 1, 0)],
    ['one unit a year apart', (i: number) => weeks(i, 52, 0)],
    ['the k-th and the next draw of a week', (i: number) => weeks(i, 0, 1)],
    ['two purposes', (i: number) => [draw(keys, P.arrival, i, 4), draw(keys, P.matterShape, i, 4)] as const],
    ['identity words that are exchanged', (i: number) => [draw(keys, P.unit, i, -1 - i), draw(keys, P.unit, -1 - i, i)] as const],
    [
      'two replicates of a study',
      (i: number) => [draw(replicates[0] as Int32Array, P.unit, i, 5), draw(replicates[1] as Int32Array, P.unit, i, 5)] as const,
    ],
  ])('are independent between %s', (_, pair) => {
    expectFair(board(pairs(100_000, pair)));
  });

  it('do not depend on the order in which they are drawn, nor on what else is drawn', () => {
    const identities = Array.from({ length: 3000 }, (_, i) => [unitWord(2, i % 21, i % 13), weekWord(i, i % 3)] as const);
    const forwards = identities.map(([a, b]) => draw(keys, P.decision, a, b));
    const backwards = identities.toReversed().map(([a, b]) => {
      draw(keys, P.ledgerGate, b, a);
      return draw(keys, P.decision, a, b);
    });
    expect(backwards.toReversed()).toEqual(forwards);
    expect(identities.map(([a, b]) => draw(makeStream('random'), P.decision, a, b)).slice(0, 50)).toEqual(forwards.slice(0, 50));
  });
});

const replicates = [makeStream('study/1'), makeStream('study/2')];
let renewed = keys;

function ofManySeeds(i: number): number {
  if (i % 100 === 0) renewed = makeStream(`study/${i}`);
  return draw(renewed, P.gate, i % 100, 0);
}

function secondOf(i: number): number {
  draw(keys, P.unit, i, 0);
  return second();
}

function both(purpose: number, a: number, other: number, b: number): readonly [number, number] {
  return [draw(keys, purpose, a, b), draw(keys, purpose, other, b)];
}

function weeks(i: number, later: number, further: number): readonly [number, number] {
  const unit = unitWord(2, i % 50, Math.floor(i / 50) % 20);
  const week = 2 * Math.floor(i / 1000);
  return [draw(keys, P.decision, unit, weekWord(week, 0)), draw(keys, P.decision, unit, weekWord(week + later, further))];
}

describe('identities', () => {
  const corners = (largest: number) =>
    [...new Set([0, 1, 2, largest >> 1, (largest >> 1) + 1, largest - 1, largest])].filter((value) => value <= largest);
  const product = (...axes: number[][]) =>
    axes.reduce<number[][]>((rows, axis) => rows.flatMap((row) => axis.map((value) => [...row, value])), [[]]);
  const kinds: [string, (...fields: number[]) => number, number[]][] = [
    ['matterWordA', (d = 0, t = 0, w = 0) => matterWordA(d, t, w), [255, 4095, 4095]],
    ['matterWordB', (n = 0, w = 0, s = 0) => matterWordB(n, w, s), [63, 4095, 16383]],
    ['unitWord', (l = 0, t = 0, c = 0) => unitWord(l, t, c), [2, 4095, 1023]],
    ['weekWord', (w = 0, k = 0) => weekWord(w, k), [4095, 1048575]],
  ];

  it.each(kinds)('%s gives every corner of its ranges a word of its own', (_, pack, largest) => {
    const rows = product(...largest.map(corners));
    const words = rows.map((row) => pack(...row));
    expect(new Set(words).size).toBe(rows.length);
    expect(words.every((word) => word === (word | 0))).toBe(true);
  });

  it.each(kinds)('%s moves with each field alone, over the whole of its range', (_, pack, largest) => {
    largest.forEach((most, field) => {
      const seen = new Set<number>();
      for (let value = 0; value <= most; value++) seen.add(pack(...largest.map((other, i) => (i === field ? value : other))));
      expect(seen.size).toBe(most + 1);
    });
  });

  it.each(kinds)('%s refuses what would not fit, rather than sharing a word', (_, pack, largest) => {
    largest.forEach((most, field) => {
      for (const wrong of [-1, most + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(() => pack(...largest.map((_, i) => (i === field ? wrong : 0)))).toThrow(/unique identities.*does not fit/);
      }
    });
  });
});

describe('poisson', () => {
  it('follows hand-worked cases', () => {
    // mean log 2: probabilities 1/2, 0.3466, 0.1201, 0.0278 …, cumulative 0.5, 0.8466, 0.9667, 0.9944
    expect([0.1, 0.49, 0.51, 0.84, 0.85, 0.96, 0.97, 0.994].map((u) => poisson(Math.LN2, u))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    // mean 1: cumulative 0.3679, 0.7358, 0.9197, 0.9810
    expect([0.36, 0.37, 0.73, 0.74, 0.91, 0.92, 0.98, 0.982].map((u) => poisson(1, u))).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
  });

  it('is 0 where the mean is not positive, and at most 63', () => {
    expect([0, -1, Number.NaN].map((mean) => poisson(mean, 1 - 2 ** -33))).toEqual([0, 0, 0]);
    expect([60, 800, 1e300, Number.POSITIVE_INFINITY].map((mean) => poisson(mean, 1 - 2 ** -33))).toEqual([63, 63, 63, 63]);
  });

  it('rises with the mean when the uniform number stays the same', () => {
    for (let i = 0; i < 500; i++) {
      const u = draw(keys, P.arrival, i, 6);
      for (let mean = 0; mean < 8; mean += 0.25) expect(poisson(mean + 0.25, u)).toBeGreaterThanOrEqual(poisson(mean, u));
    }
  });

  it.each([0.02, 0.3, 1, 3.5, 8])('has mean and variance %f over many draws', (mean) => {
    const count = 100_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const n = poisson(mean, draw(keys, P.arrival, i, 7));
      sum += n;
      squares += n * n;
    }
    const average = sum / count;
    const variance = squares / count - average ** 2;
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / count));
    expect(Math.abs(variance - mean)).toBeLessThan(5 * Math.sqrt((mean + 2 * mean * mean) / count));
  });
});

describe('same bits', () => {
  it('holds the digests of 1e5 draws and function values to the ones on record; browsers are held to the same', () => {
    expect(sameBits()).toEqual(recordedBits);
  });
});
