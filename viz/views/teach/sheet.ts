import { interventions, type Language, outcomes } from '../../../sim/index.ts';
import { drawQr } from '../../charts/qr.ts';
import { element } from '../../dom.ts';
import { catalogues } from '../../i18n/index.ts';
import { steps } from '../../lesson/steps/index.ts';
import { measures } from '../../lesson/steps/step-7.ts';
import type { LessonStep } from '../../models/lesson-step.ts';
import { encodeQr } from '../../models/qr.ts';
import type { Words } from './plan.ts';

/** Set on the page while the sheet alone is printed. */
const printing = 'prints-sheet';

/** The sheet for students: questions, room for guesses, exit ticket, on one page of A4. */
export function createSheet(
  language: Language,
  words: Words,
): { root: HTMLElement; setLink(link: string | null): void; print(): void; leave(): void } {
  const code = element('div', { class: 'sheet-qr' });
  const root = element(
    'section',
    { class: 'sheet', 'aria-label': words.sheetTitle },
    element(
      'div',
      { class: 'sheet-head' },
      element('div', {}, element('p', { class: 'sheet-title' }, words.sheetTitle), element('p', {}, words.sheetIntro)),
      code,
    ),
    element('ol', { class: 'sheet-steps' }, ...steps.map((step) => element('li', {}, ...stepParts(step, language, words)))),
    element(
      'div',
      { class: 'sheet-exit' },
      element('p', { class: 'sheet-name' }, words.exit),
      ...words.exitList.map((text) => element('p', { class: 'sheet-line' }, text)),
    ),
    element('p', { class: 'sheet-caveat' }, words.caveat),
  );
  const done = () => document.documentElement.classList.remove(printing);
  window.addEventListener('afterprint', done);
  return {
    root,
    setLink(link) {
      // An address on the teacher's own disk is of no use on paper.
      const drawn = link === null || link.startsWith('file:') ? null : encodeQr(link);
      code.replaceChildren();
      if (drawn === null) return;
      const picture = element('div', {});
      drawQr(picture, drawn, words.qr);
      code.append(picture, element('span', {}, words.sheetQr));
    },
    print() {
      document.documentElement.classList.add(printing);
      window.print();
    },
    leave() {
      done();
      window.removeEventListener('afterprint', done);
    },
  };
}

function stepParts(step: LessonStep, language: Language, words: Words): HTMLElement[] {
  const isHome = step.minutes.short === null;
  return [
    element(
      'p',
      {},
      element('span', { class: 'sheet-name' }, step.title[language], isHome ? catalogues[language].inBrackets(words.sheetHome) : ''),
      ' ',
      step.question[language],
    ),
    ...(step.guess.kind === 'pick' ? [element('p', { class: 'sheet-options' }, words.sheetOptions(optionsText(language)))] : []),
    element('p', { class: 'sheet-blanks' }, ...blanksOf(step, language, words)),
    element('p', { class: 'sheet-line' }, words.sheetWhy),
  ];
}

/** The measures that can be picked. */
function optionsText(language: Language): string {
  return measures.map((id) => interventions.find((one) => one.id === id)?.label[language] ?? id).join(catalogues[language].listSeparator);
}

/** A name and a blank for each value of a guess. */
function blanksOf(step: LessonStep, language: Language, words: Words): HTMLElement[] {
  const { kind, extra } = step.guess;
  const series = step.series.filter(({ isGuessed }) => isGuessed);
  const blank = (name: string, unit = '') =>
    element('span', { class: 'blank' }, name, element('span', { class: 'gap' }), unit === '%' ? unit : '');
  const picked = kind === 'pick' ? [blank(words.sheetFirst), blank(words.sheetSecond)] : [];
  const own = kind === 'pick' ? pairBlanks() : series.flatMap(seriesBlanks);
  const last =
    extra === null
      ? []
      : extra.options === null
        ? [blank(extra.question[language], extra.unit.en)]
        : [
            element(
              'span',
              { class: 'blank' },
              extra.question[language],
              ...extra.options.map((option) => element('span', { class: 'box' }, option[language])),
            ),
          ];
  return [element('span', { class: 'blank-head' }, words.sheetGuess), ...picked, ...own, ...last];

  /** Where two measures are picked, two changes are guessed with them. */
  function pairBlanks(): HTMLElement[] {
    return ['burden', 'effectiveness'].map((id) => blank(outcomes.find((outcome) => outcome.id === id)?.label[language] ?? id));
  }

  function seriesBlanks({ label, items, unit }: LessonStep['series'][number]): HTMLElement[] {
    const base = /^[（(]/.test(unit[language]) ? `${catalogues[language].sentenceGap}${unit[language]}` : '';
    const head =
      kind === 'rank' ? `${label[language]}${words.sheetRank}` : series.length > 1 || base !== '' ? `${label[language]}${base}` : '';
    const shownUnit = kind === 'rank' ? '' : unit.en;
    return [
      ...(head === '' ? [] : [element('span', { class: 'blank-head' }, head)]),
      ...items.map((item) => blank((items.length === 1 ? label : item.label)[language], shownUnit)),
    ];
  }
}
