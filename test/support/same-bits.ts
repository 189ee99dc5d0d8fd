import { exp, log, power03, softCap } from '../../sim/arithmetic.ts';
import { draw, keyWords, makeStream, matterWordA, matterWordB, P, poisson, second } from '../../sim/random.ts';

/** Digests of what the arithmetic and the draws give: equal texts mean equal bits. Eight hex digits each. */
export interface SameBits {
  readonly keys: string;
  readonly draws: string;
  readonly counts: string;
  readonly exp: string;
  readonly log: string;
  readonly curves: string;
}

/** The digests on record, first worked out in Node 20. A change here changes every run: it belongs with a stated change of the model. */
export const recordedBits: SameBits = {
  keys: 'ce8cb489',
  draws: 'd8045f34',
  counts: 'c9cece12',
  exp: 'f1e5d658',
  log: '45fcc95e',
  curves: 'b1c431bf',
};

/** Works out the digests of 1e5 draws and of 1e5 values of each function; the same in every engine, or the model's hash cannot be. */
export function sameBits(): SameBits {
  const keys = makeStream('same bits 同样的比特');
  const asked = [P.arrival, P.decision, P.incident, P.unit];
  const times = 100_000;
  return {
    keys: digest(2000, (i) => keyWords(`同样 ${i}`, 'arrival')[i % 2] as number),
    draws: digest(times, (i) => {
      const b = matterWordB(i & 63, i % 4096, i % 16384);
      return draw(keys, asked[i % 4] as number, matterWordA(i % 24, i % 21, i % 260), b) + second();
    }),
    counts: digest(times, (i) => poisson(i % 9, draw(keys, P.arrival, i, 0))),
    exp: digest(times, (i) => exp((draw(keys, P.unit, i, 0) - 0.5) * (i % 2 === 0 ? 40 : 1500))),
    log: digest(times, (i) => log(i % 2 === 0 ? 2 * draw(keys, P.unit, i, 1) : exp((draw(keys, P.unit, i, 2) - 0.5) * 1400))),
    curves: digest(times, (i) => softCap(9 * draw(keys, P.unit, i, 3), i % 7) + power03(99 * second())),
  };
}

/** Mixes the bits of the numbers `value(0)`, `value(1)` … into 32 bits, order included (Fowler, Noll and Vo's scheme over words). */
function digest(times: number, value: (i: number) => number): string {
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (let i = 0; i < times; i++) {
    view.setFloat64(0, value(i));
    for (const offset of [0, 4]) {
      hash = Math.imul(hash ^ view.getUint32(offset), 0x01000193);
      hash ^= hash >>> 15;
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
