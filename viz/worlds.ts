import { element, setText } from './dom.ts';
import { catalogues } from './i18n/index.ts';
import type { TradeoffModel } from './models/tradeoff.ts';
import { worldsIn } from './models/worlds.ts';
import type { LookActions } from './paired.ts';
import type { PageState } from './store.ts';

/** How long one world stays when they are played. */
const worldMs = 1100;

/** The controls that step through possible worlds, single seeds of the plane. */
export interface WorldControls {
  readonly root: HTMLElement;
  update(state: PageState, model: TradeoffModel): void;
  /** Stops playing. */
  stop(): void;
}

/** Makes the controls in one language; where the reader asks for no motion, worlds are stepped by hand only. */
export function createWorldControls(language: PageState['language'], actions: LookActions): WorldControls {
  const messages = catalogues[language];
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  const button = (text: string, onClick: () => void) => {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const open = button(messages.worldsShow('20'), () => show(0, true));
  const before = button(messages.worldsBefore, () => step(-1));
  const play = button(messages.worldsPlay, () => (timer === null ? start() : stop()));
  const next = button(messages.worldsNext, () => step(1));
  const close = button(messages.worldsStop, () => {
    stop();
    look(null);
    open.focus();
  });
  const where = element('p', { class: 'hint worlds-at' });
  const steps = element('div', { class: 'worlds-steps', role: 'group', 'aria-label': messages.worldsTitle }, before, play, next, close);
  const root = element('div', { class: 'worlds' }, open, steps, where);
  let timer: ReturnType<typeof setInterval> | null = null;
  let list: readonly number[] = [];
  let state: PageState | null = null;

  function look(world: number | null): void {
    actions.look(({ views }) => ({ views: { ...views, compare: { ...views.compare, world } } }));
  }
  function place(): number {
    return list.indexOf(state?.views.compare.world ?? Number.NaN);
  }
  function show(index: number, isOpened: boolean): void {
    const replicate = list[(index + list.length) % list.length];
    if (replicate === undefined) return;
    look(replicate);
    if (isOpened) {
      if (still.matches) next.focus();
      else {
        start();
        play.focus();
      }
    }
  }
  function step(by: number): void {
    stop();
    show(place() + by, false);
    actions.announce?.(where.textContent ?? '');
  }
  function start(): void {
    if (still.matches || timer !== null) return;
    timer = setInterval(() => {
      // One round through all worlds, then it rests at the last; where nobody sees it, it stops.
      if (place() >= list.length - 1 || root.getClientRects().length === 0) stop();
      else show(place() + 1, false);
    }, worldMs);
    setText(play, messages.worldsPause);
    if (place() >= list.length - 1) show(0, false);
  }
  function stop(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
    setText(play, messages.worldsPlay);
  }

  return {
    root,
    stop,
    update(now, model) {
      state = now;
      list = worldsIn(model);
      root.hidden = list.length < 2;
      const at = place();
      const isOpen = at >= 0;
      open.hidden = isOpen;
      steps.hidden = !isOpen;
      where.hidden = !isOpen;
      play.hidden = still.matches;
      setText(open, messages.worldsShow(String(list.length)));
      const seed = `${now.results?.seedText ?? ''}/${list[at] ?? ''}`;
      setText(where, isOpen ? messages.worldsAt(String(at + 1), String(list.length), seed) : '');
      if (!isOpen) stop();
    },
  };
}
