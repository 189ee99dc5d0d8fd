import { outcomes, stories } from '../sim/index.ts';
import { drawEffort } from './charts/effort.ts';
import { drawForest } from './charts/forest.ts';
import { drawDumbbellKey, drawDumbbells, drawMatrix } from './charts/matrix.ts';
import { drawTradeoff, drawVerdictKey } from './charts/tradeoff.ts';
import { element } from './dom.ts';
import { createFigure } from './figure.ts';
import { formatValue } from './i18n/format.ts';
import { catalogues } from './i18n/index.ts';
import { armViews } from './models/arms.ts';
import { effortModel } from './models/effort.ts';
import { forestModel } from './models/forest.ts';
import { matrixModel } from './models/matrix.ts';
import { disagreements } from './models/stories.ts';
import type { Story } from './models/study.ts';
import { replicatesIn } from './models/summaries.ts';
import { effortTable, forestTable, gapTable, matrixTable, tradeoffTable } from './models/tables.ts';
import { tradeoffModel } from './models/tradeoff.ts';
import type { PageState } from './store.ts';

export interface LookActions {
  look(change: Partial<Pick<PageState, 'story' | 'outcome' | 'focus' | 'matrixView' | 'isWhole'>>): void;
}
/** What of a state the figures of a comparison show. */
export const lookedAt = ['results', 'story', 'outcome', 'focus', 'matrixView', 'isWhole'] as const;

/** The figures of a paired comparison, with the bar that says what is looked at. */
export interface PairedFigures {
  /** Hidden while there are no pairs. */
  readonly root: HTMLElement;
  /** Draws a state anew. */
  draw(state: PageState): void;
  updateView(state: PageState): void;
}

/** Makes the figures of a paired comparison in one language: plane, forest, effort and matrix are figures 1 to 4. */
export function createPairedFigures(initial: Pick<PageState, 'language'>, actions: LookActions): PairedFigures {
  const { language } = initial;
  const messages = catalogues[language];
  const view = createViewBar(initial, actions);
  const plane = createFigure('tradeoff', '1', messages);
  const forest = createFigure('forest', '2', messages, true);
  const effort = createFigure('effort', '3', messages);
  const matrix = createFigure('matrix', '4', messages, true);
  const planeKey = element('div', { class: 'key' });
  const planeArt = element('div', {});
  plane.drawing.append(planeArt, planeKey);
  drawVerdictKey(planeKey, messages);
  const outcomeBox = element('select', {}, ...outcomes.map((outcome) => element('option', { value: outcome.id }, outcome.label[language])));
  outcomeBox.addEventListener('change', () => actions.look({ outcome: outcomeBox.value }));
  forest.controls.append(element('label', {}, element('span', { class: 'label-text' }, messages.outcome), outcomeBox));
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

  function draw(state: PageState): void {
    const { results, story, focus } = state;
    const planeModel = results === null ? null : tradeoffModel(results, story);
    root.hidden = planeModel === null;
    if (results === null || planeModel === null) return;
    const line = {
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
    const onFocus = (arm: string) => actions.look({ focus: arm });

    plane.fill({
      title: messages.tradeoffTitle,
      finding: planeModel.finding[language],
      notes: [state.isWhole ? messages.tradeoffNote : `${messages.tradeoffNote}${messages.sentenceGap}${messages.tradeoffOff}`],
      tables: [{ name: messages.tradeoffTitle, table: tradeoffTable(planeModel, messages, language) }],
      ...line,
    });
    drawTradeoff(planeArt, planeModel, { language, messages, focus, isWhole: state.isWhole, width: widthOf(planeArt), onFocus });

    const forestOf = forestModel(results, story, state.outcome);
    outcomeBox.value = state.outcome;

    if (forestOf !== null) {
      const { outcome, baselineMean } = forestOf;
      const sense =
        outcome.better === 'higher' ? messages.betterHigher : outcome.better === 'lower' ? messages.betterLower : messages.betterNone;
      const base = baselineMean === null ? '' : messages.baselineIs(formatValue(outcome, baselineMean, language));
      const details = [outcome.unit[language], sense, base].filter((part) => part !== '');
      const second = results.stories.find((name) => name !== story);
      const ring = second === undefined ? '' : messages.otherStory(stories.find(({ id }) => id === second)?.label[language] ?? second);
      forest.fill({
        title: messages.forestTitle(outcome.label[language]),
        finding: forestOf.finding[language],
        notes: [
          `${messages.outcomeDefinition(outcome.definition[language])}${messages.inBrackets(details.join(messages.clauseSeparator))}`,
          [messages.forestLegend, ring, state.isWhole ? '' : messages.forestOff].filter((part) => part !== '').join(messages.sentenceGap),
        ],
        tables: [{ name: messages.forestTitle(outcome.label[language]), table: forestTable(forestOf, messages, language) }],
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
        ...line,
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
        ...line,
      });
      drawMatrix(matrixArt, matrixOf, { language, messages, width: widthOf(matrixArt) });
      drawDumbbells(dumbbellArt, matrixOf, { language, messages, width: widthOf(dumbbellArt) });
    }

    drawStoryNote(state);
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

  return { root, draw, updateView: (state) => view.update(state) };
}

/** The bar that says what is looked at: story and arm. */
function createViewBar(
  { language }: Pick<PageState, 'language'>,
  actions: LookActions,
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
    ),
    update({ results, story: shown, focus: arm, isWhole }) {
      whole.checked = isWhole;
      if (results === null) return;
      story.update(shown, results.stories);
      const key = results.arms.map(({ label }) => label).join();
      if (key !== listed) {
        listed = key;
        focus.replaceChildren(
          ...armViews(results).map((view) =>
            element(
              'option',
              { value: view.label },
              view.isBaseline
                ? `${view.name[language]}${messages.inBrackets(messages.baseline)}`
                : `${view.number}  ${view.name[language]}`,
            ),
          ),
        );
      }
      if (arm !== null) focus.value = arm;
    },
  };
}

/** A row of radio buttons that looks like one switch. */
function segmented(
  name: string,
  legend: string,
  choices: readonly { readonly id: string; readonly text: string }[],
  onChange: (id: string) => void,
) {
  const inputs = choices.map(({ id, text }) => {
    const input = element('input', { type: 'radio', name, value: id });
    input.addEventListener('change', () => onChange(id));
    return { id, input, label: element('label', {}, input, element('span', {}, text)) };
  });
  const root = element(
    'fieldset',
    { class: 'segmented' },
    element('legend', {}, legend),
    element('div', { class: 'segments' }, ...inputs.map(({ label }) => label)),
  );
  const update = (value: string, available?: readonly string[]) => {
    for (const { id, input } of inputs) {
      input.checked = id === value;
      input.disabled = available !== undefined && !available.includes(id);
    }
  };
  return { root, update };
}

/** The width that a drawing has. */
export function widthOf(node: HTMLElement): number {
  return Math.max(260, Math.floor(node.clientWidth));
}

/** Names a part of the time; one that the page does not know by its id. */
export function windowName(window: string, names: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(names, window) ? names[window] : undefined) ?? window;
}
