import type { ArmResult, BlockRequest } from '../sim/index.ts';

/** One worker as the runner sees it; tests bring their own. */
export interface Lane {
  runReplicate(request: BlockRequest, onRun: (done: number, total: number) => void): Promise<readonly ArmResult[]>;
  /** Calls back when the worker dies: its open calls would never settle. */
  onDeath(report: (reason: string) => void): void;
  end(): void;
}

export interface Work {
  readonly request: BlockRequest;
}
export interface RunEvents<W extends Work> {
  onBlock(work: W, arms: readonly ArmResult[]): void;
  /** Model runs done and wanted; `total` is settled when the first run reports how many its block has. */
  onProgress(done: number, total: number): void;
  onFailure(work: W, reason: string): void;
  /** Called once, unless a later request or a cancel came first. */
  onEnd(): void;
}
export interface Runner {
  /** Starts on `works`; what was running before is dropped, and its events never come. */
  start<W extends Work>(works: readonly W[], events: RunEvents<W>): void;
  cancel(): void;
}

/** A block whose worker died is tried so many times in all. */
const attempts = 2;

/** Makes a runner with up to `size` workers. The latest request wins; cancelling ends the workers, since a run cannot hear a message. */
export function createRunner(makeLane: () => Lane, size: number): Runner {
  let current = new Set<Lane>();
  let generation = 0;

  function cancel(): void {
    generation += 1;
    for (const lane of current) lane.end();
    current = new Set();
  }

  function start<W extends Work>(works: readonly W[], events: RunEvents<W>): void {
    cancel();
    const mine = generation;
    const isCurrent = () => mine === generation;
    const queue = works.map((work, index) => ({ work, index, attempt: 1 }));
    const doneRuns = new Array<number>(works.length).fill(0);
    let runsPerBlock = 0;
    let unsettled = works.length;

    const tell = () =>
      events.onProgress(
        doneRuns.reduce((total, done) => total + done, 0),
        runsPerBlock * works.length,
      );
    function settle(): void {
      unsettled -= 1;
      if (unsettled > 0) return;
      cancel();
      events.onEnd();
    }

    function openLane(): void {
      let lane: Lane;
      try {
        lane = makeLane();
      } catch (error) {
        const reason = messageOf(error);
        for (const { work } of queue.splice(0)) {
          events.onFailure(work, reason);
          settle();
        }
        return;
      }
      current.add(lane);
      void serve(lane);
    }

    async function serve(lane: Lane): Promise<void> {
      let died: (reason: string) => void = () => undefined;
      const death = new Promise<{ dead: string }>((resolve) => {
        died = (reason) => resolve({ dead: reason });
      });
      lane.onDeath((reason) => died(reason));
      for (let job = queue.shift(); job !== undefined && isCurrent(); job = queue.shift()) {
        const { work, index, attempt } = job;
        const onRun = (done: number, total: number) => {
          if (!isCurrent()) return;
          doneRuns[index] = done;
          runsPerBlock = Math.max(runsPerBlock, total);
          tell();
        };
        const outcome = await Promise.race([settled(lane.runReplicate(work.request, onRun)), death]);
        if (!isCurrent()) return;
        if ('arms' in outcome) {
          events.onBlock(work, outcome.arms);
          settle();
        } else if ('failed' in outcome) {
          events.onFailure(work, outcome.failed);
          settle();
        } else {
          lane.end();
          current.delete(lane);
          doneRuns[index] = 0;
          if (attempt < attempts) queue.unshift({ work, index, attempt: attempt + 1 });
          else {
            events.onFailure(work, outcome.dead);
            settle();
          }
          if (isCurrent() && (queue.length > 0 || current.size === 0)) openLane();
          return;
        }
      }
      if (isCurrent()) {
        lane.end();
        current.delete(lane);
      }
    }

    if (works.length === 0) {
      events.onEnd();
      return;
    }
    for (let lanes = Math.min(size, works.length); lanes > 0 && isCurrent(); lanes--) openLane();
  }

  return { start, cancel };
}

/** Turns a promise into a value that says how it ended; what the model itself throws would be thrown again by another try. */
async function settled(promise: Promise<readonly ArmResult[]>): Promise<{ arms: readonly ArmResult[] } | { failed: string }> {
  try {
    return { arms: await promise };
  } catch (error) {
    return { failed: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
