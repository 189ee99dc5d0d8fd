import type { StudyResults } from '../../../experiments/results.ts';
import { armLabel, parseArm } from '../../../sim/index.ts';
import { type AtHand, atHand, isAllOf, withBlocks } from '../../models/at-hand.ts';
import { assemble, type Block, type Job, jobsOf, quickLook, type Settings } from '../../models/study.ts';
import { completeReplicates, type PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';
import { cut, keepBlock, keptBlocks, scenarioKey, spend } from './kept.ts';
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
    const kept = keptBlocks(settings, hash);
    const own = kept.length === 0 ? [] : [assemble(settings, jobsOf(settings), kept, hash)];
    return { have: atHand(settings, shipped, [...own, ...(results === null || results === shipped ? [] : [results])], hash), hash };
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
      // What the reader had started goes on, however long it takes.
      const isCut = cut.scenario === scenarioKey(settings);
      cut.scenario = null;
      if (isCut || settings.county === 'small' || pending.ms < shortMs) await start();
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
    if (cut.quick?.key === quickKey(settings, pair)) {
      onChange();
      onDone();
      return;
    }
    const asked = quickPair(settings, pair);
    const jobs = jobsOf(asked);
    const blocks: Block[] = [];
    engine.start('block', jobs, {
      onAnswer: ({ story, replicate }, arms) => blocks.push({ story, replicate, arms }),
      onProgress: () => undefined,
      onFailure: () => undefined,
      onEnd() {
        cut.quick = blocks.length === 0 ? null : { key: quickKey(settings, pair), results: assemble(asked, jobs, blocks, hash) };
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
    const failures: string[] = [];
    const startedAt = performance.now();
    let shownAt = startedAt;
    let done = 0;
    let come = 0;
    const isWhole = wholeIn(have);
    const base = have.results === null ? null : withoutMatrixOf(have.results, keptBlocks(settings, hash));
    const show = () => {
      shownAt = performance.now();
      const blocks = keptBlocks(settings, hash);
      const results = base === null ? assemble(settings, have.jobs, blocks, hash) : withBlocks(base, settings, blocks);
      store.set({ results, origin: 'page' });
    };
    // What was run before counts as done, with the time that it took.
    const before = Math.round(keptBlocks(settings, hash).filter(isWhole).length * (have.runs / Math.max(1, have.jobs.length)));
    const spentMs = before === 0 ? 0 : spend(settings, hash, 0);
    const tell = (doneRuns: number, total: number) =>
      store.set({
        run: { state: 'running', done: before + doneRuns, total: before + total, startedAt: startedAt - spentMs, now: performance.now() },
      });
    if (before > 0) tell(0, have.runs);
    engine.start('block', have.jobs, {
      onAnswer(job: Job, arms) {
        keepBlock(settings, hash, { story: job.story, replicate: job.replicate, arms });
        come += 1;
        if (performance.now() - shownAt > redrawMs) show();
      },
      onProgress(doneRuns, total) {
        done = doneRuns;
        tell(done, total);
      },
      onFailure: (job, reason) => failures.push(`${job.story}/${job.replicate}: ${reason}`),
      onEnd() {
        spend(settings, hash, performance.now() - startedAt);
        noteTime(settings.county, done, performance.now() - startedAt);
        if (failures.length === 0) pending = null;
        const [first] = failures;
        if (come > 0) show();
        store.set({
          run: first === undefined ? { state: 'finished', replicates: settings.replicates } : { state: 'failed', reason: first },
        });
        onChange();
      },
    });
    stop = () => {
      engine.cancel();
      spend(settings, hash, performance.now() - startedAt);
      if (come > 0) show();
      store.set({ run: { state: 'cancelled', replicates: completeReplicates(settings, keptBlocks(settings, hash).filter(isWhole)) } });
    };
  }

  function close(): void {
    isClosed = true;
    generation += 1;
    // Stopping keeps what is done; a quick look by itself is no run of the store's, and is cancelled all the same.
    if (store.get().run.state === 'running') {
      cut.scenario = scenarioKey(store.get().settings);
      stop();
    }
    engine.cancel();
  }

  /** Leaves out the means that kept blocks give anew, unless they ship. */
  function withoutMatrixOf(results: StudyResults, blocks: readonly Block[]): StudyResults {
    const held = new Set(blocks.flatMap(({ story, arms }) => arms.map(({ arm }) => `${story} ${arm}`)));
    const isShipped = (row: StudyResults['matrix'][number]) => shipped?.matrix.includes(row) === true;
    return { ...results, matrix: results.matrix.filter((row) => isShipped(row) || !held.has(`${row.story} ${row.arm}`)) };
  }

  function quickNow(): StudyResults | null {
    const { quick } = cut;
    if (quick === null) return null;
    const pair = pairOf(store.get());
    return pair !== null && quickKey(store.get().settings, pair) === quick.key ? quick.results : null;
  }

  function stopByHand(): void {
    cut.scenario = null;
    stop();
  }

  return { settle, start, stop: stopByHand, close, pending: () => pending, quick: quickNow, problem: () => problem };
}

/** Tells whether a block has every arm that is run now. */
function wholeIn({ jobs }: AtHand): (block: Block) => boolean {
  const wanted = (jobs[0]?.request.arms ?? []).map(armLabel);
  return ({ arms }) => wanted.every((label) => arms.some(({ arm }) => arm === label));
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
