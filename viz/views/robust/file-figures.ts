import morris from '../../../experiments/analysis/morris.ts';
import summary from '../../../experiments/analysis/summary.ts';
import type { DoneAnalysis } from '../../../experiments/study-report.ts';
import { describeProblem, type Language, type Problem, stories } from '../../../sim/index.ts';
import { drawRankStability } from '../../charts/rank-stability.ts';
import { element, widthOf } from '../../dom.ts';
import { createFigure, type Figure } from '../../figure.ts';
import { formatNumber } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { en } from '../../i18n/robust-en.ts';
import { zh } from '../../i18n/robust-zh.ts';
import { leftOutText, type Names, namesOf } from '../../models/names.ts';
import { rankModel, rankTable } from '../../models/rank-stability.ts';
import { analyseCommand } from '../../models/robust-command.ts';
import { contextsOf, drawsOf, partOf, pointTable, policiesIn } from '../../models/robust-file.ts';
import { withPolicies } from '../../models/robust-names.ts';
import { studyFigure } from '../../study-figures.ts';
import type { Roles, rolesOf } from '../../table-roles.ts';
import { nextTurn } from './parts.ts';

export type Table = Parameters<typeof rolesOf>[0];

/** The table that is shown, and what of it. */
export interface Opened {
  readonly name: string;
  readonly table: Table;
  readonly roles: Roles;
  outcome: string;
  policy: string | null;
  baseline: string;
  story: string | null;
}

/** What the columns and policies of a table are called. */
export function fileNames({ table, policy }: Opened, analyses: readonly DoneAnalysis[] = []): Names {
  const names = namesOf({ labels: {}, paired: null, analyses });
  return policy === null ? names : withPolicies(names, policiesIn(table, policy));
}

/** What a story is called; its own name where the page does not know it. */
export function storyName(id: string, language: Language): string {
  return stories.find((one) => one.id === id)?.label[language] ?? id;
}

