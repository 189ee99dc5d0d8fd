import { interventions, type Language } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { compareTexts } from '../../i18n/compare.ts';
import { formatPercent } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { type EqualTable, hoursOfLevels, levelsAtBudget } from '../../models/equal-hours.ts';
import type { Levels } from '../../models/study.ts';
import { levelFrom } from './controls.ts';

/** Two decimals: smaller steps would make arms that no link names. */
const leastLevel = 0.01;

/** The panel in which a bundle is put together: reforms with their levels. */
export interface Composer {
  readonly root: HTMLElement;
  update(levels: Levels, equal: EqualTable | null): void;
}

/** Makes the panel for one bundle. */
export function createComposer(language: Language, side: string, onChange: (levels: Levels) => void): Composer {
  const texts = compareTexts[language];
  const messages = catalogues[language];
  let levels: Levels = {};
  let equal: EqualTable | null = null;
  let drawn = '';
  const add = element('select', {});
  add.addEventListener('change', () => {
    if (add.value !== '') onChange({ ...levels, [add.value]: 1 });
  });
  const list = element('ul', { class: 'bundle-list' });
  const scale = element('button', { type: 'button' }, texts.atBudget);
  scale.addEventListener('click', () => {
    if (equal !== null) onChange(levelsAtBudget(equal, levels));
  });
  const hours = element('p', { class: 'hint' });
  const root = element(
    'fieldset',
    { class: 'composer' },
    element('legend', {}, texts.compose(side)),
    list,
    element('div', { class: 'composer-row' }, element('label', {}, element('span', { class: 'label-text' }, texts.add), add), scale),
    hours,
  );

  function row(id: string): HTMLElement {
    const name = interventions.find((one) => one.id === id)?.label[language] ?? id;
    const level = element('input', {
      type: 'number',
      min: leastLevel,
      max: 1,
      step: leastLevel,
      value: levels[id] ?? 1,
      class: 'level',
      'aria-label': messages.levelOf(name),
    });
    level.addEventListener('change', () => {
      const kept = levelFrom(level.valueAsNumber, leastLevel, levels[id] ?? 1);
      level.value = String(kept);
      onChange({ ...levels, [id]: kept });
    });
    const remove = element('button', { type: 'button', class: 'quiet', 'aria-label': texts.remove(name) }, texts.removeShort);
    remove.addEventListener('click', () => {
      const { [id]: _, ...rest } = levels;
      onChange(rest);
      add.focus();
    });
    return element('li', {}, element('span', { class: 'bundle-name' }, name), level, remove);
  }

  return {
    root,
    update(now, table) {
      levels = now;
      equal = table;
      const ids = Object.keys(now);
      const cost = table === null ? null : hoursOfLevels(table, now);
      scale.disabled = ids.length === 0 || cost === null;
      setText(
        hours,
        ids.length === 0
          ? texts.emptyBundle
          : table === null || cost === null
            ? texts.hoursUnknown
            : texts.atBudgetHint(formatPercent(cost, 2, language), formatPercent(table.budget, 2, language)),
      );
      if (JSON.stringify(now) === drawn) return;
      drawn = JSON.stringify(now);
      list.replaceChildren(...ids.map(row));
      add.replaceChildren(
        element('option', { value: '' }, texts.addChoice),
        ...interventions.filter(({ id }) => !ids.includes(id)).map(({ id, label }) => element('option', { value: id }, label[language])),
      );
      add.value = '';
    },
  };
}
