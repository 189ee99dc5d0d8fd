import { type Language, stories } from '../sim/index.ts';
import { element } from './dom.ts';
import { catalogues } from './i18n/index.ts';
import { type ArmView, armViews } from './models/arms.ts';
import type { Story } from './models/study.ts';
import type { LookActions } from './paired.ts';
import { segmented } from './segmented.ts';
import type { PageState } from './store.ts';

/** The bar that says what is looked at: story, arm, range, and what the page adds. */
export function createViewBar(
  { language }: Pick<PageState, 'language'>,
  actions: LookActions,
  extras: readonly HTMLElement[],
): { root: HTMLElement; update(state: PageState): void } {
  const messages = catalogues[language];
  const story = segmented(
    'story',
    messages.shownStory,
    stories.map(({ id, label }) => ({ id, text: label[language] })),
    (id) => actions.look({ story: id as Story }),
  );
  const focus = element('select', {});
  focus.addEventListener('change', () => actions.look({ focus: focus.value }));
  const whole = element('input', { type: 'checkbox' });
  whole.addEventListener('change', () => actions.look({ isWhole: whole.checked }));
  const range = element('label', { class: 'check' }, whole, element('span', {}, messages.wholeRange));
  let listed = '';
  return {
    root: element(
      'div',
      { class: 'view-bar' },
      story.root,
      element('label', {}, element('span', { class: 'label-text' }, messages.focus), focus),
      range,
      ...extras,
    ),
    update({ results, story: shown, focus: arm, isWhole }) {
      whole.checked = isWhole;
      if (results === null) return;
      story.update(shown, results.stories);
      const key = results.arms.map(({ label }) => label).join();
      if (key !== listed) {
        listed = key;
        focus.replaceChildren(...armViews(results).map((view) => armOption(view, language)));
      }
      if (arm !== null) focus.value = arm;
    },
  };
}

/** Makes the choice that stands for an arm: its number and name, or that it is the baseline. */
export function armOption({ label, number, name, isBaseline }: ArmView, language: Language): HTMLOptionElement {
  const messages = catalogues[language];
  return element(
    'option',
    { value: label },
    isBaseline ? `${name[language]}${messages.inBrackets(messages.baseline)}` : `${number}  ${name[language]}`,
  );
}
