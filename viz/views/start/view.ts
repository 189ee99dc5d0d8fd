import type { StudyResults } from '../../../experiments/results.ts';
import { counties, stories } from '../../../sim/index.ts';
import { drawMattersFlow, type MattersFlowDrawing } from '../../charts/matters-flow.ts';
import { element, setText, widthOf } from '../../dom.ts';
import { createFigure, tableElement } from '../../figure.ts';
import { catalogues } from '../../i18n/index.ts';
import type { FlowData } from '../../models/flow-data.ts';
import { countsAt, type MattersFlowModel, mattersFlowModel, meansText } from '../../models/matters-flow.ts';
import type { Story } from '../../models/study.ts';
import { segmented } from '../../segmented.ts';
import type { PageState, ViewId } from '../../store.ts';
import type { View, ViewContext } from '../../view.ts';
import { createDoors, linkTo } from './doors.ts';
import { headlineOf } from './headline.ts';
import { createPlayer } from './player.ts';
import { endsTable, mattersTable, measuresTable } from './tables.ts';
import './view.css';
import { startWords } from '../../i18n/start.ts';

/** What ships with the page; each is loaded when it is wanted, and its absence breaks nothing else. */
const shipped = import.meta.glob<{ default: unknown }>(['../../precomputed/flow.json', '../../precomputed/compare.json']);

async function load(name: 'flow' | 'compare'): Promise<unknown> {
  const found = shipped[`../../precomputed/${name}.json`];
  if (found === undefined) throw new Error(`${name}.json`);
  return (await found()).default;
}

/** Does something when the browser has time. */
function later(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 400);
}

/** The animation plays by itself once in the life of the page. */
let hasPlayed = false;

