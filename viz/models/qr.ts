/**
 * QR codes, drawn by the page itself so that a class can scan a link without any service. Byte mode, versions 1 to 20, error level M,
 * or L where M is too small. Source: ISO/IEC 18004:2015.
 */
import { correctionOf } from './qr-codewords.ts';

export type QrLevel = 'L' | 'M';

/** A code as rows of modules; true is dark. The quiet zone of four modules around it is the drawing's part. */
export interface QrCode {
  readonly version: number;
  readonly level: QrLevel;
  readonly mask: number;
  readonly size: number;
  readonly rows: readonly (readonly boolean[])[];
}

export const largestVersion = 20;

/** Error-correction codewords in a block, and blocks, by version. Source: the standard’s table 9. */
const perBlock: Readonly<Record<QrLevel, readonly number[]>> = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
};
const blockCounts: Readonly<Record<QrLevel, readonly number[]>> = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16],
};
const levelBits: Readonly<Record<QrLevel, number>> = { L: 1, M: 0 };

/** Modules that carry codewords: all of them without finders, timing, alignment, format and version. */
function codewordsOf(version: number): number {
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const alignments = Math.floor(version / 7) + 2;
    modules -= (25 * alignments - 10) * alignments - 55;
    if (version >= 7) modules -= 36;
  }
  return Math.floor(modules / 8);
}

function blocksOf(version: number, level: QrLevel): { count: number; correction: number; total: number; data: number } {
  const count = blockCounts[level][version - 1] ?? 1;
  const correction = perBlock[level][version - 1] ?? 0;
  const total = codewordsOf(version);
  return { count, correction, total, data: total - count * correction };
}

/** Bytes of text that a code can hold. */
export function capacityOf(version: number, level: QrLevel): number {
  const bits = 8 * blocksOf(version, level).data - 4 - (version < 10 ? 8 : 16);
  return Math.floor(bits / 8);
}

/** Makes the smallest code for a text, with the mask that reads best; null if it is too long for one. */
export function encodeQr(text: string): QrCode | null {
  const bytes = new TextEncoder().encode(text);
  for (const level of ['M', 'L'] as const)
    for (let version = 1; version <= largestVersion; version++)
      if (bytes.length <= capacityOf(version, level)) return build(bytes, version, level);
  return null;
}

function build(bytes: Uint8Array, version: number, level: QrLevel): QrCode {
  const size = 17 + 4 * version;
  const frame = drawFrame(version, size);
  const bits = interleaved(dataOf(bytes, version, level), version, level);
  let best: { rows: boolean[][]; mask: number; penalty: number } | null = null;
  for (let mask = 0; mask < 8; mask++) {
    const rows = frame.rows.map((row) => [...row]);
    fill(rows, frame.isFixed, bits, mask);
    drawFormat(rows, level, mask);
    const penalty = penaltyOf(rows);
    if (best === null || penalty < best.penalty) best = { rows, mask, penalty };
  }
  return { version, level, size, mask: best?.mask ?? 0, rows: best?.rows ?? [] };
}

/** Mode, length, bytes, end and padding, as codewords. */
function dataOf(bytes: Uint8Array, version: number, level: QrLevel): number[] {
  const bits: number[] = [];
  const append = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at--) bits.push((value >>> at) & 1);
  };
  append(4, 4);
  append(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) append(byte, 8);
  const { data } = blocksOf(version, level);
  append(0, Math.min(4, 8 * data - bits.length));
  append(0, (8 - (bits.length % 8)) % 8);
  const words: number[] = [];
  for (let at = 0; at < bits.length; at += 8) words.push(bits.slice(at, at + 8).reduce((sum, bit) => 2 * sum + bit, 0));
  for (let pad = 0xec; words.length < data; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** Data and correction of all blocks, column by column, as bits. Later blocks are one codeword longer where the total does not divide. */
function interleaved(data: readonly number[], version: number, level: QrLevel): number[] {
  const { count, correction, total } = blocksOf(version, level);
  const shortLength = Math.floor(total / count) - correction;
  const shortCount = count - (total % count);
  const blocks = Array.from({ length: count }, (_, block) => {
    const start = block * shortLength + Math.max(0, block - shortCount);
    return data.slice(start, start + shortLength + (block < shortCount ? 0 : 1));
  });
  const words: number[] = [];
  for (let at = 0; at <= shortLength; at++) for (const block of blocks) if (at < block.length) words.push(block[at] ?? 0);
  const corrections = blocks.map((block) => correctionOf(block, correction));
  for (let at = 0; at < correction; at++) for (const block of corrections) words.push(block[at] ?? 0);
  return words.flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((at) => (word >>> at) & 1));
}

