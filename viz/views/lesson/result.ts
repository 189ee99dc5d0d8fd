import { element } from '../../dom.ts';
import { createFigure, tableElement } from '../../figure.ts';
import { catalogues } from '../../i18n/index.ts';
import type { Guess } from '../../lesson/guesses.ts';
import { measures } from '../../lesson/steps/step-7.ts';
import { compareGuess, type Tongue } from '../../models/lesson-compare.ts';
import { leadSentence, leadTable } from '../../models/lesson-lead.ts';
import { pickedArm, pickName, pickSentence, pickTable, planeTable } from '../../models/lesson-pick.ts';
import type { LessonData } from '../../models/lesson-run.ts';
import type { LessonStep } from '../../models/lesson-step.ts';
import { contrastTable, stepTable } from '../../models/lesson-tables.ts';
import type { ViewContext } from '../../view.ts';
import { createLive } from './live.ts';
import { drawStep, isCurve } from './step-figure.ts';
import { verdictList } from './verdict-list.ts';

/** What a step shows once its guess is locked, or without one. */
export interface StepResultPart {
  readonly root: HTMLElement;
  redraw(): void;
  stop(): void;
}

/** Makes the result of a step: figure, what else the run shows, verdicts, discussion. */
export function createResult(context: ViewContext, step: LessonStep, guess: Guess, data: LessonData, tongue: Tongue): StepResultPart {
  const { words, language } = tongue;
  const messages = catalogues[language];
  const result = data.steps[step.number];
  const { values } = guess;
  const isPick = step.guess.kind === 'pick';
  const hasLead = step.number === 8;
  let chosen = isPick ? pickedArm(values ?? [0, 1]) : null;
  const figure = createFigure(`lesson-${step.number}`, String(step.number), messages);
  const side = element('div', { class: 'lesson-table' });
  const live = createLive(context, step, data, tongue, messages, () => chosen);
  if (isPick) figure.controls.append(choiceBox());

  function fill(): void {
    figure.fill({
      title: words.figureTitle(guessedNames()),
      finding: chosen === null ? finding() : pickSentence(result, chosen, chosen === ownChoice() ? values : null, tongue),
      notes: notes(),
      tables: [
        {
          name: step.series[0]?.label[language] ?? step.title[language],
          table: isPick ? planeTable(result, tongue) : stepTable(step, result, values, tongue),
        },
        ...(hasLead ? [{ name: words.leading.table, table: leadTable(data.leaders, tongue) }] : []),
      ],
      source: messages.source({
        county: result.county[language],
        story: words.bothStories,
        seed: data.seed,
        replicates: String(result.replicates),
        warmup: String(result.warmupWeeks),
        weeks: String(result.weeks),
        hash: data.modelHash,
        window: messages.windows.all,
      }),
      command: result.command,
    });
    side.replaceChildren(
      chosen === null
        ? tableElement(words.contrasts, contrastTable(step, result, tongue))
        : tableElement(words.pick.table, pickTable(result, chosen, tongue)),
      ...legends(),
    );
  }
  function guessedNames(): string {
    const names = step.series.filter(({ isGuessed }) => isGuessed).map(({ label }) => label[language]);
    return names.join(messages.listSeparator);
  }

  function notes(): string[] {
    if (isPick) return [];
    const [own, run] = isCurve(step) ? [words.lineNote, words.bandNote] : [words.barNote, words.range];
    const isDrawn = values !== null && step.guess.kind !== 'rank';
    return [isDrawn ? `${own}${messages.sentenceGap}${run}` : run, ...(hasLead ? [words.confidence.note] : [])];
  }

  function legends(): HTMLElement[] {
    const hasWords = step.contrasts.some(({ smallest }) => smallest > 0);
    return isPick || hasWords ? [element('p', { class: 'hint' }, isPick ? words.pick.hours : words.smallest)] : [];
  }

  const ownChoice = () => (values === null ? null : pickedArm(values));

  function finding(): string {
    const text = compareGuess(step, result, values, tongue);
    return hasLead ? [text, confidence()].join(messages.sentenceGap) : text;
  }

  /** Whether what leads in the first setting leads elsewhere, too, beside how sure the class was. */
  function confidence(): string {
    const said = values === null ? '' : words.confidence.guess(`${values[values.length - 1] ?? 0}%`);
    return [said, leadSentence(data.leaders, tongue)].filter((part) => part !== '').join(messages.sentenceGap);
  }

  function choiceBox(): HTMLElement {
    const names = measures.flatMap((one, at) => [one, ...measures.slice(at + 1).map((other) => `${one}+${other}`)]);
    const box = element('select', {}, ...names.map((name) => element('option', { value: name }, pickName(name, tongue))));
    box.value = chosen ?? '';
    box.addEventListener('change', () => {
      chosen = box.value;
      fill();
      redraw();
    });
    return element('label', {}, element('span', { class: 'label-text' }, words.pick.shown), box);
  }

  function redraw(): void {
    drawStep(figure.drawing, { step, result, values, chosen }, tongue);
  }

  fill();
  const reason =
    guess.why !== ''
      ? element('p', { class: 'lesson-why' }, words.mine(guess.why))
      : values === null
        ? element('p', { class: 'hint' }, words.without)
        : null;
  const root = element(
    'div',
    { class: 'lesson-columns is-result' },
    element('div', { class: 'lesson-main' }, figure.root, isPick ? null : live.root),
    element(
      'div',
      { class: 'lesson-side' },
      reason,
      isPick ? null : side,
      element('section', {}, element('h2', {}, words.reading), ...step.after.map((text) => element('p', {}, text[language]))),
      verdictList(data, step.number, tongue),
    ),
    ...(isPick ? [side, live.root] : []),
    element(
      'section',
      { class: 'lesson-discuss' },
      element('h2', {}, words.discuss),
      element('p', { class: 'discuss-question' }, step.discuss.question[language]),
      element(
        'details',
        {},
        element('summary', {}, words.lead2),
        element('ul', {}, ...step.discuss.lead.map((text) => element('li', {}, text[language]))),
      ),
      element('p', { class: 'carry' }, step.carry[language]),
    ),
  );
  return { root, redraw, stop: live.stop };
}
