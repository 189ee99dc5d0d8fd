import { element } from '../dom.ts';
import type { BriefModel, BriefRow, BriefSection } from '../models/brief.ts';

/** Draws the brief as one sheet of text: what is on it is what is printed. */
export function drawBrief(container: HTMLElement, model: BriefModel): void {
  container.replaceChildren(
    element('p', { class: 'brief-mark' }, model.mark),
    element('h2', { class: 'brief-title' }, model.title),
    element('p', { class: 'brief-finding' }, model.finding),
    ...model.before.flatMap(sectionOf),
    element('h3', {}, model.tableHeading),
    tableOf(model),
    element('p', { class: 'brief-note' }, model.tableNote),
    ...model.after.flatMap(sectionOf),
    element('p', { class: 'brief-stamp' }, model.stamp),
  );
}

function sectionOf({ heading, paragraphs, items }: BriefSection): HTMLElement[] {
  return [
    element('h3', {}, heading),
    ...paragraphs.map((text) => element('p', {}, text)),
    ...(items.length === 0 ? [] : [element('ol', {}, ...items.map((item) => element('li', {}, item)))]),
  ];
}

function tableOf({ head, groups, tableHeading }: BriefModel): HTMLElement {
  const body = groups.map((group) => element('tbody', {}, ...group.map((row, index) => rowOf(row, index, group.length))));
  const table = element(
    'table',
    { class: 'brief-table' },
    element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
    ...body,
  );
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': tableHeading }, table);
}

function rowOf({ name, story, cells, hours, better, isMuted }: BriefRow, index: number, span: number): HTMLElement {
  return element(
    'tr',
    { class: isMuted ? 'muted' : '' },
    index === 0 ? element('th', { scope: 'rowgroup', rowspan: span }, name) : null,
    element('td', { class: 'brief-story' }, story),
    ...cells.map(({ main, interval, isAssumed }) =>
      element('td', { class: isAssumed ? 'brief-assumed' : '' }, element('span', {}, main), ' ', element('small', {}, interval)),
    ),
    element('td', {}, hours),
    element('td', {}, better),
  );
}
