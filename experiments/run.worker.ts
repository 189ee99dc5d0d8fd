import { isMainThread, parentPort } from 'node:worker_threads';
import type { WorkerOrder, WorkerReport } from './pool.ts';
import { type WorkerTasks, workerTasks } from './worker-tasks.ts';

/** Does one order at a time and reports; an error of the model is a report, too, so that the worker lives on. */
if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  port.on('message', ({ job, request }: WorkerOrder<WorkerTasks>) => {
    const report = (message: WorkerReport<unknown>) => port.postMessage(message);
    try {
      const result = workerTasks(request, (done, total) => report({ kind: 'progress', job, done, total }));
      report({ kind: 'done', job, result });
    } catch (error) {
      report({ kind: 'failed', job, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    }
  });
}