interface Frame {
  readonly rows: boolean[][];
  readonly isFixed: boolean[][];
}

/** Everything that does not depend on the text: finders, timing, alignment, version, and the room for the format. */
function drawFrame(version: number, size: number): Frame {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const isFixed = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const set = (x: number, y: number, isDark: boolean) => {
    const [row, fixed] = [rows[y], isFixed[y]];
    if (row === undefined || fixed === undefined || x < 0 || x >= size) return;
    row[x] = isDark;
    fixed[x] = true;
  };
  const square = (centreX: number, centreY: number, reach: number, isDark: (ring: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) set(centreX + dx, centreY + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const last = size - 7;
  const centres = alignmentsOf(version, size);
  for (const x of centres)
    for (const y of centres)
      if (!(x === 6 && y === 6) && !(x === 6 && y === last) && !(x === last && y === 6)) square(x, y, 2, (ring) => ring !== 1);
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  for (let at = 0; at < 9; at++) {
    if (at !== 6) {
      set(8, at, false);
      set(at, 8, false);
    }
    if (at < 8) {
      set(size - 1 - at, 8, false);
      set(8, size - 1 - at, false);
    }
  }
  set(8, size - 8, true);
  if (version >= 7) {
    const bits = (version << 12) | remainder(version, 12, 0x1f25);
    for (let at = 0; at < 18; at++) {
      const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)];
      set(far, near, ((bits >>> at) & 1) === 1);
      set(near, far, ((bits >>> at) & 1) === 1);
    }
  }
  return { rows, isFixed };
}

function alignmentsOf(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((4 * version + 4) / (2 * count - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step).reverse()];
}

/** Remainder of a value shifted by so many bits, by a generator polynomial over two elements. */
function remainder(value: number, shift: number, generator: number): number {
  let rest = value << shift;
  for (let at = 31 - Math.clz32(rest); at >= shift; at--) if (((rest >>> at) & 1) === 1) rest ^= generator << (at - shift);
  return rest;
}

function drawFormat(rows: boolean[][], level: QrLevel, mask: number): void {
  const size = rows.length;
  const value = (levelBits[level] << 3) | mask;
  const bits = ((value << 10) | remainder(value, 10, 0x537)) ^ 0x5412;
  const set = (x: number, y: number, at: number) => {
    const row = rows[y];
    if (row !== undefined) row[x] = ((bits >>> at) & 1) === 1;
  };
  for (let at = 0; at < 15; at++) {
    // Both copies step over the timing lines.
    if (at < 8) set(8, at < 6 ? at : at + 1, at);
    else set(at === 8 ? 7 : 14 - at, 8, at);
    if (at < 8) set(size - 1 - at, 8, at);
    else set(8, size - 15 + at, at);
  }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Lays the bits in pairs of columns, up and down from the right, and masks them. */
function fill(rows: boolean[][], isFixed: readonly (readonly boolean[])[], bits: readonly number[], mask: number): void {
  const size = rows.length;
  const isTurned = masks[mask] ?? (() => false);
  let next = 0;
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The column of the timing line is left out.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = isUp ? size - 1 - step : step;
      const row = rows[y];
      for (const x of [right, right - 1]) {
        if (row === undefined || isFixed[y]?.[x] === true) continue;
        row[x] = ((bits[next] ?? 0) === 1) !== isTurned(x, y);
        next++;
      }
    }
    isUp = !isUp;
  }
}

const finderLike = ['10111010000', '00001011101'];

/** How badly a code reads: long runs, blocks, what looks like a finder, uneven shares of dark. */
export function penaltyOf(rows: readonly (readonly boolean[])[]): number {
  const size = rows.length;
  const lines = rows.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''));
  const columns = rows.map((_, x) => lines.map((line) => line.charAt(x)).join(''));
  let penalty = 0;
  for (const line of [...lines, ...columns]) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) penalty += run.length - 2;
    for (const pattern of finderLike) for (let at = line.indexOf(pattern); at >= 0; at = line.indexOf(pattern, at + 1)) penalty += 40;
  }
  let dark = 0;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isDark = rows[y]?.[x];
      if (isDark === true) dark++;
      if (y + 1 < size && x + 1 < size && isDark === rows[y]?.[x + 1] && isDark === rows[y + 1]?.[x] && isDark === rows[y + 1]?.[x + 1])
        penalty += 3;
    }
  return penalty + 10 * Math.floor(Math.abs((100 * dark) / (size * size) - 50) / 5);
}
