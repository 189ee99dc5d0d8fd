import { element } from '../../dom.ts';
import { en } from '../../i18n/method-en.ts';
import { bullets } from '../../parts.ts';
import type { View, ViewContext } from '../../view.ts';
import { createAssumptions } from './assumptions.ts';
import { createAccess, createCite } from './cite.ts';
import { createClaims, loadClaims } from './claims.ts';
import { createGlossary } from './glossary.ts';
import { createOdd } from './odd.ts';
import { createReforms, createRegimes } from './rules.ts';
import './view.css';
import { zh } from '../../i18n/method-zh.ts';

/** Builds the view in one language: what the model is made of, where it comes from, and what was found for each claim. */
export function createView(context: ViewContext): View {
  const { language } = context;
  const words = { zh, en }[language];
  const assumptions = createAssumptions(context, words);
  const claims = element('div', {}, element('p', { class: 'hint' }, words.loading));
  const parts: readonly (readonly [keyof typeof words.sections, HTMLElement])[] = [
    ['limits', element('div', {}, element('p', {}, words.limitsLead), bullets(words.limits))],
    ['assumptions', assumptions.root],
    ['regimes', createRegimes(language, words)],
    ['reforms', createReforms(language, words)],
    ['claims', claims],
    ['odd', createOdd(language, words)],
    ['glossary', createGlossary(context, words)],
    ['cite', createCite(context, words)],
    ['access', createAccess(words)],
  ];
  const contentsTitle = element('h2', { class: 'contents-title', tabindex: -1 }, words.contents);
  const sections = parts.map(([id, body]) => {
    const title = element('h2', { id: `method-${id}`, tabindex: -1 }, words.sections[id]);
    return {
      id,
      title,
      root: element('section', { class: `part part-${id}`, 'aria-labelledby': `method-${id}` }, title, body, backLink()),
    };
  });
  const root = element(
    'div',
    { class: 'view view-method' },
    element('h1', { tabindex: -1 }, words.title),
    element('p', { class: 'lead' }, words.lead),
    element(
      'nav',
      { class: 'on-page', 'aria-label': words.contents },
      contentsTitle,
      element('ol', {}, ...sections.map(({ id, title }) => element('li', {}, inPageLink(words.sections[id], title)))),
    ),
    ...sections.map((section) => section.root),
  );
  loadClaims().then(
    (data) => claims.replaceChildren(createClaims(context, words, data)),
    (error: unknown) =>
      claims.replaceChildren(element('p', { class: 'warning' }, words.failed(error instanceof Error ? error.message : String(error)))),
  );
  return { root, update: (state) => assumptions.update(state) };

  function backLink(): HTMLElement {
    return element('p', { class: 'back' }, inPageLink(words.backToContents, contentsTitle));
  }
}

/** A link within the page. The address keeps naming the view, since what stands behind `#` there is a state of the page. */
function inPageLink(text: string, target: HTMLElement): HTMLElement {
  const link = element('a', { href: '#/method' }, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  });
  return link;
}
