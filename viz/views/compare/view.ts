import { element, setText } from '../../dom.ts';
import { compareTexts } from '../../i18n/compare.ts';
import { formatPercent } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { createMethod } from '../../masthead.ts';
import { armViews } from '../../models/arms.ts';
import { rebased } from '../../models/baseline.ts';
import { type EqualTable, equalSource } from '../../models/equal-hours.ts';
import { sourceOf } from '../../models/source.ts';
import { usualSettings } from '../../models/study.ts';
import { outcomesIn, replicatesIn } from '../../models/summaries.ts';
import { tradeoffFrom } from '../../models/tradeoff.ts';
import { createPairedFigures, lookedAt } from '../../paired.ts';
import type { PageState } from '../../store.ts';
import type { View, ViewContext } from '../../view.ts';
import { createBriefPanel } from './brief.ts';
import { createControls, statusText } from './controls.ts';
import { createComparisonRun } from './run.ts';
import { createRunBar } from './runbar.ts';
import { loadEqualHours } from './shipped.ts';
import type { CompareState } from './state.ts';
import { chosenArm, createVersusPanel } from './versus.ts';
import './view.css';

/** Builds the comparison of interventions in one language. */
export function createView(context: ViewContext): View {
  const { language, store, actions } = context;
  const messages = catalogues[language];
  const texts = compareTexts[language];
  const look = (change: Partial<CompareState>) => {
    const { views } = store.get();
    actions.look({ views: { ...views, compare: { ...views.compare, ...change } } });
  };
  const run = createComparisonRun(context, pairOf, () => refresh());
  const runBar = createRunBar(language, {
    run: () => void run.start(),
    cancel: run.stop,
    back: () => actions.change(usualSettings()),
  });
  const controls = createControls(store.get(), messages, language, actions);
  const versus = createVersusPanel(language, { choose: look, compose: actions.change }, runBar.root);
  const against = element('select', {});
  against.addEventListener('change', () => look({ against: against.value === store.get().results?.baseline ? null : against.value }));
  const againstLabel = element('label', {}, element('span', { class: 'label-text' }, texts.against), against);
  const equalBox = element('input', { type: 'checkbox' });
  equalBox.addEventListener('change', () => look({ isEqualHours: equalBox.checked, world: null }));
  const equalLabel = element('label', { class: 'check' }, equalBox, element('span', {}, texts.equal));
  const paired = createPairedFigures(store.get(), actions, [againstLabel, equalLabel]);
  const heading = element('h1', { tabindex: -1 }, messages.question);
  const headline = element('p', { class: 'lead' });
  const origin = element('div', { class: 'origin' });
  const waiting = element('p', { class: 'waiting' });
  const failed = element('p', { class: 'load-problem' });
  const retry = element('button', { type: 'button' }, texts.retry);
  retry.addEventListener('click', () => {
    void loadTable();
    void run.settle();
  });
  const failure = element('div', { class: 'load-failure', hidden: true }, failed, retry);
  const openBrief = element('button', { type: 'button', class: 'primary brief-open' }, texts.brief);
  openBrief.addEventListener('click', () => look({ isBrief: true }));
  const brief = createBriefPanel(context, () => {
    look({ isBrief: false });
    openBrief.focus();
  });
  const figures = element(
    'div',
    { class: 'compare-figures' },
    element('div', { class: 'compare-tools' }, openBrief),
    controls.root,
    versus.root,
    waiting,
    paired.root,
    createMethod(language, [messages.methodPaired, messages.methodMechanical, messages.methodStories]),
  );
  const root = element(
    'div',
    { class: 'view view-compare' },
    heading,
    element('section', { class: 'headline', 'aria-label': texts.headlineTitle }, headline, origin),
    failure,
    figures,
    brief.root,
  );
  let equal: EqualTable | null = null;
  let equalProblem: string | null = null;
  let drawn: PageState | null = null;
  let listed = '';
  let isLeft = false;
  let isDrawn = false;
  void loadTable();
  // A report of the command line stands by itself until its reader changes something.
  if (store.get().origin !== 'command-line' || store.get().results === null) void run.settle();

  /** Loads the table at equal hours; a failure is said, with a way to try again. */
  async function loadTable(): Promise<void> {
    try {
      equal = await loadEqualHours();
      equalProblem = null;
    } catch (error) {
      equalProblem = error instanceof Error ? error.message : String(error);
    }
    const { isBrief, isEqualHours } = store.get().views.compare;
    if (isBrief || isEqualHours) redraw();
    else refresh();
  }

  function redraw(): void {
    // What comes late must not draw over the view that is open by then.
    if (!isLeft) update(store.get(), true);
  }

  /** Draws what does not follow from the state alone: the run, the quick look, what may be chosen by now. */
  function refresh(): void {
    const state = store.get();
    if (isLeft || drawn === null) return;
    tellFailure(state);
    runBar.update(state, run.pending());
    equalBox.disabled = equal === null;
    if (!state.views.compare.isBrief) versus.update(state, equal, run.quick());
  }

  /** Says what did not load and why; while something is wrong, nothing is said to be loading. */
  function tellFailure({ results }: PageState): void {
    const reason = run.problem() ?? equalProblem;
    if (reason !== null) {
      const text = texts.failed(reason);
      if (failure.hidden) actions.announce(text);
      setText(failed, text);
    }
    if (results === null && run.problem() !== null) for (const place of [headline, waiting]) setText(place, '');
    // The button that was pressed goes: the focus must not go with it.
    if (reason === null && document.activeElement === retry) heading.focus();
    failure.hidden = reason === null;
  }

  function update(state: PageState, isForced = false): void {
    if (isLeft) return;
    const before = drawn;
    drawn = state;
    controls.update(state);
    runBar.update(state, run.pending());
    if (before !== null && before.settings !== state.settings) void run.settle();
    if (before !== null && before.run.state !== state.run.state) actions.announce(statusText(state, messages));
    const isSame = before !== null && lookedAt.every((key) => before[key] === state[key]) && before.settings === state.settings;
    const { isBrief } = state.views.compare;
    document.documentElement.classList.toggle('has-brief', isBrief);
    figures.hidden = isBrief;
    brief.root.hidden = !isBrief;
    if (isSame && !isForced) {
      if (before.run.state === state.run.state && before.pageHash === state.pageHash) return;
      origin.replaceChildren(...originTexts(state));
      if (!isBrief) versus.update(state, equal, run.quick());
      // The link on the sheet names the model and the checksum.
      if (isBrief) brief.update(state, equal, equalProblem !== null);
      return;
    }
    draw(state);
  }

  function draw(state: PageState): void {
    const { results, story } = state;
    const { against: wanted, isEqualHours, isBrief } = state.views.compare;
    const shown = results === null || wanted === null ? results : rebased(results, wanted);
    const table = isEqualHours ? equal : null;
    origin.replaceChildren(...originTexts(state));
    const plane = shown === null ? null : tradeoffFrom(table === null ? sourceOf(shown) : equalSource(table), story);
    setText(
      headline,
      plane?.finding[language] ?? (results !== null ? messages.fewReplicates : run.problem() === null ? texts.loading : ''),
    );
    tellFailure(state);
    if (isBrief) {
      brief.update(state, equal, equalProblem !== null);
      return;
    }
    if (results !== null) listBaselines(results, shown?.baseline ?? results.baseline);
    equalBox.checked = isEqualHours;
    equalBox.disabled = equal === null;
    againstLabel.hidden = table !== null;
    versus.update(state, equal, run.quick());
    setText(waiting, results !== null ? messages.fewReplicates : run.problem() === null ? texts.loading : '');
    if (results !== null && !isDrawn) {
      // The sentence comes first; the figures have a task of their own, so that neither holds the page up.
      isDrawn = true;
      waiting.hidden = true;
      setTimeout(redraw);
      return;
    }
    const looked = { ...state, results: shown };
    paired.updateView(looked);
    paired.draw(looked, table);
    waiting.hidden = !paired.root.hidden;
  }

  function listBaselines(results: NonNullable<PageState['results']>, shown: string): void {
    const views = armViews(results);
    const key = views.map(({ label }) => label).join();
    if (key !== listed) {
      listed = key;
      against.replaceChildren(
        ...views.map(({ label, number, name }) =>
          element('option', { value: label }, number === 0 ? name[language] : `${number}  ${name[language]}`),
        ),
      );
    }
    against.value = shown;
  }

  function originTexts(state: PageState): HTMLElement[] {
    const { results, origin: from, pageHash, resultsProblem, run: stands } = state;
    if (state.views.compare.isEqualHours && !state.views.compare.isBrief && equal !== null) return [element('p', {}, equalText(equal))];
    const lines: string[] = [];
    if (resultsProblem !== null) lines.push(messages.badResults(resultsProblem));
    if (results !== null) {
      const done = Math.min(...results.stories.map((story) => replicatesIn(results, story)));
      if (from === 'shipped') lines.push(texts.fromShipped(results.county.label[language], String(done)));
      else lines.push(from === 'command-line' ? messages.fromCommandLine(String(done)) : messages.fromPage);
      if (pageHash !== null && pageHash !== results.modelHash) lines.push(messages.otherHash(results.modelHash, pageHash));
      if (done < results.replicates && stands.state !== 'finished') lines.push(messages.partial(String(done), String(results.replicates)));
      if (outcomesIn(results).length === 0) lines.push(messages.fewReplicates);
    }
    return lines.map((text) => element('p', {}, text));
  }

  function equalText({ budget, county, seeds }: EqualTable): string {
    return texts.equalNote({ budget: formatPercent(budget, 2, language), county: county.label[language], seeds: String(seeds) });
  }

  function pairOf(state: PageState): readonly [string, string] | null {
    const { left, right } = state.views.compare;
    const [a, b] = [chosenArm(state.settings, left), chosenArm(state.settings, right)];
    return a === null || b === null || a === b ? null : [a, b];
  }

  return {
    root,
    update,
    leave() {
      isLeft = true;
      paired.stop();
      document.documentElement.classList.remove('has-brief');
      run.close();
    },
  };
}
