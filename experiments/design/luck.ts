/** The luck of designs: everything is a function of the seed, a purpose and a number, so that a row can be worked out alone and again. */

/// <reference path="../../sim/seedrandom.d.ts" />
import alea from 'seedrandom/lib/alea.js';

/** A sequential generator: each call is the next number in 0..1, with 32 bits. */
export type Luck = () => number;

/** Starts a generator from what it is for, such as the seed, the name of a design and the number of a trajectory. */
export function luckFor(...identity: readonly (string | number)[]): Luck {
  return alea(JSON.stringify(identity));
}

/** Draws a whole number from 0 to `count` - 1. */
export function drawBelow(luck: Luck, count: number): number {
  return Math.floor(luck() * count);
}

/** Draws an order of 0..`count` - 1, every order as likely as any other (Fisher and Yates). */
export function drawOrder(luck: Luck, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = drawBelow(luck, i + 1);
    const other = order[j] as number;
    order[j] = order[i] as number;
    order[i] = other;
  }
  return order;
}

/** Draws a key of two 32-bit words. */
export function drawKey(luck: Luck): readonly [number, number] {
  return [drawBelow(luck, 0x100000000), drawBelow(luck, 0x100000000)];
}

/** Stirs a 32-bit word so that every bit of the result hangs on every bit of it; one-to-one. Source: A. Appleby, MurmurHash3 (fmix32). */
function stirred(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Looks up the word (unsigned, 32 bits) that a key has for a place, given as a word and a level. */
export function wordAt(key: readonly [number, number], word: number, level: number): number {
  return stirred(stirred(word ^ key[0]) + Math.imul(level + 1, 0x9e3779b9) + key[1]) >>> 0;
}

/** Below this size an order is drawn whole and kept; above, a place in it is worked out when asked for. */
const LARGEST_KEPT = 4096;
const ROUNDS = 6;

/**
 * Makes a one-to-one map of 0..`count` - 1 onto itself (`count` up to 2^32) that takes no memory when `count` is large: rounds of a
 * generalised Feistel cipher on a square just large enough, walked until the result lies inside.
 * Source: J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002.
 */
export function shuffling(luck: Luck, count: number): (index: number) => number {
  if (count <= LARGEST_KEPT) {
    const order = drawOrder(luck, count);
    return (index) => order[index] as number;
  }
  const key = drawKey(luck);
  const side = Math.ceil(Math.sqrt(count));
  return (index) => {
    let place = index;
    do {
      let left = Math.floor(place / side);
      let right = place % side;
      for (let round = 0; round < ROUNDS; round++) {
        const next = (left + (wordAt(key, right, round) % side)) % side;
        left = right;
        right = next;
      }
      place = left * side + right;
    } while (place >= count);
    return place;
  };
}
