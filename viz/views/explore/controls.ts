import { counties, type Language, parameters, regimes, stories } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { en as notesEn } from '../../i18n/notes-en.ts';
import { zh as notesZh } from '../../i18n/notes-zh.ts';
import { isSeed } from '../../link/settings.ts';
import { amountIds, leverIds, mainIds, withParameter } from '../../models/explore-settings.ts';
import { exploreWords } from '../../models/explore-words.ts';
import { replicatesMax, replicatesMin, type Settings } from '../../models/study.ts';
import { createNote, createNumberBox } from '../../number-box.ts';
import { createBundle } from './bundle.ts';
import { createMore } from './more.ts';
import { createParameter, type ParameterActions } from './parameter.ts';
import { firstReplicates } from './run.ts';

export interface ControlActions {
  /** Tries a change out while a slider moves. */
  preview(change: Partial<Settings>): void;
  change(change: Partial<Settings>): void;
  more(isOpen: boolean): void;
}
export interface Controls {
  readonly root: HTMLElement;
  update(settings: Settings, isMore: boolean, isLocked: boolean): void;
}

/** The left side: main sliders, scenario, bundle, and everything else. All of it is made from the tables of the model. */
export function createControls(language: Language, settingsNow: () => Settings, actions: ControlActions): Controls {
  const words = exploreWords[language];
  const onParameter: ParameterActions = {
    preview: (entry, value) => actions.preview({ parameters: withParameter(settingsNow(), entry, value) }),
    change: (entry, value) => actions.change({ parameters: withParameter(settingsNow(), entry, value) }),
  };
  const main = mainIds.flatMap((id) => {
    const entry = parameters.find((one) => one.id === id);
    return entry === undefined ? [] : [createParameter(entry, 'main', language, onParameter)];
  });
  const county = selectBox(
    counties.map(({ id, label }) => ({ id, text: label[language] })),
    (id) => actions.change({ county: id }),
  );
  const regime = selectBox(
    regimes.map(({ id, label }) => ({ id, text: label[language] })),
    (id) => actions.change({ regime: id }),
  );
  const story = selectBox(
    [{ id: 'both', text: words.bothStories }, ...stories.map(({ id, label }) => ({ id, text: label[language] }))],
    (id) => actions.change({ story: id === 'overload' || id === 'blame' ? id : 'both' }),
  );
  const { box: replicates, note: replicatesNote } = createNumberBox({
    language,
    limits: { min: replicatesMin, max: replicatesMax, isWhole: true },
    onChange: (kept) => actions.change({ replicates: kept }),
    usual: () => settingsNow().replicates,
  });
  const { note: seedNote, say: saySeed } = createNote();
  const seed = element('input', {
    type: 'text',
    maxlength: 60,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': seedNote.id,
  });
  seed.addEventListener('change', () => {
    const text = seed.value.trim();
    saySeed('');
    if (isSeed(text)) actions.change({ seed: text });
    else {
      seed.value = settingsNow().seed;
      saySeed({ zh: notesZh, en: notesEn }[language].seedRefused(seed.value));
    }
  });
  const countyNote = element('p', { class: 'hint' });
  const regimeNote = element('p', { class: 'hint' });
  const bundle = createBundle(language, {
    preview: (bundleA) => actions.preview({ bundleA }),
    change: (bundleA) => actions.change({ bundleA }),
  });
  const more = createMore(language, onParameter, actions.more);
  const root = element(
    'fieldset',
    { class: 'controls' },
    element('h2', {}, words.mainTitle(String(mainIds.length))),
    element('p', { class: 'hint' }, words.mainHint(String(leverIds.length), String(amountIds.length))),
    ...main.map((control) => control.root),
    element('h2', {}, words.scenarioTitle),
    field(words.field.county, county, countyNote),
    field(words.field.regime, regime, regimeNote),
    field(words.field.story, story),
    element(
      'div',
      { class: 'two' },
      field(words.replicates, replicates, replicatesNote, element('p', { class: 'hint' }, words.replicatesHint(String(firstReplicates)))),
      field(words.field.seed, seed, seedNote),
    ),
    bundle.root,
    more.root,
  );
  return {
    root,
    update(settings, isMore, isLocked) {
      root.disabled = isLocked;
      for (const control of main) control.update(settings);
      county.value = settings.county;
      regime.value = settings.regime;
      story.value = settings.story;
      if (document.activeElement !== replicates) replicates.value = String(settings.replicates);
      if (document.activeElement !== seed) seed.value = settings.seed;
      setText(countyNote, counties.find(({ id }) => id === settings.county)?.summary[language] ?? '');
      setText(regimeNote, regimes.find(({ id }) => id === settings.regime)?.summary[language] ?? '');
      bundle.update(settings);
      more.update(settings, isMore);
    },
  };
}

function field(text: string, control: HTMLElement, ...notes: HTMLElement[]): HTMLElement {
  return element('div', { class: 'field' }, element('label', {}, element('span', { class: 'label-text' }, text), control), ...notes);
}

function selectBox(choices: readonly { readonly id: string; readonly text: string }[], onChange: (id: string) => void): HTMLSelectElement {
  const box = element('select', {}, ...choices.map(({ id, text }) => element('option', { value: id }, text)));
  box.addEventListener('change', () => onChange(box.value));
  return box;
}
