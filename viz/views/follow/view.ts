import { counties, regimes, stories } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { catalogues } from '../../i18n/index.ts';
import { type FollowNames, followNames } from '../../models/follow-names.ts';
import { shownPart } from '../../models/follow-parts.ts';
import { segmented } from '../../segmented.ts';
import type { PageState } from '../../store.ts';
import type { View, ViewContext } from '../../view.ts';
import { createBranchPane } from './branch.ts';
import { createChoose } from './choose.ts';
import { createMatterPane, type PaneSource } from './matter.ts';
import { labelled, sayIn } from './parts.ts';
import { countyOf, createLifeRuns, isSameRun, type LifeShown, requestOf } from './run.ts';
import { type FollowState, lastReplicate } from './state.ts';
import { createUnitPane } from './unit.ts';
import './view.css';
import { followWords } from '../../i18n/follow.ts';

/** Builds the view in one language. */
export function createView(context: ViewContext): View {
  const { language, store, actions } = context;
  const messages = catalogues[language];
  const words = followWords[language];
  const look = (change: Partial<FollowState>): void => {
    const { views } = store.get();
    actions.look({ views: { ...views, follow: { ...views.follow, ...change } } });
  };
  /** Opens something else: the reader is led to it as soon as it is there. */
  let isLed = false;
  const open = (change: Partial<FollowState>): void => {
    isLed = true;
    look(change);
  };
  /** Another run: what was looked at in the last one is no use in this. */
  const anotherRun: Partial<FollowState> = { matter: null, part: null, week: null };

  const story = segmented(
    'follow-story',
    words.story,
    stories.map(({ id, label }) => ({ id, text: label[language] })),
    (id) => {
      const { views } = store.get();
      const follow = { ...views.follow, ...anotherRun };
      if (id === 'overload' || id === 'blame') actions.look({ story: id, views: { ...views, follow } });
    },
  );
  const county = element('select', {});
  county.addEventListener('change', () => look({ ...anotherRun, unit: null, isWhole: county.value === 'whole' }));
  const replicate = element('input', { type: 'number', min: 1, max: lastReplicate, step: 1, inputmode: 'numeric' });
  replicate.addEventListener('change', () => {
    const wanted = Math.round(Number(replicate.value));
    if (wanted >= 1 && wanted <= lastReplicate) look({ ...anotherRun, replicate: wanted });
    else replicate.value = String(store.get().views.follow.replicate);
  });
  const status = element('p', { class: 'follow-status' });
  const small = element('p', { class: 'hint' }, words.smallNote);
  const missing = element('p', { class: 'follow-missing' });
  const waiting = element('p', { class: 'waiting' }, messages.starting);
  const choose = createChoose(words, {
    kind: (kind) => look({ kind, week: null, branch: null }),
    matter: (matter) => open({ kind: 'matter', matter, part: null, week: null }),
    unit: (unit) => look({ kind: 'unit', unit }),
  });
  const matterPane = createMatterPane(language, words, { look, open });
  const unitPane = createUnitPane(language, words, { look, open });
  const branchPane = createBranchPane(language, words, look);
  const body = element('div', { class: 'follow-body' }, missing, waiting, matterPane.root, unitPane.root, branchPane.root);
  const root = element(
    'div',
    { class: 'view view-follow' },
    element('h1', { tabindex: -1 }, words.title),
    element('p', { class: 'question' }, words.lead),
    element('p', { class: 'follow-caution' }, words.oneSeed),
    element(
      'section',
      { class: 'follow-run', 'aria-label': words.runHeading },
      element('div', { class: 'follow-row' }, story.root, labelled(words.county, county), labelled(words.replicate, replicate)),
      status,
      small,
    ),
    choose.root,
    body,
  );
  let drawn: unknown[] = [];
  let names: FollowNames | null = null;
  let namesFor = '';
  const runs = createLifeRuns(context, () => {
    const state = store.get();
    if (state.view !== 'follow') return;
    const { answer, source } = runs.shown() ?? {};
    if (source === 'page' && (answer?.run.milliseconds ?? 0) > 0) actions.announce(words.announceDone);
    draw(state, true);
  });

  function namesIn(id: string): FollowNames {
    if (names === null || namesFor !== id) {
      names = followNames(id, language);
      namesFor = id;
    }
    return names;
  }

  function drawRunBar(state: PageState): void {
    const { settings, views } = state;
    story.update(state.story);
    const label = (id: string) => counties.find((one) => one.id === id)?.label[language] ?? id;
    const smallId = countyOf({ ...state, views: { ...views, follow: { ...views.follow, isWhole: false } } });
    const options = [{ value: 'quick', text: words.quick(label(smallId)) }];
    if (settings.county !== smallId) options.push({ value: 'whole', text: words.chosen(label(settings.county)) });
    const key = options.map(({ text }) => text).join();
    if (county.dataset.key !== key) {
      county.dataset.key = key;
      county.replaceChildren(...options.map(({ value, text }) => element('option', { value }, text)));
    }
    county.value = views.follow.isWhole && options.length > 1 ? 'whole' : 'quick';
    if (document.activeElement !== replicate) replicate.value = String(views.follow.replicate);
    small.hidden = countyOf(state) !== smallId;
    setText(status, statusText(state, label(countyOf(state))));
  }

  function statusText(state: PageState, countyName: string): string {
    const shown = runs.shown();
    const stands = runs.status();
    if (stands.state === 'failed') return words.failed(stands.reason);
    if (stands.state === 'none') {
      if (shown !== null) return words.storedOnly(countyName);
      const trouble = runs.trouble();
      return trouble === null ? words.nothingStored : words.notLoaded(trouble);
    }
    const isOther = shown === null || !isSameRun(shown.request, requestOf(state));
    if (isOther || (stands.state === 'running' && shown.source === 'page')) return words.running(countyName);
    if (shown.source === 'stored') return words.stored(countyName);
    const { run } = shown.answer;
    return words.done({
      county: countyName,
      regime: regimes.find(({ id }) => id === shown.request.scenario.regime)?.label[language] ?? shown.request.scenario.regime,
      seed: shown.request.seed,
      events: namesIn(shown.request.scenario.county).number(run.events, 0),
      took: run.milliseconds > 0 ? words.took(String(run.milliseconds)) : words.kept,
      hash: run.hash,
    });
  }

  /** Where the figures come from, and the command that writes the same log. */
  function sourceOf({ request, answer }: LifeShown, state: PageState): PaneSource {
    const { scenario, seed } = request;
    const found = counties.find(({ id }) => id === scenario.county);
    const set = Object.entries(scenario.parameters).map(([name, value]) => `--set ${name}=${value}`);
    const quoted = /^[\w./-]+$/.test(seed) ? seed : `"${seed.replace(/["\\$`]/g, '\\$&')}"`;
    return {
      source: messages.source({
        county: found?.label[language] ?? scenario.county,
        story: stories.find(({ id }) => id === scenario.story)?.label[language] ?? scenario.story,
        seed,
        replicates: '1',
        warmup: String(answer.run.warmupWeeks),
        weeks: String(answer.run.weeks),
        hash: state.pageHash ?? messages.shell.hashPending,
        window: messages.windows.all,
      }),
      command: [
        `npm run -s shuaiguo -- run --county ${scenario.county} --regime ${scenario.regime} --story ${scenario.story}`,
        ...set,
        `--seed ${quoted} --events life.csv`,
      ].join(' '),
    };
  }

  function draw(state: PageState, isForced: boolean): void {
    drawRunBar(state);
    const { follow } = state.views;
    const shown = runs.shown();
    const now = [shown, follow, state.canRun, state.pageHash];
    if (!isForced && drawn.length > 0 && now.every((one, index) => one === drawn[index])) return;
    drawn = now;
    const life = shown?.answer.life ?? null;
    const countyId = shown?.request.scenario.county ?? countyOf(state);
    const called = namesIn(countyId);
    choose.update(follow, countyId, shown?.overview ?? null, life?.id ?? null, called);
    const parameters = shown?.request.scenario.parameters ?? {};
    waiting.hidden = shown !== null || ['none', 'failed'].includes(runs.status().state);
    const lost = shown !== null && life === null ? shown.request.look : null;
    sayIn(missing, lost === null ? '' : lost.kind === 'matter' ? words.noSuchMatter(lost.id ?? '') : words.noSuchUnit(lost.id ?? ''));
    matterPane.root.hidden = life?.kind !== 'matter';
    unitPane.root.hidden = life?.kind !== 'unit';
    branchPane.root.hidden = life === null;
    if (shown === null || life === null) return;
    const source = sourceOf(shown, state);
    if (life.kind === 'matter') {
      matterPane.update(life, follow, called, parameters, source);
      const start = follow.week ?? life.events[0]?.week ?? 0;
      branchPane.update(shown, follow, start, shownPart(life, follow.part), called, parameters, state.canRun);
      lead(matterPane.title, shown, state);
      return;
    }
    unitPane.update(life, shown.answer.run.weeks, follow, called, source);
    branchPane.update(shown, follow, unitPane.week(), 0, called, parameters, state.canRun);
    lead(unitPane.title, shown, state);
  }

  function lead(title: HTMLElement, shown: LifeShown, state: PageState): void {
    if (!isLed || JSON.stringify(shown.request.look) !== JSON.stringify(requestOf(state).look)) return;
    isLed = false;
    title.focus();
  }

  return {
    root,
    update(state, isForced = false) {
      runs.update(state);
      draw(state, isForced);
    },
    leave: runs.leave,
  };
}
