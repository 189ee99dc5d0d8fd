import type { Language } from '../../../sim/index.ts';
import { element } from '../../dom.ts';
import { parseMarkdown, sectionsOf } from '../../models/markdown.ts';
import { opening } from '../../parts.ts';
import { drawBlocks } from './markdown-dom.ts';
import type { Words } from './parts.ts';

/** The description of the model: Chinese summary and English full text, loaded when they are opened and drawn section by section. */
export function createOdd(language: Language, words: Words): HTMLElement {
  const summary = opening(words.oddSummary, 'odd', (body) => {
    body.lang = 'zh-CN';
    void fill(body, async () => (await import('../../../sim/ODD.zh.md?raw')).default, true, words);
  });
  const full = opening(words.oddFull, 'odd', (body) => {
    body.lang = 'en';
    void fill(body, async () => (await import('../../../sim/ODD.md?raw')).default, false, words);
  });
  return element('div', {}, element('p', {}, words.oddLead), ...(language === 'zh' ? [summary, full] : [full, summary]));
}

async function fill(body: HTMLElement, load: () => Promise<string>, isWhole: boolean, words: Words): Promise<void> {
  body.replaceChildren(element('p', { class: 'hint' }, words.loading));
  try {
    const sections = sectionsOf(parseMarkdown(await load()));
    if (isWhole) {
      body.replaceChildren(...sections.flatMap(({ title, blocks }) => drawBlocks(blocks, 3, title)));
      return;
    }
    // The full text is long: a section is drawn when it is opened.
    body.replaceChildren(
      element('p', { class: 'hint', lang: language(words) }, words.oddOpen),
      ...sections.map(({ title, blocks }) => opening(title, 'odd-section', (inner) => inner.append(...drawBlocks(blocks, 3, title)))),
    );
  } catch (error) {
    body.replaceChildren(element('p', { class: 'warning' }, words.failed(error instanceof Error ? error.message : String(error))));
  }
}

/** The language that the words around a text are in. */
function language(words: Words): string {
  return words.colon === ': ' ? 'en' : 'zh-CN';
}
