import { drawCase } from '../../charts/follow-blame.ts';
import { drawLifeLine } from '../../charts/follow-line.ts';
import { element, setText } from '../../dom.ts';
import { createFigure } from '../../figure.ts';
import type { FollowWords } from '../../i18n/follow.ts';
import { catalogues } from '../../i18n/index.ts';
import { blameOf, casesOf, noBlameText } from '../../models/follow-blame.ts';
import { chainOf, otherPartsText, type Parameters } from '../../models/follow-chain.ts';
import { lineOf } from '../../models/follow-line.ts';
import type { MatterLife } from '../../models/follow-log.ts';
import { type FollowNames, isOwnMatter } from '../../models/follow-names.ts';
import { committeeOf, eventsOfPart, heaviestCase, partsOf, shownPart } from '../../models/follow-parts.ts';
import { chainList, createScrubber, drawingWidth, labelled, sayIn } from './parts.ts';
import type { FollowState } from './state.ts';

export interface PaneSource {
  readonly source: string;
  readonly command: string;
}
export interface MatterPane {
  readonly root: HTMLElement;
  readonly title: HTMLElement;
  update(life: MatterLife, follow: FollowState, names: FollowNames, parameters: Parameters, source: PaneSource): void;
}
export interface MatterActions {
  look(change: Partial<FollowState>): void;
  /** As `look`, and leads the reader to what is opened. */
  open(change: Partial<FollowState>): void;
}

