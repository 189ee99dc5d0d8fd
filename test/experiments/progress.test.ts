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
    const jobs = [
      { done: 10, total: 10 },
      { done: 5, total: 10 },
      { done: 0, total: 0 },
    ];
    expect(progressText(jobs, 5, 'en')).toBe('15/30 runs (50 %), 3.0 a second, 5 s left');
    expect(progressText(jobs, 150, 'zh')).toBe('已完成 15/30 次运行（50 %），每秒 0.1 次，剩余 2 分 30 秒');
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
    let now = 0;
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
});
