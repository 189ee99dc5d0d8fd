import type { Language } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { type Chip, chipsOf, replaySteps } from '../../models/explore-settings.ts';
import { exploreWords } from '../../models/explore-words.ts';
import type { Settings } from '../../models/study.ts';
import type { PageState } from '../../store.ts';

export interface HistoryActions {
  change(change: Partial<Settings>): void;
  undo(): void;
  redo(): void;
  /** Shows a step of the past without changing anything; null ends that. */
  visit(settings: Settings | null): void;
}
export interface HistoryBar {
  readonly root: HTMLElement;
  update(state: PageState, shown: Settings): void;
  /** Stops the timer. */
  leave(): void;
}

const stepMs = 2500;

/** Chips of what is changed, and the buttons that go back, forth and through all steps. */
export function createHistory(language: Language, actions: HistoryActions): HistoryBar {
  const words = exploreWords[language];
  const button = (text: string, onClick: () => void, quiet = false) => {
    const made = element('button', quiet ? { type: 'button', class: 'quiet' } : { type: 'button' }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  let steps: readonly Settings[] = [];
  let at = -1;
  let timer: ReturnType<typeof setInterval> | undefined;
  let now: PageState | null = null;

  const undo = button(words.undo, () => actions.undo());
  const redo = button(words.redo, () => actions.redo());
  const replay = button(words.replay, () => {
    if (now === null) return;
    steps = replaySteps(now.past, now.settings);
    visit(0);
    (play.hidden ? next : play).focus();
  });
  const back = button(words.replayBack, () => visit(at - 1));
  const next = button(words.replayNext, () => visit(at + 1));
  const play = button(words.replayPlay, () => (timer === undefined ? start() : pause()));
  const end = button(words.replayEnd, () => {
    finish();
    replay.focus();
  });
  const step = element('span', { class: 'replay-step', role: 'status' });
  const replaying = element('div', { class: 'tools replaying', hidden: true }, step, back, next, play, end);
  const tools = element('div', { class: 'tools' }, undo, redo, replay);
  const list = element('ul', { class: 'diff' });
  const none = element('p', { class: 'hint' }, words.noChanges);
  const resetAll = button(
    words.resetAll,
    () => {
      const chips = now === null ? [] : chipsOf(now.settings);
      const change: Partial<Settings> = Object.assign({}, ...chips.map(({ reset }) => reset), { parameters: {}, bundleA: {} });
      actions.change(change);
    },
    true,
  );
  const root = element(
    'section',
    { class: 'history', 'aria-label': words.changesTitle },
    element('div', { class: 'diff-row' }, element('h2', {}, words.changesTitle), none, list, resetAll),
    tools,
    replaying,
  );

  const isStill = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

  function visit(to: number): void {
    at = Math.max(0, Math.min(steps.length - 1, to));
    actions.visit(steps[at] ?? null);
    if (at >= steps.length - 1) pause();
    draw();
  }
  function start(): void {
    if (at >= steps.length - 1) visit(0);
    timer = setInterval(() => visit(at + 1), stepMs);
    draw();
  }
  function pause(): void {
    clearInterval(timer);
    timer = undefined;
    draw();
  }
  function finish(): void {
    pause();
    at = -1;
    actions.visit(null);
    draw();
  }
  function draw(): void {
    const isOn = at >= 0;
    replaying.hidden = !isOn;
    tools.hidden = isOn;
    if (!isOn) return;
    setText(step, words.replayStep(String(at + 1), String(steps.length)));
    back.disabled = at === 0;
    next.disabled = at >= steps.length - 1;
    play.hidden = isStill();
    setText(play, timer === undefined ? words.replayPlay : words.replayPause);
  }

  let listed = '';
  return {
    root,
    update(state, shown) {
      now = state;
      undo.disabled = state.past.length === 0;
      redo.disabled = state.future.length === 0;
      const count = replaySteps(state.past, state.settings).length;
      replay.disabled = count < 2;
      replay.title = count < 2 ? words.replayNone : '';
      const chips = chipsOf(shown);
      const key = JSON.stringify([chips.map(({ id, value, usual }) => [id, value, usual]), at >= 0]);
      if (key === listed) return;
      listed = key;
      none.hidden = chips.length > 0;
      resetAll.hidden = chips.length < 2 || at >= 0;
      list.hidden = chips.length === 0;
      list.replaceChildren(...chips.map((chip) => chipItem(chip, at < 0)));
    },
    leave() {
      clearInterval(timer);
      timer = undefined;
    },
  };

  function chipItem(chip: Chip, canReset: boolean): HTMLElement {
    const name = chip.name[language];
    const remove = button('×', () => {
      actions.change(chip.reset);
      // Focus would be lost with the chip.
      undo.focus();
    });
    remove.setAttribute('aria-label', words.resetOne(name));
    remove.title = words.resetOne(name);
    return element('li', {}, element('span', {}, words.chip(name, chip.value[language], chip.usual[language])), canReset ? remove : null);
  }
}
