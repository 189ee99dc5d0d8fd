import { describe, expect, it } from 'vitest';
import { capacityOf, encodeQr, penaltyOf, type QrCode } from '../../viz/models/qr.ts';
import { correctionOf } from '../../viz/models/qr-codewords.ts';

/** A second reading of the standard, by tables of powers and by listed positions: nothing of the encoder is used. */
const power: number[] = [1];
for (let at = 1; at < 255; at++) power.push(((power[at - 1] ?? 0) * 2) ^ ((power[at - 1] ?? 0) > 127 ? 0x11d : 0));
const log = new Map(power.map((value, at) => [value, at]));
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : (power[((log.get(a) ?? 0) + (log.get(b) ?? 0)) % 255] ?? 0));

/** Syndromes of a block: all zero if and only if it is a codeword. */
function syndromes(block: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, at) => block.reduce((sum, word) => times(sum, power[at] ?? 0) ^ word, 0));
}

/** Centres of alignment patterns as the standard’s annex E lists them. */
const alignment: Readonly<Record<number, readonly number[]>> = {
  1: [],
  2: [6, 18],
  6: [6, 34],
  7: [6, 22, 38],
  9: [6, 26, 46],
  10: [6, 28, 50],
  14: [6, 26, 46, 66],
  15: [6, 26, 48, 70],
  16: [6, 26, 50, 74],
  20: [6, 34, 62, 90],
};
/** Blocks as [count, codewords, data codewords], from the standard’s table 9. */
const blockTable: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  '1M': [[1, 26, 16]],
  '2M': [[1, 44, 28]],
  '6M': [[4, 43, 27]],
  '7M': [[4, 49, 31]],
  '9M': [
    [3, 58, 36],
    [2, 59, 37],
  ],
  '10M': [
    [4, 69, 43],
    [1, 70, 44],
  ],
  '14M': [
    [4, 64, 40],
    [5, 65, 41],
  ],
  '15M': [
    [5, 65, 41],
    [5, 66, 42],
  ],
  '16M': [
    [7, 73, 45],
    [3, 74, 46],
  ],
  '20M': [
    [3, 67, 41],
    [13, 68, 42],
  ],
  '20L': [
    [3, 135, 107],
    [5, 136, 108],
  ],
};

const flips: readonly ((i: number, j: number) => number)[] = [
  (i, j) => (i + j) % 2,
  (i) => i % 2,
  (_, j) => j % 3,
  (i, j) => (i + j) % 3,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2,
  (i, j) => ((i * j) % 2) + ((i * j) % 3),
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2,
];

/** Remainder of a word by a generator: zero for a code word of format or version. */
function rest(word: number, generator: number): number {
  const length = generator.toString(2).length;
  let left = word;
  while (left.toString(2).length >= length) left ^= generator << (left.toString(2).length - length);
  return left;
}

