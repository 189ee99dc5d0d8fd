import { element } from '../../dom.ts';
import { tableElement } from '../../figure.ts';
import type { FollowWords } from '../../i18n/follow.ts';
import { inBoth } from '../../i18n/index.ts';
import { type LifeOverview, pickRules, type UnitCounts } from '../../models/follow-log.ts';
import { type FollowNames, unitsOf } from '../../models/follow-names.ts';
import { segmented } from '../../segmented.ts';
import { labelled } from './parts.ts';
import { type FollowState, matterPattern } from './state.ts';

export interface Choose {
  readonly root: HTMLElement;
  update(follow: FollowState, county: string, overview: LifeOverview | null, shownId: string | null, names: FollowNames): void;
}
export interface ChooseActions {
  kind(kind: 'matter' | 'unit'): void;
  matter(id: string): void;
  unit(id: string): void;
}

/** Makes the choice of what to follow: matters picked by declared rules, any matter by its number, any unit. */
export function createChoose(words: FollowWords, actions: ChooseActions): Choose {
  const kind = segmented(
    'follow-kind',
    words.kindLabel,
    (['matter', 'unit'] as const).map((id) => ({ id, text: words.kinds[id] })),
    (id) => actions.kind(id === 'unit' ? 'unit' : 'matter'),
  );
  const picks = element('ul', { class: 'follow-picks' });
  const none = element('p', { class: 'hint' });
  const number = element('input', { type: 'text', maxlength: 24, spellcheck: 'false', autocomplete: 'off' });
  const wrong = element('p', { class: 'follow-wrong', role: 'alert', hidden: true }, words.badNumber);
  const open = element('button', { type: 'submit' }, words.open);
  const form = element('form', { class: 'follow-number' }, labelled(words.byNumber, number), open);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const id = number.value.trim();
    wrong.hidden = matterPattern.test(id);
    if (wrong.hidden) actions.matter(id);
  });
  // On a phone the list would push what is followed out of sight.
  const isRoomy = typeof matchMedia !== 'function' || matchMedia('(min-width: 700px)').matches;
  const matters = element(
    'details',
    { class: 'follow-matters', open: isRoomy },
    element('summary', {}, element('h2', {}, words.picksTitle)),
    picks,
    none,
    element('p', { class: 'hint' }, words.picksNote),
    form,
    wrong,
  );
  const unit = element('select', {});
  unit.addEventListener('change', () => actions.unit(unit.value));
  const table = element('div', {});
  const units = element(
    'div',
    { class: 'follow-units' },
    labelled(words.unit, unit),
    element('details', {}, element('summary', {}, words.unitsTable), table),
  );
  const root = element('section', { class: 'follow-choose', 'aria-label': words.kindLabel }, kind.root, matters, units);
  let drawn: unknown[] = [];
  let optionsFor = '';

  return {
    root,
    update(follow, county, overview, shownId, names) {
      kind.update(follow.kind);
      matters.hidden = follow.kind !== 'matter';
      units.hidden = follow.kind !== 'unit';
      if (optionsFor !== county) {
        optionsFor = county;
        unit.replaceChildren(...unitOptions(county, names));
      }
      if (shownId !== null && follow.kind === 'unit' && unit.value !== shownId) unit.value = shownId;
      const now = [overview, shownId, follow.kind];
      if (now.every((one, index) => one === drawn[index]) && drawn.length > 0) return;
      drawn = now;
      drawPicks(overview, shownId, names);
      if (overview !== null) table.replaceChildren(unitsTable(overview.units, names));
    },
  };

  function drawPicks(overview: LifeOverview | null, shownId: string | null, names: FollowNames): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.matter : undefined;
    const all = overview?.picks ?? [];
    picks.replaceChildren(
      ...all.map(({ rule, matter, week, isOwn, value }) => {
        const decimals = rule === 'blame' || rule === 'gap' ? 2 : 0;
        const button = element(
          'button',
          { type: 'button', 'data-matter': matter, 'aria-pressed': String(matter === shownId) },
          element('span', { class: 'follow-pick-rule' }, words.picks[rule](names.number(value, decimals))),
          element('span', {}, names.matterShort(matter, isOwn)),
          element('span', { class: 'follow-pick-week' }, words.arrivedIn(String(week))),
        );
        button.addEventListener('click', () => actions.matter(matter));
        return element('li', {}, button);
      }),
    );
    if (focused !== undefined) picks.querySelector<HTMLElement>(`[data-matter="${focused}"]`)?.focus();
    const missing = overview === null ? [] : pickRules.filter((rule) => all.every((pick) => pick.rule !== rule));
    const list = inBoth(({ listSeparator }) => missing.map((rule) => words.ruleNames[rule]).join(listSeparator))[names.language];
    none.hidden = missing.length === 0;
    none.textContent = missing.length === 0 ? '' : words.noneOfRule(list);
  }

  function unitOptions(county: string, names: FollowNames): HTMLElement[] {
    const { committees, townships, departments } = unitsOf(county);
    const option = (id: string) => element('option', { value: id }, names.unit(id));
    return [
      ...committees.map((ids, index) => element('optgroup', { label: names.unit(townships[index] ?? '') }, ...ids.map(option))),
      ...[townships, departments].map((ids) => {
        const label = names.level(ids[0] ?? '');
        return element('optgroup', { label }, ...ids.map(option));
      }),
    ];
  }

  function unitsTable(units: readonly UnitCounts[], names: FollowNames): HTMLElement {
    const keys = ['came', 'letters', 'passed', 'checks', 'resolved', 'paper', 'lapsed', 'points'] as const;
    return tableElement(words.unitsTable, {
      head: [words.unitsHead.unit, ...keys.map((key) => words.unitsHead[key])],
      rows: units.map((one) => ({
        cells: [names.unit(one.unit), ...keys.map((key) => names.number(one[key], key === 'points' ? 1 : 0))],
        isMuted: false,
      })),
    });
  }
}
