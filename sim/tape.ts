/**
 * What decisions read, week by week: recorded in the baseline, played back in the frozen run (law 1). The mechanical
 * part of an effect is what new conditions do while decisions still read the baseline's beliefs, load and conditions.
 */
export class Tape {
  private readonly frames: Float64Array;
  private at = 0;
  private isPlaying = false;

  /** @param frame numbers read in one week: all beliefs of all units, then all conditions */
  constructor(
    private readonly frame: number,
    private readonly weeks: number,
  ) {
    this.frames = new Float64Array(frame * weeks);
  }

  /** Whether frames of this length and so many weeks go onto it; equal bytes in all are not enough. */
  fits(frame: number, weeks: number): boolean {
    return this.frame === frame && this.weeks === weeks;
  }

  /** Starts recording from the first week. */
  record(): void {
    this.at = 0;
    this.isPlaying = false;
  }

  /** Starts playing from the first week. */
  play(): void {
    this.at = 0;
    this.isPlaying = true;
  }

  /** Records this week's readings, or overwrites them with the recorded ones. */
  pass(read: Float64Array, believed: Float64Array): void {
    const from = this.at * this.frame;
    const frames = this.frames;
    if (from + this.frame > frames.length) throw new RangeError(`the tape holds ${this.weeks} weeks`);
    if (this.isPlaying) {
      for (let i = 0; i < read.length; i++) read[i] = frames[from + i];
      for (let i = 0; i < believed.length; i++) believed[i] = frames[from + read.length + i];
    } else {
      frames.set(read, from);
      frames.set(believed, from + read.length);
    }
    this.at++;
  }
}
