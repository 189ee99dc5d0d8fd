import { assemble, type Block, type Job, jobsOf } from '../../models/study.ts';
import { completeReplicates } from '../../store.ts';
import type { ViewContext } from '../../view.ts';

/** Pictures follow a run at most this often. */
const redrawMs = 400;

/** Runs of the comparison in the page: results come into the store block by block. */
export interface ComparisonRun {
  /** Runs the chosen settings; a second call drops the first. */
  start(): Promise<void>;
  /** Stops; what is done stays. */
  stop(): void;
}

/** Makes the runs of one view. */
export function createComparisonRun({ store, engine }: Pick<ViewContext, 'store' | 'engine'>): ComparisonRun {
  let stop = () => store.set({ run: { state: 'idle' } });

  async function start(): Promise<void> {
    const { settings: chosen } = store.get();
    const startedAt = performance.now();
    store.set({ run: { state: 'running', done: 0, total: 0, startedAt, now: startedAt } });
    const hash = await engine.hash;
    if (hash === null || store.get().run.state !== 'running') return;
    const blocks: Block[] = [];
    const failures: string[] = [];
    let jobs: Job[];
    try {
      jobs = jobsOf(chosen);
    } catch (error) {
      store.set({ run: { state: 'failed', reason: error instanceof Error ? error.message : String(error) } });
      return;
    }
    let shownAt = 0;
    const show = () => {
      shownAt = performance.now();
      store.set({ results: assemble(chosen, jobs, blocks, hash), origin: 'page' });
    };
    engine.start('block', jobs, {
      onAnswer(job, arms) {
        blocks.push({ story: job.story, replicate: job.replicate, arms });
        if (performance.now() - shownAt > redrawMs) show();
      },
      onProgress: (done, total) => store.set({ run: { state: 'running', done, total, startedAt, now: performance.now() } }),
      onFailure: (job, reason) => failures.push(`${job.story}/${job.replicate}: ${reason}`),
      onEnd() {
        if (blocks.length > 0) show();
        const [first] = failures;
        store.set({
          run:
            first === undefined ? { state: 'finished', replicates: completeReplicates(chosen, blocks) } : { state: 'failed', reason: first },
        });
      },
    });
    stop = () => {
      engine.cancel();
      if (blocks.length > 0) show();
      store.set({ run: { state: 'cancelled', replicates: completeReplicates(chosen, blocks) } });
    };
  }

  return { start, stop: () => stop() };
}
