import { counties, interventions, type Language, regimes, stories } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import type { Catalogue } from '../../i18n/index.ts';
import { isSeed } from '../../link/settings.ts';
import { replicatesMax, replicatesMin, type Settings } from '../../models/study.ts';
import type { PageState } from '../../store.ts';

export interface ControlActions {
  change(settings: Partial<Settings>): void;
  announce(text: string): void;
}
export interface Controls {
  readonly root: HTMLElement;
  update(state: PageState): void;
}

const dimensions = ['ideas', 'mechanism', 'technology'] as const;

/** A level as it was typed: two decimals, as arms are named by it, and within bounds; `otherwise` if it is no number. */
export function levelFrom(given: number, least: number, otherwise: number): number {
  const rounded = Math.round(100 * given) / 100;
  return Number.isFinite(rounded) ? Math.min(1, Math.max(least, rounded)) : otherwise;
}

/** Makes the folded panel of settings. It is built once for a language; values follow the state. */
export function createControls(initial: PageState, messages: Catalogue, language: Language, actions: ControlActions): Controls {
  /** The settings by now, not those of when the panel was built. */
  let { settings } = initial;
  const county = selectBox(
    counties.map(({ id, label }) => ({ id, text: label[language] })),
    settings.county,
    (id) => actions.change({ county: id }),
  );
  const countyNote = element('p', { class: 'hint' });
  const regime = selectBox(
    regimes.map(({ id, label }) => ({ id, text: label[language] })),
    settings.regime,
    (id) => actions.change({ regime: id }),
  );
  const storyChoices = [{ id: 'both', text: messages.storyBoth }, ...stories.map(({ id, label }) => ({ id, text: label[language] }))];
  const story = selectBox(storyChoices, settings.story, (id) =>
    actions.change({ story: id === 'overload' || id === 'blame' ? id : 'both' }),
  );
  const replicates = element('input', {
    type: 'number',
    min: replicatesMin,
    max: replicatesMax,
    step: 1,
    value: settings.replicates,
    inputmode: 'numeric',
  });
  replicates.addEventListener('change', () => {
    const wanted = Math.round(replicates.valueAsNumber);
    const kept = Number.isFinite(wanted) ? Math.min(replicatesMax, Math.max(replicatesMin, wanted)) : settings.replicates;
    replicates.value = String(kept);
    actions.change({ replicates: kept });
  });
  const seed = element('input', { type: 'text', value: settings.seed, maxlength: 60, spellcheck: 'false', autocomplete: 'off' });
  const seedProblem = element('p', { class: 'hint field-problem', id: 'seed-problem', hidden: true }, messages.seedRefused);
  seed.setAttribute('aria-describedby', seedProblem.id);
  seed.addEventListener('change', () => {
    const wanted = seed.value.trim();
    seedProblem.hidden = isSeed(wanted);
    if (seedProblem.hidden) actions.change({ seed: wanted });
    else {
      seed.value = settings.seed;
      actions.announce(messages.seedRefused);
    }
  });

  const others = otherRegimes(initial, messages, language, actions);
  const chooser = interventionChooser(initial, messages, language, actions);
  const form = element(
    'div',
    { class: 'settings-grid' },
    element(
      'div',
      { class: 'fields' },
      labelled(messages.county, county, countyNote),
      labelled(messages.regime, regime, hint(messages.regimeHint)),
      others.root,
    ),
    element(
      'div',
      { class: 'fields' },
      labelled(messages.story, story),
      labelled(messages.replicates, replicates, hint(messages.replicatesHint)),
      labelled(messages.seed, seed, seedProblem),
    ),
    chooser.root,
  );
  const panel = element(
    'details',
    { class: 'settings' },
    element('summary', {}, messages.settings),
    hint(messages.settingsHint),
    form,
    hint(messages.methodPrivacy),
  );
  return {
    root: panel,
    update(state) {
      if (state.settings.seed !== settings.seed) seedProblem.hidden = true;
      settings = state.settings;
      county.value = state.settings.county;
      regime.value = state.settings.regime;
      story.value = state.settings.story;
      others.update(state.settings);
      chooser.update(state.settings);
      replicates.value = String(state.settings.replicates);
      if (document.activeElement !== seed) seed.value = state.settings.seed;
      const own = state.results !== null && !counties.some(({ id }) => id === state.results?.county.id);
      setText(
        countyNote,
        own
          ? messages.ownCounty(state.results?.county.label[language] ?? '')
          : (counties.find(({ id }) => id === state.settings.county)?.summary[language] ?? ''),
      );
    },
  };
}

