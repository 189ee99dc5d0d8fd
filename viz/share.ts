import { version } from '../package.json';
import { element, setText } from './dom.ts';
import { fileName } from './export/safe.ts';
import { saveFile } from './export/save.ts';
import { catalogues } from './i18n/index.ts';
import { copyField } from './link/copy.ts';
import { writeLink } from './link/link.ts';
import { type Match, matchOf } from './link/match.ts';
import { openRead } from './link/open.ts';
import { createShelfList } from './link/shelf-list.ts';
import { largestFile, readScenarioFile, refuseSize, refuseUnread, writeScenarioFile } from './scenario-file.ts';
import type { PageState } from './store.ts';
import type { ViewContext } from './view.ts';

/** The button that opens the panel of sharing, and the panel. */
export interface Share {
  readonly root: HTMLElement;
  readonly panel: HTMLElement;
  update(state: PageState): void;
}

/** The checksum that a link may carry: that of the results of its own settings, if they are complete. */
function checksumIn(match: Match): string | null {
  return match.kind === 'complete' ? match.checksum : null;
}

/** The link to what the page shows now; in the language shown, and never embedded or bound to how this page was opened. */
export function linkOf(state: PageState): string {
  const url = new URL(location.href);
  url.search = `?lang=${state.language}`;
  url.hash = writeLink(state, checksumIn(matchOf(state.settings, state.results, state.pageHash)));
  return url.href;
}

