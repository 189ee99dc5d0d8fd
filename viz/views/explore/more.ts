import { type Language, type ParameterEntry, parameters } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { groupsOf, searchParameters } from '../../models/explore-settings.ts';
import { exploreWords } from '../../models/explore-words.ts';
import type { Settings } from '../../models/study.ts';
import { createParameter, type ParameterActions, type ParameterControl } from './parameter.ts';

/** Every parameter of the table, by group, to be searched; controls are made when they are first to be seen. */
export function createMore(
  language: Language,
  actions: ParameterActions,
  onToggle: (isOpen: boolean) => void,
): { readonly root: HTMLDetailsElement; update(settings: Settings, isOpen: boolean): void } {
  const words = exploreWords[language];
  const groupNames: Readonly<Record<string, string>> = words.groups;
  const made = new Map<string, ParameterControl>();
  let latest: Settings | null = null;
  const controlOf = (entry: ParameterEntry): ParameterControl => {
    const known = made.get(entry.id);
    if (known !== undefined) return known;
    const control = createParameter(entry, 'more', language, actions);
    if (latest !== null) control.update(latest);
    made.set(entry.id, control);
    return control;
  };
  const search = element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: 60 });
  const grade = element(
    'select',
    {},
    element('option', { value: 'all' }, words.all),
    ...(['paper', 'literature', 'assumption'] as const).map((one) => element('option', { value: one }, words.grade[one])),
  );
  const count = element('p', { class: 'hint', role: 'status' });
  const hits = element('div', { class: 'hits', hidden: true });
  const groups = groupsOf(parameters).map(({ group, entries }) => {
    const name = groupNames[group] ?? group;
    const number = element('span', { class: 'hint' });
    const body = element('div', { class: 'group-body' });
    const root = element('details', { class: 'group' }, element('summary', {}, name, ' ', number), body);
    root.addEventListener('toggle', () => {
      if (root.open && body.childElementCount === 0) body.append(...entries.map((entry) => controlOf(entry).root));
    });
    return { entries, root, number, body };
  });
  const list = element('div', { class: 'groups' }, ...groups.map(({ root }) => root));

  function filter(): void {
    const isFiltered = search.value.trim() !== '' || grade.value !== 'all';
    hits.hidden = !isFiltered;
    list.hidden = isFiltered;
    if (!isFiltered) {
      setText(count, '');
      // A control stands in one place only: back from the hits into its group.
      for (const { entries, body } of groups)
        if (body.childElementCount > 0 || entries.some(({ id }) => made.has(id))) refill(entries, body);
      return;
    }
    const found = searchParameters(search.value, grade.value);
    hits.replaceChildren(...found.map((entry) => controlOf(entry).root));
    setText(count, found.length === 0 ? words.foundNone : words.found(String(found.length)));
  }
  function refill(entries: readonly ParameterEntry[], body: HTMLElement): void {
    body.replaceChildren(...entries.map((entry) => controlOf(entry).root));
  }
  let later: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    clearTimeout(later);
    later = setTimeout(filter, 150);
  });
  grade.addEventListener('change', filter);

  const root = element(
    'details',
    { class: 'more' },
    element('summary', {}, words.moreTitle, ' ', element('span', { class: 'hint' }, words.moreCount(String(parameters.length)))),
    element(
      'div',
      { class: 'more-tools' },
      element('label', {}, element('span', { class: 'label-text' }, words.search), search),
      element('label', {}, element('span', { class: 'label-text' }, words.gradeFilter), grade),
    ),
    count,
    hits,
    list,
  );
  root.addEventListener('toggle', () => onToggle(root.open));
  return {
    root,
    update(settings, isOpen) {
      latest = settings;
      if (root.open !== isOpen) root.open = isOpen;
      for (const control of made.values()) control.update(settings);
      for (const { entries, number } of groups) {
        const changed = entries.filter(({ id }) => settings.parameters[id] !== undefined).length;
        setText(number, words.groupCount(String(entries.length), String(changed)));
      }
    },
  };
}
