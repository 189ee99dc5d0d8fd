import { type Outcome, outcomes, stories } from '../../../sim/index.ts';
import { drawBands } from '../../charts/bands.ts';
import { drawEffort } from '../../charts/effort.ts';
import { drawCards } from '../../charts/explore-cards.ts';
import { drawFlowStrip } from '../../charts/flow-strip.ts';
import { drawDumbbellKey, drawDumbbells, drawMatrix } from '../../charts/matrix.ts';
import { element, widthOf } from '../../dom.ts';
import { createFigure } from '../../figure.ts';
import { catalogues } from '../../i18n/index.ts';
import { effortModel } from '../../models/effort.ts';
import { bandsModel, bandsTable } from '../../models/explore-bands.ts';
import { cardsModel, cardsTable } from '../../models/explore-cards.ts';
import { armNames, commandsOf, studyOf } from '../../models/explore-run.ts';
import { exploreWords } from '../../models/explore-words.ts';
import { type FlowArm, flowStripModel, flowStripTable, flowWords } from '../../models/flow-strip.ts';
import { matrixModel } from '../../models/matrix.ts';
import { disagreements } from '../../models/stories.ts';
import { type Story, storiesOf } from '../../models/study.ts';
import { effortTable, gapTable, matrixTable } from '../../models/tables.ts';

