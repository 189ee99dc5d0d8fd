/** Number boxes that say what they take in the page's language; the browser would say it in its own, and only under a mouse. */
import type { Language } from '../sim/index.ts';
import { element, setText } from './dom.ts';
import { en } from './i18n/notes-en.ts';
import { zh } from './i18n/notes-zh.ts';

export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}
export interface NumberBoxOptions {
  readonly language: Language;
  readonly limits: Limits;
  readonly attributes?: Readonly<Record<string, string | number>>;
  /** While one types: an allowed number, or null. */
  onInput?(value: number | null): void;
  /** When one is done: an allowed number. */
  onChange?(value: number): void;
  /** What an emptied box goes back to. Where it is given, a number outside is moved to the nearest allowed one, and that is said;
   * without it, what is refused stays. */
  readonly usual?: () => number;
}
export interface NumberBox {
  readonly box: HTMLInputElement;
  /** Where it is said; stands beside the box. */
  readonly note: HTMLElement;
  /** The number if it is allowed. */
  value(): number | null;
  /** Says why what stands there is refused. */
  refuse(): void;
  /** Takes back what was said. */
  quiet(): void;
}

/** A note stays so long, in ms. */
const noteMs = 8000;
let made = 0;

/** The allowed number nearest to one that was given; null where none was. */
export function nearest(value: number, { min, max, isWhole }: Limits): number | null {
  if (Number.isNaN(value)) return null;
  const inside = Math.min(max, Math.max(min, value));
  return isWhole ? Math.round(inside) : inside;
}

/** Whether a number half typed can no longer become an allowed one by going on. */
export function isBeyond(value: number, { min, max }: Limits): boolean {
  return value > max || (value < min && value < 0);
}

/** Makes a number box and the note beside it. */
export function createNumberBox({ language, limits, attributes = {}, onInput, onChange, usual }: NumberBoxOptions): NumberBox {
  const words = { zh, en }[language];
  const { note, say } = createNote();
  const box = element('input', {
    type: 'number',
    inputmode: limits.min < 0 ? 'text' : limits.isWhole ? 'numeric' : 'decimal',
    min: limits.min,
    max: limits.max,
    step: limits.isWhole ? 1 : 'any',
    // An empty title keeps the browser from showing its own note.
    title: '',
    'aria-describedby': note.id,
    ...attributes,
  });
  /** Views may move the bounds of a box. */
  const now = (): Limits => ({ min: Number(box.min), max: Number(box.max), isWhole: limits.isWhole });
  const texts = () => [written(now().min), written(now().max)] as const;
  const value = () => {
    const kept = nearest(box.valueAsNumber, now());
    return kept === box.valueAsNumber ? kept : null;
  };
  function refuse(): void {
    say((limits.isWhole ? words.giveWhole : words.give)(...texts()), false);
    box.setAttribute('aria-invalid', 'true');
  }
  function quiet(): void {
    say('');
    box.removeAttribute('aria-invalid');
  }
  box.addEventListener('input', () => {
    if (isBeyond(box.valueAsNumber, now())) refuse();
    else quiet();
    onInput?.(value());
  });
  box.addEventListener('change', () => {
    const wanted = box.valueAsNumber;
    const kept = nearest(wanted, now());
    if (kept === wanted && kept !== null) {
      quiet();
      onChange?.(kept);
      return;
    }
    if (usual === undefined) {
      if (kept !== null || box.validity.badInput) refuse();
      else quiet();
      return;
    }
    const taken = kept ?? usual();
    box.value = String(taken);
    quiet();
    if (kept === null) return;
    say((limits.isWhole ? words.takenWhole : words.taken)(...texts(), written(taken)));
    onChange?.(taken);
  });
  return { box, note, value, refuse, quiet };
}

/** A place for a word beside a field; unless it must stay, it goes after a while. */
export function createNote(): { readonly note: HTMLElement; say(text: string, isBrief?: boolean): void } {
  made += 1;
  const note = element('p', { id: `field-note-${made}`, role: 'status' });
  let timer = 0;
  function say(text: string, isBrief = true): void {
    window.clearTimeout(timer);
    setText(note, text);
    // Empty, it takes no room.
    note.className = text === '' ? '' : 'hint field-note';
    if (text !== '' && isBrief) timer = window.setTimeout(() => say(''), noteMs);
  }
  return { note, say };
}

function written(value: number): string {
  return String(value).replace('-', '−');
}
