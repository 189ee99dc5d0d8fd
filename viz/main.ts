import { proxy, wrap } from 'comlink';
import { counties, outcomes, regimes, stories } from '../sim/index.ts';
import { statusText } from './controls.ts';
import { readEmbedded } from './embedded.ts';
import { catalogues, chooseLanguage } from './i18n/index.ts';
import type { WorkerModel } from './model.worker.ts';
import ModelWorker from './model.worker.ts?worker&inline';
import { assemble, type Block, type Job, jobsOf, quickLook, type Settings } from './models/study.ts';
import { createPage, type Page, type PageActions } from './page.ts';
import { createRunner, type Lane } from './runner.ts';
import { completeReplicates, createStore, type PageState } from './store.ts';
import { createStudyPage } from './study-page.ts';

/** Pictures follow a run at most this often. */
const redrawMs = 400;
const announceMs = 5000;

/** Opens a worker as the runner wants it. */
function makeLane(): Lane & { modelHash(): Promise<string> } {
  const worker = new ModelWorker();
  const model = wrap<WorkerModel>(worker);
  return {
    runReplicate: (request, onRun) => model.runReplicate(request, proxy(onRun)),
    modelHash: () => model.modelHash(),
    onDeath(report) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        report(event.message || 'worker');
      });
      worker.addEventListener('messageerror', () => report('messageerror'));
    },
    end: () => worker.terminate(),
  };
}

/** Asks a worker of its own for the model hash; null if no worker can be had. */
async function askHash(): Promise<string | null> {
  try {
    const lane = makeLane();
    const death = new Promise<null>((resolve) => lane.onDeath(() => resolve(null)));
    const hash = await Promise.race([lane.modelHash(), death]);
    lane.end();
    return hash;
  } catch {
    return null;
  }
}

const embedded = readEmbedded(document.getElementById('results')?.textContent);
const isReport = embedded.report !== null;
const settings = settingsFor(embedded.results);
const initial: PageState = {
  language: chooseLanguage(location.search, navigator.languages),
  settings,
  results: embedded.results,
  report: embedded.report,
  origin: embedded.results === null ? 'page' : 'command-line',
  resultsProblem: embedded.problem,
  pageHash: null,
  // A report shows what was run; it runs nothing itself.
  canRun: !isReport && typeof Worker === 'function',
  run: { state: 'idle' },
  isQuickLook: embedded.results === null,
  story: stories[0]?.id ?? 'overload',
  outcome: outcomes.some(({ id }) => id === 'burden') ? 'burden' : (outcomes[0]?.id ?? ''),
  focus: null,
  matrixView: 'grouped',
  isWhole: true,
};

const store = createStore(initial);
const runner = createRunner(makeLane, Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1)));
const hashKnown = (isReport ? Promise.resolve(null) : askHash()).then((hash) => {
  store.set({ pageHash: hash, canRun: hash !== null });
  return hash;
});

/** Runs the chosen settings; a second call drops the first. */
async function startRun(): Promise<void> {
  const { settings: chosen } = store.get();
  const startedAt = performance.now();
  store.set({ run: { state: 'running', done: 0, total: 0, startedAt, now: startedAt } });
  const hash = await hashKnown;
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
  runner.start(jobs, {
    onBlock(job, arms) {
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
  stopRun = () => {
    runner.cancel();
    if (blocks.length > 0) show();
    store.set({ run: { state: 'cancelled', replicates: completeReplicates(chosen, blocks) } });
  };
}
let stopRun = () => store.set({ run: { state: 'idle' } });

const actions: PageActions = {
  change: (change) => store.set({ settings: { ...store.get().settings, ...change } }),
  run() {
    store.set({ isQuickLook: false });
    void startRun();
  },
  cancel: () => stopRun(),
  look: (change) => store.set(change),
  speak(language) {
    const url = new URL(location.href);
    url.searchParams.set('lang', language);
    try {
      history.replaceState(null, '', url);
    } catch {
      // Some browsers refuse this for files; the language changes all the same.
    }
    store.set({ language });
  },
};

const host = document.getElementById('app') ?? document.body;
const live = document.getElementById('live');
let page: Page;

function build(state: PageState): void {
  const messages = catalogues[state.language];
  document.documentElement.lang = messages.htmlLang;
  const { report, language } = state;
  document.title = report === null ? `${messages.title} · ${messages.subtitle}` : `${report.question[language]} · ${messages.title}`;
  page = report === null ? createPage(state, actions) : createStudyPage(report, state, actions);
  host.replaceChildren(page.root);
  page.update(state, true);
}

let announcedAt = 0;
function announce(state: PageState, before: PageState): void {
  if (live === null || state.run === before.run) return;
  const now = performance.now();
  if (state.run.state === before.run.state && now - announcedAt < announceMs) return;
  announcedAt = now;
  live.textContent = statusText(state, catalogues[state.language]);
}

// The store fills in what is looked at (first arm, a story that was run) before the first picture.
store.set({});
store.subscribe((state, before) => {
  if (state.language === before.language) page.update(state);
  else {
    build(state);
    host.querySelector<HTMLElement>('.language')?.focus();
  }
  announce(state, before);
});

build(store.get());

let width = host.clientWidth;
new ResizeObserver(() => {
  if (host.clientWidth === width) return;
  width = host.clientWidth;
  page.update(store.get(), true);
}).observe(host);

if (embedded.results === null && initial.canRun) void startRun();

/** What a run in the page starts from: the quick look, or as much of the embedded study as the page has controls for. */
function settingsFor(results: PageState['results']): Settings {
  const quick = quickLook();
  if (results === null) return quick;
  const [regime = ''] = results.baseline.split('+');
  const [story] = results.stories;
  return {
    ...quick,
    county: counties.some(({ id }) => id === results.county.id) ? results.county.id : quick.county,
    regime: regimes.some(({ id }) => id === regime) ? regime : quick.regime,
    story: results.stories.length === 1 && (story === 'overload' || story === 'blame') ? story : 'both',
    replicates: results.replicates,
    seed: results.seedText,
  };
}
