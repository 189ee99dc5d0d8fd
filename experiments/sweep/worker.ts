import { Worker } from 'node:worker_threads';

/** Room for young objects in a worker's heap: enough for pooled runs, and small enough that a sweep of any length stays small. */
const sweepLimits = { maxYoungGenerationSizeMb: 12 } as const;

/** Starts a worker thread of a sweep from the file built beside this one. */
export function makeSweepWorker(): Worker {
  return new Worker(new URL('./run.worker.js', import.meta.url), { resourceLimits: sweepLimits });
}
