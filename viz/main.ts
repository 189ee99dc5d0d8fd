import './old-browsers.ts';
import { counties, outcomes, regimes, stories } from '../sim/index.ts';
import { readEmbedded } from './embedded.ts';
import { createEngine } from './engine.ts';
import { catalogues, chooseLanguage } from './i18n/index.ts';
import { readLink, writeAddress } from './link/link.ts';
import { type Settings, usualSettings } from './models/study.ts';
import { createShell, type Shell } from './shell.ts';
import { changed, createStore, type PageState, redone, undone } from './store.ts';
import type { Actions, View, ViewContext } from './view.ts';
import { loadView } from './views/index.ts';
import { usualStates } from './views/states.ts';

/** Whether this is the build that is served as a site. The build puts it in. */
declare const __IS_SITE__: boolean;

const announceMs = 5000;
const addressMs = 400;
const query = new URLSearchParams(location.search);
const embedded = readEmbedded(document.getElementById('results')?.textContent);
const opened = readLink(location.hash);
const settings = settingsFor(embedded.results);
const store = createStore({
  language: chooseLanguage(location.search, navigator.languages),
  view: embedded.results === null && embedded.problem === null ? 'start' : 'compare',
  views: usualStates,
  isProjector: query.get('projector') === '1',
  isLesson: false,
  // An address that the page wrote itself is nobody's link.
  notice: isOwn(history.state) && opened.notice?.kind === 'taken' ? null : opened.notice,
  settings,
  past: [],
  future: [],
  results: embedded.results,
  report: embedded.report,
  origin: embedded.results === null ? 'page' : 'command-line',
  resultsProblem: embedded.problem,
  pageHash: null,
  // A report shows what was run; it runs nothing itself.
  canRun: embedded.report === null && typeof Worker === 'function',
  run: { state: 'idle' },
  story: stories[0]?.id ?? 'overload',
  outcome: outcomes.some(({ id }) => id === 'burden') ? 'burden' : (outcomes[0]?.id ?? ''),
  focus: null,
  matrixView: 'grouped',
  // A report shows all at once; whoever opens the page sees close by what may count, and the rest at the edge.
  isWhole: embedded.results !== null,
  ...opened.change,
});
const engine = createEngine();
void engine.hash.then((hash) => store.set({ pageHash: hash, ...(hash === null ? { canRun: false } : {}) }));

const host = document.getElementById('app') ?? document.body;
const live = document.getElementById('live');
const isEmbed = query.get('embed') === '1';
document.documentElement.classList.toggle('is-embed', isEmbed);

let announcedAt = Number.NEGATIVE_INFINITY;
let later: ReturnType<typeof setTimeout> | undefined;
/** Says the newest of what is to be said, at most every few seconds. */
function announce(text: string): void {
  clearTimeout(later);
  const wait = Math.max(0, announcedAt + announceMs - performance.now());
  later = setTimeout(() => {
    announcedAt = performance.now();
    if (live !== null) live.textContent = text;
  }, wait);
}

const actions: Actions = {
  go(view, change = {}) {
    if (view !== store.get().view) newEntry();
    store.set({ ...change, view });
    window.scrollTo(0, 0);
  },
  change: (change) => store.set(changed(store.get(), change)),
  undo: () => store.set(undone(store.get())),
  redo: () => store.set(redone(store.get())),
  look: (change) => store.set(typeof change === 'function' ? change(store.get()) : change),
  speak(language) {
    const url = new URL(location.href);
    url.searchParams.set('lang', language);
    replaceUrl(url);
    // What was to be said, or was said, is in the other language.
    clearTimeout(later);
    if (live !== null) live.textContent = '';
    store.set({ language });
  },
  announce,
};

/** What the page puts into the browser's history, so that it knows its own entries. */
const mark = { isShuaiguo: true } as const;

function isOwn(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isShuaiguo' in state;
}

function replaceUrl(url: URL | string): void {
  try {
    history.replaceState(mark, '', url);
  } catch {
    // Some browsers refuse this for files; the page changes all the same.
  }
}

/** Leaves the present address behind as a step of the browser's history. */
function newEntry(): void {
  keepAddress();
  try {
    history.pushState(mark, '', location.href);
  } catch {
    // As above.
  }
}

