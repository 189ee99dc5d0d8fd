import {
  type ArmResult,
  armLabel,
  type BlockRequest,
  counties,
  describeProblem,
  outcomes,
  ParameterError,
  type Problem,
  stories,
} from '../../../sim/index.ts';
import { element, setText, widthOf } from '../../dom.ts';
import { saveFile } from '../../export/save.ts';
import { createFigure } from '../../figure.ts';
import { formatNumber } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { en } from '../../i18n/robust-en.ts';
import { zh } from '../../i18n/robust-zh.ts';
import { namesOf } from '../../models/names.ts';
import {
  completePoints,
  type LivePlan,
  liveAnalysis,
  liveCounty,
  liveCsv,
  livePlan,
  liveTable,
  liveWarmupWeeks,
  liveWeeks,
  outputsOf,
  readyPoints,
  studyFileName,
} from '../../models/robust-live.ts';
import { shortPolicy } from '../../models/robust-names.ts';
import type { Story } from '../../models/study.ts';

import type { PageState } from '../../store.ts';
import { type StudyFigure, studyFigure } from '../../study-figures.ts';
import type { ViewContext } from '../../view.ts';
import { createLiveForm } from './live-form.ts';
import { hint } from './parts.ts';
import type { RobustState } from './state.ts';

/** Pictures follow a run at most this often. */
const redrawMs = 1200;
/** A run of the small county on a slow office machine, until this machine has shown its own pace. */
const usualRunMs = 60;

/** What is being run, or was. */
interface Started {
  readonly live: LivePlan;
  readonly state: RobustState;
  readonly story: Story;
  readonly seed: string;
  readonly key: string;
  readonly startedAt: number;
  readonly answers: Map<number, readonly ArmResult[]>;
}
type Progress =
  | { readonly kind: 'idle' | 'starting' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'finished'; readonly runs: number; readonly ms: number }
  | { readonly kind: 'cancelled'; readonly done: number }
  | { readonly kind: 'failed'; readonly reasons: readonly (string | Problem)[] };

/** The last run, how it stands, and this machine's pace: kept while the page is open, so that another language or another view loses nothing. */
const held: { started: Started | null; progress: Progress; msPerRun: number } = {
  started: null,
  progress: { kind: 'idle' },
  msPerRun: usualRunMs,
};

