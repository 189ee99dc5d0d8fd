import { describe, expect, it } from 'vitest';
import { exp, log, logistic, power03, softCap } from '../../sim/arithmetic.ts';
import { draw, makeStream, P } from '../../sim/random.ts';

const keys = makeStream('arithmetic');
const uniforms = (count: number, k: number) => Array.from({ length: count }, (_, i) => draw(keys, P.unit, i, k));

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);
function ordinal(x: number): bigint {
  float[0] = x;
  const pattern = bits[0] as bigint;
  return pattern < 0n ? -(pattern & 0x7fffffffffffffffn) : pattern;
}

/** How many doubles lie from a to b; 0 when they are equal. */
function unitsApart(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.POSITIVE_INFINITY;
  const difference = Number(ordinal(a) - ordinal(b));
  return Math.abs(difference);
}

function worst(inputs: readonly number[], ours: (x: number) => number, theirs: (x: number) => number): { units: number; at: number } {
  let found = { units: 0, at: Number.NaN };
  for (const at of inputs) {
    const units = unitsApart(ours(at), theirs(at));
    if (units > found.units) found = { units, at };
  }
  return found;
}

describe('exp', () => {
  it.each([
    ['the whole range', uniforms(200_000, 0).map((u) => (u - 0.5) * 1500)],
    ['ordinary arguments', uniforms(200_000, 1).map((u) => (u - 0.5) * 40)],
    ['arguments near 0', uniforms(50_000, 2).map((u, i) => (u - 0.5) * 2 ** -(i % 60))],
    ['both sides of each switch between table entries', Array.from({ length: 4000 }, (_, i) => ((i - 2000.5) * Math.LN2) / 32)],
    ['results that are subnormal', uniforms(50_000, 3).map((u) => -708 - 38 * u)],
    ['results near the largest number', uniforms(50_000, 4).map((u) => 708 + 1.78 * u)],
  ])('is within 2 units in the last place over %s', (_, inputs) => {
    expect(worst(inputs, exp, Math.exp).units).toBeLessThanOrEqual(2);
  });

  it('is right at the ends', () => {
    expect([0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN].map(exp)).toEqual([
      1,
      1,
      Number.POSITIVE_INFINITY,
      0,
      Number.NaN,
    ]);
    expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(1e300)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(-1e300)).toBe(0);
    expect(exp(1e-300)).toBe(1);
  });

  it('rises from one grid point to the next', () => {
    for (let i = -20_000; i < 20_000; i++) expect(exp((i + 1) / 1000)).toBeGreaterThan(exp(i / 1000));
  });
});

describe('log', () => {
  it.each([
    ['the whole range', uniforms(200_000, 5).map((u) => 2 ** ((u - 0.5) * 2046))],
    ['ordinary arguments', uniforms(200_000, 6).map((u) => 1000 * u)],
    ['uniform numbers, as draws give them', uniforms(200_000, 7)],
    ['arguments near 1', uniforms(100_000, 8).map((u, i) => 1 + (u - 0.5) * 2 ** -(i % 50))],
    [
      'both sides of each switch between table entries',
      Array.from({ length: 512 }, (_, i) => [0.5 + i / 512 - 2 ** -53, 0.5 + i / 512]).flat(),
    ],
    ['subnormal arguments', uniforms(50_000, 9).map((u, i) => Math.max(Number.MIN_VALUE, u * 2 ** -(1022 + (i % 50))))],
  ])('is within 2 units in the last place over %s', (_, inputs) => {
    expect(worst(inputs, log, Math.log).units).toBeLessThanOrEqual(2);
  });

  it('is right at the ends', () => {
    expect([0, -0].map(log)).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect([-1, -Number.MIN_VALUE, Number.NEGATIVE_INFINITY, Number.NaN].map(log)).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log(1)).toBe(0);
    expect(log(Number.MIN_VALUE)).toBe(Math.log(Number.MIN_VALUE));
    expect(log(Number.MAX_VALUE)).toBe(Math.log(Number.MAX_VALUE));
  });

  it('undoes exp', () => {
    for (const u of uniforms(20_000, 10)) expect(Math.abs(log(exp(40 * u - 20)) - (40 * u - 20))).toBeLessThan(1e-14);
  });
});

describe('logistic', () => {
  it('is one half at 0, and 0 and 1 far out, without NaN on the way', () => {
    expect(logistic(0)).toBe(0.5);
    expect([-1e6, Number.NEGATIVE_INFINITY].map(logistic)).toEqual([0, 0]);
    expect([1e6, Number.POSITIVE_INFINITY].map(logistic)).toEqual([1, 1]);
    expect(logistic(Number.NaN)).toBeNaN();
    expect(logistic(Math.log(3))).toBeCloseTo(0.75, 15);
  });

  it('gives shares of an option and of its rival that add up to one', () => {
    for (const u of uniforms(10_000, 11)) expect(Math.abs(logistic(60 * u - 30) + logistic(30 - 60 * u) - 1)).toBeLessThan(3e-16);
  });
});

describe('softCap', () => {
  it('is zero without room, odd, and nearly the identity when small', () => {
    expect([softCap(3, 0), softCap(3, -1), softCap(3, Number.NaN), softCap(0, 2)]).toEqual([0, 0, 0, 0]);
    expect(softCap(-3, 2)).toBe(-softCap(3, 2));
    expect(softCap(1e-3, 1)).toBeCloseTo(1e-3, 12);
  });

  it('is the cap over the fourth root of 2 at the cap, and never passes it', () => {
    expect(softCap(5, 5)).toBeCloseTo(5 / 2 ** 0.25, 14);
    for (const x of [1, 10, 9_999, 10_001, 1e80, 1e308, Number.POSITIVE_INFINITY]) expect(softCap(x, 1)).toBeLessThanOrEqual(1);
    expect(softCap(1e308, 1e-308)).toBe(1e-308);
    expect(softCap(Number.POSITIVE_INFINITY, 3)).toBe(3);
  });

  it('rises with both of its arguments', () => {
    for (let i = 1; i < 400; i++) {
      expect(softCap((i + 1) / 100, 1)).toBeGreaterThan(softCap(i / 100, 1));
      expect(softCap(1, (i + 1) / 100)).toBeGreaterThan(softCap(1, i / 100));
    }
  });
});

describe('power03', () => {
  it('is x^0.3 to 1e-14 of itself from 1e-30 to 1e30', () => {
    for (const u of uniforms(20_000, 12)) {
      const x = 10 ** (60 * u - 30);
      expect(Math.abs(power03(x) / x ** 0.3 - 1)).toBeLessThan(1e-14);
    }
  });

  it('is exact at 1, and 0 where x is not positive', () => {
    expect([1, 0, -0, -5, Number.NaN].map(power03)).toEqual([1, 0, 0, 0, 0]);
    expect(power03(1024)).toBeCloseTo(8, 14);
  });
});
