import { createEngine, type Engine } from '../../engine.ts';
import { completeIn, type ExploreEntry, type ExploreWork, entriesOf, smallCounty, worksOf } from '../../models/explore-run.ts';
import { exploreKey } from '../../models/explore-settings.ts';
import type { Settings } from '../../models/study.ts';
import type { ViewContext } from '../../view.ts';
import { firstReplicates, keep, kept, storedKeys, targetOf, wantedMore } from './kept.ts';

export { firstReplicates };

/** What a picture shows: runs of one scenario, and which they are. */
export interface Shown {
  readonly settings: Settings;
  readonly kind: 'stored' | 'quick' | 'full';
  readonly entries: readonly ExploreEntry[];
  /** Whether one story is still to come. */
  readonly isPart: boolean;
  /** Replicates that are in for every story, and that are wanted. */
  readonly done: number;
  readonly target: number;
}

/** How the runs stand. `done` and `total` count model runs. */
export type Stand =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      readonly isQuick: boolean;
      readonly done: number;
      readonly total: number;
      readonly startedAt: number;
      readonly now: number;
    }
  | { readonly state: 'finished'; readonly replicates: number }
  | { readonly state: 'cancelled'; readonly replicates: number }
  | { readonly state: 'failed'; readonly reason: string };

export interface ExploreRun {
  /** Runs a scenario in the small county only, after a short pause: what is done while a slider moves. */
  preview(settings: Settings): void;
  /** Runs it in the small county and then in the chosen one. */
  commit(settings: Settings): void;
  /** Shows what is there already, where nothing can be run. */
  recall(settings: Settings): void;
  /** Goes on to so many replicates. */
  goOn(settings: Settings, replicates: number): void;
  /** Stops; what is done stays. */
  stop(): void;
  /** Lets the workers run once before anybody asks: a worker's first run takes several times as long as the next. */
  warm(settings: Settings): void;
  /** Ends whatever is due or under way, without a word more to anybody. */
  leave(): void;
}

const quickReplicates = 6;
/** Pairs that a first picture needs: two would have an interval as wide as the page. */
const fewest = 3;
const fewestLate = 2;
const lateMs = 350;
const debounceMs = 20;
/**
 * Workers for runs of the small county only. A change of mind ends the workers of a run that takes long, and those in their place are slow at
 * first; these are never ended for it, so a slider is answered at once whatever else was running.
 */
let trialEngine: Engine | null = null;
function trials(): Engine {
  trialEngine ??= createEngine();
  return trialEngine;
}
/** As many at once as the engine has workers. */
const lanes = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
const warmReplicates = 2;
const redrawMs = 350;

/** Two replicates of one story first, then of the other: so the first interval is there as early as can be. */
function quickOrder(works: readonly ExploreWork[]): ExploreWork[] {
  const first = works.filter(({ replicate }) => replicate <= 2);
  const stories = [...new Set(first.map(({ story }) => story))];
  return [...stories.flatMap((story) => first.filter((work) => work.story === story)), ...works.filter(({ replicate }) => replicate > 2)];
}

