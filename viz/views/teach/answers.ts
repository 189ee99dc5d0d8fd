import { describeProblem, interventions, outcomes } from '../../../sim/index.ts';
import { drawClassGuesses } from '../../charts/class-guesses.ts';
import { drawClassSettings } from '../../charts/class-settings.ts';
import { element } from '../../dom.ts';
import { createFigure, type FigureText } from '../../figure.ts';
import { formatNumber } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { en } from '../../i18n/teach-en.ts';
import { zh } from '../../i18n/teach-zh.ts';
import { steps } from '../../lesson/steps/index.ts';
import { measures } from '../../lesson/steps/step-7.ts';
import {
  aggregateGuesses,
  aggregateSettings,
  type ClassSettings,
  type GuessNames,
  type StepGuesses,
} from '../../models/class-aggregate.ts';
import { longestPaste, type PastedClass, readPasted } from '../../models/class-links.ts';
import type { TableModel } from '../../models/tables.ts';
import { bullets, opening } from '../../parts.ts';
import type { ViewContext } from '../../view.ts';
import type { Words } from './plan.ts';

/** Names that guesses are told by, where the steps do not carry them. */
const names: GuessNames = {
  measures: measures.map((id) => interventions.find((one) => one.id === id)?.label ?? { zh: id, en: id }),
  changes: ['burden', 'effectiveness'].map((id) => outcomes.find((one) => one.id === id)?.label ?? { zh: id, en: id }),
  rank: { zh: zh.rank, en: en.rank },
};

/** What was pasted and read: kept while the page is open, so that another language or a look elsewhere loses nothing. */
let kept: { readonly text: string; readonly pasted: PastedClass | null } = { text: '', pasted: null };

