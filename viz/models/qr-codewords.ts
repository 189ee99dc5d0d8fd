/** Reed–Solomon codewords over the field of 256 elements that QR codes use (polynomial 0x11d, generator roots 2^0 to 2^(n−1)). */

/** Product of two elements. */
export function product(a: number, b: number): number {
  let sum = 0;
  for (let at = 7; at >= 0; at--) {
    sum = (sum << 1) ^ ((sum >>> 7) * 0x11d);
    sum ^= ((b >>> at) & 1) * a;
  }
  return sum;
}

/** Coefficients of the generator polynomial without the leading one, highest power first. */
function generator(degree: number): number[] {
  let coefficients = [1];
  let root = 1;
  for (let at = 0; at < degree; at++) {
    const by = root;
    coefficients = [...coefficients, 0].map((value, index) => value ^ product(coefficients[index - 1] ?? 0, by));
    root = product(root, 2);
  }
  return coefficients.slice(1);
}

/** The codewords that correct a block: the remainder of its data. */
export function correctionOf(data: readonly number[], length: number): number[] {
  const by = generator(length);
  let rest = new Array<number>(length).fill(0);
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0);
    rest = by.map((coefficient, at) => (rest[at + 1] ?? 0) ^ product(coefficient, factor));
  }
  return rest;
}
