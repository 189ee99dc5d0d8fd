import { type Outcome, outcomes, stories } from '../sim/index.ts';
import { drawEffort } from './charts/effort.ts';
import { drawForest } from './charts/forest.ts';
import { drawDumbbellKey, drawDumbbells, drawMatrix } from './charts/matrix.ts';
import { drawFrontierKey, drawTradeoff, drawVerdictKey } from './charts/tradeoff.ts';
import { element, widthOf } from './dom.ts';
import { createFigure } from './figure.ts';
import { formatNumber, formatPercent, formatValue } from './i18n/format.ts';
import { type Catalogue, catalogues } from './i18n/index.ts';
import { armViews } from './models/arms.ts';
import { effortModel } from './models/effort.ts';
import { type EqualTable, equalSource } from './models/equal-hours.ts';
import { type ForestSort, forestFrom } from './models/forest.ts';
import { chanceDraws } from './models/frontier-doubt.ts';
import { matrixModel } from './models/matrix.ts';
import { sourceOf } from './models/source.ts';
import { disagreements } from './models/stories.ts';
import { outcomesIn, replicatesIn } from './models/summaries.ts';
import { effortTable, forestTable, gapTable, matrixTable, type TableModel, tradeoffTable } from './models/tables.ts';
import { type TradeoffModel, tradeoffFrom } from './models/tradeoff.ts';
import { worldModel } from './models/worlds.ts';
import { segmented } from './segmented.ts';
import type { Change, PageState } from './store.ts';
import { createViewBar } from './view-bar.ts';
import { createWorldControls } from './worlds.ts';

export interface LookActions {
  look(change: Change): void;
  announce?(text: string): void;
}
/** What of a state the figures of a comparison show. */
export const lookedAt = ['results', 'story', 'outcome', 'focus', 'matrixView', 'isWhole', 'views'] as const;

/** The figures of a paired comparison, with the bar that says what is looked at. */
export interface PairedFigures {
  /** Hidden while there are no pairs. */
  readonly root: HTMLElement;
  /** Draws a state anew; with a table of effects at equal hours, plane and forest show that. */
  draw(state: PageState, equal?: EqualTable | null): void;
  updateView(state: PageState): void;
  /** Stops what moves by itself. */
  stop(): void;
}

const sorts: readonly ForestSort[] = ['outcome', 'number', 'burden', 'effectiveness', 'chance'];

