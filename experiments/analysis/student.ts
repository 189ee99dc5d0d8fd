/**
 * Quantiles of Student's t for whole degrees of freedom, from the finite sums for its distribution function
 * (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4): no gamma function, no series to cut off.
 */

/** The chance that |t| stays below `t` (t >= 0) with `degrees` >= 1 degrees of freedom. */
export function centralProbability(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const sine = Math.sin(angle);
  const square = degrees / (degrees + t * t); // cosine squared
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.sqrt(square) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < degrees - 1; k += 2) {
    term *= ((k - 1) / k) * square;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

const cache = new Map<string, number>();

/**
 * The value that |t| stays below with chance `confidence` (between 0 and 1, exclusive).
 * @throws RangeError for degrees of freedom that are no positive whole number.
 */
export function studentQuantile(confidence: number, degrees: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence} is not between 0 and 1`);
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`${degrees} degrees of freedom: expected a positive whole number`);
  const key = `${confidence} ${degrees}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  let low = 0;
  let high = 1;
  while (centralProbability(high, degrees) < confidence) {
    low = high;
    high *= 2;
  }
  // Bisection gains one bit a step: slow and sure, and the cache makes the slowness not matter.
  for (let step = 0; step < 80 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, degrees) < confidence) low = middle;
    else high = middle;
  }
  const quantile = (low + high) / 2;
  cache.set(key, quantile);
  return quantile;
}
