import { performance } from 'node:perf_hooks';
import type { Terminal } from './terminal.ts';
import { displayWidth, padded } from './text-table.ts';

/**
 * Shows how far a piece of work is, its rate and the time left: one line written over on a terminal, a plain line
 * every five seconds elsewhere. Jobs report in steps; a job that has not reported yet is taken to be as long as the others.
 */
export class Progress {
  private readonly started = performance.now();
  private readonly jobs: { done: number; total: number }[];
  private lastShown = 0;
  private width = 0;
  private hasShown = false;

  constructor(
    private readonly terminal: Terminal,
    count: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.jobs = Array.from({ length: count }, () => ({ done: 0, total: 0 }));
  }

  /** Notes that `done` of a job's `total` runs are finished. */
  update(job: number, done: number, total: number): void {
    this.jobs[job] = { done, total };
    const now = this.clock();
    const pause = this.terminal.isInteractive ? 100 : 5000;
    if (now - Math.max(this.lastShown, this.terminal.isInteractive ? 0 : this.started) < pause) return;
    this.lastShown = now;
    this.show(now);
  }

  /** Clears the line, or ends with a last plain one if any was shown. */
  finish(): void {
    if (!this.hasShown) return;
    if (this.terminal.isInteractive) this.terminal.message(`\r${' '.repeat(this.width)}\r`);
    else this.show(this.clock());
  }

  private show(now: number): void {
    const text = progressText(this.jobs, (now - this.started) / 1000, this.terminal.language);
    this.hasShown = true;
    if (this.terminal.isInteractive) {
      this.terminal.message(`\r${padded(text, this.width)}`);
      this.width = displayWidth(text);
    } else this.terminal.message(`${text}\n`);
  }
}

/** Says how far the jobs are after `seconds`. */
export function progressText(jobs: readonly { done: number; total: number }[], seconds: number, language: 'zh' | 'en'): string {
  const known = Math.max(1, ...jobs.map((job) => job.total));
  const total = jobs.reduce((sum, job) => sum + (job.total || known), 0);
  const done = jobs.reduce((sum, job) => sum + job.done, 0);
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
