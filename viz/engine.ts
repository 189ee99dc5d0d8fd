import { proxy, wrap } from 'comlink';
import type { WorkerModel } from './model.worker.ts';
import ModelWorker from './model.worker.ts?worker';
import { createRunner, type Lane, type RunEvents, type Work } from './runner.ts';
import type { TaskKind, Tasks } from './tasks.ts';

/** The model as the page has it: in workers, never in the page itself. One request at a time; the latest wins. */
export interface Engine {
  /** Starts on works of one kind; what was running is dropped, and its events never come. */
  start<K extends TaskKind, W extends Work<K>>(kind: K, works: readonly W[], events: RunEvents<K, W>): void;
  /** Does one task; null if a later request came first. @throws Error with the cause if it fails */
  ask<K extends TaskKind>(kind: K, request: Tasks[K]['request']): Promise<Tasks[K]['answer'] | null>;
  /** Ends what is running, within milliseconds. */
  cancel(): void;
  /** Hash of the model in this page; null if no worker can be had. */
  readonly hash: Promise<string | null>;
}

/** Hash of the model that the page is built with; empty while the page is being developed. The build puts it in. */
declare const __MODEL_HASH__: string;

/** The first picture comes first: workers are opened a little later. */
const warmAfterMs = 400;

/** Opens a worker as the runner wants it. */
function makeLane(): Lane & { modelHash(): Promise<string> } {
  const worker = new ModelWorker();
  const model = wrap<WorkerModel>(worker);
  return {
    perform: async (kind, request, tell) => (await model.perform(kind, request, proxy(tell))) as never,
    modelHash: () => model.modelHash(),
    onDeath(report) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        report(event.message || 'worker');
      });
      worker.addEventListener('messageerror', () => report('messageerror'));
    },
    end: () => worker.terminate(),
  };
}

/** Asks a worker of its own for the model hash; null if no worker can be had. */
async function askHash(): Promise<string | null> {
  try {
    const lane = makeLane();
    const death = new Promise<null>((resolve) => lane.onDeath(() => resolve(null)));
    const hash = await Promise.race([lane.modelHash(), death]);
    lane.end();
    return hash;
  } catch {
    return null;
  }
}

/** Opens the engine; nothing runs until it is asked. */
export function createEngine(): Engine {
  const runner = createRunner(makeLane, Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1)));
  let supersede: () => void = () => undefined;
  // The build has worked the hash out from the same sources; only a page that is being developed asks its own model.
  const hash = typeof Worker !== 'function' ? Promise.resolve(null) : __MODEL_HASH__ === '' ? askHash() : Promise.resolve(__MODEL_HASH__);
  void hash.then((known) => {
    if (known !== null) setTimeout(runner.warm, warmAfterMs);
  });
  return {
    hash,
    start(kind, works, events) {
      supersede();
      supersede = () => undefined;
      runner.start(kind, works, events);
    },
    ask<K extends TaskKind>(kind: K, request: Tasks[K]['request']) {
      supersede();
      return new Promise<Tasks[K]['answer'] | null>((resolve, reject) => {
        supersede = () => resolve(null);
        runner.start<K, Work<K>>(kind, [{ request }], {
          onAnswer: (_, answer) => resolve(answer),
          onProgress: () => undefined,
          onFailure: (_, reason) => reject(new Error(reason)),
          onEnd: () => undefined,
        });
      });
    },
    cancel() {
      supersede();
      supersede = () => undefined;
      runner.cancel();
    },
  };
}
