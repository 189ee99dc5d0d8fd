import { element } from '../../dom.ts';
import { en } from '../../i18n/teach-en.ts';
import { bullets, factList } from '../../parts.ts';
import type { View, ViewContext } from '../../view.ts';
import { createAnswers } from './answers.ts';
import { createClassLink } from './class-link.ts';
import { createNotes, createPlan, type Words } from './plan.ts';
import { createSheet } from './sheet.ts';
import './view.css';
import { zh } from '../../i18n/teach-zh.ts';

/** Builds the view in one language: what a teacher needs before, in and after the lesson. */
export function createView(context: ViewContext): View {
  const { language } = context;
  const words = { zh, en }[language];
  const plan = createPlan(context, words);
  const sheet = createSheet(language, words);
  const answers = createAnswers(context, words);
  const parts: readonly (readonly [keyof Words['sections'], HTMLElement])[] = [
    ['plan', plan.root],
    ['notes', createNotes(context, words)],
    ['link', createClassLink(context, words, sheet.setLink)],
    ['sheet', sheetPart()],
    ['answers', answers.root],
    ['after', afterPart(words)],
  ];
  const sections = parts.map(([id, body]) => {
    const title = element('h2', { id: `teach-${id}`, tabindex: -1 }, words.sections[id]);
    return { id, title, root: element('section', { class: `part part-${id}`, 'aria-labelledby': `teach-${id}` }, title, body) };
  });
  const root = element(
    'div',
    { class: 'view view-teach' },
    element('h1', { tabindex: -1 }, words.title),
    element('p', { class: 'lead' }, words.lead),
    element(
      'nav',
      { class: 'on-page', 'aria-label': words.contents },
      element('ul', {}, ...sections.map(({ id, title }) => element('li', {}, inPageLink(words.sections[id], title)))),
    ),
    ...sections.map((section) => section.root),
    sheet.root,
  );
  return {
    root,
    update(state, isForced = false) {
      plan.update(state);
      if (isForced) answers.redraw();
    },
    leave: sheet.leave,
  };

  function sheetPart(): HTMLElement {
    const print = element('button', { type: 'button', class: 'primary' }, words.sheetPrint);
    print.addEventListener('click', sheet.print);
    const preview = element('button', { type: 'button', 'aria-pressed': 'false' }, words.sheetPreview);
    preview.addEventListener('click', () => {
      const isShown = sheet.root.classList.toggle('is-previewed');
      preview.setAttribute('aria-pressed', String(isShown));
      if (isShown) sheet.root.scrollIntoView();
    });
    return element('div', {}, element('p', {}, words.sheetLead), element('div', { class: 'buttons' }, print, preview));
  }
}

function afterPart(words: Words): HTMLElement {
  return element(
    'div',
    {},
    element('h3', {}, words.misconceptions),
    factList(words.misconceptionList.map(([said, answer]) => ({ term: said, values: [answer] }))),
    element('h3', {}, words.exit),
    bullets(words.exitList),
    element('h3', {}, words.homework),
    element('p', {}, words.homeworkText),
    element('h3', {}, words.marks),
    element('p', {}, words.marksText),
  );
}

/** A link within the page. The address keeps naming the view, since what stands behind `#` there is a state of the page. */
function inPageLink(text: string, target: HTMLElement): HTMLElement {
  const link = element('a', { href: '#/teach' }, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  });
  return link;
}
