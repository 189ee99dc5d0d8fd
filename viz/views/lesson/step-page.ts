import { element, setText } from '../../dom.ts';
import { type Guess, isGuess, longestWhy } from '../../lesson/guesses.ts';
import type { Tongue } from '../../models/lesson-compare.ts';
import type { LessonStep } from '../../models/lesson-step.ts';
import { createGuess, missingIn } from './guess.ts';

/** What may be done on the page of a step before its result is shown. */
export interface QuestionActions {
  draft(guess: Guess): void;
  lock(guess: Guess): void;
  skip(): void;
  announce(text: string): void;
}
export interface QuestionPart {
  readonly root: HTMLElement;
  redraw(): void;
}

/** The argument of a step, in our own words. */
export function argumentOf(step: LessonStep, { language }: Tongue): HTMLElement[] {
  return step.argument.map((text) => element('p', {}, text[language]));
}

/** Makes the page of a step before its result: argument, guess, reason, lock. Nothing of the result is in it. */
export function createQuestion(step: LessonStep, draft: Guess | undefined, tongue: Tongue, actions: QuestionActions): QuestionPart {
  const { words, language } = tongue;
  let values: readonly number[] | null =
    draft?.values ?? (step.guess.kind === 'rank' ? (step.series[0]?.items.map((_, at) => at + 1) ?? null) : null);
  const why = element('textarea', { rows: 2, maxlength: longestWhy });
  why.value = draft?.why ?? '';
  const room = element('p', { class: 'hint', id: `room-${step.number}` });
  why.setAttribute('aria-describedby', room.id);
  const tellRoom = () => setText(room, why.value === '' ? words.whyHint : words.whyRoom(String(longestWhy - [...why.value].length)));
  const missing = element('p', { class: 'lesson-missing', hidden: true });
  const tell = () => {
    missing.hidden = true;
    actions.draft({ state: 'draft', values, why: why.value });
  };
  const widget = createGuess({
    step,
    words,
    language,
    values,
    onChange(next) {
      values = next;
      tell();
    },
  });
  why.addEventListener('input', () => {
    tellRoom();
    tell();
  });
  const lock = element('button', { type: 'button', class: 'primary' }, words.lock);
  lock.addEventListener('click', () => {
    if (values !== null && isGuess(step.number, values)) {
      actions.lock({ state: 'locked', values, why: why.value });
      return;
    }
    const text = missingIn({ step, words }, values);
    setText(missing, text);
    missing.hidden = false;
    actions.announce(text);
    widget.root.querySelector<HTMLElement>('input, select, button')?.focus();
  });
  const skip = element('button', { type: 'button', class: 'quiet' }, words.skip);
  skip.addEventListener('click', () => actions.skip());
  tellRoom();
  const root = element(
    'div',
    { class: `lesson-columns is-question is-${step.guess.kind}` },
    element('section', { class: 'lesson-argument' }, element('h2', {}, words.argument), ...argumentOf(step, tongue)),
    element('section', { class: 'lesson-guess' }, element('h2', {}, words.yourGuess), widget.root),
    element(
      'div',
      { class: 'lesson-commit' },
      element('label', { class: 'lesson-reason' }, element('span', { class: 'label-text' }, words.why), why),
      room,
      missing,
      element('div', { class: 'lesson-lock' }, lock, skip),
    ),
  );
  return { root, redraw: () => widget.redraw() };
}
