import { interventions, type Language, outcomes, stories } from '../../../sim/index.ts';
import { element, marked, setText } from '../../dom.ts';
import { formatNumber, formatSigned } from '../../i18n/format.ts';
import type { zh } from '../../i18n/teach-zh.ts';
import type { StepNumber } from '../../lesson/guesses.ts';
import { steps } from '../../lesson/steps/index.ts';
import { isAssumed } from '../../models/lesson-pick.ts';
import { boundsOf, type LessonData, type Numbers } from '../../models/lesson-run.ts';
import type { LessonStep } from '../../models/lesson-step.ts';
import { bullets, cardTable, factList, opening } from '../../parts.ts';
import type { PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';
import type { TeachState } from './state.ts';

export type Words = typeof zh;

/** Loads the runs that ship with the lesson. */
export async function loadLesson(): Promise<LessonData> {
  const loaded = await import('../../precomputed/lesson.json');
  return loaded.default as unknown as LessonData;
}

/** A link to a step of the lesson. */
export function stepLink({ store, actions }: ViewContext, step: LessonStep, text: string): HTMLElement {
  const link = element('a', { href: `#/lesson?step=${step.number}` }, text);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { views } = store.get();
    actions.go('lesson', { views: { ...views, lesson: { ...views.lesson, step: step.number } } });
  });
  return link;
}

/** Minutes of a step in a plan; null where it is done at home. */
export function minutesOf(step: Pick<LessonStep, 'minutes'>, length: TeachState['minutes']): number | null {
  return length === '45' ? step.minutes.short : step.minutes.long;
}

/** The step whose answer the animation of the start page shows. */
const givenAway: StepNumber = 2;
const givenAwayName = (words: Words, language: Language) =>
  words.openStep(String(givenAway), steps.find(({ number }) => number === givenAway)?.title[language] ?? '');

/** The plan of one of the two lengths. */
export function createPlan(context: ViewContext, words: Words): { root: HTMLElement; update(state: PageState): void } {
  const { language, store, actions } = context;
  const table = element('div', {});
  const inputs = (['45', '90'] as const).map((id) => {
    const input = element('input', { type: 'radio', name: 'plan-minutes', value: id });
    input.addEventListener('change', () => actions.look({ views: { ...store.get().views, teach: { minutes: id } } }));
    return { id, input, label: element('label', {}, input, element('span', {}, words.minutesOf[id])) };
  });
  const projector = element('button', { type: 'button' });
  projector.addEventListener('click', () => actions.look({ isProjector: !store.get().isProjector }));
  const open = element('button', { type: 'button', class: 'primary' }, words.openLesson);
  open.addEventListener('click', () => {
    const { views } = store.get();
    actions.go('lesson', { isLesson: true, views: { ...views, lesson: { ...views.lesson, step: 0 } } });
  });
  let drawn: TeachState['minutes'] | null = null;
  return {
    root: element(
      'div',
      {},
      element(
        'div',
        { class: 'plan-tools' },
        element(
          'fieldset',
          {},
          element('legend', {}, words.minutesChoice),
          element('div', { class: 'segments' }, ...inputs.map(({ label }) => label)),
        ),
        element('div', { class: 'buttons' }, open, projector),
      ),
      table,
      element('p', { class: 'hint' }, words.planNote(givenAwayName(words, language))),
    ),
    update({ isProjector, views: { teach } }) {
      setText(projector, isProjector ? words.projectorOff : words.projectorOn);
      projector.setAttribute('aria-pressed', String(isProjector));
      for (const { id, input } of inputs) input.checked = id === teach.minutes;
      if (teach.minutes === drawn) return;
      drawn = teach.minutes;
      table.replaceChildren(planTable(teach.minutes));
    },
  };

  function planTable(length: TeachState['minutes']): HTMLElement {
    const sum = steps.reduce((all, step) => all + (minutesOf(step, length) ?? 0), 0);
    return cardTable<LessonStep | null>(
      words.planCaption(length),
      [
        {
          head: words.stepHead,
          cell: (step) =>
            step === null ? words.total : stepLink(context, step, words.openStep(String(step.number), step.title[language])),
        },
        {
          head: words.minutesHead,
          cell: (step) => {
            if (step === null) return words.minutesSum(String(sum));
            const minutes = minutesOf(step, length);
            return minutes === null ? words.home : String(minutes);
          },
        },
        { head: words.doHead, cell: (step) => (step === null ? '' : (words.todo[String(step.number)] ?? '')) },
      ],
      [...steps, null],
    );
  }
}

/** Teacher's notes on each step: the question, what to expect, what the model gave, what to discuss. */
export function createNotes(context: ViewContext, words: Words): HTMLElement {
  const { language } = context;
  const list = element('div', {}, element('p', { class: 'hint' }, words.loading));
  loadLesson().then(
    (data) => list.replaceChildren(...steps.map((step) => notePart(context, step, data, words))),
    (error: unknown) =>
      list.replaceChildren(element('p', { class: 'warning' }, words.failed(error instanceof Error ? error.message : String(error)))),
  );
  return element('div', { lang: language === 'zh' ? 'zh-CN' : 'en' }, element('p', {}, words.notesLead), list);
}

