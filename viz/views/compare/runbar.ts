import { counties, type Language, parameters, regimes } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { compareTexts } from '../../i18n/compare.ts';
import { catalogues } from '../../i18n/index.ts';
import { armText, armViews, readArm } from '../../models/arms.ts';
import { type Difference, differencesFrom } from '../../models/at-hand.ts';
import type { PageState } from '../../store.ts';
import { statusText } from './controls.ts';
import type { Pending } from './run.ts';

/** The row that says how settings differ from what is shown, with the run and how it stands. */
export interface RunBar {
  readonly root: HTMLElement;
  update(state: PageState, pending: Pending | null): void;
}

const mostChips = 5;

/** Makes the row in one language. */
export function createRunBar(language: Language, actions: { run(): void; cancel(): void; back(): void }): RunBar {
  const texts = compareTexts[language];
  const messages = catalogues[language];
  const run = element('button', { type: 'button', class: 'primary' }, messages.run);
  run.addEventListener('click', () => actions.run());
  const cancel = element('button', { type: 'button' }, messages.cancel);
  cancel.addEventListener('click', () => actions.cancel());
  const back = element('button', { type: 'button', class: 'quiet' }, texts.back);
  back.addEventListener('click', () => actions.back());
  const bar = element('progress', { max: 1, value: 0, 'aria-label': messages.run });
  const status = element('p', { class: 'status' });
  const chips = element('ul', { class: 'diff-chips', 'aria-label': texts.differs });
  const lead = element('p', { class: 'diff-lead' }, texts.differs);
  const time = element('p', { class: 'hint' });
  const root = element(
    'div',
    { class: 'run-bar' },
    lead,
    chips,
    element('div', { class: 'run-row' }, run, time, cancel, bar, status, back),
  );
  let drawn = '';

  return {
    root,
    update(state, pending) {
      const { run: stands, canRun } = state;
      const isRunning = stands.state === 'running';
      const differences = differencesOf(state);
      const words = differences.map((one) => chipText(one, state));
      const all =
        words.length > mostChips ? [...words.slice(0, mostChips - 1), texts.chip.more(String(words.length - mostChips + 1))] : words;
      if (all.join('\n') !== drawn) {
        drawn = all.join('\n');
        chips.replaceChildren(...all.map((word) => element('li', {}, word)));
      }
      const isOpen = differences.length > 0 || (pending !== null && (stands.state === 'cancelled' || state.results === null));
      lead.hidden = differences.length === 0;
      chips.hidden = differences.length === 0;
      back.hidden = differences.length === 0 || isRunning;
      run.hidden = !isOpen || isRunning || !canRun;
      time.hidden = run.hidden || pending === null;
      cancel.hidden = !isRunning;
      bar.hidden = !isRunning;
      bar.value = isRunning && stands.total > 0 ? stands.done / stands.total : 0;
      if (pending !== null) setText(time, texts.estimate(durationText(pending.ms), String(pending.runs)));
      setText(status, canRun || isOpen ? statusText(state, messages) : '');
      root.hidden = !isOpen && !isRunning && status.textContent === '';
    },
  };

  function durationText(ms: number): string {
    const seconds = Math.max(1, Math.round(ms / 1000));
    return seconds < 90 ? messages.seconds(String(seconds)) : messages.minutes(String(Math.round(seconds / 60)));
  }

  function chipText(difference: Difference, { settings, results }: PageState): string {
    const name = (list: readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[], id: string) =>
      list.find((one) => one.id === id)?.label[language] ?? id;
    if (difference.kind === 'county') return texts.chip.county(name(counties, settings.county));
    if (difference.kind === 'regime') return texts.chip.regime(name(regimes, settings.regime));
    if (difference.kind === 'seed') return texts.chip.seed(settings.seed);
    if (difference.kind === 'replicates') return texts.chip.replicates(String(settings.replicates), String(difference.has));
    if (difference.kind === 'parameter')
      return texts.chip.parameter(name(parameters, difference.id), difference.value === null ? texts.chip.usual : String(difference.value));
    return difference.kind === 'arm' ? texts.chip.arm(armNameIn(difference.label, results?.baseline ?? settings.regime)) : '';
  }

  function armNameIn(label: string, baseline: string): string {
    const arm = readArm(label);
    const text = arm === undefined ? { zh: label, en: label } : armText(arm);
    const views = armViews({
      baseline,
      arms: [
        { label: baseline, text },
        { label, text },
      ],
    });
    return views.find((view) => view.label === label)?.name[language] ?? text[language];
  }
}

/** How the scenario differs from what is shown; a report of the command line stands by itself until something is changed. */
function differencesOf({ results, settings, origin, past }: PageState): Difference[] {
  if (results === null || (origin === 'command-line' && past.length === 0)) return [];
  return differencesFrom(settings, results);
}
