import { element, setText } from '../../dom.ts';
import { formatNumber } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import {
  type AssumptionFilter,
  type AssumptionRow,
  assumptionRows,
  countGrades,
  filteredRows,
  grades,
  groups,
  noFilter,
  roles,
  sourceText,
} from '../../models/assumptions.ts';
import { exploreWords } from '../../models/explore-words.ts';
import { type Column, cardTable, opening } from '../../parts.ts';
import type { PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';
import { chooser, quotation, searchBox, type Words } from './parts.ts';

/** The table of parameters: searched, filtered, group by group, each with the way to change it. */
export function createAssumptions(context: ViewContext, words: Words): { root: HTMLElement; update(state: PageState): void } {
  const { language, store, actions } = context;
  // Names of groups and of choices are those of Explore, where they are controls.
  const named: Readonly<Record<'groups' | 'options', Readonly<Record<string, string>>>> = exploreWords[language];
  const groupName = (id: string) => named.groups[id] ?? id;
  const optionName = (value: string) => named.options[value] ?? value;
  let filter: AssumptionFilter = noFilter;
  let changed = store.get().settings.parameters;
  const all = assumptionRows({});
  const count = countGrades(all);
  const list = element('div', { class: 'groups' });
  const shown = element('p', { class: 'hint shown' });
  const choose = (part: Partial<AssumptionFilter>) => {
    filter = { ...filter, ...part };
    draw();
    actions.announce(shown.textContent ?? '');
  };
  const toggleAll = element('button', { type: 'button', class: 'quiet' }, words.openAll);
  toggleAll.addEventListener('click', () => {
    const parts = [...list.querySelectorAll('details')];
    const isOpen = parts.some((part) => !part.open);
    for (const part of parts) part.open = isOpen;
    setText(toggleAll, isOpen ? words.closeAll : words.openAll);
  });
  const root = element(
    'div',
    {},
    element('p', {}, words.assumptionsLead(String(all.length), String(count.paper), String(count.literature), String(count.assumption))),
    element('p', { class: 'hint' }, words.assumptionsNote),
    element(
      'div',
      { class: 'filters' },
      searchBox(words.search, (query) => choose({ query })),
      chooser(
        words.grade,
        words.any,
        grades.map((id) => [id, words.grades[id]]),
        (id) => choose({ grade: grades.find((one) => one === id) ?? null }),
      ),
      chooser(
        words.role,
        words.any,
        roles.map((id) => [id, words.roles[id]]),
        (id) => choose({ role: roles.find((one) => one === id) ?? null }),
      ),
      chooser(
        words.group,
        words.any,
        groups.map((id) => [id, groupName(id)]),
        (group) => choose({ group }),
      ),
    ),
    element('div', { class: 'shown-row' }, shown, toggleAll),
    list,
  );
  draw();
  return {
    root,
    update(state) {
      if (state.settings.parameters === changed) return;
      changed = state.settings.parameters;
      draw();
    },
  };

  function draw(): void {
    const open = new Set([...list.querySelectorAll('details[open]')].map((part) => part.getAttribute('data-group')));
    const rows = filteredRows(assumptionRows(changed), filter);
    const isNarrowed = filter.query !== '' || filter.group !== null;
    setText(shown, rows.length === 0 ? words.assumptionsNone : words.assumptionsShown(String(rows.length), String(all.length)));
    list.replaceChildren(
      ...groups.flatMap((id) => {
        const own = rows.filter(({ group }) => group === id);
        if (own.length === 0) return [];
        const part = opening(summaryOf(id, own), 'group', (body) => body.append(tableOf(id, own)));
        part.setAttribute('data-group', id);
        part.open = open.has(id) || isNarrowed || own.some((row) => row.changed !== null);
        return [part];
      }),
    );
    setText(toggleAll, [...list.querySelectorAll('details')].every((part) => part.open) ? words.closeAll : words.openAll);
  }

  function summaryOf(id: string, own: readonly AssumptionRow[]): string {
    const found = countGrades(own);
    const parts = grades.filter((grade) => found[grade] > 0).map((grade) => words.gradeCount(words.grades[grade], String(found[grade])));
    const list = language === 'zh' ? parts.join('、') : parts.join(', ');
    return words.groupSummary(groupName(id), formatNumber(own.length, 0, language), `${words.gradeListStart}${list}`);
  }

  function tableOf(id: string, own: readonly AssumptionRow[]): HTMLElement {
    const columns: Column<AssumptionRow>[] = [
      { head: words.parameter, cell: nameCell },
      { head: words.value, cell: valueCell },
      { head: words.range, cell: rangeText },
      { head: words.unit, cell: ({ unit }) => unit[language] },
      { head: words.grade, cell: ({ grade }) => element('span', { class: `grade grade-${grade}` }, words.grades[grade]) },
      { head: words.source, cell: ({ source }) => quotation(sourceText(source, words.sourceNames, language)) },
      { head: words.role, cell: ({ role }) => words.roles[role] },
      { head: words.adjust, cell: adjustCell },
    ];
    return cardTable(groupName(id), columns, own);
  }

  function rangeText({ range }: AssumptionRow): string {
    return range.includes(' … ')
      ? range.replace(' … ', words.to)
      : range.split(' / ').map(optionName).join(catalogues[language].listSeparator);
  }

  function nameCell({ id, label, doc }: AssumptionRow): HTMLElement {
    return element(
      'div',
      { class: 'parameter' },
      element('strong', {}, label[language]),
      element('span', { class: 'parameter-doc' }, doc[language]),
      element('code', {}, id),
    );
  }

  function valueCell({ value, changed: own }: AssumptionRow): HTMLElement {
    return element(
      'div',
      {},
      element('span', {}, value),
      own === null ? null : element('strong', { class: 'changed' }, words.changedTo(optionName(own))),
    );
  }

  function adjustCell({ label, group, id }: AssumptionRow): HTMLElement {
    const button = element('button', { type: 'button', class: 'quiet', 'aria-label': words.adjustNamed(label[language]) }, words.adjustOne);
    button.addEventListener('click', () => openInExplore(context, id, group));
    return button;
  }
}

/** Longest time to wait for Explore to be there. */
const longestWaitMs = 5000;

/** Opens Explore with everything that it shows under “more”, and puts the focus on the control of a parameter as soon as it is there. */
function openInExplore({ store, actions }: ViewContext, id: string, group: string): void {
  const { views } = store.get();
  actions.go('explore', { views: { ...views, explore: { ...views.explore, isMore: true } } });
  const until = Date.now() + longestWaitMs;
  const look = () => {
    if (store.get().view !== 'explore' || Date.now() > until) return;
    const part = document.querySelectorAll('.view-explore .more .group')[groups.indexOf(group)];
    if (part instanceof HTMLDetailsElement) part.open = true;
    const control = document.getElementById(`more-${id}`);
    if (control === null) {
      setTimeout(look, 60);
      return;
    }
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: 'center' });
  };
  setTimeout(look, 0);
}
