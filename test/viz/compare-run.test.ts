import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StudyResults } from '../../experiments/results.ts';
import { type ArmResult, armLabel } from '../../sim/index.ts';
import type { Engine } from '../../viz/engine.ts';
import { isAllOf, parametersIn } from '../../viz/models/at-hand.ts';
import { jobsOf, type Settings, usualSettings } from '../../viz/models/study.ts';
import type { RunEvents, Work } from '../../viz/runner.ts';
import { createStore, type PageState, type Store } from '../../viz/store.ts';
import { levelFrom } from '../../viz/views/compare/controls.ts';
import { cut } from '../../viz/views/compare/kept.ts';
import { createComparisonRun } from '../../viz/views/compare/run.ts';
import { keptOnce } from '../../viz/views/compare/shipped.ts';
import { usualStates } from '../../viz/views/states.ts';
import { baseline, regime, study } from './studies.ts';

const pair = [regime, `${baseline}+letter-cap=0.5`] as const;
const settings: Settings = { ...usualSettings(), regimes: [], interventions: { 'duty-list': 1 }, replicates: 2, seed: 'test' };
const duty = `${baseline}+duty-list`;
const two = [
  { burden: 0.4, effectiveness: 0.3 },
  { burden: 0.5, effectiveness: 0.3 },
];
const arms = { [baseline]: two, [duty]: two };
const ships = study({ overload: arms, blame: arms }, { replicates: 2, county: { id: 'default', label: { zh: '默认县', en: 'Default' } } });

const state: PageState = {
  language: 'zh',
  view: 'compare',
  views: usualStates,
  isProjector: false,
  isLesson: false,
  notice: null,
  settings,
  past: [],
  future: [],
  results: null,
  report: null,
  origin: 'page',
  resultsProblem: null,
  pageHash: null,
  canRun: true,
  run: { state: 'idle' },
  story: 'overload',
  outcome: 'burden',
  focus: null,
  matrixView: 'grouped',
  isWhole: false,
};

/** An engine that does nothing by itself: it tells what was asked of it, and ends when it is told to. */
function fakeEngine(hash: Promise<string | null> = Promise.resolve(ships.modelHash)) {
  const log: string[] = [];
  let last: RunEvents<'block', Work<'block'>> | undefined;
  const engine = {
    hash,
    ask: () => Promise.resolve(null),
    cancel: () => log.push('cancel'),
    start(_: string, works: readonly unknown[], events: RunEvents<'block', Work<'block'>>) {
      log.push(`start ${works.length}`);
      last = events;
    },
  } as unknown as Engine;
  return { engine, log, events: () => last as unknown as RunEvents<'block', Work<'block'>> };
}

/** A store that counts how often it is changed. */
function countedStore(change: Partial<PageState> = {}): { store: Store; sets: () => number } {
  const store = createStore({ ...state, ...change });
  let sets = 0;
  store.subscribe(() => {
    sets += 1;
  });
  return { store, sets: () => sets };
}

/** A bundle that does not ship, in a scenario long enough not to start by itself. */
const long: Settings = { ...settings, replicates: 200, bundleA: { 'letter-cap': 0.5 } };

beforeEach(() => vi.stubGlobal('navigator', { hardwareConcurrency: 2 }));
afterEach(() => vi.unstubAllGlobals());

describe('where results come from', () => {
  it('is what ships only if every row is: the same arms run in the page with another seed are not', async () => {
    const { engine } = fakeEngine();
    const { store } = countedStore();
    const run = createComparisonRun(
      { store, engine },
      () => null,
      () => undefined,
      async () => ships,
    );
    await run.settle();
    expect(store.get().origin).toBe('shipped');
    const own: StudyResults = { ...ships, seedText: 'other', rows: ships.rows.map((row) => ({ ...row })) };
    store.set({ settings: { ...settings, seed: 'other' }, results: own });
    store.set({ settings: { ...settings, seed: 'other', story: 'blame' } });
    await run.settle();
    expect(store.get().results?.rows).toHaveLength(4);
    expect(store.get().origin).toBe('page');
  });

  it('is judged row by row: one more replicate from the page is enough', () => {
    const [first] = ships.rows;
    if (first === undefined) throw new Error('no row');
    expect(isAllOf({ rows: ships.rows.slice(2) }, ships)).toBe(true);
    expect(isAllOf({ rows: [...ships.rows, { ...first, replicate: 3 }] }, ships)).toBe(false);
    expect(isAllOf({ rows: [] }, ships)).toBe(false);
  });

  it('has its parameters from the command, however they are written there', () => {
    const command = 'compare --set a.b=1 --set=c=x --set "d=0.5" --seed test';
    expect(parametersIn({ command })).toEqual({ 'a.b': '1', c: 'x', d: '0.5' });
  });
});

describe('what ships', () => {
  it('is asked for again after a failure, and kept once it came', async () => {
    let calls = 0;
    const load = keptOnce(async () => {
      calls += 1;
      if (calls === 1) throw new Error('offline');
      return calls;
    });
    await expect(load()).rejects.toThrow('offline');
    expect([await load(), await load()]).toEqual([2, 2]);
  });

  it('says why it did not come, and no more once it did', async () => {
    const { engine } = fakeEngine();
    const { store } = countedStore({ canRun: false });
    let isOffline = true;
    const load = () => (isOffline ? Promise.reject(new Error('offline')) : Promise.resolve(ships));
    const run = createComparisonRun(
      { store, engine },
      () => null,
      () => undefined,
      load,
    );
    await run.settle();
    expect([run.problem(), store.get().results]).toEqual(['offline', null]);
    isOffline = false;
    await run.settle();
    expect(run.problem()).toBeNull();
    expect(store.get().results?.rows).toHaveLength(ships.rows.length);
  });
});

