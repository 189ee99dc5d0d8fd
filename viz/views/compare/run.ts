import type { StudyResults } from '../../../experiments/results.ts';
import { parseArm } from '../../../sim/index.ts';
import { type AtHand, atHand, withBlocks } from '../../models/at-hand.ts';
import { assemble, type Block, type Job, jobsOf, quickLook, type Settings } from '../../models/study.ts';
import { completeReplicates, type PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';
import { loadComparison } from './shipped.ts';
import { estimateMs, noteTime } from './time.ts';

/** Pictures follow a run at most this often. */
const redrawMs = 400;
/** Runs that are estimated to take less start by themselves. */
const shortMs = 10_000;

/** What is still to be run for the scenario, and how long it is expected to take. */
export interface Pending {
  readonly runs: number;
  readonly ms: number;
}

/** Runs of the comparison in the page: what ships and what was run before stays, only the rest is run. */
export interface ComparisonRun {
  /** Fills in what is at hand for the scenario, and starts what is short. */
  settle(): Promise<void>;
  /** Runs what is missing; a second call drops the first. */
  start(): Promise<void>;
  /** Stops; what is done stays. */
  stop(): void;
  pending(): Pending | null;
  /** Two arms in the small county, while the chosen one is not done; null if there are none. */
  quick(): StudyResults | null;
}

/** Settings for a quick look at two arms in the small county: they stand where bundles of one's own do. */
export function quickPair(settings: Settings, labels: readonly string[]): Settings {
  const arms = labels.map((label) => parseArm(label));
  const levels = (index: number) => Object.fromEntries((arms[index]?.interventions ?? []).map(({ id, level }) => [id, level]));
  const regimes = arms
    .filter(({ interventions, regime }) => interventions.length === 0 && regime !== settings.regime)
    .map(({ regime }) => regime);
  return { ...quickLook(settings), story: settings.story, interventions: {}, regimes, bundleA: levels(0), bundleB: levels(1) };
}

/** Makes the runs of one view. `pairOf` names the two arms that are compared; `onChange` is told when something besides the store changed. */
export function createComparisonRun(
  { store, engine }: Pick<ViewContext, 'store' | 'engine'>,
  pairOf: (state: PageState) => readonly [string, string] | null,
  onChange: () => void,
): ComparisonRun {
  let stop = () => store.set({ run: { state: 'idle' } });
  let shipped: StudyResults | null = null;
  let pending: Pending | null = null;
  let quick: StudyResults | null = null;
  let generation = 0;

  async function need(): Promise<{ readonly have: AtHand; readonly hash: string } | null> {
    const mine = ++generation;
    shipped = await loadComparison().catch(() => null);
    if (mine !== generation) return null;
    if (store.get().results === null && shipped !== null) store.set({ results: shipped, origin: 'shipped' });
    const hash = (await engine.hash) ?? shipped?.modelHash ?? '';
    const { settings, results } = store.get();
    if (mine !== generation) return null;
    return { have: atHand(settings, shipped, results === null || results === shipped ? [] : [results], hash), hash };
  }

  async function settle(): Promise<void> {
    if (store.get().run.state === 'running') stop();
    try {
      const found = await need();
      if (found === null) return;
      const { have } = found;
      const { settings, results, canRun } = store.get();
      pending = have.runs === 0 ? null : { runs: have.runs, ms: estimateMs(settings.county, have.runs) };
      if (have.results !== null && !isSame(have.results, results))
        store.set({ results: have.results, origin: isShipped(have.results) ? 'shipped' : 'page' });
      if (pending === null && store.get().run.state !== 'idle') store.set({ run: { state: 'idle' } });
      onChange();
      if (!canRun || pending === null) return;
      const pair = newPair(store.get(), have);
      if (settings.county === 'small' || pending.ms < shortMs) await start();
      else if (pair !== null) runQuick(settings, pair, found.hash, () => undefined);
    } catch (error) {
      // A scenario that the model refuses: the last good picture stays.
      pending = null;
      store.set({ run: { state: 'failed', reason: reasonOf(error) } });
    }
  }

  function isShipped(results: StudyResults): boolean {
    return shipped !== null && results.arms.every(({ label }) => shipped?.arms.some((arm) => arm.label === label));
  }

  async function start(): Promise<void> {
    const startedAt = performance.now();
    store.set({ run: { state: 'running', done: 0, total: 0, startedAt, now: startedAt } });
    stop = () => {
      generation += 1;
      store.set({ run: { state: 'idle' } });
    };
    try {
      const found = await need();
      if (found === null || store.get().run.state !== 'running') return;
      const { settings } = store.get();
      const pair = newPair(store.get(), found.have);
      if (pair === null) runRest(settings, found);
      else runQuick(settings, pair, found.hash, () => runRest(settings, found));
    } catch (error) {
      store.set({ run: { state: 'failed', reason: reasonOf(error) } });
    }
  }

  /** The two arms that are compared, if one of them was not run yet and the chosen county takes longer than the small one. */
  function newPair(state: PageState, { results }: AtHand): readonly [string, string] | null {
    const pair = pairOf(state);
    const held = new Set((results?.rows ?? []).map(({ arm }) => arm));
    return pair === null || state.settings.county === 'small' || pair.every((label) => held.has(label)) ? null : pair;
  }

  /** A quick look at a pair in the small county. */
  function runQuick(settings: Settings, pair: readonly string[], hash: string, onDone: () => void): void {
    const asked = quickPair(settings, pair);
    const jobs = jobsOf(asked);
    const blocks: Block[] = [];
    engine.start('block', jobs, {
      onAnswer: ({ story, replicate }, arms) => blocks.push({ story, replicate, arms }),
      onProgress: () => undefined,
      onFailure: () => undefined,
      onEnd() {
        quick = blocks.length === 0 ? null : assemble(asked, jobs, blocks, hash);
        onChange();
        onDone();
      },
    });
    stop = () => {
      engine.cancel();
      store.set({ run: { state: 'cancelled', replicates: 0 } });
    };
  }

  function runRest(settings: Settings, { have, hash }: { readonly have: AtHand; readonly hash: string }): void {
    const blocks: Block[] = [];
    const failures: string[] = [];
    const startedAt = performance.now();
    let shownAt = startedAt;
    let done = 0;
    const show = () => {
      shownAt = performance.now();
      const results = have.results === null ? assemble(settings, have.jobs, blocks, hash) : withBlocks(have.results, settings, blocks);
      store.set({ results, origin: 'page' });
    };
    engine.start('block', have.jobs, {
      onAnswer(job: Job, arms) {
        blocks.push({ story: job.story, replicate: job.replicate, arms });
        if (performance.now() - shownAt > redrawMs) show();
      },
      onProgress(doneRuns, total) {
        done = doneRuns;
        store.set({ run: { state: 'running', done, total, startedAt, now: performance.now() } });
      },
      onFailure: (job, reason) => failures.push(`${job.story}/${job.replicate}: ${reason}`),
      onEnd() {
        noteTime(settings.county, done, performance.now() - startedAt);
        if (failures.length === 0) pending = null;
        const [first] = failures;
        if (blocks.length > 0) show();
        store.set({
          run: first === undefined ? { state: 'finished', replicates: settings.replicates } : { state: 'failed', reason: first },
        });
        onChange();
      },
    });
    stop = () => {
      engine.cancel();
      if (blocks.length > 0) show();
      store.set({ run: { state: 'cancelled', replicates: completeReplicates(settings, blocks) } });
    };
  }

  return { settle, start, stop: () => stop(), pending: () => pending, quick: () => quick };
}

/** Whether two results hold the same rows of the same arms. */
function isSame(a: StudyResults, b: StudyResults | null): boolean {
  return (
    b !== null && a.rows.length === b.rows.length && a.arms.length === b.arms.length && a.rows.every((row, index) => row === b.rows[index])
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