/** Makes the runs of the view. */
export function createExploreRun(
  { engine }: Pick<ViewContext, 'engine'>,
  onShow: (shown: Shown) => void,
  onStand: (stand: Stand) => void,
): ExploreRun {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is to be run in the chosen county once the quick run is done. */
  let next: { settings: Settings; target: number } | null = null;
  let current: { key: string; settings: Settings; works: readonly ExploreWork[]; target: number; kind: Shown['kind'] } | null = null;

  /** What is asked for next, once the piece under way is done. */
  let pending: (() => void) | null = null;
  let isBusy = false;

  const found = (key: string) => kept.get(key);
  const isThere = (works: readonly ExploreWork[]) => works.every(({ key }) => kept.has(key));

  /** Shows what is there of a scenario; false if that is too little for a picture. */
  function show(settings: Settings, works: readonly ExploreWork[], target: number, kind: Shown['kind'], least: number): boolean {
    const entries = entriesOf(works, found);
    const done = completeIn(settings, entries);
    if (done < least) return false;
    const complete = entries.filter(({ replicate }) => replicate <= done);
    const isStored = works.every(({ key }) => storedKeys.has(key));
    onShow({ settings, kind: isStored ? 'stored' : kind, entries: complete, done, target, isPart: false });
    return true;
  }

  function start(settings: Settings, target: number, kind: 'quick' | 'full', requestedAt: number): void {
    const works = worksOf(settings, target);
    current = { key: exploreKey(settings), settings, works, target, kind };
    const missing = works.filter(({ key }) => !kept.has(key));
    const finish = () => {
      show(settings, works, target, kind, fewestLate);
      if (next !== null) {
        const { settings: wanted, target: count } = next;
        next = null;
        start(wanted, count, 'full', performance.now());
        return;
      }
      current = null;
      onStand(kind === 'quick' ? { state: 'idle' } : { state: 'finished', replicates: target });
    };
    if (missing.length === 0) {
      if (isBusy) cancel();
      finish();
      return;
    }
    const startedAt = performance.now();
    const total = missing.reduce((sum, { request }) => sum + request.arms.length, 0);
    const tell = (done: number) => onStand({ state: 'running', isQuick: kind === 'quick', done, total, startedAt, now: performance.now() });
    const failures: string[] = [];
    let done = 0;
    let shownAt = Number.NEGATIVE_INFINITY;
    let isShown = show(settings, works, target, kind, fewest);
    const isShort = settings.county === smallCounty;
    const queue = isShort ? quickOrder(missing) : missing;
    if (isShort && isBusy) engine.cancel();
    tell(0);
    const runNext = () => {
      // A trial run is asked for piece by piece: what comes next need not end a worker, whose successor would be slow at first.
      const some = isShort ? queue.splice(0, lanes) : queue.splice(0);
      isBusy = true;
      (isShort ? trials() : engine).start('block', some, {
        onAnswer(work, arms) {
          keep(work.key, arms);
          done += work.request.arms.length;
          tell(done);
          const now = performance.now();
          if (pending !== null || (isShown && now - shownAt < redrawMs)) return;
          const isLate = isShort && now - requestedAt > lateMs;
          if (
            show(settings, works, target, kind, isLate ? fewestLate : fewest) ||
            (isShort && !isShown && showPart(settings, works, target, kind))
          ) {
            isShown = true;
            shownAt = performance.now();
          }
        },
        // Runs are counted as blocks come in: blocks of one scenario and of both do not hold the same number.
        onProgress: () => undefined,
        onFailure: (work, reason) => failures.push(`${work.story}/${work.replicate}: ${reason}`),
        onEnd() {
          isBusy = false;
          if (pending !== null) {
            const begins = pending;
            pending = null;
            begins();
            return;
          }
          const [first] = failures;
          if (first === undefined) {
            if (queue.length > 0) runNext();
            else finish();
            return;
          }
          next = null;
          current = null;
          show(settings, works, target, kind, fewestLate);
          onStand({ state: 'failed', reason: first });
        },
      });
    };
    runNext();
  }

  function cancel(): void {
    isBusy = false;
    engine.cancel();
    trialEngine?.cancel();
  }

  /** Lets go of everything that is due or under way. */
  function drop(): void {
    clearTimeout(timer);
    pending = null;
    next = null;
    current = null;
    cancel();
  }

  /** Shows the one story that has two pairs already, while the other is still to come. */
  function showPart(settings: Settings, works: readonly ExploreWork[], target: number, kind: Shown['kind']): boolean {
    const entries = entriesOf(works, found);
    const story = entries.find((one) => entries.filter((other) => other.story === one.story).length >= fewestLate)?.story;
    if (story === undefined) return false;
    const own = entries.filter((one) => one.story === story);
    onShow({ settings, kind, entries: own, done: own.length, target, isPart: true });
    return true;
  }

  /** Starts at once, or after the piece of a trial run that is under way. */
  function launch(begins: () => void): void {
    if (isBusy && current?.settings.county === smallCounty) pending = begins;
    else begins();
  }

  function quickOf(settings: Settings): Settings {
    return { ...settings, county: smallCounty };
  }

  /** Starts what a scenario needs, or says why that cannot be. */
  function begin(settings: Settings, full: number | null, requestedAt: number): void {
    try {
      const isBegun = full !== null && isThere(worksOf(settings, Math.min(firstReplicates, full)));
      // Where the first replicates are there already, the small county has nothing to add.
      if (full !== null && (isBegun || settings.county === smallCounty)) {
        next = null;
        launch(() => start(settings, full, 'full', requestedAt));
        return;
      }
      const quick = quickOf(settings);
      next = full === null ? null : { settings, target: full };
      if (full !== null && pending === null && current?.kind === 'quick' && current.key === exploreKey(quick)) return;
      launch(() => start(quick, quickReplicates, 'quick', requestedAt));
    } catch (error) {
      next = null;
      current = null;
      pending = null;
      cancel();
      onStand({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    recall(settings) {
      const target = targetOf(settings);
      show(settings, worksOf(settings, target), target, 'full', fewestLate);
    },
    preview(settings) {
      clearTimeout(timer);
      const requestedAt = performance.now();
      next = null;
      timer = setTimeout(() => begin(settings, null, requestedAt), debounceMs);
    },
    commit(settings) {
      clearTimeout(timer);
      const requestedAt = performance.now();
      // The pause lets a burst of key presses be one request.
      timer = setTimeout(() => begin(settings, targetOf(settings), requestedAt), debounceMs);
    },
    goOn(settings, replicates) {
      clearTimeout(timer);
      next = null;
      pending = null;
      wantedMore.set(exploreKey(settings), replicates);
      try {
        start(settings, replicates, 'full', performance.now());
      } catch (error) {
        onStand({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
      }
    },
    warm(settings) {
      if (current !== null) return;
      const nothing = () => undefined;
      trials().start('block', worksOf(quickOf(settings), warmReplicates), {
        onAnswer: nothing,
        onProgress: nothing,
        onFailure: nothing,
        onEnd: nothing,
      });
    },
    stop() {
      const stopped = current;
      // Who stops wants no more.
      for (const one of [current, next]) if (one !== null) wantedMore.delete(exploreKey(one.settings));
      drop();
      if (stopped !== null) show(stopped.settings, stopped.works, stopped.target, stopped.kind, fewestLate);
      const done = stopped === null ? 0 : Math.max(0, completeIn(stopped.settings, entriesOf(stopped.works, found)));
      onStand({ state: 'cancelled', replicates: done });
    },
    leave: drop,
  };
}