function notePart(context: ViewContext, step: LessonStep, data: LessonData, words: Words): HTMLElement {
  const { language } = context;
  const summary = element(
    'span',
    {},
    element('strong', {}, words.openStep(String(step.number), step.title[language])),
    ' ',
    element('span', { class: 'hint' }, step.question[language]),
  );
  return opening(summary, 'note', (body) => {
    const result = data.steps[step.number as StepNumber];
    body.append(
      factList([
        {
          term: words.question,
          values: [step.question[language], stepLink(context, step, words.openStep(String(step.number), step.title[language]))],
        },
        { term: words.likely, values: [words.likelyOf[String(step.number)] ?? ''] },
        {
          term: words.gave,
          values: [
            element('p', { class: 'hint' }, words.replicatesOf(String(result.replicates), result.county[language])),
            bullets(gaveLines(step, data, words, language)),
          ],
        },
        {
          term: words.claimsGave,
          values: [bullets(claimLines(result.claims, data, words, language).map((line) => element('span', {}, ...marked(line, language))))],
        },
        { term: words.ask, values: [step.discuss.question[language], bullets(step.discuss.lead.map((text) => text[language]))] },
      ]),
    );
  });
}

/** Numbers and differences of a step, each in both stories with its interval. */
function gaveLines(step: LessonStep, data: LessonData, words: Words, language: Language): string[] {
  const result = data.steps[step.number];
  const told = (
    both: Readonly<Record<'overload' | 'blame', Numbers>>,
    decimals: number,
    unit: string,
    isSigned: boolean,
    isGrey: (story: 'overload' | 'blame') => boolean = () => false,
  ) =>
    stories
      .map(({ id, label }) => {
        const text = numberText(both[id], decimals, unit, isSigned, words, language);
        return words.inStory(label[language], isGrey(id) ? words.assumed(text) : text);
      })
      .join(language === 'zh' ? '；' : '; ');
  const numbers = step.series.flatMap((series) => {
    const found = result.series.find(({ id }) => id === series.id);
    return series.items.flatMap((item, at) => {
      const both = found?.items[at];
      if (both === undefined) return [];
      if (step.guess.kind === 'pick') {
        const name = series.isGuessed ? singleName(item.id, language, words) : null;
        const [measure = '', outcome = ''] = item.id.split(' ');
        const isGrey = (story: 'overload' | 'blame') => isAssumed(result, measure, outcome, story);
        return name === null ? [] : [`${name}${words.colon}${told(both, series.decimals, series.unit[language], true, isGrey)}`];
      }
      const name =
        series.items.length === 1
          ? series.label[language]
          : `${series.label[language]}${language === 'zh' ? '·' : ', '}${item.label[language]}`;
      return [`${name}${words.colon}${told(both, series.decimals, series.unit[language], false)}`];
    });
  });
  const contrasts = step.contrasts.flatMap((contrast, at) => {
    const both = result.contrasts[at];
    return both === undefined
      ? []
      : [
          `${contrast.label[language]}${words.colon}${told(both, contrast.decimals, contrast.unit[language], true, () => contrast.isAssumed === true)}`,
        ];
  });
  return [...numbers, ...contrasts];
}

/** Name of a change that one measure alone brings, burden or effectiveness; null for pairs and for what is not guessed. */
function singleName(id: string, language: Language, words: Words): string | null {
  const [measure = '', outcome = ''] = id.split(' ');
  const [found, read] = [interventions.find((one) => one.id === measure), outcomes.find((one) => one.id === outcome)];
  if (found === undefined || read === undefined || !['burden', 'effectiveness'].includes(outcome)) return null;
  return words.changeOf(found.label[language], read.label[language]);
}

function numberText(numbers: Numbers, decimals: number, unit: string, isSigned: boolean, words: Words, language: Language): string {
  if (numbers === null) return '–';
  const write = (value: number) => (isSigned ? formatSigned : formatNumber)(value, decimals, language);
  const bounds = boundsOf(numbers);
  const [mean] = numbers;
  const named =
    unit === '' || /^[（(]/.test(unit)
      ? write(mean)
      : unit === '%'
        ? `${write(mean)}%`
        : `${write(mean)}${language === 'zh' ? '' : ' '}${unit}`;
  return bounds === null ? words.noInterval(named) : words.interval(named, write(bounds[0]), write(bounds[1]));
}

function claimLines(ids: readonly string[], data: LessonData, words: Words, language: Language): string[] {
  return ids.flatMap((id) => {
    const claim = data.claims[id];
    const verdict = claim === undefined ? undefined : data.verdicts[claim.verdict];
    return claim === undefined
      ? []
      : [words.claim(id, verdict === undefined ? claim.verdict : `${verdict.mark} ${verdict.word[language]}`, claim.statement[language])];
  });
}