function decode({ rows }: Pick<QrCode, 'rows'>): { text: string; mask: number; level: string; version: number } {
  const size = rows.length;
  const version = (size - 17) / 4;
  const bit = (row: number, column: number) => (rows[row]?.[column] === true ? 1 : 0);
  const word = (places: readonly (readonly [number, number])[]) => places.reduce((sum, [row, column]) => 2 * sum + bit(row, column), 0);
  // Most significant bit first, along the corner and along the two far finders.
  const corner = [
    [8, 0],
    [8, 1],
    [8, 2],
    [8, 3],
    [8, 4],
    [8, 5],
    [8, 7],
    [8, 8],
    [7, 8],
    [5, 8],
    [4, 8],
    [3, 8],
    [2, 8],
    [1, 8],
    [0, 8],
  ] as const;
  const far = [
    ...[1, 2, 3, 4, 5, 6, 7].map((back) => [size - back, 8] as const),
    ...[8, 7, 6, 5, 4, 3, 2, 1].map((back) => [8, size - back] as const),
  ];
  const format = word(corner) ^ 0x5412;
  expect(word(far) ^ 0x5412).toBe(format);
  expect(rest(format, 0x537)).toBe(0);
  expect(bit(size - 8, 8)).toBe(1);
  const level = ['M', 'L', 'H', 'Q'][format >> 13] ?? '';
  const mask = (format >> 10) & 7;
  if (version >= 7) {
    const near = Array.from({ length: 18 }, (_, at) => [5 - Math.floor(at / 3), size - 9 - (at % 3)] as const);
    const code = word(near);
    expect(word(near.map(([row, column]) => [column, row] as const))).toBe(code);
    expect(code >> 12).toBe(version);
    expect(rest(code, 0x1f25)).toBe(0);
  }
  const centres = alignment[version] ?? [];
  const isData = (row: number, column: number) => {
    if (row === 6 || column === 6) return false;
    if ((row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9)) return false;
    if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return false;
    return !centres.some((y) =>
      centres.some((x) => {
        const isUnderFinder = (x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6);
        return !isUnderFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2;
      }),
    );
  };
  const bits: number[] = [];
  const columns = Array.from({ length: size }, (_, at) => size - 1 - at).filter((column) => column !== 6);
  for (let pair = 0; pair < columns.length; pair += 2)
    for (let step = 0; step < size; step++) {
      const row = (pair / 2) % 2 === 0 ? size - 1 - step : step;
      for (const column of columns.slice(pair, pair + 2))
        if (isData(row, column)) bits.push(bit(row, column) ^ (flips[mask]?.(row, column) === 0 ? 1 : 0));
    }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => Number.parseInt(bits.slice(8 * at, 8 * at + 8).join(''), 2));
  const kinds = (blockTable[`${version}${level}`] ?? []).flatMap(([count, total, data]) =>
    Array.from({ length: count }, () => ({ total, data, words: [] as number[] })),
  );
  expect(kinds.reduce((sum, { total }) => sum + total, 0)).toBe(words.length);
  let next = 0;
  const longest = Math.max(...kinds.map(({ data }) => data));
  for (let at = 0; at < longest; at++) for (const one of kinds) if (at < one.data) one.words.push(words[next++] ?? 0);
  const correction = (kinds[0]?.total ?? 0) - (kinds[0]?.data ?? 0);
  for (let at = 0; at < correction; at++) for (const one of kinds) one.words.push(words[next++] ?? 0);
  for (const one of kinds) expect(syndromes(one.words, correction).every((value) => value === 0)).toBe(true);
  const stream = kinds.flatMap(({ words: own, data }) => own.slice(0, data).flatMap((value) => [...value.toString(2).padStart(8, '0')]));
  const read = (from: number, length: number) => Number.parseInt(stream.slice(from, from + length).join(''), 2);
  expect(read(0, 4)).toBe(4);
  const lengthBits = version < 10 ? 8 : 16;
  const length = read(4, lengthBits);
  const bytes = Uint8Array.from({ length }, (_, at) => read(4 + lengthBits + 8 * at, 8));
  return { text: new TextDecoder().decode(bytes), mask, level, version };
}

describe('QR codes', () => {
  it('give the worked example of Reed–Solomon that textbooks carry', () => {
    // “HELLO WORLD”, version 1-M: data codewords and the ten that correct them.
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(correctionOf(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });

  it('hold as many bytes as the standard’s table 7 says', () => {
    const levelM = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];
    const levelL = [17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858];
    expect(levelM.map((_, at) => capacityOf(at + 1, 'M'))).toEqual(levelM);
    expect(levelL.map((_, at) => capacityOf(at + 1, 'L'))).toEqual(levelL);
  });

  it.each([1, 14, 26, 106, 122, 180, 213, 362, 412, 450, 666, 858])(
    'are read back by a second reading of the standard: %i bytes',
    (length) => {
      const text = 'https://example.org/shuaiguo.html?lang=zh#/lesson?step=2&class=1&f=1&engine='.repeat(12).slice(0, length);
      const code = encodeQr(text);
      expect(code).not.toBeNull();
      if (code === null) return;
      expect(decode(code)).toEqual({ text, mask: code.mask, level: code.level, version: code.version });
    },
  );

  it('carry Chinese as UTF-8', () => {
    const text = '课堂：责任状2';
    const code = encodeQr(text);
    expect(code === null ? null : decode(code).text).toBe(text);
  });

  it('take the smallest version, level M before L, and refuse what is too long', () => {
    expect(encodeQr('x'.repeat(14))).toMatchObject({ version: 1, level: 'M', size: 21 });
    expect(encodeQr('x'.repeat(15))).toMatchObject({ version: 2, level: 'M', size: 25 });
    expect(encodeQr('x'.repeat(667))).toMatchObject({ version: 18, level: 'L' });
    expect(encodeQr('x'.repeat(859))).toBeNull();
  });

  it('weigh masks by runs, blocks, false finders and the share of dark', () => {
    const rows = (...lines: readonly string[]) => lines.map((line) => [...line].map((sign) => sign === '1'));
    // Two rows and two columns of one colour each way: no run of five, one block of four light modules.
    expect(penaltyOf(rows('01', '10'))).toBe(0);
    // All light: one block (3), and the share of dark 50 points from half (10 steps of 5, 10 each).
    expect(penaltyOf(rows('00', '00'))).toBe(3 + 100);
    // All dark, five by five: ten runs of five (3 each), sixteen blocks (3 each), 100 for the share.
    expect(penaltyOf(rows(...new Array<string>(5).fill('11111')))).toBe(30 + 48 + 100);
  });
});
