import { checksumOf } from '../experiments/results.ts';
import { element } from './dom.ts';
import { writeLink } from './link/link.ts';
import type { PageState } from './store.ts';
import type { ViewContext } from './view.ts';

/** The button that opens the panel of sharing, and the panel. */
export interface Share {
  readonly root: HTMLElement;
  readonly panel: HTMLElement;
  update(state: PageState): void;
}

/** The link to what the page shows now. */
export function linkOf(state: PageState): string {
  const checksum = state.results === null || state.run.state === 'running' ? null : checksumOf(state.results.rows);
  const url = new URL(location.href);
  url.search = `?lang=${state.language}`;
  url.hash = writeLink(state, checksum);
  return url.href;
}

/** Makes the tools of sharing in one language. */
export function createShare({ store }: ViewContext): Share {
  const button = element('button', { type: 'button' }, 'share');
  button.addEventListener('click', () => void navigator.clipboard?.writeText(linkOf(store.get())));
  return { root: button, panel: element('div', { hidden: true }), update: () => undefined };
}