/** Says how the run stands, in one sentence. */
export function statusText({ run, canRun }: PageState, messages: Catalogue): string {
  if (!canRun) return messages.noWorker;
  if (run.state === 'finished') return messages.finished(String(run.replicates));
  if (run.state === 'cancelled') return messages.cancelled(String(run.replicates));
  if (run.state === 'failed') return messages.failed(run.reason);
  if (run.state === 'idle') return '';
  if (run.done === 0 || run.total === 0) return messages.starting;
  const seconds = Math.ceil(((run.now - run.startedAt) / 1000 / run.done) * (run.total - run.done));
  const left = seconds >= 90 ? messages.minutes(String(Math.round(seconds / 60))) : messages.seconds(String(seconds));
  return messages.progress(String(run.done), String(run.total), seconds > 0 ? messages.timeLeft(left) : '');
}

function hint(text: string): HTMLElement {
  return element('p', { class: 'hint' }, text);
}

function labelled(text: string, control: HTMLElement, ...notes: HTMLElement[]): HTMLElement {
  return element('div', { class: 'field' }, element('label', {}, element('span', { class: 'label-text' }, text), control), ...notes);
}

function selectBox(
  choices: readonly { readonly id: string; readonly text: string }[],
  value: string,
  onChange: (id: string) => void,
): HTMLSelectElement {
  const box = element('select', {}, ...choices.map(({ id, text }) => element('option', { value: id }, text)));
  box.value = value;
  box.addEventListener('change', () => onChange(box.value));
  return box;
}

/** The regimes to compare beside the baseline's. */
function otherRegimes(initial: PageState, messages: Catalogue, language: Language, actions: ControlActions) {
  let chosen = initial.settings.regimes;
  const boxes = regimes.map(({ id, label }) => {
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () =>
      actions.change({ regimes: box.checked ? [...chosen, id] : chosen.filter((other) => other !== id) }),
    );
    return { id, box, row: element('label', { class: 'check' }, box, element('span', {}, label[language])) };
  });
  const root = element('fieldset', { class: 'field' }, element('legend', {}, messages.otherRegimes), ...boxes.map(({ row }) => row));
  const update = (settings: Settings) => {
    chosen = settings.regimes;
    for (const { id, box, row } of boxes) {
      box.checked = chosen.includes(id);
      row.hidden = id === settings.regime;
    }
  };
  return { root, update };
}

/** Checkboxes with levels for the interventions, by dimension. */
function interventionChooser(initial: PageState, messages: Catalogue, language: Language, actions: ControlActions) {
  let levels = initial.settings.interventions;
  const rows = interventions.map(({ id, dimension, label, summary }) => {
    const box = element('input', { type: 'checkbox' });
    const level = element('input', {
      type: 'number',
      min: 0,
      max: 1,
      step: 0.1,
      value: levels[id] ?? 1,
      'aria-label': messages.levelOf(label[language]),
      class: 'level',
    });
    const tell = () => {
      const wanted = levelFrom(level.valueAsNumber, 0, 1);
      level.value = String(wanted);
      const { [id]: _, ...rest } = levels;
      const all = box.checked ? { ...rest, [id]: wanted } : rest;
      actions.change({
        interventions: Object.fromEntries(
          interventions.flatMap((one) => (all[one.id] === undefined ? [] : [[one.id, all[one.id] as number]])),
        ),
      });
    };
    box.addEventListener('change', tell);
    level.addEventListener('change', tell);
    const name = element('label', { class: 'check' }, box, element('span', {}, label[language], element('small', {}, summary[language])));
    return { id, dimension, box, level, row: element('div', { class: 'intervention' }, name, level) };
  });
  const all = element('button', { type: 'button', class: 'quiet' }, messages.all);
  all.addEventListener('click', () =>
    actions.change({ interventions: Object.fromEntries(rows.map(({ id, level }) => [id, levelFrom(level.valueAsNumber, 0, 1)])) }),
  );
  const none = element('button', { type: 'button', class: 'quiet' }, messages.none);
  none.addEventListener('click', () => actions.change({ interventions: {} }));
  const groups = dimensions.flatMap((dimension) => {
    const own = rows.filter((row) => row.dimension === dimension);
    return own.length === 0
      ? []
      : [
          element(
            'div',
            { class: 'dimension' },
            element('h2', {}, messages.dimension[dimension], element('span', { class: 'level-head' }, messages.level)),
            ...own.map(({ row }) => row),
          ),
        ];
  });
  const root = element(
    'fieldset',
    { class: 'interventions' },
    element('legend', {}, messages.interventions),
    element('p', { class: 'hint' }, messages.interventionsHint, ' ', all, none),
    element('div', { class: 'dimensions' }, ...groups),
  );
  const update = (settings: Settings) => {
    levels = settings.interventions;
    for (const { id, box, level } of rows) {
      box.checked = levels[id] !== undefined;
      level.disabled = !box.checked;
      if (levels[id] !== undefined && document.activeElement !== level) level.value = String(levels[id]);
    }
  };
  return { root, update };
}
