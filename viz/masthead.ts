import type { Language } from '../sim/index.ts';
import { element } from './dom.ts';
import { catalogues } from './i18n/index.ts';

/** Makes the head of a page: what it is, its question, the caveat, and the switch of language. */
export function createMasthead(
  language: Language,
  { kicker, question }: { readonly kicker: string; readonly question: string },
  speak: (language: Language) => void,
): HTMLElement {
  const messages = catalogues[language];
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const switcher = element('button', { type: 'button', class: 'language', lang: catalogues[other].htmlLang }, messages.languageSwitch);
  switcher.addEventListener('click', () => speak(other));
  return element(
    'header',
    { class: 'masthead' },
    element('div', { class: 'masthead-top' }, element('p', { class: 'kicker' }, kicker), switcher),
    element('h1', {}, messages.title),
    element('p', { class: 'question' }, question),
    element('p', { class: 'byline' }, messages.byline),
    element('p', { class: 'caveat', role: 'note' }, element('strong', {}, messages.caveatTitle), messages.caveat),
  );
}

/** Makes the closing part of a page: how its figures are to be read. */
export function createMethod(language: Language, texts: readonly string[]): HTMLElement {
  const messages = catalogues[language];
  return element(
    'section',
    { class: 'method' },
    element('h2', {}, messages.methodTitle),
    ...texts.map((text) => element('p', {}, text)),
    element('p', { class: 'closing' }, messages.caveat),
  );
}
