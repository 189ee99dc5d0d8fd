import type { Language } from '../sim/index.ts';
import { type ControlActions, createControls } from './controls.ts';
import { element, setText } from './dom.ts';
import { catalogues } from './i18n/index.ts';
import { createMasthead, createMethod } from './masthead.ts';
import { replicatesIn } from './models/summaries.ts';
import { createPairedFigures, type LookActions, lookedAt } from './paired.ts';
import type { PageState } from './store.ts';

export interface PageActions extends ControlActions, LookActions {
  speak(language: Language): void;
}
export interface Page {
  readonly root: HTMLElement;
  /** Draws a state; pictures are redrawn only if something they show has changed, or `isForced`. */
  update(state: PageState, isForced?: boolean): void;
}

/** Builds the page in one language. */
export function createPage(initial: PageState, actions: PageActions): Page {
  const { language } = initial;
  const messages = catalogues[language];
  const masthead = createMasthead(language, { kicker: messages.kicker, question: messages.question }, actions.speak);
  const controls = createControls(initial, messages, language, actions);
  const origin = element('div', { class: 'origin' });
  const paired = createPairedFigures(initial, actions);
  const waiting = element('p', { class: 'waiting' });
  const method = createMethod(language, [messages.methodPaired, messages.methodMechanical, messages.methodStories]);
  const skip = element('a', { class: 'skip', href: '#results' }, messages.skip);
  const main = element('main', { id: 'results', tabindex: -1 }, origin, waiting, paired.root, method);
  const root = element('div', { class: 'page' }, skip, masthead, controls.root, main);

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
      const isSame = before !== null && lookedAt.every((key) => before[key] === state[key]);
      drawn = state;
      if (isSame && !isForced) return;
      paired.draw(state);
      waiting.hidden = !paired.root.hidden;
      setText(waiting, state.results === null || state.results.rows.length === 0 ? messages.noResults : messages.fewReplicates);
    },
  };

  function originTexts(state: PageState): string[] {
    const { results, origin: from, pageHash, resultsProblem, run, isQuickLook } = state;
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
    if (done < results.replicates && run.state !== 'finished') texts.push(messages.partial(String(done), String(results.replicates)));
    return texts;
  }
}
