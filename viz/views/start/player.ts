import { weekName } from '../../charts/matters-flow.ts';
import { element, setText } from '../../dom.ts';
import type { startWords } from '../../i18n/start.ts';

/** What the controls of the animation need to know. */
export interface PlayerOptions {
  readonly words: (typeof startWords)['zh'];
  readonly show: (week: number, isMoving: boolean) => void;
  /** What a week looks like, in words. */
  readonly describe: (week: number) => string;
}
/** Buttons and week slider of the animation. */
export interface Player {
  readonly root: HTMLElement;
  /** Sets how many weeks there are, and rests at the end. */
  setLast(week: number): void;
  /** Plays once from the start, if the reader's system allows motion; otherwise the end stays. */
  playOnce(): void;
  refresh(): void;
  stop(): void;
  /** Stops, and no longer heeds the reader's system. */
  leave(): void;
}

const playMs = 8000;
/** Matters arrive and move in the first weeks, then end slowly: the picture spends half its time on the first. */
const earlyWeeks = 14;
const earlyShare = 0.55;

/** The week shown after a share of the playing time. */
export function weekAt(share: number, last: number): number {
  const early = Math.min(earlyWeeks, last);
  return share < earlyShare ? (early * share) / earlyShare : early + ((last - early) * (share - earlyShare)) / (1 - earlyShare);
}

/** The share of the playing time at which a week is shown. */
export function shareAt(week: number, last: number): number {
  const early = Math.min(earlyWeeks, last);
  if (week <= early || last === early) return early === 0 ? 1 : Math.min(1, (earlyShare * week) / early);
  return earlyShare + ((1 - earlyShare) * (week - early)) / (last - early);
}

/** The week after one press of “next step”: two weeks on while matters move, a quarter later; from the end back to the first week. */
export function nextWeek(week: number, last: number): number {
  if (week >= last) return 1;
  const on = week < earlyWeeks ? 2 : 13;
  return Math.min(last, Math.floor(week) + on);
}

/** Makes the controls; the picture rests at the end until somebody plays it. */
export function createPlayer({ words, show, describe }: PlayerOptions): Player {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const play = element('button', { type: 'button', class: 'primary' }, words.replay);
  const next = element('button', { type: 'button' }, words.next);
  const range = element('input', { type: 'range', min: 0, max: 1, step: 1, 'aria-label': words.weekLabel });
  const output = element('span', { class: 'week' });
  const root = element('div', { class: 'player' }, play, next, range, output);
  let last = 1;
  let week = 1;
  let frame = 0;
  let before = 0;
  let isPlaying = false;

  function draw(): void {
    show(week, isPlaying);
    const whole = Math.floor(week);
    if (range.value !== String(whole)) range.value = String(whole);
    setText(output, weekName(words, week));
    if (!isPlaying) range.setAttribute('aria-valuetext', describe(whole));
    setText(play, isPlaying ? words.pause : week >= last ? words.replay : words.play);
  }
  function tick(now: number): void {
    if (!isPlaying) return;
    const share = Math.min(1, shareAt(week, last) + Math.max(0, now - before) / playMs);
    before = now;
    week = weekAt(share, last);
    if (share >= 1) {
      week = last;
      isPlaying = false;
    } else frame = requestAnimationFrame(tick);
    draw();
  }
  function start(from: number): void {
    week = from;
    isPlaying = true;
    before = performance.now();
    frame = requestAnimationFrame(tick);
    draw();
  }
  function stop(): void {
    isPlaying = false;
    cancelAnimationFrame(frame);
  }
  function go(to: number): void {
    stop();
    week = Math.floor(to);
    draw();
  }
  play.addEventListener('click', () => {
    if (isPlaying) go(week);
    else start(week >= last ? 0 : week);
  });
  next.addEventListener('click', () => go(nextWeek(week, last)));
  range.addEventListener('input', () => go(Number(range.value)));
  // With reduced motion nothing runs by itself or at a press: the reader takes steps.
  const heedMotion = () => {
    if (still.matches) go(isPlaying ? last : week);
    play.hidden = still.matches;
    next.classList.toggle('primary', still.matches);
  };
  if (typeof still.addEventListener === 'function') still.addEventListener('change', heedMotion);
  play.hidden = still.matches;
  next.classList.toggle('primary', still.matches);

  return {
    root,
    setLast(to) {
      const wasAtEnd = week >= last;
      last = to;
      range.max = String(to);
      week = wasAtEnd ? to : Math.min(week, to);
      draw();
    },
    playOnce() {
      if (!still.matches) start(0);
    },
    refresh: draw,
    stop,
    leave() {
      stop();
      if (typeof still.removeEventListener === 'function') still.removeEventListener('change', heedMotion);
    },
  };
}