/** The figures of a table: paired differences, ranking, and what inputs do, each where the table bears it. */
export function createFileFigures(language: Language, firstFigure: number) {
  const words = { zh, en }[language];
  const messages = catalogues[language];
  const summaryFigures = [0, 1].map((at) => createFigure(`robust-file-${at + 1}`, String(firstFigure + at), messages, true));
  const rankFigure = createFigure('robust-file-rank', String(firstFigure + 2), messages, true);
  const tornadoFigures = [0, 1].map((at) => createFigure(`robust-file-tornado-${at + 1}`, String(firstFigure + 3 + at), messages, true));
  const all = [...summaryFigures, rankFigure, ...tornadoFigures];
  const notShown = element('div', { class: 'robust-not-shown' });
  const root = element('div', {}, pairOf(summaryFigures), rankFigure.root, pairOf(tornadoFigures), notShown);

  function pairOf(figures: readonly Figure[]): HTMLElement {
    return element('div', { class: 'robust-pair' }, ...figures.map((figure) => figure.root));
  }

  let latest = 0;

  /** Draws what the table bears, one analysis at a time with a turn for the page in between; a later call ends an earlier one. */
  async function draw(own: Opened): Promise<void> {
    const mine = ++latest;
    const filled = new Set<Figure>();
    const isLate = async () => {
      await nextTurn();
      return mine !== latest;
    };
    const { table, roles, policy, story, baseline } = own;
    const outputs = withPartner(own.outcome, roles.outputs);
    const contexts = contextsOf(table, roles);
    const wanted = [
      ...new Set([...outputs, ...roles.inputs, ...contexts, ...[policy, roles.luck].filter((one): one is string => one !== null)]),
    ];
    const part = partOf(table, roles, story, wanted);
    const policies = policy === null ? [] : [baseline, ...policiesIn(part, policy).filter((one) => one !== baseline)];
    const refusals: { title: string; problems: readonly Problem[] }[] = [];
    const betterOf = (output: string): 'higher' | 'lower' => (fileNames(own).outcome(output)?.better === 'lower' ? 'lower' : 'higher');
    const others = roles.stories.filter((one) => one !== story).map((one) => storyName(one, language));
    const storyNote = story === null ? [] : [words.storiesInFile(storyName(story, language), others.join(messages.listSeparator))];
    const source = words.fileSource({ name: own.name, rows: formatNumber(part.length, 0, language) });
    const file = { name: own.name, header: [...table.columns.keys()], story };
    const fill = (figure: Figure, analysis: DoneAnalysis, title: string) => {
      const names = fileNames(own, [analysis]);
      const shown = studyFigure(analysis, { report: { ranges: {} }, names, messages, language });
      filled.add(figure);
      figure.root.hidden = false;
      figure.fill({
        title,
        finding: shown.finding[language],
        notes: [...storyNote, ...shown.notes],
        tables: shown.tables.map(({ table: twin }) => ({ name: title, table: twin })),
        source,
        command: analysis.command,
      });
      hideEmptyCommand(figure, analysis.command);
      shown.draw(figure.drawing, widthOf(figure.drawing));
    };
    for (const [at, output] of outputs.entries()) {
      if (await isLate()) return;
      const outputName = fileNames(own).column(output)[language];
      const head = { id: output, output: [output], title: emptyText, command: '', rows: part.length, state: 'done' as const };
      const pairedFigure = summaryFigures[at];
      if (policies.length > 1 && policy !== null && pairedFigure !== undefined) {
        const options = {
          outputs: [output],
          policy,
          baseline,
          contexts,
          better: [betterOf(output)],
          ...(roles.luck === null ? {} : { luck: roles.luck }),
        };
        const problems = summary.refuse(part, options);
        const title = words.summaryTitle(outputName);
        if (problems.length > 0) refusals.push({ title, problems });
        else
          fill(
            pairedFigure,
            { ...head, method: 'summary', command: analyseCommand('summary', options, file), result: summary.run(part, options) },
            title,
          );
      }
      if (await isLate()) return;
      const tornado = tornadoFigures[at];
      if (roles.inputs.length > 0 && tornado !== undefined) {
        const label = policies.length > 1 ? baseline : '';
        const points = pointTable(part, {
          policy: policies.length > 1 ? policy : null,
          label: baseline,
          inputs: roles.inputs,
          outputs: [output],
          contexts,
        });
        const options = { inputs: roles.inputs, outputs: [output] };
        const problems = morris.refuse(points, options);
        const title = words.fileTornado(outputName, label === '' ? '' : fileNames(own).policy(label).name[language]);
        if (problems.length > 0) refusals.push({ title, problems });
        else
          fill(
            tornado,
            {
              ...head,
              method: 'morris',
              rows: points.length,
              command: points.length === table.length ? analyseCommand('morris', options, file) : '',
              result: morris.run(points, options),
            },
            title,
          );
      }
    }
    if (await isLate()) return;
    if (
      policies.length > 1 &&
      policy !== null &&
      (await drawRanking(own, { policy, policies, outputs, contexts, source, notes: storyNote }, isLate))
    )
      filled.add(rankFigure);
    if (mine !== latest) return;
    for (const figure of all) figure.root.hidden = !filled.has(figure);
    notShown.hidden = refusals.length === 0;
    notShown.replaceChildren(
      element('h3', {}, words.notShown),
      ...refusals.map(({ title, problems }) =>
        element(
          'div',
          {},
          element('p', {}, title),
          element('ul', {}, ...problems.slice(0, 8).map((problem) => element('li', {}, describeProblem(problem, language)))),
        ),
      ),
    );
  }

  /** Ranks the policies that do not define an outcome themselves, under the story shown, and says what the others give. */
  async function drawRanking(
    own: Opened,
    given: {
      readonly policy: string;
      readonly policies: readonly string[];
      readonly outputs: readonly string[];
      readonly contexts: readonly string[];
      readonly source: string;
      readonly notes: readonly string[];
    },
    isLate: () => Promise<boolean>,
  ): Promise<boolean> {
    const { table, roles, story } = own;
    const { policy, outputs, contexts, source, notes } = given;
    const names = fileNames(own);
    const policies = given.policies.filter((one) => !names.isAssumed(one, outputs));
    const assumed = given.policies.filter((one) => !policies.includes(one)).map((one) => names.policy(one).name);
    if (policies.length < 2) return false;
    const better = outputs.map((output): 'higher' | 'lower' => (names.outcome(output)?.better === 'lower' ? 'lower' : 'higher'));
    const columns = [...new Set([policy, ...outputs, ...contexts, ...(roles.luck === null ? [] : [roles.luck])])];
    const modelOf = (of: string | null) => {
      const draws = drawsOf(partOf(table, roles, of, columns), { policy, policies, outputs, contexts, luck: roles.luck });
      const texts = { zh: { ...zh.rank, finding: zh.fileRankFinding }, en: { ...en.rank, finding: en.fileRankFinding } };
      return rankModel({ policies, outcomes: outputs, better, draws, central: null, rules: [] }, names, texts);
    };
    const model = modelOf(story);
    const others = story === null ? [] : roles.stories.filter((one) => one !== story);
    const elsewhere: string[] = [];
    for (const one of others) {
      if (await isLate()) return false;
      elsewhere.push(words.elsewhere(storyName(one, language), modelOf(one).finding[language]));
    }
    rankFigure.root.hidden = false;
    rankFigure.fill({
      title: words.fileRank,
      finding: model.finding[language],
      notes: [
        ...notes,
        ...elsewhere,
        words.fileRankNote(contexts.length > 0 ? words.byContexts : words.bySeeds),
        ...(assumed.length === 0 ? [] : [leftOutText(assumed, messages, language).trim()]),
        words.rankNote,
      ],
      tables: [{ name: words.fileRank, table: rankTable(model, messages, words.rank, language) }],
      source,
      command: '',
    });
    hideEmptyCommand(rankFigure, '');
    drawRankStability(rankFigure.drawing, model, words.rank, messages, language);
    return true;
  }

  return { root, draw };
}

/** What was averaged or ranked here has no command of its own: then none is shown. */
function hideEmptyCommand({ root }: Figure, command: string): void {
  const line = root.querySelector<HTMLElement>('.source.command');
  if (line !== null) line.hidden = command === '';
}

const emptyText = { zh: '', en: '' };

/** Burden and effectiveness are shown together where the table has both. */
function withPartner(outcome: string, outputs: readonly string[]): readonly string[] {
  const partner = outcome === 'effectiveness' ? 'burden' : 'effectiveness';
  return outputs.includes(partner) && partner !== outcome ? [outcome, partner] : [outcome];
}
