import { performance } from 'node:perf_hooks';
import type { Terminal } from './terminal.ts';
import { displayWidth, padded } from './text-table.ts';

/** Runs that are done out of all. */
interface Share {
  readonly done: number;
  readonly total: number;
}

/**
 * Shows how far a piece of work is, its rate and the time left: one line written over on a terminal, a plain line
 * every five seconds elsewhere. Jobs report in steps; a job that has not reported yet is taken to be as long as the longest.
 * There may be millions of jobs: only those under way are kept one by one.
 */
export class Progress {
  private readonly started = performance.now();
  private readonly underWay = new Map<number, Share>();
  /** Of all jobs that have reported. */
  private done = 0;
  private total = 0;
  private longest = 1;
  private lastShown = 0;
  private width = 0;
  private hasShown = false;

  constructor(
    private readonly terminal: Terminal,
    /** Jobs that have not reported yet. */
    private silent: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Notes that `done` of a job's `total` runs are finished. */
  update(job: number, done: number, total: number): void {
    const before = this.underWay.get(job);
    if (before === undefined) this.silent -= 1;
    this.underWay.set(job, { done, total });
    this.done += done - (before?.done ?? 0);
    this.total += total - (before?.total ?? 0);
    this.longest = Math.max(this.longest, total);
    const now = this.clock();
    const pause = this.terminal.isInteractive ? 100 : 5000;
    if (now - Math.max(this.lastShown, this.terminal.isInteractive ? 0 : this.started) < pause) return;
    this.lastShown = now;
    this.show(now);
  }

  /** Notes that a job is over; runs of it that were not done never will be. */
  end(job: number): void {
    const last = this.underWay.get(job);
    if (last === undefined) this.silent -= 1;
    else this.total -= last.total - last.done;
    this.underWay.delete(job);
  }

  /** Clears the line, or ends with a last plain one if any was shown. */
  finish(): void {
    if (!this.hasShown) return;
    if (this.terminal.isInteractive) this.terminal.message(`\r${' '.repeat(this.width)}\r`);
    else this.show(this.clock());
  }

  /** What is done of all jobs, with a guess for those that have not reported. */
  private sums(): Share {
    return { done: this.done, total: Math.max(1, this.total + Math.max(0, this.silent) * this.longest) };
  }

  private show(now: number): void {
    const text = progressText(this.sums(), (now - this.started) / 1000, this.terminal.language);
    this.hasShown = true;
    if (this.terminal.isInteractive) {
      this.terminal.message(`\r${padded(text, this.width)}`);
      this.width = displayWidth(text);
    } else this.terminal.message(`${text}\n`);
  }
}

/** Says how far the work is after `seconds`. */
export function progressText({ done, total }: Share, seconds: number, language: 'zh' | 'en'): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const share = `${Math.floor((100 * done) / total)} %`;
  const left = rate > 0 ? duration((total - done) / rate, language) : '…';
  return language === 'zh'
    ? `已完成 ${done}/${total} 次运行（${share}），每秒 ${rate.toFixed(1)} 次，剩余 ${left}`
    : `${done}/${total} runs (${share}), ${rate.toFixed(1)} a second, ${left} left`;
}

function duration(seconds: number, language: 'zh' | 'en'): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return language === 'zh' ? `${rest} 秒` : `${rest} s`;
  return language === 'zh' ? `${minutes} 分 ${rest} 秒` : `${minutes} min ${rest} s`;
}
