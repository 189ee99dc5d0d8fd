import { drawStrip } from '../../charts/follow-strip.ts';
import { element, setText } from '../../dom.ts';
import { createFigure, tableElement } from '../../figure.ts';
import type { FollowWords } from '../../i18n/follow.ts';
import { formatPercent } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { effortGroupNames, effortGroups } from '../../models/effort.ts';
import type { UnitLife } from '../../models/follow-log.ts';
import type { FollowNames } from '../../models/follow-names.ts';
import { stripOf } from '../../models/follow-strip.ts';
import { type Diary, diaryOf, firstWeekOf, type InboxRow, type WeekLine, weekOf } from '../../models/follow-week.ts';
import type { TableModel } from '../../models/tables.ts';
import type { MatterActions, PaneSource } from './matter.ts';
import { createScrubber, drawingWidth } from './parts.ts';
import type { FollowState } from './state.ts';

export interface UnitPane {
  readonly root: HTMLElement;
  readonly title: HTMLElement;
  update(life: UnitLife, weekCount: number, follow: FollowState, names: FollowNames, source: PaneSource): void;
  /** The week that is shown. */
  week(): number;
}

/** Rows of the inbox that stand open at once. */
const openRows = 12;

/** Makes the page of one unit: its week, its inbox, what came and went, and its years at a glance. */
export function createUnitPane(language: FollowNames['language'], words: FollowWords, { look, open }: MatterActions): UnitPane {
  const messages = catalogues[language];
  const title = element('h2', { class: 'follow-name', tabindex: -1 });
  const finding = element('p', { class: 'finding' });
  const scrub = createScrubber(
    { label: words.weekLabel, back: words.prevWeek, on: words.nextWeek },
    { week: (week) => look({ week }), step: (by) => look({ week: shownWeek + by }) },
  );
  const strip = createFigure('life-weeks', '1', messages);
  const inbox = element('div', {});
  const lists = element('div', { class: 'follow-lists' });
  const hours = element('div', {});
  const root = element(
    'div',
    { class: 'follow-unit' },
    title,
    finding,
    element('p', { class: 'hint' }, words.weekNote),
    scrub.root,
    element(
      'div',
      { class: 'follow-pair' },
      element('section', { 'aria-label': words.inboxTitle }, element('h2', {}, words.inboxTitle), inbox),
      lists,
    ),
    strip.root,
    element('section', { class: 'follow-hours', 'aria-label': words.hoursTitle }, element('h2', {}, words.hoursTitle), hours),
  );
  let shownWeek = 0;
  let read: { life: UnitLife; diary: Diary } | null = null;

  return {
    root,
    title,
    week: () => shownWeek,
    update(life, weekCount, follow, names, source) {
      if (read?.life !== life) read = { life, diary: diaryOf(life, weekCount) };
      const { diary } = read;
      shownWeek = Math.min(weekCount - 1, Math.max(0, follow.week ?? firstWeekOf(diary)));
      const model = weekOf(life, diary, shownWeek, names);
      setText(title, words.unitTitle(names.unit(life.id), String(shownWeek)));
      setText(finding, model.finding);
      scrub.update({ least: 0, most: weekCount - 1, week: shownWeek });
      drawInbox(model.inbox);
      lists.replaceChildren(
        lineList(words.cameTitle, model.came),
        lineList(words.wentTitle, model.went),
        lineList(words.eventsTitle, model.others),
      );
      const years = stripOf(diary, names);
      strip.fill({
        title: words.stripTitle,
        finding: years.finding,
        notes: [words.stripNote],
        tables: [{ name: words.stripTitle, table: years.table }],
        ...source,
      });
      drawStrip(strip.drawing, years, {
        width: drawingWidth(strip.drawing),
        week: shownWeek,
        keys: words.stripKey,
        weekAxis: words.weekAxis,
      });
      drawHours(life, names);
    },
  };

  function matterButton(name: string, matter: string, part: number): HTMLElement {
    const button = element('button', { type: 'button', class: 'quiet' }, name);
    button.addEventListener('click', () => open({ kind: 'matter', matter, part: part > 0 ? part : null, week: null }));
    return button;
  }

  function drawInbox(rows: readonly InboxRow[]): void {
    if (rows.length === 0) {
      inbox.replaceChildren(element('p', {}, words.inboxEmpty));
      return;
    }
    const rest = rows.slice(openRows);
    inbox.replaceChildren(
      inboxTable(rows.slice(0, openRows)),
      ...(rest.length === 0
        ? []
        : [element('details', {}, element('summary', {}, words.inboxMore(String(rest.length))), inboxTable(rest))]),
    );
  }

  function inboxTable(rows: readonly InboxRow[]): HTMLElement {
    const { inboxHead: head } = words;
    const heads = [head.matter, head.kind, head.how, head.since, head.due].map((text) => element('th', { scope: 'col' }, text));
    const body = rows.map((row) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, matterButton(row.name, row.matter, row.part)),
        element('td', { class: row.isHard === true ? 'follow-hard' : '' }, row.kind),
        element('td', {}, row.how),
        element('td', {}, row.since),
        element('td', { class: row.isOverdue ? 'follow-overdue' : '' }, row.due),
      ),
    );
    const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...body));
    return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.inboxTitle }, table);
  }

  function lineList(heading: string, lines: readonly WeekLine[]): HTMLElement {
    const items = lines.map(({ text, matter, part }) =>
      element('li', {}, matter === null ? element('span', {}, text) : matterButton(text, matter, part)),
    );
    return element(
      'section',
      { 'aria-label': heading },
      element('h3', {}, heading),
      lines.length === 0 ? element('p', { class: 'hint' }, words.noneThisWeek) : element('ul', {}, ...items),
    );
  }

  function drawHours(life: UnitLife, names: FollowNames): void {
    if (life.hours === null) {
      hours.replaceChildren(element('p', { class: 'hint' }, words.hoursNone));
      return;
    }
    hours.replaceChildren(
      element('p', { class: 'hint' }, words.hoursNote(names.level(life.id))),
      tableElement(`${names.level(life.id)} · ${words.week(String(shownWeek))}`, hoursTable(life.hours)),
    );
  }

  function hoursTable({ activities, weeks }: NonNullable<UnitLife['hours']>): TableModel {
    const total = (rows: readonly (readonly number[])[], group: (typeof effortGroupNames)[number]) => {
      const places = effortGroups[group].map((activity) => activities.indexOf(activity));
      return rows.reduce((sum, row) => sum + places.reduce((inner, at) => inner + (row[at] ?? 0), 0), 0) / Math.max(1, rows.length);
    };
    const week = weeks.slice(shownWeek, shownWeek + 1);
    const { hoursHead: head } = words;
    return {
      head: [head.activity, head.share, head.mean],
      rows: effortGroupNames.map((group) => ({
        cells: [
          messages.effortGroup[group],
          formatPercent(total(week, group), 0, language),
          formatPercent(total(weeks, group), 0, language),
        ],
        isMuted: false,
      })),
    };
  }
}
