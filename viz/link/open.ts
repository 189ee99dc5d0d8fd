import { changed } from '../store.ts';
import type { ViewContext } from '../view.ts';
import type { ReadLink } from './link.ts';

/** Takes what a file or the shelf asks for: a refused one only says so; another changes the scenario, which can be undone. Nothing runs. */
export function openRead({ change, notice }: ReadLink, { store, actions }: Pick<ViewContext, 'store' | 'actions'>): boolean {
  if (notice?.kind === 'refused') {
    store.set({ notice });
    return false;
  }
  const state = store.get();
  const { settings, view = state.view, ...look } = change;
  actions.go(view, { ...(settings === undefined ? {} : changed(state, settings)), ...look, notice });
  return true;
}
