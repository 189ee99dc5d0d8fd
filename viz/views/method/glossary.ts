import { element, setText } from '../../dom.ts';
import { glossary, type Term } from '../../i18n/glossary.ts';
import { containsAll } from '../../models/assumptions.ts';
import { type Column, cardTable } from '../../parts.ts';
import type { ViewContext } from '../../view.ts';
import { searchBox, type Words } from './parts.ts';

/** The glossary, from the reader's language to the other one. */
export function createGlossary({ language, actions }: ViewContext, words: Words): HTMLElement {
  const other = language === 'zh' ? 'en' : 'zh';
  const total = glossary.reduce((sum, { terms }) => sum + terms.length, 0);
  const list = element('div', { class: 'groups' });
  const shown = element('p', { class: 'hint shown' });
  const columns: Column<Term>[] = [
    { head: words.term, cell: ({ term }) => term[language] },
    { head: words.otherTerm, cell: ({ term }) => element('span', { lang: other === 'zh' ? 'zh-CN' : 'en' }, term[other]) },
    { head: words.meaning, cell: ({ meaning }) => meaning[language] },
    { head: words.avoid, cell: avoided },
  ];
  draw('');
  return element(
    'div',
    {},
    element('p', {}, words.glossaryLead),
    element(
      'div',
      { class: 'filters' },
      searchBox(words.search, (query) => {
        draw(query);
        actions.announce(shown.textContent ?? '');
      }),
    ),
    shown,
    list,
  );

  function draw(query: string): void {
    const found = glossary.map(({ subject, terms }) => ({ subject, terms: terms.filter((term) => containsAll(textOf(term), query)) }));
    const count = found.reduce((sum, { terms }) => sum + terms.length, 0);
    setText(shown, count === 0 ? words.glossaryNone : words.glossaryShown(String(count), String(total)));
    list.replaceChildren(
      ...found.flatMap(({ subject, terms }) => (terms.length === 0 ? [] : [cardTable(words.subjects[subject], columns, terms)])),
    );
  }

  /** Renderings to avoid, those of the other language first: it is there that one has to translate into. */
  function avoided({ avoid }: Term): HTMLElement {
    const text = avoid ?? { zh: '', en: '' };
    return element(
      'div',
      {},
      text[other] === '' ? null : element('span', { lang: other === 'zh' ? 'zh-CN' : 'en' }, text[other]),
      text[other] === '' || text[language] === '' ? null : element('br'),
      text[language] === '' ? null : element('span', { class: 'hint' }, text[language]),
    );
  }
}

function textOf({ term, meaning, avoid }: Term): string {
  return [term.zh, term.en, meaning.zh, meaning.en, avoid?.zh ?? '', avoid?.en ?? ''].join('\n');
}