/** The panel that runs a small Morris or Sobol analysis in the page. */
export function createLive({ language, store, engine, actions }: ViewContext, firstFigure: number) {
  const words = { zh, en }[language];
  const messages = catalogues[language];
  const outcomeName = (id: string) => outcomes.find((one) => one.id === id)?.label[language] ?? id;
  const form = createLiveForm({ language, store, actions });
  const runButton = element('button', { type: 'button', class: 'primary' }, words.run);
  const cancelButton = element('button', { type: 'button' }, words.cancel);
  const bar = element('progress', { max: 1, value: 0, 'aria-label': words.run });
  const status = element('p', { class: 'status' });
  const estimate = element('p', { class: 'hint' });
  const stale = element('p', { class: 'robust-stale' }, words.stale);
  const saveCsv = element('button', { type: 'button' }, words.saveCsv);
  const saveStudy = element('button', { type: 'button' }, words.saveStudy);
  const saves = element('div', { class: 'robust-saves' }, saveCsv, saveStudy, hint(words.reproduce));
  const figures = [0, 1, 2].map((at) => createFigure(`robust-live-${at + 1}`, String(firstFigure + at), messages, true));
  const pictures = element('div', { class: 'robust-pair' }, ...figures.map(({ root }) => root));
  const oneStory = element('p', { class: 'hint' });
  const root = element(
    'section',
    { class: 'part part-live', 'aria-labelledby': 'robust-live' },
    element('h2', { id: 'robust-live', class: 'part-title' }, words.live),
    element('p', { class: 'part-lead' }, words.liveLead),
    form.root,
    element('div', { class: 'run-row' }, runButton, cancelButton, bar, status),
    estimate,
    oneStory,
    stale,
    pictures,
    saves,
  );

  let generation = 0;
  let shownPoints = 0;
  let shownKey = '';
  let shownAt = 0;

  const keyOf = ({ settings, story, views: { robust } }: PageState) => {
    const { method, outcome, contrast, inputs, trajectories, points, seeds } = robust;
    const size = method === 'morris' ? trajectories : points;
    return JSON.stringify([method, outcome, contrast, inputs, size, seeds, story, settings.regime, settings.parameters, settings.seed]);
  };

  function planned(state: PageState): { live: LivePlan | null; problems: readonly Problem[] } {
    if (state.views.robust.inputs.length === 0) return { live: null, problems: [] };
    try {
      return { live: livePlan(state.settings, state.views.robust, state.story, { zh: zh.question, en: en.question }), problems: [] };
    } catch (error) {
      if (error instanceof ParameterError) return { live: null, problems: error.problems };
      throw error;
    }
  }

  function tell(next: Progress): void {
    held.progress = next;
    const isRunning = next.kind === 'running' || next.kind === 'starting';
    cancelButton.hidden = !isRunning;
    bar.hidden = !isRunning;
    bar.value = next.kind === 'running' && next.total > 0 ? next.done / next.total : 0;
    setText(status, textOf(next));
    runButton.disabled = !store.get().canRun || store.get().views.robust.inputs.length === 0;
  }

  function textOf(now: Progress): string {
    if (!store.get().canRun) return words.noWorker;
    if (now.kind === 'starting') return words.starting;
    if (now.kind === 'finished') return words.finished(formatNumber(now.runs, 0, language), timeText(now.ms));
    if (now.kind === 'cancelled') return words.cancelled(formatNumber(now.done, 0, language));
    if (now.kind === 'failed') return words.failed(now.reasons.map(reasonText).join(messages.clauseSeparator));
    if (now.kind !== 'running' || held.started === null) return '';
    if (now.done === 0) return words.starting;
    const ms = ((performance.now() - held.started.startedAt) / now.done) * (now.total - now.done);
    return words.running(
      formatNumber(now.done, 0, language),
      formatNumber(now.total, 0, language),
      ms > 500 ? words.left(timeText(ms)) : '',
    );
  }

  function reasonText(reason: string | Problem): string {
    return typeof reason === 'string' ? reason : describeProblem(reason, language);
  }

  function timeText(ms: number): string {
    const seconds = Math.max(1, Math.ceil(ms / 1000));
    return seconds >= 90 ? words.minutes(String(Math.round(seconds / 60))) : words.seconds(String(seconds));
  }

  /** Starts anew; what was running before is dropped. */
  async function start(): Promise<void> {
    const mine = ++generation;
    const state = store.get();
    const { live, problems } = planned(state);
    if (live === null) {
      tell({ kind: 'failed', reasons: problems });
      return;
    }
    tell({ kind: 'starting' });
    if ((await engine.hash) === null || mine !== generation) return;
    const own: Started = {
      live,
      state: state.views.robust,
      story: state.story,
      seed: state.settings.seed,
      key: keyOf(state),
      startedAt: performance.now(),
      answers: new Map(),
    };
    held.started = own;
    shownPoints = 0;
    shownAt = performance.now();
    const reasons: string[] = [];
    const works = live.requests.map((request, job): { readonly request: BlockRequest; readonly job: number } => ({ request, job }));
    tell({ kind: 'running', done: 0, total: live.runs });
    engine.start('block', works, {
      onAnswer({ job }, results) {
        own.answers.set(job, results);
        tell({ kind: 'running', done: own.answers.size * live.arms.length, total: live.runs });
        if (performance.now() - shownAt > redrawMs) show(own);
      },
      onProgress: () => undefined,
      onFailure: ({ job }, reason) => reasons.push(`${job + 1}: ${reason}`),
      onEnd() {
        const ms = performance.now() - own.startedAt;
        held.msPerRun = ms / live.runs;
        tell(reasons.length > 0 ? { kind: 'failed', reasons: reasons.slice(0, 3) } : { kind: 'finished', runs: live.runs, ms });
        show(own, true);
        actions.announce(textOf(held.progress));
        tellEstimate(store.get());
      },
    });
  }

  function cancel(): void {
    const { kind } = held.progress;
    end();
    if (kind !== 'running' && kind !== 'starting') return;
    tell(held.progress);
    if (held.started !== null) show(held.started, true);
  }

  /** Ends the run and draws nothing more; what is done stays. */
  function end(): void {
    generation += 1;
    const { progress } = held;
    if (progress.kind !== 'running' && progress.kind !== 'starting') return;
    engine.cancel();
    held.progress = { kind: 'cancelled', done: progress.kind === 'running' ? progress.done : 0 };
  }

  /** Draws what is complete; nothing if nothing more is. */
  function show(own: Started, isForced = false): void {
    const { live, state, answers } = own;
    const complete = completePoints(live, answers);
    const ready = readyPoints(live, state.method, complete);
    if (ready === 0 || (ready === shownPoints && !isForced)) return;
    shownPoints = ready;
    shownKey = own.key;
    stale.hidden = shownKey === keyOf(store.get());
    shownAt = performance.now();
    const outputs = outputsOf(state);
    const table = liveTable(live, answers, outputs, ready);
    pictures.hidden = false;
    saves.hidden = complete < live.plan.length;
    figures.forEach((figure, at) => {
      const output = outputs[at];
      figure.root.hidden = output === undefined;
      if (output !== undefined) drawFigure(own, at, output, table, ready);
    });
  }

  function drawFigure(
    { live, state, story, seed }: Started,
    at: number,
    output: string,
    table: ReturnType<typeof liveTable>,
    ready: number,
  ): void {
    const figure = figures[at];
    if (figure === undefined) return;
    const { analysis, problems } = liveAnalysis(live, state.method, table, output);
    const what = contrastText(live);
    const title = words.liveTitle(outcomeName(output), what);
    const total = live.plan.length / live.plan.blockSize;
    const source = words.liveSource({
      county: counties.find(({ id }) => id === liveCounty)?.label[language] ?? liveCounty,
      story: stories.find(({ id }) => id === story)?.label[language] ?? story,
      seed,
      seeds: String(live.seeds),
      runs: formatNumber(live.runs, 0, language),
      warmup: String(liveWarmupWeeks),
      weeks: String(liveWeeks),
      hash: store.get().pageHash ?? '',
    });
    const shown: StudyFigure | null =
      analysis === null
        ? null
        : studyFigure(analysis, {
            report: { ranges: {} },
            names: namesOf({ labels: {}, paired: null, analyses: [analysis] }),
            messages,
            language,
          });
    const partial =
      ready < live.plan.length && state.method === 'morris' ? [words.partial(String(ready / live.plan.blockSize), String(total))] : [];
    figure.fill({
      title,
      finding: shown?.finding[language] ?? problems.map((problem) => describeProblem(problem, language)).join(messages.clauseSeparator),
      notes: [...partial, ...(shown?.notes ?? [])],
      tables: (shown?.tables ?? []).map(({ table: twin }) => ({ name: title, table: twin })),
      source,
      command: live.command,
    });
    if (shown === null) figure.drawing.replaceChildren();
    else shown.draw(figure.drawing, widthOf(figure.drawing));
  }

  function contrastText({ arms }: LivePlan): string {
    const [home, other] = arms.map((arm) => shortPolicy(armLabel(arm))[language]);
    return other === undefined ? words.level(home ?? '') : words.difference(other, home ?? '');
  }

  function tellEstimate(state: PageState): void {
    const { live, problems } = planned(state);
    if (live === null) {
      setText(
        estimate,
        problems.length === 0 ? words.tooFew : problems.map((problem) => describeProblem(problem, language)).join(messages.clauseSeparator),
      );
      return;
    }
    const lanes = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
    const { msPerRun } = held;
    const ms = live.runs * (msPerRun === usualRunMs ? usualRunMs / lanes : msPerRun);
    setText(
      estimate,
      words.estimate({
        runs: formatNumber(live.runs, 0, language),
        points: formatNumber(live.plan.length, 0, language),
        time: timeText(ms),
      }),
    );
  }

  runButton.addEventListener('click', () => void start());
  cancelButton.addEventListener('click', cancel);
  saveCsv.addEventListener('click', () => {
    const { started } = held;
    if (started !== null)
      saveFile('robust-live.csv', new Blob([liveCsv(started.live, started.answers, outputsOf(started.state))], { type: 'text/csv' }));
  });
  saveStudy.addEventListener('click', () => {
    const { started } = held;
    if (started !== null)
      saveFile(studyFileName, new Blob([`${JSON.stringify(started.live.study, null, 2)}\n`], { type: 'application/json' }));
  });
  pictures.hidden = true;
  saves.hidden = true;
  stale.hidden = true;
  tell(held.progress);

  let known = '';
  return {
    root,
    update(state: PageState, isForced = false): void {
      form.update(state);
      const key = keyOf(state);
      if (key !== known) {
        known = key;
        tellEstimate(state);
        const other = stories.find(({ id }) => id !== state.story)?.label[language] ?? '';
        setText(oneStory, words.oneStory(other));
      }
      stale.hidden = pictures.hidden || shownKey === key;
      runButton.disabled = !state.canRun || state.views.robust.inputs.length === 0;
      if (!state.canRun) setText(status, words.noWorker);
      if (isForced && held.started !== null) show(held.started, true);
    },
    leave: end,
  };
}
