import { element, setText } from '../../dom.ts';
import { tableElement } from '../../figure.ts';
import type { Catalogue } from '../../i18n/index.ts';
import { budgetArms } from '../../lesson/steps/step-7.ts';
import type { Tongue } from '../../models/lesson-compare.ts';
import { pickTable } from '../../models/lesson-pick.ts';
import { type LessonData, resultOf, type StepBlock, stepJobs } from '../../models/lesson-run.ts';
import type { LessonStep } from '../../models/lesson-step.ts';
import { liveTable } from '../../models/lesson-tables.ts';
import type { ViewContext } from '../../view.ts';

/** A live run takes so many seeds of the small county: a few seconds. */
const seeds = 4;
const county = 'small';

export interface LiveRun {
  readonly root: HTMLElement;
  stop(): void;
}

/** The part of a step that runs it again in the page, in a small county, and shows it beside what ships. */
export function createLive(
  { engine, store, actions }: ViewContext,
  step: LessonStep,
  data: LessonData,
  tongue: Tongue,
  messages: Pick<Catalogue, 'noWorker'>,
  chosen: () => string | null,
): LiveRun {
  const { words, language } = tongue;
  if (!step.run.isLive) return { root: element('p', { class: 'hint live' }, words.liveNone), stop: () => undefined };
  const stored = data.steps[step.number];
  const name = data.steps[7].county[language];
  const button = element('button', { type: 'button' }, words.live(name, String(seeds)));
  const stopButton = element('button', { type: 'button', hidden: true }, words.stop);
  const status = element('p', { class: 'status' });
  const out = element('div', { class: 'live-result' });
  let isRunning = false;
  button.addEventListener('click', start);
  stopButton.addEventListener('click', () => {
    stop();
    setText(status, '');
    button.focus();
  });

  function start(): void {
    if (!store.get().canRun) {
      setText(status, messages.noWorker);
      return;
    }
    const arms = armsOf();
    const jobs = stepJobs(arms, {
      county,
      replicates: seeds,
      weeks: step.run.weeks,
      seed: data.seed,
      isFrozenToo: step.run.isFrozenToo === true,
    });
    const blocks: StepBlock[] = [];
    let failed = '';
    isRunning = true;
    stopButton.hidden = false;
    setText(status, words.liveStarting);
    engine.start('block', jobs, {
      onAnswer: ({ story, replicate }, results) => blocks.push({ story, replicate, results }),
      onProgress: (done, total) => setText(status, words.liveRunning(String(done), String(total))),
      onFailure(_, reason) {
        failed = words.liveFailed(reason);
      },
      onEnd() {
        stop();
        setText(status, failed);
        // Seeds of a story are in whatever order they finished; the mean does not mind.
        const live = resultOf(step, arms, blocks);
        const title = words.liveTitle(name, String(seeds));
        const picked = chosen();
        const table =
          step.guess.kind === 'pick' && picked !== null ? pickTable(live, picked, tongue) : liveTable(step, stored, live, tongue);
        out.replaceChildren(tableElement(title, table), element('p', { class: 'hint' }, words.liveNote));
        actions.announce(title);
      },
    });
  }

  function armsOf() {
    const picked = chosen();
    if (step.guess.kind !== 'pick' || picked === null) return step.run.arms;
    const wanted = ['baseline', picked, ...picked.split('+')];
    return Object.fromEntries(Object.entries(budgetArms(data.levels)).filter(([arm]) => wanted.includes(arm)));
  }

  function stop(): void {
    if (isRunning) engine.cancel();
    isRunning = false;
    stopButton.hidden = true;
  }
  const root = element('div', { class: 'live' }, element('div', { class: 'live-row' }, button, stopButton, status), out);
  return { root, stop };
}
