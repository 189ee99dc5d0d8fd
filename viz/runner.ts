import type { TaskKind, Tasks } from './tasks.ts';

/** One worker as the runner sees it; tests bring their own. */
export interface Lane {
  perform<K extends TaskKind>(
    kind: K,
    request: Tasks[K]['request'],
    tell: (done: number, total: number) => void,
  ): Promise<Tasks[K]['answer']>;
  /** Calls back when the worker dies: its open calls would never settle. */
  onDeath(report: (reason: string) => void): void;
  end(): void;
}

export interface Work<K extends TaskKind> {
  readonly request: Tasks[K]['request'];
}
export interface RunEvents<K extends TaskKind, W extends Work<K>> {
  onAnswer(work: W, answer: Tasks[K]['answer']): void;
  /** Model runs done and wanted; `total` is settled when the first run reports how many its work has. */
  onProgress(done: number, total: number): void;
  onFailure(work: W, reason: string): void;
  /** Called once, unless a later request or a cancel came first. */
  onEnd(): void;
}
export interface Runner {
  /** Starts on `works`; what was running before is dropped, and its events never come. */
  start<K extends TaskKind, W extends Work<K>>(kind: K, works: readonly W[], events: RunEvents<K, W>): void;
  cancel(): void;
  /** Opens the workers before they are needed. */
  warm(): void;
}

/** A work whose worker died is tried so many times in all. */
const attempts = 2;

/** A lane, and what to call when it dies; one call for each death. */
interface Kept {
  readonly lane: Lane;
  died: (reason: string) => void;
}

/**
 * Makes a runner with up to `size` workers. The latest request wins; cancelling ends the workers that are busy, since a run cannot hear a
 * message, and opens others in their place, so that the next request finds them ready.
 */
export function createRunner(makeLane: () => Lane, size: number): Runner {
  const idle: Kept[] = [];
  const busy = new Set<Kept>();
  let generation = 0;

  function open(): Kept {
    const kept: Kept = { lane: makeLane(), died: () => drop(kept) };
    kept.lane.onDeath((reason) => kept.died(reason));
    return kept;
  }

  /** Forgets a lane that died while nobody waited for it. */
  function drop(kept: Kept): void {
    const at = idle.indexOf(kept);
    if (at >= 0) idle.splice(at, 1);
    kept.lane.end();
  }

  function release(kept: Kept): void {
    busy.delete(kept);
    kept.died = () => drop(kept);
    // The one that worked last is asked first: it may still hold what the next question needs.
    idle.unshift(kept);
  }

  function warm(): void {
    try {
      while (idle.length + busy.size < size) idle.push(open());
    } catch {
      // Whoever asks for a run is told why there is no worker.
    }
  }

  function cancel(): void {
    generation += 1;
    if (busy.size === 0) return;
    for (const { lane } of busy) lane.end();
    busy.clear();
    warm();
  }

  function start<K extends TaskKind, W extends Work<K>>(kind: K, works: readonly W[], events: RunEvents<K, W>): void {
    cancel();
    const mine = generation;
    const isCurrent = () => mine === generation;
    const queue = works.map((work, index) => ({ work, index, attempt: 1 }));
    const doneRuns = new Array<number>(works.length).fill(0);
    let runsPerWork = 0;
    let unsettled = works.length;

    const tell = () =>
      events.onProgress(
        doneRuns.reduce((total, done) => total + done, 0),
        runsPerWork * works.length,
      );
    function settle(): void {
      unsettled -= 1;
      if (unsettled === 0 && isCurrent()) events.onEnd();
    }

    function take(): void {
      let kept: Kept;
      try {
        kept = idle.shift() ?? open();
      } catch (error) {
        const reason = messageOf(error);
        for (const { work } of queue.splice(0)) {
          events.onFailure(work, reason);
          settle();
        }
        return;
      }
      busy.add(kept);
      void serve(kept);
    }

    async function serve(kept: Kept): Promise<void> {
      const death = new Promise<{ dead: string }>((resolve) => {
        kept.died = (reason) => resolve({ dead: reason });
      });
      for (let job = queue.shift(); job !== undefined && isCurrent(); job = queue.shift()) {
        const { work, index, attempt } = job;
        const onRun = (done: number, total: number) => {
          if (!isCurrent()) return;
          doneRuns[index] = done;
          runsPerWork = Math.max(runsPerWork, total);
          tell();
        };
        const outcome = await Promise.race([settled(kept.lane.perform(kind, work.request, onRun)), death]);
        if (!isCurrent()) return;
        if ('dead' in outcome) {
          kept.lane.end();
          busy.delete(kept);
          doneRuns[index] = 0;
          if (attempt < attempts) queue.unshift({ work, index, attempt: attempt + 1 });
          else {
            events.onFailure(work, outcome.dead);
            settle();
          }
          if (isCurrent() && queue.length > 0) take();
          return;
        }
        if (queue.length === 0) release(kept);
        if ('failed' in outcome) events.onFailure(work, outcome.failed);
        else events.onAnswer(work, outcome.answer);
        settle();
      }
      if (isCurrent() && busy.has(kept)) release(kept);
    }

    if (works.length === 0) {
      events.onEnd();
      return;
    }
    for (let lanes = Math.min(size, works.length); lanes > 0 && isCurrent(); lanes--) take();
  }

  return { start, cancel, warm };
}

/** Turns a promise into a value that says how it ended; what the model itself throws would be thrown again by another try. */
async function settled<A>(promise: Promise<A>): Promise<{ answer: A } | { failed: string }> {
  try {
    return { answer: await promise };
  } catch (error) {
    return { failed: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
