import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type JobEnd, runPool } from '../../experiments/pool.ts';

interface Request {
  readonly value: number;
  readonly delay?: number;
  readonly crash?: 'always' | 'once' | 'throw';
}

/** A worker that squares numbers, after a while, and dies when told to; `shared` remembers that it died once. */
const shared = () => new SharedArrayBuffer(4);
const source = `
const { parentPort, workerData } = require('node:worker_threads');
const deaths = new Int32Array(workerData);
parentPort.on('message', ({ job, request }) => {
  const { value, delay = 0, crash } = request;
  if (crash === 'always' || (crash === 'once' && Atomics.add(deaths, 0, 1) === 0)) process.exit(7);
  if (crash === 'throw') return parentPort.postMessage({ kind: 'failed', job, message: 'RangeError: no' });
  setTimeout(() => {
    parentPort.postMessage({ kind: 'progress', job, done: 1, total: 1 });
    parentPort.postMessage({ kind: 'done', job, result: value * value });
  }, delay);
});`;

async function square(
  requests: readonly Request[],
  workers: number,
  signal?: AbortSignal,
): Promise<{ ends: JobEnd<number>[]; order: number[]; made: number }> {
  const memory = shared();
  const ends: JobEnd<number>[] = [];
  const order: number[] = [];
  let made = 0;
  await runPool<Request, number>(requests.length, (job) => requests[job] as Request, {
    workers,
    makeWorker: () => {
      made += 1;
      return new Worker(source, { eval: true, workerData: memory });
    },
    onEnd: (job, end) => {
      order.push(job);
      ends.push(end);
    },
    ...(signal === undefined ? {} : { signal }),
  });
  return { ends, order, made };
}

describe('the pool', () => {
  it('ends jobs in the order of the design whatever finishes first, the same with any count of workers', async () => {
    const requests = Array.from({ length: 12 }, (_, i): Request => ({ value: i, delay: i % 3 === 0 ? 40 : 0 }));
    const texts = await Promise.all([1, 2, 5].map(async (workers) => JSON.stringify((await square(requests, workers)).ends)));
    expect(JSON.parse(texts[0] as string)).toEqual(requests.map(({ value }) => ({ state: 'done', result: value * value })));
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });

  it('replaces a worker that dies and does its job again', async () => {
    const { ends, made } = await square([{ value: 2 }, { value: 3, crash: 'once' }, { value: 4 }], 1);
    expect(ends).toEqual([4, 9, 16].map((result) => ({ state: 'done', result })));
    expect(made).toBe(2);
  });

  it('gives up a job that took two workers with it, and finishes the others', async () => {
    const { ends, order } = await square([{ value: 2 }, { value: 3, crash: 'always' }, { value: 4 }, { value: 5 }], 2);
    expect(order).toEqual([0, 1, 2, 3]);
    expect(ends[1]).toEqual({ state: 'failed', message: 'the worker ended with code 7' });
    expect([ends[0], ends[2], ends[3]]).toEqual([4, 16, 25].map((result) => ({ state: 'done', result })));
  });

  it('ends when even the last job takes two workers with it', async () => {
    const { ends, made } = await square([{ value: 1, crash: 'always' }], 4);
    expect(ends).toEqual([{ state: 'failed', message: 'the worker ended with code 7' }]);
    expect(made).toBe(2);
  });

  it('does not repeat a job whose error would only come again', async () => {
    const { ends, made } = await square([{ value: 1, crash: 'throw' }, { value: 2 }], 1);
    expect(ends).toEqual([
      { state: 'failed', message: 'RangeError: no' },
      { state: 'done', result: 4 },
    ]);
    expect(made).toBe(1);
  });

  it('stops when told to, with the first jobs reported and no later one', async () => {
    const controller = new AbortController();
    const requests = Array.from({ length: 50 }, (_, i): Request => ({ value: i, delay: 20 }));
    setTimeout(() => controller.abort(), 150);
    const { order } = await square(requests, 2, controller.signal);
    expect(order.length).toBeLessThan(50);
    expect(order).toEqual(order.map((_, i) => i));
  });

  it('starts no more workers than there are jobs', async () => {
    expect((await square([{ value: 1 }, { value: 2 }], 200)).made).toBe(2);
  });

  it('has nothing to do for no jobs', async () => {
    expect((await square([], 2)).made).toBe(0);
  });

  it('hands on an error of the one who reads the results', async () => {
    const failing = runPool<Request, number>(1, () => ({ value: 1 }), {
      workers: 1,
      makeWorker: () => new Worker(source, { eval: true, workerData: shared() }),
      onEnd: () => {
        throw new Error('disk full');
      },
    });
    await expect(failing).rejects.toThrow('disk full');
  });
});
