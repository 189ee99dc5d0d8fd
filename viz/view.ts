import type { Language } from '../sim/index.ts';
import type { Engine } from './engine.ts';
import type { Settings } from './models/study.ts';
import type { Change, PageState, Store, ViewId } from './store.ts';

/** What a view may do besides drawing: every change goes through the one store. */
export interface Actions {
  /** Opens another view, with changes to what it shows. */
  go(view: ViewId, change?: Partial<PageState>): void;
  /** Changes the scenario; the step can be undone. */
  change(settings: Partial<Settings>): void;
  undo(): void;
  redo(): void;
  /** Changes what is looked at, by a change or by what makes one of the present state; no step of the history. */
  look(change: Change): void;
  speak(language: Language): void;
  /** Says something once to assistive technology. */
  announce(text: string): void;
}

export interface ViewContext {
  readonly language: Language;
  readonly store: Store;
  readonly engine: Engine;
  readonly actions: Actions;
}

/** One view of the page in one language. */
export interface View {
  /** Holds one h1 that can be focused; the shell puts it into main. */
  readonly root: HTMLElement;
  /** Draws a state; pictures are redrawn only if something they show has changed, or `isForced` (another width). */
  update(state: PageState, isForced?: boolean): void;
  /** Called when the view is left or the language changes: stops timers and runs. */
  leave?(): void;
}

/** What the file of a view exports. */
export interface ViewModule {
  createView(context: ViewContext): View;
}
