/**
 * The arithmetic that every engine does alike: exp and log from + - * / and integer operations only, and the few curves built on them.
 * Engines disagree in the last bit of their own exp, log and pow; here the same input gives the same bits in Node and in every browser.
 *
 * Both functions take the bulk of their result from a table (2^(j/32) for exp, log(1 + i/128) for log) and the rest from a short Taylor
 * series. The tables are worked out when the module loads, in whole multiples of 2^-96, and kept as two doubles each, high and low.
 * Source: P. T. P. Tang, ACM Trans. Math. Softw. 15 (1989) 144 and 16 (1990) 378, for the method.
 */

const FRACTION_BITS = 96n;
const ONE = 1n << FRACTION_BITS;
const EXP_STEPS = 32;
const LOG_STEPS = 128;
/** From this index on, 1 + i/128 is above the square root of 2 and stands for half of itself: log is exact near 1 from both sides. */
const FIRST_HALVED = 53;
/** 1.5 * 2^52: added and taken away again, it leaves the nearest whole number. */
const ROUNDER = 0x18000000000000;

/** Reads a whole multiple of 2^-96 as a double. */
function fromFixed(value: bigint): number {
  return Number(value) / Number(ONE);
}

/** Rounds down to 42 bits after the point, so that a whole number below 2^11 times the result is exact in a double. */
function leading(value: bigint): bigint {
  const drop = FRACTION_BITS - 42n;
  return (value >> drop) << drop;
}