/** Where links of a class are pasted, and what they say together. */
export function createAnswers({ language, actions }: ViewContext, words: Words): { root: HTMLElement; redraw(): void } {
  const messages = catalogues[language];
  const box = element('textarea', { rows: 7, spellcheck: 'false', autocomplete: 'off' });
  const make = element('button', { type: 'button', class: 'primary' }, words.answersMake);
  const clear = element('button', { type: 'button' }, words.answersClear);
  const told = element('div', { class: 'told' });
  const figures = element('div', { class: 'class-figures' });
  let redraws: (() => void)[] = [];
  box.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    // A text that will not be read is not laid out either: that alone could freeze the page.
    if (pasted.length <= longestPaste) return;
    event.preventDefault();
    read(pasted);
  });
  box.addEventListener('input', () => {
    kept = { ...kept, text: box.value };
  });
  make.addEventListener('click', () => read(box.value));
  clear.addEventListener('click', () => {
    box.value = '';
    kept = { text: '', pasted: null };
    told.replaceChildren();
    figures.replaceChildren();
    redraws = [];
    box.focus();
  });
  box.value = kept.text;
  // The figures are drawn when the view is in the page and has a width.
  if (kept.pasted !== null) show(kept.pasted);
  return {
    root: element(
      'div',
      {},
      element('p', {}, words.answersLead),
      element('p', { class: 'privacy' }, words.answersPrivacy),
      element('label', {}, element('span', { class: 'label-text' }, words.answersLabel), box),
      element('div', { class: 'buttons' }, make, clear),
      told,
      figures,
    ),
    redraw() {
      for (const one of redraws) one();
    },
  };

  function read(text: string): void {
    const pasted = readPasted(text);
    kept = { text: box.value, pasted };
    actions.announce(show(pasted));
    for (const one of redraws) one();
  }

  /** Puts what was read in its place; returns what is to be announced. */
  function show(pasted: PastedClass): string {
    const lines = toldLines(pasted);
    told.replaceChildren(...lines.map((line) => element('p', {}, line)), ...brokenParts(pasted));
    const said = lines.join(language === 'zh' ? '' : ' ');
    redraws = [];
    figures.replaceChildren();
    if (pasted.links.length === 0) return said;
    const guesses = aggregateGuesses(pasted.links, steps, names);
    const settings = aggregateSettings(pasted.links, { zh: zh.storyBoth, en: en.storyBoth });
    figures.append(
      element('h3', {}, words.guessesTitle),
      element('p', {}, guesses.length === 0 ? words.noGuesses : words.guessesFinding(String(pasted.links.length), String(guesses.length))),
      ...guesses.map((step) => guessFigure(step, pasted)),
      settingsFigure(settings, pasted),
    );
    return said;
  }

  function toldLines({ links, broken, brokenMore, repeated, other, leftOut, tooLong }: PastedClass): string[] {
    const count = (value: number) => formatNumber(value, 0, language);
    if (tooLong !== null) return [words.tooLong(count(tooLong), count(longestPaste))];
    const bad = broken.length + brokenMore;
    return [
      links.length + bad === 0 ? words.foundNone : words.found(count(links.length)),
      ...(bad === 0 ? [] : [words.foundBroken(count(bad))]),
      ...(repeated === 0 ? [] : [words.foundRepeated(count(repeated))]),
      ...(other === 0 ? [] : [words.foundOther(count(other))]),
      ...(leftOut === 0 ? [] : [words.foundLeftOut(count(leftOut))]),
    ];
  }

  function brokenParts({ broken, brokenMore }: PastedClass): HTMLElement[] {
    if (broken.length === 0) return [];
    const items = broken.map(({ line, given, problems }) =>
      element('div', {}, words.brokenLine(String(line), given), bullets(problems.map((problem) => describeProblem(problem, language)))),
    );
    const part = opening(words.brokenTitle, 'broken', (body) =>
      body.append(bullets(items), ...(brokenMore === 0 ? [] : [element('p', {}, words.brokenMore(String(brokenMore)))])),
    );
    part.open = true;
    return [part];
  }

  function addFigure(
    id: string,
    number: string,
    text: Omit<FigureText, 'source' | 'command'>,
    pasted: PastedClass,
    draw: (drawing: HTMLElement) => void,
  ): HTMLElement {
    const figure = createFigure(`class-${id}`, number, messages);
    figure.fill({ ...text, source: words.source(String(pasted.links.length)), command: '' });
    redraws.push(() => draw(figure.drawing));
    return figure.root;
  }

  function guessFigure(step: StepGuesses, pasted: PastedClass): HTMLElement {
    const without = step.withoutGuess === 0 ? '' : words.stepWithout(String(step.withoutGuess));
    const text = {
      title: words.openStep(String(step.step), step.title[language]),
      finding: `${step.question[language]}${messages.sentenceGap}${words.stepFinding(String(step.guessed), without)}`,
      notes: [words.guessesNote],
      tables: [{ name: words.guessTable(String(step.step)), table: guessTable(step) }],
    };
    const root = addFigure(`step-${step.step}`, String(step.step), text, pasted, (drawing) =>
      drawClassGuesses(drawing, step, words.chart, language),
    );
    if (step.reasons.length > 0)
      root.append(opening(words.reasons(String(step.reasons.length)), 'reasons', (body) => body.append(bullets(step.reasons))));
    return root;
  }

  function guessTable({ numbers, choices, guessed }: StepGuesses): TableModel {
    const { head } = words;
    const write = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1, language);
    return {
      head: [head.question, head.people, head.min, head.median, head.mean, head.max],
      rows: [
        ...numbers.map(({ label, spread }) => ({
          cells: [label[language], String(guessed), write(spread.min), write(spread.median), write(spread.mean), write(spread.max)],
          isMuted: false,
        })),
        ...choices.flatMap(({ label, options }) =>
          options.map((option) => ({
            cells: [`${label[language]}${words.colon}${option.label[language]}`, String(option.count), '–', '–', '–', '–'],
            isMuted: option.count === 0,
          })),
        ),
      ],
    };
  }

  function settingsFigure(settings: ClassSettings, pasted: PastedClass): HTMLElement {
    const [most] = settings.numbers;
    const tail = most === undefined ? '' : words.settingsMost(most.entry.label[language], String(most.touched));
    const touched = settings.numbers.length + settings.switches.length;
    const text = {
      title: words.settingsTitle,
      finding: touched === 0 ? words.noSettings : words.settingsFinding(String(settings.links), String(touched), tail),
      notes: settings.numbers.length === 0 ? [] : [words.settingsNote],
      tables: settingsTables(settings),
    };
    return addFigure('settings', '9', text, pasted, (drawing) => drawClassSettings(drawing, settings.numbers, words.chart, language));
  }

  function settingsTables(settings: ClassSettings): { name: string; table: TableModel }[] {
    const { head } = words;
    const write = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2, language);
    const row = (...cells: string[]) => ({ cells, isMuted: false });
    const changed = settings.numbers.map(({ entry, touched, spread }) =>
      row(entry.label[language], String(touched), write(spread.min), write(spread.mean), write(spread.max), String(entry.default)),
    );
    const levels = settings.measures.map(({ label, touched, spread }) =>
      row(label[language], String(touched), write(spread.min), write(spread.mean), write(spread.max)),
    );
    const chosen = [
      ...settings.switches.flatMap(({ label, values }) =>
        values.map((one) => row(label[language], one.label[language], String(one.count))),
      ),
      ...settings.counties.map((one) => row(words.county, one.label[language], String(one.count))),
      ...settings.regimes.map((one) => row(words.regime, one.label[language], String(one.count))),
      ...settings.stories.map((one) => row(words.story, one.label[language], String(one.count))),
    ];
    const tables = [
      {
        name: words.parametersTable,
        table: { head: [head.parameter, head.people, head.min, head.mean, head.max, head.usual], rows: changed },
      },
      { name: words.measuresTable, table: { head: [head.measure, head.people, head.min, head.mean, head.max], rows: levels } },
      { name: words.choicesTable, table: { head: [head.what, head.value, head.people], rows: chosen } },
    ];
    return tables.filter(({ table }) => table.rows.length > 0);
  }
}
