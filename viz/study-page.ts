import type { RefusedAnalysis, StudyReport } from '../experiments/study-report.ts';
import { describeProblem, type Language } from '../sim/index.ts';
import { element, widthOf } from './dom.ts';
import { createFigure } from './figure.ts';
import { formatNumber } from './i18n/format.ts';
import { type Catalogue, catalogues } from './i18n/index.ts';
import { createMasthead, createMethod } from './masthead.ts';
import { namesOf } from './models/names.ts';
import { outcomeOf } from './models/summaries.ts';
import { tradeoffModel } from './models/tradeoff.ts';
import { createPairedFigures, lookedAt, windowName } from './paired.ts';
import type { PageState } from './store.ts';
import { studyFigure } from './study-figures.ts';
import type { Actions, View } from './view.ts';

/** Builds the page of a study in one language: the question, the headline, the figures, what was refused. It runs nothing. */
export function createStudyPage(report: StudyReport, initial: PageState, actions: Pick<Actions, 'look' | 'speak'>): View {
  const { language } = initial;
  const messages = catalogues[language];
  const { study } = messages;
  const names = namesOf(report);
  const paired = report.paired === null ? null : createPairedFigures(initial, actions);
  const plane = report.paired === null ? null : tradeoffModel(report.paired, initial.story);
  const hasPairs = plane !== null;
  const first = hasPairs ? pairedFigures(report) + 1 : 1;
  const made = report.analyses.flatMap((analysis, index) => {
    if (analysis.state === 'refused') return [];
    const shown = studyFigure(analysis, { report, names, messages, language });
    const id = `analysis-${index + 1}`;
    const number = String(first + index);
    const figure = createFigure(id, number, messages, shown.isText);
    figure.fill({
      title: analysis.title[language],
      finding: shown.finding[language],
      notes: shown.notes,
      tables: shown.tables,
      source: sourceOf(report, analysis.rows, messages, language),
      command: analysis.command,
    });
    return [{ id, number, title: analysis.title[language], shown, figure }];
  });
  const refused = report.analyses.filter((analysis): analysis is RefusedAnalysis => analysis.state === 'refused');
  const headline =
    plane?.finding[language] ?? made[0]?.shown.finding[language] ?? (refused.length > 0 ? study.nothing : study.nothingAtAll);
  const contents = [
    ...(hasPairs
      ? [
          { id: 'tradeoff', number: '1', title: messages.tradeoffTitle },
          { id: 'forest', number: '2', title: messages.forestTitle(outcomeOf(initial.outcome)?.label[language] ?? initial.outcome) },
          ...[
            { id: 'effort', number: '3', title: messages.effortTitle, rows: report.paired?.effort ?? [] },
            { id: 'matrix', number: '4', title: messages.matrixTitle, rows: report.paired?.matrix ?? [] },
          ].filter(({ rows }) => rows.length > 0),
        ]
      : []),
    ...made,
  ];
  const { id, modelHash, setting } = report;
  const main = element(
    'main',
    { id: 'results', tabindex: -1 },
    element(
      'div',
      { class: 'origin' },
      element('p', {}, study.origin({ id, runs: formatNumber(setting.runs, 0, language), hash: modelHash })),
      commandLine(study.wholeCommand, report.command),
    ),
    element(
      'section',
      { class: 'headline', 'aria-labelledby': 'headline-title' },
      element('h2', { id: 'headline-title' }, study.headline),
      element('p', { class: 'lead' }, headline),
      contents.length < 2 ? null : contentsList(contents, messages),
    ),
    paired?.root ?? null,
    element('div', { class: 'figures' }, ...made.map(({ figure }) => figure.root)),
    refused.length === 0 ? null : refusedSection(refused, messages, language),
    report.notes.length === 0
      ? null
      : element(
          'section',
          { class: 'study-notes' },
          element('h2', {}, study.notesTitle),
          element('ul', {}, ...report.notes.map((note) => element('li', {}, note[language]))),
        ),
    createMethod(language, [messages.methodPaired, ...(hasPairs ? [messages.methodMechanical] : []), messages.methodStories]),
  );
  const root = element(
    'div',
    { class: 'page study' },
    element('a', { class: 'skip', href: '#results' }, messages.skip),
    createMasthead(language, { kicker: study.kicker, question: report.question[language] }, actions.speak),
    main,
  );

  let drawn: PageState | null = null;
  return {
    root,
    update(state, isForced = false) {
      const before = drawn;
      drawn = state;
      paired?.updateView(state);
      if (paired !== null && (isForced || before === null || !lookedAt.every((key) => before[key] === state[key]))) paired.draw(state);
      if (isForced || before === null) for (const { shown, figure } of made) shown.draw(figure.drawing, widthOf(figure.drawing));
    },
  };
}

/** How many figures the paired results make: effort and matrix only where their rows came along. */
function pairedFigures({ paired }: StudyReport): number {
  if (paired === null) return 0;
  return paired.matrix.length > 0 ? 4 : paired.effort.length > 0 ? 3 : 2;
}

function sourceOf({ setting, modelHash }: StudyReport, rows: number, messages: Catalogue, language: Language): string {
  return messages.study.source({
    county: setting.county[language],
    seed: setting.seedText,
    warmup: String(setting.warmupWeeks),
    weeks: String(setting.weeks),
    window: windowName(setting.window, messages.windows),
    rows: formatNumber(rows, 0, language),
    hash: modelHash,
  });
}

function commandLine(label: string, command: string): HTMLElement {
  return element('p', { class: 'source command' }, element('span', {}, label), element('code', { tabindex: 0 }, command));
}

function contentsList(
  figures: readonly { readonly id: string; readonly number: string; readonly title: string }[],
  messages: Catalogue,
): HTMLElement {
  return element(
    'nav',
    { class: 'contents', 'aria-label': messages.study.contents },
    element(
      'ol',
      {},
      ...figures.map(({ id, number, title }) =>
        element('li', {}, element('a', { href: `#${id}` }, element('span', { class: 'figure-number' }, messages.figure(number)), title)),
      ),
    ),
  );
}

/** Lists the analyses that were refused, each with everything that does not fit and what would. */
function refusedSection(refused: readonly RefusedAnalysis[], messages: Catalogue, language: Language): HTMLElement {
  const { study } = messages;
  return element(
    'section',
    { class: 'refused' },
    element('h2', {}, study.refusedTitle),
    element('p', {}, study.refusedLead),
    ...refused.flatMap(({ title, problems, command }) => [
      element('h3', {}, title[language]),
      element('ul', {}, ...problems.map((problem) => element('li', {}, describeProblem(problem, language)))),
      commandLine(messages.commandLabel, command),
    ]),
  );
}
