import { element, setText } from '../dom.ts';
import { catalogues } from '../i18n/index.ts';
import type { ViewContext } from '../view.ts';
import { readLink, writeLink } from './link.ts';
import { matchOf } from './match.ts';
import { openRead } from './open.ts';
import { cleanName, createShelf, longestName, mostShelved, type Shelved } from './shelf.ts';

/** One shelf for the page, whatever its language. */
const shelf = createShelf(() => window.localStorage);

export interface ShelfList {
  readonly root: HTMLElement;
  update(): void;
}

/** Makes the shelf of scenarios: a name to put the present one there, and a list to open, rename and delete. */
export function createShelfList(context: ViewContext): ShelfList {
  const { language, store, actions } = context;
  const { shell } = catalogues[language];
  const name = element('input', { type: 'text', maxlength: longestName, autocomplete: 'off' });
  const put = element('button', { type: 'submit' }, shell.shelfSave);
  const form = element(
    'form',
    { class: 'share-row' },
    element('label', {}, element('span', { class: 'label-text' }, shell.shelfName), name),
    put,
  );
  const list = element('ul', { class: 'shelf' });
  const empty = element('p', { class: 'hint' });
  const where = element('p', { class: 'hint' });
  const said = element('p', { class: 'share-said' });
  const root = element('div', { class: 'share-shelf' }, element('h3', {}, shell.shelf), where, form, said, empty, list);
  const say = (text: string) => {
    setText(said, text);
    actions.announce(text);
  };
  let drawn: readonly Shelved[] | undefined;
  let renaming: Shelved | null = null;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const all = shelf.list();
    if (all.length >= mostShelved) return say(shell.shelfFull(String(mostShelved)));
    const state = store.get();
    const match = matchOf(state.settings, state.results, state.pageHash);
    const link = writeLink(state, match.kind === 'complete' ? match.checksum : null);
    const called = cleanName(name.value) || freeName(all);
    shelf.keep([...all, { name: called, link }]);
    name.value = '';
    say(shell.shelfSaved(called));
    draw();
  });

  function freeName(all: readonly Shelved[]): string {
    for (let n = all.length + 1; ; n += 1) {
      const called = shell.shelfUsual(String(n));
      if (!all.some((one) => one.name === called)) return called;
    }
  }

  function draw(): void {
    const all = shelf.list();
    drawn = all;
    where.textContent = shelf.isKept ? shell.shelfHint : shell.shelfSession;
    empty.textContent = all.length === 0 ? shell.shelfEmpty : '';
    list.replaceChildren(...all.map((one) => element('li', {}, ...(one === renaming ? [renameForm(one)] : row(one)))));
  }

  function row(one: Shelved): HTMLElement[] {
    const open = element('button', { type: 'button', class: 'quiet shelf-name', 'aria-label': shell.shelfOpen(one.name) }, one.name);
    open.addEventListener('click', () => {
      if (openRead(readLink(one.link), context)) say(shell.scenarioOpened);
    });
    const rename = element('button', { type: 'button', class: 'quiet', 'aria-label': shell.shelfRenameOf(one.name) }, shell.shelfRename);
    rename.addEventListener('click', () => {
      renaming = one;
      draw();
      list.querySelector('input')?.select();
    });
    const remove = element('button', { type: 'button', class: 'quiet', 'aria-label': shell.shelfDeleteOf(one.name) }, shell.shelfDelete);
    remove.addEventListener('click', () => {
      shelf.keep(shelf.list().filter((other) => other !== one));
      say(shell.shelfDeleted(one.name));
      draw();
      name.focus();
    });
    return [open, rename, remove];
  }

  function renameForm(one: Shelved): HTMLElement {
    const field = element('input', { type: 'text', maxlength: longestName, value: one.name, 'aria-label': shell.shelfRenameOf(one.name) });
    const own = element('form', { class: 'share-row' }, field, element('button', { type: 'submit' }, shell.shelfKeep));
    const finish = (called: string) => {
      renaming = null;
      if (called !== '' && called !== one.name) shelf.keep(shelf.list().map((other) => (other === one ? { ...one, name: called } : other)));
      const at = shelf.list().findIndex((other) => other.link === one.link && other.name === (called || one.name));
      draw();
      list.querySelectorAll<HTMLElement>('.shelf-name')[at]?.focus();
    };
    own.addEventListener('submit', (event) => {
      event.preventDefault();
      finish(cleanName(field.value));
    });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      finish('');
    });
    return own;
  }

  return {
    root,
    update() {
      if (drawn !== shelf.list()) draw();
    },
  };
}
