import { element, setText } from '../../dom.ts';
import { catalogues } from '../../i18n/index.ts';
import { createMethod } from '../../masthead.ts';
import { quickLook } from '../../models/study.ts';
import { replicatesIn } from '../../models/summaries.ts';
import { createPairedFigures, lookedAt } from '../../paired.ts';
import type { PageState } from '../../store.ts';
import type { View, ViewContext } from '../../view.ts';
import { createControls, statusText } from './controls.ts';
import { createComparisonRun } from './run.ts';
import './view.css';

/** Builds the comparison of interventions in one language. */
export function createView(context: ViewContext): View {
  const { language, store, actions } = context;
  const messages = catalogues[language];
  const run = createComparisonRun(context);
  const controls = createControls(store.get(), messages, language, {
    change: actions.change,
    run() {
      store.set({ isQuickLook: false });
      void run.start();
    },
    cancel: run.stop,
  });
  const origin = element('div', { class: 'origin' });
  const paired = createPairedFigures(store.get(), actions);
  const waiting = element('p', { class: 'waiting' });
  const method = createMethod(language, [messages.methodPaired, messages.methodMechanical, messages.methodStories]);
  const root = element(
    'div',
    { class: 'view view-compare' },
    element('h1', { tabindex: -1 }, messages.question),
    controls.root,
    origin,
    waiting,
    paired.root,
    method,
  );
  if (store.get().results === null && store.get().canRun) {
    store.set({ settings: quickLook(store.get().settings) });
    void run.start();
  }

  let drawn: PageState | null = null;
  return {
    root,
    update(state, isForced = false) {
      controls.update(state);
      paired.updateView(state);
      if (state.results !== drawn?.results || state.run.state !== drawn?.run.state || state.pageHash !== drawn?.pageHash) {
        origin.replaceChildren(...originTexts(state).map((text) => element('p', {}, text)));
      }
      const before = drawn;
      if (before !== null && before.run.state !== state.run.state) actions.announce(statusText(state, messages));
      const isSame = before !== null && lookedAt.every((key) => before[key] === state[key]);
      drawn = state;
      if (isSame && !isForced) return;
      paired.draw(state);
      waiting.hidden = !paired.root.hidden;
      setText(waiting, state.results === null || state.results.rows.length === 0 ? messages.noResults : messages.fewReplicates);
    },
    leave: () => {
      if (store.get().run.state === 'running') run.stop();
    },
  };

  function originTexts(state: PageState): string[] {
    const { results, origin: from, pageHash, resultsProblem, run: stands, isQuickLook } = state;
    const texts: string[] = [];
    if (resultsProblem !== null) texts.push(messages.badResults(resultsProblem));
    if (results === null) return texts;
    const done = Math.min(...results.stories.map((story) => replicatesIn(results, story)));
    if (from === 'command-line') {
      texts.push(messages.fromCommandLine(String(done)));
      if (pageHash !== null && pageHash !== results.modelHash) texts.push(messages.otherHash(results.modelHash, pageHash));
    } else {
      texts.push(isQuickLook ? messages.quickLook : messages.fromPage);
    }
    if (done < results.replicates && stands.state !== 'finished') texts.push(messages.partial(String(done), String(results.replicates)));
    return texts;
  }
}
