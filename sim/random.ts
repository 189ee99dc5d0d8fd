/**
 * Luck that is looked up: every draw is a function of (seed, purpose, who, when and the how-manieth), and of nothing else. Two runs with
 * one seed therefore meet the same luck wherever they ask the same question, in whatever order they ask, and asking more disturbs nothing.
 *
 * A seed phrase and a purpose make a key of 64 bits (seedrandom's alea); the two words of a counter say whose draw it is. Threefry-2x32
 * turns the counter into two random words and is one-to-one under each key, so distinct identities cannot meet in one draw.
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011). 13 rounds are
 * the fewest of the published test vectors; test/sim/random.test.ts holds the code to those vectors.
 */

/// <reference path="./seedrandom.d.ts" />
import alea from 'seedrandom/lib/alea.js';
import { exp } from './arithmetic.ts';
import { InvariantError } from './errors.ts';

/** What luck is drawn for. Keys come from the names: adding or moving one changes no other draw, renaming one changes its own. */
export const purposes = [
  'arrival',
  'matterShape',
  'unit',
  'decision',
  'decision2',
  'inspection',
  'incident',
  'incidentPart',
  'initiative',
  'initiativeOutcome',
  'request',
  'askReview',
  'askRound',
  'meeting',
  'gate',
  'leadership',
  'closing',
  'return',
  'whistle',
  'partner',
  'bypass',
  'ledgerGate',
  'book',
  'bookOutcome',
  'shiftFound',
  'blacklist',
  'career',
  'veto',
  'imitation',
] as const;
export type Purpose = (typeof purposes)[number];

/** The place of each purpose in `purposes`, by name. */
export const P = Object.freeze(Object.fromEntries(purposes.map((name, index) => [name, index]))) as Readonly<Record<Purpose, number>>;

/** Makes the two key words of a purpose under a seed phrase; the phrase is taken letter by letter, so '1' and '01' are different seeds. */
export function keyWords(seed: string, purpose: string): readonly [number, number] {
  const next = alea(JSON.stringify([seed, purpose]));
  for (let skipped = 0; skipped < 8; skipped++) next();
  return [next.int32(), next.int32()];
}

/** Makes the keys of every purpose under a seed phrase: an Int32Array with two words a purpose, to be handed to `draw`. */
export function makeStream(seed: string): Int32Array {
  return Int32Array.from(purposes.flatMap((purpose) => keyWords(seed, purpose)));
}

/** The two words of the latest draw. */
const drawn = new Int32Array(2);
const WORD_STEP = 1 / 0x100000000;

/**
 * Draws a number in the open interval 0..1 for the identity (a, b), two int32 words, from the stream of a purpose (an index out of `P`).
 * It is one of the 2^32 midpoints (n + 1/2) 2^-32. A further one for the same identity is then to be had from `second`.
 */
export function draw(keys: Int32Array, purpose: number, a: number, b: number): number {
  threefry13(keys[2 * purpose] as number, keys[2 * purpose + 1] as number, a, b);
  return (((drawn[0] as number) >>> 0) + 0.5) * WORD_STEP;
}

/** Gives the other number of the latest `draw`, independent of the first; it costs nothing more, and must be read before the next draw. */
export function second(): number {
  return (((drawn[1] as number) >>> 0) + 0.5) * WORD_STEP;
}

/** Leaves the two words of Threefry-2x32 with 13 rounds in `drawn`, as whole numbers only: the reason that `draw` boxes no doubles. */
function threefry13(key0: number, key1: number, a: number, b: number): void {
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  let x = (a + key0) | 0;
  let y = (b + key1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key2) | 0;
  y = (y + key0 + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key0) | 0;
  y = (y + key1 + 3) | 0;
  x = (x + y) | 0;
  drawn[0] = x;
  drawn[1] = ((y << 17) | (y >>> 15)) ^ x;
}

const TURNS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/**
 * Works out Threefry-2x32 with any number of rounds, as the paper states it: the plain form that tests hold against the published
 * vectors, and against which the unrolled 13 rounds of `draw` are tested. Returns both words, unsigned.
 */
export function threefry(rounds: number, key: readonly [number, number], counter: readonly [number, number]): [number, number] {
  const schedule = [key[0], key[1], key[0] ^ key[1] ^ 0x1bd11bda] as const;
  let x = counter[0] + key[0];
  let y = counter[1] + key[1];
  for (let round = 0; round < rounds; round++) {
    const turn = TURNS[round % 8] as number;
    x = (x + y) | 0;
    y = ((y << turn) | (y >>> (32 - turn))) ^ x;
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    x = (x + (schedule[injection % 3] as number)) | 0;
    y = (y + (schedule[(injection + 1) % 3] as number) + injection) | 0;
  }
  return [x >>> 0, y >>> 0];
}

/*
 * Identities as counter words. Each field has bits of its own, so different identities of one kind are different words by construction.
 * A purpose should be asked for one kind of identity only; words of two kinds may coincide.
 */

/** Packs a matter's department (0..255), township (0..4095) and week of arrival (0..4095). @throws InvariantError when one does not fit */
export function matterWordA(departmentId: number, townshipId: number, week: number): number {
  if (departmentId !== (departmentId & 255) || townshipId !== (townshipId & 4095) || week !== (week & 4095)) {
    refuse(week, `department ${departmentId}, township ${townshipId}, week ${week}`);
  }
  return (departmentId << 24) | (townshipId << 12) | week;
}

/**
 * Packs a matter's number among its like (0..63), the week of the draw (0..4095) and a part or option (0..16383).
 * @throws InvariantError when one does not fit
 */
export function matterWordB(n: number, week: number, sub: number): number {
  if (n !== (n & 63) || week !== (week & 4095) || sub !== (sub & 16383)) refuse(week, `n ${n}, week ${week}, sub ${sub}`);
  return (n << 26) | (week << 14) | sub;
}

/**
 * Packs a unit: its level (0 department, 1 township, 2 committee), its township (0..4095; for a department its own number) and its
 * committee in that township (0..1023; else 0). @throws InvariantError when one does not fit
 */
export function unitWord(level: number, townshipId: number, committeeId: number): number {
  if (level !== (level & 3) || level === 3 || townshipId !== (townshipId & 4095) || committeeId !== (committeeId & 1023)) {
    refuse(Number.NaN, `level ${level}, township ${townshipId}, committee ${committeeId}`);
  }
  return (level << 22) | (townshipId << 10) | committeeId;
}

/** Packs the week of the draw (0..4095) and which draw of that week it is (0..1048575). @throws InvariantError when one does not fit */
export function weekWord(week: number, k: number): number {
  if (week !== (week & 4095) || k !== (k & 0xfffff)) refuse(week, `week ${week}, k ${k}`);
  return (week << 20) | k;
}

function refuse(week: number, identity: string): never {
  throw new InvariantError('unique identities', week, `${identity} does not fit its word`);
}

/**
 * Turns a uniform number u into a Poisson count with the given mean (up to about 8; 0 where it is not positive), never above 63.
 * Inversion: the least n whose cumulative probability reaches u, so that the count rises with u and with the mean.
 */
export function poisson(mean: number, u: number): number {
  if (!(mean > 0)) return 0;
  let probability = exp(-mean);
  let cumulative = probability;
  let n = 0;
  while (!(u <= cumulative) && n < 63) {
    n++;
    probability *= mean / n;
    cumulative += probability;
  }
  return n;
}
