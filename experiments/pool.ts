import type { Worker } from 'node:worker_threads';

/** Milliseconds between the last result and the end of the workers. */
const restBeforeEnd = 150;

/** How a job ended. A failed one has no result to misread. */
export type JobEnd<Result> = { readonly state: 'done'; readonly result: Result } | { readonly state: 'failed'; readonly message: string };

/** What a worker says about the job it was given. */
export type WorkerReport<Result> =
  | { readonly kind: 'progress'; readonly job: number; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly job: number; readonly result: Result }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };

/** What a worker is given. */
export interface WorkerOrder<Job> {
  readonly job: number;
  readonly request: Job;
}

export interface PoolOptions<Result> {
  readonly workers: number;
  readonly makeWorker: () => Worker;
  /** Called in the order of the jobs, whatever finishes first, each as soon as all before it have ended. */
  readonly onEnd: (job: number, end: JobEnd<Result>) => void;
  readonly onProgress?: (job: number, done: number, total: number) => void;
  /** Stops the pool: jobs under way are given up, and no further end is reported. */
  readonly signal?: AbortSignal;
}

/**
 * Runs jobs on worker threads, `most` of them or fewer if `jobAt` has no more to give. A worker that dies is replaced and its job redone
 * once; a job that takes two workers with it fails, and the others go on. An error thrown by the job itself is a failure at once: it would
 * only be thrown again. Resolves when every job has ended, or when stopped.
 */
export function runPool<Job, Result>(most: number, jobAt: (job: number) => Job | undefined, options: PoolOptions<Result>): Promise<void> {
  const { makeWorker, onEnd, onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    const attempts = new Map<number, number>();
    const redo: number[] = [];
    const waiting = new Map<number, JobEnd<Result>>();
    const crew = new Set<Worker>();
    let count = most;
    let next = 0;
    let reported = 0;
    let isOver = false;

    const finish = (error?: unknown) => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', stop);
      const settle = () => (error === undefined ? resolve() : reject(error));
      // Node 20 aborts now and then if a thread is ended while its code is still being optimised in the background: give that time.
      const pause = error === undefined && signal?.aborted !== true ? restBeforeEnd : 0;
      setTimeout(() => void Promise.allSettled([...crew].map((worker) => worker.terminate())).then(settle, settle), pause);
    };
    const stop = () => finish();

    const end = (job: number, how: JobEnd<Result>) => {
      waiting.set(job, how);
      attempts.delete(job);
      for (let ready = waiting.get(reported); ready !== undefined; ready = waiting.get(reported)) {
        waiting.delete(reported);
        onEnd(reported, ready);
        reported += 1;
      }
      if (reported === count) finish();
    };

    const employ = () => {
      const worker = makeWorker();
      crew.add(worker);
      let current: number | undefined;
      let isDead = false;

      const give = () => {
        current = redo.shift() ?? (next < count ? next++ : undefined);
        if (current === undefined) return;
        const request = jobAt(current);
        if (request === undefined) {
          count = Math.min(count, current);
          current = undefined;
          if (reported === count) finish();
          return;
        }
        attempts.set(current, (attempts.get(current) ?? 0) + 1);
        const order: WorkerOrder<Job> = { job: current, request };
        worker.postMessage(order);
      };
      const lose = (message: string) => {
        if (isOver || isDead) return;
        isDead = true;
        crew.delete(worker);
        void worker.terminate();
        const job = current;
        if (job !== undefined) {
          if ((attempts.get(job) ?? 0) < 2) redo.push(job);
          else guarded(() => end(job, { state: 'failed', message }));
        }
        if (!isOver && (redo.length > 0 || next < count)) guarded(employ);
      };
      worker.on('message', (report: WorkerReport<Result>) => {
        if (isOver || isDead || report.job !== current) return;
        guarded(() => {
          if (report.kind === 'progress') return onProgress?.(report.job, report.done, report.total);
          const job = report.job;
          current = undefined;
          // The next job is on its way before this one is read, so that the worker does not wait for that.
          give();
          end(job, report.kind === 'done' ? { state: 'done', result: report.result } : { state: 'failed', message: report.message });
        });
      });
      worker.on('error', (error) => lose(error instanceof Error ? error.message : String(error)));
      worker.on('messageerror', (error) => lose(error.message));
      worker.on('exit', (code) => lose(`the worker ended with code ${code}`));
      give();
    };

    // An error of ours inside a listener must end the pool, not vanish in the event loop.
    const guarded = (action: () => void) => {
      try {
        action();
      } catch (error) {
        finish(error);
      }
    };

    if (signal?.aborted || count === 0) return finish();
    signal?.addEventListener('abort', stop);
    guarded(() => {
      for (let i = 0; i < options.workers && next < count && !isOver; i++) employ();
    });
  });
}