describe('a view that is left', () => {
  it('starts nothing and changes nothing, though its results come only then', async () => {
    const { engine, log } = fakeEngine();
    const { store, sets } = countedStore({ settings: { ...settings, bundleA: { 'letter-cap': 0.5 } } });
    let come: (results: StudyResults) => void = () => undefined;
    const late = new Promise<StudyResults>((resolve) => {
      come = resolve;
    });
    const run = createComparisonRun(
      { store, engine },
      () => pair,
      () => undefined,
      () => late,
    );
    const settled = run.settle();
    run.close();
    come(ships);
    await settled;
    await run.settle();
    await run.start();
    expect(log).toEqual(['cancel']);
    expect(sets()).toBe(0);
  });

  it('cancels a quick look, too, which is no run of the store’s', async () => {
    const { engine, log } = fakeEngine();
    const { store } = countedStore({ settings: long });
    const run = createComparisonRun(
      { store, engine },
      () => pair,
      () => undefined,
      async () => ships,
    );
    await run.settle();
    expect([log, store.get().run.state]).toEqual([['start 12'], 'idle']);
    run.close();
    expect(log).toEqual(['start 12', 'cancel']);
  });
});

describe('a quick look', () => {
  it('is that of its own settings alone: with another seed or regime it is not shown, and with the old ones again', async () => {
    const { engine, events } = fakeEngine();
    const { store } = countedStore({ settings: long });
    let shown: readonly [string, string] = pair;
    const run = createComparisonRun(
      { store, engine },
      () => shown,
      () => undefined,
      async () => ships,
    );
    await run.settle();
    const [job] = jobsOf(long);
    if (job === undefined) throw new Error('no job');
    events().onAnswer(job, []);
    events().onEnd();
    expect(run.quick()?.county.id).toBe('small');
    for (const change of [{ seed: 'other' }, { regime }, { parameters: { resultReward: 0.2 } }]) {
      store.set({ settings: { ...long, ...change } });
      expect(run.quick()).toBeNull();
    }
    store.set({ settings: long });
    shown = [pair[1], pair[0]];
    expect(run.quick()?.county.id).toBe('small');
    shown = [duty, pair[1]];
    expect(run.quick()).toBeNull();
  });
});

describe('a run that is cut short by another language or view', () => {
  it('goes on when the view is opened again, with what is missing alone, and counts what was done', async () => {
    const asked: Settings = { ...settings, county: 'small', seed: 'cut' };
    const { engine, log, events } = fakeEngine();
    const { store } = countedStore({ settings: asked });
    const open = () =>
      createComparisonRun(
        { store, engine },
        () => null,
        () => undefined,
        async () => ships,
      );
    const first = open();
    await first.settle();
    const [job] = jobsOf(asked);
    if (job === undefined) throw new Error('no job');
    const arms = job.request.arms.map(
      (arm) => ({ arm: armLabel(arm), outcomes: { burden: 0.4 }, mechanical: null, hash: 'h', effortByYear: [], matrix: [[2]] }) as never,
    ) as ArmResult[];
    events().onAnswer(job, arms);
    first.close();
    // Another view may show other results meanwhile.
    store.set({ results: ships });
    await open().settle();
    // Two stories of two replicates are four blocks; one is done, of three runs: two arms, and one of them frozen.
    expect(log).toEqual(['start 4', 'cancel', 'cancel', 'start 3']);
    expect(store.get().run).toMatchObject({ state: 'running', done: 3, total: 12 });
    expect(store.get().results?.rows.filter(({ outcomes }) => outcomes.burden === 0.4)).toHaveLength(2);
    expect(store.get().results?.county.id).toBe('small');
  });

  it('goes on though it is long, but not if its reader stopped it or it is another scenario by then', async () => {
    const asked: Settings = { ...settings, replicates: 200, seed: 'long' };
    const started = async (end: (run: ReturnType<typeof createComparisonRun>, store: Store) => void) => {
      const { engine, log } = fakeEngine();
      const { store } = countedStore({ settings: asked });
      const open = () =>
        createComparisonRun(
          { store, engine },
          () => null,
          () => undefined,
          async () => ships,
        );
      const run = open();
      await run.settle();
      expect(log).toEqual([]);
      await run.start();
      end(run, store);
      run.close();
      await open().settle();
      return log.filter((line) => line.startsWith('start'));
    };
    expect(await started(() => undefined)).toHaveLength(2);
    expect(await started((run) => run.stop())).toHaveLength(1);
    expect(
      await started((run, store) => {
        run.close();
        store.set({ settings: { ...asked, seed: 'other' } });
      }),
    ).toHaveLength(1);
    expect(cut.scenario).toBeNull();
  });
});

describe('a level that is typed', () => {
  it('has two decimals, stays within bounds, and is the other one if it is no number', () => {
    expect([0.126, 7, -1, Number.NaN].map((given) => levelFrom(given, 0.01, 0.4))).toEqual([0.13, 1, 0.01, 0.4]);
    expect(levelFrom(0.004, 0, 1)).toBe(0);
  });
});
