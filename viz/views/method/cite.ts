import { element } from '../../dom.ts';
import { bibtexOf, readCitation } from '../../models/citation.ts';
import { bullets, opening } from '../../parts.ts';
import type { ViewContext } from '../../view.ts';
import { copyBox, type Words } from './parts.ts';

/** How to cite: the paper, the model, both as BibTeX, and the file they come from; and the licence. */
export function createCite({ language, actions }: ViewContext, words: Words): HTMLElement {
  const root = element('div', {}, element('p', { class: 'hint' }, words.loading));
  void load();
  return root;

  async function load(): Promise<void> {
    try {
      const [file, license] = await Promise.all([import('../../../CITATION.cff?raw'), import('../../../LICENSE?raw')]);
      const citation = readCitation(file.default);
      const { paper } = citation;
      const box = (label: string, text: string) => copyBox(label, text, words, actions.announce);
      const authors = paper.authors.join(language === 'zh' ? ', ' : ' & ');
      root.replaceChildren(
        element('p', {}, words.citeLead),
        box(words.citePaper, words.paperText(authors, paper.title, paper.journal, paper.year, paper.issue)),
        box(words.citeModel, words.modelText(citation.authors, citation.title, citation.version, citation.date)),
        box(words.citeBibtex, bibtexOf(citation)),
        opening(words.citeFile, 'odd', (body) => body.append(box(words.citeFile, file.default))),
        element('h3', {}, words.license),
        element('p', {}, words.licenseLead(citation.license)),
        opening(words.licenseFull, 'odd', (body) =>
          body.append(element('pre', { tabindex: 0, lang: 'en', role: 'group', 'aria-label': words.licenseFull }, license.default)),
        ),
      );
    } catch (error) {
      root.replaceChildren(element('p', { class: 'warning' }, words.failed(error instanceof Error ? error.message : String(error))));
    }
  }
}

/** What was checked for accessibility and what was not. */
export function createAccess(words: Words): HTMLElement {
  return element(
    'div',
    {},
    element('p', {}, words.accessLead),
    element('h3', {}, words.accessDone),
    bullets(words.accessDoneList),
    element('h3', {}, words.accessNot),
    bullets(words.accessNotList),
    element('p', {}, words.accessHelp),
  );
}
