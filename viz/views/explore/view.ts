import { version } from '../../../package.json';
import { counties } from '../../../sim/index.ts';
import { element } from '../../dom.ts';
import { saveFile } from '../../export/save.ts';
import { catalogues } from '../../i18n/index.ts';
import { cardsModel } from '../../models/explore-cards.ts';
import { exploreCsv } from '../../models/explore-csv.ts';
import { checksumsOf, commandsOf, studyOf } from '../../models/explore-run.ts';
import { exploreKey, isReference } from '../../models/explore-settings.ts';
import { exploreWords } from '../../models/explore-words.ts';
import type { Settings } from '../../models/study.ts';
import type { PageState } from '../../store.ts';
import type { View, ViewContext } from '../../view.ts';
import { createControls } from './controls.ts';
import { createHistory } from './history.ts';
import { loadStored } from './kept.ts';
import { createResults } from './results.ts';
import { createExploreRun, type Shown, type Stand } from './run.ts';
import { createSummary } from './summary.ts';
import './view.css';

/** The first picture comes before the workers are warmed. */
const warmAfterMs = 500;

/** Builds the workbench in one language. */
export function createView(context: ViewContext): View {
  const { language, store, actions } = context;
  const words = exploreWords[language];
  const messages = catalogues[language];
  /** What is tried out: a slider that moves, or a step that is replayed. Null where the scenario of the page is meant. */
  let draft: Settings | null = null;
  let isReplaying = false;
  let shown: Shown | null = null;
  let stand: Stand = { state: 'idle' };
  let headline = '';
  let asked = '';
  let looked = '';
  let seen: Settings | null = null;
  let isLeft = false;
  let isReady = false;

  const wanted = () => draft ?? store.get().settings;
  const run = createExploreRun(
    context,
    (next) => {
      shown = next;
      draw(store.get());
    },
    (next) => {
      const before = stand.state;
      stand = next;
      drawStand();
      if (next.state !== 'running' && next.state !== 'idle' && next.state !== before) actions.announce(statusText());
    },
  );
  const summary = createSummary(language, {
    stop: () => run.stop(),
    retry: () => run.commit(wanted()),
    goOn: () => run.goOn(wanted(), wanted().replicates),
    download: save,
  });
  const history = createHistory(language, {
    change: (change) => actions.change(change),
    undo: () => actions.undo(),
    redo: () => actions.redo(),
    visit(settings) {
      draft = settings;
      isReplaying = settings !== null;
      asked = '';
      update(store.get());
    },
  });
  const controls = createControls(language, () => store.get().settings, {
    preview(change) {
      draft = { ...store.get().settings, ...change };
      markStale();
      history.update(store.get(), draft);
      if (store.get().canRun) run.preview(draft);
    },
    change(change) {
      draft = null;
      const before = exploreKey(store.get().settings);
      actions.change(change);
      // A slider that came back to where it was changes nothing, but its trial run must not stay.
      if (exploreKey(store.get().settings) === before) {
        asked = '';
        update(store.get());
      }
    },
    more: (isMore) => {
      const { views } = store.get();
      if (views.explore.isMore !== isMore) actions.look({ views: { ...views, explore: { ...views.explore, isMore } } });
    },
  });
  // Where the summary has no room for it, the button stands here.
  const download = element('button', { type: 'button', class: 'narrow-only' }, words.download);
  download.addEventListener('click', save);
  const commands = element('div', { class: 'commands' });
  const data = element(
    'section',
    { class: 'data', 'aria-label': words.dataTitle },
    element('h2', {}, words.dataTitle),
    element('p', { class: 'hint' }, words.dataHint),
    download,
    commands,
  );
  const results = createResults(context, data);
  const root = element(
    'div',
    { class: 'view view-explore' },
    element('h1', { tabindex: -1 }, words.title),
    element('p', { class: 'lead' }, words.lead),
    history.root,
    element(
      'div',
      { class: 'bench' },
      summary.root,
      element('div', { class: 'left' }, controls.root),
      element('div', { class: 'right' }, results.root),
    ),
  );
  document.addEventListener('keydown', onKey);

  function onKey(event: KeyboardEvent): void {
    const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    if (!isKey || isReplaying || isText(event.target)) return;
    event.preventDefault();
    if (event.shiftKey) actions.redo();
    else actions.undo();
  }
  function isStale(): boolean {
    if (shown === null) return false;
    const now = wanted();
    return exploreKey(shown.settings) !== exploreKey(shown.kind === 'quick' ? { ...now, county: shown.settings.county } : now);
  }
  function markStale(): void {
    const old = isStale();
    // Data can be taken when they are whole: those of the settings shown, in every story, with the model's hash known.
    const isWhole = shown !== null && !old && !shown.isPart && store.get().pageHash !== null;
    summary.mark(old, isWhole);
    download.disabled = !isWhole;
    results.root.classList.toggle('is-stale', old);
  }
  function statusText(): string {
    if (stand.state === 'finished') return `${words.finished(String(stand.replicates))}${messages.sentenceGap}${headline}`;
    if (stand.state === 'cancelled') return stand.replicates === 0 ? words.cancelledEmpty : words.cancelled(String(stand.replicates));
    return stand.state === 'failed' ? words.failed(stand.reason) : '';
  }
  function drawStand(): void {
    const { replicates, county } = wanted();
    const isShort = shown !== null && shown.kind !== 'quick' && !isStale() && shown.done < replicates;
    const name = counties.find(({ id }) => id === county)?.label[language] ?? county;
    summary.stand(stand, store.get().canRun, isShort ? replicates : null, name);
  }
  function draw(state: PageState): void {
    if (shown === null || isLeft) return;
    const { settings, entries, done } = shown;
    const study = studyOf(settings, entries, Math.max(2, done), state.views.explore.against, state.pageHash ?? '');
    const model = cardsModel(study, state.outcome, Object.keys(settings.bundleA));
    headline = model?.headline[language] ?? '';
    summary.show(shown, model);
    markStale();
    drawStand();
    drawCommands(shown);
    results.draw(shown, state);
  }
  function drawCommands({ settings, entries, done }: Shown): void {
    const lines = commandsOf(settings, Math.max(2, done));
    const sums = checksumsOf(settings, entries);
    const text = JSON.stringify([lines, sums]);
    if (commands.dataset.text === text) return;
    commands.dataset.text = text;
    commands.replaceChildren(
      ...lines.flatMap((line, at) => [
        element(
          'p',
          { class: 'source command' },
          element('span', {}, at === 0 && lines.length > 1 ? words.commandOwn : words.commandReference),
          element('code', { tabindex: 0 }, line),
        ),
        element('p', { class: 'source' }, sums[at] === null || sums[at] === undefined ? '' : words.checksum(sums[at] ?? '')),
      ]),
    );
  }
  function save(): void {
    const hash = store.get().pageHash;
    if (shown === null || hash === null || shown.isPart || isStale()) return;
    const text = exploreCsv(shown.settings, shown.entries, {
      modelHash: hash,
      version,
      citation: words.citation(version, hash),
      caveat: messages.caveat,
    });
    const name = `shuaiguo-explore-${shown.settings.county}-${shown.done}.csv`;
    // The mark at the start lets spreadsheets read Chinese.
    saveFile(name, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
    actions.announce(words.downloaded(name));
  }

  function update(state: PageState, isForced = false): void {
    const now = wanted();
    controls.update(now, state.views.explore.isMore, isReplaying);
    history.update(state, now);
    const key = exploreKey(now);
    const isTrial = draft !== null && !isReplaying;
    if (key !== asked && isReady && !isTrial) {
      asked = key;
      markStale();
      if (state.canRun) run.commit(now);
      else run.recall(now);
    }
    const look = JSON.stringify([state.story, state.outcome, state.matrixView, state.views.explore, state.pageHash, state.canRun]);
    if (look !== looked || isForced) {
      looked = look;
      draw(state);
    } else {
      markStale();
      drawStand();
    }
  }

  let warming: ReturnType<typeof setTimeout> | undefined;
  void start();

  /** Starts from the runs that ship with the page; without them everything is run here, where that can be. */
  async function start(): Promise<void> {
    try {
      await loadStored();
    } catch (error) {
      if (!isLeft) summary.trouble(error instanceof Error ? error.message : String(error));
    }
    if (isLeft) return;
    isReady = true;
    update(store.get());
    warming = setTimeout(() => {
      if (store.get().canRun && stand.state !== 'running' && isReference(wanted())) run.warm(wanted());
    }, warmAfterMs);
  }

  return {
    root,
    update(state, isForced) {
      // Other news of the page must not end what a slider is trying out.
      if (!isReplaying && state.settings !== seen) draft = null;
      seen = state.settings;
      update(state, isForced);
    },
    leave() {
      isLeft = true;
      document.removeEventListener('keydown', onKey);
      history.leave();
      results.leave();
      clearTimeout(warming);
      run.leave();
    },
  };
}

/** Whether keys typed there belong to a text. */
function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'number');
}