/** Takes the square root of a multiple of 2^-96, rounded down, by Newton's iteration from above. */
function rootFixed(value: bigint): bigint {
  let root = 2n * ONE;
  for (;;) {
    const next = (root + (value << FRACTION_BITS) / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Works out log((n + 1) / n) as twice the series of artanh(1 / (2n + 1)). */
function logStepFixed(n: bigint): bigint {
  const odd = 2n * n + 1n;
  let power = ONE / odd;
  let sum = 0n;
  for (let k = 1n; power > 0n; k += 2n) {
    sum += power / k;
    power /= odd * odd;
  }
  return 2n * sum;
}

/** 2^(j/32) = high + low. */
const expHigh = new Float64Array(EXP_STEPS);
const expLow = new Float64Array(EXP_STEPS);
/** log(1 + i/128), or log((1 + i/128) / 2) from FIRST_HALVED on, = high + low. */
const logHigh = new Float64Array(LOG_STEPS + 1);
const logLow = new Float64Array(LOG_STEPS + 1);
/** 2^k at index k + 1023, for k from -1023 to 1023. */
const powersOfTwo = new Float64Array(2047);

let factor = 2n * ONE;
for (let root = EXP_STEPS; root > 1; root /= 2) factor = rootFixed(factor);
let power = ONE;
for (let j = 0; j < EXP_STEPS; j++) {
  const high = fromFixed(power);
  expHigh[j] = high;
  expLow[j] = fromFixed(power - BigInt(high * Number(ONE)));
  power = (power * factor) >> FRACTION_BITS;
}

const logs = [0n];
for (let i = 0; i < LOG_STEPS; i++) logs.push((logs[i] as bigint) + logStepFixed(BigInt(LOG_STEPS + i)));
const logTwo = logs[LOG_STEPS] as bigint;
for (let i = 0; i <= LOG_STEPS; i++) {
  const value = (logs[i] as bigint) - (i < FIRST_HALVED ? 0n : logTwo);
  logHigh[i] = fromFixed(leading(value));
  logLow[i] = fromFixed(value - leading(value));
}

for (let k = 0, up = 1, down = 1; k <= 1023; k++, up *= 2, down /= 2) {
  powersOfTwo[1023 + k] = up;
  powersOfTwo[1023 - k] = down;
}

const LOG_TWO_HIGH = fromFixed(leading(logTwo));
const LOG_TWO_LOW = fromFixed(logTwo - leading(logTwo));
const STEP_HIGH = fromFixed(leading(logTwo >> 5n));
const STEP_LOW = fromFixed((logTwo >> 5n) - leading(logTwo >> 5n));
const STEPS_PER_UNIT = EXP_STEPS / fromFixed(logTwo);

/** One double and the two words it is made of; the high word holds sign, exponent and the first 20 bits of the fraction. */
const float = new Float64Array([1]);
const words = new Int32Array(float.buffer);
const HIGH_WORD = words[1] === 0 ? 0 : 1;

/**
 * Raises e to the power x, to within one unit in the last place; 0 below about -745.13, Infinity above about 709.78, NaN for NaN.
 * 2^(n/32) * e^r with n the nearest whole number to 32 x / log 2, and six terms of the series in |r| < 0.011.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expAtTheEnds(x);
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const square = r * r;
  const series = r + square * (1 / 2 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120) + square * (1 / 720)));
  const whole = n | 0;
  const high = expHigh[whole & 31] as number;
  return (high + ((expLow[whole & 31] as number) + high * series)) * (powersOfTwo[(whole >> 5) + 1023] as number);
}

/** Works out exp where the result or 2^n leaves the normal range: 64 powers of two are lent and taken back in one last rounding. */
function expAtTheEnds(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const lent = 64 * (x > 0 ? LOG_TWO_HIGH : -LOG_TWO_HIGH);
  const rest = 64 * (x > 0 ? LOG_TWO_LOW : -LOG_TWO_LOW);
  const inner = x - lent;
  const value = exp(inner);
  return (value - value * rest) * (powersOfTwo[x > 0 ? 1023 + 64 : 1023 - 64] as number);
}

/**
 * Takes the natural logarithm of x, to within about one unit in the last place; -Infinity at 0, NaN below 0 and for NaN.
 * k log 2 + log c + log(1 + r), with c the nearest 1 + i/128 and seven terms of the series in |r| < 1/256.
 */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x <= Number.MAX_VALUE)) return logAtTheEnds(x);
  float[0] = x;
  const word = words[HIGH_WORD] as number;
  const exponent = (word >> 20) - 1023;
  const i = ((word & 0xfffff) + 0x1000) >> 13;
  const k = i < FIRST_HALVED ? exponent : exponent + 1;
  const centre = 1 + i * (1 / LOG_STEPS);
  const r = (x * (powersOfTwo[1023 - exponent] as number) - centre) / centre;
  const square = r * r;
  const series = square * (-1 / 2 + r * (1 / 3) + square * (-1 / 4 + r * (1 / 5) + square * (-1 / 6 + r * (1 / 7))));
  const high = k * LOG_TWO_HIGH + (logHigh[i] as number);
  const sum = high + r;
  return sum + (high - sum + r + (k * LOG_TWO_LOW + (logLow[i] as number) + series));
}

/** Works out log outside the normal range; a subnormal number is scaled up by 2^54 first. */
function logAtTheEnds(x: number): number {
  if (x > 0 && x < 1) return log(x * (powersOfTwo[1023 + 54] as number)) - 54 * LOG_TWO_HIGH - 54 * LOG_TWO_LOW;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

/** Maps any x to 0..1 by 1 / (1 + e^-x); exactly 0 and 1 at the far ends, 1/2 at 0. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** Bends x towards a cap it never passes, x / (1 + (x/cap)^4)^(1/4): nearly x when small, the cap when large; 0 without a cap. */
export function softCap(x: number, cap: number): number {
  if (!(cap > 0)) return 0;
  const share = x / cap;
  if (share > 1e4) return cap;
  if (share < -1e4) return -cap;
  const square = share * share;
  return x / Math.sqrt(Math.sqrt(1 + square * square));
}

/** Raises x to the power 0.3; 0 where x is not positive. The relative error grows with |log x|: under 1e-14 for x from 1e-30 to 1e30. */
export function power03(x: number): number {
  return x > 0 ? exp(0.3 * log(x)) : 0;
}