/** Makes the page of one matter: who held it when, step by step, and why somebody was blamed. */
export function createMatterPane(language: FollowNames['language'], words: FollowWords, actions: MatterActions): MatterPane {
  const messages = catalogues[language];
  const title = element('h2', { class: 'follow-name', tabindex: -1 });
  const facts = element('p', { class: 'follow-facts' });
  const line = createFigure('life-line', '1', messages);
  const part = element('select', {});
  part.addEventListener('change', () => actions.look({ part: Number(part.value) }));
  const partField = labelled(words.part, part);
  const scrub = createScrubber(
    { label: words.until, back: words.stepBack, on: words.stepOn, whole: words.wholeLife },
    { week: (week) => actions.look({ week }), step: (by) => stepBy(by), whole: () => actions.look({ week: null }) },
  );
  line.controls.append(partField, scrub.root);
  const chain = element('div', {});
  const later = element('p', { class: 'hint' });
  const others = element('p', { class: 'hint' });
  const blame = createFigure('life-blame', '2', messages);
  const which = element('select', {});
  let caseAt: number | null = null;
  which.addEventListener('change', () => {
    caseAt = Number(which.value);
    redraw();
  });
  const whichField = labelled(words.blameCase, which);
  blame.controls.append(whichField);
  const reasons = element('ul', { class: 'follow-reasons' });
  const why = element('section', { class: 'follow-why', 'aria-label': words.whyTitle }, element('h3', {}, words.whyTitle), reasons);
  const noBlame = element('section', { class: 'follow-noblame' }, element('h2', {}, words.blameTitle), element('p', {}));
  const steps = element(
    'section',
    { class: 'follow-steps-list', 'aria-label': words.chainTitle },
    element('h2', {}, words.chainTitle),
    chain,
    later,
    others,
  );
  const root = element(
    'div',
    { class: 'follow-matter' },
    title,
    facts,
    line.root,
    element('div', { class: 'follow-pair' }, steps, element('div', {}, blame.root, why, noBlame)),
  );
  let last: Parameters0 | null = null;

  interface Parameters0 {
    readonly life: MatterLife;
    readonly follow: FollowState;
    readonly names: FollowNames;
    readonly parameters: Parameters;
    readonly source: PaneSource;
  }

  /** Weeks in which something happens to the part looked at. */
  function busyWeeks(): number[] {
    if (last === null) return [];
    return [...new Set(eventsOfPart(last.life, shownPart(last.life, last.follow.part)).map(({ week }) => week))];
  }

  function stepBy(by: -1 | 1): void {
    const weeks = busyWeeks();
    const now = last?.follow.week ?? weeks[weeks.length - 1] ?? 0;
    const next = by < 0 ? weeks.filter((week) => week < now).pop() : weeks.find((week) => week > now);
    if (next !== undefined) actions.look({ week: next });
  }

  function redraw(): void {
    if (last !== null) draw(last);
  }

  function draw({ life, follow, names, parameters, source }: Parameters0): void {
    const arrival = life.events.find(({ kind }) => kind === 'arrive');
    setText(title, names.matterTitle(life.id, isOwnMatter(arrival)));
    setText(
      facts,
      arrival === undefined
        ? words.factsBefore(life.id)
        : words.facts({
            id: life.id,
            week: String(arrival.week),
            hard: arrival.values.hard === 1 ? words.hard : words.soft,
            severity: names.number(arrival.values.severity, 2),
            hours: names.number(arrival.values.work, 0),
            deadline: String(arrival.values.deadline),
          }),
    );
    const shown = shownPart(life, follow.part);
    const parts = partsOf(life);
    partField.hidden = parts.length === 0;
    part.replaceChildren(...parts.map((one) => element('option', { value: one }, words.partOf(names.unit(committeeOf(life, one) ?? '')))));
    part.value = String(shown);
    const model = lineOf(life, shown, names);
    const lastWeek = model.to - 1;
    const until = follow.week === null ? null : Math.min(lastWeek, Math.max(model.from, follow.week));
    scrub.update({ least: model.from, most: lastWeek, week: until ?? lastWeek });
    line.fill({
      title: words.lineTitle,
      finding: model.finding,
      notes: [words.lineNote],
      tables: [{ name: words.lineTable, table: model.table }],
      ...source,
    });
    const { levelName } = messages;
    drawLifeLine(line.drawing, model, {
      width: drawingWidth(line.drawing),
      bands: [levelName.department, levelName.township, levelName.committee],
      weekAxis: words.weekAxis,
      dueLabel: words.inboxHead.due,
      markNames: words.marks,
      until: until === lastWeek ? null : until,
    });
    drawChain(life, shown, until, names, parameters);
    drawBlame(life, names, parameters, source);
  }

  function drawChain(life: MatterLife, shown: number, until: number | null, names: FollowNames, parameters: Parameters): void {
    const all = chainOf(life, shown, names, parameters);
    const told = until === null ? all : chainOf(life, shown, names, parameters, until);
    chain.replaceChildren(chainList(told, words, (unit, week) => actions.open({ kind: 'unit', unit, week }), names.unit));
    sayIn(later, all.length > told.length ? words.later(String(all.length - told.length)) : '');
    sayIn(others, otherPartsText(life, shown, names));
  }

  function drawBlame(life: MatterLife, names: FollowNames, parameters: Parameters, source: PaneSource): void {
    const cases = casesOf(life);
    const heaviest = heaviestCase(life);
    const chosen = cases[caseAt ?? (heaviest === null ? 0 : cases.indexOf(heaviest))] ?? heaviest;
    blame.root.hidden = chosen === null;
    why.hidden = chosen === null;
    noBlame.hidden = chosen !== null;
    if (chosen === null) {
      const text = noBlame.lastElementChild;
      if (text !== null) setText(text, noBlameText(life, names));
      return;
    }
    whichField.hidden = cases.length < 2;
    which.replaceChildren(
      ...cases.map((one, index) =>
        element('option', { value: index }, words.caseName(String(one.week), names.number(one.values.points, 2))),
      ),
    );
    which.value = String(cases.indexOf(chosen));
    const model = blameOf(life, chosen, names, parameters);
    blame.fill({
      title: words.blameTitle,
      finding: model.finding,
      notes: [words.blameNote],
      tables: [{ name: words.blameTitle, table: model.table }],
      ...source,
    });
    drawCase(blame.drawing, model.rows, {
      width: drawingWidth(blame.drawing),
      causeName: words.blameHead.cause,
      shareName: words.blameHead.share,
      percent: names.percent,
    });
    reasons.replaceChildren(...model.reasons.map((reason) => element('li', {}, reason)));
  }

  return {
    root,
    title,
    update(life, follow, names, parameters, source) {
      if (last?.life.id !== life.id) caseAt = null;
      last = { life, follow, names, parameters, source };
      draw(last);
    },
  };
}