/** Makes the figures of a paired comparison in one language: plane, forest, effort and matrix are figures 1 to 4. `extras` join the bar. */
export function createPairedFigures(
  initial: Pick<PageState, 'language' | 'views'>,
  actions: LookActions,
  extras: readonly HTMLElement[] = [],
): PairedFigures {
  const { language } = initial;
  const messages = catalogues[language];
  const chanceNote = messages.chanceNote(formatNumber(chanceDraws, 0, language));
  const view = createViewBar(initial, actions, extras);
  const plane = createFigure('tradeoff', '1', messages);
  const forest = createFigure('forest', '2', messages, true);
  const effort = createFigure('effort', '3', messages);
  const matrix = createFigure('matrix', '4', messages, true);
  const planeKey = element('div', { class: 'key' });
  const planeArt = element('div', {});
  plane.drawing.append(planeArt, planeKey);
  drawVerdictKey(planeKey, messages);
  const frontierKey = element('div', {});
  drawFrontierKey(frontierKey, messages);
  plane.drawing.append(frontierKey);
  const worlds = createWorldControls(language, actions);
  plane.controls.append(worlds.root);
  const outcomeBox = element('select', {});
  outcomeBox.addEventListener('change', () => actions.look({ outcome: outcomeBox.value }));
  const sortBox = element('select', {}, ...sorts.map((sort) => element('option', { value: sort }, messages.sortBy[sort])));
  let views = initial.views;
  sortBox.addEventListener('change', () =>
    actions.look({ views: { ...views, compare: { ...views.compare, sort: sortBox.value as ForestSort } } }),
  );
  forest.controls.append(
    element(
      'div',
      { class: 'forest-controls' },
      element('label', {}, element('span', { class: 'label-text' }, messages.outcome), outcomeBox),
      element('label', {}, element('span', { class: 'label-text' }, messages.sort), sortBox),
    ),
  );
  let listedOutcomes = '';
  let last: { readonly state: PageState; readonly equal: EqualTable | null } | null = null;
  const matrixSwitch = segmented(
    'matrix-view',
    messages.matrixView,
    [
      { id: 'grouped', text: messages.matrixGrouped },
      { id: 'all', text: messages.matrixAll },
    ],
    (id) => actions.look({ matrixView: id === 'all' ? 'all' : 'grouped' }),
  );
  matrix.controls.append(matrixSwitch.root);
  const matrixArt = element('div', { class: 'scroll matrix-table', tabindex: 0, role: 'region', 'aria-label': messages.matrixTitle });
  const dumbbellArt = element('div', {});
  const dumbbellKey = element('div', { class: 'key' });
  drawDumbbellKey(dumbbellKey, messages);
  const dumbbells = element(
    'div',
    { class: 'dumbbells', 'aria-hidden': 'true' },
    element('p', { class: 'drawing-title' }, messages.dumbbellTitle),
    dumbbellKey,
    dumbbellArt,
  );
  matrix.drawing.append(element('div', { class: 'matrix-pair' }, matrixArt, dumbbells));
  const storyNote = element('section', { class: 'story-note', 'aria-label': messages.storyHeading });
  const root = element(
    'div',
    { class: 'figures' },
    view.root,
    element('div', { class: 'pair' }, plane.root, forest.root),
    storyNote,
    effort.root,
    matrix.root,
  );

  function draw(state: PageState, equal: EqualTable | null = null): void {
    const { results, story, focus } = state;
    views = state.views;
    if (results === null) {
      root.hidden = true;
      return;
    }
    const { sort, world } = state.views.compare;
    const before = last;
    const isMoved = before !== null && before.equal === equal && before.state.views.compare.world !== world;
    last = { state, equal };
    const numbers = new Map(armViews(results).map(({ label, number }) => [label, number]));
    const source = equal === null ? sourceOf(results) : equalSource(equal, numbers);
    const planeModel = tradeoffFrom(source, story);
    root.hidden = planeModel === null;
    if (planeModel === null) return;
    const studyLine = {
      source: messages.source({
        county: results.county.label[language],
        story: stories.find(({ id }) => id === story)?.label[language] ?? story,
        seed: results.seedText,
        replicates: String(replicatesIn(results, story)),
        warmup: String(results.warmupWeeks),
        weeks: String(results.weeks),
        hash: results.modelHash,
        window: windowName(results.window, messages.windows),
      }),
      command: results.command,
    };
    const line =
      equal === null
        ? studyLine
        : {
            source: messages.source({
              county: equal.county.label[language],
              story: stories.find(({ id }) => id === story)?.label[language] ?? story,
              seed: equal.seedText,
              replicates: String(equal.seeds),
              warmup: String(equal.warmupWeeks),
              weeks: String(equal.weeks),
              hash: equal.modelHash,
              window: messages.windows.all,
            }),
            command: equal.command,
          };
    const onFocus = (arm: string) => actions.look({ focus: arm });

    drawPlane(state, planeModel, line, equal !== null);
    // Stepping through worlds changes the plane alone.
    if (isMoved && before !== null && lookedAt.every((key) => key === 'views' || before.state[key] === state[key])) return;

    const known = equal === null ? outcomesIn(results) : outcomes.filter(({ id }) => equal.outcomes.includes(id));
    listOutcomes(known);
    const outcomeId = known.some(({ id }) => id === state.outcome) ? state.outcome : (known[0]?.id ?? state.outcome);
    const forestOf = forestFrom(source, story, outcomeId, sort);
    outcomeBox.value = outcomeId;
    sortBox.value = sort;
    for (const option of sortBox.options)
      option.disabled = option.value === 'chance' && planeModel.points.every(({ chance }) => chance === null);

    forest.root.hidden = forestOf === null;
    if (forestOf !== null) {
      const { outcome, baselineMean } = forestOf;
      const sense =
        outcome.better === 'higher' ? messages.betterHigher : outcome.better === 'lower' ? messages.betterLower : messages.betterNone;
      const base =
        baselineMean === null || Number.isNaN(baselineMean) ? '' : messages.baselineIs(formatValue(outcome, baselineMean, language));
      const details = [outcome.unit[language], sense, base].filter((part) => part !== '');
      const second = source.stories.find((name) => name !== story);
      const ring = second === undefined ? '' : messages.otherStory(stories.find(({ id }) => id === second)?.label[language] ?? second);
      const chances = forestOf.rows.map(({ chance }) => chance);
      forest.fill({
        title: messages.forestTitle(outcome.label[language]),
        finding: forestOf.finding[language],
        notes: [
          `${messages.outcomeDefinition(outcome.definition[language])}${messages.inBrackets(details.join(messages.clauseSeparator))}`,
          [messages.forestLegend, ring, state.isWhole ? '' : messages.forestOff].filter((part) => part !== '').join(messages.sentenceGap),
          ...(chances.every((chance) => chance === null) ? [] : [chanceNote]),
        ],
        tables: [
          {
            name: messages.forestTitle(outcome.label[language]),
            table: withChances(
              equal === null
                ? forestTable(forestOf, messages, language)
                : without(forestTable(forestOf, messages, language), [messages.mean, messages.moreNeeded]),
              chances,
              messages,
              language,
            ),
          },
        ],
        ...line,
      });
      drawForest(forest.drawing, forestOf, { language, messages, focus, isWhole: state.isWhole, onFocus });
    }

    const effortOf = focus === null ? null : effortModel(results, story, focus);
    effort.root.hidden = effortOf === null;
    if (effortOf !== null) {
      effort.fill({
        title: messages.effortTitle,
        finding: effortOf.finding[language],
        notes: [messages.effortNote],
        tables: [{ name: messages.effortTitle, table: effortTable(effortOf, messages, language) }],
        ...studyLine,
      });
      drawEffort(effort.drawing, effortOf, { language, messages, width: widthOf(effort.drawing) });
    }

    const matrixOf = focus === null ? null : matrixModel(results, story, focus, state.matrixView);
    matrix.root.hidden = matrixOf === null;
    matrixSwitch.update(state.matrixView);
    if (matrixOf !== null) {
      matrix.fill({
        title: messages.matrixTitle,
        finding: matrixOf.finding[language],
        notes: [messages.matrixNote, messages.dumbbellNote],
        tables: [
          { name: messages.matrixTitle, table: matrixTable(matrixOf, messages, language) },
          { name: messages.dumbbellTitle, table: gapTable(matrixOf, messages, language) },
        ],
        ...studyLine,
      });
      drawMatrix(matrixArt, matrixOf, { language, messages, width: widthOf(matrixArt) });
      drawDumbbells(dumbbellArt, matrixOf, { language, messages, width: widthOf(dumbbellArt) });
    }

    drawStoryNote(state);
  }

  function drawPlane(state: PageState, model: TradeoffModel, line: { source: string; command: string }, isEqual: boolean): void {
    const { results, focus } = state;
    if (results === null) return;
    const at = state.views.compare.world;
    const world = at === null ? null : worldModel(model, results, at);
    worlds.update(state, model);
    plane.fill({
      title: messages.tradeoffTitle,
      finding: (world ?? model).finding[language],
      notes: [
        isEqual ? messages.crossNote : messages.tradeoffNote,
        ...(isEqual ? [] : [chanceNote]),
        ...(state.isWhole ? [] : [messages.tradeoffOff]),
      ],
      tables: [
        {
          name: messages.tradeoffTitle,
          table: withChances(
            tradeoffTable(model, messages, language),
            model.points.map(({ chance }) => chance),
            messages,
            language,
          ),
        },
      ],
      ...line,
    });
    drawTradeoff(planeArt, model, {
      language,
      messages,
      focus,
      isWhole: state.isWhole,
      world,
      width: widthOf(planeArt),
      onFocus: (arm) => actions.look({ focus: arm }),
    });
  }

  /** Lists the outcomes that there are numbers of. */
  function listOutcomes(known: readonly Outcome[]): void {
    const key = known.map(({ id }) => id).join();
    if (key === listedOutcomes) return;
    listedOutcomes = key;
    outcomeBox.replaceChildren(...known.map(({ id, label }) => element('option', { value: id }, label[language])));
  }

  function drawStoryNote({ results, outcome }: PageState): void {
    if (results === null) return;
    if (results.stories.length < 2) {
      storyNote.replaceChildren(element('p', {}, messages.oneStory));
      return;
    }
    const found = disagreements(results, ['burden', 'effectiveness', outcome]);
    storyNote.replaceChildren(
      element('h2', {}, messages.disagree),
      element('p', {}, found.length === 0 ? messages.agree : messages.disagreeLead),
      ...(found.length === 0 ? [] : [element('ul', {}, ...found.map(({ sentence }) => element('li', {}, sentence[language])))]),
    );
  }

  return { root, draw, updateView: (state) => view.update(state), stop: worlds.stop };
}

/** Leaves out the columns that a table of effects has no numbers for. */
function without({ head, rows }: TableModel, names: readonly string[]): TableModel {
  const isKept = (_: string, index: number) => !names.includes(head[index] ?? '');
  return { head: head.filter(isKept), rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isKept) })) };
}

/** Puts the chances to be on the frontier beside a table of arms, where they are known. */
function withChances(
  table: TableModel,
  chances: readonly (number | null)[],
  messages: Catalogue,
  language: PageState['language'],
): TableModel {
  if (chances.every((chance) => chance === null)) return table;
  const text = (chance: number | null | undefined) => (chance == null ? '–' : formatPercent(chance, 0, language));
  return {
    head: [...table.head, messages.chanceHead],
    rows: table.rows.map((row, index) => ({ ...row, cells: [...row.cells, text(chances[index])] })),
  };
}

/** Names a part of the time; one that the page does not know by its id. */
export function windowName(window: string, names: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(names, window) ? names[window] : undefined) ?? window;
}
