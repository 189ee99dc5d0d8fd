import type { StudyResults } from '../../../experiments/results.ts';
import { parseArm } from '../../../sim/index.ts';
import { type AtHand, atHand, isAllOf, withBlocks } from '../../models/at-hand.ts';
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
  /** Ends for good, when the view is left: from then on neither store nor engine is touched. */
  close(): void;
  pending(): Pending | null;
  /** The two arms of the present scenario in the small county, while the chosen one is not done; null if they were not run. */
  quick(): StudyResults | null;
  /** Why the results that ship could not be loaded; null if nothing is wrong. */
  problem(): string | null;
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

/** All that a quick look at a pair depends on, whichever of the two comes first. */
function quickKey(settings: Settings, labels: readonly string[]): string {
  return JSON.stringify([{ ...quickLook(settings), regimes: [], interventions: {}, bundleA: {}, bundleB: {} }, [...labels].sort()]);
}

/** Makes the runs of one view. `pairOf` names the two arms that are compared; `onChange` is told when something besides the store changed. */
export function createComparisonRun(
  { store, engine }: Pick<ViewContext, 'store' | 'engine'>,
  pairOf: (state: PageState) => readonly [string, string] | null,
  onChange: () => void,
  loadShipped: () => Promise<StudyResults> = loadComparison,
): ComparisonRun {
  let stop = () => store.set({ run: { state: 'idle' } });
  let isClosed = false;
  let problem: string | null = null;
  let shipped: StudyResults | null = null;
  let pending: Pending | null = null;
  let quick: { readonly key: string; readonly results: StudyResults } | null = null;
  let generation = 0;

  /** Finds out what is at hand; null if something newer was asked meanwhile, or the view was left. */
  async function need(): Promise<{ readonly have: AtHand; readonly hash: string } | null> {
    if (isClosed) return null;
    const mine = ++generation;
    const loaded = await loadShipped().then(
      (results) => ({ results, reason: null }),
      (error: unknown) => ({ results: null, reason: reasonOf(error) }),
    );
    if (mine !== generation) return null;
    shipped = loaded.results;
    problem = loaded.reason;
    if (store.get().results === null && shipped !== null) store.set({ results: shipped, origin: 'shipped' });
    const hash = (await engine.hash) ?? shipped?.modelHash ?? '';
    const { settings, results } = store.get();
    if (mine !== generation) return null;
    return { have: atHand(settings, shipped, results === null || results === shipped ? [] : [results], hash), hash };
  }

  async function settle(): Promise<void> {
    if (isClosed) return;
    if (store.get().run.state === 'running') stop();
    try {
      const found = await need();
      if (found === null) return;
      const { have } = found;
      const { settings, results, canRun } = store.get();
      pending = have.runs === 0 ? null : { runs: have.runs, ms: estimateMs(settings.county, have.runs) };
      if (have.results !== null && !isSame(have.results, results))
        store.set({ results: have.results, origin: shipped !== null && isAllOf(have.results, shipped) ? 'shipped' : 'page' });
      if (pending === null && store.get().run.state !== 'idle') store.set({ run: { state: 'idle' } });
      onChange();
      if (!canRun || pending === null) return;
      const pair = newPair(store.get(), have);
      if (settings.county === 'small' || pending.ms < shortMs) await start();
      else if (pair !== null) runQuick(settings, pair, found.hash, () => undefined);
    } catch (error) {
      if (isClosed) return;
      // A scenario that the model refuses: the last good picture stays.
      pending = null;
      store.set({ run: { state: 'failed', reason: reasonOf(error) } });
    }
  }

  async function start(): Promise<void> {
    if (isClosed) return;
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
      if (!isClosed) store.set({ run: { state: 'failed', reason: reasonOf(error) } });
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
        quick = blocks.length === 0 ? null : { key: quickKey(settings, pair), results: assemble(asked, jobs, blocks, hash) };
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

  function close(): void {
    isClosed = true;
    generation += 1;
    // Stopping keeps what is done; a quick look by itself is no run of the store's, and is cancelled all the same.
    if (store.get().run.state === 'running') stop();
    engine.cancel();
  }

  function quickNow(): StudyResults | null {
    if (quick === null) return null;
    const pair = pairOf(store.get());
    return pair !== null && quickKey(store.get().settings, pair) === quick.key ? quick.results : null;
  }

  return { settle, start, stop: () => stop(), close, pending: () => pending, quick: quickNow, problem: () => problem };
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
