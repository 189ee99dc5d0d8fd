import './old-browsers.ts';
import { expose } from 'comlink';
import { modelHash, runBlock } from '../sim/index.ts';
import { liveLife } from './life.ts';
import type { TaskKind, Tasks } from './tasks.ts';

const kinds: {
  readonly [K in TaskKind]: (request: Tasks[K]['request'], tell: (done: number, total: number) => void) => Tasks[K]['answer'];
} = {
  block: runBlock,
  life: liveLife,
};

/** What the page may ask of the worker. */
const model = {
  /** Does one task; `tell` is a comlink proxy and is not waited for. */
  perform<K extends TaskKind>(kind: K, request: Tasks[K]['request'], tell: (done: number, total: number) => void): Tasks[K]['answer'] {
    // The message comes from our own page, but a worker may be spoken to by a stale one.
    if (!Object.hasOwn(kinds, kind)) throw new Error(`no such task: ${String(kind).slice(0, 40)}`);
    return kinds[kind](request, tell);
  },
  modelHash,
};

export type WorkerModel = typeof model;

expose(model);
