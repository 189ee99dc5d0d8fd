/** Runs what a study still lacks, block by block, and writes each finished one to the journal. */
import { performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import { runPool } from '../pool.ts';
import type { Study } from '../study-plan.ts';
import type { WorkerTasks } from '../worker-tasks.ts';
import type { Blocks } from './blocks.ts';
import { Differences, type PrecisionRow } from './differences.ts';
import type { Journal } from './journal.ts';
import { looksOf } from './precision.ts';
import type { ArmsAnswer } from './run-arms.ts';
import { linesOf, type Work, workOf } from './work.ts';

export interface SweepOptions {
  readonly version: string;
  readonly workers: number;
  readonly makeWorker: () => Worker;
  readonly signal?: AbortSignal;
  /** Every `count`th block from `index` (from 0). */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Called with the runs done in this sweep and those still to come as far as known. */
  readonly onProgress?: (done: number, left: number) => void;
  /** Called when the first block of a stage is handed out. */
  readonly onStart?: () => void;
}

/** How a sweep ended. */
export interface SweepEnd {
  /** Replicates that were asked for in the end. */
  readonly replicates: number;
  /** All blocks before this one have ended. */
  readonly reached: number;
  /** Arm-runs done in this sweep, and of those the failed. */
  readonly runs: number;
  readonly failures: number;
  readonly seconds: number;
  /** Seconds that workers spent inside the model. */
  readonly modelSeconds: number;
  /** How well the differences are known, where the study names a precision. */
  readonly precision?: readonly PrecisionRow[];
}

/** Sweeps a study. Resolves when all is done, or what was under way is given up. @throws the error of the disk if the journal cannot grow. */
export async function runSweep(study: Study, blocks: Blocks, journal: Journal, options: SweepOptions): Promise<SweepEnd> {
  const { precision } = study.settings;
  const started = performance.now();
  const tally = { runs: 0, failures: 0, milliseconds: 0, reached: 0 };
  const looks = precision === undefined ? [study.replicates] : looksOf(precision.start, precision.cap);
  const differences = precision === undefined ? undefined : new Differences(study, precision.outcome);
  let replicates = 0;
  let rows: PrecisionRow[] | undefined;
  for (const look of looks) {
    const from = replicates * blocks.perReplicate;
    const to = look * blocks.perReplicate;
    await runBlocks(study, blocks, journal, options, from, to, tally);
    replicates = look;
    if (options.signal?.aborted === true) break;
    if (differences === undefined || precision === undefined) continue;
    differences.add(blocks, from, to, journal);
    rows = differences.rows(precision.halfWidth);
    if (rows.every(({ moreNeeded }) => moreNeeded === 0)) break;
  }
  journal.sync();
  return {
    replicates,
    reached: tally.reached,
    runs: tally.runs,
    failures: tally.failures,
    seconds: (performance.now() - started) / 1000,
    modelSeconds: tally.milliseconds / 1000,
    ...(rows === undefined ? {} : { precision: rows }),
  };
}

async function runBlocks(
  study: Study,
  blocks: Blocks,
  journal: Journal,
  { version, workers, makeWorker, signal, shard = { index: 0, count: 1 }, onProgress, onStart }: SweepOptions,
  from: number,
  to: number,
  tally: { runs: number; failures: number; milliseconds: number; reached: number },
): Promise<void> {
  const arms = study.arms.length;
  const ours = (index: number) => Math.max(0, Math.ceil((index - shard.index) / shard.count));
  const underWay = new Set<string>();
  const working = new Map<number, Work>();
  let left = (ours(to) - ours(from)) * arms;
  let cursor = from;
  while (cursor % shard.count !== shard.index) cursor += 1;
  const nextWork = (): Work | undefined => {
    for (; cursor < to; cursor += shard.count) {
      const work = workOf(study, blocks.at(cursor), journal, underWay);
      left -= arms - (work?.runs.length ?? 0);
      if (work === undefined) continue;
      cursor += shard.count;
      return work;
    }
    return undefined;
  };
  await runPool<WorkerTasks, ArmsAnswer>(
    ours(to) - ours(from),
    (job) => {
      const work = working.get(job) ?? nextWork();
      if (work === undefined) return undefined;
      working.set(job, work);
      for (const { key } of work.runs) underWay.add(key);
      if (job === 0) onStart?.();
      return { kind: 'arms', request: work.request };
    },
    {
      workers,
      makeWorker,
      ...(signal === undefined ? {} : { signal }),
      onEnd: (job, end) => {
        const work = working.get(job) as Work;
        working.delete(job);
        const lines = linesOf(work, end, version, journal);
        journal.append(lines);
        for (const { key } of work.runs) underWay.delete(key);
        tally.runs += work.runs.length;
        tally.failures += lines.filter(({ kind }) => kind === 'failure').length;
        tally.milliseconds += end.state === 'done' ? end.result.milliseconds : 0;
        tally.reached = work.block.index + 1;
        left -= work.runs.length;
        onProgress?.(tally.runs, left);
      },
    },
  );
  if (signal?.aborted !== true) tally.reached = to;
}
