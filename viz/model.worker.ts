import { expose } from 'comlink';
import { type ArmResult, type BlockRequest, modelHash, runBlock } from '../sim/index.ts';

/** What the page may ask of the worker. Messages go once per run, never per week. */
const model = {
  /** Runs all arms of one story on one seed; `onRun` is a comlink proxy and is not waited for. */
  runReplicate(request: BlockRequest, onRun: (done: number, total: number) => void): ArmResult[] {
    return runBlock(request, onRun);
  },
  modelHash,
};

export type WorkerModel = typeof model;

expose(model);
