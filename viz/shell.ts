import { version } from '../package.json';
import { describeProblem, type Language, type Problem } from '../sim/index.ts';
import { element, setText } from './dom.ts';
import { catalogues } from './i18n/index.ts';
import { matchOf } from './link/match.ts';
import { createShare, linkOf } from './share.ts';
import { type PageState, type ViewId, viewIds } from './store.ts';
import type { View, ViewContext } from './view.ts';

/** What stands around the views: name, navigation, tools, notice of what was opened, caveat. */
export interface Shell {
  readonly root: HTMLElement;
  /** Puts a view into the page; null while it is loaded. */
  show(id: ViewId, view: View | null): void;
  /** Says why a view could not be loaded. */
  fail(reason: string): void;
  update(state: PageState): void;
}

/** Problems listed in a notice; the rest are counted. */
const mostProblems = 8;

/** Builds the shell in one language. */
export function createShell(context: ViewContext): Shell {
  const { language, store, actions } = context;
  const messages = catalogues[language];
  const { shell } = messages;
  const other = language === 'zh' ? 'en' : 'zh';
  const links = viewIds.map((id) => {
    const link = element('a', { href: `#/${id}` }, shell.views[id]);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      actions.go(id);
    });
    return { id, link };
  });
  const speak = element('button', { type: 'button', class: 'language', lang: catalogues[other].htmlLang }, messages.languageSwitch);
  speak.addEventListener('click', () => actions.speak(other));
  const projector = element('button', { type: 'button' }, shell.projectorOn);
  projector.addEventListener('click', () => actions.look({ isProjector: !store.get().isProjector }));
  const share = createShare(context);
  const notice = element('section', { class: 'notice', 'aria-label': shell.takenTitle });
  const main = element('main', { id: 'main', tabindex: -1 }, element('p', { class: 'waiting' }, shell.loading));
  const stamp = element('p', { class: 'stamp' });
  const whole = element('a', { target: '_blank', rel: 'noopener' }, shell.openFull);
  const root = element(
    'div',
    { class: 'page' },
    element('a', { class: 'skip', href: '#main' }, shell.skip),
    element(
      'header',
      { class: 'bar' },
      element('p', { class: 'brand' }, element('strong', {}, shell.brand), element('span', {}, shell.brandNote)),
      element('div', { class: 'bar-tools', role: 'group', 'aria-label': shell.tools }, share.root, projector, speak),
      element('nav', { class: 'views', 'aria-label': shell.navigation }, ...links.map(({ link }) => link)),
    ),
    notice,
    share.panel,
    main,
    element(
      'footer',
      { class: 'foot' },
      element('p', { class: 'caveat', role: 'note' }, element('strong', {}, messages.caveatTitle), messages.caveat),
      element('p', { class: 'byline' }, messages.byline),
      stamp,
      element('p', { class: 'open-full' }, whole),
    ),
  );
  const isEmbed = document.documentElement.classList.contains('is-embed');
  root.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  let noticed: PageState['notice'] | undefined;
  let said = '';

  return {
    root,
    show(id, view) {
      for (const one of links) {
        if (one.id === id) one.link.setAttribute('aria-current', 'page');
        else one.link.removeAttribute('aria-current');
      }
      main.replaceChildren(view?.root ?? element('p', { class: 'waiting' }, shell.loading));
      document.title = `${shell.views[id]} · ${shell.brand}`;
    },
    fail: (reason) => main.replaceChildren(element('p', { class: 'waiting', role: 'alert' }, shell.failedToLoad(reason))),
    update(state) {
      document.documentElement.classList.toggle('is-projector', state.isProjector);
      setText(projector, state.isProjector ? shell.projectorOff : shell.projectorOn);
      projector.setAttribute('aria-pressed', String(state.isProjector));
      setText(stamp, shell.version(version, state.pageHash ?? shell.hashPending));
      share.update(state);
      if (isEmbed) whole.href = linkOf(state);
      const lines = noticeLines(state);
      const text = lines.join('\n');
      if (state.notice === noticed && text === said) return;
      noticed = state.notice;
      said = text;
      drawNotice(state, lines);
    },
  };

  function drawNotice(state: PageState, lines: readonly string[]): void {
    notice.hidden = state.notice === null;
    if (state.notice === null) return;
    const isRefused = state.notice.kind === 'refused';
    notice.classList.toggle('is-refused', isRefused);
    notice.setAttribute('aria-label', isRefused ? shell.refusedTitle : shell.takenTitle);
    const close = element('button', { type: 'button', class: 'quiet' }, shell.close);
    close.addEventListener('click', () => actions.look({ notice: null }));
    notice.replaceChildren(
      element('h2', {}, isRefused ? shell.refusedTitle : shell.takenTitle),
      element('ul', {}, ...lines.map((line) => element('li', {}, line))),
      // What is wrong must be understood by whoever sent the link, too.
      ...(isRefused ? [otherLanguage(state)] : []),
      close,
    );
  }

  function otherLanguage({ notice: given }: PageState): HTMLElement {
    const problems = given?.kind === 'refused' ? given.problems : [];
    return element(
      'div',
      { lang: catalogues[other].htmlLang, class: 'other-language' },
      element('p', {}, catalogues[other].shell.refusedTitle),
      element('ul', {}, ...problemLines(problems, other).map((line) => element('li', {}, line))),
    );
  }

  function problemLines(problems: readonly Problem[], spoken: Language): string[] {
    const lines = problems.slice(0, mostProblems).map((problem) => describeProblem(problem, spoken));
    const left = problems.length - lines.length;
    return left > 0 ? [...lines, catalogues[spoken].shell.moreProblems(String(left))] : lines;
  }

  function noticeLines({ notice: given, pageHash, results, settings }: PageState): string[] {
    if (given === null) return [];
    if (given.kind === 'refused') return problemLines(given.problems, language);
    const lines = given.migrated.length === 0 ? [] : [shell.migrated(given.migrated.join(messages.listSeparator))];
    if (given.engine === null) return [...lines, shell.engineUnknown];
    if (pageHash === null) return lines;
    if (given.engine !== pageHash) return [...lines, shell.engineOther(given.engine, pageHash)];
    lines.push(shell.engineSame);
    if (given.checksum === null) return [...lines, shell.checksumNone];
    if (JSON.stringify(settings) !== JSON.stringify(given.settings)) return [...lines, shell.settingsChanged];
    // Results of other settings say nothing of the link; those of its own do, once every run is in.
    const match = matchOf(settings, results, pageHash);
    const ours = match.kind === 'complete' ? match.checksum : null;
    if (ours === null) lines.push(shell.checksumWaiting(given.checksum));
    else lines.push(ours === given.checksum ? shell.checksumSame(ours) : shell.checksumOther(given.checksum, ours));
    return lines;
  }
}
