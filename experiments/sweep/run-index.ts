/** Where each result lies, by key: 21 bytes for a place, so that a million of them fit in memory. */

/** What a line of a journal tells. A number, because it is kept a million times. */
export const LineKind = { run: 1, mechanical: 2, failure: 3 } as const;

/** Where a line lies. */
export interface LinePlace {
  readonly file: number;
  readonly offset: number;
  readonly length: number;
  readonly kind: number;
}

/** A table from keys (hexadecimal, at least 16 digits, of which the first 16 count) to places. */
export class RunIndex {
  private high = new Uint32Array(1024);
  private low = new Uint32Array(1024);
  private offsets = new Float64Array(1024);
  private lengths = new Uint32Array(1024);
  /** Kind in the low two bits, file in the others; 0 where nothing is. */
  private marks = new Uint16Array(1024);
  private count = 0;

  get size(): number {
    return this.count;
  }

  get(key: string): LinePlace | undefined {
    const at = this.find(Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8, 16), 16));
    const mark = this.marks[at] as number;
    if (mark === 0) return undefined;
    return { file: mark >> 2, kind: mark & 3, offset: this.offsets[at] as number, length: this.lengths[at] as number };
  }

  /** Puts a place under a key, in the stead of the one that was there. */
  set(key: string, { file, offset, length, kind }: LinePlace): void {
    if (2 * (this.count + 1) > this.marks.length) this.grow();
    const high = Number.parseInt(key.slice(0, 8), 16);
    const low = Number.parseInt(key.slice(8, 16), 16);
    const at = this.find(high, low);
    if (this.marks[at] === 0) this.count += 1;
    this.high[at] = high;
    this.low[at] = low;
    this.offsets[at] = offset;
    this.lengths[at] = length;
    this.marks[at] = (file << 2) | kind;
  }

  /** The slot of a key, or the free one where it would go. */
  private find(high: number, low: number): number {
    const mask = this.marks.length - 1;
    let at = low & mask;
    while (this.marks[at] !== 0 && (this.low[at] !== low || this.high[at] !== high)) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { high, low, offsets, lengths, marks } = this;
    const size = 2 * marks.length;
    this.high = new Uint32Array(size);
    this.low = new Uint32Array(size);
    this.offsets = new Float64Array(size);
    this.lengths = new Uint32Array(size);
    this.marks = new Uint16Array(size);
    for (let i = 0; i < marks.length; i++) {
      if (marks[i] === 0) continue;
      const at = this.find(high[i] as number, low[i] as number);
      this.high[at] = high[i] as number;
      this.low[at] = low[i] as number;
      this.offsets[at] = offsets[i] as number;
      this.lengths[at] = lengths[i] as number;
      this.marks[at] = marks[i] as number;
    }
  }
}
