import { counties, type Language } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { axisUnit, formatDifference, formatInterval, formatValue } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import type { Card, CardsModel } from '../../models/explore-cards.ts';
import { exploreWords } from '../../models/explore-words.ts';
import type { Shown, Stand } from './run.ts';

export interface SummaryActions {
  stop(): void;
  retry(): void;
  goOn(): void;
  download(): void;
}
export interface Summary {
  readonly root: HTMLElement;
  show(shown: Shown, model: CardsModel | null): void;
  /** Says why there is nothing yet to show. */
  trouble(reason: string): void;
  /** Says whether what is shown is of other settings than those chosen. */
  mark(isStale: boolean, isWhole: boolean): void;
  stand(stand: Stand, canRun: boolean, more: number | null, county: string): void;
}

/** What stays in sight: the finding on burden and effectiveness, which runs it is from, how the run stands, and Stop. */
export function createSummary(language: Language, actions: SummaryActions): Summary {
  const words = exploreWords[language];
  const messages = catalogues[language];
  const kind = element('span', { class: 'run-kind' });
  const stale = element('strong', { class: 'stale-mark', hidden: true }, words.stale);
  const sentence = element('p', { class: 'headline-sentence' }, words.waiting);
  const body = element('tbody', {});
  const headRow = element('tr', {});
  const table = element(
    'table',
    { class: 'compact' },
    element('caption', { class: 'visually-hidden' }, words.summary),
    element('thead', {}, headRow),
    body,
  );
  const status = element('span', { class: 'status' });
  const bar = element('progress', { max: 1, value: 0, 'aria-label': words.progress, hidden: true });
  const button = (text: string, onClick: () => void) => {
    const made = element('button', { type: 'button', hidden: true }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const stop = button(words.stop, actions.stop);
  const retry = button(words.retry, actions.retry);
  const goOn = button('', actions.goOn);
  const download = button(words.download, actions.download);
  download.hidden = false;
  download.className = 'wide-only';
  const root = element(
    'section',
    { class: 'summary', 'aria-label': words.summary },
    element('div', { class: 'summary-top' }, stale, kind),
    sentence,
    table,
    element('div', { class: 'summary-run' }, status, bar, stop, retry, goOn, download),
  );
  return {
    root,
    show(shown, model) {
      setText(kind, kindText(shown));
      root.classList.toggle('is-trial', shown.kind === 'quick');
      if (model === null) return;
      setText(sentence, model.headline[language]);
      const pair = model.cards.slice(0, 2);
      headRow.replaceChildren(
        element('td', {}),
        ...pair.map(({ outcome }) => element('th', { scope: 'col' }, headText(outcome, model.isCompared))),
      );
      body.replaceChildren(
        ...(pair[0]?.stories ?? []).map((one, at) =>
          element('tr', {}, element('th', { scope: 'row' }, one.label[language]), ...pair.map((card) => cell(card, at, model.isCompared))),
        ),
      );
    },
    trouble: (reason) => setText(sentence, words.notLoaded(reason)),
    mark(isStale, isWhole) {
      stale.hidden = !isStale;
      root.classList.toggle('is-stale', isStale);
      download.disabled = !isWhole;
    },
    stand(stand, canRun, more, county) {
      const isRunning = stand.state === 'running';
      stop.hidden = !isRunning;
      bar.hidden = !isRunning;
      bar.value = isRunning && stand.total > 0 ? stand.done / stand.total : 0;
      retry.hidden = !canRun || !(stand.state === 'failed' || stand.state === 'cancelled');
      setText(retry, stand.state === 'failed' ? words.retry : words.runNow);
      goOn.hidden = isRunning || more === null || !canRun || stand.state === 'failed' || stand.state === 'cancelled';
      if (more !== null) setText(goOn, words.goOn(String(more)));
      setText(status, canRun ? standText(stand, county) : messages.noWorker);
    },
  };

  function kindText({ settings, kind: which, done, target }: Shown): string {
    const county = counties.find(({ id }) => id === settings.county);
    const name = county?.label[language] ?? settings.county;
    const n = String(done);
    if (which === 'full') return words.runKind.full(name, n, String(target));
    if (which === 'stored') return words.runKind.stored(name, n);
    return words.runKind.quick(name, String(county?.townships.length ?? ''), String(county?.departments.length ?? ''), n);
  }

  function headText(outcome: Card['outcome'], isCompared: boolean): string {
    const name = outcome.label[language];
    return isCompared ? `${name}${messages.inBrackets(axisUnit(outcome, language))}` : name;
  }

  function cell({ outcome, stories }: Card, at: number, isCompared: boolean): HTMLElement {
    const one = stories[at];
    if (one === undefined || one.own === null) return element('td', {}, '–');
    const { estimate, own } = one;
    const span =
      own.lower === null || own.upper === null
        ? ''
        : messages.between(formatValue(outcome, own.lower, language), formatValue(outcome, own.upper, language));
    if (!isCompared)
      return element(
        'td',
        {},
        element('b', {}, formatValue(outcome, own.mean, language)),
        ' ',
        element('small', {}, messages.inSquare(span)),
      );
    if (estimate === null) return element('td', {}, '–');
    return element(
      'td',
      {},
      element('b', {}, formatDifference(outcome, estimate.difference, language)),
      ' ',
      element('small', {}, messages.inSquare(formatInterval(outcome, estimate.lower95, estimate.upper95, language))),
    );
  }

  function standText(stand: Stand, county: string): string {
    if (stand.state === 'finished') return words.finished(String(stand.replicates));
    if (stand.state === 'cancelled') return stand.replicates === 0 ? words.cancelledEmpty : words.cancelled(String(stand.replicates));
    if (stand.state === 'failed') return words.failed(stand.reason);
    if (stand.state === 'idle') return '';
    const seconds = stand.done === 0 ? 0 : Math.ceil(((stand.now - stand.startedAt) / 1000 / stand.done) * (stand.total - stand.done));
    const left = seconds >= 90 ? messages.minutes(String(Math.round(seconds / 60))) : messages.seconds(String(seconds));
    return words.running(
      stand.isQuick ? words.runningQuick : county,
      String(stand.done),
      String(stand.total),
      seconds > 0 ? messages.timeLeft(left) : '',
    );
  }
}
