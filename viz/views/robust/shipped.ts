import type { DoneAnalysis, StudyReport } from '../../../experiments/study-report.ts';
import { outcomes, parameters, stories, type Text } from '../../../sim/index.ts';
import { drawRankStability } from '../../charts/rank-stability.ts';
import { element, setText, widthOf } from '../../dom.ts';
import { createFigure, type Figure } from '../../figure.ts';
import { formatNumber } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { en } from '../../i18n/robust-en.ts';
import { zh } from '../../i18n/robust-zh.ts';
import { interval, percent } from '../../models/measure.ts';
import { type Names, namesOf } from '../../models/names.ts';
import { leadingOf, type RankDraw, type RankModel, rankModel, rankTable } from '../../models/rank-stability.ts';
import { withPolicies } from '../../models/robust-names.ts';
import { partingIds, topInputs } from '../../models/robust-stories.ts';
import type { Story } from '../../models/study.ts';

import { segmented } from '../../segmented.ts';
import type { PageState } from '../../store.ts';
import { type StudyFigure, studyFigure } from '../../study-figures.ts';
import type { ViewContext } from '../../view.ts';
import { nextTurn } from './parts.ts';
import type { RobustState } from './state.ts';

/** The file that `experiments/precomputed/robust.ts` makes. */
interface Shipped {
  readonly modelHash: string;
  readonly county: Text;
  readonly seedText: string;
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly reach: number;
  readonly sizes: Readonly<Record<'screened' | 'kept' | 'trajectories' | 'draws' | 'drawSeeds' | 'ruleSeeds' | 'mapSeeds', number>>;
  readonly considered: number;
  readonly assumed: number;
  readonly contrasts: readonly string[];
  readonly policies: readonly { readonly label: string }[];
  readonly rules: readonly { readonly parameter: string; readonly value: string }[];
  readonly ranks: Readonly<
    Record<Story, { readonly draws: readonly RankDraw[]; readonly central: RankDraw; readonly rules: readonly RankDraw[] }>
  >;
  readonly screening: Readonly<Record<Story, StudyReport>>;
  readonly map: StudyReport;
}

const pair = ['burden', 'effectiveness'] as const;
const better = ['lower', 'higher'] as const;
const order: readonly RobustState['shipped'][] = ['level', 'regime', 'reform'];

