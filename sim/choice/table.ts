/** Rows of decisions of one level and week: worth and chance of every option. Grows, never shrinks, is reused. */
export class DecisionTable {
  rows = 0;
  part = new Int32Array(64);
  unit = new Int32Array(64);
  /** Scratch of the level that decides: option drawn, whether a gate stands before it, key of its place in a queue. */
  option = new Int32Array(64);
  isGated = new Uint8Array(64);
  key = new Float64Array(64);
  values: Float64Array;
  chances: Float64Array;

  constructor(private readonly columns: number) {
    this.values = new Float64Array(64 * columns);
    this.chances = new Float64Array(64 * columns);
  }

  clear(): void {
    this.rows = 0;
  }

  /** Adds a row for `part`, decided by `unit`, and returns where its values start. */
  add(part: number, unit: number): number {
    if (this.rows === this.part.length) this.grow();
    this.part[this.rows] = part;
    this.unit[this.rows] = unit;
    return this.columns * this.rows++;
  }

  private grow(): void {
    const rows = 2 * this.part.length;
    const part = new Int32Array(rows);
    part.set(this.part);
    this.part = part;
    const unit = new Int32Array(rows);
    unit.set(this.unit);
    this.unit = unit;
    const values = new Float64Array(rows * this.columns);
    values.set(this.values);
    this.values = values;
    this.chances = new Float64Array(rows * this.columns);
    this.option = new Int32Array(rows);
    this.isGated = new Uint8Array(rows);
    this.key = new Float64Array(rows);
  }
}
