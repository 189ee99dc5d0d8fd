import { element } from '../../dom.ts';
import type { startWords } from '../../i18n/start.ts';
import type { ViewId } from '../../store.ts';

/** Makes a link to another view, which opens in the page unless the reader wants it elsewhere. */
export function linkTo(view: ViewId, go: (view: ViewId) => void, ...children: readonly (HTMLElement | string)[]): HTMLAnchorElement {
  const made = element('a', { href: `#/${view}` }, ...children);
  made.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(view);
  });
  return made;
}

/** Makes the three doors: one link each, and for researchers a second one. */
export function createDoors(words: (typeof startWords)['zh'], go: (view: ViewId) => void): HTMLElement {
  const link = (view: ViewId, ...children: readonly (HTMLElement | string)[]) => linkTo(view, go, ...children);
  const door = (view: 'lesson' | 'compare' | 'explore', ...more: readonly HTMLElement[]) => {
    const { who, name, what } = words.doors[view];
    return element(
      'li',
      { class: 'door' },
      link(view, element('span', { class: 'door-who' }, who), element('strong', {}, name), element('span', { class: 'door-what' }, what)),
      ...more,
    );
  };
  const { before, name } = words.doors.method;
  return element(
    'nav',
    { class: 'doors', 'aria-label': words.doorsLabel },
    element(
      'ul',
      {},
      door('lesson'),
      door('compare'),
      door('explore', element('p', { class: 'door-more' }, before, ' ', link('method', name))),
    ),
  );
}