/** The three questions, on the results that ship with the page. */
export function createShipped({ language, store, actions }: ViewContext) {
  const words = { zh, en }[language];
  const messages = catalogues[language];
  const outcomeName = (id: string) => outcomes.find((one) => one.id === id)?.label[language] ?? id;
  const storyName = (id: string) => stories.find((one) => one.id === id)?.label[language] ?? id;
  const tornados = pair.map((id, at) => createFigure(`robust-${id}`, String(1 + at), messages, true));
  const ranking = createFigure('robust-rank', '3', messages, true);
  const maps = pair.map((id, at) => createFigure(`robust-map-${id}`, String(4 + at), messages, true));
  const status = element('p', { class: 'hint' }, words.loading);
  const leads = {
    assumptions: element('p', { class: 'part-lead' }),
    ranking: element('p', { class: 'part-lead' }),
    flipping: element('p', { class: 'part-lead' }),
  };
  const switcher = element('div', { class: 'robust-switch' });
  const storyTexts = [element('div', { class: 'robust-stories' }), element('div', { class: 'robust-stories' })] as const;
  const cells = element('ul', { class: 'robust-cells' });
  const small = element('p', { class: 'robust-small' });
  const parts = element(
    'div',
    {},
    part(
      'assumptions',
      words.assumptions,
      leads.assumptions,
      switcher,
      element('div', { class: 'robust-pair' }, ...tornados.map(({ root }) => root)),
      storyTexts[0],
    ),
    part('ranking', words.ranking, leads.ranking, ranking.root, storyTexts[1]),
    part('flipping', words.flipping, leads.flipping, cells, element('div', { class: 'robust-pair' }, ...maps.map(({ root }) => root))),
  );
  parts.hidden = true;
  const root = element('div', {}, small, status, parts);

  let data: Shipped | null = null;
  let select: ReturnType<typeof segmented> | null = null;
  let drawn = '';
  let latest = 0;
  const due = { ranking: false, maps: false };

  async function load(): Promise<void> {
    try {
      data = ((await import('../../precomputed/robust.json')) as unknown as { default: Shipped }).default;
      prepare(data);
      await nextTurn();
      update(store.get(), true);
    } catch (error) {
      setText(status, words.notLoaded(error instanceof Error ? error.message : String(error)));
    }
  }

  function prepare(shipped: Shipped): void {
    const { sizes, policies, rules } = shipped;
    const names = policyNames(shipped);
    const armName = (label: string | undefined) => names.policy(label ?? '').name[language];
    const [home, regime, reform] = shipped.contrasts;
    select = segmented(
      'robust-shipped',
      words.shipped,
      order.map((id) => ({
        id,
        text: id === 'level' ? words.level(armName(home)) : words.difference(armName(id === 'regime' ? regime : reform), armName(home)),
      })),
      (id) =>
        actions.look({ views: { ...store.get().views, robust: { ...store.get().views.robust, shipped: id as RobustState['shipped'] } } }),
    );
    switcher.replaceChildren(select.root);
    setText(small, words.small(shipped.county[language], String(shipped.weeks), String(shipped.warmupWeeks)));
    setText(
      leads.assumptions,
      words.assumptionsLead({
        considered: String(shipped.considered),
        reach: formatNumber(100 * shipped.reach, 0, language),
        screened: String(sizes.screened),
        kept: String(sizes.kept),
        trajectories: String(sizes.trajectories),
      }),
    );
    setText(
      leads.ranking,
      words.rankingLead({
        reforms: String(policies.length - 1),
        assumed: String(shipped.assumed),
        draws: String(sizes.draws),
        seeds: String(sizes.drawSeeds),
        leading: String(leadingOf(policies.length)),
        rules: String(rules.length),
        ruleSeeds: String(sizes.ruleSeeds),
      }),
    );
    const [x, y] = ['outcomeStake', 'loadWeight'].map((id) => parameters.find((one) => one.id === id)?.label[language] ?? id);
    const map = shipped.map.analyses.find((one): one is DoneAnalysis<'flip'> => one.state === 'done' && one.method === 'flip');
    setText(
      leads.flipping,
      words.flippingLead({
        parted: String(partingIds().length),
        x: x ?? '',
        y: y ?? '',
        points: String(map?.result.cells.length ?? 0),
        seeds: String(sizes.mapSeeds),
        story: storyName(stories[0]?.id ?? ''),
        other: storyName(stories[1]?.id ?? ''),
      }),
    );
    cells.replaceChildren(
      ...stories.map(({ id, values }) =>
        element(
          'li',
          {},
          words.storyCell({
            sign: words.storySigns[id],
            story: storyName(id),
            x: x ?? '',
            xValue: String(values.outcomeStake),
            y: y ?? '',
            yValue: String(values.loadWeight),
          }),
        ),
      ),
    );
  }

  function policyNames(shipped: Shipped): Names {
    const labels = shipped.policies.map(({ label }) => label);
    return withPolicies(namesOf(shipped.map), [...labels, ...shipped.contrasts.filter((label) => !labels.includes(label))]);
  }

  function sourceOf({ setting, modelHash }: StudyReport, rows: number): string {
    return messages.study.source({
      county: setting.county[language],
      seed: setting.seedText,
      warmup: String(setting.warmupWeeks),
      weeks: String(setting.weeks),
      window: messages.windows.all,
      rows: formatNumber(rows, 0, language),
      hash: modelHash,
    });
  }

  function show(
    figure: Figure,
    shown: StudyFigure,
    report: StudyReport,
    analysis: DoneAnalysis,
    title: string,
    notes: readonly string[] = [],
  ): void {
    const tables = shown.tables.map(({ table }) => ({ name: title, table }));
    figure.fill({
      title,
      finding: shown.finding[language],
      notes: [...notes, ...shown.notes],
      tables,
      source: sourceOf(report, analysis.rows),
      command: analysis.command,
    });
    shown.draw(figure.drawing, widthOf(figure.drawing));
  }

  function drawAssumptions(shipped: Shipped, story: Story, what: RobustState['shipped']): void {
    const report = shipped.screening[story];
    const other = stories.find(({ id }) => id !== story)?.id as Story;
    const names = policyNames(shipped);
    const arm = shipped.contrasts[order.indexOf(what)] ?? '';
    const find = (of: StudyReport, id: string) =>
      of.analyses.find((one): one is DoneAnalysis<'morris'> => one.state === 'done' && one.id === `morris ${id} ${arm}`);
    const sentences: string[] = [];
    pair.forEach((id, at) => {
      const [own, theirs] = [find(report, id), find(shipped.screening[other], id)];
      const figure = tornados[at];
      if (own === undefined || theirs === undefined || figure === undefined) return;
      const [home = ''] = shipped.contrasts;
      const notes = what === 'level' ? [] : [words.differenceNote(names.policy(arm).name[language], names.policy(home).name[language])];
      show(figure, studyFigure(own, { report, names, messages, language }), report, own, words.tornadoTitle(outcomeName(id)), notes);
      const top = topInputs(own, theirs);
      const list = (inputs: readonly string[]) =>
        inputs.map((input) => messages.study.quoted(names.column(input)[language])).join(messages.listSeparator);
      sentences.push(
        words.otherStory({
          outcome: outcomeName(id),
          story: storyName(story),
          other: storyName(other),
          ours: list(top.ours),
          theirs: list(top.theirs),
          shared: String(top.shared),
        }),
      );
    });
    fillStories(storyTexts[0], sentences);
  }

  function rankIn(shipped: Shipped, story: Story): RankModel {
    const policies = shipped.policies.map(({ label }) => label);
    return rankModel({ policies, outcomes: pair, better, ...shipped.ranks[story] }, policyNames(shipped), { zh: zh.rank, en: en.rank });
  }

  function drawRanking(shipped: Shipped, story: Story): void {
    const model = rankIn(shipped, story);
    const byRule = new Map<string, string[]>();
    for (const { parameter, value } of shipped.rules)
      byRule.set(parameter, [...(byRule.get(parameter) ?? []), words.ruleOptions[value] ?? value]);
    const ruleTexts = [...byRule].map(([parameter, values]) =>
      words.ruleGroup(parameters.find(({ id }) => id === parameter)?.label[language] ?? parameter, values.join(messages.listSeparator)),
    );
    ranking.fill({
      title: words.rankTitle,
      finding: model.finding[language],
      notes: [words.rankNote, words.rankNoteRules(ruleTexts.join(messages.clauseSeparator))],
      tables: [{ name: words.rankTitle, table: rankTable(model, messages, words.rank, language) }],
      source: sourceOf(shipped.screening[story], shipped.sizes.draws * shipped.sizes.drawSeeds * shipped.policies.length),
      command: shipped.map.command,
    });
    drawRankStability(ranking.drawing, model, words.rank, messages, language);
    fillStories(
      storyTexts[1],
      stories.flatMap(({ id }) => {
        const top = rankIn(shipped, id).rows.find(({ isAssumed }) => !isAssumed);
        if (top === undefined) return [];
        const write = (value: number) => percent(value, language);
        return [
          words.rankStories({
            story: storyName(id),
            name: top.name[language],
            share: write(top.both.value),
            interval: interval(top.both.lower, top.both.upper, write, messages),
          }),
        ];
      }),
    );
  }

  function fillStories(box: HTMLElement, sentences: readonly string[]): void {
    box.replaceChildren(
      element('h3', {}, words.storiesHeading),
      element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence))),
    );
  }

  function drawMaps(shipped: Shipped): void {
    const names = policyNames(shipped);
    pair.forEach((id, at) => {
      const own = shipped.map.analyses.find((one): one is DoneAnalysis<'flip'> => one.state === 'done' && one.id === `flip ${id}`);
      const figure = maps[at];
      if (own === undefined || figure === undefined) return;
      show(
        figure,
        studyFigure(own, { report: shipped.map, names, messages, language }),
        shipped.map,
        own,
        words.flipTitle(outcomeName(id)),
      );
      markStories(figure, own);
    });
  }

  /** Writes the stories into the cells of a map in which they lie. */
  function markStories(figure: Figure, { result }: DoneAnalysis<'flip'>): void {
    const [columns, rows] = result.bins;
    const lines = figure.drawing.querySelectorAll('tbody tr');
    for (const { id, values } of stories) {
      const x = columns.findIndex(({ value }) => value === values.outcomeStake);
      const y = rows.findIndex(({ value }) => value === values.loadWeight);
      const cell = lines[rows.length - 1 - y]?.querySelectorAll('td')[x];
      cell?.append(
        element('span', { class: 'robust-here', 'aria-hidden': 'true' }, words.storySigns[id]),
        element('span', { class: 'visually-hidden' }, storyName(id)),
      );
    }
  }

  function update(state: PageState, isForced = false): void {
    if (data === null) return;
    const { shipped } = state.views.robust;
    select?.update(shipped);
    const isOther = state.pageHash !== null && state.pageHash !== data.modelHash;
    status.hidden = !isOther;
    if (isOther) setText(status, words.otherModel(data.modelHash, state.pageHash ?? ''));
    const key = `${state.story} ${shipped}`;
    if (key === drawn && !isForced) return;
    const isFirst = drawn === '' || isForced;
    const [storyBefore] = drawn.split(' ');
    drawn = key;
    parts.hidden = false;
    void drawInTurns(data, state.story, shipped, { ranking: isFirst || storyBefore !== state.story, maps: isFirst });
  }

  /** Draws part by part with a turn for the page in between; a later call ends an earlier one and does what that one left. */
  async function drawInTurns(
    shipped: Shipped,
    story: Story,
    what: RobustState['shipped'],
    also: { ranking: boolean; maps: boolean },
  ): Promise<void> {
    const mine = ++latest;
    due.ranking ||= also.ranking;
    due.maps ||= also.maps;
    drawAssumptions(shipped, story, what);
    await nextTurn();
    if (mine !== latest) return;
    if (due.ranking) drawRanking(shipped, story);
    due.ranking = false;
    await nextTurn();
    if (mine !== latest) return;
    if (due.maps) drawMaps(shipped);
    due.maps = false;
  }

  void load();
  return { root, update };

  function part(id: string, title: string, ...children: readonly HTMLElement[]): HTMLElement {
    return element(
      'section',
      { class: `part part-${id}`, 'aria-labelledby': `robust-${id}` },
      element('h2', { id: `robust-${id}`, class: 'part-title' }, title),
      ...children,
    );
  }
}