/** Code that shows the present view within another page. */
export function embedCode(link: string, title: string): string {
  const url = new URL(link);
  url.searchParams.set('embed', '1');
  const inAttribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<iframe src="${inAttribute(url.href)}" title="${inAttribute(title)}" width="100%" height="800" loading="lazy"></iframe>`;
}

/** Whether the panel stays open when the page is built again in the other language. */
let isOpen = false;

/** Makes the tools of sharing in one language. */
export function createShare(context: ViewContext): Share {
  const { language, store, actions } = context;
  const messages = catalogues[language];
  const { shell } = messages;
  const button = element('button', { type: 'button', 'aria-expanded': isOpen, 'aria-controls': 'share-panel' }, shell.share);
  const address = element('input', { type: 'text', readonly: true, spellcheck: 'false', dir: 'ltr' });
  const copy = element('button', { type: 'button', class: 'primary' }, shell.copy);
  const holds = element('ul', {});
  const warning = element('p', { class: 'share-warning' }, shell.otherResults);
  const said = element('p', { class: 'share-said' });
  const fileSaid = element('p', { class: 'share-said' });
  const code = element('textarea', { readonly: true, rows: 3, spellcheck: 'false', dir: 'ltr' });
  const copyCode = element('button', { type: 'button' }, shell.copy);
  const print = element('button', { type: 'button' }, shell.print);
  const save = element('button', { type: 'button' }, shell.saveScenario);
  // The field itself stays in the page for keyboards; the label is what is seen.
  const file = element('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'visually-hidden',
    tabindex: -1,
    'aria-hidden': 'true',
  });
  const open = element('button', { type: 'button' }, shell.openScenario);
  const shelf = createShelfList(context);
  const close = element('button', { type: 'button', class: 'quiet' }, shell.close);
  const panel = element(
    'section',
    { id: 'share-panel', class: 'share-panel', 'aria-label': shell.shareTitle, hidden: !isOpen },
    element('div', { class: 'share-head' }, element('h2', {}, shell.shareTitle), close),
    element(
      'div',
      { class: 'share-columns' },
      element(
        'div',
        { class: 'share-part' },
        element('label', {}, element('span', { class: 'label-text' }, shell.shareLink), address),
        element('div', { class: 'share-row' }, copy, print, said),
        warning,
        element('p', { class: 'hint' }, shell.linkHolds),
        holds,
        element(
          'details',
          {},
          element('summary', {}, shell.embedTitle),
          element(
            'p',
            { class: 'hint' },
            location.protocol === 'file:' ? `${shell.embedHint}${messages.sentenceGap}${shell.embedFile}` : shell.embedHint,
          ),
          element('label', {}, element('span', { class: 'label-text' }, shell.embedCode), code),
          element('div', { class: 'share-row' }, copyCode),
        ),
      ),
      element(
        'div',
        { class: 'share-part' },
        element('h3', {}, shell.scenarioFile),
        element('p', { class: 'hint' }, shell.scenarioFileHint),
        element('div', { class: 'share-row' }, save, open, file, fileSaid),
        shelf.root,
      ),
    ),
  );

  button.addEventListener('click', () => setOpen(!isOpen));
  close.addEventListener('click', () => leave());
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  address.addEventListener('focus', () => address.select());
  code.addEventListener('focus', () => code.select());
  copy.addEventListener('click', () => void copyFrom(address, copy));
  copyCode.addEventListener('click', () => void copyFrom(code, copyCode));
  print.addEventListener('click', () => window.print());
  save.addEventListener('click', () => {
    const state = store.get();
    const text = writeScenarioFile(state, checksumIn(matchOf(state.settings, state.results, state.pageHash)), version);
    const name = fileName(['shuaiguo', shell.scenarioFile, state.settings.county, state.settings.seed], 'json');
    saveFile(name, new Blob([text], { type: 'application/json' }));
  });
  open.addEventListener('click', () => file.click());
  file.addEventListener('change', () => void take(file.files?.[0]));

  return {
    root: button,
    panel,
    update(state) {
      if (isOpen) fill(state);
    },
  };

  function setOpen(wanted: boolean): void {
    isOpen = wanted;
    panel.hidden = !wanted;
    button.setAttribute('aria-expanded', String(wanted));
    if (!wanted) return;
    setText(said, '');
    setText(fileSaid, '');
    fill(store.get());
    // The panel stands after the navigation: the next key finds what most come for.
    copy.focus();
  }

  function leave(): void {
    setOpen(false);
    button.focus();
  }

  function say(place: HTMLElement, text: string): void {
    setText(place, text);
    actions.announce(text);
  }

  async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement, from: HTMLElement): Promise<void> {
    const isCopied = await copyField(field);
    say(said, isCopied ? shell.copied : shell.notCopied);
    if (isCopied) from.focus();
  }

  /** Reads a file that was chosen; what is wrong with it is said where it is said of links. */
  async function take(chosen: File | undefined): Promise<void> {
    file.value = '';
    if (chosen === undefined) return;
    let isTaken = false;
    if (chosen.size > largestFile) openRead(refuseSize(chosen.size), context);
    else {
      try {
        isTaken = openRead(readScenarioFile(await chosen.text()), context);
      } catch (error) {
        openRead(refuseUnread(error instanceof Error ? error.message : String(error)), context);
      }
    }
    if (isTaken) say(fileSaid, shell.scenarioOpened);
    else setText(fileSaid, '');
    if (!isTaken) window.scrollTo(0, 0);
  }

  function fill(state: PageState): void {
    const { settings, pageHash, results, view } = state;
    const match = matchOf(settings, results, pageHash);
    const checksum = checksumIn(match);
    const link = linkOf(state);
    if (address.value !== link) address.value = link;
    const snippet = embedCode(link, `${shell.views[view]} · ${shell.brand}`);
    if (code.value !== snippet) code.value = snippet;
    const lines = [
      shell.holdsEngine(pageHash ?? shell.hashPending),
      shell.holdsSeed(settings.seed, String(settings.replicates)),
      checksum === null ? shell.holdsNoChecksum : shell.holdsChecksum(checksum),
    ];
    if (lines.join('\n') !== Array.from(holds.children, ({ textContent }) => textContent).join('\n'))
      holds.replaceChildren(...lines.map((line) => element('li', {}, line)));
    warning.hidden = results === null || match.kind !== 'other';
    shelf.update();
  }
}