import { segmented } from '../../segmented.ts';
import type { PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';
import type { Shown } from './run.ts';

export interface Results {
  readonly root: HTMLElement;
  /** Draws runs, the lower pictures one task later each, so that no task is long. */
  draw(shown: Shown, state: PageState): void;
  leave(): void;
}

const lowerMs = 1500;
const lowerPauseMs = 150;

/** The figures of the view: cards, years, flows, hours, and who is held to account. */
export function createResults({ language, actions, store }: ViewContext, data: HTMLElement): Results {
  const words = exploreWords[language];
  const messages = catalogues[language];
  const cards = createFigure('explore-cards', '1', messages, true);
  const bands = createFigure('explore-bands', '2', messages);
  const flow = createFigure('explore-flow', '3', messages);
  const effort = createFigure('explore-effort', '4', messages);
  const matrix = createFigure('explore-matrix', '5', messages, true);
  const lookAt = (change: Partial<PageState['views']['explore']>) =>
    actions.look({ views: { ...store.get().views, explore: { ...store.get().views.explore, ...change } } });

  const against = segmented(
    'explore-against',
    words.against,
    [
      { id: 'reference', text: words.againstReference },
      { id: 'plain', text: words.againstPlain },
    ],
    (id) => lookAt({ against: id === 'plain' ? 'plain' : 'reference' }),
  );
  cards.controls.append(against.root);
  const agree = element('div', { class: 'agree' });
  const cardsArt = element('div', {});
  cards.drawing.append(cardsArt, agree);

  const outcome = element('select', {}, ...outcomes.map(({ id, label }) => element('option', { value: id }, label[language])));
  outcome.addEventListener('change', () => actions.look({ outcome: outcome.value }));
  const mode = segmented(
    'explore-bands-mode',
    words.bandsMode,
    [
      { id: 'level', text: words.bandsLevel },
      { id: 'difference', text: words.bandsDifference },
    ],
    (id) => lookAt({ bands: id === 'difference' ? 'difference' : 'level' }),
  );
  bands.controls.append(element('label', {}, element('span', { class: 'label-text' }, words.outcomeChoice), outcome), mode.root);

  const story = segmented(
    'explore-story',
    words.storyChoice,
    (['overload', 'blame'] as const).map((id) => ({ id, text: stories.find((one) => one.id === id)?.label[language] ?? id })),
    (id) => actions.look({ story: id as Story }),
  );
  flow.controls.append(story.root);
  const grouping = segmented(
    'explore-matrix-view',
    messages.matrixView,
    [
      { id: 'grouped', text: messages.matrixGrouped },
      { id: 'all', text: messages.matrixAll },
    ],
    (id) => actions.look({ matrixView: id === 'all' ? 'all' : 'grouped' }),
  );
  matrix.controls.append(grouping.root);
  const matrixArt = element('div', { class: 'scroll matrix-table', tabindex: 0, role: 'region', 'aria-label': messages.matrixTitle });
  const dumbbellArt = element('div', {});
  const dumbbellKey = element('div', { class: 'key' });
  drawDumbbellKey(dumbbellKey, messages);
  matrix.drawing.append(
    element(
      'div',
      { class: 'matrix-stack' },
      matrixArt,
      element(
        'div',
        { class: 'dumbbells', 'aria-hidden': 'true' },
        element('p', { class: 'drawing-title' }, messages.dumbbellTitle),
        dumbbellKey,
        dumbbellArt,
      ),
    ),
  );
  const root = element('div', { class: 'figures' }, cards.root, data, bands.root, flow.root, effort.root, matrix.root);
  let queue: ReturnType<typeof setTimeout> | undefined;
  let loweredAt = Number.NEGATIVE_INFINITY;

  function draw(shown: Shown, state: PageState): void {
    clearTimeout(queue);
    const { settings, entries } = shown;
    const look = state.views.explore;
    const hash = state.pageHash ?? '';
    const study = studyOf(settings, entries, Math.max(2, shown.done), look.against, hash);
    const shownStories = storiesOf(settings);
    const told: Story = shownStories.includes(state.story) ? state.story : (shownStories[0] ?? 'overload');
    const hasMine = study.arms.some(({ label }) => label === 'mine');
    const baseNote = hasMine ? [words.baselineIs(armNames[study.baseline === 'plain' ? 'plain' : 'reference'][language])] : [];
    const line = (name: string) => ({
      source: messages.source({
        county: study.county.label[language],
        story: name,
        seed: study.seedText,
        replicates: String(shown.done),
        warmup: String(study.warmupWeeks),
        weeks: String(study.weeks),
        hash: hash === '' ? messages.shell.hashPending : hash,
        window: messages.windows.all,
      }),
      command: commandsOf(settings, Math.max(2, shown.done)).join(' && '),
    });
    const storyName = (id: string) => stories.find((one) => one.id === id)?.label[language] ?? id;
    const allStories = shownStories.map(storyName).join(messages.listSeparator);

    const lower: [HTMLElement, () => void][] = [
      [flow.root, drawFlowFigure],
      [effort.root, drawEffortFigure],
      [matrix.root, drawMatrixFigure],
    ];
    for (const [figure] of lower) figure.classList.add('is-waiting');
    const step = () => {
      const [figure, draw] = lower.shift() ?? [];
      if (figure === undefined || draw === undefined) return;
      draw();
      figure.classList.remove('is-waiting');
      loweredAt = performance.now();
      queue = setTimeout(step, 0);
    };
    drawCardsFigure();
    queue = setTimeout(() => {
      drawBandsFigure();
      if (shown.isPart) return;
      // What lies below is drawn seldom while runs come in: it is the larger part of the work.
      queue = setTimeout(step, Math.max(lowerPauseMs, loweredAt + lowerMs - performance.now()));
    }, 0);

    function drawCardsFigure(): void {
      cards.controls.hidden = !study.arms.some(({ label }) => label === 'plain');
      against.update(look.against);
      const model = cardsModel(study, state.outcome, Object.keys(settings.bundleA));
      root.hidden = model === null;
      if (model === null) return;
      const notes = model.isCompared
        ? [
            words.cardsNote,
            `${model.cards.some(({ isDefined }) => isDefined) ? `${words.cardsDefined}${messages.sentenceGap}` : ''}${words.cardsMechanical}`,
          ]
        : [words.cardsNoteReference];
      cards.fill({
        title: words.cardsTitle,
        finding: model.finding[language],
        notes,
        tables: [{ name: words.cardsTitle, table: cardsTable(model, messages, language) }],
        ...line(allStories),
      });
      drawCards(cardsArt, model, { language, messages, words, chosen: state.outcome, onChoose: (id) => actions.look({ outcome: id }) });
      drawAgreement(
        model.cards.map((card) => card.outcome),
        model.isCompared,
      );
    }
    function drawAgreement(shownOutcomes: readonly Outcome[], isCompared: boolean): void {
      agree.hidden = !isCompared;
      if (!isCompared) return;
      if (study.stories.length < 2) {
        agree.replaceChildren(element('p', {}, messages.oneStory));
        return;
      }
      const found = disagreements(
        study,
        shownOutcomes.map(({ id }) => id),
      ).filter(({ arm }) => arm.label === 'mine');
      agree.replaceChildren(
        element('h3', {}, found.length === 0 ? words.agreeTitle : messages.disagree),
        ...(found.length === 0
          ? [element('p', {}, messages.agree)]
          : [element('ul', {}, ...found.map(({ sentence }) => element('li', {}, sentence[language])))]),
      );
    }
    function drawBandsFigure(): void {
      outcome.value = state.outcome;
      const model = bandsModel(entries, shownStories, state.outcome, look.bands, look.against);
      bands.root.hidden = model === null;
      if (model === null) return;
      mode.root.hidden = !model.isCompared;
      mode.update(model.mode);
      const title = words.bandsTitle(model.outcome.label[language]);
      bands.fill({
        title,
        finding: model.finding[language],
        notes: [
          model.mode === 'level' ? words.bandsNote : words.bandsNoteDifference,
          `${messages.outcomeDefinition(model.outcome.definition[language])}${messages.inBrackets(model.outcome.unit[language])}`,
        ],
        tables: [{ name: title, table: bandsTable(model, messages, language) }],
        ...line(allStories),
      });
      drawBands(bands.drawing, model, { language, width: widthOf(bands.drawing), words });
    }
    function drawFlowFigure(): void {
      story.root.hidden = shownStories.length < 2;
      story.update(told);
      const own = entries.filter((entry) => entry.story === told);
      const base = study.baseline === 'plain' ? ('plain' as const) : ('reference' as const);
      const armOf = (id: 'mine' | 'reference' | 'plain'): FlowArm => ({
        name: armNames[id],
        tallies: own.flatMap((entry) => entry[id]?.tally ?? []),
        weeks: study.weeks,
      });
      const model = hasMine ? flowStripModel(armOf('mine'), armOf(base)) : flowStripModel(armOf('reference'));
      flow.root.hidden = model === null;
      if (model === null) return;
      const { title } = flowWords[language];
      flow.fill({
        title,
        finding: model.finding[language],
        notes: model.notes.map((note) => note[language]),
        tables: [{ name: title, table: flowStripTable(model, messages, language) }],
        ...line(storyName(told)),
      });
      drawFlowStrip(flow.drawing, model, { language, id: 'explore', width: widthOf(flow.drawing) });
    }
    function drawEffortFigure(): void {
      const model = effortModel(study, told, hasMine ? 'mine' : study.baseline);
      effort.root.hidden = model === null;
      if (model === null) return;
      effort.fill({
        title: messages.effortTitle,
        finding: model.finding[language],
        notes: [messages.effortNote, ...baseNote],
        tables: [{ name: messages.effortTitle, table: effortTable(model, messages, language) }],
        ...line(storyName(told)),
      });
      drawEffort(effort.drawing, model, { language, messages, width: widthOf(effort.drawing) });
    }
    function drawMatrixFigure(): void {
      const model = matrixModel(study, told, hasMine ? 'mine' : study.baseline, state.matrixView);
      matrix.root.hidden = model === null;
      grouping.update(state.matrixView);
      if (model === null) return;
      matrix.fill({
        title: messages.matrixTitle,
        finding: model.finding[language],
        notes: [messages.matrixNote, messages.dumbbellNote, ...baseNote],
        tables: [
          { name: messages.matrixTitle, table: matrixTable(model, messages, language) },
          { name: messages.dumbbellTitle, table: gapTable(model, messages, language) },
        ],
        ...line(storyName(told)),
      });
      drawMatrix(matrixArt, model, { language, messages, width: widthOf(matrixArt) });
      drawDumbbells(dumbbellArt, model, { language, messages, width: Math.min(560, widthOf(dumbbellArt)) });
    }
  }

  return { root, draw, leave: () => clearTimeout(queue) };
}
