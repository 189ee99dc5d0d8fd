/** Small controls and lists of the view: HTML only. */
import { element, setText } from '../../dom.ts';
import { tableElement } from '../../figure.ts';
import type { FollowWords } from '../../i18n/follow.ts';
import type { ChainStep } from '../../models/follow-chain.ts';

/** A control under its label. */
export function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const isShort = control.getAttribute('type') === 'number';
  return element('label', { class: `follow-field${isShort ? ' is-short' : ''}` }, element('span', { class: 'label-text' }, text), control);
}

/** Weeks to go through: a range, a number box, and a step to either side. */
export interface Scrubber {
  readonly root: HTMLElement;
  update(bounds: { readonly least: number; readonly most: number; readonly week: number }): void;
}
export interface ScrubberText {
  readonly label: string;
  readonly back: string;
  readonly on: string;
  readonly whole?: string;
}

/** Makes a scrubber. `onStep` is told the direction; `onWhole` belongs to a further button. */
export function createScrubber(
  text: ScrubberText,
  on: { readonly week: (week: number) => void; readonly step: (by: -1 | 1) => void; readonly whole?: () => void },
): Scrubber {
  const range = element('input', { type: 'range', step: 1, 'aria-label': text.label });
  const box = element('input', { type: 'number', step: 1, inputmode: 'numeric' });
  const back = element('button', { type: 'button' }, text.back);
  const forth = element('button', { type: 'button' }, text.on);
  range.addEventListener('input', () => on.week(Number(range.value)));
  box.addEventListener('change', () => {
    const week = Math.round(Number(box.value));
    if (box.value.trim() !== '' && Number.isFinite(week)) on.week(Math.min(Number(box.max), Math.max(Number(box.min), week)));
    else box.value = range.value;
  });
  back.addEventListener('click', () => on.step(-1));
  forth.addEventListener('click', () => on.step(1));
  const buttons = element('div', { class: 'follow-steps' }, back, forth);
  if (text.whole !== undefined && on.whole !== undefined) {
    const whole = element('button', { type: 'button', class: 'quiet' }, text.whole);
    whole.addEventListener('click', on.whole);
    buttons.append(whole);
  }
  const root = element('div', { class: 'follow-scrub' }, labelled(text.label, box), range, buttons);
  return {
    root,
    update({ least, most, week }) {
      for (const input of [range, box]) {
        input.min = String(least);
        input.max = String(most);
        if (input !== document.activeElement || Number(input.value) !== week) input.value = String(week);
      }
      back.disabled = week <= least;
      forth.disabled = week >= most;
    },
  };
}

/** The steps of a life as an ordered list; rules under each, options on demand. `onUnit` opens the week of whoever acted. */
export function chainList(
  steps: readonly ChainStep[],
  words: FollowWords,
  onUnit: ((unit: string, week: number) => void) | null,
  nameOf: (unit: string) => string,
  isSame: (step: ChainStep) => boolean = () => false,
): HTMLOListElement {
  return element(
    'ol',
    { class: 'follow-chain' },
    ...steps.map((step) => {
      const item = element(
        'li',
        { class: `follow-step is-${step.kind}${isSame(step) ? ' is-same' : ''}` },
        element('p', { class: 'follow-when' }, step.when),
        element('div', { class: 'follow-told' }, element('p', {}, step.sentence), ruleLine(step.rule, words)),
      );
      const told = item.lastElementChild;
      if (isSame(step)) {
        told?.lastElementChild?.remove();
        return item;
      }
      if (step.options.length > 0) told?.append(optionsOf(step, words));
      if (onUnit !== null && step.unit !== '' && (step.kind === 'decide' || step.kind === 'check')) {
        const button = element('button', { type: 'button', class: 'quiet' }, words.backToCommittee(nameOf(step.unit)));
        button.addEventListener('click', () => onUnit(step.unit, step.week));
        told?.append(button);
      }
      return item;
    }),
  );
}

function ruleLine(rule: string, words: FollowWords): HTMLElement {
  return element('p', { class: 'follow-rule' }, element('span', { class: 'follow-tag' }, words.ruleHead), rule);
}

function optionsOf({ options, when }: ChainStep, words: FollowWords): HTMLElement {
  const { optionsHead: head } = words;
  const rows = options.map(({ option, worth, gap, chance, isChosen }) => ({ cells: [option, worth, gap, chance], isMuted: !isChosen }));
  return element(
    'details',
    { class: 'follow-options' },
    element('summary', {}, words.optionsShow),
    tableElement(`${when} · ${words.optionsCaption}`, { head: [head.option, head.worth, head.gap, head.chance], rows }),
  );
}

/** Type in projector mode is so much larger; the style sheet stretches drawings by as much. */
const projectorScale = 1.375;

/** The width to draw for: in projector mode a drawing is made smaller and stretched, so that its type grows with the rest. */
export function drawingWidth(node: HTMLElement): number {
  const isProjector = document.documentElement.classList.contains('is-projector');
  return Math.max(260, Math.floor(node.clientWidth / (isProjector ? projectorScale : 1)));
}

/** Puts a text into an element and hides the element when there is none. */
export function sayIn(target: HTMLElement, text: string): void {
  setText(target, text);
  target.hidden = text === '';
}