/** Builds the view in one language. */
export function createView({ language, store, actions }: ViewContext): View {
  const words = startWords[language];
  const messages = catalogues[language];
  const go = (view: ViewId) => actions.go(view);
  const figure = createFigure('matters', '1', messages);
  const status = element('p', { class: 'waiting-line', role: 'status' }, words.waiting);
  const sides = element('section', { class: 'sides', 'aria-labelledby': 'start-sides' });
  const lesson = element(
    'section',
    { class: 'lesson-note', 'aria-labelledby': 'start-lesson', hidden: true },
    element('h2', { id: 'start-lesson' }, words.lessonTitle),
    element('p', {}, words.lessonNote),
  );
  const headline = element('section', { class: 'from-compare', 'aria-labelledby': 'start-headline', hidden: true });
  const headlineText = element('p', {});
  const more = linkTo('compare', go, words.headlineLink);
  headline.append(element('h2', { id: 'start-headline' }, words.headlineTitle), headlineText, element('p', { class: 'more' }, more));
  const root = element(
    'div',
    { class: 'view view-start' },
    element('h1', { tabindex: -1 }, words.title),
    createDoors(words, go),
    lesson,
    figure.root,
    headline,
  );
  figure.drawing.after(sides);
  figure.root.insertBefore(status, figure.controls);

  let data: FlowData | null = null;
  let model: MattersFlowModel | null = null;
  let drawing: MattersFlowDrawing | null = null;
  let drawnStory: Story | null = null;
  let isAsked = false;
  let isLoading = false;
  let isLeft = false;
  const player = createPlayer({ words, show: (week, isMoving) => drawing?.show(week, isMoving), describe });
  const storyBox = segmented(
    'start-story',
    words.story,
    stories.map(({ id, label }) => ({ id, text: label[language] })),
    (id) => actions.look({ story: id as Story }),
  );
  figure.controls.append(storyBox.root, player.root);
  figure.controls.hidden = true;

  /** What a week looks like, for those who do not see it. */
  function describe(week: number): string {
    const panels = (model?.panels ?? []).map((panel) => {
      const [department, township, committee] = countsAt(panel, week).map(String) as [string, string, string];
      return words.panelText({ name: panel.name[language], department, township, committee });
    });
    return words.weekText(String(week), panels.join(messages.clauseSeparator));
  }

  function draw(): void {
    if (model === null) return;
    const bands = [messages.levelName.department, messages.levelName.township, messages.levelName.committee];
    drawing = drawMattersFlow(figure.drawing, model, { language, width: widthOf(figure.drawing), bands });
    player.refresh();
  }

  function fill(story: Story): void {
    if (data === null) return;
    model = mattersFlowModel(data, story);
    drawnStory = story;
    const rows = model.measures[story];
    const name = (id: string) => stories.find((one) => one.id === id)?.label[language] ?? id;
    const other: Story = story === 'overload' ? 'blame' : 'overload';
    const sidesName = (of: Story) => `${words.sidesTitle(String(data?.replicates ?? 0))}${messages.inBrackets(name(of))}`;
    sides.replaceChildren(
      element('h3', { id: 'start-sides' }, sidesName(story)),
      tableElement(sidesName(story), measuresTable(model, rows, messages, language)),
    );
    const ended = describe(model.lastWeek).replace(words.weekText(String(model.lastWeek), ''), '');
    const count = String(data.matters.length);
    const said = {
      title: words.figureTitle(count),
      finding: model.finding[language],
      notes: [words.noteRun({ seed: data.seed, panels: ended }), words.noteRule(count), words.noteDrawn(meansText(model, language))],
      tables: [
        { name: sidesName(other), table: measuresTable(model, model.measures[other], messages, language) },
        { name: words.tableEnds(count), table: endsTable(model, language) },
      ],
      source: words.source({
        county: counties.find(({ id }) => id === data?.county.id)?.label[language] ?? data.county.id,
        story: name(story),
        seed: data.seed,
        weeks: String(data.weeks),
        warmup: String(data.warmupWeeks),
        replicates: String(data.replicates),
        hash: data.modelHash,
      }),
      command: data.command,
    };
    figure.fill(said);
    player.setLast(model.lastWeek);
    draw();
    // The table of every matter is long; it can wait until the picture stands.
    const shown = model;
    const countyId = data.county.id;
    later(() => {
      if (isLeft || model !== shown) return;
      const table = mattersTable(shown, countyId, messages, language);
      figure.fill({ ...said, tables: [...said.tables, { name: words.tableMatters, table }] });
    });
  }

  async function show(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    try {
      data = (await load('flow')) as FlowData;
    } catch (error) {
      // The next change of the page tries again.
      isLoading = false;
      setText(status, words.failed(error instanceof Error ? error.message : String(error)));
      return;
    }
    if (isLeft) return;
    status.hidden = true;
    figure.controls.hidden = false;
    fill(store.get().story);
    playWhenSeen();
  }

  let seen: IntersectionObserver | null = null;
  /** Plays once, when most of the picture has come into sight. */
  function playWhenSeen(): void {
    if (hasPlayed || store.get().isLesson) return;
    seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen?.disconnect();
        hasPlayed = true;
        player.playOnce();
      },
      { threshold: 0.35 },
    );
    seen.observe(figure.drawing);
  }

  function sayHeadline(study: StudyResults): void {
    const text = isLeft ? null : headlineOf(study, language);
    if (text === null) return;
    setText(headlineText, text);
    headline.hidden = store.get().isLesson;
  }

  /** A result of the comparison, after everything else has been drawn. */
  function showHeadline(): void {
    if (isAsked) return;
    isAsked = true;
    later(() => {
      if (isLeft) return;
      load('compare').then(
        (found) => later(() => sayHeadline(found as StudyResults)),
        // Without it the view is whole all the same; the next change of the page tries again.
        () => {
          isAsked = false;
        },
      );
    });
  }

  return {
    root,
    update(state: PageState, isForced = false) {
      storyBox.update(state.story);
      const isUncovered = figure.root.hidden && !state.isLesson;
      lesson.hidden = !state.isLesson;
      figure.root.hidden = state.isLesson;
      headline.hidden = state.isLesson || headlineText.textContent === '';
      if (state.isLesson) {
        player.stop();
        return;
      }
      showHeadline();
      if (data === null) {
        void show();
        return;
      }
      if (state.story !== drawnStory) fill(state.story);
      // While it was hidden it had no width.
      else if (isForced || isUncovered) draw();
    },
    leave() {
      isLeft = true;
      seen?.disconnect();
      player.leave();
    },
  };
}
