import { element } from '../../dom.ts';
import { catalogues } from '../../i18n/index.ts';
import { en } from '../../i18n/lesson-en.ts';
import { type Guess, type StepNumber, stepNumbers } from '../../lesson/guesses.ts';
import { steps } from '../../lesson/steps/index.ts';
import type { Tongue } from '../../models/lesson-compare.ts';
import type { LessonData } from '../../models/lesson-run.ts';
import type { PageState } from '../../store.ts';
import type { View, ViewContext } from '../../view.ts';
import { createResult } from './result.ts';
import type { LessonState } from './state.ts';
import { argumentOf, createQuestion } from './step-page.ts';
import './view.css';
import { zh } from '../../i18n/lesson-zh.ts';

/** What stands under the heading: a step, or the list of them. */
interface Part {
  readonly root: HTMLElement;
  redraw(): void;
  stop(): void;
}

/** Builds the view in one language. */
export function createView(context: ViewContext): View {
  const { language, store, actions } = context;
  const words = { zh, en }[language];
  const tongue: Tongue = { words, language };
  const heading = element('h1', { tabindex: -1 }, words.title);
  const kicker = element('p', { class: 'lesson-kicker' });
  const progress = element('nav', { class: 'lesson-progress', 'aria-label': words.progress });
  const body = element('div', { class: 'lesson-body' });
  const root = element('div', { class: 'view view-lesson' }, element('div', { class: 'lesson-top' }, progress, kicker), heading, body);
  let data: LessonData | null = null;
  let problem = '';
  let part: Part | null = null;
  let drawn = '';
  let drawnStep: number | null = null;
  let wasOpen = false;
  let isLeft = false;
  import('../../precomputed/lesson.json').then(
    ({ default: loaded }) => {
      data = loaded as unknown as LessonData;
      if (!isLeft) update(store.get());
    },
    (error: unknown) => {
      problem = words.failed(error instanceof Error ? error.message : String(error));
      if (!isLeft) update(store.get());
    },
  );

  const lesson = () => store.get().views.lesson;
  const put = (change: Partial<LessonState>, more: Partial<PageState> = {}) =>
    actions.look({ ...more, views: { ...store.get().views, lesson: { ...lesson(), ...change } } });
  const putGuess = (step: StepNumber, guess: Guess) => put({ guesses: { ...lesson().guesses, [step]: guess } }, { isLesson: true });
  /** Whoever opens a step has begun the lesson: what would answer it elsewhere stays hidden. */
  const goTo = (step: number) => put({ step }, step > 0 ? { isLesson: true } : {});

  function update(state: PageState, isForced = false): void {
    const { step, guesses } = state.views.lesson;
    const guess = stepNumbers.some((number) => number === step) ? guesses[step as StepNumber] : undefined;
    const isOpen = guess === undefined || guess.state === 'draft';
    const states = stepNumbers.map((number) => guesses[number]?.state ?? 'open').join();
    const key = JSON.stringify([step, step === 0 ? states : isOpen ? 'open' : guess, isOpen || data !== null, problem]);
    if (key === drawn) {
      if (isForced) part?.redraw();
      return;
    }
    const isOtherStep = drawnStep !== null && drawnStep !== step;
    const isRevealed = drawnStep === step && wasOpen && !isOpen;
    part?.stop();
    part = step === 0 ? listPart(state.views.lesson) : stepPart(step as StepNumber, state.views.lesson);
    body.replaceChildren(part.root);
    drawn = key;
    drawnStep = step;
    wasOpen = isOpen;
    // A picture needs the width it will have.
    part.redraw();
    requestAnimationFrame(() => part?.redraw());
    if (isOtherStep) {
      window.scrollTo(0, 0);
      heading.focus({ preventScroll: true });
    } else if (isRevealed) {
      const title = body.querySelector<HTMLElement>('.figure h2');
      title?.setAttribute('tabindex', '-1');
      title?.focus({ preventScroll: true });
      body.scrollIntoView({ block: 'nearest' });
    }
  }

  function listPart({ guesses, step: _ }: LessonState): Part {
    root.classList.add('is-list');
    heading.textContent = words.title;
    kicker.hidden = true;
    progress.hidden = true;
    const begun = steps.filter(({ number }) => guesses[number]?.state === 'locked' || guesses[number]?.state === 'shown');
    const next = steps.find(({ number }) => !begun.some((one) => one.number === number))?.number ?? 1;
    const start = element(
      'button',
      { type: 'button', class: 'primary lesson-start' },
      begun.length === 0 ? words.start : words.goOn(String(next)),
    );
    start.addEventListener('click', () => goTo(begun.length === 0 ? 1 : next));
    const items = steps.map((step) => {
      const open = element('button', { type: 'button', class: 'lesson-open' }, words.open(String(step.number), step.title[language]));
      open.addEventListener('click', () => goTo(step.number));
      const state = guesses[step.number]?.state ?? 'open';
      return element(
        'li',
        {},
        open,
        element('p', { class: 'lesson-item-question' }, step.question[language]),
        element(
          'p',
          { class: 'hint' },
          [step.isFull ? words.fullStep : words.lightStep, minutesOf(step.number), words.state[state]].join(
            language === 'zh' ? ' · ' : ' · ',
          ),
        ),
      );
    });
    return {
      root: element(
        'div',
        { class: 'lesson-list' },
        element('p', { class: 'lead' }, words.lead),
        element('p', { class: 'lesson-rule' }, words.rule),
        start,
        element('h2', {}, words.listTitle),
        element('ol', { class: 'lesson-items' }, ...items),
        element('p', { class: 'hint' }, planText()),
      ),
      redraw: () => undefined,
      stop: () => undefined,
    };
  }

  function planText(): string {
    const home = steps.filter(({ minutes }) => minutes.short === null);
    const names = home.map(({ number }) => words.stepName(String(number))).join(catalogues[language].listSeparator);
    return words.plan(String(steps.length - home.length), names, String(steps.length));
  }

  function minutesOf(number: StepNumber): string {
    const { short, long } = steps[number - 1]?.minutes ?? { short: 0, long: 0 };
    return short === null ? words.minutesHome(String(long)) : words.minutes(String(short), String(long));
  }

  function stepPart(number: StepNumber, { guesses }: LessonState): Part {
    const step = steps[number - 1];
    if (step === undefined) throw new Error(`no step ${number}`);
    root.classList.remove('is-list');
    heading.textContent = step.title[language];
    kicker.hidden = false;
    kicker.textContent = [words.stepOf(String(number), String(steps.length)), minutesOf(number)].join(' · ');
    drawProgress(number, guesses);
    const guess = guesses[number];
    const question = element('p', { class: 'question' }, step.question[language]);
    if (guess === undefined || guess.state === 'draft') {
      const asked = createQuestion(step, guess, tongue, {
        draft: (draft) => putGuess(number, draft),
        lock(locked) {
          putGuess(number, locked);
          actions.announce(words.lockedSaid);
        },
        skip() {
          putGuess(number, { state: 'shown', values: null, why: '' });
          actions.announce(words.shownSaid);
        },
        announce: actions.announce,
      });
      return { root: element('div', {}, question, asked.root, footOf(number, false)), redraw: asked.redraw, stop: () => undefined };
    }
    if (data === null)
      return {
        root: element(
          'div',
          {},
          question,
          element('p', { class: 'waiting', ...(problem === '' ? {} : { role: 'alert' }) }, problem === '' ? words.liveStarting : problem),
        ),
        redraw: () => undefined,
        stop: () => undefined,
      };
    const result = createResult(context, step, guess, data, tongue);
    const argument = element('details', { class: 'lesson-argument' }, element('summary', {}, words.argument), ...argumentOf(step, tongue));
    return { root: element('div', {}, question, result.root, argument, footOf(number, true)), redraw: result.redraw, stop: result.stop };
  }

  function drawProgress(current: StepNumber, guesses: LessonState['guesses']): void {
    progress.hidden = false;
    const items = steps.map(({ number, title }) => {
      const state = guesses[number]?.state ?? 'open';
      const isDone = state === 'locked' || state === 'shown';
      const made = element(
        'button',
        {
          type: 'button',
          class: isDone ? 'is-done' : '',
          'aria-label': `${words.open(String(number), title[language])} (${words.state[state]})`,
        },
        String(number),
      );
      if (number === current) made.setAttribute('aria-current', 'step');
      made.addEventListener('click', () => goTo(number));
      return element('li', {}, made);
    });
    const list = element('button', { type: 'button', class: 'quiet' }, words.list);
    list.addEventListener('click', () => goTo(0));
    progress.replaceChildren(element('ol', {}, ...items), list);
  }

  function footOf(number: StepNumber, isShown: boolean): HTMLElement {
    const next = steps[number];
    const forward = element(
      'button',
      { type: 'button', class: isShown ? 'primary' : '' },
      next === undefined ? words.finish : words.next(next.title[language]),
    );
    forward.addEventListener('click', () => goTo(next === undefined ? 0 : next.number));
    const back = element('button', { type: 'button' }, number === 1 ? words.list : words.previous);
    back.addEventListener('click', () => goTo(number - 1));
    const again = element('button', { type: 'button', class: 'quiet' }, words.again);
    again.addEventListener('click', () => {
      const { [number]: guess, ...others } = lesson().guesses;
      put({ guesses: guess?.state === 'locked' ? { ...others, [number]: { ...guess, state: 'draft' } } : others });
    });
    return element('div', { class: 'lesson-foot' }, back, isShown ? again : null, forward);
  }

  return {
    root,
    update,
    leave() {
      isLeft = true;
      part?.stop();
    },
  };
}