let addressDue: ReturnType<typeof setTimeout> | undefined;
/** Holds the state in the address, so that a reload or a bookmark finds it again. */
function keepAddress(): void {
  clearTimeout(addressDue);
  const hash = writeAddress(store.get());
  if (location.hash !== hash) replaceUrl(hash);
}

/** The part of the page in one language: the shell with its view, or the page of a study. */
interface Built {
  readonly shell: Shell | null;
  view: View | null;
}
let built: Built = { shell: null, view: null };
let width = host.clientWidth;

let openings = 0;
async function open(isFocused: boolean): Promise<void> {
  openings += 1;
  const mine = openings;
  const now = built;
  const { shell } = now;
  if (shell === null) return;
  const { view: id, language } = store.get();
  now.view?.leave?.();
  now.view = null;
  shell.show(id, null);
  try {
    const { createView } = await loadView[id]();
    if (built !== now || mine !== openings) return;
    now.view = createView(contextIn(language));
  } catch (error) {
    if (built === now && mine === openings) shell.fail(error instanceof Error ? error.message : String(error));
    return;
  }
  shell.show(id, now.view);
  now.view.update(store.get(), true);
  if (isFocused) now.view.root.querySelector('h1')?.focus({ preventScroll: true });
}

function contextIn(language: PageState['language']): ViewContext {
  return { language, store, engine, actions };
}

async function build(): Promise<void> {
  const state = store.get();
  document.documentElement.lang = catalogues[state.language].htmlLang;
  if (state.report !== null) {
    const { createStudyPage } = await import('./study-page.ts');
    const page = createStudyPage(state.report, state, actions);
    document.title = `${state.report.question[state.language]} · ${catalogues[state.language].title}`;
    built = { shell: null, view: page };
    host.replaceChildren(page.root);
    page.update(state, true);
    return;
  }
  const shell = createShell(contextIn(state.language));
  built.view?.leave?.();
  built = { shell, view: null };
  host.replaceChildren(shell.root);
  shell.update(state);
  await open(false);
}

// The store fills in what is looked at (first arm, a story that was run) before the first picture.
store.set({});
store.subscribe((state, before) => {
  if (state.language !== before.language) {
    void build().then(() => host.querySelector<HTMLElement>('.language')?.focus());
    return;
  }
  clearTimeout(addressDue);
  if (state.report === null) addressDue = setTimeout(keepAddress, state.view === before.view ? addressMs : 0);
  built.shell?.update(state);
  if (state.view !== before.view) void open(true);
  else built.view?.update(state, state.isProjector !== before.isProjector);
});
window.addEventListener('popstate', takeHash);
void build();

/** Takes the address that the reader went to: a step of the history opens its view alone, a link brings its whole state or says what is wrong. */
function takeHash(event: PopStateEvent): void {
  if (location.hash === '' || location.hash === '#main') return;
  const { change, notice } = readLink(location.hash);
  if (isOwn(event.state)) {
    if (change.view !== undefined) store.set({ view: change.view });
    return;
  }
  const { settings: asked, ...rest } = change;
  store.set({ ...(asked === undefined ? {} : changed(store.get(), asked)), ...rest, notice });
}

new ResizeObserver(() => {
  if (host.clientWidth === width) return;
  width = host.clientWidth;
  built.view?.update(store.get(), true);
}).observe(host);

/** What a run in the page starts from: the usual comparison, or as much of the embedded study as the page has controls for. */
function settingsFor(results: PageState['results']): Settings {
  const usual = usualSettings();
  if (results === null) return usual;
  const [regime = ''] = results.baseline.split('+');
  const [story] = results.stories;
  return {
    ...usual,
    county: counties.some(({ id }) => id === results.county.id) ? results.county.id : usual.county,
    regime: regimes.some(({ id }) => id === regime) ? regime : usual.regime,
    story: results.stories.length === 1 && (story === 'overload' || story === 'blame') ? story : 'both',
    replicates: results.replicates,
    seed: results.seedText,
  };
}

if (__IS_SITE__ && 'serviceWorker' in navigator && location.protocol.startsWith('http'))
  window.addEventListener('load', () => {
    // Without it the page works all the same, as long as there is a network.
    navigator.serviceWorker.register('./offline.js').catch(() => undefined);
  });
