import { interventions, type Language } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { catalogues } from '../../i18n/index.ts';
import { withLevel } from '../../models/explore-settings.ts';
import { exploreWords } from '../../models/explore-words.ts';
import type { Levels, Settings } from '../../models/study.ts';

export interface BundleActions {
  preview(levels: Levels): void;
  change(levels: Levels): void;
}
const dimensions = ['ideas', 'mechanism', 'technology'] as const;

/** The reader's own bundle: each reform with its level. */
export function createBundle(language: Language, actions: BundleActions): { readonly root: HTMLElement; update(settings: Settings): void } {
  const words = exploreWords[language];
  const messages = catalogues[language];
  let levels: Levels = {};
  const rows = interventions.map(({ id, dimension, label, summary }) => {
    const check = element('input', { type: 'checkbox' });
    const name = words.levelOf(label[language]);
    const slider = element('input', { type: 'range', min: 0, max: 1, step: 0.05, 'aria-label': name });
    const box = element('input', { type: 'number', min: 0, max: 1, step: 'any', inputmode: 'decimal', 'aria-label': words.boxOf(name) });
    check.addEventListener('change', () => actions.change(withLevel(levels, id, check.checked ? 1 : 0)));
    slider.addEventListener('input', () => {
      slider.setAttribute('aria-valuetext', words.levelValue(slider.value));
      box.value = slider.value;
      actions.preview(withLevel(levels, id, slider.valueAsNumber));
    });
    slider.addEventListener('change', () => actions.change(withLevel(levels, id, slider.valueAsNumber)));
    box.addEventListener('change', () => {
      if (Number.isFinite(box.valueAsNumber)) actions.change(withLevel(levels, id, box.valueAsNumber));
      else box.value = String(levels[id] ?? 0);
    });
    const level = element('div', { class: 'parameter-row' }, slider, box);
    const text = element('span', {}, label[language], element('small', {}, summary[language]));
    return {
      id,
      dimension,
      check,
      slider,
      box,
      level,
      root: element('div', { class: 'reform' }, element('label', { class: 'check' }, check, text), level),
    };
  });
  const count = element('span', { class: 'hint' });
  const root = element(
    'details',
    { class: 'bundle' },
    element('summary', {}, words.bundleTitle, ' ', count),
    element('p', { class: 'hint' }, words.bundleHint),
    ...dimensions.map((dimension) =>
      element(
        'fieldset',
        { class: 'reforms' },
        element('legend', {}, messages.dimension[dimension]),
        ...rows.filter((row) => row.dimension === dimension).map((row) => row.root),
      ),
    ),
  );
  return {
    root,
    update(settings) {
      levels = settings.bundleA;
      for (const { id, check, slider, box, level } of rows) {
        const own = levels[id] ?? 0;
        check.checked = own > 0;
        level.hidden = own <= 0;
        slider.value = String(own);
        slider.setAttribute('aria-valuetext', words.levelValue(String(own)));
        if (box.value !== String(own)) box.value = String(own);
      }
      setText(count, words.bundleCount(String(Object.values(levels).filter((level) => level > 0).length)));
    },
  };
}
