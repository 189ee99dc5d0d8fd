import { describe, expect, it } from 'vitest';
import { Progress, progressText } from '../../experiments/progress.ts';
import type { Terminal } from '../../experiments/terminal.ts';

function terminal(isInteractive: boolean, messages: string[]): Terminal {
  return {
    language: 'en',
    columns: undefined,
    isInteractive,
    result: () => {},
    message: (text) => void messages.push(text),
    say: (text) => text.en,
  };
}

describe('progress', () => {
  it('tells what is done, the rate and the time left in both languages', () => {
    expect(progressText({ done: 15, total: 30 }, 5, 'en')).toBe('15/30 runs (50 %), 3.0 a second, 5 s left');
    expect(progressText({ done: 15, total: 30 }, 150, 'zh')).toBe('已完成 15/30 次运行（50 %），每秒 0.1 次，剩余 2 分 30 秒');
  });

  it('writes over one line on a terminal and clears it at the end', () => {
    const messages: string[] = [];
    let now = 1e6;
    const progress = new Progress(terminal(true, messages), 1, () => now);
    progress.update(0, 1, 4);
    now += 50;
    progress.update(0, 2, 4);
    now += 500;
    progress.update(0, 3, 4);
    progress.finish();
    expect(messages).toHaveLength(3);
    expect(messages.every((message) => message.startsWith('\r') && !message.includes('\n'))).toBe(true);
    expect(messages[2]).toMatch(/^\r +\r$/);
  });

  it('writes plain lines, seconds apart, where nobody watches', () => {
    const messages: string[] = [];
    let now = 1e6;
    const progress = new Progress(terminal(false, messages), 1, () => now);
    for (let done = 1; done <= 100; done++) {
      now += 200;
      progress.update(0, done, 100);
    }
    progress.finish();
    expect(messages.length).toBeGreaterThanOrEqual(4);
    expect(messages.length).toBeLessThanOrEqual(6);
    expect(messages.every((message) => message.endsWith('\n') && !message.includes('\r'))).toBe(true);
  });

  /** The last line that is shown after some work. */
  const shownAfter = (count: number, work: (progress: Progress) => void) => {
    const messages: string[] = [];
    let now = 1e6;
    const progress = new Progress(terminal(false, messages), count, () => now);
    work(progress);
    now += 6000;
    progress.finish();
    return messages.at(-1);
  };

  it('takes jobs that have not reported to be as long as the longest', () => {
    const work = (progress: Progress) => {
      progress.update(0, 5, 10);
      progress.update(1, 3, 10);
      progress.update(1, 5, 10);
      progress.update(0, 10, 10);
    };
    expect(shownAfter(3, work)).toMatch(/^15\/30 runs \(50 %\)/);
  });

  it('counts no runs that will never be, after a job that failed', () => {
    const work = (progress: Progress) => {
      progress.update(0, 2, 10);
      progress.end(0);
      progress.end(1);
      progress.update(2, 10, 10);
      progress.end(2);
    };
    expect(shownAfter(4, work)).toMatch(/^12\/22 runs/);
  });

  it('counts a job on when it turns out longer than was thought', () => {
    const work = (progress: Progress) => {
      progress.update(0, 100, 100);
      progress.update(0, 101, 200);
    };
    expect(shownAfter(1, work)).toMatch(/^101\/200 runs/);
  });

  it('bears as many jobs as a sweep may have', () => {
    const work = (progress: Progress) => {
      for (let job = 0; job < 1_000_000; job++) {
        progress.update(job, 1, 1);
        progress.end(job);
      }
    };
    expect(shownAfter(10_000_000, work)).toMatch(/^1000000\/10000000 runs \(10 %\)/);
  });
});
